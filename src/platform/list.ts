import { and, asc, desc, is, Placeholder, SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Cursors } from '../kernel/cursor.ts'
import type { Scope } from './actor.ts'
import type { Database } from './db/handles.ts'
import type { ScopeColumns } from './db/scope.ts'
import { scopeValues, withinScope } from './db/scope.ts'
import { defineStatement } from './db/statement.ts'
import type { Condition, Filter } from './filters.ts'
import { httpProblems } from './http/problems.ts'
import { countedBy, fewest, foundBy, lookedAt } from './roads.ts'

interface Preparable<Result> { toSQL(): { sql: string, params: unknown[] }, prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Result> } }

export interface Sort<Row> { column: AnyPgColumn | SQL, cast: 'date' | 'timestamptz' | 'text' | 'integer' | 'uuid' | 'numeric', value: (row: Row) => string | number, description: string }

export interface ListDefinition<Row> {
  name: string
  table: PgTable
  id: AnyPgColumn
  /** The type of the id where it is not a UUID. */
  idCast?: 'uuid' | 'text'
  scope: ScopeColumns
  filters: Readonly<Record<string, (name: string) => Filter>>
  sorts: Readonly<Record<string, Sort<Row>>>
  /** A sort name, with `-` in front for descending. */
  defaultSort: string
  select: (db: Database, parts: { where: SQL | undefined, orderBy: SQL[], limit: Placeholder }) => Preparable<Row[]>
  idOf: (row: Row) => string
}

export interface Page<Row> { rows: Row[], nextCursor: string | null, count?: { value: number, exact: boolean } }

export type ListQuery = Readonly<Record<string, unknown>>

export interface List<Row> {
  query: z.ZodObject
  /** What a caller has to hold beyond the permission of the route to use a parameter. */
  permissions: Readonly<Record<string, string>>
  /** A page of the caller's scope, in a stable order that inserts do not disturb. */
  page(db: Database, scope: Scope, query: ListQuery, cursors: Cursors): Promise<Page<Row>>
}

/** One grammar for every list: filters, sort, keyset paging and a count on request, all from one definition. */
export function defineList<Row>(definition: ListDefinition<Row>): List<Row> {
  const filters = Object.entries(definition.filters).map(([name, make]): [string, Filter] => [name, make(name)])
  const statements = new Map<string, (db: Database, values: Record<string, unknown>) => Promise<Row[]>>()
  const fewestOf = fewest()

  function statementFor(form: string, conditions: readonly Condition[], sort: ParsedSort<Row>, after: boolean, kind: Scope['kind']) {
    const known = statements.get(form)
    if (known !== undefined) return known
    const where = and(
      withinScope(definition.scope, kind), ...conditions.map((condition) => condition.sql), after ? keyset(sort, definition) : undefined,
    )
    const order = sort.descending ? desc : asc
    const statement = defineStatement<'page', Row[]>((db) => definition.select(db, {
      where, orderBy: [order(sort.by.column), order(definition.id)], limit: sql.placeholder('limit'),
    }))
    const run = (db: Database, values: Record<string, unknown>) => statement(db, 'page', values)
    if (statements.size < 500) statements.set(form, run)
    return run
  }

  return {
    query: z.strictObject({
      ...Object.assign({}, ...filters.map(([, filter]) => filter.params)) as Record<string, z.ZodType>,
      sort: z.enum(Object.keys(definition.sorts).flatMap((name) => [name, `-${name}`])).optional()
        .describe(`排序：${Object.entries(definition.sorts).map(([name, sort]) => `${name} ${sort.description}`).join('、')}；前加“-”为降序；默认 ${definition.defaultSort}`),
      limit: z.string().regex(/^([1-9]\d?|100)$/).transform(Number).optional().describe('每页条数，1–100，默认 20'),
      cursor: z.string().min(1).max(2000).optional().describe('上一页给出的 nextCursor'),
      count: z.enum(['exact', 'estimate']).optional().describe('是否给出总数：exact 精确、estimate 估计'),
    }),

    permissions: Object.fromEntries(filters.flatMap(([, { params, permission }]) =>
      permission === undefined ? [] : Object.keys(params).map((param) => [param, permission]))),

    async page(db, scope, query, cursors) {
      const sort = parseSort(definition, query)
      const limit = (query['limit'] as number | undefined) ?? 20
      const conditions = filters.flatMap(([name, filter]) => filter.conditions(name, query))
      const form = [scope.kind, sort.name, sort.descending ? 'desc' : 'asc', ...conditions.map((condition) => condition.key)].join('|')
      const values = Object.assign({}, scopeValues(scope), ...conditions.map((condition) => condition.values)) as Record<string, unknown>
      const fingerprint = `${definition.name}|${form}|${JSON.stringify(values)}`

      const cursor = query['cursor'] as string | undefined
      const position = cursor === undefined ? null : cursors.decode(fingerprint, cursor)
      if (cursor !== undefined && position === null) throw httpProblems.raise['invalid-cursor']()

      // The road may change from page to page with what is stored; what is found, and so the cursor, does not depend on it.
      const road = await fewestOf(db, conditions.filter(({ rangeOf }) => rangeOf !== sort.name), values)
      const taken = conditions.map((condition) => {
        if (condition === road) return { ...condition, sql: foundBy(definition.id, road) }
        return condition.find === undefined || condition.rangeOf === sort.name ? condition : { ...condition, sql: lookedAt(condition) }
      })
      const run = statementFor(`${form}|${road?.key ?? ''}|${position === null ? '' : 'after'}`, taken, sort, position !== null, scope.kind)
      const found = await run(db, { ...values, limit: limit + 1, ...(position === null ? {} : { afterValue: position[0], afterId: position[1] }) })
      const rows = found.slice(0, limit)
      const last = rows.at(-1)
      const nextCursor = found.length > limit && last !== undefined
        ? cursors.encode(fingerprint, [sort.by.value(last), definition.idOf(last)]) : null
      const count = await countOf(db, definition, query['count'], scope, conditions, values)
      return { rows, nextCursor, ...(count === null ? {} : { count }) }
    },
  }
}

interface ParsedSort<Row> { name: string, descending: boolean, by: Sort<Row> }

function parseSort<Row>(definition: ListDefinition<Row>, query: ListQuery): ParsedSort<Row> {
  const wanted = (query['sort'] as string | undefined) ?? definition.defaultSort
  const name = wanted.replace(/^-/, '')
  const by = definition.sorts[name]
  if (by === undefined) throw new Error(`list ${definition.name} has no sort ${name}`)
  return { name, descending: wanted.startsWith('-'), by }
}

function keyset<Row>(sort: ParsedSort<Row>, { id, idCast }: Pick<ListDefinition<Row>, 'id' | 'idCast'>): SQL {
  const operator = sql.raw(sort.descending ? '<' : '>')
  return sql`(${sort.by.column}, ${id}) ${operator} (${sql.placeholder('afterValue')}::${sql.raw(sort.by.cast)}, ${sql.placeholder('afterId')}::${sql.raw(idCast ?? 'uuid')})`
}

async function countOf<Row>(
  db: Database, definition: ListDefinition<Row>, wanted: unknown, scope: Scope, conditions: readonly Condition[], values: Record<string, unknown>,
): Promise<{ value: number, exact: boolean } | null> {
  if (wanted === undefined) return null
  // However many there are: whatever finds them without looking at each record.
  const where = and(withinScope(definition.scope, scope.kind), ...conditions.map((condition) => countedBy(definition.id, condition)))
  const filtered = where === undefined ? sql`` : sql` where ${where}`
  if (wanted === 'exact') {
    const statement = db.select({ value: sql<string>`count(*)` }).from(definition.table).where(where).prepare('')
    const [row] = await statement.execute(values)
    return { value: Number(row?.value ?? 0), exact: true }
  }
  const bound = sql`explain (format json) select 1 from ${definition.table}${filtered}`
  const { rows } = await db.execute<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(withValues(bound, values))
  return { value: rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, exact: false }
}

/** EXPLAIN takes no prepared parameters by name; the placeholders are filled as ordinary bound values. */
function withValues(query: SQL, values: Record<string, unknown>): SQL {
  return sql.join(query.queryChunks.map((chunk) => fillChunk(chunk, values)))
}

function fillChunk(chunk: unknown, values: Record<string, unknown>): SQL {
  if (is(chunk, SQL)) return withValues(chunk, values)
  // As one parameter: a list would be spread into several.
  return is(chunk, Placeholder) ? sql`${sql.param(values[chunk.name])}` : sql`${chunk}`
}
