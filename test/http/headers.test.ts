import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Test } from 'supertest'
import { newId } from '../../src/kernel/ids.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

const origin = 'https://portal.example.gov.cn'
let app: TestApp
let account: TestAccount
let url: string
beforeAll(async () => {
  app = await startTestApp({ config: { CORS_ORIGINS: [origin] } })
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  url = `/v1/agencies/${(await registered(account)).id}`
})
afterAll(() => app.close())

describe('Accept', () => {
  test.each([
    '*/*', 'application/json', 'application/*', 'application/problem+json', 'text/html, application/json;q=0.1', 'text/html,application/xhtml+xml,*/*;q=0.8',
    'Application/JSON; charset=utf-8', 'application/json;q=0, application/problem+json', 'text/*;q=0, */*', '', ' , ,',
  ])('%s is served', async (accept) => {
    await account.get(url, { accept }).expect(200).expect('content-type', 'application/json; charset=utf-8')
  })

  test.each(['text/html', 'application/xml', 'application/jsonx', 'application/json;q=0', '*/*;q=0', 'application/json;q=0, application/problem+json;q=0.0, text/html', 'nonsense'])(
    '%s is 406, in the form of a problem', async (accept) => {
      const answer = await account.get(url, { accept }).expect(406).expect('content-type', 'application/problem+json; charset=utf-8')
      expect(problemOf(answer).code).toBe('http.not-acceptable')
    })

  test('an act that could not be answered is not done', async () => {
    const body = newAgency()
    await account.post('/v1/agencies', body, { accept: 'text/csv' }).expect(406)
    expect((await app.admin.query('select from agencies where uscc = $1', [body.uscc])).rowCount).toBe(0)
  })

  test('unknown paths stay 404, figures and the page of the contract answer in their own form', async () => {
    await app.http.get('/nothing').set('accept', 'text/html').expect(404)
    await app.http.get('/metrics').set('accept', 'text/plain;version=0.0.4').expect(200).expect('content-type', /^text\/plain/)
    expect((await app.http.get('/metrics')).text).toMatch(/^http_requests_total\{method="GET",route="\/metrics",status="200"\} 1$/m)
    await app.http.get('/docs/').set('accept', 'text/html').expect(200).expect('content-type', /^text\/html/)
      .expect('content-security-policy', /^default-src 'self'/).expect('cross-origin-opener-policy', 'same-origin')
    await app.http.get('/docs/static/swagger-ui.css').set('accept', 'text/css').expect(200)
  })
})

describe('the language of problems', () => {
  test.each([
    [undefined, '未找到'], ['', '未找到'], ['zh-CN', '未找到'], ['zh', '未找到'], ['en', 'Not found'], ['en-GB,en;q=0.9', 'Not found'], ['en;q=0.5, zh;q=0.9', '未找到'],
    ['zh;q=0.1,en', 'Not found'], ['fr', '未找到'], ['*', '未找到'], ['en;q=0', '未找到'], ['en;q=banana', '未找到'], ['EN', 'Not found'], [',;,=', '未找到'],
    ['fr,'.repeat(2000), '未找到'],
  ])('%s', async (language, title) => {
    const answer = await account.get(`/v1/agencies/${newId(new Date())}`, language === undefined ? {} : { 'accept-language': language }).expect(404)
    expect(problemOf(answer)).toMatchObject({ title, code: 'http.not-found', type: '/problems/http.not-found' })
  })

  test('findings on single members too, codes never change', async () => {
    const errorsIn = async (language: string) =>
      problemOf(await account.post('/v1/agencies', { ...newAgency(), kind: 'X' }, { 'accept-language': language }).expect(400)).errors
    const kinds = ['GOVERNMENT', 'SUPERVISION_BODY', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'ENTRUSTED_ORGANISATION', 'JUSTICE_STATION', 'VERTICAL_AGENCY']
    expect(await errorsIn('zh')).toEqual([{ pointer: '/body/kind', code: 'invalid_value', detail: `不在允许的取值内：${kinds.join('、')}` }])
    expect(await errorsIn('en')).toEqual([{ pointer: '/body/kind', code: 'invalid_value', detail: `not one of the allowed values: ${kinds.join(', ')}` }])
  })

  test('findings say what is expected in their place', async () => {
    const found = async (url: string, language: string) =>
      problemOf(await account.get(url, { 'accept-language': language }).expect(400)).errors?.map(({ pointer, detail }) => [pointer, detail])
    const year = '/v1/calendar-days?divisionCode=320685&from=2026-13-01'
    expect(await found('/v1/agencies?limit=500', 'zh')).toEqual([['/query/limit', '格式不符：每页条数，1–100，默认 20']])
    expect(await found('/v1/agencies?limit=500', 'en')).toEqual([['/query/limit', 'does not have the required format: /^([1-9]\\d?|100)$/']])
    expect(await found(year, 'zh')).toEqual([['/query/from', expect.stringMatching(/^不符合约定：YYYY-MM-DD；.+（YYYY-MM-DD，北京时间）$/)], ['/query/to', expect.stringMatching(/^类型不符或缺少该项：应为字符串；/)]])
    expect(await found(year, 'en')).toEqual([['/query/from', 'does not have the stated form: YYYY-MM-DD'], ['/query/to', 'missing or of the wrong type: string expected']])
    const nameless = await account.post('/v1/agencies', { ...newAgency(), name: '' }, { 'accept-language': 'en' }).expect(400)
    expect(problemOf(nameless).errors).toContainEqual({ pointer: '/body/name', code: 'too_small', detail: 'below the minimum: at least 1' })
  })

  test('every type leads to its page', async () => {
    const { type } = problemOf(await account.get(`/v1/agencies/${newId(new Date())}`))
    const page = await app.http.get(type).set('accept-language', 'en').expect(200)
    expect(page.body).toMatchObject({ code: 'http.not-found', status: 404, title: 'Not found' })
  })
})

describe('X-Request-Id', () => {
  test('a sane one is echoed, in the header and in a problem', async () => {
    const given = 'trace-2026.03_02'
    await account.get(url, { 'x-request-id': given }).expect(200).expect('x-request-id', given)
    const answer = await account.get('/v1/agencies/x', { 'x-request-id': given }).expect(400).expect('x-request-id', given)
    expect(problemOf(answer).instance).toBe(given)
  })

  test.each(['short', 'x'.repeat(65), 'has space', 'semi;colon', '{"json":1}', '<script>', 'näher-dran', '../../etc/passwd'])('%s is replaced', async (given) => {
    const answer = await account.get(url, { 'x-request-id': given }).expect(200)
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  test('without one each request has its own', async () => {
    const ids = [await account.get(url), await account.get(url)].map((answer) => answer.headers['x-request-id'])
    expect(new Set(ids).size).toBe(2)
  })
})

describe('headers of every answer', () => {
  const answers = async () => ({
    record: await account.get(url).expect(200),
    list: await account.get('/v1/agencies').expect(200),
    written: await account.post('/v1/agencies', newAgency()).expect(201),
    unchanged: await account.get(url, { 'if-none-match': '"v1"' }).expect(304),
    invalid: await account.post('/v1/agencies', {}).expect(400),
    anonymous: await app.http.get(url).expect(401),
    forbidden: await account.get('/v1/security-log-entries').expect(403),
    absent: await account.get(`/v1/agencies/${newId(new Date())}`).expect(404),
    nowhere: await app.http.get('/nothing').expect(404),
    method: await app.http.put('/v1/agencies').expect(405),
    unacceptable: await app.http.get(url).set('accept', 'text/html').expect(406),
    unversioned: await account.patch(url, { name: '甲' }).expect(428),
    address: await app.http.get('/%zz').expect(400),
  })

  test('security headers, no-store, a request id; nothing about what the server is made of', async () => {
    for (const [kind, { headers }] of Object.entries(await answers())) {
      expect([kind, headers['cache-control'], headers['x-content-type-options'], headers['x-powered-by'], headers['server']])
        .toEqual([kind, 'no-store', 'nosniff', undefined, undefined])
      // An address that cannot be decoded never reaches the hooks that set the rest.
      if (kind === 'address') continue
      expect([kind, headers['strict-transport-security'] !== undefined, headers['x-request-id'] !== undefined]).toEqual([kind, true, true])
      expect([kind, headers['x-frame-options'], headers['referrer-policy']]).toEqual([kind, 'SAMEORIGIN', 'no-referrer'])
    }
  })

  test('401 says how to authenticate', async () => {
    await app.http.get(url).expect(401).expect('www-authenticate', 'Bearer')
  })

  test('what is public may be kept', async () => {
    await app.http.get('/openapi.json').expect('cache-control', 'public, max-age=300')
    await app.http.get('/problems/http.not-found').expect('cache-control', 'public, max-age=3600').expect('vary', /accept-language/i)
  })
})

describe('what is not there', () => {
  const bad = (request: Test): Test => request.set({ 'content-type': 'application/json' }).send('{')

  test('is told before the body is read', async () => {
    expect(problemOf(await bad(app.http.post('/v1/nothing')).expect(404)).code).toBe('http.unknown-path')
    expect(problemOf(await bad(app.http.delete('/v1/cases')).expect(405).expect('allow', 'GET, HEAD, OPTIONS, POST')).code).toBe('http.method-not-allowed')
  })
})

describe('the form of an export', () => {
  test.each([
    ['*/*, text/csv;q=0', 'application/x-ndjson'], ['application/*;q=0.1, text/csv;q=0', 'application/x-ndjson'], ['*/*;q=1, text/csv;q=0.1', 'application/x-ndjson'],
    ['text/*', 'text/csv'], ['text/csv, */*', 'text/csv'], ['application/x-ndjson;q=0, text/csv;q=0, */*', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['*/*', 'application/x-ndjson'], ['text/csv;q=0.5, application/x-ndjson;q=0.4', 'text/csv'],
  ])('for %s is %s', async (accept, type) => {
    expect((await account.get('/v1/cases/export', { accept }).expect(200)).headers['content-type']).toContain(type)
  })
})

describe('what is answered in other forms than JSON', () => {
  test.each(['application/json', 'application/problem+json', 'application/json, application/vnd.api+json;q=0.9', 'text/html', '*/*;q=0'])('is not to be had as %s', async (accept) => {
    const { rowCount } = await app.admin.query('select from case_exports')
    const refused = await account.get('/v1/cases/export', { 'accept': accept, 'accept-language': 'en' }).expect(406).expect('content-type', 'application/problem+json; charset=utf-8')
    expect(problemOf(refused)).toMatchObject({ code: 'http.not-acceptable' })
    expect(problemOf(refused).detail).toContain('application/x-ndjson, text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect((await app.admin.query('select from case_exports')).rowCount).toBe(rowCount)
  })

  test('is given in its first form to who names none', async () => {
    await account.get('/v1/cases/export', { accept: '' }).expect(200).expect('content-type', /^application\/x-ndjson/)
    await account.get('/v1/cases/export').expect(200).expect('content-type', /^application\/x-ndjson/)
  })
})

describe('CORS', () => {
  const preflight = (from: string) => app.http.options(url)
    .set({ origin: from, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization,if-match,idempotency-key' })

  test('a configured origin may read, and write with every method there is', async () => {
    const answer = await preflight(origin).expect(204).expect('access-control-allow-origin', origin)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) expect(answer.headers['access-control-allow-methods']).toContain(method)
    expect(answer.headers['access-control-allow-headers']).toBe('authorization,if-match,idempotency-key')
    expect(answer.headers['access-control-max-age']).toBe('7200')
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    const read = await account.get(url, { origin }).expect(200).expect('access-control-allow-origin', origin).expect('vary', /origin/i)
    expect(read.headers['access-control-expose-headers']).toContain('etag')
  })

  test('an answer that depends on more than the origin says both', async () => {
    await app.http.get('/problems/http.not-found').set({ origin }).expect(200).expect('vary', /origin.*accept-language/i)
    await account.get('/v1/cases/export', { origin }).expect(200).expect('vary', /origin.*accept/i)
  })

  test('an OPTIONS that is no preflight is answered as where no origin is configured', async () => {
    await app.http.options('/v1/agencies').expect(204).expect('allow', 'GET, HEAD, OPTIONS, POST').expect('cache-control', 'no-store')
    await app.http.options('/v1/nothing').expect(404)
    await app.http.options('/v1/agencies').set('content-type', 'application/json').send('{').expect(204).expect('allow', 'GET, HEAD, OPTIONS, POST')
  })

  test('so may it read refusals', async () => {
    await app.http.get(url).set({ origin }).expect(401).expect('access-control-allow-origin', origin)
    await account.patch(url, {}, { origin }).expect(428).expect('access-control-allow-origin', origin)
    await app.http.get('/nothing').set({ origin }).expect(404).expect('access-control-allow-origin', origin)
  })

  test.each(['https://evil.example', 'null', `${origin}.evil.example`, origin.replace('https', 'http')])('%s may not', async (from) => {
    for (const answer of [await preflight(from), await account.get(url, { origin: from }).expect(200)]) {
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('where no origin is configured nobody may', async () => {
    const closed = await startTestApp({ beside: app })
    try {
      const answer = await closed.http.get('/health/live').set({ origin }).expect(200)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      await closed.http.options('/v1/agencies').set({ origin, 'access-control-request-method': 'GET' }).expect(204)
    } finally {
      await closed.close()
    }
  })
})

describe('compression', () => {
  test('large answers for who takes it, small ones never', async () => {
    for (let made = 0; made < 25; made += 1) await registered(account)
    const large = await account.get('/v1/agencies?limit=100', { 'accept-encoding': 'gzip' }).expect(200).expect('content-encoding', 'gzip').expect('vary', /accept-encoding/i)
    const plain = await account.get('/v1/agencies?limit=100', { 'accept-encoding': 'identity' }).expect(200)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.text.length).toBeGreaterThan(8192)
    expect(large.text).toBe(plain.text)
    expect((await account.get(url, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
    expect((await account.get('/v1/agencies?limit=100', { 'accept-encoding': 'nonsense' }).expect(200)).headers['content-encoding']).toBeUndefined()
  })
})
