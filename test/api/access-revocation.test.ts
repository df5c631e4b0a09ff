import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { asBearer, logIn } from '../support/accounts.ts'
import { ifMatch, startTestApp, testPassword, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let other: TestApp
let security: TestAccount
let system: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  other = await startTestApp({ beside: app })
  security = await app.account({ roles: ['SECURITY_ADMINISTRATOR'] })
  system = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
})
afterAll(async () => {
  await other.close()
  await app.close()
})

const reason = { reason: '安全检查' }
const elsewhere = (account: TestAccount) => asBearer(other.url, account.token)
const versionOf = async (accountId: string): Promise<{ version: number }> => (await security.get(`/v1/accounts/${accountId}`).expect(200)).body as { version: number }

/** Repeats a request until it answers so: what another instance hears takes a moment, but not a sleep. */
async function until(status: number, request: () => PromiseLike<{ status: number }>): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt += 1) if ((await request()).status === status) return true
  return false
}

/** Both instances know the token, so that what follows has something to evict. */
async function knownEverywhere(account: TestAccount): Promise<void> {
  await account.get('/v1/me').expect(200)
  await elsewhere(account).get('/v1/me').expect(200)
}

const acts: Record<string, (account: TestAccount) => Promise<unknown>> = {
  'revoking the sessions': async (account) =>
    security.post(`/v1/accounts/${account.id}/session-revocation`, reason, ifMatch(await versionOf(account.id))).expect(200),
  'suspending the account': async (account) => security.post(`/v1/accounts/${account.id}/suspension`, reason, ifMatch(await versionOf(account.id))).expect(200),
  'granting other roles': async (account) =>
    security.post(`/v1/accounts/${account.id}/grant`, { roles: ['INSPECTOR'], scopeKind: 'NONE' }, ifMatch(await versionOf(account.id))).expect(200),
  'resetting the password': async (account) => system.post(`/v1/accounts/${account.id}/password-reset`, reason, ifMatch(await versionOf(account.id))).expect(200),
}

describe.each(Object.entries(acts))('%s', (_name, act) => {
  test('ends every session at once, here and on the other instance', async () => {
    const account = await app.account({ roles: ['INSPECTOR'] })
    const second = await logIn(app.url, account)
    await Promise.all([knownEverywhere(account), knownEverywhere(second)])
    await act(account)
    await account.get('/v1/me').expect(401)
    await second.get('/v1/me').expect(401)
    expect(await until(401, () => elsewhere(account).get('/v1/me'))).toBe(true)
    expect(await until(401, () => elsewhere(second).get('/v1/me'))).toBe(true)
    await app.http.post('/v1/token-refreshes').send({ refreshToken: account.refreshToken }).expect(401)
  })
})

test('logging out ends one session on both instances and leaves the other', async () => {
  const account = await app.account()
  const second = await logIn(app.url, account)
  await Promise.all([knownEverywhere(account), knownEverywhere(second)])
  const { body } = await second.get('/v1/sessions').expect(200) as { body: unknown }
  const current = (body as { items: { id: string, current: boolean }[] }).items.find((session) => session.current)
  await second.delete(`/v1/sessions/${current?.id ?? ''}`).expect(200)
  await second.get('/v1/me').expect(401)
  expect(await until(401, () => elsewhere(second).get('/v1/me'))).toBe(true)
  await elsewhere(account).get('/v1/me').expect(200)
})

test('a token seen before costs no statement', async () => {
  const account = await app.account()
  await account.get('/v1/roles').expect(200)
  const asked = jest.spyOn(app.database.pool, 'query')
  for (let round = 0; round < 5; round += 1) await account.get('/v1/roles').expect(200)
  expect(asked).toHaveBeenCalledTimes(0)
  await account.get('/v1/me').expect(200)
  expect(asked).toHaveBeenCalledTimes(1)
  asked.mockRestore()
})

describe('an instance that no longer listens', () => {
  const listeners = 'application_name = \'mingjian-revocations\' and datname = current_database()'
  const cutListeners = () => app.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${listeners}`)

  test('asks the database for each request, and listens again as soon as it can', async () => {
    const account = await app.account()
    await knownEverywhere(account)
    await cutListeners()
    // Nobody is told about this change: only a look into the database shows it.
    await app.admin.query('update sessions set ended_at = now(), end_reason = \'REVOKED\' where account_id = $1', [account.id])
    expect(await until(401, () => account.get('/v1/me'))).toBe(true)
    expect(await until(401, () => elsewhere(account).get('/v1/me'))).toBe(true)
    const back = await app.http.post('/v1/sessions').send({ username: account.username, password: testPassword }).expect(201)
    await asBearer(other.url, (back.body as { accessToken: string }).accessToken).get('/v1/me').expect(200)
  })
})
