import type { Actor, Scope } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { AccessParts } from '../deps.ts'
import { roleCodes, roleList } from '../roles.ts'
import { createAccount, grantAccount, resetCredentials, revokeSessions, setClientKeys, suspendAccount } from './commands.ts'
import { requireUsableKeys } from './client-keys.ts'
import { makeCredentials, type NewCredentials } from './credentials.ts'
import type { AccountWithRoles } from './present.ts'
import { presentAccount } from './present.ts'
import { accountList, accountWithRoles } from './queries.ts'
import {
  accountParams, accountView, accountWithSecret, clientKeysBody, grantBody, newAccountBody, reasonBody, rolesView, type AccountWithSecret,
} from './schema.ts'
import { findAccount } from './store.ts'

const tag = '账号与权限'
const changesAccount = { params: accountParams, changes: true } as const
const nation = (): Scope => ({ kind: 'NATION' })

export function registerAccounts(api: Api, parts: AccessParts): void {
  listRoute(api, {
    url: '/v1/accounts', access: 'account:read', operationId: 'listAccounts', tag, summary: '查询账号', list: accountList, item: accountView,
    present: presentAccount, scopeOf: nation,
  })
  readRoute(api, {
    url: '/v1/accounts/:accountId', access: 'account:read', operationId: 'getAccount', tag, summary: '查看账号', params: accountParams, response: accountView,
    handle: async ({ params, actor }) => {
      const account = await accountWithRoles(api.database.db, params.accountId)
      return account === null ? null : presentAccount(account, actor)
    },
  })
  readRoute(api, {
    url: '/v1/roles', access: 'authenticated', operationId: 'listRoles', tag, summary: '查看角色及其权限', response: rolesView,
    handle: () => Promise.resolve({
      items: roleCodes.map((code) => {
        const { zh, en, permissions, administrator } = roleList[code]
        return { code, nameZh: zh, nameEn: en, permissions: [...permissions], administrator }
      }),
    }),
  })
  registerSystemActs(api, parts)
  registerSecurityActs(api, parts)
}

/** 系统管理员：建立账号、重置凭据 */
function registerSystemActs(api: Api, parts: AccessParts): void {
  actRoute(api, {
    url: '/v1/accounts', access: 'account:create', operationId: 'createAccount', tag, summary: '建立账号', body: newAccountBody, response: accountWithSecret,
    status: 201, location: ({ id }) => `/v1/accounts/${id}`, kept: withoutSecret,
    problems: ['access.username-taken', 'access.external-issuer-missing', 'access.external-account-kind', 'access.agency-unknown', 'access.officer-unknown'],
    prepare: ({ body }) => makeCredentials(parts.passwords, body.kind, body.externalSubject !== undefined),
    act: async (context, { body, prepared }) => withSecret(await createAccount(parts, context, body, prepared), prepared, context.actor),
  })
  actRoute(api, {
    url: '/v1/accounts/:accountId/password-reset', access: 'account:reset', operationId: 'resetAccountCredentials', tag,
    summary: '重置密码或客户端密钥', description: '账号重置后须由安全管理员重新授权，方可登录', ...changesAccount, body: reasonBody, response: accountWithSecret,
    kept: withoutSecret, problems: ['access.no-password', 'access.last-administrator'],
    prepare: async ({ params }) => {
      const account = await findAccount(parts.database.db, params.accountId)
      if (account === null) throw httpProblems.raise['not-found']()
      return makeCredentials(parts.passwords, account.kind, account.externalSubject !== null)
    },
    act: async (context, { params, version, body, prepared }) =>
      withSecret(await resetCredentials(parts, context, { ...params, version }, prepared, body.reason), prepared, context.actor),
  })
  actRoute(api, {
    url: '/v1/accounts/:accountId/client-keys', access: 'account:reset', operationId: 'setClientKeys', tag, summary: '登记对接系统的公钥',
    description: '账号登记公钥后须由安全管理员重新授权，方可取得令牌',
    ...changesAccount, body: clientKeysBody, response: accountView, problems: ['access.no-service-client', 'access.client-keys-unfit'],
    prepare: ({ body }) => requireUsableKeys(body.keys),
    act: async (context, { params, version, body }) => presentAccount(await setClientKeys(parts, context, { ...params, version }, body), context.actor),
  })
}

/** 安全管理员：授权、停用、撤销会话 */
function registerSecurityActs(api: Api, parts: AccessParts): void {
  actRoute(api, {
    url: '/v1/accounts/:accountId/grant', access: 'account:grant', operationId: 'grantAccount', tag, summary: '授予角色与数据范围', ...changesAccount,
    body: grantBody, response: accountView,
    problems: [
      'access.self-grant', 'access.administrators-exclusive', 'access.administrator-kind', 'access.administrator-scope', 'access.scope-incomplete',
      'access.agency-unknown', 'access.officer-unknown', 'reference.division-unknown', 'access.last-administrator',
    ],
    act: async (context, { params, version, body }) => presentAccount(await grantAccount(parts, context, { ...params, version }, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/accounts/:accountId/suspension', access: 'account:suspend', operationId: 'suspendAccount', tag, summary: '停用账号', ...changesAccount,
    body: reasonBody, response: accountView, problems: ['access.self-grant', 'access.last-administrator', 'state.act-not-available'],
    act: async (context, { params, version, body }) =>
      presentAccount(await suspendAccount(parts, context, { ...params, version }, body.reason), context.actor),
  })
  actRoute(api, {
    url: '/v1/accounts/:accountId/session-revocation', access: 'session:revoke', operationId: 'revokeSessions', tag, summary: '撤销账号的全部会话与令牌',
    ...changesAccount, body: reasonBody, response: accountView,
    prepare: ({ source }) => Promise.resolve(source),
    act: async (context, { params, version, body, prepared }) =>
      presentAccount(await revokeSessions(parts, context, { ...params, version }, body.reason, prepared), context.actor),
  })
}

function withSecret(account: AccountWithRoles, { initialPassword, clientSecret }: NewCredentials, caller: Actor): AccountWithSecret {
  return { ...presentAccount(account, caller), initialPassword, clientSecret }
}

const withoutSecret = (answer: AccountWithSecret): AccountWithSecret => ({ ...answer, initialPassword: null, clientSecret: null })
