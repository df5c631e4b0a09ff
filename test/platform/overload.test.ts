import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { PoolClient } from 'pg'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
let holder: PoolClient
beforeAll(async () => {
  app = await startTestApp({
    limits: { poolSize: 2, queueLimit: 3, statementTimeoutMs: 300 },
    routes: (server, { db }) => {
      server.get('/test/slow', { config: { access: 'public' } }, async () => {
        await db.execute('select pg_advisory_lock_shared(4711), pg_advisory_unlock_shared(4711)')
        return { done: true }
      })
    },
  })
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  holder = await app.admin.connect()
})
afterAll(async () => {
  holder.release()
  await app.close()
})
afterEach(async () => { await holder.query('rollback; select pg_advisory_unlock_all()') })

/** Sessions of the application that wait for a lock; asked until there are as many as wanted. */
async function untilWaiting(sessions: number): Promise<void> {
  for (;;) {
    const { rowCount } = await app.admin.query(
      'select from pg_stat_activity where datname = current_database() and application_name = \'mingjian\' and wait_event_type = \'Lock\'')
    if (rowCount === sessions) return
  }
}

const unavailable = { status: 503, code: 'database.unavailable', retryAfterSeconds: 2 }

test('a statement that takes too long is 503 with Retry-After, and the connection serves on', async () => {
  await holder.query('select pg_advisory_lock(4711)')
  const answer = await app.http.get('/test/slow').expect(503).expect('retry-after', '2').expect('content-type', 'application/problem+json; charset=utf-8')
  expect(problemOf(answer)).toMatchObject(unavailable)
  await account.get('/v1/agencies').expect(200)
})

test('so is an act that waits for a lock too long; it leaves nothing', async () => {
  const agency = await registered(account)
  await holder.query('begin')
  await holder.query('select from agencies where id = $1 for update', [agency.id])
  const refused = await account.patch(`/v1/agencies/${agency.id}`, { name: '不应写入' }, ifMatch(agency)).expect(503)
  expect(problemOf(refused)).toMatchObject(unavailable)
  await holder.query('rollback')
  expect((await account.get(`/v1/agencies/${agency.id}`)).body).toEqual(agency)
  await account.patch(`/v1/agencies/${agency.id}`, { name: '已写入' }, ifMatch(agency)).expect(200)
})

describe('when every connection is busy', () => {
  test('a few wait, the rest are told at once to come again, reads and acts alike', async () => {
    await holder.query('select pg_advisory_lock(4711)')
    const busy = [1, 2].map(() => app.http.get('/test/slow').then((answer) => answer))
    await untilWaiting(2)
    const begun = performance.now()
    const rest = await Promise.all(Array.from({ length: 20 }, (_, index) => index % 2 === 0 ? account.get('/v1/agencies') : account.post('/v1/agencies', newAgency())))
    const refused = rest.filter((answer) => answer.status === 503)
    expect(refused.length).toBeGreaterThanOrEqual(14)
    for (const answer of refused) {
      expect([problemOf(answer), answer.headers['retry-after']]).toEqual([expect.objectContaining({ code: 'database.queue-full', retryAfterSeconds: 1 }), '1'])
    }
    // Nobody hangs: at the latest the statement timeout of those in front frees the line.
    expect(performance.now() - begun).toBeLessThan(5_000)
    for (const answer of rest.filter((one) => !refused.includes(one))) expect([200, 201]).toContain(answer.status)
    // Those in front run out of time one after the other, and the line may be empty before the second does: the lock is held until both have.
    expect((await Promise.all(busy)).map((answer) => answer.status)).toEqual([503, 503])
    await holder.query('select pg_advisory_unlock(4711)')
    await account.get('/v1/agencies').expect(200)
    expect([app.database.pool.waitingCount, app.database.pool.totalCount <= 2]).toEqual([0, true])
  })

  test('readiness says so, liveness does not', async () => {
    await holder.query('select pg_advisory_lock(4711)')
    const busy = Array.from({ length: 5 }, () => app.http.get('/test/slow').then((answer) => answer))
    await untilWaiting(2)
    await app.http.get('/health/live').expect(200)
    await holder.query('select pg_advisory_unlock(4711)')
    await Promise.all(busy)
    await app.http.get('/health/ready').expect(200)
  })
})

describe('when the database cuts its connections', () => {
  const terminate = () => app.admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = \'mingjian\'')

  test('requests in flight get 503, the next ones are served again', async () => {
    await holder.query('select pg_advisory_lock(4711)')
    const busy = [1, 2].map(() => app.http.get('/test/slow').then((answer) => answer))
    await untilWaiting(2)
    await terminate()
    for (const answer of await Promise.all(busy)) expect(problemOf(answer)).toMatchObject(unavailable)
    await account.get('/v1/agencies').expect(200)
  })

  test('acts in flight are done wholly or not at all', async () => {
    const bodies = Array.from({ length: 12 }, () => newAgency())
    const answers = Promise.all(bodies.map((body) => account.post('/v1/agencies', body)))
    for (let cuts = 0; cuts < 5; cuts += 1) await terminate()
    const statuses = (await answers).map((answer) => answer.status)
    expect(new Set(statuses).isSubsetOf(new Set([201, 503]))).toBe(true)
    const { rows } = await app.admin.query<{ kept: number, entries: number }>(
      `select (select count(*)::int from agencies where uscc = any($1)) as kept,
         (select count(*)::int from audit_entries where act = 'agency.register' and target_id in (select id from agencies where uscc = any($1))) as entries`, [bodies.map((body) => body.uscc)])
    expect(rows[0]!.kept).toBe(rows[0]!.entries)
    // An answer 503 may hide a COMMIT whose echo was lost; an answer 201 never lies.
    expect(rows[0]!.kept).toBeGreaterThanOrEqual(statuses.filter((status) => status === 201).length)
    await account.post('/v1/agencies', newAgency()).expect(201)
  })

  test('idle connections that die trouble nobody', async () => {
    await account.get('/v1/agencies').expect(200)
    await terminate()
    const answers = await Promise.all([account.get('/v1/agencies'), account.get('/v1/agencies')])
    for (const answer of answers) expect([200, 503]).toContain(answer.status)
    await account.get('/v1/agencies').expect(200)
  })
})
