import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { lapseUnverified } from '../../src/modules/personnel/index.ts'
import { lockCertificatesInForce } from '../../src/modules/personnel/certificates/store.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { certifiedOfficer } from '../support/personnel.ts'
import { auditOf } from '../support/records.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
const byDay = new Map<string, CertificateRecord>()
const ends = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-04-01', '2026-04-02', '2026-05-01', '2026-05-02', '2026-05-31', '2026-06-01']

beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
  for (const validTo of ends) byDay.set(validTo, (await certifiedOfficer(supervisor, agency.id, { certificate: { validTo } })).certificate)
})
afterAll(() => app.close())

interface Warning { validTo: string, band: string, daysLeft: number, officerName: string }
const warnings = async (query = '', account = supervisor): Promise<Warning[]> =>
  ((await account.get(`/v1/certificates/expiry-warnings?${query}`).expect(200)).body as { items: Warning[] }).items

describe('warnings of expiry', () => {
  test('30, 60 and 90 days ahead, each certificate in one band', async () => {
    expect((await warnings()).map(({ validTo, band, daysLeft }) => [validTo, band, daysLeft])).toEqual([
      ['2026-03-02', 'DAYS_30', 0], ['2026-04-01', 'DAYS_30', 30], ['2026-04-02', 'DAYS_60', 31], ['2026-05-01', 'DAYS_60', 60], ['2026-05-02', 'DAYS_90', 61],
      ['2026-05-31', 'DAYS_90', 90],
    ])
    expect((await warnings('band=DAYS_60')).map(({ validTo }) => validTo)).toEqual(['2026-04-02', '2026-05-01'])
    expect((await warnings('band=DAYS_30&on=2026-05-02')).map(({ validTo }) => validTo)).toEqual(['2026-05-02', '2026-05-31', '2026-06-01'])
    expect((await warnings('limit=1&sort=-validTo')).map(({ officerName }) => officerName)).toEqual([expect.stringMatching(/^测试人员/)])
    expect((await supervisor.get('/v1/certificates/expiry-warnings?count=exact&limit=2').expect(200)).body).toMatchObject({ count: { value: 6, exact: true } })
  })

  test('counted by band, with what has run out and nobody has recorded', async () => {
    expect((await supervisor.get('/v1/certificates/expiry-figures').expect(200)).body).toEqual({
      on: '2026-03-02', lapsed: 2, bands: [
        { band: 'DAYS_30', from: '2026-03-02', to: '2026-04-01', count: 2 }, { band: 'DAYS_60', from: '2026-04-02', to: '2026-05-01', count: 2 },
        { band: 'DAYS_90', from: '2026-05-02', to: '2026-05-31', count: 2 },
      ],
    })
    expect((await supervisor.get('/v1/certificates/expiry-figures?on=2026-06-02').expect(200)).body).toMatchObject({ lapsed: 9 })
  })

  test('are for those who may see the certificates', async () => {
    for (const url of ['/v1/certificates/expiry-warnings', '/v1/certificates/expiry-figures']) {
      await app.http.get(url).expect(401)
      await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get(url).expect(403)
      await supervisor.get(`${url}?on=2026-02-30`).expect(400)
    }
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect(await warnings('', stranger)).toEqual([])
    expect((await stranger.get('/v1/certificates/expiry-figures').expect(200)).body).toMatchObject({ lapsed: 0 })
    await supervisor.get('/v1/certificates/expiry-warnings?band=DAYS_45').expect(400)
  })
})

describe('past its validity', () => {
  test('a certificate is shown, listed and judged as lapsed before anybody has recorded it', async () => {
    const lapsed = byDay.get('2026-03-01')!
    expect((await supervisor.get(`/v1/certificates/${lapsed.id}`).expect(200)).body).toMatchObject({
      status: 'EXPIRED', endedOn: '2026-03-02', endReason: 'EXPIRED', availableActs: [], version: 1,
    })
    const listed = async (status: string) => ((await supervisor.get(`/v1/certificates?status=${status}&limit=50`).expect(200)).body as { items: CertificateRecord[] }).items.map(({ validTo }) => validTo)
    expect(await listed('EXPIRED')).toEqual(['2026-02-28', '2026-03-01'])
    expect(await listed('VALID')).toEqual(ends.slice(2))
    expect(await listed('EXPIRED,VALID')).toEqual(ends)
  })

  test('is recorded for many at once, each with its entry, the earliest first', async () => {
    const url = '/v1/certificates/expiries'
    await app.http.post(url).send({}).expect(401)
    await (await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })).post(url, {}).expect(403)
    await supervisor.post(url, { limit: 0 }).expect(400)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect((await stranger.post(url, {}).expect(200)).body).toEqual({ expired: 0, more: false })
    expect((await supervisor.post(url, { limit: 1 }).expect(200)).body).toEqual({ expired: 1, more: true })
    const [first, second] = [byDay.get('2026-02-28')!, byDay.get('2026-03-01')!]
    expect((await auditOf(app.admin, first.id)).map(({ act }) => act)).toEqual(['certificate.expire', 'certificate.issue'])
    expect(await auditOf(app.admin, second.id)).toHaveLength(1)
    expect((await supervisor.post(url, {}).expect(200)).body).toEqual({ expired: 1, more: false })
    expect((await supervisor.get(`/v1/certificates/${second.id}`).expect(200)).body).toMatchObject({ status: 'EXPIRED', endedOn: '2026-03-02', version: 2 })
    expect((await supervisor.post(url, {}).expect(200)).body).toEqual({ expired: 0, more: false })
  })

  test('without the yearly verification a certificate lapses too; one that had run out before has run out', async () => {
    const lapse = async (certificate: CertificateRecord, on: string) => {
      const runner = createCommandRunner(app.database, app.clock, new Map())
      const actor = {
        accountId: supervisor.id, name: supervisor.displayName, service: false, permissions: new Set<string>(), scope: { kind: 'NATION' as const }, agencyId: null,
        officerId: null, sessionId: null, administrator: false, mustChangePassword: false,
      }
      await runner.run({ actor, requestId: 'verification' }, async (context) => {
        await lapseUnverified(context, await lockCertificatesInForce(context.tx, certificate.officerId), on)
      })
      return (await supervisor.get(`/v1/certificates/${certificate.id}`).expect(200)).body as CertificateRecord
    }
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    expect(await lapse(certificate, '2026-01-01')).toMatchObject({ status: 'EXPIRED', endedOn: '2026-01-01', endReason: 'NOT_VERIFIED', version: 2 })
    expect((await auditOf(app.admin, certificate.id)).map(({ act }) => act)).toEqual(['certificate.expire', 'certificate.issue'])
    const { certificate: over } = await certifiedOfficer(supervisor, agency.id, { certificate: { validTo: '2025-06-30' } })
    expect(await lapse(over, '2026-01-01')).toMatchObject({ status: 'EXPIRED', endedOn: '2025-07-01', endReason: 'EXPIRED' })
  })
})
