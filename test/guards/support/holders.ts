import { roleCodes, roleList } from '../../../src/modules/access/index.ts'
import { logIn, insertAccount } from '../../support/accounts.ts'
import type { AccountOptions, TestAccount, TestApp } from '../../support/app.ts'

export const everyPermission: readonly string[] = [...new Set(Object.values(roleList).flatMap((role): readonly string[] => role.permissions))].sort()

/** Together they may do everything but administer accounts. */
export const businessRoles = roleCodes.filter((code) => !roleList[code].administrator)

export type Place = Omit<AccountOptions, 'roles'>
export const nation: Place = { scopeDivision: '000000' }

let counter = 0

/** An account that holds exactly these permissions, by a role of its own that no installation has. */
export async function holderOf(app: TestApp, permissions: readonly string[], place: Place): Promise<TestAccount> {
  counter += 1
  const role = `GUARD_${counter}`
  await app.admin.query('insert into roles (code, name_zh, name_en, permissions, administrator) values ($1, $1, $1, $2, false)', [role, permissions])
  const account = await insertAccount(app.admin, place)
  await app.admin.query('insert into account_roles (account_id, role_code) values ($1, $2)', [account.id, role])
  return logIn(app.url, account)
}
