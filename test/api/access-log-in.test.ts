import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createPasswords } from '../../src/modules/access/passwords.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { startTestApp, testPassword, type TestAccount, type TestApp } from '../support/app.ts'

const lines: string[] = []
const log = createLogger('debug', new Writable({ write: (chunk: Buffer, _encoding, done) => { lines.push(chunk.toString()); done() } }))

let app: TestApp
let auditor: TestAccount
beforeAll(async () => {
  app = await startTestApp({ log })
  auditor = await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })
})
afterAll(() => app.close())

const logIn = (username: string, password: string) => app.http.post('/v1/sessions').set('user-agent', 'tests\t/1').send({ username, password })

async function eventsOf(accountId: string): Promise<string[]> {
  const { body } = await auditor.get(`/v1/security-log-entries?accountId=${accountId}&limit=100`).expect(200) as { body: unknown }
  return (body as { items: { event: string }[] }).items.map(({ event }) => event)
}

describe('log-in', () => {
  test('answers with a pair of tokens that is never stored by anybody on the way', async () => {
    const { username, id } = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    const answer = await logIn(username, testPassword).expect(201)
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/), tokenType: 'Bearer', expiresInSeconds: 900,
      refreshToken: expect.stringMatching(/^[\w-]{43}$/), mustChangePassword: false, account: { id, username, displayName: expect.any(String) },
    })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('finds a username whatever its case', async () => {
    const { username } = await app.account({ username: 'Zhao.Min' })
    await logIn(username.toUpperCase(), testPassword).expect(201)
  })

  test('tells nobody what was wrong', async () => {
    const known = await app.account()
    const suspended = await app.account()
    await app.admin.query('update accounts set status = \'SUSPENDED\' where id = $1', [suspended.id])
    const answers = await Promise.all([
      logIn(known.username, 'not-the-password'), logIn('nobody-at-all', testPassword), logIn(suspended.username, testPassword),
    ])
    const bodies = answers.map(({ body }) => ({ ...body as object, instance: '' }))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(bodies[0]).toMatchObject({ code: 'access.log-in-failed' })
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(answers[0].headers['www-authenticate']).toBe('Bearer')
  })

  test('does the same work for a user that does not exist', async () => {
    const passwords = createPasswords(2 ** 14)
    const stored = await passwords.hash('one long password')
    const cost = async (hash: string | null): Promise<number> => {
      const before = process.cpuUsage()
      for (let round = 0; round < 8; round += 1) expect(await passwords.verify('another password', hash)).toBe(false)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const [known, unknown] = [await cost(stored), await cost(null)]
    expect(unknown / known).toBeGreaterThan(0.3)
    expect(await passwords.verify('one long password', stored)).toBe(true)
  })

  test('refuses service clients and malformed bodies', async () => {
    const service = await app.account()
    await app.admin.query('update accounts set kind = \'SERVICE\' where id = $1', [service.id])
    await logIn(service.username, testPassword).expect(401)
    await app.http.post('/v1/sessions').send({ username: 'a' }).expect(400)
    await app.http.post('/v1/sessions').send({ username: 'a', password: 'b', extra: 1 }).expect(400)
    await app.http.post('/v1/sessions').send({ username: 'a', password: 'x'.repeat(129) }).expect(400)
  })

  test('raises the cost of a hash made under older parameters', async () => {
    const account = await app.account()
    const old = await createPasswords(2 ** 5).hash(testPassword)
    await app.admin.query('update accounts set password_hash = $2 where id = $1', [account.id, old])
    await logIn(account.username, testPassword).expect(201)
    const { rows } = await app.admin.query<{ password_hash: string }>('select password_hash from accounts where id = $1', [account.id])
    expect(rows[0]?.password_hash).toMatch(/^scrypt\$16\$8\$1\$/)
    await logIn(account.username, testPassword).expect(201)
  })
})

describe('lock after failures', () => {
  test('the fifth failure locks for fifteen minutes, and nobody can tell', async () => {
    const account = await app.account()
    for (let failure = 1; failure <= 5; failure += 1) await logIn(account.username, `wrong-${failure}`).expect(401)
    const { body } = await logIn(account.username, testPassword).expect(401) as { body: unknown }
    expect(body).toMatchObject({ code: 'access.log-in-failed' })
    app.clock.set('2026-03-02T01:14:59Z')
    await logIn(account.username, testPassword).expect(401)
    app.clock.set('2026-03-02T01:15:00Z')
    await logIn(account.username, testPassword).expect(201)
    app.clock.set('2026-03-02T01:00:00Z')
    const events = await eventsOf(account.id)
    expect(events.filter((event) => event === 'LOG_IN_FAILED')).toHaveLength(5)
    expect(events.filter((event) => event === 'LOG_IN_LOCKED')).toHaveLength(2)
  })

  test('failures sent at once are counted one by one', async () => {
    const account = await app.account()
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => logIn(account.username, index === 11 ? testPassword : `wrong-${index}`)))
    const { rows } = await app.admin.query<{ locked: boolean }>('select locked_until is not null as locked from accounts where id = $1', [account.id])
    expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(11)
    expect(rows[0]?.locked).toBe(true)
  })

  test('a success forgets earlier failures', async () => {
    const account = await app.account()
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 1; failure <= 4; failure += 1) await logIn(account.username, `wrong-${failure}`).expect(401)
      await logIn(account.username, testPassword).expect(201)
    }
  })
})

describe('what is left behind', () => {
  test('one entry of the security log per log-in, with its source on one line', async () => {
    const account = await app.account()
    await logIn(account.username, 'wrong').expect(401)
    const { body } = await auditor.get(`/v1/security-log-entries?accountId=${account.id}&event=LOG_IN_FAILED`).expect(200) as { body: unknown }
    expect(body).toMatchObject({ items: [{ username: account.username, address: '127.0.0.1', userAgent: 'tests /1', detail: 'access.log-in-failed' }] })
  })

  test('no password and no token in any log line or table', async () => {
    const secret = 'A-Very-Secret-Phrase-9'
    const account = await app.account()
    await logIn(account.username, secret).expect(401)
    const { body } = await logIn(account.username, testPassword).expect(201) as { body: unknown }
    const { accessToken, refreshToken } = body as { accessToken: string, refreshToken: string }
    const { rows } = await app.admin.query<{ all: string }>(`select (select string_agg(s::text, '') from security_log_entries s)
      || (select string_agg(a::text, '') from accounts a) || (select string_agg(r::text, '') from refresh_tokens r)
      || coalesce((select string_agg(i::text, '') from idempotency_keys i), '') as all`)
    const everything = `${rows[0]?.all ?? ''}${lines.join('')}`
    expect(lines.length).toBeGreaterThan(5)
    for (const value of [secret, testPassword, accessToken, refreshToken]) expect(everything).not.toContain(value)
  })
})
