import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { VerificationRecord } from '../../src/modules/personnel/annual-verifications/schema.ts'
import { logIn } from '../support/accounts.ts'
import { registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { certifiedOfficer } from '../support/personnel.ts'
import { trained, verdictsOf, type Listed, type VerdictsRecord } from '../support/qualification.ts'

let app: TestApp
let bureau: TestAccount
let agency: AgencyRecord

beforeAll(async () => {
  app = await startTestApp({ now: '2025-12-28T01:00:00Z' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(bureau)
})
afterAll(() => app.close())

const codeOf = (answer: { body: unknown }): string => (answer.body as { code: string }).code
const verifying = (lines: object[], given: object = {}) => ({ year: 2025, verifiedOn: '2025-12-28', certificates: lines, ...given })
const verify = async (lines: object[], given: object = {}): Promise<VerdictsRecord> => (await bureau.post('/v1/annual-verifications', verifying(lines, given)).expect(200)).body as VerdictsRecord
const acts = async (id: string): Promise<string[]> =>
  (await app.admin.query<{ act: string }>('select act from audit_entries where target_id = $1 order by at, id', [id])).rows.map(({ act }) => act)
const certificateOf = async (id: string): Promise<object> => (await bureau.get(`/v1/certificates/${id}`).expect(200)).body as object

async function held(hours = 60, fields: ('MARKET' | 'TRANSPORT')[] = ['MARKET']): Promise<{ id: string, officerId: string }> {
  const { officer, certificate } = await certifiedOfficer(bureau, agency.id, { certificate: { fields } })
  if (hours > 0) await trained(bureau, [officer.id], { trainedOn: '2025-06-01', hours })
  return { id: certificate.id, officerId: officer.id }
}

describe('POST /v1/annual-verifications', () => {
  test('passes whose hours and assessment allow it', async () => {
    const [one, short, failed] = [await held(), await held(59.5), await held()]
    const lines = [
      { certificateId: one.id, result: 'PASS', assessment: 'COMPETENT' }, { certificateId: short.id, result: 'PASS', assessment: 'EXCELLENT' },
      { certificateId: failed.id, result: 'PASS', assessment: 'INCOMPETENT' }, { certificateId: '01900000-0000-7000-8000-000000000000', result: 'PASS', assessment: 'COMPETENT' },
    ]
    const verdicts = await verify(lines)
    expect(verdictsOf(verdicts)).toEqual(['DONE', 'annual-verifications.hours-missing', 'annual-verifications.assessment-failed', 'annual-verifications.certificate-unknown'])
    expect(verdicts.lines[1]?.problem?.detail.zh).toContain('59.5学时')
    expect(verdictsOf(await verify([{ certificateId: failed.id, result: 'PASS' }]))).toEqual(['annual-verifications.assessment-missing'])
    const id = verdicts.lines[0]?.id ?? ''
    const record = (await bureau.get(`/v1/annual-verifications/${id}`).expect(200)).body as VerificationRecord
    expect(record).toMatchObject({ certificateId: one.id, officerId: one.officerId, year: 2025, result: 'PASS', assessment: 'COMPETENT', hours: 60, requiredHours: 60, consequence: 'NONE', version: 1 })
    expect(await acts(id)).toEqual(['certificate.verify'])
    expect(await certificateOf(one.id)).toMatchObject({ status: 'VALID', version: 1 })
    expect(await certificateOf(short.id)).toMatchObject({ status: 'VALID', version: 1 })
    expect(await verify(lines.slice(0, 1))).toMatchObject({ done: 0, unchanged: 1, lines: [{ id }] })
    expect(verdictsOf(await verify([{ certificateId: one.id, result: 'FAIL' }]))).toEqual(['annual-verifications.already-verified'])
    expect((await bureau.get(`/v1/annual-verifications/${id}/history`).expect(200)).body).toMatchObject({ items: [{ act: 'certificate.verify' }] })
  })

  test('carries out the consequence in the same act', async () => {
    const [cancelled, suspended, transport, lapsed] = [await held(0), await held(0), await held(0, ['TRANSPORT']), await held(0, ['TRANSPORT'])]
    const { version } = (await bureau.get(`/v1/officers/${cancelled.officerId}`).expect(200)).body as { version: number }
    expect(await verify([
      { certificateId: cancelled.id, result: 'FAIL' }, { certificateId: suspended.id, result: 'NOT_DONE' }, { certificateId: transport.id, result: 'FAIL', assessment: 'INCOMPETENT' },
      { certificateId: lapsed.id, result: 'NOT_DONE' },
    ])).toMatchObject({ done: 4 })
    expect(await certificateOf(cancelled.id)).toMatchObject({ status: 'CANCELLED', endReason: 'NOT_QUALIFIED', endedOn: '2025-12-28', version: 2 })
    expect((await bureau.get(`/v1/officers/${cancelled.officerId}`).expect(200)).body).toMatchObject({ version: version + 1 })
    expect(await certificateOf(suspended.id)).toMatchObject({ status: 'SUSPENDED', suspendedOn: '2025-12-28', suspendReason: '2025年度审验未通过' })
    expect(await certificateOf(transport.id)).toMatchObject({ status: 'SUSPENDED' })
    expect(await certificateOf(lapsed.id)).toMatchObject({ status: 'EXPIRED', endReason: 'NOT_VERIFIED' })
    expect(await acts(cancelled.id)).toEqual(['certificate.issue', 'certificate.cancel'])
    expect(await acts(lapsed.id)).toEqual(['certificate.issue', 'certificate.expire'])
    for (const { id } of [suspended, transport]) expect(await acts(id)).toEqual(['certificate.issue', 'certificate.suspend'])
    expect(verdictsOf(await verify([{ certificateId: cancelled.id, result: 'PASS', assessment: 'COMPETENT' }], { year: 2024 }))).toEqual(['annual-verifications.certificate-ended'])
  })

  test('two years of failing in a row revoke', async () => {
    const { id } = await held(0, ['TRANSPORT'])
    await verify([{ certificateId: id, result: 'FAIL', assessment: 'INCOMPETENT' }], { year: 2024 })
    expect(await certificateOf(id)).toMatchObject({ status: 'SUSPENDED' })
    await verify([{ certificateId: id, result: 'FAIL', assessment: 'INCOMPETENT' }])
    expect(await certificateOf(id)).toMatchObject({ status: 'REVOKED', endReason: 'TWO_YEARS_FAIL' })
  })

  test.each([
    [{ verifiedOn: '2025-12-29' }, 'personnel.date-in-future'], [{ verifiedOn: '2024-12-31' }, 'annual-verifications.verified-too-early'],
  ])('refuses %j', async (given, code) => {
    const { id } = await held()
    expect(codeOf(await bureau.post('/v1/annual-verifications', verifying([{ certificateId: id, result: 'NOT_DONE' }], given)).expect(422))).toBe(code)
    expect(await certificateOf(id)).toMatchObject({ status: 'VALID' })
  })

  test('looks at the year of issue, the permission and the scope', async () => {
    const { id } = await held()
    const lines = [{ certificateId: id, result: 'NOT_DONE' }]
    expect(verdictsOf(await verify(lines, { year: 2023 }))).toEqual(['annual-verifications.certificate-newer'])
    await app.http.post('/v1/annual-verifications').send(verifying(lines)).expect(401)
    await (await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })).post('/v1/annual-verifications', verifying(lines)).expect(403)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect((await stranger.post('/v1/annual-verifications', verifying(lines)).expect(404)).body).toMatchObject({ code: 'http.not-found' })
    for (const wrong of [{ year: 2020 }, { certificates: [] }, { certificates: [...lines, ...lines] }, { certificates: [{ certificateId: id, result: 'MAYBE' }] }]) {
      await bureau.post('/v1/annual-verifications', verifying(lines, wrong)).expect(400)
    }
    const { lines: [done] } = await verify(lines)
    for (const url of [`/v1/annual-verifications/${done?.id ?? ''}`, `/v1/annual-verifications/${done?.id ?? ''}/history`]) {
      await stranger.get(url).expect(404)
      await app.http.get(url).expect(401)
    }
    const listed = async (account: TestAccount, query: string): Promise<number> =>
      ((await account.get(`/v1/annual-verifications?certificateId=${id}&${query}`).expect(200)).body as Listed<object>).items.length
    expect([await listed(bureau, 'result=NOT_DONE&consequence=SUSPEND&verifiedOnFrom=2025-12-28'), await listed(bureau, 'result=PASS'), await listed(stranger, 'limit=5')]).toEqual([1, 0, 0])
  })
})

describe('GET /v1/personnel/figures', () => {
  test('counts within period, division and scope', async () => {
    app.clock.set('2026-01-05T01:00:00Z')
    bureau = await logIn(app.url, bureau)
    const elsewhere = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '330000' })
    const there = await registered(elsewhere, { divisionCode: '330106' })
    const { certificate } = await certifiedOfficer(elsewhere, there.id, { certificate: { issuedOn: '2025-05-01', validFrom: '2025-05-01' } })
    await elsewhere.post('/v1/annual-verifications', { year: 2025, verifiedOn: '2026-01-05', certificates: [{ certificateId: certificate.id, result: 'NOT_DONE' }] }).expect(200)
    const figures = async (account: TestAccount, query: string): Promise<object> => (await account.get(`/v1/personnel/figures?${query}`).expect(200)).body as object
    const expected = {
      from: '2025-05-01', to: '2026-01-06', newCertificates: [{ kind: 'ENFORCEMENT', certificates: 1 }], applications: [], personsRegistered: 0, exams: [],
      verifications: [{ result: 'NOT_DONE', consequence: 'SUSPEND', certificates: 1 }],
    }
    const nation = await app.account({ roles: ['INSPECTOR'], scopeDivision: '000000' })
    expect(await figures(elsewhere, 'from=2025-05-01&to=2026-01-06')).toEqual(expected)
    expect(await figures(nation, 'from=2025-05-01&to=2026-01-06&divisionCode=330100')).toEqual(expected)
    expect(await figures(elsewhere, 'from=2025-05-02&to=2026-01-05')).toMatchObject({ newCertificates: [], verifications: [] })
    expect(await figures(bureau, 'from=2025-05-01&to=2026-01-06&divisionCode=330000')).toMatchObject({ newCertificates: [], verifications: [] })
    await app.http.get('/v1/personnel/figures?from=2025-05-01&to=2026-01-06').expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get('/v1/personnel/figures?from=2025-05-01&to=2026-01-06').expect(403)
    await bureau.get('/v1/personnel/figures?from=2025-05-01').expect(400)
  })
})
