import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { maskIdNumber } from '../../kernel/mask.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { Outcome } from '../../platform/bulk.ts'
import { judged } from '../../platform/bulk.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { Vault } from '../../platform/vault.ts'
import { recordsDelivered } from './events.ts'
import { faultsProblem } from './faults.ts'
import type { FieldCode } from './fields.ts'
import { fieldsOf } from './fields.ts'
import { doublePublicityMachine } from './machine.ts'
import { normalise } from './normalise.ts'
import { released, withdrawn } from './openings.ts'
import { doublePublicityProblems } from './problems.ts'
import { examined, identifiersOf, recordChange, sameContents } from './record.ts'
import { isCompliant } from './rules.ts'
import type { CompletionBody, ReceiptBody } from './schema.ts'
import type { RecordRow } from './store.ts'
import { casesAwaited, lockRecords, tellPlatform, updateRecords } from './store.ts'

const { raise } = doublePublicityProblems

interface Chosen { id: string, version: number }

async function lockChosen({ tx, actor }: CommandContext, { id, version }: Chosen): Promise<RecordRow> {
  const row = (await lockRecords(tx, actor.scope, [id])).get(id)
  if (row === undefined) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function save(context: CommandContext, act: string, before: RecordRow, after: RecordRow): Promise<RecordRow> {
  recordChange(context, act, before, after)
  await updateRecords(context.tx, [after])
  if (after.status === 'PENDING') await tellPlatform(context.tx, [after.id])
  return after
}

const next = (row: RecordRow, { now }: CommandContext, change: Partial<RecordRow>): RecordRow => ({ ...row, ...change, version: row.version + 1, updatedAt: now })

/**
 * 补全、更正: fields the case or the file does not give, and wording. What may be sent once stays fit to be sent; a change of it is sent again.
 * @throws double-publicity.other-kind, field-fixed, values-faulty (422), withdrawn (409)
 */
export async function completeRecord(context: CommandContext, vault: Vault, chosen: Chosen, body: CompletionBody): Promise<RecordRow> {
  const before = await lockChosen(context, chosen)
  const act = before.status === 'INCOMPLETE' ? 'complete' : 'correct'
  nextState(doublePublicityMachine, before.status, act)
  if (before.validity === 'INVALID') throw raise['withdrawn']()
  const given = before.kind === 'LICENCE' ? body.licence : body.penalty
  if (given === undefined || (body.licence !== undefined && body.penalty !== undefined)) throw raise['other-kind']()
  const known = identifiersOf(before, vault)
  const after = filledIn(next(before, context, {}), given, vault)
  const clear = identifiersOf(after, vault)
  const judgement = examined(after, context.today, clear)
  if (sameContents(before, judgement) && canonicalJson(known) === canonicalJson(clear)) return before
  if (before.status === 'INCOMPLETE') {
    // Fields may be lacking still; what is filled in is right, and never the number of a minor.
    const named = new Set(Object.entries(given).flatMap(([field, value]) => typeof value === 'string' ? [field] : []))
    const wrong = judgement.faults.filter(({ field, code }) => named.has(field) || code === 'MINOR' || code === 'ID_NUMBER')
    if (!isCompliant(wrong)) throw faultsProblem(before.kind, wrong)
    return save(context, 'complete', before, released(judgement))
  }
  if (!judgement.compliant) throw faultsProblem(before.kind, judgement.faults)
  return save(context, 'correct', before, { ...judgement, status: nextState(doublePublicityMachine, before.status, 'correct'), revision: before.revision + 1, refusalReasons: [] })
}

/** The record with the given fields filled in or cleared. */
function filledIn(row: RecordRow, given: Readonly<Partial<Record<string, string | null>>>, vault: Vault): RecordRow {
  const after = { ...row }
  const completed: Partial<Record<FieldCode, string>> = { ...row.completed }
  const values = normalise(row.kind, given)
  for (const { code, fixed, sealed } of fieldsOf[row.kind]) {
    if (given[code] === undefined) continue
    if (fixed === true && row.values[code] !== undefined) {
      throw raise['field-fixed']({}, { errors: [{ pointer: `/body/${row.kind.toLowerCase()}/${code}`, code: 'double-publicity.field-fixed', detail: { zh: '以来源为准', en: 'given by its source' } }] })
    }
    const value = values[code]
    if (value === undefined) Reflect.deleteProperty(completed, code)
    else completed[code] = sealed === undefined ? value : maskIdNumber(value)
    if (sealed !== undefined) after[sealed === 'PARTY' ? 'partyIdSealed' : 'representativeIdSealed'] = value === undefined ? null : vault.seal(value)
  }
  return { ...after, completed }
}

/** 撤回: status 2 is sent; what was never fit to be sent is dropped. @throws double-publicity.withdrawn (409) */
export async function withdrawRecord(context: CommandContext, chosen: Chosen, reason: string): Promise<RecordRow> {
  const before = await lockChosen(context, chosen)
  nextState(doublePublicityMachine, before.status, before.status === 'INCOMPLETE' ? 'drop' : 'withdraw')
  if (before.validity === 'INVALID') throw raise['withdrawn']()
  return save(context, before.status === 'INCOMPLETE' ? 'drop' : 'withdraw', before, withdrawn(before, { on: context.today, reason }, context))
}

/** 重新报送 */
export async function resendRecord(context: CommandContext, chosen: Chosen): Promise<RecordRow> {
  const before = await lockChosen(context, chosen)
  const status = nextState(doublePublicityMachine, before.status, 'resend')
  return save(context, 'resend', before, next(before, context, { status, revision: before.revision + 1, refusalReasons: [] }))
}

/**
 * 登记平台回执: any number of records, each judged by itself. A receipt for an earlier revision tells when the record was first delivered, and leaves the newer
 * one to be sent.
 */
export async function recordReceipts(context: CommandContext, receipts: readonly ReceiptBody[]): Promise<Outcome<RecordRow>[]> {
  const rows = await lockRecords(context.tx, context.actor.scope, [...new Set(receipts.map(({ recordId }) => recordId))])
  const changed = new Map<string, RecordRow>()
  const outcomes: Outcome<RecordRow>[] = []
  for (const receipt of receipts) {
    const { recordId: id } = receipt
    const judgement = await judged(() => receiptOn(changed.get(id) ?? rows.get(id), receipt, context))
    if ('problem' in judgement) outcomes.push({ status: 'REFUSED', problem: judgement.problem })
    else if (judgement.value === null) outcomes.push({ status: 'UNCHANGED', id })
    else {
      // Two receipts for one record make one change of it.
      changed.set(id, { ...judgement.value, version: (rows.get(id)?.version ?? 0) + 1 })
      outcomes.push({ status: 'DONE', id, row: judgement.value })
    }
  }
  for (const row of changed.values()) recordChange(context, 'receive-receipt', rows.get(row.id) ?? null, row)
  await updateRecords(context.tx, [...changed.values()])
  await tellOfDelivery(context, rows, [...changed.values()])
  return outcomes
}

function receiptOn(row: RecordRow | undefined, { revision, outcome, receivedOn, reference, reasons = [] }: ReceiptBody, context: CommandContext): RecordRow | null {
  if (row === undefined) throw httpProblems.raise['not-found']()
  if (revision > row.revision) throw raise['revision-unknown']({ current: row.revision })
  if (receivedOn < row.decidedOn || receivedOn > context.today) throw raise['received-outside']({ decidedOn: row.decidedOn })
  if (outcome === 'REFUSED' && reasons.length === 0) throw raise['reasons-missing']()
  const stands = row.status === outcome && (outcome === 'ACCEPTED' || row.refusalReasons.join('\n') === reasons.join('\n'))
  if (revision === row.revision && stands) return null
  if (outcome === 'REFUSED') {
    if (revision < row.revision) return null
    return { ...row, status: nextState(doublePublicityMachine, row.status, 'refuse'), refusalReasons: [...reasons], receiptReference: reference ?? null, updatedAt: context.now }
  }
  const delivered: Partial<RecordRow> = { acceptedRevision: Math.max(revision, row.acceptedRevision ?? 0), deliveredOn: earlier(row.deliveredOn, receivedOn), receiptReference: reference ?? null }
  if (revision < row.revision) return row.acceptedRevision !== null && revision <= row.acceptedRevision ? null : { ...row, ...delivered, updatedAt: context.now }
  return { ...row, ...delivered, status: nextState(doublePublicityMachine, row.status, 'accept'), refusalReasons: [], updatedAt: context.now }
}

const earlier = (one: LocalDate | null, other: LocalDate): LocalDate => one !== null && one < other ? one : other

/** A case is delivered when the last of its records is: by then all its parties are on the platform. */
async function tellOfDelivery(context: CommandContext, before: ReadonlyMap<string, RecordRow>, after: readonly RecordRow[]): Promise<void> {
  const fresh = after.filter(({ id, deliveredOn, validity }) => deliveredOn !== null && validity === 'VALID' && before.get(id)?.deliveredOn === null)
  const byCase = Map.groupBy(fresh.filter(({ caseId }) => caseId !== null), ({ caseId }) => caseId ?? '')
  const open = await casesAwaited(context.tx, [...byCase.keys()], fresh.map(({ id }) => id))
  for (const [caseId, rows] of byCase) {
    const days = rows.flatMap(({ deliveredOn }) => deliveredOn ?? []).sort()
    if (!open.has(caseId)) context.emit(recordsDelivered({ caseId, channel: 'CREDIT_PLATFORM', publishedOn: days.at(-1) ?? context.today }))
  }
}
