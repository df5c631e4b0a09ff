import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { writtenCommand, writtenQuery } from '../../../platform/db/written.ts'
import type { RoleCode } from '../roles.ts'
import { roleCodes } from '../roles.ts'
import { accountRoles, accounts } from '../table.ts'

export type AccountRow = typeof accounts.$inferSelect

export async function findByUsername(db: Database, username: string): Promise<AccountRow | null> {
  const [found] = await db.select().from(accounts).where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))
  return found ?? null
}

export async function findAccount(db: Database, accountId: string): Promise<AccountRow | null> {
  const [found] = await db.select().from(accounts).where(eq(accounts.id, accountId))
  return found ?? null
}

export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow | null> {
  const [found] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update')
  return found ?? null
}

export async function rolesOf(db: Database, accountId: string): Promise<RoleCode[]> {
  const found = await db.select({ role: accountRoles.roleCode }).from(accountRoles).where(and(eq(accountRoles.accountId, accountId), inArray(accountRoles.roleCode, roleCodes)))
    .orderBy(asc(accountRoles.roleCode))
  return found.map(({ role }) => role as RoleCode)
}

const administratorsLocked = writtenCommand('administrators-locked', "select pg_advisory_xact_lock(hashtextextended('administrators', 0))")
const heldElsewhere = writtenQuery<{ held: boolean }>('administration-held-elsewhere', `
select exists (select from account_roles r join accounts a on a.id = r.account_id where r.role_code = $1 and a.id <> $2::uuid and a.status = 'ACTIVE') as held`)

/** Whether somebody else is an active holder of the role. Who asks has the answer for himself until his transaction ends. */
export async function isHeldByAnother(tx: Tx, role: RoleCode, accountId: string): Promise<boolean> {
  await administratorsLocked(tx, [])
  const [found] = await heldElsewhere(tx, [role, accountId])
  return found?.held === true
}

export async function insertAccount(tx: Tx, account: typeof accounts.$inferInsert): Promise<AccountRow> {
  const [made] = await tx.insert(accounts).values(account).returning()
  if (made === undefined) throw new Error('an account was not inserted')
  return made
}

/** Saves the next version of an account that is locked. */
export async function saveAccount(tx: Tx, account: AccountRow, changes: Partial<AccountRow>, now: Date): Promise<AccountRow> {
  const [saved] = await tx.update(accounts).set({ ...changes, version: account.version + 1, updatedAt: now }).where(eq(accounts.id, account.id)).returning()
  if (saved === undefined) throw new Error('an account was not saved')
  return saved
}

export async function replaceRoles(tx: Tx, accountId: string, roles: readonly RoleCode[]): Promise<void> {
  await tx.delete(accountRoles).where(eq(accountRoles.accountId, accountId))
  if (roles.length > 0) await tx.insert(accountRoles).values(roles.map((roleCode) => ({ accountId, roleCode })))
}
