import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import { divisionsOverAgency } from '../../agencies/index.ts'
import { divisionsOver } from '../../reference/index.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import type { Provision } from './rules.ts'
import { overrideOf } from './rules.ts'
import { deadlineOverrides } from './table.ts'

export type OverrideRow = typeof deadlineOverrides.$inferSelect

export const overrideScope: ScopeColumns = {
  provinceCode: deadlineOverrides.provinceCode, cityCode: deadlineOverrides.cityCode, countyCode: deadlineOverrides.countyCode, agencyId: deadlineOverrides.agencyId,
}

const ofDivisions = defineStatement<'divisions', OverrideRow[]>((db) => db.select().from(deadlineOverrides)
  .where(sql`${deadlineOverrides.divisionCode} = any(${sql.placeholder('divisions')}::text[])`).orderBy(deadlineOverrides.validFrom, deadlineOverrides.id))

const overAgency = defineStatement<'agency', OverrideRow[]>((db) => db.select().from(deadlineOverrides)
  .where(sql`${deadlineOverrides.divisionCode} = any(${divisionsOverAgency(sql`${sql.placeholder('agency')}`)})`).orderBy(deadlineOverrides.validFrom, deadlineOverrides.id))

/** What the divisions over an agency provide, of whatever time, in one statement that needs no more than its id. */
export async function overridesOverAgency(db: Database, agencyId: string): Promise<DeadlineOverride[]> {
  return (await overAgency(db, 'agency', { agency: agencyId })).map(overrideOf)
}

/** What the jurisdictions over a case provide, of whatever time, as JSON; for statements on others that name the divisions in a parameter. */
export const provisionsOver = sql<Provision[]>`(
  select coalesce(json_agg(json_build_object('divisionCode', o.division_code, 'field', o.field, 'ruleCode', o.rule_code, 'length', o.length,
    'extensionLength', o.extension_length, 'legalBasis', o.legal_basis, 'validFrom', o.valid_from, 'validTo', o.valid_to) order by o.valid_from, o.id), '[]'::json)
  from ${deadlineOverrides} o where o.division_code = any(${sql.placeholder('divisions')}::text[]))`

/** What these divisions and those above them provide, of whatever time; in one statement. */
export async function overridesOver(db: Database, divisionCodes: readonly string[]): Promise<DeadlineOverride[]> {
  const divisions = [...new Set(divisionCodes.flatMap(divisionsOver))]
  return (await ofDivisions(db, 'divisions', { divisions })).map(overrideOf)
}

export const insertOverrides = defineBulkInsert(deadlineOverrides)

const heldPlace = writtenCommand('deadline-override-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))')

/** Holds what a division provides on a period: one act at a time records or ends it. */
export async function lockPlace(tx: Tx, { divisionCode, field, ruleCode }: Pick<Provision, 'divisionCode' | 'field' | 'ruleCode'>): Promise<void> {
  await heldPlace(tx, [`deadline-override ${divisionCode} ${field ?? ''} ${ruleCode}`])
}

/** The provisions of the same division, field and period whose time meets that of a new one. */
export function overlapping(tx: Tx, { divisionCode, field, ruleCode, validFrom, validTo }: Provision): Promise<OverrideRow[]> {
  const table = deadlineOverrides
  return tx.select().from(table).where(and(
    eq(table.divisionCode, divisionCode), eq(table.ruleCode, ruleCode), sql`${table.field} is not distinct from ${field}::text`,
    sql`(${table.validTo} is null or ${table.validTo} > ${validFrom}::date)`, sql`(${table.validTo} is null or ${table.validTo} > ${table.validFrom})`,
    validTo === null ? undefined : sql`${table.validFrom} < ${validTo}::date`,
  )).for('update')
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(deadlineOverrides)
  .where(and(eq(deadlineOverrides.id, sql.placeholder('id')), withinScope(overrideScope, kind))).for('update'))

export async function lockOverride(tx: Tx, scope: Scope, id: string): Promise<OverrideRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function updateOverride(tx: Tx, id: string, change: Change<OverrideRow>): Promise<OverrideRow> {
  const [row] = await tx.update(deadlineOverrides).set({ ...change, version: sql`${deadlineOverrides.version} + 1` }).where(eq(deadlineOverrides.id, id)).returning()
  if (row === undefined) throw new Error('the provision was not stored')
  return row
}
