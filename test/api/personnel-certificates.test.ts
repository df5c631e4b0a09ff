import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { certificateInForce, officersByCertificate, officersById } from '../../src/modules/personnel/index.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'
import { certifiedOfficer, issuedCertificate, newCertificate, registeredOfficer } from '../support/personnel.ts'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
})
afterAll(() => app.close())

let seconds = 0
/** Lets a second pass, so that entries have an order. */
const tick = (): void => { app.clock.set(new Date(Date.parse(testNow) + (seconds += 1) * 1000).toISOString()) }

const notedActs = async (targetId: string): Promise<string[]> =>
  (await app.admin.query<{ act: string }>('select act from audit_entries where target_id = $1 order by at, id', [targetId])).rows.map((row) => row.act)
const heldBy = async (officerId: string): Promise<number> =>
  Number((await app.admin.query<{ count: string }>('select count(*) from certificates where officer_id = $1', [officerId])).rows[0]?.count)
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code

describe('POST /v1/officers/{officerId}/certificates', () => {
  test('needs the permission and the officer in scope', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const url = `/v1/officers/${officer.id}/certificates`
    await app.http.post(url).send(newCertificate()).expect(401)
    await (await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })).post(url, newCertificate()).expect(403)
    await (await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })).post(url, newCertificate()).expect(404)
    expect(await heldBy(officer.id)).toBe(0)
  })

  test('issues', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const body = newCertificate({ fields: ['MARKET', 'HEALTH'] })
    const answer = await supervisor.post(`/v1/officers/${officer.id}/certificates`, body).expect(201)
    const certificate = answer.body as CertificateRecord
    expect(certificate).toMatchObject({
      ...body, officerId: officer.id, agencyId: agency.id, divisionCode: '320685', status: 'VALID', suspendedOn: null, endedOn: null, endReason: null,
      areaCode: '320685', issuer: null, replacesId: null, availableActs: ['suspend', 'renew', 'replace', 'amend', 'cancel', 'revoke'], version: 1,
    })
    expect(answer.headers['location']).toBe(`/v1/certificates/${certificate.id}`)
    expect(await notedActs(certificate.id)).toEqual(['certificate.issue'])
    expect((await supervisor.get(`/v1/certificates/${certificate.id}`).expect(200)).body).toEqual(certificate)
  })

  test.each([
    ['a number of ten digits', { number: '1006850001' }, 'personnel.certificate-number-malformed'],
    ['an issue in the future', { issuedOn: '2026-03-03', validFrom: '2026-03-03' }, 'personnel.date-in-future'],
    ['a validity that runs backwards', { validFrom: '2025-01-02', validTo: '2025-01-01' }, 'personnel.validity-backwards'],
    ['a validity over before the issue', { issuedOn: '2026-01-01', validFrom: '2024-01-01', validTo: '2025-12-31' }, 'personnel.validity-backwards'],
    ['one that only an application leads to since 行政执法监督条例 is in force', { issuedOn: '2026-02-01' }, 'personnel.application-required'],
    ['no field', { fields: [] }, 'personnel.certificate-field-missing'],
    ['a kind its holder may not have', { kind: 'SUPERVISION' as const }, 'personnel.certificate-kind-barred'],
  ])('refuses %s', async (_, wrong, code) => {
    const officer = await registeredOfficer(supervisor, agency.id)
    expect(codeOf(await supervisor.post(`/v1/officers/${officer.id}/certificates`, newCertificate(wrong)).expect(422))).toBe(code)
    expect(await heldBy(officer.id)).toBe(0)
  })

  test.each([{ fields: ['MARKET', 'MARKET'] }, { fields: ['SPACE'] }, { kind: 'PASSPORT' }, { validTo: '2026-02-30' }, { number: '' }])('refuses %j', async (wrong) => {
    const officer = await registeredOfficer(supervisor, agency.id)
    await supervisor.post(`/v1/officers/${officer.id}/certificates`, { ...newCertificate(), ...wrong }).expect(400)
  })

  test('auxiliary staff get a work card and no enforcement certificate', async () => {
    const helper = await registeredOfficer(supervisor, agency.id, { staffKind: 'AUXILIARY' })
    const refused = await supervisor.post(`/v1/officers/${helper.id}/certificates`, newCertificate()).expect(422)
    expect(refused.body).toMatchObject({ code: 'personnel.certificate-kind-barred', legalBasis: [{ law: '行政执法监督条例', article: '第十七条' }, {}] })
    expect((await issuedCertificate(supervisor, helper.id, { kind: 'AUXILIARY', number: '海辅-0017', fields: [] })).kind).toBe('AUXILIARY')
  })

  test('a number is given once', async () => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    const other = await registeredOfficer(supervisor, agency.id)
    const again = await supervisor.post(`/v1/officers/${other.id}/certificates`, newCertificate({ number: certificate.number })).expect(409)
    expect(codeOf(again)).toBe('personnel.certificate-number-taken')
  })

  test('of a kind there is one, however many are issued at once', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const answers = await Promise.all(Array.from({ length: 8 }, () => supervisor.post(`/v1/officers/${officer.id}/certificates`, newCertificate())))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
    expect(new Set(answers.filter((answer) => answer.status === 409).map(codeOf))).toEqual(new Set(['personnel.certificate-in-force']))
    expect(await heldBy(officer.id)).toBe(1)
    await supervisor.post(`/v1/officers/${officer.id}/certificates`, newCertificate({ kind: 'MINISTRY' })).expect(201)
  })

  test('a suspended one still bars another; one that ran out is ended by its successor', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    await supervisor.post(`/v1/certificates/${certificate.id}/suspension`, { suspendedOn: '2026-03-01', reason: '培训' }, ifMatch(certificate)).expect(200)
    const url = `/v1/officers/${officer.id}/certificates`
    expect(codeOf(await supervisor.post(url, newCertificate()).expect(409))).toBe('personnel.certificate-in-force')

    const { officer: veteran, certificate: old } = await certifiedOfficer(supervisor, agency.id, { certificate: { validTo: '2026-03-01' } })
    tick()
    const renewed = await issuedCertificate(supervisor, veteran.id, { issuedOn: '2026-01-31', validFrom: '2026-03-02', validTo: '2031-03-01' })
    expect((await supervisor.get(`/v1/certificates/${old.id}`)).body).toMatchObject({ status: 'EXPIRED', endedOn: '2026-03-02', endReason: 'EXPIRED', version: 2 })
    expect(renewed.replacesId).toBe(old.id)
    expect(await notedActs(old.id)).toEqual(['certificate.issue', 'certificate.expire'])
    const found = (await officersById(app.database.db, [veteran.id])).get(veteran.id)!
    const on = (day: string) => certificateInForce(found, { kind: 'ENFORCEMENT', field: 'MARKET', on: day })?.id
    expect([on('2026-03-01'), on('2026-03-02')]).toEqual([old.id, renewed.id])
  })

  test('who left gets none', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    await supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-03-01', reason: 'RESIGNED' }, ifMatch(officer)).expect(200)
    expect(codeOf(await supervisor.post(`/v1/officers/${officer.id}/certificates`, newCertificate()).expect(409))).toBe('personnel.officer-left')
  })
})

describe('suspension, restoration, cancellation', () => {
  test('need the permission, the certificate in scope and its version', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    const acts: [string, object | undefined][] = [
      ['suspension', { suspendedOn: '2026-03-01', reason: '培训' }], ['restoration', undefined], ['cancellation', { endedOn: '2026-03-01', endReason: 'TRANSFER' }],
    ]
    for (const [act, body] of acts) {
      const url = `/v1/certificates/${certificate.id}/${act}`
      await app.http.post(url).expect(401)
      await manager.post(url, body, ifMatch(1)).expect(403)
      await stranger.post(url, body, ifMatch(1)).expect(404)
      await supervisor.post(url, body).expect(428)
      await supervisor.post(url, body, ifMatch(7)).expect(412)
    }
    expect(await notedActs(certificate.id)).toEqual(['certificate.issue'])
    expect((await supervisor.get(`/v1/officers/${officer.id}`)).body).toMatchObject({ version: 2 })
  })

  test('suspended, given back, cancelled: each from its state alone', async () => {
    const { certificate } = await certifiedOfficer(supervisor, agency.id)
    const url = `/v1/certificates/${certificate.id}`
    expect(codeOf(await supervisor.post(`${url}/restoration`, undefined, ifMatch(1)).expect(409))).toBe('state.act-not-available')
    expect(codeOf(await supervisor.post(`${url}/suspension`, { suspendedOn: '2026-03-03', reason: '年审未过' }, ifMatch(1)).expect(422))).toBe('personnel.date-in-future')
    expect(codeOf(await supervisor.post(`${url}/suspension`, { suspendedOn: '2024-01-09', reason: '年审未过' }, ifMatch(1)).expect(422))).toBe('personnel.ended-before-issue')
    tick()
    const suspended = await supervisor.post(`${url}/suspension`, { suspendedOn: '2026-02-01', reason: '年审未过' }, ifMatch(1)).expect(200)
    expect(suspended.body).toMatchObject({ status: 'SUSPENDED', suspendedOn: '2026-02-01', suspendReason: '年审未过', suspendedUntil: null, availableActs: ['restore', 'cancel', 'revoke'], version: 2 })
    const [held] = [...(await officersByCertificate(app.database.db, [certificate.number])).values()]
    const inForce = (on: string) => certificateInForce(held!, { kind: 'ENFORCEMENT', field: 'MARKET', on }) !== null
    expect([inForce('2026-01-31'), inForce('2026-02-01')]).toEqual([true, false])
    tick()
    const restored = await supervisor.post(`${url}/restoration`, undefined, ifMatch(2)).expect(200)
    expect(restored.body).toMatchObject({ status: 'VALID', suspendedOn: null, suspendReason: null, version: 3 })
    expect(codeOf(await supervisor.post(`${url}/cancellation`, { endedOn: '2026-03-03', endReason: 'TRANSFER' }, ifMatch(3)).expect(422))).toBe('personnel.date-in-future')
    tick()
    const cancelled = await supervisor.post(`${url}/cancellation`, { endedOn: '2026-03-02', endReason: 'DUPLICATE' }, ifMatch(3)).expect(200)
    expect(cancelled.body).toMatchObject({ status: 'CANCELLED', endedOn: '2026-03-02', endReason: 'DUPLICATE', availableActs: [], version: 4 })
    expect(codeOf(await supervisor.post(`${url}/cancellation`, { endedOn: '2026-03-02', endReason: 'DUPLICATE' }, ifMatch(4)).expect(409))).toBe('state.act-not-available')
    const history = (await supervisor.get(`${url}/history`).expect(200)).body as { items: { act: string, changes: unknown[] }[] }
    expect(history.items.map((entry) => entry.act)).toEqual(['certificate.cancel', 'certificate.restore', 'certificate.suspend', 'certificate.issue'])
    expect(history.items[2]?.changes).toContainEqual({ field: 'suspendReason', before: null, after: '年审未过' })
  })

  test('the officer leaving and the certificate being suspended at once: both hold, in one order or the other', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const { version } = (await supervisor.get(`/v1/officers/${officer.id}`)).body as { version: number }
    const [left, suspended] = await Promise.all([
      supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-03-01', reason: 'TRANSFER' }, ifMatch(version)),
      supervisor.post(`/v1/certificates/${certificate.id}/suspension`, { suspendedOn: '2026-03-01', reason: '培训' }, ifMatch(certificate)),
    ])
    expect([[200, 412], [412, 200]]).toContainEqual([left.status, suspended.status])
    expect((await notedActs(certificate.id)).length).toBe(2)
  })
})

describe('GET /v1/certificates', () => {
  test('lists the certificates of the scope by the day they run out', async () => {
    const other = await registered(supervisor)
    const made: CertificateRecord[] = []
    for (const validTo of ['2028-06-30', '2026-05-31', '2027-01-31']) made.push((await certifiedOfficer(supervisor, other.id, { certificate: { validTo } })).certificate)
    const listed = async (query: string, account = supervisor): Promise<string[]> =>
      ((await account.get(`/v1/certificates?agencyId=${other.id}&${query}`).expect(200)).body as { items: CertificateRecord[] }).items.map((item) => item.validTo)
    expect(await listed('limit=20')).toEqual(['2026-05-31', '2027-01-31', '2028-06-30'])
    expect(await listed('sort=-validTo&limit=1')).toEqual(['2028-06-30'])
    expect(await listed('validToFrom=2026-05-31&validToTo=2028-06-30')).toEqual(['2026-05-31', '2027-01-31'])
    expect(await listed('kind=MINISTRY')).toEqual([])
    expect(await listed('status=VALID,SUSPENDED')).toHaveLength(3)
    expect(await listed('limit=20', await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' }))).toEqual([])
    const own = await app.account({ roles: ['CASE_HANDLER'], officerId: made[1]!.officerId, agencyId: other.id })
    expect(await listed('limit=20', own)).toEqual(['2026-05-31'])
    await app.http.get('/v1/certificates').expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get('/v1/certificates').expect(403)
    expect(await listed(`number=${made[1]!.number}`)).toEqual(['2026-05-31'])
    await supervisor.get('/v1/certificates?holder=1').expect(400)
    const stranger = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })
    await stranger.get(`/v1/certificates/${made[0]!.id}`).expect(404)
    await stranger.get(`/v1/certificates/${made[0]!.id}/history`).expect(404)
  })
})

describe('for other modules', () => {
  test('officers come with all their certificates in one statement, by id or by number', async () => {
    const { officer, certificate } = await certifiedOfficer(supervisor, agency.id)
    const second = await issuedCertificate(supervisor, officer.id, { kind: 'MINISTRY', validFrom: '2024-01-11' })
    const bare = await registeredOfficer(supervisor, agency.id)
    const { db } = app.database
    const byId = await officersById(db, [officer.id, bare.id, '01890000-0000-7000-8000-000000000000'])
    expect([...byId.keys()].sort()).toEqual([officer.id, bare.id].sort())
    expect(byId.get(officer.id)).toMatchObject({ agencyId: agency.id, name: officer.name, staffKind: 'ENFORCEMENT', status: 'ACTIVE' })
    expect(byId.get(officer.id)?.certificates.map((one) => one.id)).toEqual([certificate.id, second.id])
    expect(byId.get(bare.id)?.certificates).toEqual([])
    const byNumber = await officersByCertificate(db, [second.number, '00000000000'])
    expect([...byNumber.keys()]).toEqual([second.number])
    expect(byNumber.get(second.number)?.certificates).toHaveLength(2)
    expect((await officersById(db, [])).size).toBe(0)
  })
})
