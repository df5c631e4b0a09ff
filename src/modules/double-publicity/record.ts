import type { Calendar } from '../../kernel/calendar.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { maskName } from '../../kernel/mask.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import type { Vault } from '../../platform/vault.ts'
import type { RecordKind } from './codes.ts'
import { counterpartCategories } from './codes.ts'
import { doublePublicityDeadlineRules, reportingSince } from './deadlines.ts'
import type { FieldCode, Values } from './fields.ts'
import { fieldsOf, roles } from './fields.ts'
import type { Examination, Fault } from './rules.ts'
import { examine, isCompliant } from './rules.ts'
import type { RecordRow } from './store.ts'

type Contents = Pick<RecordRow, 'kind' | 'validity' | 'values' | 'completed'>

/** What is sent: what was filled in by hand, but of the fixed fields what case or file gave; the status is that of the record. */
export function valuesInForce({ kind, validity, values, completed }: Contents): Values {
  const inForce: Partial<Record<FieldCode, string>> = {}
  for (const { code, fixed } of fieldsOf[kind]) {
    const value = fixed === true ? values[code] ?? completed[code] : completed[code] ?? values[code]
    if (value !== undefined) inForce[code] = value
  }
  return kind === 'LICENCE' ? { ...inForce, XK_ZT: validity === 'VALID' ? '1' : '2' } : inForce
}

/** Whether it is invalid because its licence is not in force, and so may become valid again. */
export const invalidByLicence = ({ kind, validity, values }: Pick<RecordRow, 'kind' | 'validity' | 'values'>): boolean =>
  kind === 'LICENCE' && validity === 'INVALID' && values.XK_ZT === '2'

/** The identifiers that are sealed, of which the values have the mask. */
export function maskedFields({ kind, partyIdSealed, representativeIdSealed }: Pick<RecordRow, 'kind' | 'partyIdSealed' | 'representativeIdSealed'>): Set<FieldCode> {
  const { partyId, representativeId } = roles[kind]
  return new Set([...partyIdSealed === null ? [] : [partyId], ...representativeIdSealed === null ? [] : [representativeId]])
}

/** The identifiers in full. */
export function identifiersOf({ kind, partyIdSealed, representativeIdSealed }: Pick<RecordRow, 'kind' | 'partyIdSealed' | 'representativeIdSealed'>, vault: Vault): Values {
  const { partyId, representativeId } = roles[kind]
  return {
    ...partyIdSealed === null ? {} : { [partyId]: vault.open(partyIdSealed) }, ...representativeIdSealed === null ? {} : { [representativeId]: vault.open(representativeIdSealed) },
  }
}

/** The record as it now stands by the standard; `clear` are identifiers at hand instead of their masks. */
export function examined<Row extends RecordRow>(row: Row, today: LocalDate, clear: Values = {}): Row {
  const masked = maskedFields(row)
  for (const code of Object.keys(clear) as FieldCode[]) masked.delete(code)
  const examination: Examination = { today, masked }
  const faults: Fault[] = examine(row.kind, { ...valuesInForce(row), ...clear }, examination)
  return { ...row, faults, compliant: isCompliant(faults) }
}

/** 报送期限: none for decisions made before there was the duty. */
export function periodOf(decidedOn: LocalDate, divisionCode: string, calendar: Calendar): Pick<RecordRow, 'dueOn' | 'provisional' | 'calendarVersion' | 'ruleCode' | 'legalBasis'> {
  if (decidedOn < reportingSince) return { dueOn: null, provisional: false, calendarVersion: null, ruleCode: null, legalBasis: [] }
  const rule = ruleInForce(doublePublicityDeadlineRules, 'DP-7', { on: decidedOn, division: divisionCode, field: null })
  return { ...dueOn(calendar, rule, decidedOn), ruleCode: rule.code, legalBasis: [...rule.legalBasis] }
}

/** Whether two records would be sent alike; sealed bytes differ each time, so that identifiers are compared apart. */
export const sameContents = (a: Contents, b: Contents): boolean => canonicalJson(valuesInForce(a)) === canonicalJson(valuesInForce(b))

export function recordChange(context: Pick<CommandContext, 'record'>, act: string, before: RecordRow | null, after: RecordRow): void {
  context.record({
    act: `double-publicity.${act}`, target: { kind: 'double-publicity-record', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: RecordRow): Fields {
  const { kind, source, caseId, documentNumber, decidedOn, dueOn: due, provisional, calendarVersion, status, validity, compliant, revision, acceptedRevision, deliveredOn, receiptReference, refusalReasons, withdrawnOn, withdrawnReason } = row
  return {
    kind, source, caseId, documentNumber, decidedOn, dueOn: due, provisional, calendarVersion, status, validity, values: withNamesMasked(kind, row.values), completed: withNamesMasked(kind, row.completed), compliant, revision,
    acceptedRevision, deliveredOn, receiptReference, refusalReasons, withdrawnOn, withdrawnReason,
  }
}

/** Of persons the audit has the surname. */
function withNamesMasked(kind: RecordKind, values: Values): Values {
  const { name, category, representative } = roles[kind]
  const shown: Partial<Record<FieldCode, string>> = { ...values }
  for (const code of [representative, ...values[category] === counterpartCategories.ORGANISATION.zh ? [] : [name]]) {
    const value = values[code]
    if (value !== undefined) shown[code] = maskName(value)
  }
  return shown
}
