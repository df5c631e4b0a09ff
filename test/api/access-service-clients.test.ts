import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, SignJWT, type JWTPayload } from 'jose'
import { asBearer } from '../support/accounts.ts'
import { ifMatch, startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'

interface Client { id: string, username: string, clientSecret: string, version: number }

const tokenUrl = '/v1/oauth/token'
const nowSeconds = Date.parse(testNow) / 1000
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

let app: TestApp
let system: TestAccount
let security: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  system = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
  security = await app.account({ roles: ['SECURITY_ADMINISTRATOR'] })
})
afterEach(() => { app.clock.set(testNow) })
afterAll(() => app.close())

let counter = 0
async function client(): Promise<Client> {
  const made = (await system.post('/v1/accounts', { kind: 'SERVICE', username: `client-${counter += 1}`, displayName: '对接平台' }).expect(201)).body as Client
  return { ...made, version: (await granted(made)).version }
}

const grant = { roles: ['EXCHANGE_CLIENT'], scopeKind: 'DIVISION', scopeDivision: '320600' }
const granted = async (account: { id: string, version: number }): Promise<Client> =>
  (await security.post(`/v1/accounts/${account.id}/grant`, grant, ifMatch(account)).expect(200)).body as Client

const form = (fields: Record<string, string>) => app.http.post(tokenUrl).type('form').send({ grant_type: 'client_credentials', ...fields })
const bySecret = (given: { username: string, clientSecret: string }) => form({ client_id: given.username, client_secret: given.clientSecret })
const tokenOf = async (request: PromiseLike<{ body: unknown }>): Promise<string> => ((await request).body as { access_token: string }).access_token

describe('client secret', () => {
  test('in the form or in the header gives a token for the account and its scope', async () => {
    const given = await client()
    const posted = await bySecret(given).expect(200)
    expect(posted.body).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 900 })
    expect(posted.headers['cache-control']).toBe('no-store')
    const basic = await app.http.post(tokenUrl).auth(given.username, given.clientSecret).type('form').send({ grant_type: 'client_credentials' }).expect(200)
    for (const { body } of [posted, basic]) {
      const me = await asBearer(app.url, (body as { access_token: string }).access_token).get('/v1/me').expect(200)
      expect(me.body).toMatchObject({ account: { id: given.id, kind: 'SERVICE' }, scope: { divisionCode: '320600' }, mustChangePassword: false })
    }
  })

  test('wrong, unknown, suspended or a person: one answer', async () => {
    const [given, suspended, person] = [await client(), await client(), await app.account()]
    await security.post(`/v1/accounts/${suspended.id}/suspension`, { reason: '停用' }, ifMatch(suspended)).expect(200)
    const answers = await Promise.all([
      bySecret({ ...given, clientSecret: 'wrong' }), bySecret({ ...given, username: 'nobody' }), bySecret(suspended),
      bySecret({ username: person.username, clientSecret: 'Korrekt-Pferd-7' }),
    ])
    for (const { status, body, headers } of answers) {
      expect([status, (body as { code: string }).code]).toEqual([401, 'access.client-not-authenticated'])
      expect(headers['www-authenticate']).toMatch(/^Basic /)
    }
  })

  test('a change of the account ends its tokens at once', async () => {
    const given = await client()
    const token = asBearer(app.url, await tokenOf(bySecret(given)))
    await token.get('/v1/me').expect(200)
    const reset = await system.post(`/v1/accounts/${given.id}/password-reset`, { reason: '定期更换' }, ifMatch(given)).expect(200)
    await token.get('/v1/me').expect(401)
    await bySecret(given).expect(401)
    const renewed = { ...given, clientSecret: (reset.body as Client).clientSecret }
    // Who gave the secret out knows it: it waits for the security administrator.
    await bySecret(renewed).expect(401)
    const again = await granted({ ...given, version: (reset.body as Client).version })
    const next = asBearer(app.url, await tokenOf(bySecret(renewed)))
    await next.get('/v1/me').expect(200)
    await security.post(`/v1/accounts/${given.id}/session-revocation`, { reason: '泄露' }, ifMatch(again)).expect(200)
    await next.get('/v1/me').expect(401)
    await bySecret(renewed).expect(200)
  })
})

describe('token request', () => {
  test('takes forms only, each parameter once, one way of authentication', async () => {
    const given = await client()
    await app.http.post(tokenUrl).send({ grant_type: 'client_credentials' }).expect(415)
    await app.http.post(tokenUrl).set('content-type', 'application/x-www-form-urlencoded; charset=gbk').send('grant_type=client_credentials').expect(415)
    const raw = (body: string) => app.http.post(tokenUrl).type('form').send(body)
    for (const body of ['grant_type=client_credentials&grant_type=client_credentials', 'x=1&x=2&grant_type=client_credentials', 'grant_type=%ff', 'grant_type=%zz']) {
      expect((await raw(body).expect(400)).body).toMatchObject({ code: 'access.token-request-invalid' })
    }
    await raw('').expect(400)
    await raw('grant_type=').expect(400)
    expect((await form({ grant_type: 'password' }).expect(400)).body).toMatchObject({ code: 'access.grant-type-unsupported' })
    await form({ client_id: given.username }).expect(401)
    await form({ client_secret: given.clientSecret }).expect(400)
    await bySecret(given).auth(given.username, given.clientSecret).expect(400)
    await raw(`grant_type=client_credentials&client_id=${given.username}&client_secret=${given.clientSecret}&unknown=ignored`).expect(200)
  })

  test('forms are for the token endpoint alone', async () => {
    await app.http.post('/v1/sessions').type('form').send({ username: 'a', password: 'b' }).expect(415)
  })
})

type Algorithm = 'ES256' | 'EdDSA' | 'RS256' | 'PS256'
const pairs: Record<Algorithm, { privateKey: KeyObject, publicKey: KeyObject }> = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
}
const algorithms = Object.keys(pairs) as Algorithm[]

async function withKeys(): Promise<Client> {
  const given = await client()
  const keys = await Promise.all(algorithms.map(async (alg) => ({ ...await exportJWK(pairs[alg].publicKey), kid: alg, alg })))
  const { body } = await system.post(`/v1/accounts/${given.id}/client-keys`, { keys }, ifMatch(given)).expect(200) as { body: unknown }
  expect(body).toMatchObject({ clientKeyIds: algorithms, status: 'PENDING' })
  await bySecret(given).expect(401)
  return { ...given, version: (await granted(body as Client)).version }
}

async function assertion(given: Client, change: { payload?: JWTPayload, header?: Record<string, unknown>, key?: KeyObject, algorithm?: Algorithm } = {}): Promise<string> {
  const { algorithm = 'ES256' } = change
  const payload = { iss: given.username, sub: given.username, aud: `https://mingjian.test${tokenUrl}`, exp: nowSeconds + 60, jti: randomUUID(), ...change.payload }
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid: algorithm, ...change.header }).sign(change.key ?? pairs[algorithm].privateKey)
}

const byAssertion = (signed: string) => form({ client_assertion_type: assertionType, client_assertion: signed })

describe('private_key_jwt (RFC 7523)', () => {
  test.each(algorithms)('%s', async (algorithm) => {
    const given = await withKeys()
    const token = await tokenOf(byAssertion(await assertion(given, { algorithm })).expect(200))
    await asBearer(app.url, token).get('/v1/me').expect(200)
  })

  test('is good for one use, also when sent twice at once', async () => {
    const given = await withKeys()
    const signed = await assertion(given, { payload: { aud: 'https://mingjian.test' } })
    const answers = await Promise.all([byAssertion(signed), byAssertion(signed), byAssertion(signed)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    await byAssertion(signed).expect(401)
  })

  test('is refused for another audience, a long life, a past, no id, a foreign key, or somebody else', async () => {
    const [given, other] = [await withKeys(), await withKeys()]
    const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const refused = await Promise.all([
      assertion(given, { payload: { aud: 'https://other.test' } }), assertion(given, { payload: { exp: nowSeconds + 400 } }),
      assertion(given, { payload: { exp: nowSeconds - 60 } }), assertion(given, { payload: { jti: 'x'.repeat(201) } }),
      assertion(given, { payload: { jti: '' } }), assertion(given, { payload: { iss: other.username } }),
      assertion(given, { key: foreign.privateKey }), assertion(given, { key: foreign.privateKey, header: { jwk: await exportJWK(foreign.publicKey) } }),
      assertion(given, { header: { kid: 'unknown' } }), assertion(await client()),
    ])
    for (const signed of [...refused, 'nonsense', 'a.b.c']) await byAssertion(signed).expect(401)
    const signed = await assertion(given)
    await form({ client_assertion: signed }).expect(400)
    await form({ client_assertion_type: assertionType, client_assertion: signed, client_id: other.username }).expect(401)
    await form({ client_assertion_type: assertionType, client_assertion: signed, client_id: given.username }).expect(200)
  })

  test('public keys are shown in form, kept from persons, and never private', async () => {
    const given = await client()
    const person = await app.account()
    const publicKey = { ...await exportJWK(pairs.ES256.publicKey), kid: 'k1' }
    const put = (accountId: string, version: number, keys: object[]) => system.post(`/v1/accounts/${accountId}/client-keys`, { keys }, ifMatch(version))
    expect((await put(person.id, 1, [publicKey]).expect(409)).body).toMatchObject({ code: 'access.no-service-client' })
    await put(given.id, given.version, [{ ...await exportJWK(pairs.ES256.privateKey), kid: 'k1' }]).expect(400)
    await put(given.id, given.version, []).expect(400)
    const small = { ...await exportJWK(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey), kid: 'k1' }
    const unfit = [[publicKey, publicKey], [small], [{ ...publicKey, alg: 'RS256' }], [{ ...publicKey, x: 'AAAA' }], [{ kty: 'RSA', kid: 'k1' }]]
    for (const keys of unfit) expect((await put(given.id, given.version, keys).expect(422)).body).toMatchObject({ code: 'access.client-keys-unfit' })
    await put(given.id, given.version, [publicKey]).expect(200)
  })
})
