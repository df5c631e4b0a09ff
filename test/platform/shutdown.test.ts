import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Agent, get, request as send, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { PoolClient } from 'pg'
import { newAgency } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let account: TestAccount
let holder: PoolClient
let agent: Agent
beforeEach(async () => {
  agent = new Agent({ keepAlive: true })
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  holder = await app.admin.connect()
  // Acts wait for their last step: the row of the audit.
  await holder.query('begin')
  await holder.query('lock table audit_entries in share mode')
})
afterEach(async () => {
  agent.destroy()
  await holder.query('rollback')
  holder.release()
  await app.close()
})

async function untilWaiting(sessions: number): Promise<void> {
  for (;;) {
    const { rowCount } = await app.admin.query(
      'select from pg_stat_activity where datname = current_database() and application_name = \'mingjian\' and wait_event_type = \'Lock\'')
    if (rowCount === sessions) return
  }
}

/** An act over a connection that is kept alive. */
function act(body: object): Promise<{ status: number, connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const request = send(`${app.url}/v1/agencies`, {
      method: 'POST', agent, headers: { 'authorization': `Bearer ${account.token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    }, (answer: IncomingMessage) => {
      answer.resume().on('end', () => { resolve({ status: answer.statusCode!, connection: answer.headers.connection }) })
    })
    request.on('error', reject)
    request.end(text)
  })
}

const refusedConnection = (): Promise<string | undefined> => new Promise((resolve) => {
  const { hostname, port } = new URL(app.url)
  const socket = connect({ host: hostname, port: Number(port) }, () => { socket.destroy(); resolve(undefined) })
  socket.on('error', (error: NodeJS.ErrnoException) => { resolve(error.code) })
})

/** Until the server takes no new connection: closing begins some turns after it was asked for. */
async function untilClosing(): Promise<string> {
  for (;;) {
    const code = await refusedConnection()
    if (code !== undefined) return code
  }
}

describe('closing', () => {
  test('answers every accepted request, takes no new one, and leaves no connection behind', async () => {
    const bodies = Array.from({ length: 4 }, () => newAgency())
    const underWay = bodies.map((body) => act(body))
    await untilWaiting(4)
    // A connection that is open and idle must not keep the server from ending.
    await new Promise((resolve) => { get(`${app.url}/health/live`, { agent }, (answer) => { answer.resume().on('end', () => { resolve(null) }) }) })

    let closed = false
    const closing = app.server.close().then(() => { closed = true })
    expect([['ECONNREFUSED', 'ECONNRESET'].includes(await untilClosing()), closed]).toEqual([true, false])

    await holder.query('rollback')
    expect((await Promise.all(underWay)).map((answer) => answer.status)).toEqual([201, 201, 201, 201])
    await closing
    const { rows } = await app.admin.query<{ n: number }>('select count(*)::int as n from agencies where uscc = any($1)', [bodies.map((body) => body.uscc)])
    expect(rows[0]!.n).toBe(4)
  })

  test('does not wait for who keeps a connection open after the last answer', async () => {
    const underWay = act(newAgency())
    await untilWaiting(1)
    const closing = app.server.close()
    await untilClosing()
    await holder.query('rollback')
    expect(await underWay).toEqual({ status: 201, connection: 'close' })
    const begun = performance.now()
    await closing
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test('does not wait for connections on which no request has come, or half a one', async () => {
    const { hostname, port } = new URL(app.url)
    await holder.query('rollback')
    const sockets = await Promise.all(['', 'GET /health/live HTTP/1.1\r\nHost:'].map((begun) => new Promise<Socket>((resolve) => {
      const socket = connect({ host: hostname, port: Number(port) }, () => { socket.write(begun, () => { resolve(socket) }) })
      socket.on('error', () => undefined)
    })))
    await app.http.get('/health/live').expect(200)
    const begun = performance.now()
    await app.server.close()
    expect(performance.now() - begun).toBeLessThan(5_000)
    for (const socket of sockets) socket.destroy()
  })

  test('a request that arrives on an open connection meanwhile is answered and told to go', async () => {
    const { hostname, port } = new URL(app.url)
    const text = JSON.stringify(newAgency())
    const socket = connect({ host: hostname, port: Number(port) })
    const received: string[] = []
    socket.on('data', (chunk) => { received.push(chunk.toString()) })
    const ended = new Promise((resolve) => { socket.on('close', resolve) })
    socket.write(`POST /v1/agencies HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${account.token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
    await untilWaiting(1)
    const closing = app.server.close()
    while (await refusedConnection() === undefined);
    socket.write('GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n')
    await holder.query('rollback')
    await ended
    await closing
    const statuses = [...received.join('').matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)
    expect(statuses[0]).toBe('201')
    expect([undefined, '503']).toContain(statuses[1])
  })

  test('refusals of the last moment are still written to the security log', async () => {
    await holder.query('rollback')
    await app.http.get('/v1/agencies').expect(401)
    await account.get('/v1/security-log-entries').expect(403)
    await app.server.close()
    const { rows } = await app.admin.query<{ event: string }>('select event from security_log_entries order by id')
    expect(rows.map((row) => row.event)).toEqual(expect.arrayContaining(['NOT_AUTHENTICATED', 'NOT_PERMITTED']))
  })
})
