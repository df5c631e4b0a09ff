import { and, eq, or, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { counted } from '../../platform/db/counted.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { enforcementFields } from '../reference/codes.ts'
import type { FiledActKind } from './codes.ts'
import { conclusions, filedActKinds } from './codes.ts'
import { actFilingMachine } from './machine.ts'
import type { ActFilingRow } from './store.ts'
import { actFilings, actFilingScope, open } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(actFilings)
  .where(and(eq(actFilings.id, sql.placeholder('id')), withinScope(actFilingScope, kind))))

export async function findActFiling(db: Database, scope: Scope, id: string): Promise<ActFilingRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { status, actKind, decidedOn, dueOn, submittedOn, registeredOn, conclusion } = actFilings
const today = sql`${sql.placeholder('today')}::date`
const outstanding = sql`(${status} = 'DUE' and ${dueOn} < ${today})`
const late = sql`(${submittedOn} is not null and ${submittedOn} > ${dueOn})`

export function actFilingList(clock: Clock): List<ActFilingRow> {
  return defineList<ActFilingRow>({
    name: 'act-filings',
    table: actFilings,
    id: actFilings.id,
    scope: actFilingScope,
    filters: {
      caseId: idOf(actFilings.caseId, '案件'),
      agencyId: idOf(actFilings.agencyId, '报备机关'),
      actKind: memberOf(actKind, membersOf(filedActKinds), '行为种类'),
      field: memberOf(actFilings.field, membersOf(enforcementFields), '执法领域'),
      status: memberOf(status, statesOf(actFilingMachine), '状态'),
      conclusion: memberOf(conclusion, membersOf(conclusions), '审查结论'),
      decidedOn: between(decidedOn, '行为作出日期'),
      dueOn: between(dueOn, '报备期限届满日'),
      registeredOn: between(registeredOn, '登记日期'),
      open: whether(open, '是否尚未办结'),
      overdue: whether(sql`(${outstanding} or ${late})`, '是否逾期：届满未报送，或者届满后才报送', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: {
      dueOn: { column: dueOn, cast: 'date', value: (row) => row.dueOn, description: '报备期限届满日' },
      decidedOn: { column: decidedOn, cast: 'date', value: (row) => row.decidedOn, description: '行为作出日期' },
    },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(actFilings).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export interface FiguresRow {
  actKind: FiledActKind
  agencyId: string | null
  countyCode: string | null
  arisen: number
  onTime: number
  late: number
  overdue: number
  exempt: number
  registered: number
  lawful: number
  opinions: number
  correction: number
  endedByRemedy: number
}

const [from, to] = [sql`${sql.placeholder('from')}::date`, sql`${sql.placeholder('to')}::date`]
const arisen = sql`(${decidedOn} >= ${from} and ${decidedOn} < ${to})`
const registered = sql`(${registeredOn} >= ${from} and ${registeredOn} < ${to})`

const figures = defineStatement((db, kind: Scope['kind']) => db.select({
  actKind, agencyId: sql<string | null>`${actFilings.agencyId}`, countyCode: sql<string | null>`${actFilings.countyCode}`,
  arisen: counted(arisen, sql`${status} <> 'EXEMPT'`),
  onTime: counted(arisen, sql`${submittedOn} <= ${dueOn}`),
  late: counted(arisen, late),
  overdue: counted(arisen, outstanding),
  exempt: counted(arisen, sql`${status} = 'EXEMPT'`),
  registered: counted(registered),
  lawful: counted(registered, sql`${conclusion} = 'LAWFUL'`),
  opinions: counted(registered, sql`${conclusion} = 'OPINIONS'`),
  correction: counted(registered, sql`${conclusion} = 'CORRECTION'`),
  endedByRemedy: counted(registered, sql`${status} = 'ENDED_BY_REMEDY'`),
}).from(actFilings).where(and(or(arisen, registered), withinScope(actFilingScope, kind)))
  .groupBy(sql`grouping sets ((${actKind}), (${actKind}, ${actFilings.agencyId}), (${actKind}, ${actFilings.countyCode}))`)
  .orderBy(sql`${actKind}, ${actFilings.agencyId}, ${actFilings.countyCode}`))

/** The filings of a year by kind, and by kind for each agency and each county; in one statement. */
export function actFilingFigures(db: Database, scope: Scope, year: number, asOf: string): Promise<FiguresRow[]> {
  return figures(db, scope.kind, { ...scopeValues(scope), from: `${year}-01-01`, to: `${year + 1}-01-01`, today: asOf })
}
