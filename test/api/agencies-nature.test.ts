import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { agenciesByUscc } from '../../src/modules/agencies/index.ts'
import type { LineageRecord } from '../../src/modules/agencies/lineage/schema.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { actsNoted, newAgency, qualifiedAgency, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { auditOf } from '../support/records.ts'

let app: TestApp
let city: TestAccount
let county: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
  county = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const urlOf = (agency: { id: string }): string => `/v1/agencies/${agency.id}`
const placeholder = '00000000000000000X'

describe('what a body is', () => {
  test.each([
    ['agencies.leadership-unfit', { kind: 'VERTICAL_AGENCY', leadership: 'LOCAL' }],
    ['agencies.leadership-unfit', { kind: 'GOVERNMENT', leadership: 'VERTICAL' }],
    ['agencies.supervision-body-unfit', { kind: 'SUPERVISION_BODY', fields: ['MARKET'] }],
    ['agencies.organ-code-unfit', { organCode: '海市监2' }],
    ['agencies.organ-code-unfit', { organCode: '海 市' }],
    ['agencies.date-in-future', { establishedOn: '2026-03-03' }],
    ['agencies.parent-government-unfit', { parentGovernmentId: newId(new Date('2026-01-01T00:00:00Z')) }],
    ['agencies.superior-unfit', { superiorAgencyId: newId(new Date('2026-01-01T00:00:00Z')) }],
  ] as const)('%s: %j', async (code, given) => {
    const body = newAgency(given as object)
    expect(await refusalOf(app, county.post('/v1/agencies', body), 422)).toBe(code)
    const agency = await registered(county)
    const change = given as object
    // The first day of a body is stated once, when it is registered.
    if (!('establishedOn' in change)) expect(await refusalOf(app, county.patch(urlOf(agency), change, ifMatch(agency)), 422)).toBe(code)
  })

  test('belongs to a government and has a department above it, in one line of divisions and never in a circle', async () => {
    const government = await registered(county, { kind: 'GOVERNMENT' })
    const cityBureau = await registered(city, { divisionCode: '320600' })
    const bureau = await registered(county, { parentGovernmentId: government.id, superiorAgencyId: cityBureau.id })
    expect(bureau).toMatchObject({ parentGovernmentId: government.id, superiorAgencyId: cityBureau.id })
    const brigade = await registered(county, { superiorAgencyId: bureau.id })
    expect(await refusalOf(app, county.patch(urlOf(bureau), { superiorAgencyId: brigade.id }, ifMatch(bureau)), 422)).toBe('agencies.superior-unfit')
    expect(await refusalOf(app, county.patch(urlOf(bureau), { superiorAgencyId: bureau.id }, ifMatch(bureau)), 422)).toBe('agencies.superior-unfit')
    expect(await refusalOf(app, county.patch(urlOf(bureau), { parentGovernmentId: brigade.id }, ifMatch(bureau)), 422)).toBe('agencies.parent-government-unfit')
    expect(await refusalOf(app, city.patch(urlOf(cityBureau), { superiorAgencyId: bureau.id }, ifMatch(cityBureau)), 422)).toBe('agencies.superior-unfit')
    expect((await county.patch(urlOf(bureau), { superiorAgencyId: null }, ifMatch(bureau)).expect(200)).body).toMatchObject({ superiorAgencyId: null, parentGovernmentId: government.id })
    const { items } = (await county.get(`/v1/agencies?superiorAgencyId=${bureau.id}`).expect(200)).body as { items: AgencyRecord[] }
    expect(items.map(({ id }) => id)).toEqual([brigade.id])
  })

  test('the national placeholder is noted, may stand for several, and names none of them', async () => {
    for (const uscc of [placeholder, placeholder.toLowerCase()]) {
      expect(await registered(county, { uscc })).toMatchObject({ uscc: placeholder, warnings: [{ code: 'USCC_PLACEHOLDER', since: '2026-03-02' }] })
    }
    expect(await agenciesByUscc(app.database.db, { kind: 'NATION' }, [placeholder])).toEqual(new Map())
  })

  test('is offered only the acts the caller may do', async () => {
    const agency = await registered(county)
    const reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect((await reader.get(urlOf(agency)).expect(200)).body).toMatchObject({ availableActs: [] })
  })
})

test('the list is filtered by leadership, field and qualification', async () => {
  const made = await qualifiedAgency(county, { kind: 'VERTICAL_AGENCY', fields: ['TAX'] })
  const other = await registered(county, { fields: ['TAX', 'CUSTOMS'] })
  const idsOf = async (query: string) => ((await county.get(`/v1/agencies?${query}`).expect(200)).body as { items: AgencyRecord[] }).items.map(({ id }) => id)
  expect((await idsOf('field=TAX')).sort()).toEqual([made.id, other.id].sort())
  expect(await idsOf('field=TAX&leadership=VERTICAL,DUAL')).toEqual([made.id])
  expect(await idsOf('field=TAX&qualified=true')).toEqual([made.id])
  expect(await idsOf('field=TAX&qualified=false')).toEqual([other.id])
  for (const query of ['field=NONE', 'qualified=yes', 'leadership=X']) await county.get(`/v1/agencies?${query}`).expect(400)
})

describe('POST /v1/agencies/{agencyId}/renaming', () => {
  test('keeps what the body was called on each day, and what was known of it when', async () => {
    const agency = await registered(county, { establishedOn: '2010-01-01' })
    app.clock.set('2026-03-02T01:01:00Z')
    const renamed = (await county.post(`${urlOf(agency)}/renaming`, { name: '海安市新名局', organCode: '海新', renamedOn: '2020-06-01' }, ifMatch(agency)).expect(200)).body as AgencyRecord
    expect(renamed).toMatchObject({ name: '海安市新名局', shortName: agency.shortName, organCode: '海新', currentSince: '2020-06-01', version: 2 })
    app.clock.set('2026-03-02T01:02:00Z')
    await county.patch(urlOf(agency), { shortName: '更正' }, ifMatch(renamed)).expect(200)
    const lineage = async (query: string) => (await county.get(`${urlOf(agency)}/lineage?${query}`).expect(200)).body as LineageRecord
    expect((await lineage('on=2020-05-31')).then).toMatchObject({ name: agency.name, organCode: agency.organCode, validFrom: '2010-01-01', validTo: '2020-06-01' })
    expect((await lineage('on=2020-06-01')).then).toMatchObject({ name: '海安市新名局', shortName: '更正', validTo: null })
    expect((await lineage('on=2009-12-31')).then).toBeNull()
    expect((await lineage('on=2020-06-01&knownAt=2026-03-02T01:01:30Z')).then).toMatchObject({ name: '海安市新名局', shortName: agency.shortName })
    expect((await lineage('on=2020-06-01&knownAt=2026-03-02T01:00:30Z')).then).toMatchObject({ name: agency.name, validTo: null })
    expect((await lineage('')).versions).toHaveLength(2)
    expect(await actsNoted(app, agency)).toEqual(['agency.change', 'agency.register', 'agency.rename'])
    expect((await auditOf(app.admin, agency.id)).at(-1)?.changes).toEqual({
      name: [agency.name, '海安市新名局'], organCode: [agency.organCode, '海新'], currentSince: ['2010-01-01', '2020-06-01'],
    })
    app.clock.set('2026-03-02T01:00:00Z')
  })

  test('is refused for days out of order, to others, and once the body has ended', async () => {
    const agency = await registered(county, { establishedOn: '2010-01-01' })
    const url = `${urlOf(agency)}/renaming`
    const to = (renamedOn: string) => ({ name: '海安市新名局', renamedOn })
    expect(await refusalOf(app, app.http.post(url).send(to('2020-01-01')), 401)).toBe('http.not-authenticated')
    const reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect(await refusalOf(app, reader.post(url, to('2020-01-01'), ifMatch(agency)), 403)).toBe('http.not-permitted')
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect(await refusalOf(app, stranger.post(url, to('2020-01-01'), ifMatch(agency)), 404)).toBe('http.not-found')
    await stranger.get(`${urlOf(agency)}/lineage`).expect(404)
    expect(await refusalOf(app, county.post(url, to('2026-03-03'), ifMatch(agency)), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, county.post(url, to('2009-12-31'), ifMatch(agency)), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2009-12-31' }, ifMatch(agency)), 422)).toBe('agencies.dates-out-of-order')
    const ended = (await county.post(`${urlOf(agency)}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(agency)).expect(200)).body as AgencyRecord
    expect(await refusalOf(app, county.post(url, to('2026-03-02'), ifMatch(ended)), 409)).toBe('state.act-not-available')
    const { then, versions } = (await county.get(`${urlOf(agency)}/lineage`).expect(200)).body as LineageRecord
    expect({ then, ends: versions.map(({ validTo }) => validTo) }).toEqual({ then: null, ends: ['2026-03-01'] })
  })
})
