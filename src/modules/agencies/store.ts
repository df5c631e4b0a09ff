import { and, sql } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenCommand, writtenQuery } from '../../platform/db/written.ts'
import { agencies, agencyScope, agencyVersions } from './table.ts'

export type AgencyRow = typeof agencies.$inferSelect
export type NewAgency = typeof agencies.$inferInsert
export type AgencyVersionRow = typeof agencyVersions.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(agencies)
  .where(and(sql`${agencies.id} = any(${sql.placeholder('ids')}::uuid[])`, withinScope(agencyScope, kind))).orderBy(agencies.id).for('update'))

/** The agencies locked for change in the order of their ids, those of them that the caller may see. */
export async function lockAgencies(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, AgencyRow>> {
  if (ids.length === 0) return new Map()
  const rows = await locked(tx, scope.kind, { ...scopeValues(scope), ids: [...new Set(ids)] })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The agency locked for change, if the caller may see it. */
export async function lockAgency(tx: Tx, scope: Scope, id: string): Promise<AgencyRow | null> {
  return (await lockAgencies(tx, scope, [id])).get(id) ?? null
}

/** Bodies another one refers to, wherever they are, held so that they do not end meanwhile. */
export async function heldAgencies(tx: Tx, ids: readonly string[]): Promise<Map<string, AgencyRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.select().from(agencies).where(sql`${agencies.id} = any(${sql.param([...ids])}::uuid[])`).orderBy(agencies.id).for('share')
  return new Map(rows.map((row) => [row.id, row]))
}

const superiors = writtenQuery('superiors', `
with recursive line (id, depth) as (
  select $1::uuid, 1 union all
  select superior_agency_id, depth + 1 from line join agencies using (id) where superior_agency_id is not null and depth < 50
) select 1 from line where id = $2::uuid limit 1`)

/** Whether `id` stands in the line of superiors that begins with `superiorId`. */
export async function isLedBy(tx: Tx, superiorId: string, id: string): Promise<boolean> {
  return (await superiors(tx, [superiorId, id])).length > 0
}

const lockOrganCode = writtenCommand('organ-code-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))')
const namesakes = writtenQuery<{ taken: boolean }>('organ-code-taken', `
select exists (select 1 from agencies where county_code = substr($1::text, 1, 6) and division_code = $1::text and organ_code = $2::text and status <> 'ABOLISHED' and id <> $3::uuid) as taken`)

/** Whether another body of the division uses an organ code; of those who ask for the same one at once, one after the other. */
export async function isOrganCodeTaken(tx: Tx, { id, divisionCode, organCode }: Pick<AgencyRow, 'id' | 'divisionCode' | 'organCode'>): Promise<boolean> {
  await lockOrganCode(tx, [`organ-code ${divisionCode} ${organCode}`])
  const [found] = await namesakes(tx, [divisionCode, organCode, id])
  return found?.taken ?? false
}

export async function insertAgency(tx: Tx, agency: NewAgency): Promise<AgencyRow> {
  const [row] = await tx.insert(agencies).values(agency).returning()
  if (row === undefined) throw new Error('the agency was not stored')
  return row
}

const update = defineBulkUpdate(agencies, [
  'name', 'shortName', 'organCode', 'kind', 'leadership', 'fields', 'status', 'abolishedOn', 'currentSince', 'parentGovernmentId', 'superiorAgencyId',
  'qualified', 'qualifiedPeriods',
])

/** Locked agencies as they shall be; each row comes back with its next version. */
export async function saveAgencies(tx: Tx, rows: readonly AgencyRow[], now: Date): Promise<AgencyRow[]> {
  const next = rows.map((row) => ({ ...row, version: row.version + 1, updatedAt: now }))
  await update(tx, next)
  return next
}

const insertVersions = defineBulkInsert(agencyVersions)
const supersede = defineStatement<'current', unknown>((db) => db.update(agencyVersions)
  .set({ supersededAt: sql`${sql.placeholder('now')}::timestamptz` })
  .where(and(sql`${agencyVersions.agencyId} = any(${sql.placeholder('ids')}::uuid[])`, sql`${agencyVersions.supersededAt} is null and ${agencyVersions.validTo} is null`)))

/** `before` null: newly registered. `on`: the day from which `after` applies; null where only the record was wrong. */
export interface AgencyChange { before: AgencyRow | null, after: AgencyRow, on: LocalDate | null }

/** Keeps what the bodies were: the present version is superseded, its past part stored as ended, and the new one beside it. */
export async function saveVersions(tx: Tx, changes: readonly AgencyChange[], now: Date): Promise<void> {
  const known = changes.filter(({ before }) => before !== null).map(({ after }) => after.id)
  if (known.length > 0) await supersede(tx, 'current', { ids: known, now: now.toISOString() })
  await insertVersions(tx, changes.flatMap(({ before, after, on }) => [
    ...before !== null && on !== null && before.currentSince < on ? [versionOf(before, on, now)] : [],
    ...after.status === 'ACTIVE' ? [versionOf(after, null, now)] : [],
  ]))
}

function versionOf(row: AgencyRow, validTo: LocalDate | null, now: Date): AgencyVersionRow {
  const { divisionCode, name, shortName, organCode, kind, leadership, fields, currentSince } = row
  return {
    id: newId(now), agencyId: row.id, divisionCode, name, shortName, organCode, kind, leadership, fields, validFrom: currentSince, validTo,
    recordedAt: now, supersededAt: null,
  }
}
