import { dueOn } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { handlerIdsOf, lockCase, recordReviewOpinion } from '../cases/index.ts'
import { officersById } from '../personnel/index.ts'
import { calendarOf } from '../reference/index.ts'
import { findLegalReview } from './queries.ts'
import { actOfOpinion, legalReviewMachine, nextRound, requireIssuesFit, requireReviewer, reviewDeadline } from './rules.ts'
import type { ConclusionBody, SubmissionBody } from './schema.ts'
import type { LegalReviewRow } from './store.ts'
import { insertLegalReview, lastRound, lockLegalReview, touchOpenRounds, updateLegalReview } from './store.ts'

/** 送审 */
export async function submitLegalReview(context: CommandContext, caseId: string, body: SubmissionBody): Promise<LegalReviewRow> {
  const { tx, now, today } = context
  const caseRow = await lockCase(context, caseId)
  const round = nextRound(caseRow, await lastRound(tx, caseId))
  const rule = reviewDeadline(caseRow, today)
  const row = await insertLegalReview(tx, {
    id: body.id ?? newId(now), caseId, agencyId: caseRow.agencyId, divisionCode: caseRow.divisionCode, round, materials: body.materials,
    submittedOn: today, ...dueOn(await calendarOf(tx, caseRow.divisionCode), rule, today), ruleCode: rule.code, legalBasis: [...rule.legalBasis],
    status: legalReviewMachine.initial, issues: [], createdAt: now, updatedAt: now,
  })
  record(context, 'legal-review.submit', null, row)
  return row
}

/** 出具法制审核意见，并写入案件，案件据此方可作出决定 */
export async function concludeLegalReview(context: CommandContext, id: string, version: number, body: ConclusionBody): Promise<LegalReviewRow> {
  const { tx, actor, now, today } = context
  const found = await findLegalReview(tx, actor.scope, id)
  if (found === null) throw httpProblems.raise['not-found']()
  // The case first, as every act on it does: a changed proposal holds the case when it reaches for the open round.
  const caseRow = await lockCase(context, found.caseId)
  const before = await lockLegalReview(tx, id)
  requireVersion(before.version, version)
  const status = nextState(legalReviewMachine, before.status, actOfOpinion[body.opinion])
  requireIssuesFit(body.opinion, body.issues)
  const { officerId } = actor
  const person = officerId === null ? null : (await officersById(tx, [officerId])).get(officerId)
  const reviewer = requireReviewer(person, {
    agencyId: caseRow.agencyId, actKind: caseRow.actKind, divisionCode: caseRow.divisionCode, handlerIds: await handlerIdsOf(tx, caseRow.id),
  })
  const after = await updateLegalReview(tx, id, {
    status, reviewerId: reviewer.officerId, opinion: body.text, issues: body.issues, concludedOn: today,
  }, now)
  record(context, 'legal-review.conclude', before, after)
  await recordReviewOpinion(context, { caseRow, opinion: body.opinion, reviewedOn: today })
  return after
}

/**
 * 送审后拟决定有变更: the open round moves one version on, so that no reviewer concludes on what they read before
 * (their If-Match is stale); for the reaction to a changed proposal.
 */
export async function noteChangedProposals(context: CommandContext, changed: readonly { caseId: string }[]): Promise<void> {
  const rows = await touchOpenRounds(context.tx, changed.map(({ caseId }) => caseId), context.now)
  for (const row of rows) {
    context.record({
      act: 'legal-review.note-changed-proposal', target: { kind: 'legal-review', id: row.id }, agencyId: row.agencyId, divisionCode: row.divisionCode,
      before: { version: row.version - 1 }, after: { version: row.version },
    })
  }
}

function record(context: CommandContext, act: string, before: LegalReviewRow | null, after: LegalReviewRow): void {
  context.record({
    act, target: { kind: 'legal-review', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: LegalReviewRow): Fields {
  return {
    caseId: row.caseId, round: row.round, materials: row.materials, submittedOn: row.submittedOn, dueOn: row.dueOn, provisional: row.provisional,
    calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis, status: row.status, reviewerId: row.reviewerId,
    text: row.opinion, issues: row.issues, concludedOn: row.concludedOn,
  }
}
