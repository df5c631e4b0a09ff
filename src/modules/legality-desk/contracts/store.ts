import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { contractKinds } from '../codes.ts'
import { agencyContractMachine } from './machine.ts'
import { agencyContracts, agencyContractScope } from './table.ts'

export type ContractRow = typeof agencyContracts.$inferSelect
export type NewContract = typeof agencyContracts.$inferInsert

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(agencyContracts).where(and(eq(agencyContracts.id, sql.placeholder('id')), withinScope(agencyContractScope, kind))))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(agencyContracts)
  .where(and(eq(agencyContracts.id, sql.placeholder('id')), withinScope(agencyContractScope, kind))).for('update'))

export async function findContract(db: Database, scope: Scope, id: string): Promise<ContractRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function lockContract(tx: Tx, scope: Scope, id: string): Promise<ContractRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertContract(tx: Tx, contract: NewContract): Promise<ContractRow> {
  const [row] = await tx.insert(agencyContracts).values(contract).returning()
  if (row === undefined) throw new Error('the contract was not stored')
  return row
}

export async function updateContract(tx: Tx, id: string, change: Change<NewContract>, now: Date): Promise<ContractRow> {
  const [row] = await tx.update(agencyContracts).set({ ...change, version: sql`${agencyContracts.version} + 1`, updatedAt: now }).where(eq(agencyContracts.id, id)).returning()
  if (row === undefined) throw new Error('the contract was not stored')
  return row
}

export const contractList = defineList<ContractRow>({
  name: 'agency-contracts',
  table: agencyContracts,
  id: agencyContracts.id,
  scope: agencyContractScope,
  filters: {
    agencyId: idOf(agencyContracts.agencyId, '合同承办单位'),
    kind: memberOf(agencyContracts.kind, membersOf(contractKinds), '合同种类'),
    status: memberOf(agencyContracts.status, statesOf(agencyContractMachine), '状态'),
    draftedOn: between(agencyContracts.draftedOn, '拟订日期'),
    q: containedIn([agencyContracts.title, agencyContracts.counterparty], '合同名称或者相对方中的文字'),
  },
  sorts: { draftedOn: { column: agencyContracts.draftedOn, cast: 'date', value: (row) => row.draftedOn, description: '拟订日期' } },
  defaultSort: '-draftedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(agencyContracts).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
