import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { DatabaseClient } from '../../src/platform/db/client.ts'
import { connectDatabase } from '../../src/platform/db/client.ts'
import { asProblem } from '../../src/platform/db/errors.ts'
import { writtenQuery } from '../../src/platform/db/written.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { captureLog } from '../support/log-lines.ts'

/** What the database says passes through here, until it falls silent: no error, no end, nothing. */
let app: TestApp
let road: Server
let database: DatabaseClient
let silent = false
const open = new Set<Socket>()

beforeAll(async () => {
  app = await startTestApp()
  const behind = new pg.Client(app.adminUrl)
  const address = behind.host.startsWith('/') ? { path: `${behind.host}/.s.PGSQL.${behind.port}` } : { host: behind.host, port: behind.port }
  road = createServer((client) => {
    const server = connect(address)
    for (const [from, to] of [[client, server], [server, client]] as const) {
      open.add(from)
      from.on('data', (piece) => { if (from === client || !silent) to.write(piece) }).on('error', () => to.destroy()).on('close', () => to.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(road, 'listening')
  const url = `postgres://${behind.user ?? ''}:${behind.password ?? ''}@127.0.0.1:${(road.address() as AddressInfo).port}/${behind.database ?? ''}`
  database = connectDatabase({ url, role: '', poolSize: 3, queueLimit: 10, namedStatements: true, statementTimeoutMs: 100, log: captureLog('error').log })
})
afterAll(async () => {
  await database.close()
  for (const socket of open) socket.destroy()
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
