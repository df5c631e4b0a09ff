import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Response } from 'supertest'
import { seedReference } from '../../src/cli/seed-reference.ts'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../src/platform/db/embedded.ts'
import { migrateDatabase } from '../../src/platform/db/migrate.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { captureLog } from '../support/log-lines.ts'
import { problemOf } from '../support/raw-http.ts'

/** A server of this test alone, which it may stop. */
let folder: string
let server: EmbeddedDatabase
let app: TestApp
let account: TestAccount
const captured = captureLog('warn')

const start = (port?: number): Promise<EmbeddedDatabase> =>
  startEmbeddedDatabase({ dataDir: join(folder, 'postgres'), durable: false, ...(port === undefined ? {} : { port }) })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingjian-outage-'))
  await chmod(folder, 0o755)
  server = await start()
  await migrateDatabase(server.url)
  await seedReference(server.url)
  app = await startTestApp({ databaseUrl: server.url, log: captured.log, limits: { statementTimeoutMs: 500 } })
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
}, 120_000)
afterAll(async () => {
  await app.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(server.folder, { recursive: true, force: true })
})

function expectUnavailable(answer: Response): void {
  expect(problemOf(answer)).toMatchObject({ status: 503, code: 'database.unavailable' })
  expect(answer.headers['retry-after']).toBe('2')
}

test('the database goes and comes back: 503 in between, nothing lost, the process lives', async () => {
  const agency = await registered(account)
  const url = `/v1/agencies/${agency.id}`

  // Requests are under way when it stops.
  const bodies = Array.from({ length: 20 }, () => newAgency())
  const underWay = Promise.all(bodies.flatMap((body) => [account.post('/v1/agencies', body), account.get(url)]))
  const stopped = server.stop()
  const answers = await underWay
  await stopped
  for (const answer of answers) {
    if (answer.status === 503) expectUnavailable(answer)
    else expect([200, 201]).toContain(answer.status)
  }

  const begun = performance.now()
  for (const answer of await Promise.all([account.get(url), account.get('/v1/agencies'), account.post('/v1/agencies', newAgency()), account.get(`${url}/history`)])) {
    expectUnavailable(answer)
    // What their address may spend without an account stays for those who have to log in afterwards.
    expect(answer.headers['ratelimit'] ?? '').not.toContain('address')
  }
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(problemOf(await app.http.get('/health/ready').expect(503))).toMatchObject({ code: 'http.not-ready' })
  await app.http.get('/health/live').expect(200)
  expect((await app.http.post('/v1/sessions').send({ username: account.username, password: 'whatever' })).status).toBe(503)

  server = await start(server.port)
  // The first answer after the start may still find a dead connection.
  while ((await app.http.get('/health/ready')).status !== 200);
  expect((await account.get(url).expect(200)).body).toEqual(agency)
  await account.post('/v1/agencies', newAgency()).expect(201)

  const done = answers.filter((answer) => answer.status === 201).map((answer) => (answer.body as { id: string }).id)
  const { rows } = await app.admin.query<{ id: string }>('select a.id from agencies a join audit_entries e on e.target_id = a.id where a.id = any($1)', [done])
  expect(new Set(rows.map((row) => row.id))).toEqual(new Set(done))

  // What the operator reads about it holds neither SQL nor passwords.
  expect(captured.lines().length).toBeGreaterThan(0)
  expect(captured.text()).not.toMatch(/select |insert |postgres:\/\/|password=/i)
}, 60_000)

test('a database that accepts and never answers holds nobody for long', async () => {
  const holder = await app.admin.connect()
  try {
    await holder.query('begin')
    await holder.query('lock table agencies in access exclusive mode')
    const begun = performance.now()
    const answers = await Promise.all(Array.from({ length: 12 }, () => account.get('/v1/agencies')))
    for (const answer of answers) expectUnavailable(answer)
    // Five connections serve twelve requests, each for at most half a second.
    expect(performance.now() - begun).toBeLessThan(5_000)
  } finally {
    await holder.query('rollback')
    holder.release()
  }
  await account.get('/v1/agencies').expect(200)
})
