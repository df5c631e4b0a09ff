import { atOnce } from '../../kernel/at-once.ts'
import { newId } from '../../kernel/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import type { CommandRunner } from '../../platform/command.ts'
import type { DatabaseClient } from '../../platform/db/client.ts'
import { recordAccount } from './accounts/commands.ts'
import { makeCredentials } from './accounts/credentials.ts'
import { findByUsername, insertAccount, lockAccount, replaceRoles, rolesOf, saveAccount } from './accounts/store.ts'
import type { accountKinds, scopeKinds } from './codes.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { roleList, type RoleCode } from './roles.ts'
import { requireGrantable } from './rules.ts'
import { endSessionsOf } from './sessions/store.ts'
import { announce } from './tokens/revocations.ts'

export interface SeedAccount {
  username: string
  displayName: string
  kind?: keyof typeof accountKinds
  roles: readonly RoleCode[]
  scopeKind: keyof typeof scopeKinds
  scopeDivision?: string
  agencyId?: string
  officerId?: string
  /** Demo accounts have a known one; without it a one-time password or client secret is made, and a password must be changed. */
  password?: string
}

export interface SeededAccount { id: string, username: string, initialPassword: string | null, clientSecret: string | null }

/** Acts before there is anybody who could: its entries in the audit bear this name. */
export const initialisation: Actor = {
  accountId: '00000000-0000-7000-8000-000000000001', name: '系统初始化', service: true, permissions: new Set(), scope: { kind: 'NATION' },
  agencyId: null, officerId: null, sessionId: null, administrator: false, mustChangePassword: false,
}

/** Makes accounts that can be used at once, under the same rules as a grant; those whose username exists are left as they are. */
export async function seedAccounts(runner: CommandRunner, database: Pick<DatabaseClient, 'db'>, seeds: readonly SeedAccount[]): Promise<SeededAccount[]> {
  const passwords = stated(createPasswords())
  const makeOne = async (seed: SeedAccount): Promise<SeededAccount | null> =>
    await findByUsername(database.db, seed.username) === null ? seedAccount(runner, passwords, seed) : null
  // Most of the time goes into their passwords, and each of those has a thread of its own.
  const made = await atOnce(4, seeds, makeOne)
  return made.filter((account) => account !== null)
}

/** A password stated for several accounts is no secret between them: what is derived from it is derived once. */
export function stated(passwords: Passwords): Passwords {
  const [hashes, verdicts] = [new Map<string, Promise<string>>(), new Map<string, Promise<boolean>>()]
  return {
    ...passwords,
    hash: (password) => remembered(hashes, password, () => passwords.hash(password)),
    verify: (password, stored) => remembered(verdicts, `${stored ?? ''} ${password}`, () => passwords.verify(password, stored)),
  }
}

function remembered<Result>(known: Map<string, Promise<Result>>, key: string, derive: () => Promise<Result>): Promise<Result> {
  const result = known.get(key) ?? derive()
  known.set(key, result)
  return result
}

async function seedAccount(runner: CommandRunner, passwords: Passwords, seed: SeedAccount): Promise<SeededAccount> {
  const { kind = 'PERSON', roles, username, displayName, scopeKind, scopeDivision = null, agencyId = null, officerId = null, password } = seed
  const { initialPassword, clientSecret, passwordHash, clientSecretHash } = password === undefined
    ? await makeCredentials(passwords, kind, false)
    : { initialPassword: null, clientSecret: null, passwordHash: await passwords.hash(password), clientSecretHash: null }
  const id = await runner.run({ actor: initialisation, requestId: 'initialisation' }, async (context) => {
    const { tx, now } = context
    requireGrantable(
      { roles: roles.map((code) => ({ code, administrator: roleList[code].administrator })), scopeKind, scopeDivision },
      { id: username, kind, agencyId, officerId }, initialisation.accountId,
    )
    const account = await insertAccount(tx, {
      id: newId(now), kind, username, displayName, status: 'ACTIVE', scopeKind, scopeDivision, agencyId, officerId, passwordHash,
      clientSecretHash, mustChangePassword: kind === 'PERSON' && password === undefined, passwordChangedAt: now, createdAt: now, updatedAt: now,
    })
    await replaceRoles(tx, account.id, roles)
    recordAccount(context, 'account.create', null, { ...account, roles: [...roles] })
    return account.id
  })
  return { id, username, initialPassword, clientSecret }
}

/** A new one-time password for an administrator whom no other can help: by the operator, who holds the database anyway. Null where there is no such administrator. */
export async function resetAdministrator(runner: CommandRunner, database: Pick<DatabaseClient, 'db'>, username: string): Promise<SeededAccount | null> {
  const known = await findByUsername(database.db, username)
  if (known === null || known.externalSubject !== null) return null
  const { initialPassword, passwordHash } = await makeCredentials(createPasswords(), 'PERSON', false)
  return runner.run({ actor: initialisation, requestId: 'initialisation' }, async (context) => {
    const { tx, now } = context
    const [account, roles] = [await lockAccount(tx, known.id), await rolesOf(tx, known.id)]
    if (account === null || !roles.some((code) => roleList[code].administrator)) return null
    const change = { status: 'ACTIVE', passwordHash, mustChangePassword: true, passwordChangedAt: now, failedAttempts: 0, lockedUntil: null } as const
    const saved = await saveAccount(tx, account, change, now)
    await endSessionsOf(tx, account.id, 'ACCOUNT_CHANGED', now)
    await announce(tx, account.id)
    recordAccount(context, 'account.reset', { ...account, roles }, { ...saved, roles }, { reason: '由运维人员重置' })
    return { id: account.id, username: account.username, initialPassword, clientSecret: null }
  })
}

/** The three separated administrators a new installation begins with; they make and grant everybody else. */
export const firstAdministrators: readonly SeedAccount[] = [
  { username: 'system-admin', displayName: '系统管理员', roles: ['SYSTEM_ADMINISTRATOR'], scopeKind: 'NONE' },
  { username: 'security-admin', displayName: '安全管理员', roles: ['SECURITY_ADMINISTRATOR'], scopeKind: 'NONE' },
  { username: 'audit-admin', displayName: '审计管理员', roles: ['AUDIT_ADMINISTRATOR'], scopeKind: 'NONE' },
]
