import type { Placeholder, SQL } from 'drizzle-orm'
import { eq, gte, lt, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { oncePerWords } from '../kernel/once-per.ts'
import { escapeLike, isCleanText } from '../kernel/text.ts'
import { day } from './http/strings.ts'

/** A condition of one request: `key` names its form, so that equal forms share one prepared statement. */
export interface Condition {
  key: string
  sql: SQL
  values: Record<string, unknown>
  /** The ids of the records it holds for, read from an index of its own: the road a list takes where they are few (see roads.ts). */
  find?: SQL
  /** The sort whose own index already is that road. */
  rangeOf?: string
}

/** One way to narrow a list: its query parameters, and the condition they stand for. */
export interface Filter {
  params: Record<string, z.ZodType>
  conditions(name: string, query: Readonly<Record<string, unknown>>): Condition[]
  /** What a caller has to hold beyond the permission of the list, where the answer tells what only they may read. */
  permission?: string
}

/** Keeps a filter to callers with a further permission. */
export const permittedTo = (permission: string, make: (name: string) => Filter): ((name: string) => Filter) => (name) => ({ ...make(name), permission })

const placeholder = (name: string) => sql.placeholder(name)

function anyOf(column: AnyPgColumn, type: 'text' | 'uuid', schema: z.ZodType<string[]>): (name: string) => Filter {
  return (name) => ({
    params: { [name]: schema.optional() },
    conditions: (field, query) => {
      const wanted = query[field] as string[] | undefined
      if (wanted === undefined) return []
      return wanted.length === 1
        ? [{ key: `${field}=`, sql: eq(column, placeholder(field)), values: { [field]: wanted[0] } }]
        : [{ key: `${field}[]`, sql: sql`${column} = any(${placeholder(field)}::${sql.raw(type)}[])`, values: { [field]: wanted } }]
    },
  })
}

const separated = (text: string): string[] => text.split(',')

/** `field=a` or `field=a,b`: any of the members of a closed list. */
export function memberOf(column: AnyPgColumn, members: readonly string[], description: string): (name: string) => Filter {
  return anyOf(column, 'text', listOf(members, description))
}

/** One or more members of a closed list, separated by commas. */
export function listOf(members: readonly string[], description: string): z.ZodType<string[]> {
  const one = members.map((member) => member.replace(/[^\w-]/g, '')).join('|')
  return z.string().max(1000).regex(new RegExp(`^(${one})(,(${one}))*$`)).transform(separated).describe(`${description}，可用逗号并列`)
}

const listOfIds = oncePerWords((description: string): z.ZodType<string[]> => {
  const one = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
  return z.string().max(3700).regex(new RegExp(`^${one}(,${one})*$`)).transform(separated).describe(`${description}，可用逗号并列`)
})

/** `field=<id>` or several, separated by commas. */
export const idOf = (column: AnyPgColumn, description: string): (name: string) => Filter => anyOf(column, 'uuid', listOfIds(description))

/** `field=<id>` or several: an array column holds any of them. */
export function idAmong(column: AnyPgColumn, description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: listOfIds(description).optional() },
    conditions: (field, query) => query[field] === undefined ? []
      : [{ key: `${field}&&`, sql: sql`${column} && ${placeholder(field)}::uuid[]`, values: { [field]: query[field] } }],
  })
}

/** `field=text`: equal to, exactly. */
export function equals(column: AnyPgColumn, schema: z.ZodType<string>): (name: string) => Filter {
  return (name) => ({
    params: { [name]: schema.optional() },
    conditions: (field, query) => query[field] === undefined ? [] : [{ key: `${field}=`, sql: eq(column, placeholder(field)), values: { [field]: query[field] } }],
  })
}

/** `fieldFrom` and `fieldTo`: half-open, so that neighbouring periods neither overlap nor leave a gap. */
export function between(column: AnyPgColumn, description: string, schema: (text: string) => z.ZodType = day): (name: string) => Filter {
  return (name) => ({
    params: { [`${name}From`]: schema(`${description}，自（含）`).optional(), [`${name}To`]: schema(`${description}，至（不含）`).optional() },
    conditions: (field, query) => {
      const [from, to] = [`${field}From`, `${field}To`]
      return [
        ...(query[from] === undefined ? [] : [{ key: from, sql: gte(column, placeholder(from)), values: { [from]: query[from] } }]),
        ...(query[to] === undefined ? [] : [{ key: to, sql: lt(column, placeholder(to)), values: { [to]: query[to] } }]),
      ]
    },
  })
}

/** `field=true|false`: whether a condition holds. `values` are what its placeholders stand for at the moment of the request, such as today. */
export function whether(condition: SQL, description: string, values: () => Record<string, unknown> = () => ({})): (name: string) => Filter {
  return (name) => ({
    params: { [name]: z.enum(['true', 'false']).optional().describe(description) },
    conditions: (field, query) => query[field] === undefined ? [] : [{
      key: `${field}=${query[field] as string}`, sql: query[field] === 'true' ? condition : sql`not (${condition})`, values: values(),
    }],
  })
}

/** Withholds from an agency what it is not told of yet. Which agency asks is the server's to say, never the caller's: `fixed` of a list route. */
export function toldTo(told: (asking: Placeholder) => SQL | undefined): (name: string) => Filter {
  return (name) => ({
    params: { [name]: z.uuid().nullable().optional() },
    conditions: (field, query) => {
      const condition = query[field] == null ? undefined : told(placeholder(field))
      return condition === undefined ? [] : [{ key: field, sql: condition, values: { [field]: query[field] } }]
    },
  })
}

/** Which agency asks, for a list that shows its records to all but not all of them to everybody: what it selects compares with the placeholder of this name. */
export function askingAgency(name: string): Filter {
  return {
    params: { [name]: z.uuid().nullable().optional() },
    conditions: (field, query) => [{ key: field, sql: sql`true`, values: { [field]: query[field] ?? null } }],
  }
}

/** `q=text`: contained in one of the columns; wildcards in the text are ordinary characters. */
export function containedIn(columns: readonly AnyPgColumn[], description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: z.string().min(1).max(100).refine(isCleanText).optional().describe(description) },
    conditions: (field, query) => query[field] === undefined ? [] : [{
      key: field,
      sql: sql`(${sql.join(columns.map((column) => sql`${column} like ${placeholder(field)}`), sql` or `)})`,
      values: { [field]: `%${escapeLike(query[field] as string)}%` },
    }],
  })
}

/** `field=<date>`: in force on that day, where `to` is the first day on which it no longer is. */
export function inForceOn(from: AnyPgColumn, to: AnyPgColumn, description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: day(description).optional() },
    conditions: (field, query) => query[field] === undefined ? [] : [{
      key: field, sql: sql`(${from} <= ${placeholder(field)}::date and (${to} is null or ${to} > ${placeholder(field)}::date))`, values: { [field]: query[field] },
    }],
  })
}

/** `field=a` or `field=a,b`: an array column holds any of the members of a closed list. */
export function overlapping(column: AnyPgColumn, members: readonly string[], description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: listOf(members, description).optional() },
    conditions: (field, query) => query[field] === undefined ? []
      : [{ key: `${field}&&`, sql: sql`${column} && ${placeholder(field)}::text[]`, values: { [field]: query[field] } }],
  })
}

/**
 * `field=text` in names of few characters: contained, or at the beginning. The characters are looked for in the GIN index on
 * `string_to_array(column, null)`, the order of them is checked on what is found. A trigram index cannot serve one or two
 * characters, an ordered scan that filters took 200 ms in 200,000 names for a rare one; this took 0.03 ms, and 36 ms for the most
 * common surname (see docs/adr/0008-names-by-character.md).
 */
export function charactersIn(column: AnyPgColumn, description: string, { from }: { from: 'anywhere' | 'beginning' }): (name: string) => Filter {
  return (name) => ({
    params: { [name]: z.string().min(1).max(100).refine(isCleanText).optional().describe(description) },
    conditions: (field, query) => {
      const text = query[field] as string | undefined
      if (text === undefined) return []
      const characters = `${field}Characters`
      return [{
        key: `${field}~`,
        sql: sql`(string_to_array(${column}, null) @> string_to_array(${placeholder(characters)}::text, null) and ${column} like ${placeholder(field)})`,
        values: { [characters]: text, [field]: `${from === 'beginning' ? '' : '%'}${escapeLike(text)}%` },
      }]
    },
  })
}

export const prefixParam = (description: string) => z.string().min(4).max(40).refine(isCleanText).describe(`${description}，至少四个字符`)

/** That a column begins with the value of a placeholder; served by an index on the column with `collate "C"` whatever the collation of the database. */
export function beginsWith(column: AnyPgColumn, field: string): SQL {
  return sql`(${column} collate "C" >= ${placeholder(field)}::text and ${column} collate "C" < ${placeholder(field)}::text || chr(1114111))`
}

/** `field=text`: the column begins with the text. */
export function startsWith(column: AnyPgColumn, description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: prefixParam(description).optional() },
    conditions: (field, query) => query[field] === undefined ? [] : [{ key: `${field}^`, sql: beginsWith(column, field), values: { [field]: query[field] } }],
  })
}
