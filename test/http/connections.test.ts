import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { newAgency } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { converse, parseAnswer, problemOf, sendRaw, statusesIn } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
let letGo: () => void = () => undefined
let haveBegun: () => void = () => undefined
const heldRoute = '/test/held'
beforeAll(async () => {
  app = await startTestApp({
    patience: { headersMs: 150, bodyMs: 150, checkEveryMs: 50 },
    routes: (server) => {
      server.get(heldRoute, { config: { access: 'public', produces: 'anything', streams: true } }, (_request, reply) => {
        const held = new Promise<void>((resolve) => { letGo = resolve })
        void reply.type('text/plain').send(Readable.from(pieces(held), { objectMode: false }))
      })
    },
  })
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

async function* pieces(held: Promise<void>): AsyncGenerator<string> {
  yield 'begun'
  haveBegun()
  await held
  yield 'ended'
}

const head = 'Host: x\r\n'
const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${head}\r\n`
const junk = 'this is no HTTP\r\n\r\n'
const clientError = (): Promise<unknown> => once(app.server.server, 'clientError')
const begun = (): Promise<void> => new Promise((resolve) => { haveBegun = resolve })
const goOn = (): Promise<void> => { letGo(); return Promise.resolve() }
const wholeAndThen = (status: number, code: string): RegExp =>
  new RegExp(`\\r\\n\\r\\n5\\r\\nbegun\\r\\n5\\r\\nended\\r\\n0\\r\\n\\r\\nHTTP/1\\.1 ${status} [^{]*\\{[^{]*"code":"${code}"\\}$`)

describe('what follows a whole request and is none', () => {
  test('does not turn the answer of a finished act into a refusal', async () => {
    const given = newAgency()
    const body = JSON.stringify(given)
    const text = await converse(app.url, [
      `POST /v1/agencies HTTP/1.1\r\n${head}Authorization: Bearer ${account.token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}${junk}`,
    ])
    expect(statusesIn(text)).toEqual([201, 400])
    expect(parseAnswer(text.slice(0, text.indexOf('HTTP/1.1 400'))).body).toContain(given.uscc)
    expect((await app.admin.query('select from agencies where uscc = $1', [given.uscc])).rowCount).toBe(1)
  })

  test('waits behind every answer the connection owes', async () => {
    const text = await converse(app.url, [get('/health/ready') + get('/nothing') + get('/health/ready') + junk])
    expect(statusesIn(text)).toEqual([200, 404, 200, 400])
  })

  test('is not written into a streamed answer, however often it comes', async () => {
    const text = await converse(app.url, [get(heldRoute) + junk, clientError, junk, clientError, goOn])
    expect(text).toMatch(wholeAndThen(400, 'http.malformed-message'))
  })

  test('nor is the refusal of a next request that takes too long', async () => {
    const text = await converse(app.url, [`${get(heldRoute)}GET /health`, clientError, goOn])
    expect(text).toMatch(wholeAndThen(408, 'http.request-timeout'))
  })

  test('a body that breaks off under its answer leaves the answer unended', async () => {
    const text = await converse(app.url, [`GET ${heldRoute} HTTP/1.1\r\n${head}Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n`, begun, 'zz\r\n'])
    expect(text.endsWith('\r\n\r\n5\r\nbegun\r\n')).toBe(true)
  })
})

describe('CONNECT', () => {
  const tunnel = `CONNECT www.example.com:443 HTTP/1.1\r\n${head}\r\n`

  test('is a method no address has', async () => {
    const answer = await sendRaw(app.url, tunnel)
    expect([answer.status, answer.headers['allow'], answer.headers['connection'], answer.headers['content-type']])
      .toEqual([405, '', 'close', 'application/problem+json; charset=utf-8'])
    expect(problemOf(answer)).toMatchObject({ code: 'http.method-not-allowed', instance: answer.headers['x-request-id'] })
  })

  test('waits its turn', async () => {
    expect(await converse(app.url, [get(heldRoute) + tunnel, () => once(app.server.server, 'connect'), goOn])).toMatch(wholeAndThen(405, 'http.method-not-allowed'))
  })

  test('and a client that leaves in the middle of it leave the server as it was', async () => {
    const { hostname, port } = new URL(app.url)
    const socket = connect({ host: hostname, port: Number(port) })
    socket.write(get(heldRoute) + tunnel)
    await once(app.server.server, 'connect')
    socket.resetAndDestroy()
    await goOn()
    expect(statusesIn(await converse(app.url, [tunnel]))).toEqual([405])
  })
})
