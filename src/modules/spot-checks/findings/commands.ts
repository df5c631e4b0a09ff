import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { calendarOf } from '../../reference/index.ts'
import { lockFile } from '../files/store.ts'
import { requireFiles } from '../../files/index.ts'
import { findingMachine } from '../machine.ts'
import { closeOrderWhenDone } from '../rounds/orders.ts'
import { roundProblems } from '../rounds/problems.ts'
import { versionsOfCases } from '../rounds/queries.ts'
import { requireCategories, requireChangedData } from '../rounds/rules.ts'
import {
  rectificationTerm, requireOutsideRecorder, requireRectification, requireRectifyBy, requireReviewerAssigned, requireUnderReview, requireVerification,
} from '../rules.ts'
import { recordFinding } from './record.ts'
import type { NewFindingBody, RectificationBody, VerificationBody } from './schema.ts'
import type { FindingRow } from './store.ts'
import { insertFinding, lockFinding, updateFinding } from './store.ts'

/** 记录评查发现的问题 */
export async function noteFinding(context: CommandContext, fileId: string, body: NewFindingBody): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const file = await lockFile(tx, actor.scope, fileId)
  if (file === null) throw httpProblems.raise['not-found']()
  requireOutsideRecorder(actor.agencyId, file.agencyId)
  requireUnderReview(file)
  requireReviewerAssigned(file)
  requireCategories([body])
  const term = rectificationTerm(await calendarOf(context, file.divisionCode), file.divisionCode, today, body.rectifyBy ?? null)
  requireRectifyBy(term.rectifyBy, today)
  const { spotCheckId, caseId, agencyId, divisionCode } = file
  const row = await insertFinding(tx, {
    ...body, id: body.id ?? newId(now), fileId, spotCheckId, caseId, agencyId, divisionCode, recordedById: actor.accountId, recordedOn: today,
    ...term, status: findingMachine.initial, createdAt: now, updatedAt: now,
  })
  recordFinding(context, 'finding.record', null, row)
  return row
}

/** 报送整改情况 */
export async function rectifyFinding(context: CommandContext, id: string, version: number, body: RectificationBody): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(findingMachine, before.status, 'rectify')
  requireRectification(before, actor.agencyId, body.rectifiedOn, today)
  if (before.roundId !== null && before.orderId === null) throw roundProblems.raise['rectification-not-ordered']()
  await requireFiles(tx, actor.scope, body.evidenceFileIds ?? [])
  const rectifiedCaseVersion = before.caseId === null || before.caseVersion === null ? null : (await versionsOfCases(tx, [before.caseId])).get(before.caseId) ?? null
  const after = await updateFinding(tx, id, { ...body, status, rectifiedCaseVersion }, now)
  recordFinding(context, 'finding.rectify', before, after)
  return after
}

/** 核验整改情况 */
export async function verifyFinding(context: CommandContext, id: string, version: number, { verifiedOn, verifiedBy }: VerificationBody): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(findingMachine, before.status, 'verify')
  requireVerification(before, actor.agencyId, verifiedOn, today)
  if (verifiedBy === 'CHANGED_DATA') requireChangedData(before)
  const after = await updateFinding(tx, id, { status, verifiedOn, verifiedBy }, now)
  recordFinding(context, 'finding.verify', before, after)
  if (after.orderId !== null) await closeOrderWhenDone(context, after.orderId)
  return after
}

/** 退回重新整改：整改不到位的，说明理由，原期限不变 */
export async function rejectRectification(context: CommandContext, id: string, version: number, reason: string): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(findingMachine, before.status, 'reject')
  requireVerification(before, actor.agencyId, today, today)
  const { rectifiedOn, rectification } = before
  const after = await updateFinding(tx, id, {
    status, rectifiedOn: null, rectification: null, rejections: [...before.rejections, { rejectedOn: today, reason, rectifiedOn, rectification }],
  }, now)
  recordFinding(context, 'finding.reject-rectification', before, after)
  return after
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<FindingRow> {
  const row = await lockFinding(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}
