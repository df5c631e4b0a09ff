import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { calendarsNow } from '../../reference/index.ts'
import { recordFinding } from '../findings/record.ts'
import type { FindingRow } from '../findings/store.ts'
import { findingMachine } from '../machine.ts'
import { recordSpotCheckFile } from '../files/record.ts'
import { rectificationTerm } from '../rules.ts'
import { rectificationOrderMachine, reviewFileMachine, reviewRoundMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import { versionsOfCases } from './queries.ts'
import { lockRoundForChange, recordFile, recordOrder, recordRound } from './record.ts'
import { requireFinal, termOf } from './rules.ts'
import type { NotificationBody } from './schema.ts'
import type { OrderRow, ReviewFileRow, RoundRow } from './store.ts'
import {
  countOpenOrders, insertFindings, insertOrders, lockFilesOfRound, lockOpenFindings, lockUnreviewed, markReviewed, orderFindings, updateFiles, updateRound,
} from './store.ts'
import type { SheetFinding } from './table.ts'

const { raise } = roundProblems

/** 提交小组评查报告：全部卷宗已合议 */
export async function reportRound(context: CommandContext, id: string, version: number, reportNote: string): Promise<RoundRow> {
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'report')
  const remaining = (await lockFilesOfRound(context.tx, id)).filter((file) => file.status !== 'AGREED').length
  if (remaining > 0) throw raise['files-without-agreement']({ remaining })
  const row = await updateRound(context.tx, id, { status, reportNote, reportedOn: context.today }, context.now)
  recordRound(context, 'report', before, row)
  return row
}

/** 退回重新合议：不合格的或者有疑问的卷宗，由小组复评 */
export async function sendBackFiles(context: CommandContext, id: string, version: number, body: { reviewFileIds: readonly string[], reason: string }): Promise<RoundRow> {
  const { tx, now } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'sendBack')
  const files = (await lockFilesOfRound(tx, id)).filter((file) => body.reviewFileIds.includes(file.id))
  if (files.length !== new Set(body.reviewFileIds).size) throw raise['file-not-in-round']()
  await moveFiles(context, files, 'sendBack', 'send-back')
  const row = await updateRound(tx, id, { status, auditOpinion: body.reason }, now)
  recordRound(context, 'send-back', before, row)
  return row
}

/** 审核评查报告：由未参加评查的人员审核 */
export async function auditRound(context: CommandContext, id: string, version: number, auditOpinion: string): Promise<RoundRow> {
  const { tx, actor, now, today } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'audit')
  if (actor.officerId !== null && before.memberIds.includes(actor.officerId)) throw raise['audited-by-reviewer']()
  const row = await updateRound(tx, id, { status, auditOpinion, auditedOn: today, auditedById: actor.accountId }, now)
  recordRound(context, 'audit', before, row)
  return row
}

/** 反馈：被评查机关由此看到结果和问题，异议期限自今日起算；抽中的案卷记为已评查 */
export async function feedBackRound(context: CommandContext, id: string, version: number): Promise<RoundRow> {
  const { tx, actor, now, today } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'feedBack')
  const files = await lockFilesOfRound(tx, id)
  const calendarIn = await calendarsNow(tx)
  const versions = await versionsOfCases(tx, files.flatMap(({ caseId }) => caseId ?? []))
  const found = files.flatMap((file) => (file.agreedFindings ?? []).map((finding): FindingRow => ({
    ...newFinding(finding, file, before.spotCheckId), id: newId(now), recordedById: actor.accountId, recordedOn: today, caseVersion: versions.get(file.caseId ?? '') ?? null,
    ...rectificationTerm(calendarIn(file.divisionCode), file.divisionCode, today, null), createdAt: now, updatedAt: now,
  })))
  await insertFindings(tx, found)
  for (const finding of found) recordFinding(context, 'finding.record', null, finding)
  await markFilesReviewed(context, files)
  const { dueOn, ...term } = termOf(calendarIn(before.divisionCode), 'CFR-OBJ', before.divisionCode, today)
  const row = await updateRound(tx, id, { status, feedbackOn: today, objectionDueOn: dueOn, ...term }, now)
  recordRound(context, 'feed-back', before, row)
  return row
}

function newFinding(finding: SheetFinding, file: ReviewFileRow, spotCheckId: string | null): Omit<FindingRow, 'id' | 'recordedById' | 'recordedOn' | 'caseVersion' | 'rectifyBy' | 'ruleCode' | 'provisional' | 'calendarVersion' | 'createdAt' | 'updatedAt'> {
  return {
    fileId: file.spotCheckFileId, spotCheckId, caseId: file.caseId, roundId: file.roundId, reviewFileId: file.id, orderId: null, agencyId: file.agencyId,
    ...placeOfDivision(file.divisionCode), category: finding.category, subcategory: finding.subcategory ?? null, itemCode: finding.itemCode ?? null, severity: finding.severity,
    description: finding.description, legalBasis: finding.legalBasis ?? null, pageReference: finding.pageReference ?? null, status: findingMachine.initial,
    rectifiedOn: null, rectification: null, evidenceFileIds: [], rectifiedCaseVersion: null, verifiedOn: null, verifiedBy: null, rejections: [], version: 1,
  }
}

async function markFilesReviewed(context: CommandContext, files: readonly ReviewFileRow[]): Promise<void> {
  const { tx, now, today } = context
  const reviewers = new Map(files.flatMap(({ spotCheckFileId, reviewerIds }) => spotCheckFileId === null ? [] : [[spotCheckFileId, reviewerIds[0] ?? null] as const]))
  const before = await lockUnreviewed(tx, [...reviewers.keys()])
  const after = before.map((file) => ({ ...file, reviewerId: reviewers.get(file.id) ?? file.reviewerId, reviewedOn: today, updatedAt: now }))
  await markReviewed(tx, after)
  for (const [index, file] of after.entries()) recordSpotCheckFile(context, 'spot-check-file.complete-review', before[index] ?? file, file)
}

/** 确定结果：异议期限届满，异议均已复核 */
export async function finaliseRound(context: CommandContext, id: string, version: number): Promise<RoundRow> {
  const { tx, now, today } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'finalise')
  const files = await lockFilesOfRound(tx, id)
  requireFinal(before, files.filter((file) => file.status === 'OBJECTED').length, today)
  await moveFiles(context, files.filter((file) => file.status === 'AGREED'), 'confirm', 'confirm')
  const row = await updateRound(tx, id, { status, finalisedOn: today }, now)
  recordRound(context, 'finalise', before, row)
  return row
}

/** 通报：对每个有问题的机关发出整改要求，期限依当地规定或者另定 */
export async function notifyRound(context: CommandContext, id: string, version: number, { documentNumber, rectifyBy }: NotificationBody): Promise<RoundRow> {
  const { tx, now, today } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'notify')
  if (rectifyBy !== undefined && rectifyBy < today) throw raise['rectify-by-past']()
  const calendarIn = await calendarsNow(tx)
  const open = await lockOpenFindings(tx, 'round', id)
  const orders = [...Map.groupBy(open, ({ agencyId }) => agencyId).values()].map((findings): { order: OrderRow, findings: FindingRow[] } => {
    const [{ agencyId, divisionCode }] = findings as [FindingRow, ...FindingRow[]]
    const { rectifyBy: dueOn, ...term } = rectificationTerm(calendarIn(divisionCode), divisionCode, today, rectifyBy ?? null)
    return {
      findings,
      order: {
        id: newId(now), roundId: id, agencyId, ...placeOfDivision(divisionCode), documentNumber, findings: findings.length, issuedOn: today, dueOn, ...term,
        status: rectificationOrderMachine.initial, closedOn: null, urgings: [], version: 1, createdAt: now, updatedAt: now,
      },
    }
  })
  await insertOrders(tx, orders.map(({ order }) => order))
  const ordered = orders.flatMap(({ order, findings }) => findings.map((finding): [FindingRow, FindingRow] => [finding, {
    ...finding, orderId: order.id, rectifyBy: order.dueOn, ruleCode: order.ruleCode, provisional: order.provisional, calendarVersion: order.calendarVersion, updatedAt: now,
  }]))
  await orderFindings(tx, ordered.map(([, after]) => after))
  for (const { order } of orders) recordOrder(context, 'issue', null, order)
  for (const [finding, after] of ordered) recordFinding(context, 'finding.order-rectification', finding, after)
  const row = await updateRound(tx, id, { status, documentNumber, notifiedOn: today }, now)
  recordRound(context, 'notify', before, row)
  return row
}

/** 办结：全部机关的整改已完成 */
export async function closeRound(context: CommandContext, id: string, version: number): Promise<RoundRow> {
  const { tx, now, today } = context
  const before = await lockRoundForChange(context, id, version)
  const status = nextState(reviewRoundMachine, before.status, 'close')
  const remaining = await countOpenOrders(tx, id)
  if (remaining > 0) throw raise['orders-open']({ remaining })
  const row = await updateRound(tx, id, { status, closedOn: today }, now)
  recordRound(context, 'close', before, row)
  return row
}

async function moveFiles(context: CommandContext, files: readonly ReviewFileRow[], act: 'sendBack' | 'confirm', name: string): Promise<void> {
  const after = files.map((file): ReviewFileRow => ({ ...file, status: nextState(reviewFileMachine, file.status, act), updatedAt: context.now }))
  await updateFiles(context.tx, after)
  for (const [index, file] of after.entries()) recordFile(context, name, files[index] ?? null, { ...file, version: file.version + 1 })
}
