import { canonicalJson } from '../../kernel/canonical-json.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { DecidedCase, DecidedParty, StandingLicence } from '../cases/index.ts'
import { decidedCases, licenceStates, lockCase, remedyResults } from '../cases/index.ts'
import { calendarOf } from '../reference/index.ts'
import type { RecordKind } from './codes.ts'
import { reportingSince } from './deadlines.ts'
import { faultsProblem } from './faults.ts'
import type { FieldCode, Values } from './fields.ts'
import { licenceOf, valuesOf } from './from-case.ts'
import { doublePublicityMachine } from './machine.ts'
import { doublePublicityProblems } from './problems.ts'
import { examined, invalidByLicence, periodOf, recordChange } from './record.ts'
import { isMinorOn } from './rules.ts'
import type { RecordRow } from './store.ts'
import { insertRecords, lockRecordsOfCases, tellPlatform, updateRecords } from './store.ts'

const { raise } = doublePublicityProblems

interface Decided { caseId: string, actKind: string, decisionKind: string, decidedOn: LocalDate, publishedOn: LocalDate | null, minorParty: boolean }

/** The decisions that are reported: penalties imposed and licences granted. */
const reported: Readonly<Record<string, RecordKind | undefined>> = { 'PENALTY PENALTY': 'PENALTY', 'LICENCE GRANTED': 'LICENCE' }
const kindOf = ({ actKind, decisionKind }: { actKind: string, decisionKind: string | null }): RecordKind | undefined => reported[`${actKind} ${decisionKind ?? ''}`]

/**
 * 决定作出时产生双公示信息: one for each party. None of a case with a minor among its parties, none of what was decided before the duty, and none of what
 * came in as published already, which another system reported.
 */
export async function openRecords(context: CommandContext, decisions: readonly Decided[]): Promise<void> {
  const wanted = decisions.filter((decision) => kindOf(decision) !== undefined && !decision.minorParty && decision.publishedOn === null && decision.decidedOn >= reportingSince)
  if (wanted.length > 0) await make(context, await decidedCases(context.tx, wanted.map(({ caseId }) => caseId)))
}

async function make(context: CommandContext, sources: readonly DecidedCase[]): Promise<void> {
  const rows: RecordRow[] = []
  for (const source of sources) {
    const kind = kindOf(source)
    if (kind === undefined || source.decidedOn === null) continue
    const period = periodOf(source.decidedOn, source.divisionCode, await calendarOf(context, source.divisionCode))
    const decision = { ...source, decidedOn: source.decidedOn }
    rows.push(...decision.parties.map((party) => examinedNew(context, {
      id: newId(context.now), kind, source: 'CASE', caseId: source.id, partyId: party.id, agencyId: source.agencyId, ...placeOfDivision(source.divisionCode),
      documentNumber: source.decisionNumber, partyKey: party.uscc ?? party.idNumberHash ?? party.name, decidedOn: decision.decidedOn, ...period,
      values: valuesOf(kind, decision, party), ...blank, partyIdSealed: sealedOf(party), createdAt: context.now, updatedAt: context.now,
    })))
  }
  const made = await insertRecords(context.tx, rows)
  const opened = rows.filter(({ id }) => made.has(id))
  for (const row of opened) recordChange(context, 'open', null, row)
  await tellPlatform(context.tx, opened.flatMap(({ id, status }) => status === 'PENDING' ? [id] : []))
}

const sealedOf = ({ kind, idNumberSealed }: DecidedParty): Buffer | null => kind === 'NATURAL' && idNumberSealed !== null ? Buffer.from(idNumberSealed, 'hex') : null

/** What a new record has not got yet. */
export const blank = {
  validity: 'VALID', completed: {}, partyIdSealed: null, representativeIdSealed: null, faults: [], compliant: false, revision: 0, changedXid: null, acceptedRevision: null,
  deliveredOn: null, receiptReference: null, refusalReasons: [], withdrawnOn: null, withdrawnReason: null, intakeDigest: null, version: 1, status: doublePublicityMachine.initial,
} as const satisfies Partial<Record<keyof RecordRow, unknown>>

function examinedNew({ today }: CommandContext, row: Omit<RecordRow, 'refusalReasons' | 'faults'> & { refusalReasons: readonly string[], faults: readonly never[] }): RecordRow {
  return released(examined({ ...row, refusalReasons: [], faults: [] }, today))
}

/** A record that may be sent for the first time is its first revision. */
export function released(row: RecordRow): RecordRow {
  return row.compliant ? { ...row, status: nextState(doublePublicityMachine, row.status, 'release'), revision: 1 } : { ...row, status: nextState(doublePublicityMachine, row.status, 'complete') }
}

/** 依案件产生、更新双公示信息 @throws double-publicity.nothing-to-report, minor-party, values-faulty (422) */
export async function compileRecords(context: CommandContext, caseId: string): Promise<RecordRow[]> {
  const { id } = await lockCase(context, caseId)
  const [source] = await decidedCases(context.tx, [id])
  if (source === undefined || kindOf(source) === undefined || source.decidedOn === null) throw raise['nothing-to-report']()
  const { decidedOn } = source
  if (source.parties.some(({ birthDate }) => birthDate !== null && isMinorOn(birthDate, decidedOn))) throw raise['minor-party']()
  const standing = await lockRecordsOfCases(context.tx, [id])
  await refresh(context, standing, [source], 'REFUSE')
  await make(context, [source])
  return lockRecordsOfCases(context.tx, [id])
}

/**
 * 颁发许可证件后更新，变更、延续、暂扣、发还、撤回、吊销、失效、注销后重新报送: the record follows its licence; one that is not in force has status 2 (XK_ZT), and again
 * status 1 once it was given back.
 */
export async function refreshLicences(context: CommandContext, told: readonly { caseId: string }[]): Promise<void> {
  const standing = await lockRecordsOfCases(context.tx, told.map(({ caseId }) => caseId))
  if (standing.length > 0) await refresh(context, standing, await decidedCases(context.tx, told.map(({ caseId }) => caseId)), 'KEEP')
}

/** Where what the case says now does not comply, a record that may be sent keeps what it has, or the act is refused. */
async function refresh(context: CommandContext, standing: readonly RecordRow[], sources: readonly DecidedCase[], faulty: 'KEEP' | 'REFUSE'): Promise<void> {
  const changed = standing.flatMap((before) => {
    const source = sources.find(({ id }) => id === before.caseId)
    const party = source?.parties.find(({ id }) => id === before.partyId)
    if (source === undefined || party === undefined || source.decidedOn === null || source.decisionNumber !== before.documentNumber) return []
    if ((before.validity === 'INVALID' && !invalidByLicence(before)) || before.status === 'DROPPED') return []
    const values = valuesOf(before.kind, { ...source, decidedOn: source.decidedOn }, party)
    const licence = before.kind === 'LICENCE' && values.XK_ZT === '2' ? licenceOf(source, party) : undefined
    const next = { ...before, values, completed: stillTrue(before, values), partyIdSealed: sealedOf(party) ?? before.partyIdSealed }
    if (licence !== undefined) return ended(context, before, next, licence)
    if (canonicalJson(values) === canonicalJson(before.values)) return []
    const valid = { validity: 'VALID', withdrawnOn: null, withdrawnReason: null, version: before.version + 1, updatedAt: context.now } as const
    const after = examined({ ...next, ...valid }, context.today)
    const act = before.validity === 'INVALID' ? 'reinstate' : 'refresh'
    if (before.status === 'INCOMPLETE') return [{ act, before, after: released(after) }]
    if (!after.compliant && faulty === 'REFUSE') throw faultsProblem(before.kind, after.faults)
    return after.compliant ? [{ act, before, after: { ...after, status: nextState(doublePublicityMachine, before.status, 'correct'), revision: before.revision + 1, refusalReasons: [] } }] : []
  })
  for (const { act, before, after } of changed) recordChange(context, act, before, after)
  await updateRecords(context.tx, changed.map(({ after }) => after))
  await tellPlatform(context.tx, changed.flatMap(({ after: { id, status } }) => status === 'PENDING' ? [id] : []))
}

/**
 * The record of a licence that is not in force: status 2 as the next revision, but where the platform has status 2 already the reason alone. What it was never
 * told is dropped, unless the licence is suspended only and may be given back.
 */
function ended(context: CommandContext, before: RecordRow, next: RecordRow, licence: StandingLicence): { act: string, before: RecordRow, after: RecordRow }[] {
  const why = { on: licence.stateOn, reason: `许可证件${licenceStates[licence.state].zh}` }
  if (before.validity === 'INVALID' && before.withdrawnReason === why.reason) return []
  const after = withdrawn(examined({ ...next, validity: 'INVALID' }, context.today), why, context)
  const kept = (before.status === 'INCOMPLETE' && licence.state === 'SUSPENDED') || (before.validity === 'INVALID' && before.status !== 'INCOMPLETE')
  return [{ act: 'withdraw', before, after: kept ? { ...after, status: before.status, revision: before.revision, refusalReasons: before.refusalReasons } : after }]
}

/** What was filled in by hand, but for fields of which the case now says something else than it did. */
function stillTrue({ values: before, completed }: Pick<RecordRow, 'values' | 'completed'>, values: Values): RecordRow['completed'] {
  return Object.fromEntries(Object.entries(completed).filter(([code]) => before[code as FieldCode] === undefined || before[code as FieldCode] === values[code as FieldCode]))
}

interface Overturned { caseId: string, result: keyof typeof remedyResults, overturnedOn: LocalDate }

/** 复议、诉讼撤销、变更决定的，已报送的改为无效重新报送，未报送的不再报送 */
export async function withdrawOverturned(context: CommandContext, overturned: readonly Overturned[]): Promise<void> {
  const results = new Map(overturned.map((one) => [one.caseId, one]))
  const standing = await lockRecordsOfCases(context.tx, [...results.keys()])
  const changed = standing.flatMap((before) => {
    const one = results.get(before.caseId ?? '')
    if (one === undefined || (before.validity === 'INVALID' && !invalidByLicence(before)) || before.status === 'DROPPED') return []
    const why = { on: one.overturnedOn, reason: `复议、诉讼结果：${remedyResults[one.result].zh}` }
    // Its licence does not bring it back any more: the platform has status 2 already.
    if (invalidByLicence(before)) {
      return [{ before, after: { ...before, values: { ...before.values, XK_ZT: '1' }, withdrawnOn: why.on, withdrawnReason: why.reason, version: before.version + 1, updatedAt: context.now } }]
    }
    return [{ before, after: withdrawn(before, why, context) }]
  })
  for (const { before, after } of changed) recordChange(context, 'withdraw', before, after)
  await updateRecords(context.tx, changed.map(({ after }) => after))
  await tellPlatform(context.tx, changed.flatMap(({ after: { id, status } }) => status === 'PENDING' ? [id] : []))
}

/** Status 2 as the next revision; what the platform was never told is dropped. */
export function withdrawn(before: RecordRow, { on, reason }: { on: LocalDate, reason: string }, { now }: Pick<CommandContext, 'now'>): RecordRow {
  const change = { ...before, validity: 'INVALID' as const, withdrawnOn: on, withdrawnReason: reason, refusalReasons: [], version: before.version + 1, updatedAt: now }
  if (before.status === 'INCOMPLETE') return { ...change, status: nextState(doublePublicityMachine, before.status, 'drop') }
  return { ...change, status: nextState(doublePublicityMachine, before.status, 'withdraw'), revision: before.revision + 1 }
}
