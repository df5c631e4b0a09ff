import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { AuditEntryRecord } from '../../src/modules/audit/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

interface Page { items: AuditEntryRecord[], nextCursor: string | null, count?: { value: number } }

let app: TestApp
let county: TestAccount
let neighbour: TestAccount
let auditor: TestAccount
let agency: AgencyRecord
let other: AgencyRecord
let elsewhere: AgencyRecord

/** Acts of three instants in two counties; the clock moves on between them. */
beforeAll(async () => {
  app = await startTestApp()
  county = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', displayName: '海安监督员' })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  auditor = await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })
  agency = await registered(county)
  app.clock.set('2026-03-02T01:00:30Z')
  other = await registered(county)
  elsewhere = await registered(neighbour, { divisionCode: '320682' })
  app.clock.set('2026-03-02T01:01:00Z')
  await county.patch(`/v1/agencies/${agency.id}`, { name: '改名局' }, { ...ifMatch(agency), 'x-request-id': 'the-renaming-1' }).expect(200)
  app.clock.set('2026-03-02T01:02:00Z')
  await county.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(2)).expect(200)
})
afterAll(() => app.close())

const read = async (query: string, who = county): Promise<Page> => (await who.get(`/v1/audit-entries${query}`).expect(200)).body as Page
const actsOf = (page: Page): string[] => page.items.map((entry) => entry.act)

describe('entries', () => {
  test('say who did what to which record, from what to what, newest first', async () => {
    const { items } = await read('')
    expect(items.map(({ at, act, targetId }) => [at, act, targetId])).toEqual([
      ['2026-03-02T01:02:00.000Z', 'agency.abolish', agency.id], ['2026-03-02T01:01:00.000Z', 'agency.change', agency.id],
      ['2026-03-02T01:00:30.000Z', 'agency.register', other.id], ['2026-03-02T01:00:00.000Z', 'agency.register', agency.id],
    ])
    expect(items[1]).toMatchObject({
      actorId: county.id, actorName: '海安监督员', agencyId: agency.id, divisionCode: '320685', targetKind: 'agency', requestId: 'the-renaming-1',
      changes: [{ field: 'name', before: agency.name, after: '改名局' }], leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
  })

  test('are seen by those who may, in their scope', async () => {
    await app.http.get('/v1/audit-entries').expect(401)
    const handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
    await handler.get('/v1/audit-entries').expect(403)
    expect((await read('', neighbour)).items.map((entry) => entry.targetId)).toEqual([elsewhere.id])
    const city = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320600' })
    expect((await read('', city)).items).toHaveLength(5)
    const outsider = await app.account({ roles: ['INSPECTOR'], scopeDivision: '330000' })
    expect(await read('?count=exact', outsider)).toEqual({ items: [], nextCursor: null, count: { value: 0, exact: true } })
    const ofAgency = await app.account({ roles: ['INSPECTOR'], agencyId: other.id, scopeKind: 'AGENCY' })
    expect((await read('', ofAgency)).items.map((entry) => entry.targetId)).toEqual([other.id])
  })

  test('show the audit administrator every act everywhere, but no value of a business record', async () => {
    const { items } = await read('', auditor)
    expect(new Set(items.map((entry) => entry.targetId))).toEqual(new Set([agency.id, other.id, elsewhere.id]))
    for (const entry of items) expect([entry.changes, entry.leafHash.length]).toEqual([null, 64])
  })

  test('cannot be written, changed or removed by anybody', async () => {
    const { items: [entry] } = await read('?limit=1')
    for (const who of [county, auditor]) {
      await who.post('/v1/audit-entries', {}).expect(405)
      for (const method of ['patch', 'put', 'delete'] as const) expect([404, 405]).toContain((await who[method](`/v1/audit-entries/${entry!.id}`, {})).status)
    }
  })
})

describe('filters', () => {
  test.each<[string, () => string, () => string[]]>([
    ['act', () => 'act=agency.change', () => ['agency.change']],
    ['an act nobody did', () => 'act=agency.nothing', () => []],
    ['actor', () => `actorId=${county.id}`, () => ['agency.abolish', 'agency.change', 'agency.register', 'agency.register']],
    ['another actor', () => `actorId=${neighbour.id}`, () => []],
    ['several actors', () => `actorId=${neighbour.id},${county.id}`, () => ['agency.abolish', 'agency.change', 'agency.register', 'agency.register']],
    ['agency', () => `agencyId=${other.id}`, () => ['agency.register']],
    ['target', () => `targetKind=agency&targetId=${agency.id}`, () => ['agency.abolish', 'agency.change', 'agency.register']],
    ['target of another kind', () => `targetKind=officer&targetId=${agency.id}`, () => []],
    ['a target outside the scope', () => `targetId=${elsewhere.id}`, () => []],
    ['from, which is included', () => 'atFrom=2026-03-02T01:01:00Z', () => ['agency.abolish', 'agency.change']],
    ['to, which is not', () => 'atTo=2026-03-02T01:01:00Z', () => ['agency.register', 'agency.register']],
    ['an instant with another offset', () => 'atFrom=2026-03-02T09:02:00%2B08:00', () => ['agency.abolish']],
    ['a period that is empty', () => 'atFrom=2026-03-02T01:02:00Z&atTo=2026-03-02T01:01:00Z', () => []],
    ['oldest first', () => 'sort=at', () => ['agency.register', 'agency.register', 'agency.change', 'agency.abolish']],
  ])('%s', async (_what, query, acts) => {
    expect(actsOf(await read(`?${query()}`))).toEqual(acts())
  })

  test.each(['act=Agency.Change', 'act=%25', 'act=', 'actorId=1', 'targetKind=AGENCY', 'atFrom=2026-03-02', 'atFrom=2026-03-02T01:01:00', 'atTo=9999-12-31T23:59:59.9999999Z', 'at=2026-03-02T01:01:00Z', 'q=x', 'sort=act', 'divisionCode=320685'])('%s is 400', async (query) => {
    await county.get(`/v1/audit-entries?${query}`).expect(400)
  })

  test('pages are stable while new acts arrive', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = await read(`?limit=1&atTo=2026-03-02T01:03:00Z${cursor === '' ? '' : `&cursor=${cursor}`}`)
      seen.push(...page.items.map((entry) => `${entry.at} ${entry.act}`))
      cursor = page.nextCursor
      app.clock.set('2026-03-02T01:02:30Z')
      if (seen.length === 1) await registered(county, { name: '后来局' })
    }
    expect(seen).toEqual(['2026-03-02T01:02:00.000Z agency.abolish', '2026-03-02T01:01:00.000Z agency.change', '2026-03-02T01:00:30.000Z agency.register', '2026-03-02T01:00:00.000Z agency.register'])
  })
})

describe('the history of one record', () => {
  test('is its own entries, newest first, a page at a time', async () => {
    const { items } = (await county.get(`/v1/agencies/${agency.id}/history`).expect(200)).body as Page
    expect(items.map((entry) => entry.act)).toEqual(['agency.abolish', 'agency.change', 'agency.register'])
    const first = (await county.get(`/v1/agencies/${agency.id}/history?limit=2&count=exact`).expect(200)).body as Page
    expect([first.items.length, first.count]).toEqual([2, { value: 3, exact: true }])
    const second = (await county.get(`/v1/agencies/${agency.id}/history?limit=2&cursor=${first.nextCursor!}`).expect(200)).body as Page
    expect([...first.items, ...second.items]).toEqual(items)
    await county.get(`/v1/agencies/${other.id}/history?limit=2&cursor=${first.nextCursor!}`).expect(400)
  })

  test('is absent with its record', async () => {
    await neighbour.get(`/v1/agencies/${agency.id}/history`).expect(404)
    await county.get(`/v1/agencies/${newId(new Date())}/history`).expect(404)
    await county.get('/v1/agencies/x/history').expect(400)
    await app.http.get(`/v1/agencies/${agency.id}/history`).expect(401)
    await auditor.get(`/v1/agencies/${agency.id}/history`).expect(403)
  })
})
