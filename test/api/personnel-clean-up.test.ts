import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { CampaignRecord, CaseRecord } from '../../src/modules/personnel/campaigns/schema.ts'
import type { OfficerDetail } from '../../src/modules/personnel/officers/schema.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { casesOf, figuresOf, openedCampaign } from '../support/clean-up.ts'
import { certifiedOfficer, issuedCertificate, registeredOfficer } from '../support/personnel.ts'
import { auditCount, auditOf } from '../support/records.ts'

let app: TestApp
let bureau: TestAccount
let agency: AgencyRecord
beforeAll(async () => {
  app = await startTestApp()
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(bureau)
})
afterAll(() => app.close())

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code
const officer = async (id: string): Promise<OfficerDetail> => (await bureau.get(`/v1/officers/${id}`).expect(200)).body as OfficerDetail
const removal = { decision: 'REMOVE', reason: 'TRANSFER', on: '2026-02-28' }
const ending = { decision: 'CANCEL_CERTIFICATE', reason: 'DUPLICATE', on: '2026-02-28' }
const keeping = { decision: 'KEEP' }

/** A campaign with one reported officer who holds a certificate. */
async function reported(): Promise<{ campaign: CampaignRecord, found: CaseRecord, officerId: string }> {
  const { officer: { id } } = await certifiedOfficer(bureau, agency.id)
  const campaign = await openedCampaign(bureau)
  await bureau.post(`/v1/clean-up-campaigns/${campaign.id}/reports`, { officerIds: [id], note: '单位核查报告已调离' }).expect(201)
  const [found] = await casesOf(bureau, campaign.id, 'suspicion=REPORTED')
  return { campaign, found: found!, officerId: id }
}

describe('access', () => {
  test('every act needs the permission, and the campaign or case in scope', async () => {
    const { campaign, found, officerId } = await reported()
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    const before = await auditCount(app.admin)
    const own = `/v1/clean-up-campaigns/${campaign.id}`
    for (const [url, body] of [
      [`${own}/reports`, { officerIds: [officerId], note: '报告' }], [`${own}/decisions`, { caseIds: [found.id], ...keeping }], [`${own}/closing`, undefined],
      [`/v1/clean-up-cases/${found.id}/decision`, keeping],
    ] as const) {
      await app.http.post(url).expect(401)
      await manager.post(url, body, ifMatch(1)).expect(403)
      await stranger.post(url, body, ifMatch(1)).expect(404)
    }
    for (const url of [own, `${own}/figures`, `${own}/history`, `/v1/clean-up-cases/${found.id}`, `/v1/clean-up-cases/${found.id}/history`]) {
      await app.http.get(url).expect(401)
      await stranger.get(url).expect(404)
      await bureau.get(url).expect(200)
    }
    await manager.post('/v1/clean-up-campaigns', { divisionCode: '320685', title: '清理', asOf: '2026-03-02' }).expect(403)
    expect((await manager.get(`/v1/clean-up-cases/${found.id}`).expect(200)).body).toMatchObject({ availableActs: [] })
    await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, keeping).expect(428)
    await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, keeping, ifMatch(7)).expect(412)
    await bureau.post(`${own}/closing`, undefined, ifMatch(7)).expect(412)
    expect(await auditCount(app.admin)).toBe(before)
  })

  test.each([
    ['another county', { divisionCode: '320682' }, 'clean-up.outside-scope'], ['the city above', { divisionCode: '320600' }, 'clean-up.outside-scope'],
    ['a day to come', { asOf: '2026-03-03' }, 'clean-up.as-of-in-future'],
  ])('a campaign for %s is refused', async (_, given, code) => {
    const body = { divisionCode: '320685', title: '清理', asOf: '2026-03-02', ...given }
    expect(codeOf(await bureau.post('/v1/clean-up-campaigns', body).expect(422))).toBe(code)
  })

  test('lists', async () => {
    const campaign = await openedCampaign(bureau, { title: '年末专项清理' })
    expect((await bureau.get('/v1/clean-up-campaigns?q=年末专项&status=OPEN').expect(200)).body).toMatchObject({ items: [{ id: campaign.id }] })
    expect((await bureau.get('/v1/clean-up-campaigns?divisionCode=320682').expect(200)).body).toMatchObject({ items: [] })
    await bureau.get('/v1/clean-up-cases?suspicion=RUMOUR').expect(400)
  })
})

describe('what is found', () => {
  test('every suspicion that the registers show', async () => {
    const place = await registered(bureau)
    const twins = [await certifiedOfficer(bureau, place.id, { officer: { name: '同名甲' } }), await certifiedOfficer(bureau, place.id, { officer: { name: '同名甲' } })]
    const { officer: double, certificate: first } = await certifiedOfficer(bureau, place.id)
    const second = await issuedCertificate(bureau, double.id, { importedDuplicate: true })
    const { certificate: over } = await certifiedOfficer(bureau, place.id, { certificate: { validTo: '2026-03-01' } })
    const idNumber = makeIdNumber({ division: '320685', birthDate: '1966-03-02', sequence: 11 })
    const old = await registeredOfficer(bureau, place.id, { idNumber })
    const { officer: gone, certificate: held } = await certifiedOfficer(bureau, place.id)
    // As a roster from an old system has it: gone, with a certificate nobody ended; and registered again meanwhile.
    await app.admin.query(`update officers set status = 'LEFT', left_on = '2026-01-01', left_reason = 'TRANSFER' where id = $1`, [gone.id])
    const back = await registeredOfficer(bureau, place.id)
    await app.admin.query('update officers set id_number_hash = (select id_number_hash from officers where id = $1) where id = $2', [gone.id, back.id])
    const doomed = await registered(bureau)
    const { officer: orphan } = await certifiedOfficer(bureau, doomed.id)
    await bureau.post(`/v1/agencies/${doomed.id}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(doomed)).expect(200)

    const campaign = await openedCampaign(bureau)
    const found = (await casesOf(bureau, campaign.id)).filter((row) => [place.id, doomed.id].includes(row.agencyId))
      .map((row) => [row.suspicion, row.officerId, row.certificateId, row.relatedOfficerId ?? row.relatedCertificateId])
    const expected = [
      ['SAME_NAME_AND_UNIT', twins[0]!.officer.id, twins[0]!.certificate.id, twins[1]!.officer.id],
      ['SAME_NAME_AND_UNIT', twins[1]!.officer.id, twins[1]!.certificate.id, twins[0]!.officer.id],
      ['DUPLICATE_CERTIFICATE', double.id, first.id, second.id], ['DUPLICATE_CERTIFICATE', double.id, second.id, first.id],
      ['PAST_VALIDITY', over.officerId, over.id, null], ['RETIREMENT_AGE', old.id, null, null],
      ['LEFT_HOLDING', gone.id, held.id, null], ['SAME_PERSON', gone.id, held.id, back.id], ['SAME_PERSON', back.id, null, gone.id],
    ]
    const certificateOfOrphan = (await officer(orphan.id)).certificates[0]?.id
    const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(found)).toEqual(sorted([...expected, ['AGENCY_ABOLISHED', orphan.id, certificateOfOrphan, null]]))
    expect((await auditOf(app.admin, campaign.id)).map(({ act, changes }) => [act, JSON.stringify(changes).includes('SAME_PERSON')])).toEqual([['clean-up-campaign.open', true]])
  })

  test('nothing outside the division', async () => {
    const chief = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000' })
    const far = await registered(chief, { divisionCode: '320682' })
    await certifiedOfficer(chief, far.id, { certificate: { validTo: '2026-03-01' } })
    const county = await openedCampaign(bureau)
    expect((await casesOf(chief, county.id)).filter(({ divisionCode }) => divisionCode !== '320685')).toEqual([])
    const nation = await openedCampaign(chief, { divisionCode: '320600' })
    expect((await casesOf(chief, nation.id)).filter(({ agencyId }) => agencyId === far.id)).toMatchObject([{ suspicion: 'PAST_VALIDITY' }])
  })
})

describe('reports', () => {
  test('one case each, with its entry; nobody twice, nobody from elsewhere', async () => {
    const { campaign, found, officerId } = await reported()
    expect(found).toMatchObject({ note: '单位核查报告已调离', status: 'OPEN', decision: null, availableActs: ['decide'] })
    expect((await auditOf(app.admin, found.id)).map(({ act }) => act)).toEqual(['clean-up-case.report'])
    const url = `/v1/clean-up-campaigns/${campaign.id}/reports`
    const another = await registeredOfficer(bureau, agency.id)
    expect(codeOf(await bureau.post(url, { officerIds: [another.id, officerId], note: '再次报告' }).expect(409))).toBe('clean-up.already-reported')
    const unknown = await bureau.post(url, { officerIds: [another.id, '01900000-0000-7000-9000-000000000000'], note: '报告' }).expect(422)
    expect(unknown.body).toMatchObject({ code: 'clean-up.officer-unknown', detail: expect.stringContaining('1') as unknown })
    expect(await casesOf(bureau, campaign.id, `officerId=${another.id}`)).toEqual([])
    const { headers } = await bureau.post(url, { officerIds: [another.id], note: '报告' }).expect(201)
    expect((await bureau.get(`${headers['location'] ?? ''}&officerId=${another.id}`).expect(200)).body).toMatchObject({ items: [{ campaignId: campaign.id, officerId: another.id }] })
    await bureau.post(url, { officerIds: [], note: '报告' }).expect(400)
    await bureau.post(url, { officerIds: [another.id, another.id], note: '报告' }).expect(400)
  })
})

describe('decisions', () => {
  test('to remove a person: the departure, the certificates and the case, each with its own entry', async () => {
    const { campaign, found, officerId } = await reported()
    const decided = await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, { ...removal, note: '人事部门已核实' }, ifMatch(found)).expect(200)
    expect(decided.body).toMatchObject({
      status: 'DECIDED', decision: 'REMOVE', reason: 'TRANSFER', effectiveOn: '2026-02-28', decidedOn: '2026-03-02', decisionNote: '人事部门已核实', availableActs: [], version: 2,
    })
    const after = await officer(officerId)
    expect(after).toMatchObject({ status: 'LEFT', leftOn: '2026-02-28', leftReason: 'TRANSFER', certificates: [{ status: 'CANCELLED', endReason: 'TRANSFER', endedOn: '2026-02-28' }] })
    expect((await auditOf(app.admin, officerId)).map(({ act }) => act)).toEqual(['officer.leave', 'officer.register'])
    expect((await auditOf(app.admin, after.certificates[0]!.id)).map(({ act }) => act)).toEqual(['certificate.cancel', 'certificate.issue'])
    expect((await auditOf(app.admin, found.id)).map(({ act }) => act)).toEqual(['clean-up-case.decide', 'clean-up-case.report'])
    expect(codeOf(await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, keeping, ifMatch(2)).expect(409))).toBe('state.act-not-available')
    expect(await figuresOf(bureau, campaign.id)).toMatchObject({ removedPersons: { total: 1, byReason: [{ reason: 'TRANSFER', count: 1 }] } })
  })

  test('to end a certificate leaves the person in post; one that ran out is recorded as lapsed', async () => {
    const { found, officerId } = await reported()
    await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, ending, ifMatch(found)).expect(200)
    expect(await officer(officerId)).toMatchObject({ status: 'ACTIVE', certificates: [{ status: 'CANCELLED', endReason: 'DUPLICATE' }] })
    const { certificate } = await certifiedOfficer(bureau, agency.id, { certificate: { validTo: '2026-02-20' } })
    const campaign = await openedCampaign(bureau)
    const [over] = await casesOf(bureau, campaign.id, `suspicion=PAST_VALIDITY&officerId=${certificate.officerId}`)
    await bureau.post(`/v1/clean-up-cases/${over!.id}/decision`, { ...ending, reason: 'EXPIRED' }, ifMatch(over!)).expect(200)
    expect((await bureau.get(`/v1/certificates/${certificate.id}`)).body).toMatchObject({ status: 'EXPIRED', endedOn: '2026-02-21', endReason: 'EXPIRED', version: 2 })
  })

  test('who has left already only loses what is still held', async () => {
    const { officer: { id } } = await certifiedOfficer(bureau, agency.id)
    await app.admin.query(`update officers set status = 'LEFT', left_on = '2026-01-01', left_reason = 'RETIRED' where id = $1`, [id])
    const campaign = await openedCampaign(bureau)
    const [found] = await casesOf(bureau, campaign.id, `suspicion=LEFT_HOLDING&officerId=${id}`)
    await bureau.post(`/v1/clean-up-cases/${found!.id}/decision`, { ...removal, reason: 'RETIRED', on: '2026-01-01' }, ifMatch(found!)).expect(200)
    expect(await officer(id)).toMatchObject({ leftOn: '2026-01-01', certificates: [{ status: 'CANCELLED', endReason: 'RETIRED' }] })
    expect((await auditOf(app.admin, id)).map(({ act }) => act)).toEqual(['officer.register'])
  })

  test.each([
    ['a removal without a reason', { decision: 'REMOVE', on: '2026-02-28' }, 'clean-up.reason-unfit'],
    ['a removal as a duplicate', { ...removal, reason: 'DUPLICATE' }, 'clean-up.reason-unfit'], ['keeping for a reason', { ...keeping, reason: 'RETIRED' }, 'clean-up.reason-unfit'],
    ['an end without a day', { decision: 'CANCEL_CERTIFICATE', reason: 'DUPLICATE' }, 'clean-up.reason-unfit'],
    ['a day to come', { ...removal, on: '2026-03-03' }, 'personnel.date-in-future'], ['an end to come', { ...ending, on: '2026-03-03' }, 'personnel.date-in-future'],
    ['a day before the issue', { ...removal, on: '2024-01-09' }, 'personnel.ended-before-issue'],
    ['a lapse of what has not run out', { ...ending, reason: 'EXPIRED' }, 'personnel.certificate-reason-unfit'],
  ])('%s is refused, and nothing is left of it', async (_, body, code) => {
    const { found, officerId } = await reported()
    const before = [await officer(officerId), await auditCount(app.admin)]
    expect(codeOf(await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, body, ifMatch(found)).expect(422))).toBe(code)
    expect([await officer(officerId), await auditCount(app.admin)]).toEqual(before)
    expect((await bureau.get(`/v1/clean-up-cases/${found.id}`)).body).toEqual(found)
  })

  test('in bulk: all of them or none', async () => {
    const people = [await certifiedOfficer(bureau, agency.id), await certifiedOfficer(bureau, agency.id), { officer: await registeredOfficer(bureau, agency.id) }]
    const campaign = await openedCampaign(bureau)
    const url = `/v1/clean-up-campaigns/${campaign.id}`
    await bureau.post(`${url}/reports`, { officerIds: people.map(({ officer: { id } }) => id), note: '报告' }).expect(201)
    const cases = await casesOf(bureau, campaign.id, 'suspicion=REPORTED')
    const caseIds = cases.map(({ id }) => id)
    expect(codeOf(await bureau.post(`${url}/decisions`, { caseIds, ...ending }).expect(422))).toBe('clean-up.no-certificate')
    const { found: foreign } = await reported()
    const unknown = await bureau.post(`${url}/decisions`, { caseIds: [...caseIds, foreign.id], ...keeping }).expect(422)
    expect(codeOf(unknown)).toBe('clean-up.case-unknown')
    expect((await casesOf(bureau, campaign.id, 'suspicion=REPORTED')).every(({ status }) => status === 'OPEN')).toBe(true)
    expect((await bureau.post(`${url}/decisions`, { caseIds, ...removal }).expect(200)).body).toEqual({ decided: 3 })
    for (const { officer: { id } } of people) expect((await officer(id)).status).toBe('LEFT')
    expect(codeOf(await bureau.post(`${url}/decisions`, { caseIds, ...keeping }).expect(409))).toBe('state.act-not-available')
  })
})

describe('closing', () => {
  test('only when every case is decided; then nothing more happens in it', async () => {
    const { campaign, found, officerId } = await reported()
    const url = `/v1/clean-up-campaigns/${campaign.id}`
    expect((await bureau.post(`${url}/closing`, undefined, ifMatch(campaign)).expect(409)).body).toMatchObject({ code: 'clean-up.cases-open' })
    const caseIds = (await casesOf(bureau, campaign.id, 'status=OPEN')).map(({ id }) => id)
    await bureau.post(`${url}/decisions`, { caseIds, ...keeping }).expect(200)
    const closed = await bureau.post(`${url}/closing`, undefined, ifMatch(campaign)).expect(200)
    expect(closed.body).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-02', availableActs: [], version: 2 })
    expect((await auditOf(app.admin, campaign.id)).map(({ act }) => act)).toEqual(['clean-up-campaign.close', 'clean-up-campaign.open'])
    for (const [path, body] of [['reports', { officerIds: [officerId], note: '报告' }], ['decisions', { caseIds, ...keeping }]] as const) {
      expect(codeOf(await bureau.post(`${url}/${path}`, body).expect(409))).toBe('state.act-not-available')
    }
    expect(codeOf(await bureau.post(`${url}/closing`, undefined, ifMatch(2)).expect(409))).toBe('state.act-not-available')
    const { version } = (await bureau.get(`/v1/clean-up-cases/${found.id}`)).body as CaseRecord
    expect(codeOf(await bureau.post(`/v1/clean-up-cases/${found.id}/decision`, keeping, ifMatch(version)).expect(409))).toBe('state.act-not-available')
  })
})
