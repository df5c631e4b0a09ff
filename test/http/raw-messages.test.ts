import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from 'node:net'
import { startTestApp, type TestApp } from '../support/app.ts'
import { converse, parseAnswer, problemOf, sendRaw, statusesIn, type RawAnswer } from '../support/raw-http.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({
    patience: { headersMs: 150, bodyMs: 300, checkEveryMs: 50 },
    routes: (server) => {
      void server.register((scope, _options, done) => {
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser('*', (_request, payload, parsed) => { parsed(null, payload) })
        scope.post('/test/stream', { config: { access: 'public', streams: true } }, async (request) => ({ bytes: await lengthOf(request.body as AsyncIterable<Buffer>) }))
        scope.post('/test/closed-stream', { config: { access: 'agency:read', streams: true } }, () => ({}))
        done()
      })
    },
  })
})
afterAll(() => app.close())

async function lengthOf(stream: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) bytes += chunk.length
  return bytes
}

function expectProblem(answer: RawAnswer, status: number, code: string): void {
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([status, 'application/problem+json; charset=utf-8', 'no-store'])
  expect(problemOf(answer)).toMatchObject({ status, code, instance: answer.headers['x-request-id'], type: `/problems/${code}` })
  expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(answer.body))
}

const head = 'Host: x\r\nConnection: close\r\n'

describe('messages that are no HTTP', () => {
  test.each<[string, string | Buffer]>([
    ['noise', 'GET\r\n\r\n'],
    ['bytes', Buffer.from([0, 1, 2, 3, 255, 13, 10, 13, 10])],
    ['a TLS hello', Buffer.from('1603010200010001fc0303', 'hex')],
    ['a space in the target', `GET /v1/a b HTTP/1.1\r\n${head}\r\n`],
    ['a version there is not', `GET /health/live HTTP/9.9\r\n${head}\r\n`],
    ['no colon in a header', `GET /health/live HTTP/1.1\r\n${head}oops\r\n\r\n`],
    ['a space before the colon', `GET /health/live HTTP/1.1\r\n${head}X : 1\r\n\r\n`],
    ['NUL in a header', `GET /health/live HTTP/1.1\r\n${head}X: a\0b\r\n\r\n`],
    ['a folded header', `GET /health/live HTTP/1.1\r\n${head}X: a\r\n b\r\n\r\n`],
    ['two lengths', `POST /v1/sessions HTTP/1.1\r\n${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`],
    ['a length and chunks', `POST /v1/sessions HTTP/1.1\r\n${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length that is no number', `POST /v1/sessions HTTP/1.1\r\n${head}Content-Length: two\r\n\r\n{}`],
    ['an unknown transfer coding', `POST /v1/sessions HTTP/1.1\r\n${head}Transfer-Encoding: gzip\r\n\r\n{}`],
    ['no Host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two Hosts', `GET /health/live HTTP/1.1\r\n${head}host: y\r\n\r\n`],
    ['the same Host twice', `GET /health/live HTTP/1.1\r\n${head}Host: x\r\n\r\n`],
    ['a Host with a path', 'GET /health/live HTTP/1.1\r\nHost: x/y\r\nConnection: close\r\n\r\n'],
    ['a Host with a port that is no number', 'GET /health/live HTTP/1.1\r\nHost: x:y\r\nConnection: close\r\n\r\n'],
  ])('%s is 400', async (_what, message) => {
    expectProblem(await sendRaw(app.url, message), 400, 'http.malformed-message')
  })

  test('a broken chunk ends the request', async () => {
    const answer = await sendRaw(app.url, `POST /v1/sessions HTTP/1.1\r\n${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`)
    expect([0, 400]).toContain(answer.status)
    await app.http.get('/health/live').expect(200)
  })

  test('large headers are 431', async () => {
    expectProblem(await sendRaw(app.url, `GET /health/live HTTP/1.1\r\n${head}X: ${'y'.repeat(20_000)}\r\n\r\n`), 431, 'http.headers-too-large')
    const many = Array.from({ length: 1500 }, (_, index) => `X-${index}: yyyy\r\n`).join('')
    expectProblem(await sendRaw(app.url, `GET /health/live HTTP/1.1\r\n${head}${many}\r\n`), 431, 'http.headers-too-large')
  })

  test.each(['', 'x', 'x:', '%E6%98%8E.example:3000', '127.0.0.1:3000', '[::1]:3000', 'a_b.example.gov.cn'])('Host %s is taken', async (host) => {
    expect((await sendRaw(app.url, `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status).toBe(200)
  })

  test('HTTP/1.0 needs no Host; an expectation nobody knows is passed over', async () => {
    expect((await sendRaw(app.url, 'GET /health/live HTTP/1.0\r\n\r\n')).status).toBe(200)
    expect((await sendRaw(app.url, `GET /health/live HTTP/1.1\r\n${head}Expect: miracles\r\n\r\n`)).status).toBe(200)
    expect((await sendRaw(app.url, `GET /health/live HTTP/1.1\r\n${head}Upgrade: websocket\r\nConnection: upgrade\r\n\r\n`)).status).toBe(200)
  })

  test('a header cannot smuggle a line into the answer', async () => {
    const answer = await sendRaw(app.url, `GET /health/live HTTP/1.1\r\n${head}X-Request-Id: abcdefgh%0d%0aX-Evil: 1\r\n\r\n`)
    expect(answer.headers['x-evil']).toBeUndefined()
    expect(answer.headers['x-request-id']).not.toContain('Evil')
  })

  test('pipelined requests are answered in their order', async () => {
    const text = await converse(app.url, [`GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\nGET /health/live HTTP/1.1\r\n${head}\r\n`])
    expect(statusesIn(text)).toEqual([200, 404, 200])
  })
})

describe('slow clients', () => {
  test('headers that never end are cut off with 408', async () => {
    expectProblem(await sendRaw(app.url, 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: '), 408, 'http.request-timeout')
  })

  test('so is a body that never ends', async () => {
    const answer = await sendRaw(app.url, `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"username":`)
    expectProblem(answer, 408, 'http.request-timeout')
  })

  const neverEnding = (path: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 10\r\n\r\n{"a"`

  test('a route that reads a stream waits longer, once it knows who sends', async () => {
    const { hostname, port } = new URL(app.url)
    const socket = connect({ host: hostname, port: Number(port) })
    let text = ''
    socket.on('data', (chunk) => { text += chunk.toString() })
    const ended = new Promise((resolve) => { socket.on('close', resolve) })
    socket.write(neverEnding('/test/stream').replace('Host: x', 'Host: x\r\nConnection: close'))
    // Two others are cut off one after the other: twice the patience has passed.
    expectProblem(await sendRaw(app.url, neverEnding('/v1/sessions').replace('x-ndjson', 'json')), 408, 'http.request-timeout')
    expectProblem(await sendRaw(app.url, neverEnding('/v1/sessions').replace('x-ndjson', 'json')), 408, 'http.request-timeout')
    socket.write(': 10}\n')
    await ended
    expect(parseAnswer(text)).toMatchObject({ status: 200, body: '{"bytes":10}' })
  })

  test('who is refused before the body was read is cut off too', async () => {
    for (const [path, status] of [['/test/closed-stream', 401], ['/v1/agencies', 401], ['/nothing', 404]] as const) {
      expect(statusesIn(await converse(app.url, [neverEnding(path)]))).toEqual([status, 408])
    }
  })

  test('a client that leaves in the middle of a body leaves nothing behind', async () => {
    const { hostname, port } = new URL(app.url)
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write('POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"user', () => socket.destroy())
    })
    await new Promise((resolve) => { socket.on('close', resolve) })
    expect(parseAnswer(await converse(app.url, [`GET /health/live HTTP/1.1\r\n${head}\r\n`])).status).toBe(200)
  })
})
