import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import request from 'supertest'
import { newAgency } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const json = 'application/json'

/** A body exactly as given, byte for byte. */
function send(body: string | Buffer, headers: Record<string, string> = {}): request.Test {
  const test = request(app.url).post('/v1/agencies').set({ authorization: `Bearer ${account.token}`, 'content-type': json, ...headers })
  test.serialize((data: unknown) => data as string)
  return test.send(body as unknown as string)
}

async function stored(): Promise<number> {
  const { rows } = await app.admin.query<{ n: number }>('select count(*)::int as n from agencies')
  return rows[0]!.n
}

const whole = (change: (body: string) => string): string => change(JSON.stringify(newAgency()))
const withName = (name: string): string => whole((body) => body.replace(/"name":"[^"]*"/, () => `"name":${name}`))

describe('JSON that is refused', () => {
  test.each<[string, string | Buffer, string]>([
    ['malformed', '{"name": ', 'JSON 语法错误'],
    ['two values', '{} {}', 'JSON 语法错误'],
    ['a trailing comma', '{"name":"a",}', 'JSON 语法错误'],
    ['a comment', '/* x */ {}', 'JSON 语法错误'],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{}')]), 'JSON 语法错误'],
    ['a raw control character in a string', withName('"a\u0001b"'), 'JSON 语法错误'],
    ['invalid UTF-8', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]), '不是 UTF-8 编码'],
    ['GBK bytes called UTF-8', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0xf7, 0xbc, 0xf8]), Buffer.from('"}')]), '不是 UTF-8 编码'],
    ['an overlong NUL', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')]), '不是 UTF-8 编码'],
    ['NUL in a value', withName('"a\\u0000b"'), '含有空字符（U+0000）'],
    ['NUL in a name', '{"na\\u0000me":1}', '含有空字符（U+0000）'],
    ['a lone surrogate', withName('"\\ud83d"'), '含有不成对的代理码元'],
    ['a lone surrogate in a name', '{"\\udc00":1}', '含有不成对的代理码元'],
    ['duplicate members', whole((body) => body.replace('{', '{"name":"甲",')), '成员重复'],
    ['duplicates by escape', '{"name":"a","n\\u0061me":"b"}', '成员重复'],
    ['__proto__', whole((body) => body.replace('{', '{"__proto__":{"kind":"X"},')), '成员名称不允许使用'],
    ['constructor', '{"constructor":{"prototype":{"a":1}}}', '成员名称不允许使用'],
    ['1e400', withName('1e400'), '数值过大'],
    ['2^53 + 1', withName('9007199254740993'), '数值过大'],
    ['arrays 40 deep', `${'['.repeat(40)}${']'.repeat(40)}`, '嵌套过深'],
    ['arrays 20,000 deep', '['.repeat(20_000), '嵌套过深'],
    ['10,001 members', `[${'1,'.repeat(10_000)}1]`, '成员过多'],
  ])('%s', async (_what, body, reason) => {
    const before = await stored()
    const answer = await send(body).expect(400).expect('content-type', 'application/problem+json; charset=utf-8')
    const { code, detail } = problemOf(answer)
    expect([code, detail.replace(/第\d+行第\d+列：/, '')]).toEqual(['http.malformed-body', `请求内容无法解析：${reason}`])
    expect(await stored()).toBe(before)
  })

  test.each([
    ['{"name":"甲",\n  "kind":x}', '第2行第10列：JSON 语法错误', 'line 2, column 10: not the syntax of JSON'],
    ['{"秘密":1,\n"秘密":2}', '第2行第1列：成员重复', 'line 2, column 1: a member given twice'],
    [Buffer.from([0x22, 0xff, 0x22]), '不是 UTF-8 编码', 'not encoded in UTF-8'],
  ])('%s: the reason and its place in each language, and nothing of what was sent', async (body, zh, en) => {
    expect(problemOf(await send(body).expect(400)).detail).toBe(`请求内容无法解析：${zh}`)
    expect(problemOf(await send(body, { 'accept-language': 'en' }).expect(400)).detail).toBe(`The body cannot be read: ${en}`)
  })
})

describe('the media type', () => {
  test.each([
    'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'application/xml', 'application/merge-patch+json', 'multipart/form-data; boundary=x',
    'application/json; charset=gbk', 'application/json;charset="GB18030"', 'application/json; charset=utf-16', 'json', ';',
  ])('%s is 415', async (type) => {
    const answer = await send(JSON.stringify(newAgency()), { 'content-type': type }).expect(415)
    expect(problemOf(answer).code).toBe('http.unsupported-media-type')
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"'])('%s is taken', async (type) => {
    await send(JSON.stringify(newAgency()), { 'content-type': type }).expect(201)
  })

  test('a body without a type is 415', async () => {
    const answer = await fetch(`${app.url}/v1/agencies`, {
      method: 'POST', body: new TextEncoder().encode(JSON.stringify(newAgency())), headers: { authorization: `Bearer ${account.token}` },
    })
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([415, 'http.unsupported-media-type'])
  })

  test('no body where one is needed is 400', async () => {
    const answer = await account.post('/v1/agencies').expect(400)
    expect(problemOf(answer).errors).toEqual([{ pointer: '/body', code: 'invalid_type', detail: '类型不符或缺少该项：应为对象' }])
    await account.post('/v1/agencies').set('content-type', json).expect(400)
  })

  test('a compressed body is 415, whether it can be unpacked or not', async () => {
    const packed = gzipSync(JSON.stringify(newAgency()))
    for (const [encoding, body] of [['gzip', packed], ['gzip', Buffer.from('no gzip')], ['br', packed], ['zstd', packed], ['gzip', gzipSync(Buffer.alloc(5_000_000))]] as const) {
      const answer = await send(body, { 'content-encoding': encoding })
      expect([encoding, answer.status, problemOf(answer).code]).toEqual([encoding, 415, 'http.unsupported-media-type'])
    }
  })

  test.each(['identity', 'Identity', 'IDENTITY', ''])('one in its own coding, written %s, is taken', async (encoding) => {
    await account.post('/v1/agencies', newAgency(), { 'content-encoding': encoding }).expect(201)
  })
})

describe('the size', () => {
  const limit = 1_048_576

  test('over the limit is 413, with or without a stated length', async () => {
    const answer = await send(withName(`"${'x'.repeat(limit)}"`)).expect(413)
    expect(problemOf(answer).code).toBe('http.body-too-large')
    const chunked = await fetch(`${app.url}/v1/agencies`, {
      method: 'POST', duplex: 'half', headers: { authorization: `Bearer ${account.token}`, 'content-type': json },
      body: ReadableStream.from([new Uint8Array(limit).fill(0x20), new TextEncoder().encode('{}')]),
    })
    expect([chunked.status, (await chunked.json() as { code: string }).code]).toEqual([413, 'http.body-too-large'])
  })

  test('at the limit the body is read', async () => {
    const answer = await send('{}'.padEnd(limit)).expect(400)
    expect(problemOf(answer).code).toBe('http.invalid-request')
  })
})

describe('the shape', () => {
  const refused = async (body: object): Promise<string[]> => {
    const answer = await account.post('/v1/agencies', body).expect(400)
    const problem = problemOf(answer)
    expect(problem.code).toBe('http.invalid-request')
    return problem.errors!.map((error) => `${error.pointer} ${error.code}`)
  }

  test('unknown members are named, also those of Object', async () => {
    expect(await refused({ ...newAgency(), colour: 'red', 'a/b~c': 1 })).toEqual(['/body/colour unrecognized_keys', '/body/a~1b~0c unrecognized_keys'])
    expect(await refused({ ...newAgency(), toString: 'x', hasOwnProperty: 1 })).toEqual(['/body/toString unrecognized_keys', '/body/hasOwnProperty unrecognized_keys'])
  })

  test('a hostile member name is cut short and stays text', async () => {
    const answer = await account.post('/v1/agencies', { ...newAgency(), [`${'x'.repeat(79)}😀`]: 1 }).expect(400)
    expect(answer.text.length).toBeLessThan(600)
    expect(answer.text).not.toMatch(/\\ud8/)
  })

  test('missing, wrong type, closed list, array, several at once', async () => {
    const { name, ...nameless } = newAgency()
    expect(name).toBeDefined()
    expect(await refused(nameless)).toEqual(['/body/name invalid_type'])
    expect(await refused({ ...newAgency(), name: 7, kind: 'POLICE', fields: 'MARKET' }))
      .toEqual(['/body/name invalid_type', '/body/kind invalid_value', '/body/fields invalid_type'])
    expect(await refused({ ...newAgency(), fields: ['MARKET', 'NOTHING'] })).toEqual(['/body/fields/1 invalid_value'])
    expect(await refused([])).toEqual(['/body invalid_type'])
    expect(await refused({ ...newAgency(), name: null })).toEqual(['/body/name invalid_type'])
  })

  test('text: empty, too long, not NFC, control characters', async () => {
    expect(await refused(newAgency({ name: '' }))).toEqual(['/body/name too_small'])
    expect(await refused(newAgency({ name: '县'.repeat(201) }))).toEqual(['/body/name too_big'])
    expect(await refused(newAgency({ name: 'Cafe\u0301' }))).toEqual(['/body/name custom'])
    expect(await refused(newAgency({ name: '甲\u0007乙' }))).toEqual(['/body/name custom'])
    expect(await refused(newAgency({ divisionCode: '32068' }))).toEqual(['/body/divisionCode invalid_format'])
    expect(await refused(newAgency({ divisionCode: '３２０６８５' }))).toEqual(['/body/divisionCode invalid_format'])
  })

  test('length counts characters, and text is kept as sent', async () => {
    const name = `${'𠮷'.repeat(198)} 局`
    const answer = await account.post('/v1/agencies', newAgency({ name })).expect(201)
    expect(answer.body).toMatchObject({ name })
  })

  test('ids of clients are UUID v7 in lower case', async () => {
    for (const id of ['', 'x', '0190b7a0-7c00-4000-8000-000000000001', '0190B7A0-7C00-7000-8000-000000000001', '{0190b7a0-7c00-7000-8000-000000000001}', '0190b7a07c0070008000000000000001']) {
      expect((await refused(newAgency({ id })))[0]).toMatch(/^\/body\/id /)
    }
  })

  test('a body with a thousand wrong elements is answered briefly', async () => {
    const errors = await refused({ ...newAgency(), fields: Array.from({ length: 1000 }, () => 'X') })
    expect(errors.length).toBeLessThanOrEqual(50)
  })
})

describe('legal dates', () => {
  test.each(['2025-02-30', '2025-13-01', '2025-1-1', '2025-02-01T00:00:00Z', '20250201', '', ' 2025-02-01', '０２５-02-01', '99999-01-01'])('%s is 400', async (abolishedOn) => {
    const agency = await account.post('/v1/agencies', newAgency()).expect(201)
    const { id } = agency.body as { id: string }
    const answer = await account.post(`/v1/agencies/${id}/abolition`, { abolishedOn }, { 'if-match': '"v1"' }).expect(400)
    expect(problemOf(answer).errors![0]!.pointer).toBe('/body/abolishedOn')
  })
})
