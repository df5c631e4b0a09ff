import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { accountKinds } from '../codes.ts'
import type { RoleCode } from '../roles.ts'
import { roleCodes } from '../roles.ts'
import { accountMachine } from '../rules.ts'
import { accountRoles, accounts } from '../table.ts'
import type { AccountWithRoles } from './present.ts'

/** Records that belong to no place and no agency: the routes list them within NATION for those who hold the permission, others get nothing. */
export const ofNoPlace = (column: AnyPgColumn): ScopeColumns => ({ provinceCode: column, cityCode: column, countyCode: column, agencyId: column })

const columns = {
  ...getTableColumns(accounts),
  // A role this version no longer has gives nothing and breaks nothing.
  roles: sql<RoleCode[]>`array(select role_code from account_roles where account_id = ${accounts.id} and ${inArray(accountRoles.roleCode, roleCodes)} order by role_code)`,
}

export async function accountWithRoles(db: Database, accountId: string): Promise<AccountWithRoles | null> {
  const [found] = await db.select(columns).from(accounts).where(eq(accounts.id, accountId))
  return found ?? null
}

/** An account that may act now, and the agency it belongs to. */
export async function activeAccount(db: Database, accountId: string): Promise<{ id: string, agencyId: string | null } | null> {
  const [found] = await db.select({ id: accounts.id, agencyId: accounts.agencyId }).from(accounts).where(and(eq(accounts.id, accountId), eq(accounts.status, 'ACTIVE')))
  return found ?? null
}

export const accountList = defineList<AccountWithRoles>({
  name: 'accounts',
  table: accounts,
  id: accounts.id,
  scope: ofNoPlace(accounts.scopeDivision),
  filters: {
    kind: memberOf(accounts.kind, membersOf(accountKinds), '账号种类'),
    status: memberOf(accounts.status, statesOf(accountMachine), '状态'),
    agencyId: idOf(accounts.agencyId, '所属单位'),
    officerId: idOf(accounts.officerId, '对应的执法人员'),
    q: containedIn([accounts.username, accounts.displayName], '用户名或显示名称中的文字'),
  },
  sorts: { username: { column: accounts.username, cast: 'text', value: (row) => row.username, description: '用户名' } },
  defaultSort: 'username',
  select: (db, { where, orderBy, limit }) => db.select(columns).from(accounts).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
