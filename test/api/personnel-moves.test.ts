import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { OfficerDetail, OfficerRecord } from '../../src/modules/personnel/officers/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { issuedCertificate, newOfficer, registeredOfficer } from '../support/personnel.ts'
import { auditCount, auditOf } from '../support/records.ts'

let app: TestApp
let supervisor: TestAccount
let inspector: TestAccount
let stranger: TestAccount
let agency: AgencyRecord
let other: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  inspector = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
  agency = await registered(supervisor)
  other = await registered(supervisor)
})
afterAll(() => app.close())

const detail = async (id: string) => (await supervisor.get(`/v1/officers/${id}`).expect(200)).body as OfficerDetail
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code
const acts = async (id: string) => (await auditOf(app.admin, id)).map(({ act }) => act)
const leave = async (officer: OfficerRecord, reason = 'RESIGNED') =>
  (await supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-02-20', reason }, ifMatch(officer)).expect(200)).body as OfficerRecord

describe('the person record', () => {
  const full = {
    department: '法制科', education: 'POSTGRADUATE', degree: 'MASTER', politicalStatus: 'MASSES', fields: ['MARKET', 'HEALTH'], legalQualification: true,
    legalQualificationNumber: 'A20103206850001', legalQualifiedOn: '2010-03-01', joinedOn: '2012-07-01', establishment: 'STATE_ENTERPRISE',
  } as const

  test('shows what was given, and nothing where nothing was', async () => {
    expect(await registeredOfficer(supervisor, agency.id, { ...full, fields: [...full.fields] })).toMatchObject({ ...full, idDocumentKind: 'RESIDENT_ID', photo: null })
    expect(await registeredOfficer(supervisor, agency.id)).toMatchObject({
      department: null, education: null, degree: null, politicalStatus: null, fields: [], legalQualificationNumber: null, legalQualifiedOn: null, joinedOn: null,
    })
  })

  test('somebody with a passport is registered with birth date and gender', async () => {
    const given = { idDocumentKind: 'PASSPORT' as const, idNumber: 'E12345678', birthDate: '1990-01-02', gender: 'FEMALE' as const }
    expect(await registeredOfficer(supervisor, agency.id, given)).toMatchObject({ idDocumentKind: 'PASSPORT', birthDate: '1990-01-02', gender: 'FEMALE', idNumberMasked: 'E******78' })
    expect(codeOf(await supervisor.post('/v1/officers', newOfficer(other.id, { ...given, idNumber: 'e12345678' })).expect(409))).toBe('personnel.already-registered')
  })

  test.each([
    [{ idDocumentKind: 'PASSPORT' as const, idNumber: 'E12345678' }, 'identity-incomplete'],
    [{ idDocumentKind: 'PASSPORT' as const, idNumber: 'E12345678', birthDate: '2026-03-03', gender: 'MALE' as const }, 'date-in-future'],
    [{ idNumber: '11010519491231002X', birthDate: '1949-12-30' }, 'identity-contradictory'],
    [{ idNumber: '110105202612310025' }, 'id-number-invalid'],
    [{ legalQualificationNumber: 'A1' }, 'legal-qualification-contradictory'],
    [{ joinedOn: '2026-03-03' }, 'date-in-future'],
  ])('%j is refused and leaves nothing', async (given, code) => {
    const before = await auditCount(app.admin)
    expect(codeOf(await supervisor.post('/v1/officers', newOfficer(agency.id, given)).expect(422))).toBe(`personnel.${code}`)
    expect(await auditCount(app.admin)).toBe(before)
  })

  test('changes and clears', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { ...full, fields: ['MARKET'] })
    const url = `/v1/officers/${officer.id}`
    expect(codeOf(await supervisor.patch(url, { legalQualification: false }, ifMatch(officer)).expect(422))).toBe('personnel.legal-qualification-contradictory')
    expect(codeOf(await supervisor.patch(url, { joinedOn: '2026-03-03' }, ifMatch(officer)).expect(422))).toBe('personnel.date-in-future')
    expect((await supervisor.patch(url, { fields: ['MARKET'] }, ifMatch(officer)).expect(200)).body).toMatchObject({ version: 1 })
    const changed = { degree: null, department: '执法大队', fields: ['WATER'] }
    expect((await supervisor.patch(url, changed, ifMatch(officer)).expect(200)).body).toMatchObject({ ...changed, education: 'POSTGRADUATE', version: 2 })
    await supervisor.patch(url, { fields: null }, ifMatch(2)).expect(400)
    expect(await acts(officer.id)).toEqual(['officer.change', 'officer.register'])
  })
})

describe('PUT /v1/officers/{officerId}/photo', () => {
  const photo = { sha256: 'a'.repeat(64), mediaType: 'image/jpeg', sizeBytes: 48_211, takenOn: '2026-01-05', storageKey: 'photos/2026/0001.jpg' }

  test('registers what identifies the photo, once', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const url = `/v1/officers/${officer.id}/photo`
    await inspector.put(url, photo, ifMatch(officer)).expect(403)
    await stranger.put(url, photo, ifMatch(officer)).expect(404)
    await supervisor.put(url, photo).expect(428)
    for (const wrong of [{ sha256: 'A'.repeat(64) }, { mediaType: 'image/gif' }, { sizeBytes: 0 }, { storageKey: '/etc/passwd' }, { takenOn: undefined }]) {
      await supervisor.put(url, { ...photo, ...wrong }, ifMatch(officer)).expect(400)
    }
    expect(codeOf(await supervisor.put(url, { ...photo, takenOn: '2026-03-03' }, ifMatch(officer)).expect(422))).toBe('personnel.date-in-future')
    expect((await supervisor.put(url, photo, ifMatch(officer)).expect(200)).body).toMatchObject({ photo, version: 2 })
    expect((await supervisor.put(url, photo, ifMatch(2)).expect(200)).body).toMatchObject({ version: 2 })
    expect(await acts(officer.id)).toEqual(['officer.photograph', 'officer.register'])
    await supervisor.put(url, { ...photo, takenOn: '2026-01-06', storageKey: 'photos/2026/0002.jpg' }, ifMatch(2)).expect(200)
    expect((await auditOf(app.admin, officer.id)).flatMap(({ act, changes }) => act === 'officer.photograph' && changes.photoSha256 === undefined ? [changes] : [])).toEqual([
      { photoTakenOn: ['2026-01-05', '2026-01-06'], photoKey: ['photos/2026/0001.jpg', 'photos/2026/0002.jpg'] },
    ])
    const left = await leave(await detail(officer.id))
    expect(codeOf(await supervisor.put(url, { ...photo, sizeBytes: 2 }, ifMatch(left)).expect(409))).toBe('personnel.officer-left')
  })
})

describe('POST /v1/officers/{officerId}/transfer', () => {
  const to = (given: object = {}) => ({ agencyId: other.id, transferredOn: '2026-03-01', ...given })

  test('moves the officer and ends the certificates, each with its own entry', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { department: '执法一大队' })
    const certificate = await issuedCertificate(supervisor, officer.id)
    const url = `/v1/officers/${officer.id}/transfer`
    const { version } = await detail(officer.id)
    await app.http.post(url).send(to()).expect(401)
    await inspector.post(url, to(), ifMatch(version)).expect(403)
    await stranger.post(url, to(), ifMatch(version)).expect(404)
    await supervisor.post(url, to()).expect(428)
    await supervisor.post(url, to(), ifMatch(9)).expect(412)
    await supervisor.post(url, to({ rank: 1 }), ifMatch(version)).expect(400)
    const before = await auditCount(app.admin)
    const far = await registered(stranger, { divisionCode: '320682' })
    const gone = await registered(supervisor)
    await supervisor.post(`/v1/agencies/${gone.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(gone)).expect(200)
    for (const [given, code] of [
      [{ agencyId: agency.id }, 'personnel.same-agency'], [{ agencyId: far.id }, 'personnel.agency-unknown'], [{ agencyId: gone.id }, 'personnel.agency-abolished'],
      [{ transferredOn: '2026-03-03' }, 'personnel.date-in-future'], [{ transferredOn: '2024-01-09' }, 'personnel.ended-before-issue'],
    ] as const) expect(codeOf(await supervisor.post(url, to(given), ifMatch(version)).expect(422))).toBe(code)
    expect(await auditCount(app.admin)).toBe(before + 3)
    const moved = (await supervisor.post(url, to({ post: '中队长' }), ifMatch(version)).expect(200)).body as OfficerRecord
    expect(moved).toMatchObject({ agencyId: other.id, department: null, post: '中队长', joinedOn: '2026-03-01', status: 'ACTIVE', availableActs: ['transfer', 'leave'] })
    expect((await detail(officer.id)).certificates).toMatchObject([{ id: certificate.id, agencyId: agency.id, status: 'CANCELLED', endedOn: '2026-03-01', endReason: 'TRANSFER' }])
    expect(await acts(officer.id)).toEqual(['officer.register', 'officer.transfer'])
    expect(await acts(certificate.id)).toEqual(['certificate.cancel', 'certificate.issue'])
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    await manager.get(`/v1/officers/${officer.id}`).expect(404)
  })

  test('a ministry\'s certificate goes along between vertically led agencies', async () => {
    const [from, next] = [await registered(supervisor, { leadership: 'VERTICAL' }), await registered(supervisor, { leadership: 'VERTICAL' })]
    const officer = await registeredOfficer(supervisor, from.id)
    const kept = await issuedCertificate(supervisor, officer.id, { kind: 'MINISTRY', number: '税执〔2024〕00017号' })
    const ended = await issuedCertificate(supervisor, officer.id)
    await supervisor.post(`/v1/officers/${officer.id}/transfer`, to({ agencyId: next.id }), ifMatch(await detail(officer.id))).expect(200)
    const shown = new Map((await detail(officer.id)).certificates.map((certificate) => [certificate.id, certificate]))
    expect(shown.get(kept.id)).toMatchObject({ agencyId: next.id, status: 'VALID' })
    expect(shown.get(ended.id)).toMatchObject({ agencyId: from.id, status: 'CANCELLED' })
    expect(await acts(kept.id)).toEqual(['certificate.issue', 'certificate.move'])
  })

  test('nobody leaves or moves before joining', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { joinedOn: '2024-05-06' })
    const before = await auditCount(app.admin)
    for (const [path, body] of [['transfer', to({ transferredOn: '2024-05-05' })], ['departure', { leftOn: '2024-05-05', reason: 'RESIGNED' }]] as const) {
      expect(codeOf(await supervisor.post(`/v1/officers/${officer.id}/${path}`, body, ifMatch(officer)).expect(422))).toBe('personnel.left-before-joining')
    }
    expect(await auditCount(app.admin)).toBe(before)
    const moved = (await supervisor.post(`/v1/officers/${officer.id}/transfer`, to({ transferredOn: '2024-05-06' }), ifMatch(officer)).expect(200)).body as OfficerRecord
    await supervisor.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2024-05-06', reason: 'RESIGNED' }, ifMatch(moved)).expect(200)
  })

  test('who has left is not transferred', async () => {
    const left = await leave(await registeredOfficer(supervisor, agency.id))
    const before = await auditCount(app.admin)
    expect(codeOf(await supervisor.post(`/v1/officers/${left.id}/transfer`, to(), ifMatch(left)).expect(409))).toBe('state.act-not-available')
    expect(await auditCount(app.admin)).toBe(before)
  })
})

describe('POST /v1/officers/{officerId}/return', () => {
  const back = { returnedOn: '2026-03-01' }

  test('puts the officer in post again, without certificates', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    await issuedCertificate(supervisor, officer.id)
    const url = `/v1/officers/${officer.id}/return`
    const active = await detail(officer.id)
    expect(codeOf(await supervisor.post(url, back, ifMatch(active)).expect(409))).toBe('state.act-not-available')
    const left = await leave(active)
    await inspector.post(url, back, ifMatch(left)).expect(403)
    await stranger.post(url, back, ifMatch(left)).expect(404)
    await supervisor.post(url, back).expect(428)
    for (const [given, code] of [
      [{ returnedOn: '2026-02-19' }, 'returned-before-leaving'], [{ returnedOn: '2026-03-03' }, 'date-in-future'],
    ] as const) expect(codeOf(await supervisor.post(url, given, ifMatch(left)).expect(422))).toBe(`personnel.${code}`)
    const returned = (await supervisor.post(url, { ...back, agencyId: other.id }, ifMatch(left)).expect(200)).body as OfficerRecord
    expect(returned).toMatchObject({ status: 'ACTIVE', leftOn: null, leftReason: null, agencyId: other.id, joinedOn: '2026-03-01' })
    expect((await detail(officer.id)).certificates).toMatchObject([{ status: 'CANCELLED', endReason: 'RESIGNED' }])
    expect(await acts(officer.id)).toEqual(['officer.leave', 'officer.register', 'officer.return'])
  })

  test('not the deceased, not to an abolished agency, not who is registered elsewhere meanwhile', async () => {
    const gone = await registered(supervisor)
    const officer = await registeredOfficer(supervisor, gone.id)
    const left = await leave(officer)
    const dead = await leave(await registeredOfficer(supervisor, agency.id), 'DECEASED')
    await supervisor.post(`/v1/agencies/${gone.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(gone)).expect(200)
    expect(codeOf(await supervisor.post(`/v1/officers/${dead.id}/return`, back, ifMatch(dead)).expect(422))).toBe('personnel.return-barred')
    expect(codeOf(await supervisor.post(`/v1/officers/${left.id}/return`, back, ifMatch(left)).expect(422))).toBe('personnel.agency-abolished')
    const far = await registered(stranger, { divisionCode: '320682' })
    expect(codeOf(await supervisor.post(`/v1/officers/${left.id}/return`, { ...back, agencyId: far.id }, ifMatch(left)).expect(422))).toBe('personnel.agency-unknown')
    const body = newOfficer(agency.id)
    const once = await leave((await supervisor.post('/v1/officers', body).expect(201)).body as OfficerRecord)
    await supervisor.post('/v1/officers', { ...body, agencyId: other.id }).expect(201)
    expect(codeOf(await supervisor.post(`/v1/officers/${once.id}/return`, back, ifMatch(once)).expect(409))).toBe('personnel.already-registered')
  })
})

describe('POST /v1/officers/lookup', () => {
  test('finds by the whole number within the scope, noted for each found, the number nowhere', async () => {
    const body = newOfficer(agency.id)
    const once = await leave((await supervisor.post('/v1/officers', body).expect(201)).body as OfficerRecord)
    const again = (await supervisor.post('/v1/officers', { ...body, agencyId: other.id }).expect(201)).body as OfficerRecord
    const asked = { idNumber: body.idNumber.toLowerCase(), purpose: '核对是否重复登记' }
    await app.http.post('/v1/officers/lookup').send(asked).expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).post('/v1/officers/lookup', asked).expect(403)
    await supervisor.post('/v1/officers/lookup', { idNumber: body.idNumber }).expect(400)
    await supervisor.post(`/v1/officers/lookup?idNumber=${body.idNumber}`, asked).expect(400)
    const { items } = (await supervisor.post('/v1/officers/lookup', asked).expect(200)).body as { items: OfficerRecord[] }
    expect(items.map(({ id }) => id).sort()).toEqual([once.id, again.id].sort())
    expect(items[0]?.idNumberMasked).toContain('********')
    const before = await auditCount(app.admin)
    expect((await stranger.post('/v1/officers/lookup', asked).expect(200)).body).toEqual({ items: [] })
    expect(await auditCount(app.admin)).toBe(before)
    const [entry] = (await auditOf(app.admin, again.id)).filter(({ act }) => act === 'officer.look-up')
    expect(entry).toMatchObject({ actorId: supervisor.id, changes: { purpose: [null, '核对是否重复登记'] } })
    expect(JSON.stringify(entry)).not.toContain(body.idNumber)
  })

  test('people registered under the other profile are found, and not registered twice', async () => {
    const body = newOfficer(agency.id, { phone: '13712345678' })
    const officer = (await supervisor.post('/v1/officers', body).expect(201)).body as OfficerRecord
    const national = await startTestApp({ beside: app, config: { DATA_CIPHER: 'SM4' } })
    try {
      const account = await national.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
      expect((await account.post('/v1/officers/lookup', { idNumber: body.idNumber, purpose: '核对' }).expect(200)).body).toMatchObject({ items: [{ id: officer.id }] })
      expect(codeOf(await account.post('/v1/officers', body).expect(409))).toBe('personnel.already-registered')
      const shown = await account.post(`/v1/officers/${officer.id}/disclosures`, { fields: ['idNumber', 'phone'], purpose: '核对' }).expect(200)
      expect(shown.body).toMatchObject({ idNumber: body.idNumber, phone: '13712345678' })
      const next = (await account.post('/v1/officers', newOfficer(agency.id)).expect(201)).body as OfficerRecord
      const stored = await app.admin.query<{ sealed: Buffer }>('select id_number_sealed as sealed from officers where id = $1', [next.id])
      expect(stored.rows[0]?.sealed.subarray(0, 2)).toEqual(Buffer.of(2, 2))
      await supervisor.post(`/v1/officers/${next.id}/disclosures`, { fields: ['idNumber'], purpose: '核对' }).expect(200)
    } finally {
      await national.close()
    }
  })
})
