import type { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { sourceOf } from '../../../platform/security-log.ts'
import type { AccessParts } from '../deps.ts'
import { publicRoute } from '../public-route.ts'
import { logIn, type OpenSession } from './log-in.ts'
import { presentOpenSession } from './present.ts'
import { refreshSession } from './refresh.ts'
import { logInBody, openSessionView, refreshBody } from './schema.ts'

const tag = '登录与会话'

/** The two ways to a session; both are open to everybody and carry their own credentials. */
export function registerLogIn(api: Api, parts: AccessParts): void {
  publicRoute<z.output<typeof logInBody>>(api.app, {
    url: '/v1/sessions', operationId: 'logIn', tag, summary: '登录', body: logInBody, status: 201, response: openSessionView,
    problems: ['access.log-in-failed', 'access.log-in-busy'],
    handle: async (body, request) => opened(await logIn(parts, body, sourceOf(request))),
  })
  publicRoute<z.output<typeof refreshBody>>(api.app, {
    url: '/v1/token-refreshes', operationId: 'refreshSession', tag, summary: '用刷新令牌换取新的令牌', body: refreshBody, status: 201, response: openSessionView,
    problems: ['access.refresh-refused'],
    handle: async (body, request) => opened(await refreshSession(parts, body.refreshToken, sourceOf(request))),
  })
}

/** The address of a session is where it is ended. */
const opened = (session: OpenSession) => ({ body: presentOpenSession(session), location: `/v1/sessions/${session.sessionId}` })
