import type { Calendar } from '../../../kernel/calendar.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { maskIdNumber } from '../../../kernel/mask.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { RecordKind } from '../codes.ts'
import { faultsProblem } from '../faults.ts'
import type { FieldCode, Values } from '../fields.ts'
import { fieldsOf } from '../fields.ts'
import { doublePublicityMachine } from '../machine.ts'
import { blank, released } from '../openings.ts'
import { examined, periodOf, valuesInForce } from '../record.ts'
import type { RecordRow } from '../store.ts'
import type { CheckedRow, Taken } from './check.ts'
import { doublePublicityImportProblems } from './problems.ts'

const { raise } = doublePublicityImportProblems

interface Told { line: number, number: string, warnings: Taken['faults'] }
export type PlannedRow =
  | Told & { outcome: 'CREATE' | 'UPDATE', row: RecordRow }
  | Told & { outcome: 'UNCHANGED', row: RecordRow }
  | { outcome: 'REFUSED', line: number, problem: ProblemError, number?: string }

export interface PlanFacts {
  kind: RecordKind
  vault: Vault
  now: Date
  today: LocalDate
  agencies: ReadonlyMap<string, AgencyRow>
  calendars: ReadonlyMap<string, Calendar>
  /** By `keyOf`, with what the rows before this one made of them. */
  standing: Map<string, RecordRow>
}

/** What a record is known by: its agency, its number, its party. */
export const keyOf = (agencyId: string, number: string | null, partyKey: string): string => `${agencyId} ${number ?? ''} ${partyKey}`

/** What becomes of a row; what it makes stands for the rows after it. */
export function planRow(checked: CheckedRow, facts: PlanFacts): PlannedRow {
  const { line } = checked
  if ('problem' in checked) return { outcome: 'REFUSED', line, problem: checked.problem, ...checked.number === undefined ? {} : { number: checked.number } }
  const { number, agencyUscc, partyKeys } = checked
  const told: Told = { line, number, warnings: checked.faults }
  const refused = (problem: ProblemError): PlannedRow => ({ outcome: 'REFUSED', line, number, problem })
  const agency = facts.agencies.get(agencyUscc)
  if (agency === undefined) return refused(raise['agency-unknown']({ uscc: agencyUscc }))
  const keys = partyKeys.map((partyKey) => keyOf(agency.id, number, partyKey))
  const key = keys.find((one) => facts.standing.has(one)) ?? keys[0] ?? ''
  const before = facts.standing.get(key)
  if (before === undefined) return { ...told, outcome: 'CREATE', row: stood(facts, key, created(checked, agency, facts)) }
  if (before.source === 'CASE') return isSent(before, checked, facts.vault) ? { ...told, outcome: 'UNCHANGED', row: before } : refused(raise['held-by-case']())
  if (checked.digests.some((digest) => before.intakeDigest?.equals(digest) === true)) return { ...told, outcome: 'UNCHANGED', row: before }
  if (before.validity === 'INVALID') return refused(raise['withdrawn-already']())
  try {
    return { ...told, outcome: 'UPDATE', row: stood(facts, key, updated(before, checked, facts)) }
  } catch (error) {
    if (error instanceof ProblemError) return refused(error)
    throw error
  }
}

function stood({ standing }: PlanFacts, key: string, row: RecordRow): RecordRow {
  standing.set(key, row)
  return row
}

/** Whether the row says what the record of a case is sent with. */
function isSent(row: RecordRow, { values, validity }: Taken, vault: Vault): boolean {
  const [sent, { values: masked }] = [valuesInForce(row), sealed(row.kind, values, vault)]
  return row.validity === validity && fieldsOf[row.kind].every(({ code }) => sent[code] === masked[code])
}

/** The values with the masks of the identifiers, which are sealed beside them. */
function sealed(kind: RecordKind, given: Values, vault: Vault): Pick<RecordRow, 'values' | 'partyIdSealed' | 'representativeIdSealed'> {
  const values: Partial<Record<FieldCode, string>> = { ...given }
  const beside = { partyIdSealed: null as Buffer | null, representativeIdSealed: null as Buffer | null }
  for (const { code, sealed: whose } of fieldsOf[kind]) {
    const value = given[code]
    if (whose === undefined || value === undefined) continue
    values[code] = maskIdNumber(value)
    beside[whose === 'PARTY' ? 'partyIdSealed' : 'representativeIdSealed'] = vault.seal(value)
  }
  return { values, ...beside }
}

/** What a row says, judged together with what was completed by hand. */
function judged(row: RecordRow, { values, validity, digests, decidedOn }: Taken, { kind, vault, calendars, today }: PlanFacts): RecordRow {
  const calendar = calendars.get(row.divisionCode)
  if (calendar === undefined) throw new Error('an agency has no calendar')
  const withdrawal = validity === 'VALID' ? { withdrawnOn: null, withdrawnReason: null } : { withdrawnOn: today, withdrawnReason: '来源文件列为无效' }
  const clear = Object.fromEntries(fieldsOf[kind].flatMap(({ code, sealed: whose }) => whose === undefined || values[code] === undefined ? [] : [[code, values[code]]])) as Values
  return examined({ ...row, ...sealed(kind, values, vault), validity, decidedOn, ...periodOf(decidedOn, row.divisionCode, calendar), ...withdrawal, intakeDigest: digests[0] ?? null }, today, clear)
}

function created(taken: Taken, { id: agencyId, divisionCode }: AgencyRow, facts: PlanFacts): RecordRow {
  const { kind, now } = facts
  const { number: documentNumber, partyKeys: [partyKey], decidedOn, values } = taken
  return released(judged({
    ...blank, refusalReasons: [], faults: [], id: newId(now), kind, source: 'IMPORTED', caseId: null, partyId: null, agencyId, ...placeOfDivision(divisionCode), documentNumber, partyKey, values,
    decidedOn, dueOn: null, provisional: false, calendarVersion: null, ruleCode: null, legalBasis: [], createdAt: now, updatedAt: now,
  }, taken, facts))
}

/**
 * A newer content of a decision that came in before: what was completed by hand stays, what may be sent is sent again.
 * @throws double-publicity.values-faulty (422) where it could be sent before and could not any more
 */
function updated(before: RecordRow, taken: Taken, facts: PlanFacts): RecordRow {
  const after = { ...judged(before, taken, facts), version: before.version + 1, updatedAt: facts.now }
  if (before.status === 'INCOMPLETE') return released(after)
  if (!after.compliant) throw faultsProblem(before.kind, after.faults, '/body')
  return { ...after, status: nextState(doublePublicityMachine, before.status, 'correct'), revision: before.revision + 1, refusalReasons: [] }
}
