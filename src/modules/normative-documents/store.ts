import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenCommand, writtenQuery } from '../../platform/db/written.ts'
import { agencies, agencyScope } from '../agencies/table.ts'
import { documentScope, normativeDocuments } from './table.ts'

export type DocumentRow = typeof normativeDocuments.$inferSelect

export const insertDocuments = defineBulkInsert(normativeDocuments)

export const updateDocuments = defineBulkUpdate(normativeDocuments, [
  'title', 'documentKind', 'matter', 'drafter', 'summary', 'concernsBusiness', 'provisional', 'exemption', 'exemptionReason', 'basis', 'status', 'materials', 'assessments',
  'solicitations', 'opinions', 'reviewRounds', 'checklist', 'checkedBy', 'reviewedOn', 'opinion', 'reviewId', 'discussion', 'signedOn', 'signer',
  'registeredOn', 'registrarId', 'registrationNumber', 'documentNumber', 'publishDueOn', 'publishCalendarVersion', 'publishedOn', 'publishedIn', 'effectiveOn', 'earlyEffectReason', 'validTo',
  'evaluateFrom', 'interpretation', 'interpretedOn', 'successorId', 'evaluations', 'extensions', 'endedOn', 'endNote', 'archivedOn',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(normativeDocuments)
  .where(and(sql`${normativeDocuments.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(documentScope, kind))).orderBy(asc(normativeDocuments.id)).for('update'))

/** Those of some documents that the caller may see, locked in one order. */
export async function lockDocuments(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, DocumentRow>> {
  return new Map((await locked(tx, scope.kind, { ...scopeValues(scope), wanted })).map((row) => [row.id, row]))
}

const lapsing = defineStatement((db) => db.select().from(normativeDocuments)
  .where(and(eq(normativeDocuments.status, 'PUBLISHED'), sql`${normativeDocuments.validTo} < ${sql.placeholder('today')}::date`))
  .orderBy(asc(normativeDocuments.validTo), asc(normativeDocuments.id)).limit(sql.placeholder('limit')).for('update', { skipLocked: true }))

/** Some of the documents whose validity is over, locked. */
export function lockLapsed(tx: Tx, today: string, limit: number): Promise<DocumentRow[]> {
  return lapsing(tx, 'today', { today, limit })
}

const bodies = defineStatement((db, kind: Scope['kind']) => db.select({
  id: agencies.id, name: agencies.name, kind: agencies.kind, organCode: agencies.organCode, divisionCode: agencies.divisionCode,
}).from(agencies).where(and(sql`${agencies.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(agencyScope, kind))))

export type Body = Awaited<ReturnType<typeof bodies>>[number]

/** Those of some bodies that lie within a scope, by their ids. */
export async function bodiesOf(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, Body>> {
  return new Map((await bodies(tx, scope.kind, { ...scopeValues(scope), wanted: [...new Set(wanted)] })).map((row) => [row.id, row]))
}

const nextSerial = writtenQuery<{ last: number }>('document-serial', `
insert into number_counters (issuer_id, code, year, last) values ($1::uuid, $2, $3, 1)
on conflict (issuer_id, code, year) do update set last = number_counters.last + 1 returning last`)

/** The next number of a series of a body and year; the counter stays locked until the transaction ends, so that there are no gaps. */
export async function takeSerial(tx: Tx, issuerId: string, series: string, year: number): Promise<number> {
  const [row] = await nextSerial(tx, [issuerId, series, year])
  if (row === undefined) throw new Error('no number was allocated')
  return row.last
}

const raiseSeries = writtenCommand('document-series', `
insert into number_counters (issuer_id, code, year, last)
select * from unnest($1::uuid[], $2::text[], $3::int[], $4::int[])
on conflict (issuer_id, code, year) do update set last = greatest(number_counters.last, excluded.last)`)

/** Carries a series on beyond numbers that were given elsewhere, so that none is given twice. */
export async function carrySeriesOn(tx: Tx, given: readonly { issuerId: string, series: string, year: number, serial: number }[]): Promise<void> {
  const highest = new Map<string, { issuerId: string, series: string, year: number, serial: number }>()
  for (const one of given) {
    const key = `${one.issuerId}|${one.series}|${one.year}`
    if ((highest.get(key)?.serial ?? 0) < one.serial) highest.set(key, one)
  }
  // In one order, so that two who carry the same series on wait for each other.
  const rows = [...highest].sort(([one], [other]) => one < other ? -1 : 1).map(([, row]) => row)
  if (rows.length === 0) return
  await raiseSeries(tx, [rows.map(({ issuerId }) => issuerId), rows.map(({ series }) => series), rows.map(({ year }) => year), rows.map(({ serial }) => serial)])
}
