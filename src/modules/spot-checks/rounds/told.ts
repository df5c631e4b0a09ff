import { eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { ToldLater } from '../../audit/index.ts'
import { toldStates } from './rules.ts'
import { reviewFiles, reviewRounds, scoreSheets } from './table.ts'

/** Whether a round has been fed back, so that the reviewed agency may know of its files and sheets. */
export const isRoundTold = (roundId: AnyPgColumn | SQL): SQL =>
  sql`(select ${inArray(reviewRounds.status, [...toldStates])} from ${reviewRounds} where ${eq(reviewRounds.id, roundId)})`

const roundOf = (table: typeof reviewFiles | typeof scoreSheets, recordId: AnyPgColumn): SQL =>
  sql`(select ${table.roundId} from ${table} where ${eq(table.id, recordId)})`

export const isFileTold = (fileId: AnyPgColumn): SQL => isRoundTold(roundOf(reviewFiles, fileId))

/** What the audit, which knows nothing of reviews, keeps from the reviewed agency until the feedback. */
export const toldWithFeedback: readonly ToldLater[] = [
  { kind: 'review-file', told: isFileTold },
  { kind: 'score-sheet', told: (sheetId) => isRoundTold(roundOf(scoreSheets, sheetId)) },
]
