import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { roundProblems } from './problems.ts'
import { isReviewed } from './queries.ts'
import type { OrderRow, ReviewFileRow, RoundRow, SheetRow } from './store.ts'
import { lockReviewFile, lockRound } from './store.ts'

/** @throws http.not-found, http.version-stale, review-rounds.organised-by-reviewed */
export async function lockRoundForChange(context: CommandContext, id: string, version: number): Promise<RoundRow> {
  const row = await lockRound(context.tx, context.actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  await requireOrganiser(context, row)
  return row
}

/** Reviews are crossed: whose files a round reviews does not organise it, unless the round is its own. @throws review-rounds.organised-by-reviewed */
export async function requireOrganiser({ tx, actor: { agencyId } }: CommandContext, round: RoundRow): Promise<void> {
  if (agencyId !== null && agencyId !== round.agencyId && await isReviewed(tx, agencyId, round.id)) throw roundProblems.raise['organised-by-reviewed']()
}

/** @throws http.not-found, http.version-stale */
export async function lockFileForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<ReviewFileRow> {
  const row = await lockReviewFile(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

interface Placed { id: string, agencyId: string, divisionCode: string }

function recorder<Row extends Placed>(kind: string, visible: (row: Row) => Fields) {
  return (context: Pick<CommandContext, 'record'>, act: string, before: Row | null, after: Row): void => {
    context.record({
      act: `${kind}.${act}`, target: { kind, id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
      before: before === null ? null : visible(before), after: visible(after),
    })
  }
}

export const recordRound = recorder<RoundRow>('review-round', (row) => ({
  title: row.title, spotCheckId: row.spotCheckId, standardId: row.standardId, thirdReviewerAbove: row.thirdReviewerAbove, doubleShare: row.doubleShare,
  memberIds: row.memberIds, groupChanges: JSON.stringify(row.groupChanges), assignmentDigest: row.assignment?.recordDigest ?? null, status: row.status, reportedOn: row.reportedOn, auditOpinion: row.auditOpinion,
  auditedOn: row.auditedOn, feedbackOn: row.feedbackOn, objectionDueOn: row.objectionDueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, finalisedOn: row.finalisedOn, notifiedOn: row.notifiedOn,
  documentNumber: row.documentNumber, closedOn: row.closedOn,
}))

export const recordFile = recorder<ReviewFileRow>('review-file', (row) => ({
  roundId: row.roundId, subjectKind: row.subjectKind, caseId: row.caseId, number: row.number, templateCode: row.templateCode, groupName: row.groupName,
  leaderId: row.leaderId, reviewerIds: row.reviewerIds, status: row.status, agreedOn: row.agreedOn, score: row.score, grade: row.grade, vetoed: row.vetoed,
  firstScore: row.firstScore, objectedOn: row.objectedOn, objection: row.objection, reReviewDueOn: row.reReviewDueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, reReviewedOn: row.reReviewedOn,
  reReviewConclusion: row.reReviewConclusion, reReviewReason: row.reReviewReason, reReviewerId: row.reReviewerId,
}))

/** The audit tells that a sheet was filled in and signed, by its digest alone: its scores would reach the other reviewer otherwise. */
export const recordSheet = recorder<SheetRow>('score-sheet', (row) => ({
  roundId: row.roundId, reviewFileId: row.reviewFileId, officerId: row.officerId, position: row.position, status: row.status, digest: row.digest,
  signedById: row.signedById, signedAt: row.signedAt, signature: row.signature,
}))

export const recordOrder = recorder<OrderRow>('rectification-order', (row) => ({
  roundId: row.roundId, documentNumber: row.documentNumber, findings: row.findings, issuedOn: row.issuedOn, dueOn: row.dueOn, ruleCode: row.ruleCode,
  provisional: row.provisional, calendarVersion: row.calendarVersion, status: row.status, closedOn: row.closedOn, urgings: row.urgings.map(({ on, note }) => ({ on, note })),
}))
