import { normaliseDocumentNumber } from '../../kernel/document-number.ts'
import { normaliseIdNumber } from '../../kernel/id-number.ts'
import { isLocalDate } from '../../kernel/local-date.ts'
import { fromWanYuan, toWanYuan } from '../../kernel/money.ts'
import { normaliseUscc } from '../../kernel/uscc.ts'
import type { RecordKind } from './codes.ts'
import type { Field, FieldCode, Values } from './fields.ts'
import { fieldsOf } from './fields.ts'

const [between, within] = [/[；;]/, /[、,，]/]

/**
 * Values as the standard writes them: no space around, dates with slashes, 万元 with six decimals, 〔〕 in numbers, list members by their Chinese names. What
 * cannot be brought into that form stays as it is, for the rules to find; an empty value is absent.
 */
export function normalise(kind: RecordKind, given: Readonly<Record<string, string | null | undefined>>): Values {
  const values: Partial<Record<FieldCode, string>> = {}
  for (const field of fieldsOf[kind]) {
    const value = normalised(field, (given[field.code] ?? '').trim())
    if (value !== '') values[field.code] = value
  }
  return values
}

function normalised(field: Field, value: string): string {
  if (value === '') return value
  if (field.type === 'DATE') return dateOf(value)
  if (field.type === 'AMOUNT') return amountOf(value)
  if (field.list !== undefined) return listed(field.list, value)
  if (field.form === 'DOCUMENT_NUMBER') return normaliseDocumentNumber(value)
  if (field.form !== undefined) return normaliseUscc(value)
  return field.sealed !== undefined && /^\d{17}x$/.test(value) ? normaliseIdNumber(value) : value
}

function dateOf(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? slashed(date) : value
}

function amountOf(value: string): string {
  try {
    return toWanYuan(fromWanYuan(value))
  } catch {
    return value
  }
}

function listed({ codes, also = {}, several }: NonNullable<Field['list']>, value: string): string {
  const named = (part: string): string => codes[also[part] ?? '']?.zh ?? part
  if (several !== true) return named(value)
  const listed = new Set(Object.values(codes).map(({ zh }) => zh))
  const parts = (text: string, separator: RegExp): string[] => text.split(separator).map((part) => part.trim()).filter((part) => part !== '')
  // A comma may also stand in what 其他- names.
  const all = parts(value, between).flatMap((part) => parts(part, within).every((word) => listed.has(named(word))) ? parts(part, within) : [part])
  return [...new Set(all.map(named))].join('；')
}

/** A legal date as the standard writes it, and back. */
export const slashed = (date: string): string => date.replaceAll('-', '/')
export const unslashed = (date: string): string => date.replaceAll('/', '-')
