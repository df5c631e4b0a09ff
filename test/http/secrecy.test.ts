import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eq, sql } from 'drizzle-orm'
import { connect } from 'node:net'
import { newId } from '../../src/kernel/ids.ts'
import { agencies } from '../../src/modules/agencies/table.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, testPassword, type TestAccount, type TestApp } from '../support/app.ts'
import { captureLog } from '../support/log-lines.ts'
import { problemOf, sendRaw } from '../support/raw-http.ts'

const captured = captureLog()
const secret = '绝密值-4711'
let letGo: (() => void) | null = null
let app: TestApp
let account: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  app = await startTestApp({
    log: captured.log,
    routes: (server, database) => {
      const { db } = database
      const failing = (name: string, fail: () => Promise<unknown>): void => {
        server.get(`/test/${name}`, { config: { access: 'public' }, schema: {} }, fail)
      }
      failing('error', () => Promise.reject(new Error('an ordinary bug')))
      failing('type-error', () => Promise.resolve((undefined as unknown as { x: string }).x))
      failing('not-an-error', () => Promise.reject(new Proxy(new Error('no error'), { getPrototypeOf: () => null })))
      failing('wrapped', () => db.select({ oops: sql`no_such_column` }).from(agencies).where(eq(agencies.name, secret)))
      failing('raw', () => database.transaction((tx) => tx.$client.query('select no_such_column from agencies where name = $1', [secret])))
      failing('denied', () => db.execute(sql`delete from audit_entries where act = ${secret}`))
      failing('bad-value', () => db.execute(sql`select ${secret}::int`))
      failing('unique', () => database.transaction(async (tx) => {
        const [row] = await tx.select().from(agencies).limit(1)
        await tx.insert(agencies).values({ ...row!, name: secret })
      }))
      failing('waiting', () => new Promise((resolve) => { letGo = () => { resolve({ done: true }) } }))
      failing('status-error', () => Promise.reject(Object.assign(new Error(secret), { statusCode: 418 })))
    },
  })
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  await registered(account)
})
afterAll(() => app.close())

const inside = /select |insert |from agencies|no_such_column|SQLSTATE|constraint|agencies_|\.ts\b|node_modules|\bat \w+|FST_|fastify|drizzle|postgres|zod|pino|\b\d+\.\d+\.\d+\b|4711/i

describe('errors', () => {
  test.each([
    ['error', 500, 'http.internal-error'], ['type-error', 500, 'http.internal-error'], ['not-an-error', 500, 'http.internal-error'],
    ['wrapped', 500, 'http.internal-error'], ['raw', 500, 'http.internal-error'], ['denied', 500, 'http.internal-error'],
    ['bad-value', 422, 'database.value-refused'], ['unique', 409, 'database.conflict'], ['status-error', 500, 'http.internal-error'],
  ])('%s says nothing about the inside', async (name, status, code) => {
    captured.clear()
    const answer = await app.http.get(`/test/${name}`).set('x-request-id', 'trace-of-error').expect(status).expect('content-type', 'application/problem+json; charset=utf-8')
    expect(problemOf(answer)).toMatchObject({ code, status, instance: 'trace-of-error' })
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type'])
    expect(`${answer.text}${JSON.stringify({ ...answer.headers, date: '' })}`).not.toMatch(inside)
    // The operator can find it by the request id, yet without the values of the statement.
    const lines = captured.lines()
    expect(lines.filter((line) => line.requestId === 'trace-of-error' && line.message === 'request')).toHaveLength(1)
    if (status === 500) expect(lines.find((line) => line.message === 'request failed')).toMatchObject({ requestId: 'trace-of-error', code, level: 50 })
    if (name !== 'status-error') expect(captured.text()).not.toContain('4711')
    expect(captured.text()).not.toContain('select "')
  })

  test('a database error of our own making names its SQLSTATE in the log', async () => {
    captured.clear()
    await app.http.get('/test/wrapped')
    expect(captured.text()).toContain('42703')
    captured.clear()
    await app.http.get('/test/denied')
    expect(captured.text()).toContain('42501')
  })

  test('an unexpected error has its stack in the log', async () => {
    captured.clear()
    await app.http.get('/test/error')
    expect(captured.text()).toContain('an ordinary bug')
    expect(captured.lines().find((line) => line.message === 'request failed')?.stack).toMatch(/secrecy\.test/)
  })
})

describe('404', () => {
  test('is the same whether the record is absent or outside the scope', async () => {
    const known = await registered(account)
    const absent = newId(new Date())
    const asked = { 'x-request-id': 'the-same-request' }
    const change = { ...ifMatch(1), ...asked }
    for (const [there, nowhere] of [
      [await stranger.get(`/v1/agencies/${known.id}`, asked), await stranger.get(`/v1/agencies/${absent}`, asked)],
      [await stranger.get(`/v1/agencies/${known.id}/history`, asked), await stranger.get(`/v1/agencies/${absent}/history`, asked)],
      [await stranger.patch(`/v1/agencies/${known.id}`, { name: '甲' }, change), await stranger.patch(`/v1/agencies/${absent}`, { name: '甲' }, change)],
      [
        await stranger.post(`/v1/agencies/${known.id}/abolition`, { abolishedOn: '2026-03-01' }, change),
        await stranger.post(`/v1/agencies/${absent}/abolition`, { abolishedOn: '2026-03-01' }, change),
      ],
    ] as const) {
      expect([there.status, there.text]).toEqual([404, nowhere.text])
      const volatile = { date: '', ratelimit: '' }
      expect({ ...there.headers, ...volatile }).toEqual({ ...nowhere.headers, ...volatile })
    }
  })
})

describe('log-in', () => {
  test('does not tell which part was wrong', async () => {
    const asked = { 'x-request-id': 'the-same-request' }
    const wrong = await app.http.post('/v1/sessions').set(asked).send({ username: account.username, password: 'Falsch-Falsch-1' }).expect(401)
    const unknown = await app.http.post('/v1/sessions').set(asked).send({ username: 'nobody-at-all', password: testPassword }).expect(401)
    expect(wrong.text).toBe(unknown.text)
  })
})

describe('log lines', () => {
  test('each request has exactly one, with the pattern of its route and not its address', async () => {
    captured.clear()
    const agency = await registered(account)
    await account.get(`/v1/agencies/${agency.id}`).expect(200)
    await account.get('/v1/agencies?q=%E7%A7%98%E5%AF%86').expect(200)
    await app.http.get('/v1/agencies').expect(401)
    await app.http.get('/nothing/here?a=b').expect(404)
    await app.http.get('/%zz').expect(400)
    await app.http.options('/v1/agencies').expect(204)
    const seen = captured.lines().filter((line) => line.message === 'request').map(({ method, route, status, code, accountId }) => [method, route, status, code, accountId])
    expect(seen).toEqual([
      ['POST', '/v1/agencies', 201, undefined, account.id],
      ['GET', '/v1/agencies/:agencyId', 200, undefined, account.id],
      ['GET', '/v1/agencies', 200, undefined, account.id],
      ['GET', '/v1/agencies', 401, 'http.not-authenticated', undefined],
      ['GET', 'unknown', 404, 'http.unknown-path', undefined],
      ['GET', 'unknown', 400, 'http.malformed-url', undefined],
      ['OPTIONS', expect.any(String), 204, undefined, undefined],
    ])
    for (const line of captured.lines()) expect([line.time, typeof line.requestId]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), 'string'])
    expect(captured.text()).not.toContain('秘密')
  })

  test('so has one whose caller left before the answer', async () => {
    captured.clear()
    const { hostname, port } = new URL(app.url)
    const socket = connect({ host: hostname, port: Number(port) })
    socket.write('GET /test/waiting HTTP/1.1\r\nHost: x\r\nX-Request-Id: who-left-early\r\n\r\n')
    while (letGo === null) await app.http.get('/health/live')
    socket.destroy()
    await new Promise((resolve) => { socket.on('close', resolve) })
    letGo()
    const ofIt = () => captured.lines().filter((line) => line.requestId === 'who-left-early')
    while (ofIt().length === 0) await app.http.get('/health/live')
    expect(ofIt()).toEqual([expect.objectContaining({ method: 'GET', route: '/test/waiting', message: 'request' })])
  })

  test('user text cannot forge one', async () => {
    captured.clear()
    const forged = '甲\n{"level":30,"message":"request","status":200,"forged":true}'
    await app.http.post('/v1/sessions').set('user-agent', 'x'.repeat(300)).send({ username: forged, password: forged })
    await account.post('/v1/agencies', newAgency({ name: forged })).expect(201)
    await account.get('/v1/agencies?q=%0A%7B%22forged%22:true%7D').expect(200)
    await sendRaw(app.url, 'GET /%0a%7b%22forged%22%3atrue%7d HTTP/1.1\r\nHost: x\r\nX-Request-Id: a%0d%0ab\r\nConnection: close\r\n\r\n')
    expect(captured.lines().some((line) => 'forged' in line)).toBe(false)
    expect(captured.text()).not.toContain('forged')
  })

  test('secrets are blotted out, however deep a careless object carries them', () => {
    captured.clear()
    captured.log.info({ password: 'p1', authorization: 'Bearer p2', idNumber: 'p3', deep: { password: 'p4', headers: { authorization: 'p5' } }, body: { idNumber: 'p6', phone: 'p7' } }, 'careless')
    captured.log.child({ refreshToken: 'p8' }).warn({ account: { newPassword: 'p9' } }, 'careless')
    expect(captured.text()).not.toMatch(/p[1-9]/)
    expect(captured.text().match(/\[redacted\]/g)).toHaveLength(9)
  })

  test('neither passwords nor tokens nor bodies are logged by anything the server does', async () => {
    captured.clear()
    const body = newAgency({ name: '不入日志局' })
    await app.http.post('/v1/sessions').send({ username: account.username, password: testPassword }).expect(201)
    await app.http.post('/v1/sessions').send({ username: account.username, password: 'Falsch-Falsch-1' }).expect(401)
    await account.post('/v1/agencies', body).expect(201)
    await account.post('/v1/agencies', body).expect(409)
    await app.http.get('/v1/agencies').set('authorization', `Bearer ${account.token}x`).expect(401)
    for (const value of [testPassword, 'Falsch', '不入日志局', body.uscc, account.token.slice(0, 30)]) expect(captured.text()).not.toContain(value)
  })
})
