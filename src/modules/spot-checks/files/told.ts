import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { spotCheckFiles, spotChecks } from '../table.ts'

/**
 * Whether the people of an agency know who reviews in a spot check: of an agency whose files are reviewed, in whatever scope they look, when
 * the review of all of them is completed; of any other, and of the organiser, at once.
 */
export const isReviewerTold = (asking: Placeholder, spotCheckId: AnyPgColumn | SQL): SQL => sql`(
  not exists (select from ${spotCheckFiles} awaited where awaited.spot_check_id = ${spotCheckId} and awaited.agency_id = ${asking}::uuid
    and awaited.reviewed_on is null and awaited.replaced_at is null)
  or exists (select from ${spotChecks} held where held.id = ${spotCheckId} and held.agency_id = ${asking}::uuid))`

/** The same of one file; whoever wrote down what was found in it is its reviewer as a rule. Of no file there is nobody to be kept secret. */
export const isReviewerOfFileTold = (asking: Placeholder, fileId: AnyPgColumn | SQL): SQL =>
  isReviewerTold(asking, sql`(select reviewed.spot_check_id from ${spotCheckFiles} reviewed where reviewed.id = ${fileId})`)
