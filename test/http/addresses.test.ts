import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf, sendRaw } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
let url: string
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  url = `/v1/agencies/${(await registered(account)).id}`
})
afterAll(() => app.close())

/** The request target exactly as written; client libraries would repair it. */
const getRaw = (target: string, headers = '') =>
  sendRaw(app.url, `GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${account.token}\r\n${headers}Connection: close\r\n\r\n`)

describe('query parameters', () => {
  const pointersOf = async (target: string): Promise<string[]> => {
    const answer = await account.get(target).expect(400).expect('content-type', /^application\/problem\+json/)
    return problemOf(answer).errors!.map((error) => `${error.pointer} ${error.code}`)
  }

  test('unknown ones are named on every kind of route', async () => {
    expect(await pointersOf('/v1/agencies?colour=red&kind=GOVERNMENT')).toEqual(['/query/colour unrecognized_keys'])
    expect(await pointersOf(`${url}?fields=name`)).toEqual(['/query/fields unrecognized_keys'])
    expect(await pointersOf(`${url}/history?targetId=${newId(new Date())}`)).toEqual(['/query/targetId unrecognized_keys'])
    const written = await account.post('/v1/agencies?dryRun=true', newAgency()).expect(400)
    expect(problemOf(written).errors).toEqual([{ pointer: '/query/dryRun', code: 'unrecognized_keys', detail: '不认识的成员' }])
    for (const open of ['/health/live', '/health/ready', '/openapi.json', '/problems/http.not-found', '/metrics']) {
      expect((await app.http.get(`${open}?x=1`)).status).toBe(400)
    }
    expect((await app.http.post('/v1/sessions?x=1').send({ username: 'a', password: 'b' })).status).toBe(400)
  })

  test('repeated ones are named', async () => {
    expect(await pointersOf('/v1/agencies?kind=GOVERNMENT&kind=GOVERNMENT')).toEqual(['/query/kind invalid_type'])
    expect(await pointersOf('/v1/agencies?limit=5&limit=6&limit=7')).toEqual(['/query/limit invalid_type'])
    expect(await pointersOf('/v1/agencies?kin%64=GOVERNMENT&kind=GOVERNMENT')).toEqual(['/query/kind invalid_type'])
  })

  test('__proto__, constructor, brackets and nameless ones are unknown like any other', async () => {
    expect(await pointersOf('/v1/agencies?__proto__=1')).toEqual(['/query/__proto__ unrecognized_keys'])
    expect(await pointersOf('/v1/agencies?constructor=1&toString=2')).toEqual(['/query/constructor unrecognized_keys', '/query/toString unrecognized_keys'])
    expect(await pointersOf('/v1/agencies?kind[]=GOVERNMENT')).toEqual(['/query/kind[] unrecognized_keys'])
    expect(await pointersOf('/v1/agencies?=1')).toEqual(['/query/ unrecognized_keys'])
  })

  test('bad escapes and bytes that are no UTF-8 are refused', async () => {
    for (const query of ['q=%zz', 'q=%', 'q=%C3%28', 'q=%c0%80', '%ff=1']) {
      expect([query, problemOf(await account.get(`/v1/agencies?${query}`).expect(400)).code]).toEqual([query, 'http.malformed-url'])
    }
    for (const query of ['q=%00', 'q=a%07', 'q=Cafe%CC%81', 'q=', `q=${'x'.repeat(101)}`]) {
      expect(await pointersOf(`/v1/agencies?${query}`)).toHaveLength(1)
    }
    await account.get('/v1/agencies?&&q=%E5%8E%BF+%E5%B1%80&').expect(200)
  })
})

describe('paths', () => {
  test('an unknown path is 404, and does not come back in the answer', async () => {
    for (const path of ['/nothing', '/v1', '/v1/', '/v2/agencies', '/v1/Agencies', '/v1/agencies/x/y/z', `/v1/${'x'.repeat(5000)}`, '//v1/agencies', '/v1/agencies/history/']) {
      const answer = await getRaw(path)
      expect([path.slice(0, 20), answer.status, problemOf(answer).code]).toEqual([path.slice(0, 20), 404, 'http.unknown-path'])
      expect(answer.body.length).toBeLessThan(300)
    }
  })

  test.each([
    '/v1/agencies/', '/v1/agencies//history', '/v1/agencies/%zz', '/v1/agencies/%', '/v1/agencies/%00', '/v1/agencies/%C3%28', '/v1/agencies/null', '/v1/agencies/1', '/v1/agencies/%20',
    '/v1/agencies/..', '/v1/agencies/%2e%2e%2fagencies', '/v1/agencies/\'%20or%201=1--', '/v1/agencies/%F0%9F%98%80', '/v1/agencies/%ED%A0%80',
    '/problems/constructor', '/problems/__proto__', '/problems/..%2f..%2fetc', '/problems/', '/docs/%00', '/docs/static/%2e%2e%2f%2e%2e%2fpackage.json',
    '/docs/static/../../package.json', '/docs/static/nothing', '/docs/static/%zz', `/v1/agencies/${'a'.repeat(300)}`, '*', 'http://', '/?', '/#x',
  ])('%s is refused as the client\'s mistake', async (path) => {
    const answer = await getRaw(path)
    expect([400, 404, 414]).toContain(answer.status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(problemOf(answer)).toMatchObject({ status: answer.status, type: `/problems/${problemOf(answer).code}` })
    expect(answer.headers['x-request-id']).toBe(problemOf(answer).instance)
  })

  test('an absolute target reaches the same route', async () => {
    expect((await getRaw(`http://elsewhere.test${url}`)).status).toBe(200)
  })

  test('a long target is 414', async () => {
    const just = `/v1/agencies?q=${'x'.repeat(7_985)}`
    expect((await getRaw(just)).status).toBe(400)
    for (const target of [`${just}x`, `/${'x'.repeat(8_001)}`, `/v1/agencies?q=${'x'.repeat(30_000)}`]) {
      const answer = await getRaw(target)
      expect([answer.status, problemOf(answer).code]).toEqual([414, 'http.uri-too-long'])
      expect(answer.body.length).toBeLessThan(400)
    }
  })
})

describe('methods', () => {
  test('a known path with another method is 405 with Allow, logged in or not', async () => {
    for (const [method, path, allow] of [
      ['PUT', '/v1/agencies', 'GET, HEAD, OPTIONS, POST'], ['DELETE', '/v1/agencies', 'GET, HEAD, OPTIONS, POST'], ['POST', url, 'GET, HEAD, OPTIONS, PATCH'],
      ['GET', `${url}/abolition`, 'OPTIONS, POST'], ['TRACE', '/v1/agencies', 'GET, HEAD, OPTIONS, POST'], ['PROPFIND', '/v1/agencies', 'GET, HEAD, OPTIONS, POST'],
      ['QUERY', '/v1/agencies', 'GET, HEAD, OPTIONS, POST'], ['DELETE', '/health/live', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const answer = await sendRaw(app.url, `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      expect([method, path, answer.status, answer.headers['allow']]).toEqual([method, path, 405, allow])
      expect(problemOf(answer).code).toBe('http.method-not-allowed')
    }
  })

  test('an unknown method breaks nothing', async () => {
    const answer = await sendRaw(app.url, 'BREW /v1/agencies HTTP/1.1\r\nHost: x\r\n\r\n')
    expect([answer.status, problemOf(answer).code]).toEqual([400, 'http.malformed-message'])
    await app.http.get('/health/live').expect(200)
  })

  test('OPTIONS is 204 with Allow, 404 for an unknown path', async () => {
    const answer = await app.http.options(url).set('accept', 'text/html').expect(204).expect('allow', 'GET, HEAD, OPTIONS, PATCH').expect('cache-control', 'no-store')
    expect(answer.text).toBe('')
    await app.http.options('/nothing').expect(404)
  })

  test('HEAD is GET without the body', async () => {
    for (const path of [url, '/v1/agencies?limit=1', '/health/live']) {
      const [get, head] = [await account.get(path).set('accept-encoding', 'identity').expect(200), await getHead(path)]
      expect(head.body).toBe('')
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'link']) expect([name, head.headers[name]]).toEqual([name, get.headers[name]])
    }
    expect((await getHead('/nothing')).status).toBe(404)
    expect((await getHead(`/v1/agencies/${newId(new Date())}`)).status).toBe(404)
  })

  const getHead = (target: string) =>
    sendRaw(app.url, `HEAD ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${account.token}\r\nConnection: close\r\n\r\n`)
})
