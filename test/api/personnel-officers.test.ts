import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { OfficerDetail, OfficerRecord } from '../../src/modules/personnel/officers/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'
import { issuedCertificate, newOfficer, registeredOfficer } from '../support/personnel.ts'

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
const officerCount = async (): Promise<number> => Number((await app.admin.query<{ count: string }>('select count(*) from officers')).rows[0]?.count)
const detail = async (id: string, account = supervisor) => (await account.get(`/v1/officers/${id}`).expect(200)).body as OfficerDetail
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code

describe('POST /v1/officers', () => {
  test('needs the permission, and an agency of one\'s own scope', async () => {
    await app.http.post('/v1/officers').send(newOfficer(agency.id)).expect(401)
    const inspector = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    await inspector.post('/v1/officers', newOfficer(agency.id)).expect(403)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect(codeOf(await stranger.post('/v1/officers', newOfficer(agency.id)).expect(422))).toBe('personnel.agency-unknown')
    const other = await registered(supervisor)
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })
    expect(codeOf(await manager.post('/v1/officers', newOfficer(agency.id)).expect(422))).toBe('personnel.agency-unknown')
    await manager.post('/v1/officers', newOfficer(other.id)).expect(201)
  })

  test('registers: what the number says is read from it, what is personal is masked', async () => {
    const body = newOfficer(agency.id, {
      name: '欧阳测试', idNumber: makeIdNumber({ division: '320621', birthDate: '1990-02-28', sequence: 842 }).replace(/X$/, 'x'), phone: '13800001234',
    })
    const answer = await supervisor.post('/v1/officers', body).expect(201)
    const officer = answer.body as OfficerRecord
    expect(officer).toMatchObject({
      agencyId: agency.id, divisionCode: '320685', name: '欧阳测试', gender: 'FEMALE', birthDate: '1990-02-28', phoneMasked: '138****1234',
      staffKind: 'ENFORCEMENT', status: 'ACTIVE', leftOn: null, leftReason: null, availableActs: ['transfer', 'leave'], version: 1,
    })
    expect(officer.idNumberMasked).toMatch(/^320621\*{8}842[\dX]$/)
    expect(answer.headers).toMatchObject({ location: `/v1/officers/${officer.id}`, etag: '"v1"' })
    expect(await notedActs(officer.id)).toEqual(['officer.register'])
    const stored = await app.admin.query<{ all: string }>(
      `select officers::text || (select string_agg(changes, '') from audit_entries) as all from officers where id = $1`, [officer.id],
    )
    expect(stored.rows[0]?.all).not.toContain(body.idNumber.slice(0, 17))
    expect(stored.rows[0]?.all).not.toContain('13800001234')
  })

  test.each([
    ['a wrong check character', '110105194912310021'], ['no such birthday', '110105199902301234'], ['seventeen digits', '11010519491231002'],
  ])('refuses an ID number with %s', async (_, idNumber) => {
    const before = await officerCount()
    expect(codeOf(await supervisor.post('/v1/officers', newOfficer(agency.id, { idNumber })).expect(422))).toBe('personnel.id-number-invalid')
    expect(await officerCount()).toBe(before)
  })

  test('refuses an abolished agency', async () => {
    const gone = await registered(supervisor)
    await supervisor.post(`/v1/agencies/${gone.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(gone)).expect(200)
    expect(codeOf(await supervisor.post('/v1/officers', newOfficer(gone.id)).expect(422))).toBe('personnel.agency-abolished')
  })

  test.each([{ name: '' }, { idNumber: 'abc' }, { staffKind: 'CHIEF' }, { phone: 'none' }, { legalQualification: 'yes' }, { rank: 1 }])('refuses %j', async (wrong) => {
    await supervisor.post('/v1/officers', { ...newOfficer(agency.id), ...wrong }).expect(400)
  })

  test('one ID number is registered once while the person is in post, however many try at once', async () => {
    const body = newOfficer(agency.id)
    const answers = await Promise.all(Array.from({ length: 8 }, () => supervisor.post('/v1/officers', body)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
    expect(codeOf(answers.find((answer) => answer.status === 409)!)).toBe('personnel.already-registered')
    const { id, version } = answers.find((answer) => answer.status === 201)!.body as OfficerRecord
    expect(await notedActs(id)).toEqual(['officer.register'])
    await supervisor.post(`/v1/officers/${id}/departure`, { leftOn: '2026-02-28', reason: 'TRANSFER' }, ifMatch(version)).expect(200)
    await supervisor.post('/v1/officers', body).expect(201)
  })
})

describe('GET /v1/officers', () => {
  test('shows each caller the officers of their scope', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { name: '范围测试甲' })
    await app.http.get('/v1/officers').expect(401)
    await app.http.get(`/v1/officers/${officer.id}`).expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get('/v1/officers').expect(403)
    const own = await app.account({ roles: ['CASE_HANDLER'], officerId: officer.id, agencyId: agency.id })
    expect((await own.get('/v1/officers').expect(200)).body).toMatchObject({ items: [{ id: officer.id, availableActs: [] }] })
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    expect((await stranger.get('/v1/officers').expect(200)).body).toMatchObject({ items: [] })
    await stranger.get(`/v1/officers/${officer.id}`).expect(404)
    await stranger.get(`/v1/officers/${officer.id}/history`).expect(404)
    await stranger.patch(`/v1/officers/${officer.id}`, { post: '科长' }, ifMatch(1)).expect(404)
    await stranger.post(`/v1/officers/${officer.id}/departure`, { leftOn: '2026-03-01', reason: 'RETIRED' }, ifMatch(1)).expect(404)
    await stranger.post(`/v1/officers/${officer.id}/disclosures`, { fields: ['phone'], purpose: '核对' }).expect(404)
    expect(await notedActs(officer.id)).toEqual(['officer.register'])
  })

  test('filters, sorts by name, pages without a gap', async () => {
    const other = await registered(supervisor)
    for (const name of ['丙测试', '甲测试', '乙测试']) await registeredOfficer(supervisor, other.id, { name, staffKind: 'LEGAL_REVIEW' })
    await registeredOfficer(supervisor, other.id, { name: '丁辅助', staffKind: 'AUXILIARY' })
    const names = async (query: string): Promise<string[]> =>
      ((await supervisor.get(`/v1/officers?agencyId=${other.id}&${query}`).expect(200)).body as { items: OfficerRecord[] }).items.map((item) => item.name)
    expect((await names('staffKind=LEGAL_REVIEW')).sort()).toEqual(['丙测试', '乙测试', '甲测试'].sort())
    expect(await names('q=丁')).toEqual(['丁辅助'])
    expect(await names('q=%25')).toEqual([])
    expect(await names('status=LEFT')).toEqual([])
    const first = (await supervisor.get(`/v1/officers?agencyId=${other.id}&limit=3`)).body as { nextCursor: string }
    expect(await names(`limit=3&cursor=${first.nextCursor}`)).toHaveLength(1)
    expect(await names('sort=-name')).toEqual((await names('sort=name')).reverse())
    await supervisor.get('/v1/officers?idNumber=1').expect(400)
  })

  test('the record shows its certificates, and is new when one of them changes', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const certificate = await issuedCertificate(supervisor, officer.id)
    const shown = await supervisor.get(`/v1/officers/${officer.id}`).expect(200)
    expect((shown.body as OfficerDetail).certificates).toEqual([certificate])
    const known = { 'if-none-match': shown.headers['etag'] ?? '' }
    await supervisor.get(`/v1/officers/${officer.id}`, known).expect(304)
    await supervisor.post(`/v1/certificates/${certificate.id}/suspension`, { suspendedOn: '2026-03-01', reason: '培训' }, ifMatch(certificate)).expect(200)
    expect((await supervisor.get(`/v1/officers/${officer.id}`, known).expect(200)).body).toMatchObject({ certificates: [{ status: 'SUSPENDED' }] })
  })
})

describe('PATCH /v1/officers/{officerId}', () => {
  test('changes what may change, with old and new values noted; the same again notes nothing', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { phone: '13800001234' })
    const url = `/v1/officers/${officer.id}`
    await supervisor.patch(url, { post: '科长' }).expect(428)
    await supervisor.patch(url, { post: '科长' }, ifMatch(9)).expect(412)
    tick()
    const changed = await supervisor.patch(url, { post: '科长', phone: '13900005678', legalQualification: true }, ifMatch(officer)).expect(200)
    expect(changed.body).toMatchObject({ post: '科长', phoneMasked: '139****5678', legalQualification: true, version: 2 })
    const same = await supervisor.patch(url, { post: '科长', phone: '13900005678' }, ifMatch(2)).expect(200)
    expect(same.body).toMatchObject({ version: 2 })
    tick()
    expect((await supervisor.patch(url, { phone: null }, ifMatch(2)).expect(200)).body).toMatchObject({ phoneMasked: null, version: 3 })
    const history = (await supervisor.get(`${url}/history`).expect(200)).body as { items: { act: string, changes: unknown }[] }
    expect(history.items.map((entry) => entry.act)).toEqual(['officer.change', 'officer.change', 'officer.register'])
    expect(history.items[1]?.changes).toContainEqual({ field: 'post', before: '一级行政执法员', after: '科长' })
    await supervisor.patch(url, { name: '改名' }, ifMatch(3)).expect(400)
    await supervisor.patch(url, { post: null }, ifMatch(3)).expect(400)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).patch(url, { post: 'x' }, ifMatch(3)).expect(403)
  })

  test('nobody becomes auxiliary staff with an enforcement certificate in hand', async () => {
    const officer = await registeredOfficer(supervisor, agency.id)
    const certificate = await issuedCertificate(supervisor, officer.id)
    const change = async () => supervisor.patch(`/v1/officers/${officer.id}`, { staffKind: 'AUXILIARY' }, ifMatch(await detail(officer.id)))
    const refused = await change()
    expect(refused.body).toMatchObject({ status: 422, code: 'personnel.certificate-kind-barred', legalBasis: [{}, { article: '第四十二条' }] })
    await supervisor.post(`/v1/certificates/${certificate.id}/cancellation`, { endedOn: '2026-03-01', endReason: 'TRANSFER' }, ifMatch(certificate)).expect(200)
    expect((await change()).body).toMatchObject({ staffKind: 'AUXILIARY' })
  })
})

describe('POST /v1/officers/{officerId}/departure', () => {
  test('ends the certificates with it, each with its own entry', async () => {
    const officer = await registeredOfficer(supervisor, agency.id, { staffKind: 'LEGAL_REVIEW' })
    const one = await issuedCertificate(supervisor, officer.id)
    const other = await issuedCertificate(supervisor, officer.id, { kind: 'SUPERVISION', fields: [], issuedOn: '2024-01-11' })
    const url = `/v1/officers/${officer.id}/departure`
    tick()
    const { version } = await detail(officer.id)
    const left = { leftOn: '2026-02-28', reason: 'RETIRED' }
    await supervisor.post(url, left).expect(428)
    await supervisor.post(url, { ...left, reason: 'EXPIRED' }, ifMatch(version)).expect(400)
    expect(codeOf(await supervisor.post(url, { ...left, leftOn: '2026-03-03' }, ifMatch(version)).expect(422))).toBe('personnel.date-in-future')
    expect(codeOf(await supervisor.post(url, { ...left, leftOn: '2024-01-09' }, ifMatch(version)).expect(422))).toBe('personnel.ended-before-issue')
    expect((await detail(officer.id)).status).toBe('ACTIVE')
    const answer = await supervisor.post(url, left, ifMatch(version)).expect(200)
    expect(answer.body).toMatchObject({ status: 'LEFT', leftOn: '2026-02-28', leftReason: 'RETIRED', availableActs: ['return'] })
    const ended = { status: 'CANCELLED', endedOn: '2026-02-28', endReason: 'RETIRED' }
    expect((await detail(officer.id)).certificates).toMatchObject([{ ...ended, id: one.id }, { ...ended, id: other.id }])
    expect(await notedActs(officer.id)).toEqual(['officer.register', 'officer.leave'])
    expect(await notedActs(one.id)).toEqual(['certificate.issue', 'certificate.cancel'])
    expect(await notedActs(other.id)).toEqual(['certificate.issue', 'certificate.cancel'])
    const now = await detail(officer.id)
    expect(codeOf(await supervisor.post(url, left, ifMatch(now)).expect(409))).toBe('state.act-not-available')
    expect(codeOf(await supervisor.patch(`/v1/officers/${officer.id}`, { post: 'x' }, ifMatch(now)).expect(409))).toBe('personnel.officer-left')
  })
})

describe('POST /v1/officers/{officerId}/disclosures', () => {
  test('shows the full values to who may, and notes who asked for what and why, never the value', async () => {
    const body = newOfficer(agency.id, { phone: '13712345678' })
    const officer = (await supervisor.post('/v1/officers', body).expect(201)).body as OfficerRecord
    const url = `/v1/officers/${officer.id}/disclosures`
    tick()
    await app.http.post(url).send({ fields: ['idNumber'], purpose: '核对' }).expect(401)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).post(url, { fields: ['idNumber'], purpose: '核对' }).expect(403)
    for (const wrong of [{ fields: [], purpose: 'x' }, { fields: ['idNumber'] }, { fields: ['name'], purpose: 'x' }, { fields: ['phone', 'phone'], purpose: 'x' }]) {
      await supervisor.post(url, wrong).expect(400)
    }
    const key = { 'idempotency-key': 'disclose-1' }
    const asked = { fields: ['idNumber', 'phone'], purpose: '办理换证，核对身份' }
    const shown = await supervisor.post(url, asked, key).expect(200)
    expect(shown.body).toEqual({ officerId: officer.id, idNumber: body.idNumber, phone: '13712345678' })
    expect((await supervisor.post(url, { fields: ['phone'], purpose: '联系' }).expect(200)).body).toEqual({ officerId: officer.id, phone: '13712345678' })
    const again = await supervisor.post(url, asked, key).expect(200)
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' })
    expect(again.body).toEqual({ officerId: officer.id })

    expect(await notedActs(officer.id)).toEqual(['officer.register', 'officer.disclose', 'officer.disclose'])
    const kept = await app.admin.query<{ text: string }>(
      'select coalesce(string_agg(changes, \'\'), \'\') || (select coalesce(string_agg(body, \'\'), \'\') from idempotency_keys) as text from audit_entries',
    )
    expect(kept.rows[0]?.text).toContain('办理换证，核对身份')
    expect(kept.rows[0]?.text).not.toContain(body.idNumber)
    expect(kept.rows[0]?.text).not.toContain('13712345678')
    const bare = await registeredOfficer(supervisor, agency.id)
    expect((await supervisor.post(`/v1/officers/${bare.id}/disclosures`, { fields: ['phone'], purpose: '联系' })).body).toEqual({ officerId: bare.id, phone: null })
  })
})
