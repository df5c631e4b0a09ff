import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Cursors } from '../../../kernel/cursor.ts'
import { membersOf } from '../../../kernel/codes.ts'
import { escapeLike, isCleanText } from '../../../kernel/text.ts'
import { divisionScope, scopeValues } from '../../../platform/db/scope.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { idOf, listOf, memberOf } from '../../../platform/filters.ts'
import { gramQuery, gramsOf } from '../../../platform/grams.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { day } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { decisionKinds } from '../../cases/index.ts'
import { actKinds, enforcementFields, penaltyKinds } from '../../reference/codes.ts'
import type { PublicDecisionRow, PublicEventRow } from './store.ts'
import { publicDecisionEvents, publicDecisions } from './table.ts'

const shown = sql`${publicDecisions.content} is not null`
const bound = (name: string) => sql.placeholder(name)
/** The same rows once more, beside those that are listed. */
const others = sql.raw('public_decisions as other')
const otherShown = sql.raw('other.content is not null')

/** `divisionCode=32`, `3206`, `320685`: of the place and everything below it. */
const inDivision = (name: string): Filter => ({
  params: { [name]: z.string().regex(/^(\d{2}|\d{4}|\d{6})$/).optional().describe('行政区划代码，含下级：省两位、市四位、县六位（或 GB/T 2260 六位）') },
  conditions: (field, query) => {
    const code = query[field] as string | undefined
    const scope = code === undefined ? { kind: 'NATION' as const } : divisionScope(code.padEnd(6, '0'))
    if (scope.kind !== 'PROVINCE' && scope.kind !== 'CITY' && scope.kind !== 'COUNTY') return []
    const column = { PROVINCE: publicDecisions.provinceCode, CITY: publicDecisions.cityCode, COUNTY: publicDecisions.countyCode }[scope.kind]
    return [{ key: `${field}=${scope.kind}`, sql: eq(column, bound('division')), values: { division: scopeValues(scope)['scope'] } }]
  },
})

/** `fieldFrom` and `fieldTo` of a day, found by its own index where few lie between. */
const daysOf = (column: AnyPgColumn, description: string, sort: string) => (name: string): Filter => ({
  params: { [`${name}From`]: day(`${description}，自（含）`).optional(), [`${name}To`]: day(`${description}，至（不含）`).optional() },
  conditions: (field, query) => {
    const given = [`${field}From`, `${field}To`].filter((end) => query[end] !== undefined)
    if (given.length === 0) return []
    const holds = (value: AnyPgColumn | ReturnType<typeof sql.raw>) =>
      sql.join(given.map((end) => end.endsWith('From') ? sql`${value} >= ${bound(end)}::date` : sql`${value} < ${bound(end)}::date`), sql` and `)
    const other = sql.raw(`other.${column.name}`)
    return [{
      key: given.join('+'), sql: sql`(${holds(column)})`, values: Object.fromEntries(given.map((end) => [end, query[end]])), rangeOf: sort,
      find: sql`select other.id from ${others} where ${otherShown} and ${holds(other)} order by ${other}`,
    }]
  },
})

const freeText = (name: string): Filter => ({
  params: { [name]: z.string().min(1).max(100).refine(isCleanText).optional().describe('机关、文号、当事人、案由、事实或者结论中的文字，两个字以上为宜') },
  conditions: (field, query) => {
    const text = query[field] as string | undefined
    if (text === undefined) return []
    const words = sql.raw('other.words') as unknown as AnyPgColumn
    return [{
      key: `${field}~`, sql: sql`${publicDecisions.words} like ${bound(field)}`,
      find: sql`select other.id from ${others} where ${otherShown} and ${gramsOf(words)} @@ ${bound(`${field}Grams`)}::tsquery and other.words like ${bound(field)}`,
      values: { [field]: `%${escapeLike(text)}%`, [`${field}Grams`]: gramQuery(text) },
    }]
  },
})

/** `penaltyKind=FINE` or several: a decision that imposes any of them; a rare kind is found by its own index. */
const imposes = (name: string): Filter => ({
  params: { [name]: listOf(membersOf(penaltyKinds), '处罚种类（行政处罚法第九条）').optional() },
  conditions: (field, query) => {
    if (query[field] === undefined) return []
    const holds = (column: AnyPgColumn | ReturnType<typeof sql.raw>) => sql`${column} ?| ${bound(field)}::text[]`
    return [{
      key: `${field}?|`, sql: holds(publicDecisions.penaltyKinds), values: { [field]: query[field] },
      find: sql`select other.id from ${others} where ${otherShown} and ${holds(sql.raw('other.penalty_kinds'))}`,
    }]
  },
})

/** No page is longer, with the row that shows whether there is another. */
const longestPage = 101

/** Everything that is public, for everybody: no scope narrows it. */
export const publicDecisionList = defineList<PublicDecisionRow>({
  name: 'public-decisions',
  table: publicDecisions,
  id: publicDecisions.id,
  scope: { provinceCode: publicDecisions.provinceCode, cityCode: publicDecisions.cityCode, countyCode: publicDecisions.countyCode, agencyId: publicDecisions.agencyId },
  filters: {
    agencyId: idOf(publicDecisions.agencyId, '公示机关'),
    divisionCode: inDivision,
    actKind: memberOf(publicDecisions.actKind, membersOf(actKinds), '执法行为种类'),
    field: memberOf(publicDecisions.field, membersOf(enforcementFields), '执法领域'),
    decisionKind: memberOf(publicDecisions.decisionKind, membersOf(decisionKinds), '决定类别：处罚、许可等决定的结果'),
    penaltyKind: imposes,
    decidedOn: daysOf(publicDecisions.decidedOn, '决定日期', 'decidedOn'),
    publishedOn: daysOf(publicDecisions.publishedOn, '公示日期', 'publishedOn'),
    q: freeText,
  },
  sorts: {
    publishedOn: { column: publicDecisions.publishedOn, cast: 'date', value: (row) => row.publishedOn, description: '公示日期' },
    decidedOn: { column: publicDecisions.decidedOn, cast: 'date', value: (row) => row.decidedOn, description: '决定日期' },
  },
  defaultSort: '-publishedOn',
  select: (db, { where, orderBy, limit }) => {
    const page = db.select().from(publicDecisions).where(and(shown, where)).orderBy(...orderBy).limit(longestPage).as('page')
    return db.select().from(page).limit(limit)
  },
  idOf: (row) => row.id,
})

const byId = defineStatement((db) => db.select().from(publicDecisions).where(eq(publicDecisions.id, bound('id'))))

export async function findPublicDecision(db: Database, id: string): Promise<PublicDecisionRow | null> {
  const [row] = await byId(db, 'one', { id })
  return row ?? null
}

const events = defineStatement((db) => db.select().from(publicDecisionEvents).where(eq(publicDecisionEvents.decisionId, bound('id'))).orderBy(desc(publicDecisionEvents.version)).limit(200))

/** The last two hundred changes of one decision, newest first. */
export function eventsOf(db: Database, id: string): Promise<PublicEventRow[]> {
  return events(db, 'one', { id })
}

const horizon = sql`pg_snapshot_xmin(pg_current_snapshot())`

/**
 * Only what was written before the oldest transaction that still runs: a later read can find nothing between, for whoever commits after it bears a
 * higher number. What is written again moves behind the reader, and is told once more.
 */
const changed = defineStatement<'changes', { row: PublicDecisionRow }[]>((db) => db.select({ row: publicDecisions }).from(publicDecisions)
  .where(sql`(${publicDecisions.xid}, ${publicDecisions.id}) > (${bound('xid')}::xid8, ${bound('after')}::uuid) and ${publicDecisions.xid} < ${horizon}`)
  .orderBy(asc(publicDecisions.xid), asc(publicDecisions.id)).limit(bound('limit')))

const horizonNow = defineStatement<'now', { horizon: string }[]>((db) => db.select({ horizon: sql<string>`${horizon}` }).from(sql`(values (1)) as one`))

const nobody = '00000000-0000-0000-0000-000000000000'
const fingerprint = 'public-decision-changes'

/**
 * What changed after a cursor, in the order it was committed; without one, everything there is.
 * @throws http.invalid-cursor (400)
 */
export async function changesSince(db: Database, since: string | undefined, limit: number, cursors: Cursors): Promise<{ rows: PublicDecisionRow[], nextCursor: string, more: boolean }> {
  const position = since === undefined ? ['0', nobody] : cursors.decode(fingerprint, since)
  if (position === null) throw httpProblems.raise['invalid-cursor']()
  const [xid = null, after = null] = position
  // Asked for first: what the page does not hold is then younger than this, not only than the page.
  const [{ horizon: edge } = { horizon: '0' }] = await horizonNow(db, 'now', {})
  const found = await changed(db, 'changes', { xid, after, limit: limit + 1 })
  const rows = found.slice(0, limit).map(({ row }) => row)
  const more = found.length > limit
  const last = rows.at(-1)
  const end = BigInt(edge) > BigInt(last?.xid ?? xid ?? 0) ? [edge, nobody] : [last?.xid ?? xid, last?.id ?? after]
  return { rows, nextCursor: cursors.encode(fingerprint, more && last !== undefined ? [last.xid, last.id] : end), more }
}
