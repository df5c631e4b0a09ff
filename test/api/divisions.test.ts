import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedReference } from '../../src/cli/seed-reference.ts'
import { divisionId } from '../../src/modules/reference/index.ts'
import type { DivisionRecord } from '../../src/modules/reference/schema.ts'
import { actsNoted, newAgency, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let nation: TestAccount
let city: TestAccount
let county: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  const supervisor = (scopeDivision: string) => app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision })
  nation = await supervisor('000000')
  city = await supervisor('320600')
  county = await supervisor('320685')
})
afterAll(() => app.close())

let counter = 100
/** A township of 海安市 that nobody else has. */
const township = () => ({ code: `320685${counter += 1}`, name: '城东镇', validFrom: '2000-01-01' })
const added = async (account: TestAccount, body: object): Promise<DivisionRecord> => (await account.post('/v1/divisions', body).expect(201)).body as DivisionRecord
const urlOf = ({ code }: { code: string }): string => `/v1/divisions/${code}`
const noted = (division: { code: string }) => actsNoted(app, { id: divisionId(division.code) })

describe('POST /v1/divisions', () => {
  test('a county bureau adds its townships, which it then covers', async () => {
    const body = township()
    const answer = await county.post('/v1/divisions', body).expect(201).expect('location', `/v1/divisions/${body.code}`)
    expect(answer.body).toMatchObject({ ...body, level: 'TOWNSHIP', parentCode: '320685', validTo: null, predecessorCode: null, formerNames: [], version: 1, availableActs: ['correct', 'rename', 'end'] })
    expect(await noted(body)).toEqual(['division.add'])
    const government = await registered(county, { kind: 'GOVERNMENT', divisionCode: body.code })
    expect(government.divisionCode).toBe(body.code)
    await county.get(`/v1/agencies/${government.id}`).expect(200)
    await city.get(`/v1/agencies/${government.id}`).expect(200)
    const neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    await neighbour.get(`/v1/agencies/${government.id}`).expect(404)
    const { items } = (await county.get(`/v1/agencies?divisionCode=${body.code}`).expect(200)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual([government.id])
  })

  test('is refused to others, for other places, twice, and in a form no code has', async () => {
    const body = township()
    expect(await refusalOf(app, app.http.post('/v1/divisions').send(body), 401)).toBe('http.not-authenticated')
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' })
    expect(await refusalOf(app, manager.post('/v1/divisions', body), 403)).toBe('http.not-permitted')
    expect(await refusalOf(app, county.post('/v1/divisions', { ...body, code: '320682101' }), 422)).toBe('reference.division-not-below')
    expect(await refusalOf(app, county.post('/v1/divisions', { ...body, code: '320685' }), 422)).toBe('reference.division-not-below')
    expect(await refusalOf(app, nation.post('/v1/divisions', { ...body, code: '990101' }), 422)).toBe('reference.division-unknown')
    expect(await refusalOf(app, nation.post('/v1/divisions', { ...body, code: '320685000' }), 422)).toBe('reference.division-code-malformed')
    expect(await refusalOf(app, city.post('/v1/divisions', { ...body, code: '320685101' }), 409)).toBe('reference.division-taken')
    expect(await refusalOf(app, county.post('/v1/divisions', { ...body, predecessorCode: '320684' }), 422)).toBe('reference.division-unknown')
    expect(await refusalOf(app, county.post('/v1/divisions', { ...body, validTo: body.validFrom }), 422)).toBe('reference.division-period-backwards')
    for (const bad of [{ ...body, code: '3206851' }, { ...body, name: '' }, { ...body, level: 'TOWNSHIP' }, { ...body, validFrom: '2026-02-30' }]) await county.post('/v1/divisions', bad).expect(400)
  })
})

describe('a code that gave way to another', () => {
  test('海门市 320684 was in use until 2020, 海门区 320614 since', async () => {
    const old = await added(city, { code: '320684', name: '海门市', validFrom: '1994-07-01', validTo: '2020-07-01' })
    const now = (await city.get('/v1/divisions/320614').expect(200)).body as DivisionRecord
    const corrected = (await city.patch(urlOf(now), { validFrom: '2020-07-01', predecessorCode: old.code }, ifMatch(now)).expect(200)).body as DivisionRecord
    expect(corrected).toMatchObject({ predecessorCode: '320684', validFrom: '2020-07-01', version: 2 })
    const codesOn = async (on: string) => ((await city.get(`/v1/divisions?on=${on}&q=海门`).expect(200)).body as { items: DivisionRecord[] }).items.map(({ code }) => code)
    expect(await codesOn('2020-06-30')).toEqual(['320684'])
    expect(await codesOn('2020-07-01')).toEqual(['320614'])
    expect(((await city.get('/v1/divisions?predecessorCode=320684').expect(200)).body as { items: DivisionRecord[] }).items.map(({ code }) => code)).toEqual(['320614'])
    await city.get('/v1/divisions/320684?on=2020-07-01').expect(404)
    expect(await refusalOf(app, city.post('/v1/agencies', newAgency({ divisionCode: '320684' })), 422)).toBe('agencies.division-not-valid')
    await seedReference(app.adminUrl)
    expect((await city.get('/v1/divisions/320614')).body).toMatchObject({ validFrom: '2020-07-01', predecessorCode: '320684' })
  })
})

describe('renaming and ending', () => {
  test('a rename keeps the name of each day; the seed does not undo it', async () => {
    const division = await added(county, township())
    const renamed = (await county.post(`${urlOf(division)}/renaming`, { name: '新城镇', renamedOn: '2015-05-01' }, ifMatch(division)).expect(200)).body as DivisionRecord
    expect(renamed).toMatchObject({ name: '新城镇', version: 2, formerNames: [{ name: '城东镇', validFrom: '2000-01-01', validTo: '2015-05-01' }] })
    const nameOn = async (on: string) => ((await county.get(`${urlOf(division)}?on=${on}`).expect(200)).body as DivisionRecord).name
    expect([await nameOn('2015-04-30'), await nameOn('2015-05-01')]).toEqual(['城东镇', '新城镇'])
    await county.post(`${urlOf(division)}/renaming`, { name: '新城镇', renamedOn: '2016-05-01' }, ifMatch(renamed)).expect(200)
    expect(await noted(division)).toEqual(['division.add', 'division.rename'])
    for (const renamedOn of ['2015-05-01', '2026-03-03']) {
      expect(await refusalOf(app, county.post(`${urlOf(division)}/renaming`, { name: '甲镇', renamedOn }, ifMatch(renamed)), 422)).toBe('reference.division-period-backwards')
    }
    const { items } = (await county.get(`${urlOf(division)}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map(({ act }) => act).sort()).toEqual(['division.add', 'division.rename'])
  })

  test('an ended code takes no new body and no further act; old records keep it', async () => {
    const division = await added(county, township())
    const agency = await registered(county, { divisionCode: division.code })
    const ended = (await county.post(`${urlOf(division)}/ending`, { endedOn: '2026-03-02' }, ifMatch(division)).expect(200)).body as DivisionRecord
    expect(ended).toMatchObject({ validTo: '2026-03-02', availableActs: ['correct'] })
    expect(await refusalOf(app, county.post('/v1/agencies', newAgency({ divisionCode: division.code })), 422)).toBe('agencies.division-not-valid')
    expect((await county.get(`/v1/agencies/${agency.id}`).expect(200)).body).toMatchObject({ divisionCode: division.code })
    expect(await refusalOf(app, county.post(`${urlOf(division)}/ending`, { endedOn: '2026-03-02' }, ifMatch(ended)), 409)).toBe('reference.division-ended')
    expect(await refusalOf(app, county.post(`${urlOf(division)}/renaming`, { name: '甲', renamedOn: '2026-03-01' }, ifMatch(ended)), 409)).toBe('reference.division-ended')
    expect(await noted(division)).toEqual(['division.add', 'division.end'])
  })

  test('not while parts are in use, not against the order of days, not by the division itself, not on an old version', async () => {
    const division = await added(county, township())
    const now = (await city.get('/v1/divisions/320685').expect(200)).body as DivisionRecord
    expect(await refusalOf(app, city.post('/v1/divisions/320685/ending', { endedOn: '2026-03-02' }, ifMatch(now)), 409)).toBe('reference.division-has-parts')
    expect(await refusalOf(app, county.post(`${urlOf(division)}/ending`, { endedOn: '2000-01-01' }, ifMatch(division)), 422)).toBe('reference.division-period-backwards')
    expect(await refusalOf(app, county.post('/v1/divisions/320685/ending', { endedOn: '2026-03-02' }, ifMatch(now)), 404)).toBe('http.not-found')
    expect(await refusalOf(app, county.patch(urlOf(division), { name: '甲' }, ifMatch(9)), 412)).toBe('http.version-stale')
    expect(await refusalOf(app, county.patch(urlOf(division), { predecessorCode: division.code }, ifMatch(division)), 422)).toBe('reference.division-unknown')
    expect((await county.patch(urlOf(division), { name: division.name }, ifMatch(division)).expect(200)).body).toMatchObject({ version: 1 })
  })
})

test('a township is no data scope', async () => {
  const security = await app.account({ roles: ['SECURITY_ADMINISTRATOR'] })
  const other = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  await security.post(`/v1/accounts/${other.id}/grant`, { roles: ['INSPECTOR'], scopeKind: 'DIVISION', scopeDivision: '320685100' }, ifMatch(1)).expect(400)
})
