import { and, asc, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { AgencyStratum } from '../../../platform/db/draw-tables.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { examKinds, examModes, examOutcomes } from './codes.ts'
import { examMachine } from './machine.ts'
import type { RegistrationRow, SessionRow } from './store.ts'
import { registrationScope, sessionScope } from './store.ts'
import { examFrame, examRegistrations, examSessions, examStrata } from './table.ts'

const id = sql.placeholder('id')

const sessionById = defineStatement((db, kind: Scope['kind']) => db.select().from(examSessions)
  .where(and(eq(examSessions.id, id), withinScope(sessionScope, kind))))

export async function findSession(db: Database, scope: Scope, sessionId: string): Promise<SessionRow | null> {
  const [row] = await sessionById(db, scope.kind, { ...scopeValues(scope), id: sessionId })
  return row ?? null
}

const registrationById = defineStatement((db, kind: Scope['kind']) => db.select().from(examRegistrations)
  .where(and(eq(examRegistrations.id, id), withinScope(registrationScope, kind))))

export async function findRegistration(db: Database, scope: Scope, registrationId: string): Promise<RegistrationRow | null> {
  const [row] = await registrationById(db, scope.kind, { ...scopeValues(scope), id: registrationId })
  return row ?? null
}

export type ExamFrameRow = Omit<typeof examFrame.$inferSelect, 'sessionId'>

const strata = defineStatement<'of', AgencyStratum[]>((db) => db.select({
  agencyId: examStrata.agencyId, label: examStrata.label, size: examStrata.size, sample: examStrata.sample,
}).from(examStrata).where(eq(examStrata.sessionId, id)).orderBy(asc(examStrata.agencyId)))

export const examStrataOf = (db: Database, sessionId: string): Promise<AgencyStratum[]> => strata(db, 'of', { id: sessionId })

const frame = defineStatement<'of', ExamFrameRow[]>((db) => db.select({
  agencyId: examFrame.agencyId, officerId: examFrame.officerId, ticket: examFrame.ticket, rank: examFrame.rank, drawn: examFrame.drawn,
}).from(examFrame).where(eq(examFrame.sessionId, id)).orderBy(asc(examFrame.agencyId), asc(examFrame.officerId)))

export const examFrameOf = (db: Database, sessionId: string): Promise<ExamFrameRow[]> => frame(db, 'of', { id: sessionId })

export interface OutcomeCounts { registered: number, passed: number, failed: number, absent: number }

const counted = (outcome: keyof typeof examOutcomes) => sql<number>`(count(*) filter (where ${examRegistrations.outcome} = '${sql.raw(outcome)}'))::int`

export const outcomeColumns = {
  registered: sql<number>`count(${examRegistrations.id})::int`, passed: counted('PASSED'), failed: counted('FAILED'), absent: counted('ABSENT'),
}

const counts = defineStatement<'of', OutcomeCounts[]>((db) => db.select(outcomeColumns).from(examRegistrations).where(eq(examRegistrations.sessionId, id)))

export async function outcomeCounts(db: Database, sessionId: string): Promise<OutcomeCounts> {
  const [row] = await counts(db, 'of', { id: sessionId })
  return row ?? { registered: 0, passed: 0, failed: 0, absent: 0 }
}

const passes = defineStatement<'of', { officerId: string, heldOn: string }[]>((db) => db.select({
  officerId: examRegistrations.officerId, heldOn: sql<string>`max(${examSessions.heldOn})::text`,
}).from(examRegistrations).innerJoin(examSessions, eq(examSessions.id, examRegistrations.sessionId)).where(and(
  sql`${examRegistrations.officerId} = any(${sql.placeholder('officers')}::uuid[])`, eq(examRegistrations.outcome, 'PASSED'),
  eq(examSessions.status, 'RESULTS_PUBLISHED'), sql`${examSessions.kind} in ('QUALIFICATION', 'RENEWAL')`,
)).groupBy(examRegistrations.officerId))

/** The last day each person passed an exam that opens the way to a certificate; who has none is not in it. */
export async function lastPasses(db: Database, wanted: readonly string[]): Promise<Map<string, string>> {
  return new Map((await passes(db, 'of', { officers: wanted })).map(({ officerId, heldOn }) => [officerId, heldOn]))
}

export const sessionList = defineList<SessionRow>({
  name: 'exam-sessions',
  table: examSessions,
  id: examSessions.id,
  scope: sessionScope,
  filters: {
    mode: memberOf(examSessions.mode, membersOf(examModes), '考试方式'),
    kind: memberOf(examSessions.kind, membersOf(examKinds), '考试种类'),
    status: memberOf(examSessions.status, statesOf(examMachine), '状态'),
    agencyId: idOf(examSessions.agencyId, '组织考试的机关'),
    heldOn: between(examSessions.heldOn, '考试日期'),
    q: containedIn([examSessions.title], '名称中的文字'),
  },
  sorts: { heldOn: { column: examSessions.heldOn, cast: 'date', value: (row) => row.heldOn, description: '考试日期' } },
  defaultSort: '-heldOn',
  select: (db, { where, orderBy, limit }) => db.select().from(examSessions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export const registrationList = defineList<RegistrationRow>({
  name: 'exam-registrations',
  table: examRegistrations,
  id: examRegistrations.id,
  scope: registrationScope,
  filters: {
    sessionId: idOf(examRegistrations.sessionId, '考试'),
    officerId: idOf(examRegistrations.officerId, '应考人员'),
    agencyId: idOf(examRegistrations.agencyId, '报名时所在单位'),
    outcome: memberOf(examRegistrations.outcome, membersOf(examOutcomes), '结果'),
    registeredOn: between(examRegistrations.registeredOn, '报名或者抽中日期'),
  },
  sorts: { registeredOn: { column: examRegistrations.registeredOn, cast: 'date', value: (row) => row.registeredOn, description: '报名或者抽中日期' } },
  defaultSort: '-registeredOn',
  select: (db, { where, orderBy, limit }) => db.select().from(examRegistrations).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
