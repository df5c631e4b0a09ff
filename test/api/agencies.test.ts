import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'drizzle-orm'
import { newId } from '../../src/kernel/ids.ts'
import { makeUscc } from '../../src/kernel/uscc.ts'
import { divisionsOverAgency } from '../../src/modules/agencies/index.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { divisionsOver } from '../../src/modules/reference/index.ts'
import { newAgency, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditCount, auditOf } from '../support/records.ts'

let app: TestApp
let county: TestAccount
let city: TestAccount
let province: TestAccount
let neighbour: TestAccount
let reader: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  const supervisor = (scopeDivision: string) => app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision })
  county = await supervisor('320685')
  city = await supervisor('320600')
  province = await supervisor('320000')
  neighbour = await supervisor('320682')
  reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const urlOf = (agency: AgencyRecord): string => `/v1/agencies/${agency.id}`

/** The one entry an act left for a record. */
async function entryOf(agency: AgencyRecord, act: string) {
  const entries = (await auditOf(app.admin, agency.id)).filter((entry) => entry.act === act)
  expect(entries).toHaveLength(1)
  return entries[0]
}

/** The refusal's code, once it is certain that nothing was left behind. */
async function refusal(test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> {
  const before = await auditCount(app.admin)
  const answer = await test
  expect(answer.status).toBe(status)
  expect(await auditCount(app.admin)).toBe(before)
  return problemOf(answer).code
}

describe('access', () => {
  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const agency = await registered(county)
    for (const attempt of [
      app.http.get('/v1/agencies'), app.http.get(urlOf(agency)), app.http.post('/v1/agencies').send(newAgency()), app.http.patch(urlOf(agency)).send({}),
      app.http.post(`${urlOf(agency)}/abolition`).send({ abolishedOn: '2026-03-01' }), app.http.get(`${urlOf(agency)}/history`),
    ]) expect(await refusal(attempt, 401)).toBe('http.not-authenticated')
    for (const attempt of [
      reader.post('/v1/agencies', newAgency()), reader.patch(urlOf(agency), {}, ifMatch(1)), reader.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(1)),
    ]) expect(await refusal(attempt, 403)).toBe('http.not-permitted')
    for (const attempt of [
      neighbour.get(urlOf(agency)), neighbour.get(`${urlOf(agency)}/history`), neighbour.patch(urlOf(agency), { name: '甲' }, ifMatch(1)),
      neighbour.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(1)),
    ]) expect(await refusal(attempt, 404)).toBe('http.not-found')
  })

  test('the three administrators see no business data', async () => {
    const agency = await registered(county)
    for (const role of ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] as const) {
      const administrator = await app.account({ roles: [role] })
      await administrator.get('/v1/agencies').expect(403)
      await administrator.get(urlOf(agency)).expect(403)
      await administrator.get(`${urlOf(agency)}/history`).expect(403)
    }
  })

  test('those above see what is below, a manager the own agency alone', async () => {
    const [mine, other] = [await registered(county), await registered(county)]
    for (const above of [city, province]) await above.get(urlOf(mine)).expect(200)
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: mine.id })
    await manager.get(urlOf(mine)).expect(200)
    await manager.get(urlOf(other)).expect(404)
    const { items } = (await manager.get('/v1/agencies').expect(200)).body as { items: AgencyRecord[] }
    expect(items.map((agency) => agency.id)).toEqual([mine.id])
  })
})

describe('registration', () => {
  test('gives the record as it is, and leaves one entry', async () => {
    const body = newAgency({ fields: ['MARKET', 'TRANSPORT'] })
    const answer = await county.post('/v1/agencies', body).expect(201)
    const agency = answer.body as AgencyRecord
    expect(agency).toEqual({
      ...body, id: agency.id, usccCheckPasses: true, status: 'ACTIVE', establishedOn: null, abolishedOn: null, currentSince: '1980-01-01', parentGovernmentId: null, superiorAgencyId: null,
      warnings: [], qualified: false, qualifiedPeriods: [], availableActs: ['rename', 'abolish', 'succeed'], version: 1,
      createdAt: '2026-03-02T01:00:00.000Z', updatedAt: '2026-03-02T01:00:00.000Z',
    })
    const entries = await auditOf(app.admin, agency.id)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ act: 'agency.register', actorId: county.id, agencyId: agency.id })
    expect(entries[0]!.changes).toMatchObject({ name: [null, body.name], uscc: [null, body.uscc], status: [null, 'ACTIVE'], fields: [null, ['MARKET', 'TRANSPORT']] })
    expect(entries[0]!.changes).not.toHaveProperty('abolishedOn')
  })

  test('takes the code in lower case and with spaces around; a wrong check character is only told', async () => {
    const uscc = makeUscc({ department: '1', category: '1', division: '320685', serial: 90_000_001 })
    expect((await county.post('/v1/agencies', newAgency({ uscc: ` ${uscc.slice(0, 16).toLowerCase()}` })).expect(422)).body).toMatchObject({ code: 'agencies.uscc-malformed' })
    const wrong = uscc.slice(0, 17) + (uscc.endsWith('0') ? '1' : '0')
    expect((await county.post('/v1/agencies', newAgency({ uscc: wrong.toLowerCase() })).expect(201)).body).toMatchObject({
      uscc: wrong, usccCheckPasses: false, warnings: [{ code: 'USCC_CHECK', text: '统一社会信用代码校验码不符', since: '2026-03-02' }],
    })
  })

  test('refuses what rule or table forbids', async () => {
    const taken = await registered(county)
    expect(await refusal(county.post('/v1/agencies', newAgency({ uscc: taken.uscc })), 409)).toBe('agencies.uscc-taken')
    expect(await refusal(county.post('/v1/agencies', newAgency({ uscc: taken.uscc.toLowerCase() })), 409)).toBe('agencies.uscc-taken')
    expect(await refusal(county.post('/v1/agencies', newAgency({ uscc: '1'.repeat(17) + 'I' })), 422)).toBe('agencies.uscc-malformed')
    expect(await refusal(county.post('/v1/agencies', newAgency({ divisionCode: '320682' })), 422)).toBe('agencies.outside-scope')
    expect(await refusal(county.post('/v1/agencies', newAgency({ divisionCode: '320600' })), 422)).toBe('agencies.outside-scope')
    expect(await refusal(city.post('/v1/agencies', newAgency({ divisionCode: '320699' })), 422)).toBe('agencies.division-unknown')
    const nobody = await app.account({ roles: ['BUREAU_SUPERVISOR'] })
    expect(await refusal(nobody.post('/v1/agencies', newAgency()), 422)).toBe('agencies.outside-scope')
  })

  test('no two in one division number their documents under one organ code, also when they ask at once', async () => {
    const [one, other] = [await registered(county), await registered(county)]
    expect(await refusal(county.post('/v1/agencies', newAgency({ organCode: one.organCode })), 409)).toBe('agencies.organ-code-taken')
    expect(await refusal(county.patch(`/v1/agencies/${other.id}`, { organCode: one.organCode }, ifMatch(other)), 409)).toBe('agencies.organ-code-taken')
    const renaming = { name: '测试县更名局', organCode: one.organCode, renamedOn: '2026-02-02' }
    expect(await refusal(county.post(`/v1/agencies/${other.id}/renaming`, renaming, ifMatch(other)), 409)).toBe('agencies.organ-code-taken')
    await city.post('/v1/agencies', newAgency({ organCode: one.organCode, divisionCode: '320682' })).expect(201)
    const answers = await Promise.all([1, 2, 3, 4].map(() => county.post('/v1/agencies', newAgency({ organCode: '同时测' }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    await county.post(`/v1/agencies/${one.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(one)).expect(200)
    await county.post('/v1/agencies', newAgency({ organCode: one.organCode })).expect(201)
  })

  test('two at once under one code: one is registered', async () => {
    const body = newAgency()
    const answers = await Promise.all([1, 2, 3, 4].map(() => county.post('/v1/agencies', body)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409])
  })
})

describe('change', () => {
  test('only what was sent changes, and the entry says from what to what', async () => {
    const agency = await registered(county)
    app.clock.set('2026-03-02T01:05:00Z')
    const answer = await county.patch(urlOf(agency), { shortName: '新简称', fields: ['MARKET', 'WATER'] }, ifMatch(agency)).expect(200).expect('etag', '"v2"')
    expect(answer.body).toEqual({ ...agency, shortName: '新简称', fields: ['MARKET', 'WATER'], version: 2, updatedAt: '2026-03-02T01:05:00.000Z' })
    expect(await entryOf(agency, 'agency.change')).toMatchObject({
      changes: { shortName: [agency.shortName, '新简称'], fields: [['MARKET'], ['MARKET', 'WATER']] },
    })
    app.clock.set('2026-03-02T01:00:00Z')
  })

  test('what identifies it, what is computed and what an act decides cannot be patched', async () => {
    const agency = await registered(county)
    for (const patch of [{ uscc: newAgency().uscc }, { divisionCode: '320682' }, { status: 'ABOLISHED' }, { abolishedOn: '2026-03-01' }, { version: 7 }, { id: newId(new Date()) }, { name: null }, { fields: [null] }]) {
      expect(await refusal(county.patch(urlOf(agency), patch, ifMatch(agency)), 400)).toBe('http.invalid-request')
    }
  })
})

describe('abolition', () => {
  test('ends it; afterwards nothing can be done in its name', async () => {
    const agency = await registered(county)
    const answer = await county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-02' }, ifMatch(agency)).expect(200).expect('etag', '"v2"')
    const abolished = answer.body as AgencyRecord
    expect(abolished).toMatchObject({ status: 'ABOLISHED', abolishedOn: '2026-03-02', availableActs: [], version: 2 })
    expect(await entryOf(agency, 'agency.abolish')).toMatchObject({ changes: { status: ['ACTIVE', 'ABOLISHED'], abolishedOn: [null, '2026-03-02'] } })
    expect(await refusal(county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-02' }, ifMatch(abolished)), 409)).toBe('state.act-not-available')
    const refused = await county.patch(urlOf(agency), { name: '甲' }, ifMatch(abolished)).expect(422)
    expect(refused.body).toMatchObject({ code: 'agencies.already-abolished', legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第三十八条' }] })
  })

  test('not from a day that has not come yet in Beijing', async () => {
    const agency = await registered(county)
    expect(await refusal(county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-03' }, ifMatch(agency)), 422)).toBe('agencies.abolished-in-future')
    // 16:00 UTC is midnight in Beijing. The token is of 01:00, so a new one is needed.
    app.clock.set('2026-03-02T15:59:59Z')
    const late = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    await late.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-03' }, ifMatch(agency)).expect(422)
    app.clock.set('2026-03-02T16:00:00Z')
    await late.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-03' }, ifMatch(agency)).expect(200)
    app.clock.set('2026-03-02T01:00:00Z')
  })

  test('two at once: one is done', async () => {
    const agency = await registered(county)
    const answers = await Promise.all([1, 2, 3].map(() => county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(agency))))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412])
    expect(await auditOf(app.admin, agency.id)).toHaveLength(2)
  })
})

test('the database names the divisions over an agency as the rules do', async () => {
  await county.post('/v1/divisions', { code: '320685199', name: '测试镇', validFrom: '2020-01-01' }).expect(201)
  for (const divisionCode of ['320000', '320600', '320685', '320685199']) {
    const { id } = await registered(province, { divisionCode })
    const { rows: [row] } = await app.database.db.execute<{ over: string[] }>(sql`select ${divisionsOverAgency(sql`${id}::uuid`)} as over`)
    expect([...new Set(row?.over)]).toEqual(divisionsOver(divisionCode))
  }
})
