import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose'
import { Provider } from 'oidc-provider'
import request from 'supertest'

export const oidcAudience = 'urn:mingjian-api'

export interface TestIssuer {
  issuer: string
  /** A token by client credentials, for our audience or another; its subject is the client. */
  tokenFor(clientId: string, audience?: string): Promise<string>
  /** A token signed with the issuer's own key, with claims of one's choice. */
  sign(claims: JWTPayload, header?: { typ?: string }): Promise<string>
  /** How often the keys were fetched. */
  readonly keyFetches: number
  /** Answers no one, until it is brought back. */
  setReachable(reachable: boolean): void
  close(): Promise<void>
}

/** Tokens that are JWTs need no store. */
class Forgetful {
  declare protected readonly made: 'Forgetful'
  find(): Promise<undefined> { return Promise.resolve(undefined) }
  upsert(): Promise<undefined> { return Promise.resolve(undefined) }
  destroy(): Promise<undefined> { return Promise.resolve(undefined) }
}

/** A real OpenID Connect issuer on a free port of this machine. */
export async function startIssuer(clientIds: readonly string[]): Promise<TestIssuer> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key: JWK = { ...await exportJWK(privateKey), kid: 'issuer-key', alg: 'RS256', use: 'sig' }
  const state = { reachable: true, keyFetches: 0, handle: undefined as ReturnType<Provider['callback']> | undefined }
  const server: Server = createServer((incoming, answer) => {
    if (incoming.url?.startsWith('/jwks') === true) state.keyFetches += 1
    if (!state.reachable) { answer.destroy(); return }
    void state.handle?.(incoming, answer)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.handle = new Provider(issuer, {
    adapter: Forgetful,
    ttl: { ClientCredentials: 600 },
    jwks: { keys: [key] },
    clients: clientIds.map((clientId) => ({ client_id: clientId, client_secret: `secret-of-${clientId}`, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] })),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, resource: string) => ({ audience: resource, scope: 'api', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  }).callback()
  return {
    issuer,
    tokenFor: async (clientId, audience = oidcAudience) => {
      const { body } = await request(issuer).post('/token').auth(clientId, `secret-of-${clientId}`).type('form')
        .send({ grant_type: 'client_credentials', resource: audience, scope: 'api' }).expect(200) as { body: unknown }
      return (body as { access_token: string }).access_token
    },
    sign: async (claims, header = {}) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ iss: issuer, aud: oidcAudience, iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'issuer-key', ...header }).sign(await importJWK(key, 'RS256'))
    },
    get keyFetches() { return state.keyFetches },
    setReachable: (reachable) => { state.reachable = reachable },
    close: () => new Promise((resolve) => { server.close(() => { resolve() }); server.closeAllConnections() }),
  }
}
