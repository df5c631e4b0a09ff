import { and, desc, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { decisionCatalogueMachine } from './machine.ts'
import { catalogueScope, decisionCatalogues } from './table.ts'

export type CatalogueRow = typeof decisionCatalogues.$inferSelect
export type NewCatalogue = typeof decisionCatalogues.$inferInsert

const { agencyId, year, status, divisionCode } = decisionCatalogues
const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(decisionCatalogues)
  .where(and(eq(decisionCatalogues.id, sql.placeholder('id')), withinScope(catalogueScope, kind))))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(decisionCatalogues)
  .where(and(eq(decisionCatalogues.id, sql.placeholder('id')), withinScope(catalogueScope, kind))).for('update'))

export async function findCatalogue(db: Database, scope: Scope, id: string): Promise<CatalogueRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function lockCatalogue(tx: Tx, scope: Scope, id: string): Promise<CatalogueRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const editions = defineStatement((db) => db.select().from(decisionCatalogues)
  .where(and(eq(agencyId, sql.placeholder('agencyId')), eq(year, sql.placeholder('year')))).orderBy(desc(decisionCatalogues.edition)).for('update').limit(500))

/** The editions of a year, locked, the last one first. */
export function editionsOf(tx: Tx, of: { agencyId: string, year: number }): Promise<CatalogueRow[]> {
  return editions(tx, 'of', { agencyId: of.agencyId, year: of.year })
}

const inForce = defineStatement((db) => db.select().from(decisionCatalogues)
  .where(and(eq(divisionCode, sql.placeholder('divisionCode')), sql`(${sql.placeholder('year')}::int is null or ${year} = ${sql.placeholder('year')})`, eq(status, 'PUBLISHED')))
  .orderBy(desc(year), desc(decisionCatalogues.id)).limit(50))

/** What anybody may see: the catalogues of a place that are in force. */
export function publishedCatalogues(db: Database, place: { divisionCode: string, year: number | null }): Promise<CatalogueRow[]> {
  return inForce(db, 'of', place)
}

/** Whether a catalogue of the place that was published has an item of this number. */
export async function findCatalogueItem(db: Database, place: string, { id, number }: { id: string, number: number }): Promise<boolean> {
  const row = await findCatalogue(db, { kind: 'NATION' }, id)
  return row?.status === 'PUBLISHED' && row.divisionCode === place && row.items.some((item) => item.number === number)
}

export async function insertCatalogue(tx: Tx, catalogue: NewCatalogue): Promise<CatalogueRow> {
  const [row] = await tx.insert(decisionCatalogues).values(catalogue).returning()
  if (row === undefined) throw new Error('the catalogue was not stored')
  return row
}

export async function updateCatalogue(tx: Tx, id: string, change: Change<NewCatalogue>, now: Date): Promise<CatalogueRow> {
  const [row] = await tx.update(decisionCatalogues).set({ ...change, version: sql`${decisionCatalogues.version} + 1`, updatedAt: now }).where(eq(decisionCatalogues.id, id)).returning()
  if (row === undefined) throw new Error('the catalogue was not stored')
  return row
}

export const catalogueList = defineList<CatalogueRow>({
  name: 'decision-catalogues',
  table: decisionCatalogues,
  id: decisionCatalogues.id,
  scope: catalogueScope,
  filters: {
    agencyId: idOf(agencyId, '登记目录的机关'),
    status: memberOf(status, statesOf(decisionCatalogueMachine), '状态'),
    q: containedIn([decisionCatalogues.organ], '决策机关名称中的文字'),
  },
  sorts: { year: { column: year, cast: 'integer', value: (row) => row.year, description: '年度' } },
  defaultSort: '-year',
  select: (db, { where, orderBy, limit }) => db.select().from(decisionCatalogues).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
