import { examineIdNumber } from '../../kernel/id-number.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { addMonths, isLocalDate } from '../../kernel/local-date.ts'
import { isCleanText } from '../../kernel/text.ts'
import { hasValidUsccCheck, isUsccForm } from '../../kernel/uscc.ts'
import type { FaultCode, RecordKind, severities } from './codes.ts'
import { counterpartCategories, documentKinds, penaltyCategories } from './codes.ts'
import type { Condition, Field, FieldCode, Values } from './fields.ts'
import { fieldsOf, mostCharacters, roles } from './fields.ts'

/** `field` is a code of the standard, or the former name of one that has none. */
export interface Fault { field: string, code: FaultCode, severity: keyof typeof severities }

/** 无统一社会信用代码的个体工商户：十七个零加 X，此时工商注册号必填 */
export const noUscc = '00000000000000000X'
/** 长期 */
export const longTerm = '2099/12/31'

const error = (field: FieldCode, code: FaultCode): Fault => ({ field, code, severity: 'ERROR' })
const warning = (field: FieldCode, code: FaultCode): Fault => ({ field, code, severity: 'WARNING' })

export interface Examination {
  today: LocalDate
  /** Identifiers of which only the mask is at hand: they were judged when they came in. */
  masked?: ReadonlySet<FieldCode>
}

/**
 * Everything the standard finds wrong in normalised values, field by field; nothing is thrown. ERROR keeps a record from being sent, WARNING does not.
 * Source: 发改办财金〔2018〕424号附件 as far as it is known from its use, with lengths of the exchange tables (smaller ones warn).
 */
export function examine(kind: RecordKind, values: Values, { today, masked = new Set() }: Examination): Fault[] {
  return [
    ...fieldsOf[kind].flatMap((field) => {
      const value = values[field.code]
      return value === undefined ? absent(kind, field, values) : present(kind, field, value, values, { today, masked })
    }),
    ...ordersOf[kind].flatMap(([first, second]) => isBefore(values[second], values[first]) ? [error(second, 'DATE_ORDER')] : []),
  ]
}

/** Whether none of the faults of a record is an error; warnings leave it compliant. */
export const isCompliant = (faults: readonly Fault[]): boolean => faults.every(({ severity }) => severity !== 'ERROR')

const ordersOf: Readonly<Record<RecordKind, readonly (readonly [FieldCode, FieldCode])[]>> = {
  LICENCE: [['XK_YXQZ', 'XK_YXQZI']], PENALTY: [['CF_JDRQ', 'CF_YXQ'], ['CF_JDRQ', 'CF_GSJZQ']],
}

function isBefore(later: string | undefined, earlier: string | undefined): boolean {
  return later !== undefined && earlier !== undefined && isDate(later) && isDate(earlier) && later < earlier
}

function absent(kind: RecordKind, { code, need, condition }: Field<FieldCode>, values: Values): Fault[] {
  if (need === 'MANDATORY') return [error(code, 'MISSING')]
  return condition !== undefined && holds[condition](kind, values) ? [error(code, 'CONDITION_MISSING')] : []
}

/** There is an amount exactly where there is a penalty of that kind; the other fields may be filled all the same. */
const exclusive: ReadonlySet<Condition> = new Set(['FINE', 'CONFISCATION'])

const categoriesOf = ({ CF_CFLB: categories = '' }: Values): string[] => categories.split('；')
const anyOf = (values: Values, ...keys: (keyof typeof penaltyCategories)[]): boolean =>
  categoriesOf(values).some((category) => keys.some((key) => penaltyCategories[key].zh === category))
const isCategory = (kind: RecordKind, values: Values, key: keyof typeof counterpartCategories): boolean => values[roles[kind].category] === counterpartCategories[key].zh

const holds: Readonly<Record<Condition, (kind: RecordKind, values: Values) => boolean>> = {
  CODED: (kind, values) => isCategory(kind, values, 'ORGANISATION') || isCategory(kind, values, 'INDIVIDUAL_BUSINESS'),
  ORGANISATION: (kind, values) => isCategory(kind, values, 'ORGANISATION'),
  NATURAL: (kind, values) => isCategory(kind, values, 'NATURAL'),
  WITHOUT_CODE: (kind, values) => values[roles[kind].uscc] === noUscc,
  FINE: (_kind, values) => anyOf(values, 'FINE'),
  CONFISCATION: (_kind, values) => anyOf(values, 'CONFISCATE_GAINS', 'CONFISCATE_GOODS'),
  LICENCE_TAKEN: (_kind, values) => anyOf(values, 'SUSPEND_PERMIT', 'SUSPEND_BUSINESS_LICENCE', 'REVOKE_PERMIT', 'REVOKE_BUSINESS_LICENCE'),
}

function present(kind: RecordKind, field: Field<FieldCode>, value: string, values: Values, examination: Required<Examination>): Fault[] {
  const { code, condition, usual, most } = field
  if (condition !== undefined && exclusive.has(condition) && !holds[condition](kind, values)) return [error(code, 'NOT_APPLICABLE')]
  const characters = Array.from(value).length
  return [
    ...isTransmittable(value) ? [] : [error(code, 'TEXT_UNFIT')],
    ...characters > (most ?? mostCharacters) ? [error(code, 'TOO_LONG')] : characters > (usual ?? mostCharacters) ? [warning(code, 'LONG')] : [],
    ...formFaults(kind, field, value, values, examination),
  ]
}

// A spreadsheet, being XML, holds neither of the two; line ends and tabs it does.
const isTransmittable = (value: string): boolean => isCleanText(value) && !/[\uFFFE\uFFFF]/.test(value)

function formFaults(kind: RecordKind, { code, type, list, form, sealed }: Field<FieldCode>, value: string, values: Values, { today, masked }: Required<Examination>): Fault[] {
  if (type === 'DATE') return dateFaults(kind, code, value, today)
  if (type === 'AMOUNT') return !/^(0|[1-9]\d{0,9})\.\d{6}$/.test(value) ? [error(code, 'AMOUNT_FORM')] : Number(value) === 0 ? [error(code, 'AMOUNT_ZERO')] : []
  if (list !== undefined) return listFaults(code, list, value)
  if (sealed !== undefined) return masked.has(code) ? [] : identityFaults(kind, code, sealed, value, values, today)
  if (code === 'XK_ZT') return ['1', '2'].includes(value) ? [] : [error(code, 'NOT_IN_LIST')]
  if (form === 'DOCUMENT_NUMBER') return /[[［【（(﹝]\s*\d{4}\s*[\]］】）)﹞]/.test(value) ? [error(code, 'NUMBER_BRACKETS')] : []
  return form === undefined ? [] : usccFaults(code, value, form === 'USCC' && isCategory(kind, values, 'INDIVIDUAL_BUSINESS'))
}

const isDate = (value: string): boolean => /^\d{4}\/\d{2}\/\d{2}$/.test(value) && isLocalDate(value.replaceAll('/', '-'))

function dateFaults(kind: RecordKind, code: FieldCode, value: string, today: LocalDate): Fault[] {
  if (!isDate(value)) return [error(code, 'DATE_FORM')]
  return code === roles[kind].decidedOn && value.replaceAll('/', '-') > today ? [error(code, 'DATE_FUTURE')] : []
}

function listFaults(code: FieldCode, { codes, several }: NonNullable<Field['list']>, value: string): Fault[] {
  const names = Object.values(codes).map(({ zh }) => zh)
  const other = codes['OTHER']?.zh
  const parts = several === true ? value.split('；') : [value]
  const unlisted = parts.some((part) => !names.includes(part) && (other === undefined || !part.startsWith(`${other}-`)))
  const unnamed = other !== undefined && parts.some((part) => part === other || part === `${other}-`)
  return unlisted ? [error(code, 'NOT_IN_LIST')] : unnamed ? [error(code, 'OTHER_UNNAMED')] : []
}

function usccFaults(code: FieldCode, value: string, mayLack: boolean): Fault[] {
  if (value === noUscc) return mayLack ? [] : [error(code, 'USCC_FORM')]
  return isUsccForm(value) ? hasValidUsccCheck(value) ? [] : [warning(code, 'USCC_CHECK')] : [error(code, 'USCC_FORM')]
}

function identityFaults(kind: RecordKind, code: FieldCode, sealed: 'PARTY' | 'REPRESENTATIVE', value: string, values: Values, today: LocalDate): Fault[] {
  const { partyIdKind, representativeIdKind, decidedOn } = roles[kind]
  const documentKind = values[sealed === 'PARTY' ? partyIdKind : representativeIdKind]
  // A representative's number without its kind may be of any document.
  if (documentKind !== documentKinds.RESIDENT_ID.zh) return []
  const { valid, birthDate } = examineIdNumber(value, today)
  if (!valid || birthDate === null) return [error(code, 'ID_NUMBER')]
  const decided = (values[decidedOn] ?? '').replaceAll('/', '-')
  return sealed === 'PARTY' && isCategory(kind, values, 'NATURAL') && isLocalDate(decided) && isMinorOn(birthDate, decided) ? [error(code, 'MINOR')] : []
}

/** 未成年人：不满十八周岁（民法典第十七条）；周岁自生日的次日起算 */
export const isMinorOn = (birthDate: LocalDate, on: LocalDate): boolean => addMonths(birthDate, 18 * 12) >= on
