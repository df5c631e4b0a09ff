import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EntrustmentBody, EntrustmentRecord } from '../../src/modules/agencies/entrustments/schema.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { actsNoted, agencyNow, newEntrustment, qualifiedAgency, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let county: TestAccount
let neighbour: TestAccount
let reader: TestAccount
let agency: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  county = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  agency = await qualifiedAgency(county)
})
afterAll(() => app.close())

const organisation = (given = {}) => registered(county, { kind: 'ENTRUSTED_ORGANISATION', ...given })
const post = (body: EntrustmentBody) => county.post('/v1/entrustments', body)
const made = async (given: Partial<EntrustmentBody> = {}) => (await post(newEntrustment(agency.id, (await organisation()).id, given)).expect(201)).body as EntrustmentRecord
const urlOf = ({ id }: { id: string }): string => `/v1/entrustments/${id}`
const publication = { publishedOn: '2026-02-01', publishedIn: 'https://www.haian.gov.cn/wtzf' }
const ending = { endedOn: '2026-03-01', endReason: 'REVOKED' }

describe('an entrustment', () => {
  test('is registered, published and ended before its time, and can be read as it was on a day', async () => {
    const entrusted = await organisation()
    const body = newEntrustment(agency.id, entrusted.id)
    const first = (await post(body).expect(201)).body as EntrustmentRecord
    const shown = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'conditions'))
    expect(first).toMatchObject({ ...shown, status: 'SIGNED', divisionCode: '320685', effectiveTo: '2027-02-01', availableActs: ['publish', 'end'], version: 1 })
    const published = (await county.post(`${urlOf(first)}/publication`, publication, ifMatch(first)).expect(200)).body as EntrustmentRecord
    expect(published).toMatchObject({ ...publication, status: 'PUBLISHED', availableActs: ['end'] })
    const ended = (await county.post(`${urlOf(first)}/ending`, ending, ifMatch(published)).expect(200)).body as EntrustmentRecord
    expect(ended).toMatchObject({ status: 'ENDED', endReason: 'REVOKED', validTo: '2027-02-01', effectiveTo: '2026-03-01', availableActs: [] })
    const on = async (day: string) => ((await county.get(`/v1/entrustments?on=${day}&entrustedAgencyId=${entrusted.id}`).expect(200)).body as { items: unknown[] }).items.length
    expect([await on('2026-01-31'), await on('2026-02-01'), await on('2026-02-28'), await on('2026-03-01')]).toEqual([0, 1, 1, 0])
    expect(await actsNoted(app, first)).toEqual(['entrustment.end', 'entrustment.publish', 'entrustment.register'])
    await post({ ...body, validFrom: '2026-03-01', signedOn: '2026-02-28' }).expect(201)
  })

  test('may be registered by the manager of the entrusting agency, for that agency alone', async () => {
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    const entrusted = await organisation()
    await manager.post('/v1/entrustments', newEntrustment(agency.id, entrusted.id)).expect(201)
    const other = await qualifiedAgency(county)
    expect(await refusalOf(app, manager.post('/v1/entrustments', newEntrustment(other.id, entrusted.id)), 422)).toBe('agencies.body-unknown')
    const { items } = (await manager.get('/v1/entrustments?act=PENALTY&field=MARKET&status=SIGNED').expect(200)).body as { items: EntrustmentRecord[] }
    expect(items.every(({ agencyId }) => agencyId === agency.id)).toBe(true)
  })

  test('of the same matter to the same body in a common period: 409 naming the first; another body, matter or period is free', async () => {
    const entrusted = await organisation()
    const first = newEntrustment(agency.id, entrusted.id)
    await post(first).expect(201)
    const refused = await post({ ...first, documentNumber: '海市监委〔2026〕2号', validFrom: '2027-01-31', validTo: '2028-01-01' }).expect(409)
    expect(refused.body).toMatchObject({ code: 'agencies.entrustment-overlaps', detail: expect.stringContaining('海市监委〔2026〕1号') })
    await post({ ...first, validFrom: '2027-02-01', validTo: '2028-01-01' }).expect(201)
    await post({ ...first, items: [{ code: null, name: '另一事项' }] }).expect(201)
    await post({ ...first, entrustedAgencyId: (await organisation()).id }).expect(201)
    const fresh = newEntrustment(agency.id, (await organisation()).id)
    expect((await Promise.all([post(fresh), post(fresh), post(fresh)])).map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('of the same power item, or of a whole field, is the same matter', async () => {
    for (const matter of [{ items: [], powerItemIds: ['item-1'] }, { items: [] }]) {
      const body = newEntrustment(agency.id, (await organisation()).id, matter)
      await post(body).expect(201)
      expect(await refusalOf(app, post(body), 409)).toBe('agencies.entrustment-overlaps')
    }
  })
})

describe('what the law does not allow', () => {
  test('no re-entrustment: neither by one who acts for others nor of what is held by entrustment', async () => {
    const entrusted = await organisation()
    expect(await refusalOf(app, post(newEntrustment(entrusted.id, agency.id)), 422)).toBe('agencies.re-entrustment')
    const middle = await qualifiedAgency(county)
    await post(newEntrustment(agency.id, middle.id)).expect(201)
    const again = newEntrustment(middle.id, entrusted.id)
    const refused = await post(again).expect(422)
    expect(refused.body).toMatchObject({ code: 'agencies.re-entrustment', legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第二十条' }] })
    await post({ ...again, items: [{ code: 'CF0099', name: '自有事项' }] }).expect(201)
  })

  test('coercion never, licensing to organs alone, nothing to a justice station', async () => {
    const entrusted = await organisation()
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted.id, { acts: ['PENALTY', 'COERCION'] })), 422)).toBe('agencies.coercion-not-entrustable')
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted.id, { acts: ['LICENCE'] })), 422)).toBe('agencies.entrusted-body-unfit')
    const station = await registered(county, { kind: 'JUSTICE_STATION' })
    expect(await refusalOf(app, post(newEntrustment(agency.id, station.id)), 422)).toBe('agencies.entrusted-body-unfit')
    await post(newEntrustment(agency.id, (await registered(county, { kind: 'GOVERNMENT' })).id, { acts: ['LICENCE', 'PENALTY', 'INSPECTION'] })).expect(201)
  })

  test('not without the conditions of art. 21, the qualification, the field, or a body in being', async () => {
    const entrusted = await organisation()
    const refused = await post(newEntrustment(agency.id, entrusted.id, { conditions: { lawfullyEstablished: true, qualifiedStaff: false, technicalMeans: 'LACKING' } })).expect(422)
    expect(refused.body).toMatchObject({ code: 'agencies.conditions-not-met', missing: ['qualifiedStaff', 'technicalMeans'] })
    const unconfirmed = await registered(county)
    expect(await refusalOf(app, post(newEntrustment(unconfirmed.id, entrusted.id)), 422)).toBe('agencies.not-qualified')
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted.id, { signedOn: '2026-01-09' })), 422)).toBe('agencies.not-qualified')
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted.id, { fields: ['TAX'] })), 422)).toBe('agencies.fields-not-held')
    const gone = await organisation()
    await county.post(`/v1/agencies/${gone.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(gone)).expect(200)
    expect(await refusalOf(app, post(newEntrustment(agency.id, gone.id)), 422)).toBe('agencies.already-abolished')
    const elsewhere = await registered(neighbour, { kind: 'ENTRUSTED_ORGANISATION', divisionCode: '320682' })
    for (const other of [elsewhere.id, agency.id]) expect(await refusalOf(app, post(newEntrustment(agency.id, other)), 422)).toBe('agencies.body-unknown')
    expect(await agencyNow(county, agency)).toEqual(agency)
  })

  test('days follow upon each other', async () => {
    const entrusted = (await organisation()).id
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted, { signedOn: '2026-03-03', validFrom: '2026-03-03' })), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted, { validFrom: '2026-01-14' })), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, post(newEntrustment(agency.id, entrusted, { validTo: '2026-02-01' })), 422)).toBe('agencies.dates-out-of-order')
    const held = await made()
    expect(await refusalOf(app, county.post(`${urlOf(held)}/publication`, { ...publication, publishedOn: '2026-01-14' }, ifMatch(held)), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, county.post(`${urlOf(held)}/ending`, { ...ending, endedOn: '2026-03-03' }, ifMatch(held)), 422)).toBe('agencies.date-in-future')
  })
})

describe('access and states', () => {
  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const held = await made()
    const posts: [string, object][] = [[`${urlOf(held)}/publication`, publication], [`${urlOf(held)}/ending`, ending]]
    const body = newEntrustment(agency.id, (await organisation()).id)
    expect(await refusalOf(app, app.http.post('/v1/entrustments').send(body), 401)).toBe('http.not-authenticated')
    expect(await refusalOf(app, reader.post('/v1/entrustments', body), 403)).toBe('http.not-permitted')
    expect(await refusalOf(app, neighbour.post('/v1/entrustments', body), 422)).toBe('agencies.body-unknown')
    for (const [url, given] of posts) {
      expect(await refusalOf(app, app.http.post(url).send(given), 401)).toBe('http.not-authenticated')
      expect(await refusalOf(app, reader.post(url, given, ifMatch(held)), 403)).toBe('http.not-permitted')
      expect(await refusalOf(app, neighbour.post(url, given, ifMatch(held)), 404)).toBe('http.not-found')
    }
    for (const url of [urlOf(held), `${urlOf(held)}/history`]) {
      await reader.get(url).expect(200)
      await neighbour.get(url).expect(404)
    }
    expect((await neighbour.get('/v1/entrustments').expect(200)).body).toMatchObject({ items: [] })
  })

  test('every act in every state', async () => {
    const states = { SIGNED: ['publish', 'end'], PUBLISHED: ['end'], ENDED: [] as string[] }
    const bodies = { publish: ['publication', publication], end: ['ending', ending] } as const
    for (const [state, allowed] of Object.entries(states)) {
      for (const act of ['publish', 'end'] as const) {
        let held = await made()
        if (state !== 'SIGNED') held = (await county.post(`${urlOf(held)}/publication`, publication, ifMatch(held)).expect(200)).body as EntrustmentRecord
        if (state === 'ENDED') held = (await county.post(`${urlOf(held)}/ending`, ending, ifMatch(held)).expect(200)).body as EntrustmentRecord
        expect(held.status).toBe(state)
        const [path, body] = bodies[act]
        const attempt = county.post(`${urlOf(held)}/${path}`, body, ifMatch(held))
        if (allowed.includes(act)) await attempt.expect(200)
        else expect(await refusalOf(app, attempt, 409)).toBe('state.act-not-available')
      }
    }
  })

  test.each([{ acts: [] }, { validFrom: '2026-02-30' }, { items: [{ name: '甲' }] }, { conditions: {} }, { status: 'PUBLISHED' }, { authority: '' }])('refuses %j', async (given) => {
    await county.post('/v1/entrustments', { ...newEntrustment(agency.id, agency.id), ...given }).expect(400)
  })
})
