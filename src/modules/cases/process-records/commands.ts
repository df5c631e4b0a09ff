import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { requireGates } from '../../../kernel/gate.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { requireFiles } from '../../files/index.ts'
import type { FileRow } from '../../files/index.ts'
import { officersById } from '../../personnel/index.ts'
import { acknowledgedAlert } from '../alerts/rows.ts'
import { tellOfCase } from '../changes/store.ts'
import { findCase } from '../queries.ts'
import { countRaised, insertAlerts } from '../alerts/store.ts'
import type { CaseRow } from '../store.ts'
import { processRecordGates } from './gates.ts'
import { processRecordProblems } from './problems.ts'
import type { FoundRecord } from './queries.ts'
import { namedInCase } from './queries.ts'
import { uploadLimitPassed } from './rules.ts'
import type { NewProcessRecord } from './schema.ts'
import { insertProcessRecords } from './store.ts'
import type { ProcessRecordRow } from './store.ts'

const { raise } = processRecordProblems

/**
 * 记入执法全过程记录。 The version of the case is not changed by it, so that those who film and those who decide do not get in each other's way;
 * who reads what changed since is told of the case all the same.
 * @throws http.not-found (404), files.unknown, process-records.step-unknown, corrected-unknown (422), corrected-already (409), and its gates
 */
export async function recordProcess(context: CommandContext, caseId: string, body: NewProcessRecord): Promise<FoundRecord> {
  const { tx, actor, now, today } = context
  const row = await findCase(tx, actor.scope, caseId)
  if (row === null) throw httpProblems.raise['not-found']()
  await requireNamed(context, row, body)
  const [[file = null], officers] = await Promise.all([
    body.fileId === undefined ? [] : requireFiles(tx, actor.scope, [body.fileId]), officersById(tx, body.officerIds),
  ])
  const acknowledged = requireGates(processRecordGates, { row, body, file, officers, now, today }, body.acknowledged ?? [])
  const record = recordRow(context, row, body, file, acknowledged)
  context.store(insertProcessRecords(tx, [record])
    .catch((error: unknown) => { throw violatedConstraint(error) === 'case_process_records_corrects' ? raise['corrected-already']() : error }))
  if (acknowledged.length > 0) {
    context.store(insertAlerts(tx, acknowledged.map((fault) => acknowledgedAlert(context, row, record.stepId, fault))))
    context.store(countRaised(tx, row.id, acknowledged.length))
  }
  context.store(tellOfCase(tx, row.id))
  context.record({
    act: 'process-record.create', target: { kind: 'process-record', id: record.id }, agencyId: row.agencyId, divisionCode: row.divisionCode, before: null, after: visible(record),
  })
  return { ...record, correctedById: null, divisionCode: row.divisionCode }
}

/** Looked up only where something is named. */
async function requireNamed({ tx }: CommandContext, { id }: CaseRow, { stepId, corrects }: NewProcessRecord): Promise<void> {
  if (stepId === undefined && corrects === undefined) return
  const { step, corrected } = await namedInCase(tx, id, stepId ?? null, corrects?.recordId ?? null)
  if (stepId !== undefined && !step) throw raise['step-unknown']()
  if (corrects !== undefined && !corrected) throw raise['corrected-unknown']()
}

function recordRow({ now, actor }: CommandContext, { id: caseId, divisionCode }: CaseRow, body: NewProcessRecord, file: FileRow | null, acknowledged: readonly { code: string, reason: string }[]): ProcessRecordRow {
  const { stage, medium, title, summary, officerIds } = body
  const at = (instant: string | undefined): Date | null => instant === undefined ? null : new Date(instant)
  return {
    id: body.id ?? newId(now), caseId, stepId: body.stepId ?? null, stage, medium, title, summary, fileId: file?.id ?? null, sha256: file?.sha256 ?? null, sm3: file?.sm3 ?? null,
    bytes: file?.bytes ?? null, keptAt: body.keptAt ?? null, device: body.device ?? null, startedAt: at(body.startedAt), endedAt: at(body.endedAt),
    interruptions: [...body.interruptions ?? []], unfilmedReason: body.unfilmedReason ?? null, place: body.place ?? null, officerIds: [...officerIds],
    attendants: [...body.attendants ?? []], usedAsEvidence: body.usedAsEvidence ?? false,
    uploadedLate: file !== null && uploadLimitPassed(body, divisionCode, file.createdAt) !== null,
    correctsId: body.corrects?.recordId ?? null, correctionReason: body.corrects?.reason ?? null, acknowledged: acknowledged.map(({ code, reason }) => ({ code, reason })),
    clientAt: at(body.clientAt), recordedBy: actor.accountId, recordedAt: now,
  }
}

/** The audit proves the content without repeating it: who was there and what was said stay in the case. */
function visible(row: ProcessRecordRow): Fields {
  const { caseId, stepId, stage, medium, fileId, sha256, sm3, bytes, startedAt, endedAt, correctsId, title, summary, keptAt, device, place, interruptions, unfilmedReason, officerIds, attendants } = row
  const [began, ended] = [startedAt?.toISOString() ?? null, endedAt?.toISOString() ?? null]
  return {
    caseId, stepId, stage, medium, fileId, sha256, sm3, bytes, startedAt: began, endedAt: ended, correctsId,
    contentDigest: hashHex('sha256', canonicalJson({ title, summary, keptAt, device, place, interruptions, unfilmedReason, officerIds, attendants })),
  }
}
