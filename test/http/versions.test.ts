import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const urlOf = (agency: AgencyRecord): string => `/v1/agencies/${agency.id}`

describe('If-Match', () => {
  test('without it 428, before anything is looked at', async () => {
    for (const url of [urlOf(await registered(account)), `/v1/agencies/${newId(new Date())}`]) {
      expect(problemOf(await account.patch(url, { name: '改名局' }).expect(428)).code).toBe('http.version-required')
    }
    const agency = await registered(account)
    await account.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-01' }).expect(428)
  })

  test('the current version changes the record, and the answer carries the next', async () => {
    const agency = await registered(account)
    const answer = await account.patch(urlOf(agency), { name: '改名局' }, ifMatch(agency)).expect(200).expect('etag', '"v2"')
    expect(answer.body).toMatchObject({ id: agency.id, version: 2, name: '改名局', shortName: agency.shortName, createdAt: agency.createdAt })
    await account.patch(urlOf(agency), { name: '再改名局' }, { 'if-match': '  "v2" ' }).expect(200).expect('etag', '"v3"')
  })

  test('a stale one is 412 with the current version, and changes nothing', async () => {
    const agency = await registered(account)
    await account.patch(urlOf(agency), { name: '改名局' }, ifMatch(agency)).expect(200)
    for (const version of [1, 3, 999_999_999]) {
      const answer = await account.patch(urlOf(agency), { name: '不应写入' }, ifMatch(version)).expect(412)
      expect(problemOf(answer)).toMatchObject({ code: 'http.version-stale', currentVersion: 2, detail: '记录现为第 2 版，请重新读取后再办理' })
    }
    expect((await account.get(urlOf(agency))).body).toMatchObject({ version: 2, name: '改名局' })
  })

  test.each(['', '*', 'v1', '1', '"1"', '"v0"', '"v01"', '"v-1"', '"v1.0"', 'W/"v1"', 'w/"v1"', '"v1", "v2"', '"v1"x', '"v１"', '"v99999999999999999999"', '\'v1\''])(
    '%s is no version of ours: 400', async (header) => {
      const agency = await registered(account)
      const answer = await account.patch(urlOf(agency), { name: '不应写入' }, { 'if-match': Buffer.from(header).toString('latin1') }).expect(400)
      expect(problemOf(answer)).toMatchObject({ code: 'http.invalid-header', detail: '请求头 If-Match 不符合约定' })
    })

  test('of two changes based on one version one wins', async () => {
    const agency = await registered(account)
    const answers = await Promise.all(['甲局', '乙局', '丙局', '丁局'].map((name) => account.patch(urlOf(agency), { name }, ifMatch(agency))))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412])
    const winner = answers.find((answer) => answer.status === 200)
    expect((await account.get(urlOf(agency))).body).toEqual(winner?.body)
  })

  test('a change that changes nothing keeps the version and leaves no trace', async () => {
    const agency = await registered(account)
    const answer = await account.patch(urlOf(agency), { name: agency.name, fields: agency.fields }, ifMatch(agency)).expect(200).expect('etag', '"v1"')
    expect(answer.body).toEqual(agency)
    const { rowCount } = await app.admin.query('select from audit_entries where target_id = $1', [agency.id])
    expect(rowCount).toBe(1)
    await account.patch(urlOf(agency), {}, ifMatch(agency)).expect(200).expect('etag', '"v1"')
  })
})

describe('If-None-Match', () => {
  test.each(['"v1"', 'W/"v1"', '"v7", "v1"', '*', ' "v1" '])('%s is known: 304 without a body', async (known) => {
    const agency = await registered(account)
    const answer = await account.get(urlOf(agency), { 'if-none-match': known }).expect(304).expect('etag', '"v1"')
    expect([answer.text, answer.headers['content-type'], answer.headers['content-length']]).toEqual(['', undefined, undefined])
  })

  test.each(['"v2"', 'v1', '"v11"', '""', 'nonsense'])('%s is not: 200', async (known) => {
    await account.get(urlOf(await registered(account)), { 'if-none-match': known }).expect(200).expect('etag', '"v1"')
  })

  test('what is outside the scope is 404 even for who knows its version', async () => {
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    await stranger.get(urlOf(await registered(account)), { 'if-none-match': '*' }).expect(404)
  })

  test('after a change the record comes again', async () => {
    const agency = await registered(account)
    await account.patch(urlOf(agency), { organCode: '新字' }, ifMatch(agency)).expect(200)
    await account.get(urlOf(agency), { 'if-none-match': '"v1"' }).expect(200).expect('etag', '"v2"')
  })
})

test('a created record says where it is and which version it has', async () => {
  const answer = await account.post('/v1/agencies', newAgency()).expect(201).expect('etag', '"v1"')
  const { id } = answer.body as AgencyRecord
  expect(answer.headers['location']).toBe(`/v1/agencies/${id}`)
  expect((await account.get(answer.headers['location']!).expect(200)).body).toEqual(answer.body)
})
