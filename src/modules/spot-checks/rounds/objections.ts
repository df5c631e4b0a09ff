import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireFiles } from '../../files/index.ts'
import { calendarOf } from '../../reference/index.ts'
import { recordFinding } from '../findings/record.ts'
import type { FindingRow } from '../findings/store.ts'
import { findingMachine } from '../machine.ts'
import { requireReviewer } from '../rules.ts'
import { standardOf } from '../scoring/queries.ts'
import { computeScore } from '../scoring/rules.ts'
import { handlerIdsOf } from '../../cases/index.ts'
import { reviewFileMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import { membersWithin, roundOf } from './queries.ts'
import { lockFileForChange, recordFile, requireOrganiser } from './record.ts'
import { requireObjection, termOf } from './rules.ts'
import type { ObjectionBody, ReReviewBody } from './schema.ts'
import type { ReviewFileRow, RoundRow } from './store.ts'
import { lockOpenFindings, orderFindings, updateFile } from './store.ts'

const { raise } = roundProblems

/** 提出异议：被评查机关在期限内书面提出，复核期限由此起算 */
export async function objectToFile(context: CommandContext, fileId: string, version: number, { objection, evidenceFileIds }: ObjectionBody): Promise<ReviewFileRow> {
  const { tx, actor, now, today } = context
  const before = await lockFileForChange(context, fileId, version)
  const status = nextState(reviewFileMachine, before.status, 'object')
  const round = await roundInFeedback(context, before)
  requireObjection(before, round, actor.agencyId, today)
  await requireFiles(tx, actor.scope, evidenceFileIds)
  const { dueOn, ...term } = termOf(await calendarOf(context, before.divisionCode), 'CFR-REREV', before.divisionCode, today)
  const row = await updateFile(tx, fileId, {
    status, objection, objectionFileIds: evidenceFileIds, objectedOn: today, objectedById: actor.accountId, reReviewDueOn: dueOn, ...term,
  }, now)
  recordFile(context, 'object', before, row)
  return row
}

/**
 * 复核: by somebody who did not review the file. The result is upheld, or changed by other lines; findings that do not hold are withdrawn.
 * One that comes late is taken all the same: the report of the round says so.
 */
export async function reReviewFile(context: CommandContext, fileId: string, version: number, body: ReReviewBody): Promise<ReviewFileRow> {
  const { tx, actor, now, today } = context
  const before = await lockFileForChange(context, fileId, version)
  const status = nextState(reviewFileMachine, before.status, 'reReview')
  const round = await roundInFeedback(context, before)
  await requireOrganiser(context, round)
  if (before.reviewerIds.includes(body.reviewerId)) throw raise['re-review-by-reviewer']()
  const reviewer = (await membersWithin(tx, actor.scope, [body.reviewerId])).get(body.reviewerId)
  requireReviewer(reviewer, before.agencyId, before.caseId === null ? [] : await handlerIdsOf(tx, before.caseId))
  const changed = await changedResult(context, round, before, body)
  await withdraw(context, fileId, body.withdrawnFindingIds)
  const row = await updateFile(tx, fileId, {
    ...changed, status, reReviewedOn: today, reReviewConclusion: body.conclusion, reReviewReason: body.reason, reReviewerId: body.reviewerId,
  }, now)
  recordFile(context, 're-review', before, row)
  return row
}

async function changedResult({ tx }: CommandContext, round: RoundRow, file: ReviewFileRow, { conclusion, lines }: ReReviewBody): Promise<Partial<ReviewFileRow>> {
  if ((conclusion === 'CHANGED') !== (lines !== undefined)) throw raise['re-review-unstated']()
  if (lines === undefined) return {}
  const { content } = await standardOf(tx, round.standardId)
  const { score, grade, vetoes } = computeScore(content, file.templateCode, lines)
  return { agreedLines: lines, score, grade, vetoed: vetoes.length > 0, firstLines: file.agreedLines, firstScore: file.score }
}

async function withdraw(context: CommandContext, fileId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const open = (await lockOpenFindings(context.tx, 'file', fileId)).filter(({ id }) => ids.includes(id))
  if (open.length !== new Set(ids).size) throw raise['finding-not-of-file']()
  const after = open.map((finding): FindingRow => ({ ...finding, status: nextState(findingMachine, finding.status, 'withdraw'), updatedAt: context.now }))
  await orderFindings(context.tx, after)
  for (const [index, finding] of after.entries()) recordFinding(context, 'finding.withdraw', open[index] ?? null, finding)
}

async function roundInFeedback({ tx }: CommandContext, file: ReviewFileRow): Promise<RoundRow> {
  const round = await roundOf(tx, file.roundId)
  if (round.status !== 'FEEDBACK') throw raise['not-in-feedback']()
  return round
}
