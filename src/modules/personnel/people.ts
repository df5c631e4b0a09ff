import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { officers } from './table.ts'

/** A registered person as far as training, exams and applications must know. */
export type Person = Pick<typeof officers.$inferSelect, 'id' | 'agencyId' | 'divisionCode' | 'name' | 'staffKind' | 'establishment' | 'birthDate' | 'status'>

export const personScope: ScopeColumns = {
  provinceCode: officers.provinceCode, cityCode: officers.cityCode, countyCode: officers.countyCode, agencyId: officers.agencyId,
  own: (officerId) => eq(officers.id, officerId),
}

const { id, agencyId, divisionCode, name, staffKind, establishment, birthDate, status } = getTableColumns(officers)

const byIds = defineStatement((db, kind: Scope['kind']) => db.select({ id, agencyId, divisionCode, name, staffKind, establishment, birthDate, status })
  .from(officers).where(and(sql`${id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(personScope, kind))))

/** Those of some persons whom the caller may see, by id, in one statement. */
export async function peopleInScope(db: Database, scope: Scope, wanted: readonly string[]): Promise<Map<string, Person>> {
  const rows = await byIds(db, scope.kind, { ...scopeValues(scope), wanted: [...new Set(wanted)] })
  return new Map(rows.map((row) => [row.id, row]))
}

const locked = defineStatement<'of', { id: string }[]>((db) => db.select({ id }).from(officers)
  .where(sql`${id} = any(${sql.placeholder('wanted')}::uuid[])`).orderBy(asc(id)).for('update'))

/** Locks persons in the one order every act keeps; their certificates are locked after them. */
export async function lockPeople(db: Database, wanted: readonly string[]): Promise<void> {
  await locked(db, 'of', { wanted: [...new Set(wanted)] })
}
