import type { Scope } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { accountWithRoles } from '../accounts/queries.ts'
import type { AccessParts } from '../deps.ts'
import { changePassword, checkPasswordChange, logOut } from './commands.ts'
import { me } from './me.ts'
import { presentSession } from './present.ts'
import { sessionList } from './queries.ts'
import { meView, passwordBody, sessionParams, sessionView } from './schema.ts'

const tag = '登录与会话'
const nation = (): Scope => ({ kind: 'NATION' })
const everybody = { access: 'authenticated', beforePasswordChange: true, tag } as const

/** What everybody may do about himself, also before the initial password is changed. */
export function registerOwnSessions(api: Api, parts: AccessParts): void {
  const { database } = parts
  readRoute(api, {
    ...everybody, url: '/v1/me', operationId: 'getMe', summary: '当前账号、角色、权限与数据范围', response: meView,
    handle: async ({ actor }) => {
      const account = await accountWithRoles(database.db, actor.accountId)
      return account === null ? null : me(account, actor)
    },
  })
  // PUT takes no Idempotency-Key: a digest of the request, and with it of the passwords, is never stored.
  actRoute(api, {
    ...everybody, method: 'PUT', url: '/v1/me/password', operationId: 'changePassword', summary: '修改密码', body: passwordBody, response: meView,
    problems: ['access.no-password', 'access.current-password-wrong', 'access.password-too-weak', 'access.log-in-busy'],
    prepare: ({ body, actor, source }) => checkPasswordChange(parts, actor.accountId, body, source),
    act: async (context, { prepared }) => {
      await changePassword(parts, context, prepared)
      const account = await accountWithRoles(context.tx, context.actor.accountId)
      if (account === null) throw httpProblems.raise['not-found']()
      return me(account, context.actor)
    },
  })
  listRoute(api, {
    url: '/v1/sessions', access: 'authenticated', operationId: 'listSessions', tag, summary: '本人的登录会话', list: sessionList, item: sessionView,
    present: presentSession, scopeOf: nation, fixed: { fields: ['accountId'], of: (_params, actor) => ({ accountId: [actor.accountId] }) },
  })
  actRoute(api, {
    ...everybody, method: 'DELETE', url: '/v1/sessions/:sessionId', operationId: 'endSession', summary: '退出登录（结束本人的会话）',
    params: sessionParams, response: sessionView,
    prepare: ({ source }) => Promise.resolve(source),
    act: async (context, { params, prepared }) => presentSession(await logOut(parts, context, params.sessionId, prepared), context.actor),
  })
}
