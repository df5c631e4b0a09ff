import type { RecordKind, Validity } from './codes.ts'
import { counterpartCategories, documentKinds } from './codes.ts'
import type { Field } from './fields.ts'
import { fieldsOf, roles } from './fields.ts'
import type { Fault } from './rules.ts'

/** 2016 年的字段中，现行标准没有的：内容并入备注 */
const remarked: Readonly<Record<string, string>> = {
  CF_CFMC: '处罚名称', CF_AJMC: '案件名称', CF_BM: '编码', CF_SXQ: '生效期', CF_SYFW: '使用范围', CF_SXYZCD: '失信严重程度', DFBM: '地方编码',
}
const categories = ['CF_CFLB', 'CF_CFLB1', 'CF_CFLB2'] as const
/** A stamp of the sending system: says nothing of the decision. */
const stamp = 'SJC'
/** Some systems have it to this day. */
const stillUsed = /_FR_SFZH$/
const only2016: ReadonlySet<string> = new Set(['CF_CFLB1', 'CF_CFLB2', 'CF_ZT', stamp, ...Object.keys(remarked), ...Object.values(fieldsOf).flat().flatMap(({ former = [] }) => former).filter((name) => !stillUsed.test(name))])

/** Headings of a table or members of an object beside the fields themselves. */
export const extraColumns: Readonly<Record<RecordKind, readonly string[]>> = {
  LICENCE: ['status', stamp, 'DFBM'], PENALTY: ['status', 'CF_CFLB1', 'CF_CFLB2', 'CF_ZT', stamp, ...Object.keys(remarked)],
}

const byName = new Map(Object.entries(fieldsOf).map(([kind, fields]: [string, readonly Field[]]) => [kind, new Map(fields.flatMap(({ code, zh }) => [[code, code], [zh, code]]))]))

/** The column a heading stands for: by code or Chinese name. Former names stay, to be told apart. */
export const columnOf = (kind: RecordKind, heading: string): string => byName.get(kind)?.get(heading.trim()) ?? heading.trim()

/** Every heading of a file of this kind. */
export const columnsOf = (kind: RecordKind): string[] => {
  const fields: readonly Field[] = fieldsOf[kind]
  return [...new Set([...fields.map(({ code }) => code), ...fields.flatMap(({ former = [] }) => former), ...extraColumns[kind]])]
}

type Given = Readonly<Record<string, string | null | undefined>>

export interface ReadForm {
  given: Record<string, string>
  validity: Validity
  /** The file names fields as was done until 2018: those added then may be absent. */
  of2016: boolean
  faults: Fault[]
}

/**
 * A row in the names of today. Of a form of 2016 the kinds of penalty are joined, a party with an identity number is a natural person, and what has no field any
 * more goes into the remarks, so that nothing is lost.
 */
export function readForm(kind: RecordKind, row: Given): ReadForm {
  const filled = Object.fromEntries(Object.entries(row).flatMap(([name, value]) => value == null || value.trim() === '' ? [] : [[name, value]]))
  const given: Record<string, string> = {}
  for (const { code, former = [] } of fieldsOf[kind] as readonly Field[]) {
    const value = [code, ...former].map((name) => filled[name]).find((text) => text !== undefined)
    if (value !== undefined) given[code] = value
  }
  const of2016 = Object.keys(row).some((name) => only2016.has(name))
  if (of2016) complete(kind, given, filled)
  return { given, of2016, ...statusOf(kind, filled) }
}

function complete(kind: RecordKind, given: Record<string, string>, filled: Readonly<Record<string, string>>): void {
  const { category, partyIdKind, partyId, representativeIdKind, representativeId } = roles[kind]
  if (given[partyId] !== undefined) {
    given[category] ??= counterpartCategories.NATURAL.zh
    given[partyIdKind] ??= documentKinds.RESIDENT_ID.zh
  }
  if (given[representativeId] !== undefined) given[representativeIdKind] ??= documentKinds.RESIDENT_ID.zh
  const kinds = categories.flatMap((name) => filled[name] ?? [])
  if (kinds.length > 0 && kind === 'PENALTY') given['CF_CFLB'] = kinds.join('；')
  const remarks = [given['BZ'] ?? [], ...Object.entries(remarked).map(([name, zh]) => filled[name] === undefined ? [] : `${zh}：${filled[name]}`)].flat()
  if (remarks.length > 0) given['BZ'] = remarks.join('；')
}

/** Today's status is 1 or 2. That of 2016 is taken by its words and by 0 alone, since what its other numbers mean is not settled. */
function statusOf(kind: RecordKind, { status, CF_ZT: former, XK_ZT: stated }: Readonly<Record<string, string>>): Pick<ReadForm, 'validity' | 'faults'> {
  const today = (kind === 'LICENCE' ? stated ?? status : status)?.trim()
  if (today !== undefined) {
    return ['1', '2'].includes(today) ? { validity: today === '2' ? 'INVALID' : 'VALID', faults: [] }
      : { validity: 'VALID', faults: [{ field: kind === 'LICENCE' ? 'XK_ZT' : 'status', code: 'NOT_IN_LIST', severity: 'ERROR' }] }
  }
  const known: Readonly<Record<string, Validity>> = { '0': 'VALID', '正常': 'VALID', '撤销': 'INVALID' }
  if (former === undefined) return { validity: 'VALID', faults: [] }
  const validity = known[former.trim()]
  return validity === undefined ? { validity: 'VALID', faults: [{ field: 'CF_ZT', code: 'STATUS_UNKNOWN', severity: 'ERROR' }] } : { validity, faults: [] }
}
