import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'drizzle-orm'
import type { DatabaseClient } from '../../src/platform/db/client.ts'
import { connectDatabase } from '../../src/platform/db/client.ts'
import { asProblem } from '../../src/platform/db/errors.ts'
import { writtenQuery } from '../../src/platform/db/written.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { captureLog } from '../support/log-lines.ts'
import { startRelay, type Relay } from '../support/relay.ts'

/** What the database says passes through here, until it falls silent: no error, no end, nothing. */
let app: TestApp
let road: Relay
let database: DatabaseClient
let silent = false

beforeAll(async () => {
  app = await startTestApp()
  road = await startRelay(app.adminUrl, (piece) => silent ? null : piece)
  database = connectDatabase({ url: road.url, role: '', poolSize: 3, queueLimit: 10, namedStatements: true, statementTimeoutMs: 100, log: captureLog('error').log })
})
afterAll(async () => {
  await database.close()
  road.close()
  await app.close()
})

const one = writtenQuery<{ one: number }>('one', 'select 1 as one')

test('a database that falls silent is waited for a while, by reads and by acts; then its connections are given up and others serve', async () => {
  const { db, pool } = database
  const reads = (): Promise<unknown>[] => [one(db, []), db.execute(sql`select 1 as one`), database.transaction((tx) => one(tx, []))]
  await Promise.all(reads())
  expect(pool.totalCount).toBe(3)
  silent = true
  for (const outcome of await Promise.allSettled(reads())) {
    const reason = outcome.status === 'rejected' ? outcome.reason as unknown : null
    expect(asProblem(reason) ?? reason).toMatchObject({ code: 'database.unavailable' })
  }
  silent = false
  expect(await one(db, [])).toEqual([{ one: 1 }])
  expect(pool.waitingCount).toBe(0)
}, 20_000)
