import type { SQL } from 'drizzle-orm'
import { and, or, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { counted } from '../../../platform/db/counted.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { documentFilings, documentFilingScope } from '../filings/table.ts'
import { documentScope, normativeDocuments } from '../table.ts'

const [from, to, today] = [sql`${sql.placeholder('from')}::date`, sql`${sql.placeholder('to')}::date`, sql`${sql.placeholder('today')}::date`]
const within = (column: SQL.Aliased | typeof normativeDocuments.publishedOn | typeof documentFilings.publishedOn | typeof documentFilings.decidedOn): SQL =>
  sql`(${column} >= ${from} and ${column} < ${to})`

const { opinion, reviewedOn, publishedOn, ofGovernment, archivedOn, endedOn, agencyId } = normativeDocuments
const [reviewed, published, archived] = [within(reviewedOn), sql`(${within(publishedOn)} and ${normativeDocuments.status} <> 'ABANDONED')`, within(archivedOn)]
const ended = sql`(${within(endedOn)} and ${normativeDocuments.status} <> 'ABANDONED')`

const ofDocuments = defineStatement((db, kind: Scope['kind']) => db.select({
  agencyId: sql<string | null>`${agencyId}`,
  reviewed: counted(reviewed), legal: counted(reviewed, sql`${opinion} = 'LEGAL'`), afterModification: counted(reviewed, sql`${opinion} = 'AFTER_MODIFICATION'`),
  illegal: counted(reviewed, sql`${opinion} = 'ILLEGAL'`), published: counted(published), publishedByGovernment: counted(published, sql`${ofGovernment}`),
  archived: counted(archived), ended: counted(ended),
}).from(normativeDocuments).where(and(or(reviewed, published, archived, ended), withinScope(documentScope, kind)))
  .groupBy(sql`grouping sets ((), (${agencyId}))`).orderBy(sql`${agencyId} nulls first`))

const { submittedOn, dueOn, decidedOn, wellFormed, status, conclusion } = documentFilings
const [due, decided] = [within(documentFilings.publishedOn), within(decidedOn)]

const ofFilings = defineStatement((db, kind: Scope['kind']) => db.select({
  agencyId: sql<string | null>`${documentFilings.agencyId}`,
  due: counted(due), filed: counted(due, sql`${submittedOn} is not null`), onTime: counted(due, sql`${submittedOn} <= ${dueOn}`), late: counted(due, sql`${submittedOn} > ${dueOn}`),
  overdue: counted(due, sql`${submittedOn} is null`, sql`${dueOn} < ${today}`), wellFormed: counted(due, sql`${wellFormed}`),
  decided: counted(decided), notRegistered: counted(decided, sql`${status} = 'NOT_REGISTERED'`),
  reviewed: counted(decided, sql`${conclusion} is not null`), lawful: counted(decided, sql`${conclusion} = 'LAWFUL'`),
  correctionOrdered: counted(decided, sql`${conclusion} = 'CORRECTION'`), corrected: counted(decided, sql`${conclusion} = 'CORRECTION'`, sql`${status} = 'CONCLUDED'`),
}).from(documentFilings).where(and(or(due, decided), withinScope(documentFilingScope, kind)))
  .groupBy(sql`grouping sets ((), (${documentFilings.agencyId}))`).orderBy(sql`${documentFilings.agencyId} nulls first`))

export type DocumentCounts = Awaited<ReturnType<typeof ofDocuments>>[number]
export type FilingCounts = Awaited<ReturnType<typeof ofFilings>>[number]

export interface Period { from: string, to: string }

/** What was reviewed, published, archived and filed in a period (its end excluded); the rows without an agency are the totals. */
export async function documentFigures(db: Database, scope: Scope, period: Period, asOf: string): Promise<{ documents: DocumentCounts[], filings: FilingCounts[] }> {
  const values = { ...scopeValues(scope), from: period.from, to: period.to }
  const [documents, filings] = await Promise.all([ofDocuments(db, scope.kind, values), ofFilings(db, scope.kind, { ...values, today: asOf })])
  return { documents, filings }
}
