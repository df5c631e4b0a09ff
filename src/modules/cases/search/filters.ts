import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { escapeLike, isCleanText } from '../../../kernel/text.ts'
import { divisionScope, scopeValues } from '../../../platform/db/scope.ts'
import type { Condition, Filter } from '../../../platform/filters.ts'
import { beginsWith, prefixParam } from '../../../platform/filters.ts'
import { gramQuery, gramsOf } from '../../../platform/grams.ts'
import { day } from '../../../platform/http/strings.ts'
import { caseParties, cases } from '../table.ts'
import { caseTexts } from './table.ts'

const bound = (name: string) => sql.placeholder(name)
/** The cases once more, beside those that are listed. */
const others = sql.raw('enforcement_cases as other')
const named = (column: AnyPgColumn): SQL => sql.raw(`other.${column.name}`)

export interface Range {
  /** The values in their order, of the listed case or of another one; in the very form of the index. */
  of: (column: AnyPgColumn) => SQL
  column: AnyPgColumn
  cast: 'date' | 'timestamptz' | 'numeric'
  /** Below every value a case can have. */
  floor: string
  /** The sort that walks through these values. */
  sort?: string
}

/** `fieldFrom` (including) and `fieldTo` (excluding) of what a case may not have yet. */
export function rangeOf({ of, column, cast, floor, sort }: Range, description: string, schema: (text: string) => z.ZodType = day): (name: string) => Filter {
  return (name) => {
    const [from, to] = [`${name}From`, `${name}To`]
    return {
      params: { [from]: schema(`${description}，自（含）`).optional(), [to]: schema(`${description}，至（不含）`).optional() },
      conditions: (_field, query) => {
        if (query[from] === undefined && query[to] === undefined) return []
        const given = [from, to].filter((bound) => query[bound] !== undefined)
        const holds = (value: SQL): SQL => sql`(${sql.join([
          given.includes(from) ? sql`${value} >= ${bound(from)}::${sql.raw(cast)}` : sql`${value} > ${sql.raw(`'${floor}'::${cast}`)}`,
          ...(given.includes(to) ? [sql`${value} < ${bound(to)}::${sql.raw(cast)}`] : []),
        ], sql` and `)})`
        const other = of(named(column) as unknown as AnyPgColumn)
        return [{
          key: given.join('+'), sql: holds(of(column)), values: Object.fromEntries(given.map((bound) => [bound, query[bound]])),
          find: sql`select other.id from ${others} where ${holds(other)} order by ${other}`, ...(sort === undefined ? {} : { rangeOf: sort }),
        }]
      },
    }
  }
}

/** A column of the case that is one of the values, with an index of its own. */
export function indexed(column: AnyPgColumn, type: 'text' | 'uuid', schema: z.ZodType<string[]>): (name: string) => Filter {
  return (name) => ({
    params: { [name]: schema.optional() },
    conditions: (field, query) => query[field] === undefined ? [] : [{
      key: `${field}[]`, sql: sql`${column} = any(${bound(field)}::${sql.raw(type)}[])`, values: { [field]: query[field] },
      find: sql`select other.id from ${others} where ${named(column)} = any(${bound(field)}::${sql.raw(type)}[])`,
    }],
  })
}

export function numberBeginning(description: string): (name: string) => Filter {
  return (name) => ({
    params: { [name]: prefixParam(description).optional() },
    conditions: (field, query) => query[field] === undefined ? [] : [{
      key: `${field}^`, sql: beginsWith(cases.caseNumber, field), values: { [field]: query[field] },
      find: sql`select other.id from ${others} where ${beginsWith(sql.raw('other.case_number') as unknown as AnyPgColumn, field)} order by other.case_number collate "C"`,
    }],
  })
}

/** Something beside the case: rows of another table that name the case in a column and meet a condition. */
export interface Beside { table: SQL, caseId: SQL, meets: SQL, order?: SQL }

/** Looked into for each case that is walked by: with an OFFSET the planner leaves it there, instead of putting whole tables together. */
export const isThere = ({ table, caseId, meets }: Beside): SQL => sql`exists (select 1 from ${table} where ${caseId} = ${cases.id} and ${meets} offset 0)`
export const whereThere = ({ table, caseId, meets, order }: Beside): SQL =>
  sql`select ${caseId} from ${table} where ${meets}${order === undefined ? sql`` : sql` order by ${order}`}`

/** `field=…`: something of this value stands beside the case. */
export function besides(schema: z.ZodType, beside: (field: string) => Beside): (name: string) => Filter {
  return (name) => ({
    params: { [name]: schema.optional() },
    conditions: (field, query) => query[field] === undefined ? []
      : [{ key: field, sql: isThere(beside(field)), find: whereThere(beside(field)), values: { [field]: query[field] } }],
  })
}

/** `field=true|false`: whether something stands beside the case. */
export function whetherThere(beside: Beside, description: string, values: () => Record<string, unknown> = () => ({})): (name: string) => Filter {
  return (name) => ({
    params: { [name]: z.enum(['true', 'false']).optional().describe(description) },
    conditions: (field, query): Condition[] => {
      if (query[field] === undefined) return []
      const key = `${field}=${query[field] as string}`
      return query[field] === 'true' ? [{ key, sql: isThere(beside), find: whereThere(beside), values: values() }]
        : [{ key, sql: sql`not ${isThere(beside)}`, values: values() }]
    },
  })
}

export const hasOpenAlert = (name: string): Filter => ({
  params: { [name]: z.enum(['true', 'false']).optional().describe('是否有未处理的预警') },
  conditions: (field, query) => query[field] === undefined ? [] : query[field] === 'true'
    ? [{ key: `${field}=true`, sql: sql`${cases.openAlerts} > 0`, find: sql`select other.id from ${others} where other.open_alerts > 0 order by other.id`, values: {} }]
    : [{ key: `${field}=false`, sql: sql`${cases.openAlerts} = 0`, values: {} }],
})

const textParam = (description: string) => z.string().min(1).max(100).refine(isCleanText).describe(description)

/** Rows whose text holds the words anywhere: by the pairs of their characters from the index, in their order by LIKE. */
const saying = (table: SQL, caseId: SQL, text: AnyPgColumn, field: string): Beside & { found: SQL } => ({
  table, caseId, meets: sql`${text} like ${bound(field)}`,
  found: sql`select ${caseId} from ${table} where ${gramsOf(text)} @@ ${bound(`${field}Grams`)}::tsquery and ${text} like ${bound(field)}`,
})

const inTexts = (field: string) => saying(sql`${caseTexts}`, sql`${caseTexts.caseId}`, caseTexts.text, field)
const inNames = (field: string) => saying(sql`${caseParties}`, sql`${caseParties.caseId}`, caseParties.name, field)

function containing(description: string, places: readonly ((field: string) => ReturnType<typeof saying>)[]): (name: string) => Filter {
  return (name) => ({
    params: { [name]: textParam(description).optional() },
    conditions: (field, query) => {
      const text = query[field] as string | undefined
      if (text === undefined) return []
      const looked = places.map((place) => place(field))
      return [{
        key: `${field}~`, sql: sql`(${sql.join(looked.map(isThere), sql` or `)})`, find: sql.join(looked.map(({ found }) => found), sql` union all `),
        values: { [field]: `%${escapeLike(text)}%`, [`${field}Grams`]: gramQuery(text) },
      }]
    },
  })
}

export const freeText = containing('案由、事实、当事人、案号或者决定书文号中的文字，两个字以上为宜', [inTexts, inNames])
export const partyNamed = containing('当事人姓名或者名称中的文字', [inNames])

/** `divisionCode=32`, `3206`, `320600`, `320685` or nine digits: of the division and everything below it. */
export const inDivision = (name: string): Filter => ({
  params: { [name]: z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9})$/).optional().describe('行政区划代码，含下级：省两位、市四位、县六位（或 GB/T 2260 六位），乡九位') },
  conditions: (field, query) => {
    const code = query[field] as string | undefined
    if (code === undefined) return []
    const scope = code.length === 9 ? { kind: 'TOWNSHIP' as const } : divisionScope(code.padEnd(6, '0'))
    const value = scope.kind === 'TOWNSHIP' ? code : scopeValues(scope)['scope']
    return scope.kind === 'NATION' ? [] : [{ key: `${field}=${scope.kind}`, sql: placeIs(scope.kind, sql`${bound('division')}::text`), values: { division: value } }]
  },
})

/** A city or county is asked for together with its province, whose index has their codes. */
export function placeIs(kind: string, code: SQL): SQL {
  const inProvince = sql`${cases.provinceCode} = left(${code}, 2)`
  switch (kind) {
    case 'PROVINCE': return sql`${cases.provinceCode} = ${code}`
    case 'CITY': return sql`(${cases.cityCode} = ${code} and ${inProvince})`
    case 'COUNTY': return sql`(${cases.countyCode} = ${code} and ${inProvince})`
    default: return sql`(${cases.divisionCode} = ${code} and ${cases.countyCode} = left(${code}, 6) and ${inProvince})`
  }
}
