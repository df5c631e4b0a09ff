import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findAgency, isQualified } from '../../src/modules/agencies/index.ts'
import type { QualificationRecord } from '../../src/modules/agencies/qualifications/schema.ts'
import { actsNoted, agencyNow, newQualification, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let county: TestAccount
let neighbour: TestAccount
let reader: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  county = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  neighbour = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const urlOf = ({ id }: { id: string }): string => `/v1/qualifications/${id}`
const confirming = (agency: { id: string }, given = {}) => county.post(`/v1/agencies/${agency.id}/qualifications`, newQualification(given))
const confirmed = async (agency: { id: string }, given = {}) => (await confirming(agency, given).expect(201)).body as QualificationRecord
const publication = { publishedOn: '2026-01-20', publishedIn: 'https://www.haian.gov.cn/zfzt' }
const withdrawal = { withdrawnOn: '2026-02-20', reason: '机构改革' }

describe('confirmation', () => {
  test('makes a body qualified from that day; publication and withdrawal follow', async () => {
    const agency = await registered(county)
    const first = await confirmed(agency)
    expect(first).toMatchObject({ agencyId: agency.id, status: 'CONFIRMED', divisionCode: '320685', availableActs: ['publish', 'withdraw'], publishedOn: null, version: 1 })
    expect(await agencyNow(county, agency)).toMatchObject({ qualified: true, qualifiedPeriods: [{ from: '2026-01-10', to: null }] })
    const published = (await county.post(`${urlOf(first)}/publication`, publication, ifMatch(first)).expect(200)).body as QualificationRecord
    expect(published).toMatchObject({ ...publication, status: 'PUBLISHED', availableActs: ['withdraw'], version: 2 })
    const ended = (await county.post(`${urlOf(first)}/withdrawal`, withdrawal, ifMatch(published)).expect(200)).body as QualificationRecord
    expect(ended).toMatchObject({ status: 'WITHDRAWN', withdrawnOn: '2026-02-20', withdrawReason: '机构改革', availableActs: [] })
    expect(await actsNoted(app, first)).toEqual(['qualification.confirm', 'qualification.publish', 'qualification.withdraw'])
    expect((await confirming(agency, { confirmedOn: '2026-02-19' }).expect(422)).body).toMatchObject({ code: 'agencies.dates-out-of-order' })
    await confirmed(agency, { confirmedOn: '2026-03-01' })
    const row = (await findAgency(app.database.db, { kind: 'NATION' }, agency.id))!
    expect(['2026-01-09', '2026-01-10', '2026-02-19', '2026-02-20', '2026-03-01'].map((on) => isQualified(row, on))).toEqual([false, true, true, false, true])
  })

  test('once only at a time, naming the first; of several at once one succeeds', async () => {
    const agency = await registered(county)
    const answers = await Promise.all([1, 2, 3].map(() => confirming(agency)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const refused = await confirming(agency, { documentNumber: '海司确〔2026〕2号' }).expect(409)
    expect(refused.body).toMatchObject({ code: 'agencies.qualification-in-force', detail: expect.stringContaining('海司确〔2026〕1号') })
  })

  test('not of those who act for others, not of an organisation without a law, not of a body that ended', async () => {
    const entrusted = await registered(county, { kind: 'ENTRUSTED_ORGANISATION' })
    expect(await refusalOf(app, confirming(entrusted), 422)).toBe('agencies.kind-not-qualifiable')
    const station = await registered(county, { kind: 'JUSTICE_STATION' })
    expect(await refusalOf(app, confirming(station), 422)).toBe('agencies.kind-not-qualifiable')
    const authorised = await registered(county, { kind: 'AUTHORISED_ORGANISATION' })
    const basis = (level: string) => ({ basis: [{ law: '江苏省某某条例', article: '第五条', level }] })
    for (const level of ['RULE', 'MANDATE']) expect(await refusalOf(app, confirming(authorised, basis(level)), 422)).toBe('agencies.basis-unfit')
    await confirmed(authorised, basis('LOCAL_REGULATION'))
    const ending = await registered(county)
    await county.post(`/v1/agencies/${ending.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(ending)).expect(200)
    expect(await refusalOf(app, confirming(ending), 422)).toBe('agencies.already-abolished')
    const agency = await registered(county)
    expect(await refusalOf(app, confirming(agency, { confirmedOn: '2026-03-03' }), 422)).toBe('agencies.date-in-future')
    for (const bad of [{ basis: [] }, { documentNumber: '' }, { status: 'PUBLISHED' }, { basis: [{ law: '甲', article: '第一条', level: 'X' }] }]) await confirming(agency, bad).expect(400)
  })

  test('ends with the body', async () => {
    const agency = await registered(county)
    const held = await confirmed(agency)
    await county.post(`/v1/agencies/${agency.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(await agencyNow(county, agency))).expect(200)
    expect((await county.get(urlOf(held)).expect(200)).body).toMatchObject({ status: 'WITHDRAWN', withdrawnOn: '2026-03-01', version: 2 })
    expect(await agencyNow(county, agency)).toMatchObject({ qualified: false, qualifiedPeriods: [{ from: '2026-01-10', to: '2026-03-01' }] })
    expect(await actsNoted(app, held)).toEqual(['qualification.confirm', 'qualification.withdraw'])
  })
})

describe('access and states', () => {
  test('nobody without a log-in, a wrong permission or another scope', async () => {
    const agency = await registered(county)
    const held = await confirmed(agency)
    const posts: [string, object][] = [[`/v1/agencies/${agency.id}/qualifications`, newQualification()], [`${urlOf(held)}/publication`, publication], [`${urlOf(held)}/withdrawal`, withdrawal]]
    for (const [url, body] of posts) {
      expect(await refusalOf(app, app.http.post(url).send(body), 401)).toBe('http.not-authenticated')
      expect(await refusalOf(app, reader.post(url, body, ifMatch(held)), 403)).toBe('http.not-permitted')
      expect(await refusalOf(app, neighbour.post(url, body, ifMatch(held)), 404)).toBe('http.not-found')
    }
    for (const url of [urlOf(held), `${urlOf(held)}/history`]) {
      await reader.get(url).expect(200)
      await neighbour.get(url).expect(404)
    }
    expect((await reader.get(urlOf(held)).expect(200)).body).toMatchObject({ availableActs: [] })
    expect((await reader.get(`/v1/qualifications?agencyId=${agency.id}&status=CONFIRMED&confirmedOnFrom=2026-01-01`).expect(200)).body).toMatchObject({ items: [{ id: held.id }] })
    expect((await neighbour.get('/v1/qualifications').expect(200)).body).toMatchObject({ items: [] })
  })

  test('every act in every state', async () => {
    const states = { CONFIRMED: ['publish', 'withdraw'], PUBLISHED: ['withdraw'], WITHDRAWN: [] as string[] }
    const bodies = { publish: ['publication', publication], withdraw: ['withdrawal', withdrawal] } as const
    for (const [state, allowed] of Object.entries(states)) {
      for (const act of ['publish', 'withdraw'] as const) {
        let held = await confirmed(await registered(county))
        if (state !== 'CONFIRMED') held = (await county.post(`${urlOf(held)}/publication`, publication, ifMatch(held)).expect(200)).body as QualificationRecord
        if (state === 'WITHDRAWN') held = (await county.post(`${urlOf(held)}/withdrawal`, withdrawal, ifMatch(held)).expect(200)).body as QualificationRecord
        expect(held.status).toBe(state)
        const [path, body] = bodies[act]
        const attempt = county.post(`${urlOf(held)}/${path}`, body, ifMatch(held))
        if (allowed.includes(act)) await attempt.expect(200)
        else expect(await refusalOf(app, attempt, 409)).toBe('state.act-not-available')
      }
    }
  })

  test('days follow upon each other', async () => {
    const held = await confirmed(await registered(county))
    expect(await refusalOf(app, county.post(`${urlOf(held)}/publication`, { ...publication, publishedOn: '2026-01-09' }, ifMatch(held)), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, county.post(`${urlOf(held)}/withdrawal`, { ...withdrawal, withdrawnOn: '2026-03-03' }, ifMatch(held)), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, county.post(`${urlOf(held)}/withdrawal`, withdrawal, ifMatch(7)), 412)).toBe('http.version-stale')
  })
})
