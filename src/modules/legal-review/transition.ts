import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Change } from '../../platform/db/columns.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { CaseRow } from '../cases/index.ts'
import { lockCaseBehind } from '../cases/index.ts'
import type { ReviewAct } from './machine.ts'
import { legalReviewMachine } from './machine.ts'
import { findReachableReview } from './queries.ts'
import { courseEntry, recordReview } from './record.ts'
import type { LegalReviewRow, NewLegalReview } from './store.ts'
import { lockLegalReview, updateLegalReview } from './store.ts'
import type { Official } from './table.ts'

export interface RoundFacts { before: LegalReviewRow, caseRow: CaseRow }

export interface RoundAct {
  act: ReviewAct
  /** The name of the act in the audit. */
  audit: string
  /** What is said, for the course of the round. */
  text: string | null
  official?: Official
  /** What it changes beyond the state, the course and what the rules refuse. */
  change?: (facts: RoundFacts) => Promise<Change<NewLegalReview>> | Change<NewLegalReview>
  /** What follows in the case. */
  after?: (facts: RoundFacts) => Promise<void>
}

/**
 * One act on a round: found within reach, the case locked and then the round, the state, the rules of the act, its change with an entry in the
 * course, the audit. The case is locked first, as by every act on it: a changed proposal holds the case when it reaches for the open round.
 * @throws http.not-found (404), http.version-stale (412), state.act-not-available (409) and those of `change`
 */
export async function actOnRound(context: CommandContext, id: string, version: number, { act, audit, text, official, change, after }: RoundAct): Promise<LegalReviewRow> {
  const { tx, actor, now } = context
  const found = await findReachableReview(tx, actor, id)
  if (found === null) throw httpProblems.raise['not-found']()
  const caseRow = await lockCaseBehind(context, found.caseId)
  const before = await lockLegalReview(tx, id)
  requireVersion(before.version, version)
  const status = nextState(legalReviewMachine, before.status, act)
  const changed = await change?.({ before, caseRow }) ?? {}
  const reviewerId = changed.reviewerId === undefined || changed.reviewerId === before.reviewerId ? null : changed.reviewerId
  const entry = courseEntry(context, act, { text, reviewerId, ...(official === undefined ? {} : { official }) })
  const row = await updateLegalReview(tx, id, { ...changed, status, course: [...before.course, entry] }, now)
  recordReview(context, audit, before, row)
  await after?.({ before, caseRow })
  return row
}
