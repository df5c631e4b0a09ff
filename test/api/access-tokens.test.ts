import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { base64url, decodeJwt, exportJWK, importJWK, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose'
import { createAccessTokens } from '../../src/modules/access/tokens/access-tokens.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { newTokenKey, temporarySecrets } from '../../src/platform/secrets.ts'
import { asBearer, logIn } from '../support/accounts.ts'
import { startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let account: TestAccount
let claims: JWTPayload
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  claims = decodeJwt(account.token)
})
afterEach(() => { app.clock.set(testNow) })
afterAll(() => app.close())

const ourKey = () => app.secrets.tokenKeys[0] ?? {}
const status = async (token: string): Promise<number> => (await asBearer(app.url, token).get('/v1/me')).status

async function signed(change: { header?: Partial<JWTHeaderParameters>, payload?: JWTPayload, without?: string, key?: KeyObject } = {}): Promise<string> {
  const payload = Object.fromEntries(Object.entries({ ...claims, ...change.payload }).filter(([name]) => name !== change.without))
  const header = { alg: 'EdDSA', typ: 'at+jwt', kid: ourKey().kid ?? '', ...change.header }
  const options = header.crit === undefined ? {} : { crit: { 'urn:unknown': true } }
  return new SignJWT(payload).setProtectedHeader(header).sign(change.key ?? await importJWK(ourKey(), 'EdDSA'), options)
}

describe('an access token', () => {
  test('holds what RFC 9068 asks for and nothing about the person', () => {
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub'])
    expect(claims).toMatchObject({ iss: 'https://mingjian.test', aud: 'https://mingjian.test/v1', sub: account.id })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900)
  })

  test('made by hand in the same way is accepted, so that the refusals below say something', async () => {
    expect(await status(await signed())).toBe(200)
  })

  test('ends after fifteen minutes, also where it is cached', async () => {
    const fresh = await logIn(app.url, account)
    expect(await status(fresh.token)).toBe(200)
    app.clock.set('2026-03-02T01:15:04Z')
    expect(await status(fresh.token)).toBe(200)
    app.clock.set('2026-03-02T01:15:06Z')
    expect(await status(fresh.token)).toBe(401)
    app.clock.set('2026-03-02T01:16:00Z')
    expect(await status(account.token)).toBe(401)
  })
})

describe('refused with 401', () => {
  test('no algorithm, or the public key taken for a shared secret', async () => {
    const part = (value: object) => base64url.encode(JSON.stringify(value))
    expect(await status(`${part({ alg: 'none', typ: 'at+jwt', kid: ourKey().kid })}.${part(claims)}.`)).toBe(401)
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
    for (const secret of [ourKey().x ?? '', Buffer.from(ourKey().x ?? '', 'base64url'), publicKey]) {
      const body = `${part({ alg: 'HS256', typ: 'at+jwt', kid: ourKey().kid })}.${part(claims)}`
      expect(await status(`${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`)).toBe(401)
    }
  })

  test('another key, under our key id, under its own, or brought along', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const jwk = await exportJWK(publicKey)
    expect(await status(await signed({ key: privateKey }))).toBe(401)
    expect(await status(await signed({ key: privateKey, header: { kid: 'mine' } }))).toBe(401)
    expect(await status(await signed({ key: privateKey, header: { jwk } }))).toBe(401)
    expect(await status(await signed({ header: { jwk } }))).toBe(401)
    for (const name of ['jku', 'x5u']) expect(await status(await signed({ header: { [name]: 'https://attacker.test/keys' } }))).toBe(401)
    expect(await status(await signed({ header: { 'crit': ['urn:unknown'], 'urn:unknown': 1 } }))).toBe(401)
  })

  test.each([
    ['another issuer', { payload: { iss: 'https://other.test' } }],
    ['another audience', { payload: { aud: 'https://mingjian.test/v2' } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['the type of an id token', { header: { typ: 'id+jwt' } }],
    ['an end in the past', { payload: { exp: 1_700_000_000 } }],
    ['a beginning in the future', { payload: { nbf: 2_000_000_000 } }],
    ['no end', { without: 'exp' }],
    ['no subject', { without: 'sub' }],
    ['no session', { without: 'sid' }],
    ['somebody else\'s session', { payload: { sub: '01a20005-288c-74b9-ac38-c734ca1c2b62' } }],
  ])('%s', async (_what, change) => {
    expect(await status(await signed(change))).toBe(401)
  })

  test('whatever is no bearer token', async () => {
    for (const token of ['', 'x', 'a.b.c', `${account.token}x`, `${account.token} ${account.token}`]) expect(await status(token)).toBe(401)
    const { headers, body } = await app.http.get('/v1/me').set('authorization', `Basic ${account.token}`).expect(401) as { body: unknown, headers: Record<string, string> }
    expect(headers['www-authenticate']).toBe('Bearer')
    expect(body).toMatchObject({ code: 'http.not-authenticated' })
  })
})

test.each(['Bearer', 'bearer', 'Bearer  '])('the scheme may be written %j', async (scheme) => {
  await app.http.get('/v1/me').set('authorization', `${scheme} ${account.token}`).expect(200)
})

describe('key rotation', () => {
  test('the first key signs, all verify, a key that left verifies no more', async () => {
    const clock = fixedClock(testNow)
    const issuer = 'https://mingjian.test'
    const [old, young] = [newTokenKey(), newTokenKey()]
    const before = await createAccessTokens({ keys: [old], issuer, clock })
    const during = await createAccessTokens({ keys: [young, old], issuer, clock })
    const after = await createAccessTokens({ keys: [young], issuer, clock })
    const issued = await before.forService(account.id, 1)
    expect(await during.verify(issued.accessToken)).toMatchObject({ accountId: account.id })
    expect(await after.verify(issued.accessToken)).toBeNull()
    expect(await after.verify((await during.forService(account.id, 1)).accessToken)).toMatchObject({ accountVersion: 1 })
  })

  test('an instance with other keys accepts nothing of ours', async () => {
    const other = await startTestApp({ beside: app, secrets: temporarySecrets() })
    expect((await asBearer(other.url, account.token).get('/v1/me')).status).toBe(401)
    await other.close()
  })

  test('the public keys are published, and only they', async () => {
    const { body, headers } = await app.http.get('/.well-known/jwks.json').expect(200) as { body: unknown, headers: Record<string, string> }
    expect(body).toEqual({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: ourKey().x, kid: ourKey().kid, use: 'sig', alg: 'EdDSA' }] })
    expect(headers['cache-control']).toBe('public, max-age=300')
  })
})
