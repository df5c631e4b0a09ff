import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SignJWT } from 'jose'
import { asBearer } from '../support/accounts.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { oidcAudience, startIssuer, type TestIssuer } from '../support/oidc.ts'

let issuer: TestIssuer
let app: TestApp
let system: TestAccount
let security: TestAccount
beforeAll(async () => {
  issuer = await startIssuer(['person-a', 'person-b', 'nobody-here'])
  // The issuer's tokens carry the time of this machine.
  app = await startTestApp({ now: new Date().toISOString(), config: { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: oidcAudience } })
  system = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
  security = await app.account({ roles: ['SECURITY_ADMINISTRATOR'] })
})
afterAll(async () => {
  await app.close()
  await issuer.close()
})

const me = (token: string) => asBearer(app.url, token).get('/v1/me')

async function account(externalSubject: string): Promise<{ id: string, version: number }> {
  app.clock.set(new Date(Date.now() - 60_000).toISOString())
  const made = await system.post('/v1/accounts', { kind: 'PERSON', username: `ext-${externalSubject}`, displayName: '外部登录人员', externalSubject }).expect(201)
  expect(made.body).toMatchObject({ externalSubject, initialPassword: null, mustChangePassword: false })
  const record = made.body as { id: string, version: number }
  const grant = { roles: ['INSPECTOR'], scopeKind: 'DIVISION', scopeDivision: '320000' }
  const { body } = await security.post(`/v1/accounts/${record.id}/grant`, grant, ifMatch(record)).expect(200) as { body: unknown }
  app.clock.set(new Date().toISOString())
  return body as { id: string, version: number }
}

describe('tokens of the external issuer', () => {
  test('count for the account that has its subject, with that account\'s rights', async () => {
    const { id } = await account('person-a')
    const { body } = await me(await issuer.tokenFor('person-a')).expect(200) as { body: unknown }
    expect(body).toMatchObject({ account: { id }, scope: { divisionCode: '320000' }, roles: [{ code: 'INSPECTOR' }] })
  })

  test('count for nothing without an account, for another audience, type, algorithm or key', async () => {
    await me(await issuer.tokenFor('nobody-here')).expect(401)
    await me(await issuer.tokenFor('person-a', 'urn:somebody-else')).expect(401)
    const good = { sub: 'person-a' }
    await me(await issuer.sign(good)).expect(200)
    await me(await issuer.sign(good, { typ: 'JWT' })).expect(401)
    await me(await issuer.sign({ ...good, iss: 'https://mingjian.test' })).expect(401)
    await me(await issuer.sign({ ...good, exp: Math.floor(Date.now() / 1000) - 120 })).expect(401)
    const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const claims = { iss: issuer.issuer, aud: oidcAudience, sub: 'person-a', iat: 1, exp: 4_000_000_000 }
    await me(await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'issuer-key' }).sign(foreign)).expect(401)
    await me(await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'issuer-key' }).sign(Buffer.from('x'.repeat(32)))).expect(401)
  })

  test('issued before a revocation are refused, later ones count', async () => {
    const record = await account('person-b')
    const token = await issuer.tokenFor('person-b')
    await me(token).expect(200)
    const { body } = await security.post(`/v1/accounts/${record.id}/session-revocation`, { reason: '设备遗失' }, ifMatch(record)).expect(200) as { body: unknown }
    await me(token).expect(401)
    app.clock.set(new Date(Date.now() + 5_000).toISOString())
    await me(await issuer.sign({ sub: 'person-b', iat: Math.floor(Date.now() / 1000) + 2 })).expect(200)
    await security.post(`/v1/accounts/${record.id}/suspension`, { reason: '离职' }, ifMatch(body as { version: number })).expect(200)
    await me(await issuer.sign({ sub: 'person-b', iat: Math.floor(Date.now() / 1000) + 3 })).expect(401)
    app.clock.set(new Date().toISOString())
  })

  test('go on working while the issuer cannot be reached; unknown keys cause one fetch, not one each', async () => {
    issuer.setReachable(false)
    await me(await issuer.sign({ sub: 'person-a', jti: 'during-the-outage' })).expect(200)
    issuer.setReachable(true)
    const before = issuer.keyFetches
    const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const flood = await Promise.all(Array.from({ length: 20 }, (_, index) =>
      new SignJWT({ iss: issuer.issuer, sub: 'person-a' }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: `unknown-${index}` }).sign(foreign)))
    const answers = await Promise.all(flood.map((token) => me(token)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
    expect(issuer.keyFetches - before).toBeLessThanOrEqual(1)
  })
})

describe('accounts of the external issuer', () => {
  test('have no password, and one subject has one account', async () => {
    const record = await account('person-c')
    const again = { kind: 'PERSON', username: 'another-name', displayName: '同一人', externalSubject: 'person-c' }
    expect((await system.post('/v1/accounts', again).expect(409)).body).toMatchObject({ code: 'access.username-taken' })
    expect((await system.post(`/v1/accounts/${record.id}/password-reset`, { reason: '忘记密码' }, ifMatch(record)).expect(409)).body).toMatchObject({ code: 'access.no-password' })
    const person = asBearer(app.url, await issuer.sign({ sub: 'person-c' }))
    const { body } = await person.put('/v1/me/password', { currentPassword: 'irgendein-wort', newPassword: 'Korrekt-Pferd-9' }).expect(409) as { body: unknown }
    expect(body).toMatchObject({ code: 'access.no-password' })
    await system.post('/v1/accounts', { ...again, kind: 'SERVICE', externalSubject: 'person-d' }).expect(422)
  })

  test('cannot be made where no issuer is configured; an issuer without an audience stops the start', async () => {
    const plain = await startTestApp({ beside: app })
    const { body } = await asBearer(plain.url, system.token).post('/v1/accounts', { kind: 'PERSON', username: 'plain-one', displayName: '无', externalSubject: 's' }).expect(422) as { body: unknown }
    expect(body).toMatchObject({ code: 'access.external-issuer-missing' })
    await me(await issuer.sign({ sub: 'person-a' })).expect(200)
    expect((await asBearer(plain.url, await issuer.sign({ sub: 'person-a' })).get('/v1/me')).status).toBe(401)
    await plain.close()
    await expect(startTestApp({ beside: app, config: { OIDC_ISSUER: issuer.issuer } })).rejects.toThrow('OIDC_AUDIENCE')
  })
})
