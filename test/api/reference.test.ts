import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedReference } from '../../src/cli/seed-reference.ts'
import { calendarOf } from '../../src/modules/reference/index.ts'
import { startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let supervisor: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

let seconds = 0
/** Lets a second pass, so that entries have an order. */
const tick = (): void => { app.clock.set(new Date(Date.parse(testNow) + (seconds += 1) * 1000).toISOString()) }

interface Page { items: { code: string }[], nextCursor: string | null, count?: { value: number, exact: boolean } }
const codesOf = (page: unknown): string[] => (page as Page).items.map((item) => item.code)
const entries = async (): Promise<{ act: string, division_code: string, changes: string, actor_name: string }[]> =>
  (await app.admin.query<{ act: string, division_code: string, changes: string, actor_name: string }>(
    'select act, division_code, changes, actor_name from audit_entries where target_kind = \'calendar-day\' order by at, id',
  )).rows

describe('GET /v1/divisions', () => {
  test('needs a log-in and nothing more, not even a data scope', async () => {
    await app.http.get('/v1/divisions').expect(401)
    const administrator = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
    expect(codesOf((await administrator.get('/v1/divisions?level=NATION').expect(200)).body)).toEqual(['000000'])
  })

  test('lists the provinces below the nation, and pages through all of them without a gap', async () => {
    const seen: string[] = []
    for (let url: string | null = '/v1/divisions?parentCode=000000&limit=10'; url !== null;) {
      const page: Page = (await supervisor.get(url).expect(200)).body as Page
      seen.push(...codesOf(page))
      url = page.nextCursor === null ? null : `/v1/divisions?parentCode=000000&limit=10&cursor=${page.nextCursor}`
    }
    expect(seen).toHaveLength(31)
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen.slice(0, 2)).toEqual(['110000', '120000'])
  })

  test('filters by level and text, counts on request, sorts backwards', async () => {
    const found = await supervisor.get('/v1/divisions?level=COUNTY,CITY&q=海安&count=exact').expect(200)
    expect(found.body).toMatchObject({ items: [{ code: '320685', name: '海安市', level: 'COUNTY', parentCode: '320600', validTo: null }], count: { value: 1, exact: true } })
    expect(codesOf((await supervisor.get('/v1/divisions?level=PROVINCE&sort=-code&limit=1').expect(200)).body)).toEqual(['650000'])
  })

  test.each(['level=VILLAGE', 'parentCode=32', 'name=x', 'q=', 'cursor=AAAA'])('refuses %s', async (query) => {
    await supervisor.get(`/v1/divisions?${query}`).expect(400)
  })

  test('gives one division', async () => {
    expect((await supervisor.get('/v1/divisions/320600').expect(200)).body).toMatchObject({ name: '南通市', level: 'CITY', parentCode: '320000' })
    expect((await supervisor.get('/v1/divisions/000000').expect(200)).body).toMatchObject({ name: '全国', level: 'NATION', parentCode: null })
    await supervisor.get('/v1/divisions/999999').expect(404)
    await supervisor.get('/v1/divisions/3206').expect(400)
  })

  test('the seed may run again: it changes nothing that is right and mends what is not', async () => {
    await app.admin.query('update divisions set name = \'旧名\' where code = \'320685\'')
    const count = async () => (await app.admin.query<{ count: string }>('select count(*) from divisions')).rows[0]?.count
    const before = await count()
    await seedReference(app.adminUrl)
    expect(await count()).toBe(before)
    expect((await supervisor.get('/v1/divisions/320685')).body).toMatchObject({ name: '海安市' })
  })
})

describe('GET /v1/calendar-days', () => {
  test('follows the State Council notice', async () => {
    await app.http.get('/v1/calendar-days?divisionCode=320685&from=2026-02-14&to=2026-02-16').expect(401)
    const answer = await supervisor.get('/v1/calendar-days?divisionCode=320685&from=2026-02-14&to=2026-02-16').expect(200)
    expect(answer.body).toEqual({
      divisionCode: '320685', calendarVersion: expect.stringMatching(/^cn-\d{4}-/), days: [
        { day: '2026-02-14', kind: 'WORK', origin: 'NATIONAL', adjustedFor: null, source: null, loaded: true },
        { day: '2026-02-15', kind: 'OFF', origin: 'NATIONAL', adjustedFor: null, source: null, loaded: true },
      ],
    })
  })

  test('is given for every province of the table, Chongqing included', async () => {
    const answer = await supervisor.get('/v1/calendar-days?divisionCode=500101&from=2026-02-14&to=2026-02-15').expect(200)
    expect(answer.body).toMatchObject({ divisionCode: '500101', days: [{ day: '2026-02-14', kind: 'WORK' }] })
  })

  test('refuses a period that is too long or runs backwards, and an unknown division', async () => {
    const ask = async (query: string) => (await supervisor.get(`/v1/calendar-days?${query}`)).body as { status: number, code: string }
    expect(await ask('divisionCode=320685&from=2025-01-01&to=2026-02-06')).toMatchObject({ status: 422, code: 'reference.period-not-allowed' })
    expect(await ask('divisionCode=320685&from=2025-01-02&to=2025-01-01')).toMatchObject({ status: 422, code: 'reference.period-not-allowed' })
    expect(await ask('divisionCode=329999&from=2025-01-01&to=2025-01-02')).toMatchObject({ status: 422, code: 'reference.division-unknown' })
    expect(await ask('divisionCode=320685&from=2025-02-30&to=2025-03-01')).toMatchObject({ status: 400 })
    expect(await ask('from=2025-01-01&to=2025-01-02')).toMatchObject({ status: 400 })
  })
})

describe('PUT and DELETE /v1/calendar-days/{divisionCode}/{day}', () => {
  const url = '/v1/calendar-days/320685/2026-03-09'
  const holiday = { kind: 'OFF', source: '海政办发〔2026〕9号' }

  test('need the permission and a division of one\'s own', async () => {
    await app.http.put(url).send(holiday).expect(401)
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' })
    await manager.put(url, holiday).expect(403)
    await manager.delete(url).expect(403)
    const city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320500' })
    await city.put(url, holiday).expect(404)
    await supervisor.put('/v1/calendar-days/320600/2026-03-09', holiday).expect(404)
    await supervisor.put('/v1/calendar-days/000000/2026-03-09', holiday).expect(404)
    const cityAbove = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
    await cityAbove.put('/v1/calendar-days/320699/2026-03-09', holiday).expect(404)
    expect(await entries()).toEqual([])
  })

  test.each([{}, { kind: 'HALF', source: 'x' }, { kind: 'OFF' }, { kind: 'OFF', source: '' }, { ...holiday, day: '2026-03-09' }])('refuse %j', async (body) => {
    await supervisor.put(url, body).expect(400)
  })

  test('a day is adjusted at once, noted once, and withdrawn', async () => {
    expect((await calendarOf(app.database.db, '320685')).isWorkday('2026-03-09')).toBe(true)
    const adjusted = await supervisor.put(url, holiday).expect(200)
    expect(adjusted.body).toEqual({ day: '2026-03-09', kind: 'OFF', origin: 'OVERLAY', adjustedFor: '320685', source: holiday.source, loaded: true })
    expect((await calendarOf(app.database.db, '320685')).isWorkday('2026-03-09')).toBe(false)
    expect((await calendarOf(app.database.db, '320682')).isWorkday('2026-03-09')).toBe(true)
    await supervisor.put(url, holiday).expect(200)
    tick()
    await supervisor.put(url, { ...holiday, source: '海政办发〔2026〕10号' }).expect(200)

    tick()
    const withdrawn = await supervisor.delete(url).expect(200)
    expect(withdrawn.body).toMatchObject({ kind: 'WORK', origin: 'NATIONAL', source: null })
    expect((await calendarOf(app.database.db, '320685')).isWorkday('2026-03-09')).toBe(true)
    await supervisor.delete(url).expect(404)

    expect((await entries()).map(({ act, division_code: division, changes }) => [act, division, JSON.parse(changes) as unknown])).toEqual([
      ['calendar-day.adjust', '320685', {
        day: [null, '2026-03-09'], divisionCode: [null, '320685'], kind: [null, 'OFF'], source: [null, holiday.source],
      }],
      ['calendar-day.adjust', '320685', { source: [holiday.source, '海政办发〔2026〕10号'] }],
      ['calendar-day.withdraw', '320685', {
        day: ['2026-03-09', null], divisionCode: ['320685', null], kind: ['OFF', null], source: ['海政办发〔2026〕10号', null],
      }],
    ])
  })

  test('the county may keep working on a day its province takes off', async () => {
    const province = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320000' })
    await province.put('/v1/calendar-days/320000/2026-03-10', { kind: 'OFF', source: '苏政办发〔2026〕3号' }).expect(200)
    const kept = await supervisor.put('/v1/calendar-days/320685/2026-03-10', { kind: 'WORK', source: '海政办发〔2026〕11号' }).expect(200)
    expect(kept.body).toMatchObject({ kind: 'WORK', adjustedFor: '320685' })
    const back = await supervisor.delete('/v1/calendar-days/320685/2026-03-10').expect(200)
    expect(back.body).toMatchObject({ kind: 'OFF', adjustedFor: '320000' })
    const calendar = (await supervisor.get('/v1/calendar-days?divisionCode=320685&from=2026-03-10&to=2026-03-11')).body as { calendarVersion: string }
    expect(calendar.calendarVersion).toBe((await calendarOf(app.database.db, '320685')).version)
  })

  test('several adjusting one day at once leave one adjustment and as many entries as changes', async () => {
    const before = (await entries()).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => supervisor.put('/v1/calendar-days/320685/2026-03-11', holiday)))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 6 }, () => 200))
    expect((await entries()).length - before).toBe(1)
  })
})
