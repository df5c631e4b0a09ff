import type { SQL } from 'drizzle-orm'
import { and, asc, eq, getTableColumns, isNull, ne, or, sql } from 'drizzle-orm'
import type { Actor, Scope } from '../../../platform/actor.ts'
import { defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotChecks } from '../table.ts'
import { drawParties } from './table.ts'

export type PartyRow = typeof drawParties.$inferSelect

/** What a party may know of the plan: not its frame, its strata or its files. */
const plan = {
  title: spotChecks.title, status: spotChecks.status, seedSources: spotChecks.seedSources, commitmentDigest: spotChecks.commitmentDigest, committedAt: spotChecks.committedAt,
}
export const partyColumns = { ...getTableColumns(drawParties), plan }
export interface PartyView extends PartyRow { plan: Pick<typeof spotChecks.$inferSelect, keyof typeof plan> }

export const partyScope: ScopeColumns = {
  provinceCode: drawParties.provinceCode, cityCode: drawParties.cityCode, countyCode: drawParties.countyCode, agencyId: drawParties.agencyId,
}

const [id, account, agency] = [sql.placeholder('id'), sql.placeholder('account'), sql.placeholder('agency')]

/** A share belongs to one account, or to whoever holds the permission in one agency; the place of the plan has no part in it. */
export const heldBy: SQL = sql`(${or(eq(drawParties.partyAccountId, account), and(isNull(drawParties.partyAccountId), eq(drawParties.partyAgencyId, agency)))})`
export const holderOf = ({ accountId, agencyId }: Pick<Actor, 'accountId' | 'agencyId'>) => ({ account: accountId, agency: agencyId })
export const isHeldBy = (row: Pick<PartyRow, 'partyAccountId' | 'partyAgencyId'>, { accountId, agencyId }: Pick<Actor, 'accountId' | 'agencyId'>): boolean =>
  row.partyAccountId === null ? row.partyAgencyId !== null && row.partyAgencyId === agencyId : row.partyAccountId === accountId

const viewed = (db: Database, where: SQL | undefined) => db.select(partyColumns).from(drawParties).innerJoin(spotChecks, eq(spotChecks.id, drawParties.spotCheckId)).where(where)

const own = defineStatement<'own', PartyView[]>((db) => viewed(db, and(eq(drawParties.id, id), heldBy)))
const organised = defineStatement((db, kind: Scope['kind']) => viewed(db, and(eq(drawParties.id, id), withinScope(partyScope, kind))))

/** A share of the caller's own. */
export async function findOwnParty(db: Database, actor: Actor, partyId: string): Promise<PartyView | null> {
  return (await own(db, 'own', { ...holderOf(actor), id: partyId }))[0] ?? null
}

/** A party of a plan within the caller's scope. */
export async function findPartyWithin(db: Database, scope: Scope, partyId: string): Promise<PartyView | null> {
  return (await organised(db, scope.kind, { ...scopeValues(scope), id: partyId }))[0] ?? null
}

const locked = defineStatement<'one', PartyRow[]>((db) => db.select().from(drawParties).where(eq(drawParties.id, id)).for('update'))

/** A party the caller has found already; its plan is locked before it. */
export async function lockParty(tx: Tx, partyId: string): Promise<PartyRow> {
  const [row] = await locked(tx, 'one', { id: partyId })
  if (row === undefined) throw new Error('a party that was found is gone')
  return row
}

const ofPlan = defineStatement<'of', PartyRow[]>((db) => db.select().from(drawParties)
  .where(and(eq(drawParties.spotCheckId, id), ne(drawParties.status, 'WITHDRAWN'))).orderBy(asc(drawParties.createdAt), asc(drawParties.id)))

/** The parties of a plan that act by their own accounts, without those withdrawn. */
export const partiesOf = (db: Database, spotCheckId: string): Promise<PartyRow[]> => ofPlan(db, 'of', { id: spotCheckId })

export async function insertParty(tx: Tx, row: typeof drawParties.$inferInsert): Promise<PartyRow> {
  const [stored] = await tx.insert(drawParties).values(row).returning()
  if (stored === undefined) throw new Error('the party was not stored')
  return stored
}

export const updateParties = defineBulkUpdate(drawParties, ['status', 'commitment', 'committedAt', 'revealedAt', 'withdrawReason'])
