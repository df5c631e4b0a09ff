import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Vault } from '../../platform/vault.ts'
import type { RecordKind } from './codes.ts'
import type { Field, FieldCode, LicenceCode, PenaltyCode, Values } from './fields.ts'
import { fieldsOf, licenceFields, penaltyFields, roles } from './fields.ts'
import { doublePublicityMachine } from './machine.ts'
import type { FaultCount, FiguresRow, WithoutRecord } from './queries.ts'
import { identifiersOf, valuesInForce } from './record.ts'
import type { FieldCatalogue, FiguresRecord, FileRecord, RecordDetail, RecordSummary } from './schema.ts'
import type { FileRow, RecordRow } from './store.ts'

/** Who looks, and on which day. */
export interface Viewer { actor: Actor, today: LocalDate }

/** What becomes of a record by its own act; the platform's receipts and the validation are not acts of whoever reads it. */
const offered: ReadonlySet<string> = new Set(['complete', 'correct', 'resend', 'withdraw', 'drop'])
const ofWithdrawn: ReadonlySet<string> = new Set(['resend'])

function actsOn({ status, validity }: RecordRow, actor: Actor): RecordSummary['availableActs'] {
  if (!actor.permissions.has('double-publicity:prepare')) return []
  return actsFrom(doublePublicityMachine, status).filter((act) => offered.has(act) && (validity === 'VALID' || ofWithdrawn.has(act))) as RecordSummary['availableActs']
}

export const isLate = ({ dueOn, deliveredOn, status }: RecordRow, today: LocalDate): boolean => dueOn !== null && status !== 'DROPPED' && isOverdue(dueOn, deliveredOn, today)

export function summarizeRecord(row: RecordRow, { actor, today }: Viewer): RecordSummary {
  return {
    id: row.id, kind: row.kind, source: row.source, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode,
    partyName: valuesInForce(row)[roles[row.kind].name] ?? null, documentNumber: row.documentNumber, decidedOn: row.decidedOn, dueOn: row.dueOn, provisional: row.provisional,
    calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis, late: isLate(row, today), status: row.status, validity: row.validity,
    compliant: row.compliant, faults: row.faults, revision: row.revision, acceptedRevision: row.acceptedRevision, deliveredOn: row.deliveredOn,
    receiptReference: row.receiptReference, refusalReasons: row.refusalReasons, withdrawnOn: row.withdrawnOn, withdrawnReason: row.withdrawnReason,
    availableActs: actsOn(row, actor), version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

/** Every field of a kind, those that are empty as null. */
const allOf = <Code extends FieldCode>(fields: readonly Field<Code>[], values: Values): Record<Code, string | null> =>
  Object.fromEntries(fields.map(({ code }) => [code, values[code] ?? null])) as Record<Code, string | null>

export const licenceOf = (values: Values): Record<LicenceCode, string | null> => allOf<LicenceCode>(licenceFields, values)
export const penaltyOf = (values: Values): Record<PenaltyCode, string | null> => allOf<PenaltyCode>(penaltyFields, values)

const contentsOf = (kind: RecordKind, values: Values): Pick<RecordDetail, 'licence' | 'penalty'> =>
  kind === 'LICENCE' ? { licence: licenceOf(values), penalty: null } : { licence: null, penalty: penaltyOf(values) }

export function presentRecord(row: RecordRow, viewer: Viewer): RecordDetail {
  return { ...summarizeRecord(row, viewer), ...contentsOf(row.kind, valuesInForce(row)) }
}

/** What is sent, identifiers in full: for the platform and for files alone. */
export const sentValues = (row: RecordRow, vault: Vault): Values => ({ ...valuesInForce(row), ...identifiersOf(row, vault) })

export const statusOf = ({ validity }: Pick<RecordRow, 'validity'>): '1' | '2' => validity === 'VALID' ? '1' : '2'

export const presentChange = (row: RecordRow, vault: Vault) =>
  ({ recordId: row.id, kind: row.kind, revision: row.revision, status: statusOf(row), ...contentsOf(row.kind, sentValues(row, vault)) })

export function presentFile(row: FileRow): FileRecord {
  const { id, direction, kind, format, agencyId, divisionCode, accountId, query, rows, created, updated, unchanged, refused, bytes, sha256, startedAt, finishedAt } = row
  return {
    id, direction, kind, format, agencyId, divisionCode, accountId, query, rows, created, updated, unchanged, refused, bytes, sha256, startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

export const conditionNames: Readonly<Record<NonNullable<Field['condition']>, string>> = {
  CODED: '法人及非法人组织、个体工商户', ORGANISATION: '法人及非法人组织', NATURAL: '自然人', WITHOUT_CODE: '没有统一社会信用代码（填 17 个零加 X）的个体工商户',
  FINE: '处罚类别含罚款', CONFISCATION: '处罚类别含没收', LICENCE_TAKEN: '处罚类别含暂扣、吊销',
}

export function presentFields(kind: RecordKind): FieldCatalogue {
  return {
    kind, fields: fieldsOf[kind].map(({ code, zh, en, type, need, condition, usual, most, list, fixed, former }) => ({
      code, zh, en, type, need, condition: condition === undefined ? null : conditionNames[condition], usualLength: usual ?? null, mostLength: most ?? null,
      options: Object.values(list?.codes ?? {}).map(({ zh: option }) => option), fixed: fixed === true, formerNames: [...former ?? []],
    })),
  }
}

/** The rows without an agency are the totals of their kind. */
export function presentFigures(
  { rows, faults, without }: { rows: readonly FiguresRow[], faults: readonly FaultCount[], without: readonly WithoutRecord[] }, period: { from: string, to: string }, today: LocalDate,
): FiguresRecord {
  return {
    ...period, asOf: today, total: rows.flatMap((row) => row.agencyId === null ? [figuresOf(row)] : []),
    agencies: rows.flatMap((row) => row.agencyId === null ? [] : [{ agencyId: row.agencyId, ...figuresOf(row) }]), faults: [...faults], withoutRecord: [...without],
  }
}

function figuresOf({ kind, records, compliant, delivered, onTime, late, overdue, refused, withdrawn }: FiguresRow): FiguresRecord['total'][number] {
  return {
    kind, records, compliant, delivered, onTime, late, overdue, refused, withdrawn, complianceRate: { numerator: compliant, denominator: records },
    onTimeRate: { numerator: onTime, denominator: onTime + late + overdue },
  }
}
