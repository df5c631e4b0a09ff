import { eq, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { ToldLater } from '../../audit/index.ts'
import { spotCheckFiles, spotChecks } from '../table.ts'

/**
 * Whether the people of an agency know who reviews in a spot check: of an agency whose files are reviewed, in whatever scope they look, when
 * the review of all of them is completed; of any other, and of the organiser, at once.
 */
export const isReviewerTold = (asking: Placeholder, spotCheckId: AnyPgColumn | SQL): SQL => sql`(
  not exists (select from ${spotCheckFiles} awaited where awaited.spot_check_id = ${spotCheckId} and awaited.agency_id = ${asking}::uuid
    and awaited.reviewed_on is null and awaited.replaced_at is null)
  or exists (select from ${spotChecks} held where held.id = ${spotCheckId} and held.agency_id = ${asking}::uuid))`

export const isFileReviewerTold: ToldLater['told'] = (asking, fileId) =>
  isReviewerTold(asking, sql`(select ${spotCheckFiles.spotCheckId} from ${spotCheckFiles} where ${eq(spotCheckFiles.id, fileId)})`)
