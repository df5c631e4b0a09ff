import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { AccountWithRoles } from '../accounts/present.ts'
import { presentAccount } from '../accounts/present.ts'
import { roleList } from '../roles.ts'
import type { meView } from './schema.ts'

/** Who the caller is, and what follows from it. */
export function me(account: AccountWithRoles, caller: Actor): z.output<typeof meView> {
  return {
    account: presentAccount(account, caller),
    roles: account.roles.map((code) => ({ code, nameZh: roleList[code].zh, nameEn: roleList[code].en })),
    permissions: [...caller.permissions].sort(),
    scope: { kind: account.scopeKind, divisionCode: account.scopeDivision, agencyId: account.agencyId, officerId: account.officerId },
    mustChangePassword: account.mustChangePassword,
  }
}
