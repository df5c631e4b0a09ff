import type { FastifyInstance, FastifySchema } from 'fastify'
import type { Api } from '../../../platform/http/api.ts'
import { sourceOf } from '../../../platform/security-log.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { publicRoute } from '../public-route.ts'
import { credentialsOf } from './credentials.ts'
import { acceptFormsOnly } from './form-body.ts'
import { keySetView, tokenRequest, tokenView, type TokenRequest } from './schema.ts'
import { issueServiceToken, tokenPath } from './token.ts'

const tag = '系统对接'

export function registerServiceClients(api: Api, parts: AccessParts): void {
  void api.app.register((app, _options, done) => {
    registerTokenEndpoint(app, parts)
    done()
  })
  const schema = {
    operationId: 'getKeySet', tags: [tag], summary: '验证访问令牌的公钥（RFC 7517）', 'x-permission': 'public', 'x-problems': [], response: { 200: keySetView },
  } as FastifySchema
  api.app.get('/.well-known/jwks.json', { config: { access: 'public' }, schema }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(parts.tokens.publicKeys))
}

function registerTokenEndpoint(app: FastifyInstance, parts: AccessParts): void {
  acceptFormsOnly(app)
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (reply.statusCode === 401) void reply.header('www-authenticate', 'Basic realm="token", charset="UTF-8"')
    done(null, payload)
  })
  publicRoute<TokenRequest>(app, {
    url: tokenPath, operationId: 'issueServiceToken', tag, summary: '对接系统换取访问令牌（RFC 6749 client_credentials）',
    description: '以 client_secret_basic、client_secret_post 或 private_key_jwt（RFC 7523）之一证明身份；内容为 application/x-www-form-urlencoded',
    body: tokenRequest, consumes: 'application/x-www-form-urlencoded', status: 200, response: tokenView,
    problems: ['access.client-not-authenticated', 'access.token-request-invalid', 'access.grant-type-unsupported'],
    handle: async (body, request) => {
      if (body.grant_type !== 'client_credentials') throw accessProblems.raise['grant-type-unsupported']()
      const token = await issueServiceToken(parts, credentialsOf(body, request.headers.authorization), sourceOf(request))
      return { body: { access_token: token.accessToken, token_type: 'Bearer', expires_in: token.expiresInSeconds } }
    },
  })
}
