import { eq, inArray, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { ToldLater } from '../../audit/index.ts'
import { isReviewerOfFileTold } from '../files/told.ts'
import { isFindingTold } from '../findings/told.ts'
import type { RoundState } from './machine.ts'
import { toldStates } from './rules.ts'
import { reviewFiles, reviewRounds, scoreSheets } from './table.ts'

/** Whether an agency is one of those a round reviews, and not its organiser. */
export const isReviewedIn = (asking: Placeholder, roundId: AnyPgColumn | SQL): SQL => sql`(
  exists (select from ${reviewFiles} reviewed where reviewed.round_id = ${roundId} and reviewed.agency_id = ${asking}::uuid)
  and not exists (select from ${reviewRounds} held where held.id = ${roundId} and held.agency_id = ${asking}::uuid))`

/**
 * Whether the people of an agency know who reviews in a round and what is found: of an agency whose files are reviewed only with the
 * feedback, in whatever scope they look; of any other, and of the organiser, at once.
 */
export const isRoundTold = (asking: Placeholder, roundId: AnyPgColumn | SQL): SQL => sql`(not ${isReviewedIn(asking, roundId)}
  or exists (select from ${reviewRounds} held where held.id = ${roundId} and ${inArray(sql`held.status`, [...toldStates])}))`

/** The same of a round in hand. */
export const isTold = (reviewed: boolean, status: RoundState): boolean => !reviewed || toldStates.includes(status)

const roundOf = (table: typeof reviewFiles | typeof scoreSheets, recordId: AnyPgColumn): SQL =>
  sql`(select ${table.roundId} from ${table} where ${eq(table.id, recordId)})`

export const isFileTold: ToldLater['told'] = (asking, fileId) => isRoundTold(asking, roundOf(reviewFiles, fileId))
const isSheetTold: ToldLater['told'] = (asking, sheetId) => isRoundTold(asking, roundOf(scoreSheets, sheetId))

/** What the audit, which knows nothing of reviews, keeps from the reviewed agencies until the feedback, or until their files are reviewed. */
export const toldWithFeedback: readonly ToldLater[] = [
  { kind: 'spot-check-file', told: isReviewerOfFileTold }, { kind: 'finding', told: isFindingTold },
  { kind: 'review-round', told: isRoundTold }, { kind: 'review-file', told: isFileTold }, { kind: 'score-sheet', told: isSheetTold },
]
