import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import type { Language } from './language.ts'
import type { ProblemError } from '../../kernel/problem.ts'
import { httpProblems } from './problems.ts'
import { expectationOf } from './expectation.ts'

export type Part = 'body' | 'query' | 'path' | 'headers'

/** What zod found wrong; the handler that knows the caller's language turns it into a problem. */
export class ShapeError extends Error {
  declare protected readonly made: 'ShapeError'
  readonly issues: readonly z.core.$ZodIssue[]
  readonly schema: z.ZodType
  validationContext?: string

  constructor(issues: readonly z.core.$ZodIssue[], schema: z.ZodType) {
    super('the request does not have the stated shape')
    this.issues = issues
    this.schema = schema
  }
}

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const formOf = httpPart === 'querystring' ? formsOf(schema) : () => schema
  return (data) => {
    // Fastify hands over null where a request has no body at all.
    const parsed = formOf(data).safeParse(httpPart === 'body' && data === null ? undefined : data)
    return parsed.success ? { value: parsed.data } : { error: new ShapeError(parsed.error.issues, schema) }
  }
}

const mayBeAbsent = (schema: z.ZodType): boolean => {
  const absent = schema.safeParse(undefined)
  return absent.success && absent.data === undefined
}

/** A query is checked against the parameters it has: a list knows dozens, and looking for each of the absent ones takes longer than the few. */
function formsOf(schema: z.ZodType): (query: unknown) => z.ZodType {
  if (!(schema instanceof z.ZodObject) || (schema.def.checks ?? []).length > 0) return () => schema
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>
  const forms = new Map<string, z.ZodType>()
  let whole: boolean | undefined
  return (query) => {
    const given = Object.keys(query as object)
    const key = given.join()
    const known = forms.get(key)
    if (known !== undefined) return known
    whole ??= !Object.values(shape).every(mayBeAbsent)
    if (whole || !given.every((name) => Object.hasOwn(shape, name))) return schema
    const form = z.strictObject(Object.fromEntries(Object.entries(shape).filter(([name]) => given.includes(name))))
    if (forms.size < 200) forms.set(key, form)
    return form
  }
}

/** A route that states no query parameters takes none. */
export function installStrictQuery(app: FastifyInstance, exempt: readonly string[]): void {
  const none = z.strictObject({})
  app.addHook('onRoute', (route) => {
    if (!exempt.some((prefix) => route.url.startsWith(prefix))) route.schema = { querystring: none, ...route.schema }
  })
}

export const partOf: Record<string, Part> = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' }

interface FieldError { pointer: string, code: string, detail: string }

const texts: Record<string, Record<Language, string>> = {
  invalid_type: { zh: '类型不符或缺少该项', en: 'missing or of the wrong type' },
  too_big: { zh: '超过上限', en: 'above the maximum' },
  too_small: { zh: '低于下限', en: 'below the minimum' },
  invalid_format: { zh: '格式不符', en: 'does not have the required format' },
  not_multiple_of: { zh: '不是规定的倍数', en: 'not a multiple of the stated step' },
  unrecognized_keys: { zh: '不认识的成员', en: 'unknown member' },
  invalid_union: { zh: '不符合任何一种允许的形式', en: 'matches none of the allowed forms' },
  invalid_key: { zh: '成员名不符合约定', en: 'invalid member name' },
  invalid_element: { zh: '元素不符合约定', en: 'invalid element' },
  invalid_value: { zh: '不在允许的取值内', en: 'not one of the allowed values' },
  custom: { zh: '不符合约定', en: 'does not have the stated form' },
}

/** Zod's findings as the contract's `errors`: where, what, and what is expected there; never the value that was sent. */
export function validationProblem(part: Part, issues: readonly z.core.$ZodIssue[], language: Language, schema?: z.ZodType): ProblemError {
  return httpProblems.raise['invalid-request']({}, { errors: issues.slice(0, 50).flatMap((issue) => fieldErrors(part, issue, language, schema)) })
}

function fieldErrors(part: Part, issue: z.core.$ZodIssue, language: Language, schema: z.ZodType | undefined): FieldError[] {
  const meant = issue.code === 'invalid_union' ? formMeant(issue) : undefined
  if (meant !== undefined) return meant.flatMap((inner) => fieldErrors(part, { ...inner, path: [...issue.path, ...inner.path] }, language, schema))
  const base = `/${part}${issue.path.map((step) => `/${pointerStep(step)}`).join('')}`
  const detail = `${texts[issue.code]?.[language] ?? texts.custom?.[language] ?? issue.code}${expectationOf(issue, language, schema)}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({ pointer: `${base}/${pointerStep(key)}`, code: issue.code, detail }))
  }
  return [{ pointer: base, code: issue.code, detail }]
}

/** Of the forms a place allows the only one that knows every member given: what is wrong is told by it. */
function formMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const [first, ...others] = errors.filter((issues) => issues.every(({ code, path }) => code !== 'unrecognized_keys' && path.length > 0))
  return others.length === 0 ? first : undefined
}

/** RFC 6901 escaping, cut short so that a hostile member name cannot fill the answer. */
const pointerStep = (step: PropertyKey): string => String(step).slice(0, 80).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')
