import type { SQL } from 'drizzle-orm'
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Cursors } from '../../kernel/cursor.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { divisionScope, scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { Filter } from '../../platform/filters.ts'
import { between, equals, idOf, memberOf, whether } from '../../platform/filters.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { instantFilter, text, upperDivisionCode } from '../../platform/http/strings.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { caseParties, cases, handledBy } from '../cases/table.ts'
import type { FaultCode, RecordKind } from './codes.ts'
import { fileDirections, recordKinds, recordSources, validities } from './codes.ts'
import { doublePublicityMachine } from './machine.ts'
import type { FileRow, RecordRow } from './store.ts'
import { doublePublicityFiles as files, doublePublicityRecords as records, fileScope, recordScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(records).where(and(eq(records.id, sql.placeholder('id')), withinScope(recordScope, kind))))

export async function findRecord(db: Database, scope: Scope, id: string): Promise<RecordRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { kind, status, validity, compliant, decidedOn, dueOn, deliveredOn } = records
const today = sql`${sql.placeholder('today')}::date`
const live = sql`${status} <> 'DROPPED'`
const late = sql`(${live} and ${deliveredOn} is not null and ${deliveredOn} > ${dueOn})`
const overdue = sql`(${live} and ${deliveredOn} is null and ${dueOn} is not null and ${dueOn} < ${today})`
const isLate = sql`(${live} and ${dueOn} is not null and coalesce(${deliveredOn}, ${today}) > ${dueOn})`

/** `divisionCode=320600`: of the division and everything below it. */
function inDivision(name: string): Filter {
  const columns = { PROVINCE: records.provinceCode, CITY: records.cityCode, COUNTY: records.countyCode }
  return {
    params: { [name]: upperDivisionCode('行政区划代码，含其下级').optional() },
    conditions: (field, query) => {
      const scope = divisionScope((query[field] as string | undefined) ?? '000000')
      return 'code' in scope ? [{ key: `${field}=${scope.kind}`, sql: eq(columns[scope.kind], sql.placeholder(field)), values: { [field]: scope.code } }] : []
    },
  }
}

export function recordList(clock: Clock): List<RecordRow> {
  return defineList<RecordRow>({
    name: 'double-publicity-records',
    table: records,
    id: records.id,
    scope: recordScope,
    filters: {
      caseId: idOf(records.caseId, '案件'),
      agencyId: idOf(records.agencyId, '决定机关'),
      divisionCode: inDivision,
      kind: memberOf(kind, membersOf(recordKinds), '种类'),
      source: memberOf(records.source, membersOf(recordSources), '来源'),
      status: memberOf(status, statesOf(doublePublicityMachine), '报送状态'),
      validity: memberOf(validity, membersOf(validities), '当前状态'),
      compliant: whether(sql`${compliant}`, '是否合规'),
      delivered: whether(sql`(${deliveredOn} is not null)`, '平台是否接收过'),
      overdue: whether(isLate, '是否逾期：届满后才为平台接收，或者届满仍未接收', () => ({ today: localDateOf(clock.now()) })),
      documentNumber: equals(records.documentNumber, text(128, '决定书文号')),
      decidedOn: between(decidedOn, '决定日期'),
      dueOn: between(dueOn, '报送期限届满日'),
    },
    sorts: { decidedOn: { column: decidedOn, cast: 'date', value: (row) => row.decidedOn, description: '决定日期' } },
    defaultSort: '-decidedOn',
    select: (db, { where, orderBy, limit }) => db.select().from(records).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export const fileList = defineList<FileRow>({
  name: 'double-publicity-files',
  table: files,
  id: files.id,
  scope: fileScope,
  filters: {
    agencyId: idOf(files.agencyId, '导出、导入单位'), kind: memberOf(files.kind, membersOf(recordKinds), '种类'),
    direction: memberOf(files.direction, membersOf(fileDirections), '方向'), startedAt: between(files.startedAt, '开始时刻', instantFilter),
  },
  sorts: { startedAt: { column: files.startedAt, cast: 'timestamptz', value: (row) => row.startedAt.toISOString(), description: '开始时刻' } },
  defaultSort: '-startedAt',
  select: (db, { where, orderBy, limit }) => db.select().from(files).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const fileById = defineStatement((db, scope: Scope['kind']) => db.select().from(files).where(and(eq(files.id, sql.placeholder('id')), withinScope(fileScope, scope))))

export async function findFile(db: Database, scope: Scope, id: string): Promise<FileRow | null> {
  const [row] = await fileById(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export interface Changes { rows: RecordRow[], nextCursor: string, more: boolean }

/** Below the oldest transaction that still runs, nothing can come to stand before what was read. */
const horizon = sql`pg_snapshot_xmin(pg_current_snapshot())`
const nobody = '00000000-0000-0000-0000-000000000000'

const changed = defineStatement((db, scope: Scope['kind']) => db.select().from(records)
  .where(and(
    withinScope({ ...recordScope, nested: true }, scope), sql`${records.changedXid} is not null`, sql`${records.changedXid} < ${horizon}`,
    sql`(${records.changedXid}, ${records.id}) > (${sql.placeholder('xid')}::xid8, ${sql.placeholder('after')}::uuid)`,
  )).orderBy(asc(records.changedXid), asc(records.id)).limit(sql.placeholder('limit')))

const horizonNow = defineStatement<'now', { horizon: string }[]>((db) => db.select({ horizon: sql<string>`${horizon}` }).from(sql`(values (1)) as one`))

/**
 * What is to be sent of the caller's scope after a cursor, in the order it was committed; without one, everything. A record that changes again moves behind the
 * reader and is told once more.
 * @throws http.invalid-cursor (400) for a cursor that was altered or belongs to another scope
 */
export async function changesAfter(db: Database, scope: Scope, cursor: string | undefined, limit: number, cursors: Cursors): Promise<Changes> {
  const fingerprint = `double-publicity-changes|${scope.kind}|${JSON.stringify(scopeValues(scope))}`
  const position = cursor === undefined ? ['0', nobody] : cursors.decode(fingerprint, cursor)
  if (position === null) throw httpProblems.raise['invalid-cursor']()
  const [xid = null, after = null] = position
  // Asked for first: what the page does not hold is then younger than this.
  const [{ horizon: end } = { horizon: '0' }] = await horizonNow(db, 'now', {})
  const found = await changed(db, scope.kind, { ...scopeValues(scope), xid, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const more = found.length > limit
  const last = rows.at(-1)
  const reached = BigInt(end) > BigInt(last?.changedXid ?? xid ?? 0) ? [end, nobody] : [last?.changedXid ?? xid, last?.id ?? after]
  return { rows, more, nextCursor: cursors.encode(fingerprint, more && last !== undefined ? [last.changedXid, last.id] : reached) }
}

export interface FiguresRow {
  kind: RecordKind
  agencyId: string | null
  records: number
  compliant: number
  delivered: number
  onTime: number
  late: number
  overdue: number
  refused: number
  withdrawn: number
}
export interface FaultCount { kind: RecordKind, field: string, code: FaultCode, records: number }
export interface WithoutRecord { kind: RecordKind, cases: number }

const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
const within = and(gte(decidedOn, sql.placeholder('from')), lt(decidedOn, sql.placeholder('to')), live)

const figures = defineStatement((db, scope: Scope['kind']) => db.select({
  kind, agencyId: sql<string | null>`${records.agencyId}`, records: sql<number>`count(*)::int`, compliant: counted(sql`${compliant}`), delivered: counted(sql`${deliveredOn} is not null`),
  onTime: counted(sql`${deliveredOn} <= ${dueOn}`), late: counted(late), overdue: counted(overdue), refused: counted(sql`${status} = 'REFUSED'`),
  withdrawn: counted(sql`${validity} = 'INVALID'`),
}).from(records).where(and(within, withinScope(recordScope, scope))).groupBy(sql`grouping sets ((${kind}), (${kind}, ${records.agencyId}))`).orderBy(sql`${kind}, ${records.agencyId}`))

const [faultField, faultCode] = [sql<string>`fault ->> 'field'`, sql<FaultCode>`fault ->> 'code'`]
const faultCounts = defineStatement<Scope['kind'], FaultCount[]>((db, scope) => db.select({ kind, field: faultField, code: faultCode, records: sql<number>`count(distinct ${records.id})::int` })
  .from(records).innerJoin(sql`jsonb_array_elements(${records.faults}) as fault`, sql`fault ->> 'severity' = 'ERROR'`)
  .where(and(within, withinScope(recordScope, scope))).groupBy(kind, faultField, faultCode).orderBy(sql`4 desc, 1, 2, 3`).limit(200))

const caseScope: ScopeColumns = {
  provinceCode: cases.provinceCode, cityCode: cases.cityCode, countyCode: cases.countyCode, agencyId: cases.agencyId,
  own: (officerId) => handledBy(cases.id, officerId),
}
const actKind = sql<RecordKind>`${cases.actKind}`
const withoutRecord = defineStatement<Scope['kind'], WithoutRecord[]>((db, scope) => db.select({ kind: actKind, cases: sql<number>`count(*)::int` }).from(cases)
  .where(and(
    gte(cases.decidedOn, sql.placeholder('from')), lt(cases.decidedOn, sql.placeholder('to')),
    sql`((${cases.actKind} = 'PENALTY' and ${cases.decisionKind} = 'PENALTY') or (${cases.actKind} = 'LICENCE' and ${cases.decisionKind} = 'GRANTED'))`,
    sql`not exists (select from ${records} where ${records.caseId} = ${cases.id})`,
    sql`not exists (select from ${caseParties} p where p.case_id = ${cases.id} and p.birth_date + interval '18 years' >= ${cases.decidedOn})`,
    withinScope(caseScope, scope),
  )).groupBy(actKind).orderBy(actKind))

/** The decisions of a period: how they were reported, what is wrong with the records, and which have none. */
export async function publicityFigures(db: Database, scope: Scope, period: { from: string, to: string }, on: string) {
  const values = { ...scopeValues(scope), ...period }
  return {
    rows: await figures(db, scope.kind, { ...values, today: on }), faults: await faultCounts(db, scope.kind, values), without: await withoutRecord(db, scope.kind, values),
  }
}
