import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkInserts } from '../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenCommand, writtenQuery } from '../../platform/db/written.ts'
import type { Serial, Series } from './numbering.ts'
import { caseDeadlines, caseHandlers, caseImports, caseParties, cases, handledBy } from './table.ts'

export type CaseRow = typeof cases.$inferSelect
export type PartyRow = typeof caseParties.$inferSelect
export type HandlerRow = typeof caseHandlers.$inferSelect
export type CaseImportRow = typeof caseImports.$inferSelect
export type CaseChange = Change<CaseRow>

export const caseScope: ScopeColumns = {
  provinceCode: cases.provinceCode, cityCode: cases.cityCode, countyCode: cases.countyCode, agencyId: cases.agencyId,
  own: (officerId) => handledBy(cases.id, officerId),
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(cases)
  .where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))).for('update'))

/** The case locked for change, if the caller may see it. */
export async function lockCaseRow(tx: Tx, scope: Scope, id: string): Promise<CaseRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** Cases with all that belongs to them. */
export const insertFiled = defineBulkInserts({ cases, parties: caseParties, handlers: caseHandlers, deadlines: caseDeadlines })
export const insertCaseImports = defineBulkInsert(caseImports)

/** Saves a change and answers with the row as it now is, one version on. */
export async function updateCase(tx: Tx, id: string, change: CaseChange, now: Date): Promise<CaseRow> {
  const [row] = await tx.update(cases).set({ ...change, version: sql`${cases.version} + 1`, updatedAt: now }).where(eq(cases.id, id)).returning()
  if (row === undefined) throw new Error('the case was not stored')
  return row
}

const partyFacts = defineStatement<'case', Pick<PartyRow, 'kind' | 'birthDate'>[]>((db) => db
  .select({ kind: caseParties.kind, birthDate: caseParties.birthDate }).from(caseParties).where(eq(caseParties.caseId, sql.placeholder('caseId'))))

/** What rules of law ask about the parties of a case. */
export function partyFactsOf(tx: Database, caseId: string): Promise<Pick<PartyRow, 'kind' | 'birthDate'>[]> {
  return partyFacts(tx, 'case', { caseId })
}

const handlerIds = defineStatement<'case', { officerId: string }[]>((db) => db
  .select({ officerId: caseHandlers.officerId }).from(caseHandlers).where(eq(caseHandlers.caseId, sql.placeholder('caseId'))))

/** The officers who handle a case or have handled it: who was relieved does not become its reviewer. */
export async function handlerIdsOf(tx: Database, caseId: string): Promise<string[]> {
  return (await handlerIds(tx, 'case', { caseId })).map(({ officerId }) => officerId)
}

const relieved = writtenCommand('relieved-handlers',
  'update case_handlers set relieved_on = $3::date where case_id = $1::uuid and officer_id = any($2::uuid[]) and relieved_on is null')

/** Takes officers off a case from a day on; the rows stay. */
export function relieveHandlers(tx: Tx, caseId: string, officerIds: readonly string[], on: string): Promise<unknown> {
  return relieved(tx, [caseId, officerIds, on])
}

// Who was relieved once may come back.
const assigned = writtenCommand('assigned-handlers', `
insert into case_handlers (case_id, officer_id, certificate_id, role)
select $1::uuid, officer_id, certificate_id, 'ASSISTANT' from unnest($2::uuid[], $3::uuid[]) as coming(officer_id, certificate_id)
on conflict (case_id, officer_id) do update set certificate_id = excluded.certificate_id, relieved_on = null`)

/** Puts officers on a case, each with the certificate to act by. */
export function assignHandlers(tx: Tx, caseId: string, coming: readonly Pick<HandlerRow, 'officerId' | 'certificateId'>[]): Promise<unknown> {
  return assigned(tx, [caseId, coming.map(({ officerId }) => officerId), coming.map(({ certificateId }) => certificateId)])
}

const nextSerial = writtenQuery<{ last: number }>('next-serial', `
insert into number_counters (issuer_id, code, year, last) values ($1::uuid, $2, $3, 1)
on conflict (issuer_id, code, year) do update set last = number_counters.last + 1 returning last`)

/** The next number of a series; the counter stays locked until the transaction ends, so that a refused act leaves no gap. */
export async function allocateSerial(tx: Tx, { issuerId, code, year }: Series): Promise<number> {
  const [row] = await nextSerial(tx, [issuerId, code, year])
  if (row === undefined) throw new Error('no number was allocated')
  return row.last
}

const takenSerials = writtenCommand('taken-serials', `
insert into number_counters (issuer_id, code, year, last)
select issuer_id, code, year, max(serial) from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as taken(issuer_id, code, year, serial)
group by issuer_id, code, year order by issuer_id, code, year
on conflict (issuer_id, code, year) do update set last = greatest(number_counters.last, excluded.last)`)

/** Moves the counters past numbers that were given from outside. In a fixed order, so that two imports cannot block each other. */
export function takeSerials(tx: Tx, serials: readonly Serial[]): Promise<unknown> {
  if (serials.length === 0) return Promise.resolve()
  return takenSerials(tx, [
    serials.map(({ issuerId }) => issuerId), serials.map(({ code }) => code), serials.map(({ year }) => year), serials.map(({ serial }) => serial),
  ])
}
