import { z } from 'zod'
import type { Language } from './language.ts'

const namedValues = 60
const longest = 400

/** What a place of the request takes, to be read beside what was found wrong there: values, type, bound or form, and in Chinese the contract's own words. */
export function expectationOf(issue: z.core.$ZodIssue, language: Language, schema?: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') return ''
  if (issue.code === 'invalid_value') return issue.values.length > namedValues ? '' : told([issue.values.map(String).join(language === 'zh' ? '、' : ', ')], language)
  const stated = schema === undefined ? undefined : schemaAt(schema, issue.path)
  return told([demandOf(issue, language, stated), language === 'zh' ? stated?.description ?? '' : ''], language)
}

const told = (parts: readonly string[], language: Language): string => {
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? '' : language === 'zh' ? `：${known.join('；').slice(0, longest)}` : `: ${known.join('; ').slice(0, longest)}`
}

const formats: Readonly<Record<string, string>> = { 'date': 'YYYY-MM-DD', 'date-time': 'RFC 3339', 'uuid': 'UUID v7' }
const types: Readonly<Record<string, string>> = { string: '字符串', number: '数', int: '整数', boolean: 'true 或 false', array: '数组', object: '对象', record: '对象' }

function demandOf(issue: z.core.$ZodIssue, language: Language, stated: z.ZodType | undefined): string {
  const say = (zh: string, en: string): string => language === 'zh' ? zh : en
  if (issue.code === 'invalid_type') return say(`应为${types[issue.expected] ?? issue.expected}`, `${issue.expected} expected`)
  if (issue.code === 'too_small') return say(`至少 ${issue.minimum}`, `at least ${issue.minimum}`)
  if (issue.code === 'too_big') return say(`至多 ${issue.maximum}`, `at most ${issue.maximum}`)
  if (issue.code !== 'invalid_format' && issue.code !== 'custom') return ''
  const format = stated?.meta()?.['format']
  return typeof format === 'string' ? formats[format] ?? '' : issue.code === 'invalid_format' ? say('', issue.pattern ?? '') : ''
}

/** The schema at a place; undefined where a union leaves open which one is meant. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [step, ...rest] = path
  if (schema.description === undefined || step !== undefined) {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemaAt(schema.unwrap() as z.ZodType, path)
    if (schema instanceof z.ZodPipe) return schemaAt(schema.in as z.ZodType, path)
  }
  if (step === undefined) return schema
  const inner = schema instanceof z.ZodObject ? schema.shape[String(step)] as z.ZodType | undefined : schema instanceof z.ZodArray ? schema.element as z.ZodType : undefined
  return inner === undefined ? undefined : schemaAt(inner, rest)
}
