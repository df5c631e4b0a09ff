import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { calendarOf } from '../../reference/index.ts'
import { lockFile } from '../files/store.ts'
import { findingMachine } from '../machine.ts'
import {
  rectificationTerm, requireOutsideRecorder, requireRectification, requireRectifyBy, requireReviewerAssigned, requireUnderReview, requireVerification,
} from '../rules.ts'
import type { NewFindingBody, RectificationBody } from './schema.ts'
import type { FindingRow } from './store.ts'
import { insertFinding, lockFinding, updateFinding } from './store.ts'

/** 记录评查发现的问题 */
export async function recordFinding(context: CommandContext, fileId: string, body: NewFindingBody): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const file = await lockFile(tx, actor.scope, fileId)
  if (file === null) throw httpProblems.raise['not-found']()
  requireOutsideRecorder(actor.agencyId, file.agencyId)
  requireUnderReview(file)
  requireReviewerAssigned(file)
  const term = rectificationTerm(await calendarOf(context, file.divisionCode), file.divisionCode, today, body.rectifyBy ?? null)
  requireRectifyBy(term.rectifyBy, today)
  const { spotCheckId, caseId, agencyId, divisionCode } = file
  const row = await insertFinding(tx, {
    ...body, id: body.id ?? newId(now), fileId, spotCheckId, caseId, agencyId, divisionCode, recordedById: actor.accountId, recordedOn: today,
    ...term, status: findingMachine.initial, createdAt: now, updatedAt: now,
  })
  record(context, 'finding.record', null, row)
  return row
}

/** 报送整改情况 */
export async function rectifyFinding(context: CommandContext, id: string, version: number, body: RectificationBody): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(findingMachine, before.status, 'rectify')
  requireRectification(before, actor.agencyId, body.rectifiedOn, today)
  const after = await updateFinding(tx, id, { ...body, status }, now)
  record(context, 'finding.rectify', before, after)
  return after
}

/** 核验整改情况 */
export async function verifyFinding(context: CommandContext, id: string, version: number, verifiedOn: string): Promise<FindingRow> {
  const { tx, actor, now, today } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(findingMachine, before.status, 'verify')
  requireVerification(before, actor.agencyId, verifiedOn, today)
  const after = await updateFinding(tx, id, { status, verifiedOn }, now)
  record(context, 'finding.verify', before, after)
  return after
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<FindingRow> {
  const row = await lockFinding(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

function record(context: CommandContext, act: string, before: FindingRow | null, after: FindingRow): void {
  context.record({
    act, target: { kind: 'finding', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: FindingRow): Fields {
  return {
    fileId: row.fileId, spotCheckId: row.spotCheckId, caseId: row.caseId, category: row.category, severity: row.severity,
    description: row.description, legalBasis: row.legalBasis, pageReference: row.pageReference, recordedOn: row.recordedOn,
    rectifyBy: row.rectifyBy, ruleCode: row.ruleCode, provisional: row.provisional, calendarVersion: row.calendarVersion, status: row.status, rectifiedOn: row.rectifiedOn, rectification: row.rectification, verifiedOn: row.verifiedOn,
  }
}
