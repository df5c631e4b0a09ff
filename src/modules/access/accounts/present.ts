import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Fields } from '../../../platform/command.ts'
import type { RoleCode } from '../roles.ts'
import { accountMachine } from '../rules.ts'
import type { AccountView } from './schema.ts'
import type { AccountRow } from './store.ts'

export type AccountWithRoles = AccountRow & { roles: RoleCode[] }

type Act = keyof typeof accountMachine.acts

const permissionOf: Record<Act, string> = { grant: 'account:grant', suspend: 'account:suspend', resetCredentials: 'account:reset' }

export function presentAccount(account: AccountWithRoles, caller: Actor): AccountView {
  return {
    id: account.id, kind: account.kind, username: account.username, displayName: account.displayName, status: account.status, roles: account.roles,
    scopeKind: account.scopeKind, scopeDivision: account.scopeDivision, agencyId: account.agencyId, officerId: account.officerId,
    externalSubject: account.externalSubject, mustChangePassword: account.mustChangePassword, lockedUntil: account.lockedUntil?.toISOString() ?? null,
    clientKeyIds: keyIdsOf(account),
    availableActs: actsFrom(accountMachine, account.status).filter((act) => isAvailable(act, account, caller)),
    version: account.version, createdAt: account.createdAt.toISOString(), updatedAt: account.updatedAt.toISOString(),
  }
}

function isAvailable(act: Act, account: AccountWithRoles, caller: Actor): boolean {
  return caller.permissions.has(permissionOf[act]) && caller.accountId !== account.id && (act !== 'resetCredentials' || account.externalSubject === null)
}

/** What the audit shows of an account: never a hash, a secret or a key. */
export function auditedFields(account: AccountWithRoles): Fields {
  return {
    kind: account.kind, username: account.username, displayName: account.displayName, status: account.status, roles: account.roles,
    scopeKind: account.scopeKind, scopeDivision: account.scopeDivision, agencyId: account.agencyId, officerId: account.officerId,
    externalSubject: account.externalSubject, mustChangePassword: account.mustChangePassword, clientKeyIds: keyIdsOf(account),
    credentialsChangedAt: account.passwordChangedAt,
  }
}

function keyIdsOf({ clientKeys }: AccountRow): string[] {
  return clientKeys?.keys.map((key) => key.kid ?? '') ?? []
}
