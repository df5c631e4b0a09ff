import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { EligibilityRecord } from '../../src/modules/personnel/eligibility/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { batching, addition } from '../support/powers.ts'
import { certifiedOfficer, issuedCertificate, registeredOfficer } from '../support/personnel.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
})
afterAll(() => app.close())

const asked = async (officerId: string, query = ''): Promise<EligibilityRecord> =>
  (await supervisor.get(`/v1/officers/${officerId}/eligibility?${query}`).expect(200)).body as EligibilityRecord
const codes = async (officerId: string, query = ''): Promise<string[]> => (await asked(officerId, query)).reasons.map(({ code }) => code)

describe('GET /v1/officers/{officerId}/eligibility', () => {
  test('needs the permission and the officer in scope', async () => {
    const { officer } = await certifiedOfficer(supervisor, agency.id)
    const url = `/v1/officers/${officer.id}/eligibility`
    await app.http.get(url).expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get(url).expect(403)
    await (await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })).get(url).expect(404)
    await supervisor.get(`${url}?field=SPACE`).expect(400)
    await supervisor.get(`${url}?on=2026-02-30`).expect(400)
    expect((await supervisor.get(`${url}?item=CF-0001`).expect(422)).body).toMatchObject({ code: 'personnel.power-item-unknown' })
  })

  test('yes, by which certificate', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    expect(await asked(officer.id, `field=MARKET&place=320685&agencyId=${agency.id}`)).toEqual({
      officerId: officer.id, on: '2026-03-02', duty: 'ENFORCEMENT', field: 'MARKET', item: null, eligible: true, certificateId: certificate.id, reasons: [],
    })
    expect((await asked(officer.id, 'on=2024-01-10')).eligible).toBe(true)
  })

  test('for a power item: its field, and whether the agency holds it that day', async () => {
    const acts = batching(app, supervisor)
    const other = await registered(supervisor)
    const { officer } = await certifiedOfficer(supervisor, agency.id)
    await acts.published({ agencyId: agency.id, effectiveOn: '2026-03-02', lines: [addition('CF-77')] })
    await acts.published({ agencyId: other.id, effectiveOn: '2026-03-02', lines: [addition('CF-78')] })
    expect(await asked(officer.id, 'on=2026-03-02&item=CF-77')).toMatchObject({ field: 'MARKET', item: 'CF-77', eligible: true })
    expect(await codes(officer.id, 'on=2026-03-02&item=CF-78')).toEqual(['ITEM_NOT_HELD'])
    const [item] = (await acts.list(`&agencyId=${other.id}`))
    expect(await codes(officer.id, `on=2026-03-02&item=${item?.id ?? ''}`)).toEqual(['ITEM_NOT_HELD'])
    await supervisor.get(`/v1/officers/${officer.id}/eligibility?on=2026-03-01&item=CF-77`).expect(422)
  })

  test('no, with every reason, its texts and its articles', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const other = await registered(supervisor)
    const { eligible, certificateId, reasons } = await asked(officer.id, `on=2030-01-01&field=HEALTH&place=320682&agencyId=${other.id}`)
    expect([eligible, certificateId]).toEqual([false, null])
    expect(reasons.map(({ code, certificateNumber }) => [code, certificateNumber])).toEqual([
      ['OTHER_AGENCY', null], ['AGENCY_FIELD', null], ['EXPIRED', certificate.number], ['FIELD', certificate.number], ['AREA', certificate.number],
    ])
    expect(reasons[2]).toMatchObject({
      text: { zh: '已失效', en: 'lapsed' }, certificateId: certificate.id, legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第四十二条' }, { article: '第十七条' }],
    })
  })

  test('staff without a certificate, auxiliary staff, supervisors', async () => {
    const bare = await registeredOfficer(supervisor, agency.id)
    expect(await codes(bare.id, 'field=MARKET')).toEqual(['NO_CERTIFICATE'])
    const helper = await registeredOfficer(supervisor, agency.id, { staffKind: 'AUXILIARY' })
    await issuedCertificate(supervisor, helper.id, { kind: 'AUXILIARY', fields: [] })
    expect(await codes(helper.id, 'field=MARKET')).toEqual(['STAFF_KIND', 'NO_CERTIFICATE'])
    const overseer = await registeredOfficer(supervisor, agency.id, { staffKind: 'SUPERVISION' })
    await issuedCertificate(supervisor, overseer.id, { kind: 'SUPERVISION', fields: [] })
    expect((await asked(overseer.id, 'duty=SUPERVISION&field=MARKET')).eligible).toBe(true)
    expect(await codes(overseer.id, 'field=MARKET')).toEqual(['STAFF_KIND', 'NO_CERTIFICATE'])
  })

  test('suspended, revoked, gone, of an agency that is no more: each from its day on', async () => {
    const doomed = await registered(supervisor)
    const { officer, certificate } = await certifiedOfficer(supervisor, doomed.id)
    const url = `/v1/certificates/${certificate.id}`
    await supervisor.post(`${url}/suspension`, { suspendedOn: '2026-02-10', reason: '核查' }, ifMatch(1)).expect(200)
    expect([await codes(officer.id, 'on=2026-02-09'), await codes(officer.id, 'on=2026-02-10')]).toEqual([[], ['SUSPENDED']])
    await supervisor.post(`${url}/revocation`, { endedOn: '2026-02-20', endReason: 'FRAUD' }, ifMatch(2)).expect(200)
    expect([await codes(officer.id, 'on=2026-02-09'), await codes(officer.id)]).toEqual([[], ['SUSPENDED', 'REVOKED']])
    const { version } = (await supervisor.get(`/v1/officers/${officer.id}`)).body as { version: number }
    await supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-02-25', reason: 'TRANSFER' }, ifMatch(version)).expect(200)
    await supervisor.post(`/v1/agencies/${doomed.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(doomed)).expect(200)
    expect(await codes(officer.id, 'on=2026-02-25')).toEqual(['LEFT', 'SUSPENDED', 'REVOKED'])
    expect(await codes(officer.id)).toEqual(['LEFT', 'AGENCY_ABOLISHED', 'SUSPENDED', 'REVOKED'])
    expect(await codes(officer.id, 'on=2026-02-09')).toEqual([])
  })
})
