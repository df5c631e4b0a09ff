import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import { applicationMachine, type ApplicationAct, type ApplicationStatus } from '../../src/modules/personnel/applications/machine.ts'
import { logIn } from '../support/accounts.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { certifiedOfficer, registeredOfficer } from '../support/personnel.ts'
import {
  advanced, batch, examining, newApplication, registeredOfficers, submitted, trained, verdictsOf, type ApplicationRecord, type Listed, type SessionRecord,
} from '../support/qualification.ts'

let app: TestApp
let bureau: TestAccount
let agency: AgencyRecord
/** Open for registration all the time. */
let open: SessionRecord
let serial = 0
/** Of somebody born in December 2009. */
const young = makeIdNumber({ division: '320685', birthDate: '2009-12-01', sequence: 1 })

const codeOf = (answer: { body: unknown }): string => (answer.body as { code: string }).code
const urlOf = (application: { id: string }, noun = ''): string => `/v1/certificate-applications/${application.id}${noun === '' ? '' : `/${noun}`}`
const acts = async (id: string): Promise<string[]> =>
  (await app.admin.query<{ act: string }>('select act from audit_entries where target_id = $1 order by at, id', [id])).rows.map(({ act }) => act)
const card = (issuedOn = '2026-03-02') => {
  serial += 1
  return { number: `206850${String(serial).padStart(5, '0')}`, issuedOn, validFrom: issuedOn, validTo: '2031-03-01' }
}
const refusal = async (application: ApplicationRecord, noun: string, body?: object, status = 422): Promise<string> =>
  codeOf(await bureau.post(urlOf(application, noun), body, ifMatch(application)).expect(status))
const tick = (): void => { app.clock.set(new Date(app.clock.now().getTime() + 10).toISOString()) }

async function on(day: string): Promise<void> {
  app.clock.set(`${day}T01:00:00Z`)
  bureau = await logIn(app.url, bureau)
}

beforeAll(async () => {
  app = await startTestApp()
  const registrar = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const seat = await registered(registrar, { kind: 'SUPERVISION_BODY' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: seat.id })
  agency = await registered(bureau)
  open = await examining(bureau).open({ title: '滚动报名的考试' })
})
afterAll(() => app.close())

const prepared: string[] = []

/** Somebody trained and examined; a dozen are together. */
async function candidate(): Promise<string> {
  if (prepared.length === 0) {
    prepared.push(...await registeredOfficers(bureau, [agency.id], 12))
    await trained(bureau, prepared)
    await examining(bureau).passed(prepared)
  }
  return prepared.pop()!
}

describe('the whole life', () => {
  test('applied, reviewed, trained, registered, passed, announced, objected to, issued', async () => {
    const { id: officerId } = await registeredOfficer(bureau, agency.id)
    let one = await submitted(bureau, officerId)
    expect(one).toMatchObject({ status: 'APPLIED', appliedOn: '2026-03-02', agencyId: agency.id, availableActs: ['review', 'reject', 'withdraw'], version: 1 })
    tick()
    one = await advanced(bureau, one, 'review')
    expect(await refusal(one, 'training-completion')).toBe('applications.hours-missing')
    await trained(bureau, [officerId])
    tick()
    one = await advanced(bureau, one, 'training-completion')
    expect(one).toMatchObject({ status: 'TRAINED', trainedHours: 60, trainedOn: '2026-03-02' })
    expect(await refusal(one, 'pass')).toBe('applications.exam-not-passed')
    const exam = examining(bureau)
    const session = await exam.open()
    const unfit = await exam.open({ kind: 'LAW_THEORY' })
    expect(await refusal(one, 'exam-registration', { examSessionId: unfit.id })).toBe('applications.exam-unfit')
    expect(await refusal(one, 'exam-registration', { examSessionId: officerId })).toBe('applications.exam-unknown')
    const closed = await exam.plan()
    expect(await refusal(one, 'exam-registration', { examSessionId: closed.id }, 409)).toBe('exams.not-open')
    tick()
    one = await advanced(bureau, one, 'exam-registration', { examSessionId: session.id })
    expect(one).toMatchObject({ status: 'EXAM_REGISTERED', examSessionId: session.id })
    const registrations = (await bureau.get(`/v1/exam-registrations?sessionId=${session.id}`).expect(200)).body as Listed<{ officerId: string }>
    expect(registrations.items).toMatchObject([{ officerId }])
    expect(await refusal(one, 'pass')).toBe('applications.exam-not-passed')
    await exam.finish(session, [{ officerId, publicScore: 61, professionalScore: 62 }])
    tick()
    one = await advanced(bureau, one, 'pass')
    expect(one).toMatchObject({ status: 'PASSED', passedOn: '2026-03-01', exempt: false })
    tick()
    one = await advanced(bureau, one, 'notice')
    expect(one).toMatchObject({ status: 'PUBLIC_NOTICE', noticeFrom: '2026-03-02', noticeTo: '2026-03-09' })
    expect(await refusal(one, 'issue', card())).toBe('applications.notice-running')
    tick()
    one = await advanced(bureau, one, 'objection', { objection: '本人系临时聘用' })
    tick()
    one = await advanced(bureau, one, 'objection-dismissal', { answer: '经查为在编人员' })
    expect(one).toMatchObject({ status: 'PUBLIC_NOTICE', objection: '本人系临时聘用', objectionAnswer: '经查为在编人员' })
    await on('2026-03-10')
    const wrong = { ...card('2026-03-10'), number: '12345' }
    expect(await refusal(one, 'issue', wrong)).toBe('personnel.certificate-number-malformed')
    one = await advanced(bureau, one, 'issue', card('2026-03-10'))
    expect(one).toMatchObject({ status: 'ISSUED', issuedOn: '2026-03-10', availableActs: [] })
    expect((await bureau.get(`/v1/certificates/${one.certificateId ?? ''}`).expect(200)).body).toMatchObject({ officerId, kind: 'ENFORCEMENT', fields: ['MARKET'], status: 'VALID' })
    expect(await acts(one.id)).toEqual(['submit', 'review', 'completeTraining', 'registerExam', 'pass', 'startNotice', 'object', 'dismissObjection', 'issue'].map((act) => `application.${act}`))
    expect(await acts(one.certificateId ?? '')).toEqual(['certificate.issue'])
    const history = (await bureau.get(urlOf(one, 'history')).expect(200)).body as Listed<object>
    expect(history.items).toHaveLength(9)
    await on('2026-03-02')
  })

  test('training withdrawn after it was confirmed stops notice and issue', async () => {
    const officerId = await candidate()
    const one = await advanced(bureau, await advanced(bureau, await advanced(bureau, await submitted(bureau, officerId), 'review'), 'training-completion'), 'pass')
    const { items: [training] } = (await bureau.get(`/v1/training-records?officerId=${officerId}`).expect(200)).body as Listed<{ id: string, version: number }>
    await bureau.post(`/v1/training-records/${training?.id ?? ''}/withdrawal`, { reason: '登记有误' }, ifMatch(training ?? 0)).expect(200)
    expect(await refusal(one, 'notice')).toBe('applications.hours-missing')
  })

  test('a renewal needs no notice and ends the former certificate; a replacement needs neither training nor exam', async () => {
    const { officer, certificate } = await certifiedOfficer(bureau, agency.id)
    expect(await refusal(await submitted(bureau, officer.id), 'review', undefined, 409)).toBe('personnel.certificate-in-force')
    const [refused] = ((await bureau.get(`/v1/certificate-applications?officerId=${officer.id}`).expect(200)).body as Listed<ApplicationRecord>).items
    await advanced(bureau, refused!, 'withdrawal', { reason: '应为换发' })
    await trained(bureau, [officer.id])
    await examining(bureau).passed([officer.id], { kind: 'RENEWAL' })
    let renewal = await submitted(bureau, officer.id, { kind: 'RENEWAL' })
    for (const noun of ['review', 'training-completion', 'pass']) renewal = await advanced(bureau, renewal, noun)
    expect(renewal.availableActs).toEqual(['issue', 'reject', 'withdraw'])
    renewal = await advanced(bureau, renewal, 'issue', card())
    expect((await bureau.get(`/v1/certificates/${certificate.id}`).expect(200)).body).toMatchObject({ status: 'CANCELLED', endReason: 'RENEWED', endedOn: '2026-03-02' })
    const replacement = await advanced(bureau, await submitted(bureau, officer.id, { kind: 'REPLACEMENT' }), 'review')
    expect(await refusal(replacement, 'training-completion', undefined, 409)).toBe('state.act-not-available')
    expect(await refusal(replacement, 'issue', card())).toBe('personnel.loss-report-missing')
    const issued = await advanced(bureau, replacement, 'issue', { ...card(), replacement: { reason: 'LOST', lossReportedOn: '2026-03-02' } })
    expect((await bureau.get(`/v1/certificates/${renewal.certificateId ?? ''}`).expect(200)).body).toMatchObject({ endReason: 'LOST', lossReportedOn: '2026-03-02' })
    expect((await bureau.get(`/v1/certificates/${issued.certificateId ?? ''}`).expect(200)).body).toMatchObject({ status: 'VALID' })
    const nobody = await registeredOfficer(bureau, agency.id)
    expect(await refusal(await submitted(bureau, nobody.id, { kind: 'REPLACEMENT' }), 'review')).toBe('applications.nothing-to-renew')
  })

  test('fifteen years in transport with a degree stand for the exam', async () => {
    const { id } = await registeredOfficer(bureau, agency.id)
    await trained(bureau, [id])
    const applied = await submitted(bureau, id, { fields: ['TRANSPORT'], yearsOfPractice: 15 })
    expect(await advanced(bureau, await advanced(bureau, await advanced(bureau, applied, 'review'), 'training-completion'), 'pass'))
      .toMatchObject({ status: 'PASSED', exempt: true, passedOn: null })
  })
})

describe('the review', () => {
  test.each([
    [{ officer: { staffKind: 'AUXILIARY' as const } }, 'personnel.certificate-kind-barred'], [{ officer: { establishment: 'OTHER' as const } }, 'applications.post-not-established'],
    [{ application: { fields: [] } }, 'personnel.certificate-field-missing'], [{ application: { barringGrounds: ['DISMISSED' as const] } }, 'applications.ground-bars'],
    [{ application: { fields: ['TRANSPORT' as const], education: 'BELOW_COLLEGE' as const } }, 'applications.education-insufficient'],
    [{ officer: { idNumber: young } }, 'applications.too-young'],
  ])('refuses %j', async ({ officer = {}, application = {} }: { officer?: object, application?: object }, code) => {
    const { id } = await registeredOfficer(bureau, agency.id, officer)
    const one = await submitted(bureau, id, application)
    expect(await refusal(one, 'review')).toBe(code)
    expect(await acts(one.id)).toEqual(['application.submit'])
    expect((await bureau.get(urlOf(one)).expect(200)).body).toEqual(one)
    expect(await advanced(bureau, one, 'rejection', { reason: '不符合条件' })).toMatchObject({ status: 'REJECTED', closeReason: '不符合条件', closedOn: '2026-03-02' })
  })

  test('a certificate revoked for two failed years bars for good', async () => {
    const { officer, certificate } = await certifiedOfficer(bureau, agency.id)
    await bureau.post(`/v1/certificates/${certificate.id}/revocation`, { endedOn: '2026-03-01', endReason: 'TWO_YEARS_FAIL' }, ifMatch(certificate)).expect(200)
    expect(await refusal(await submitted(bureau, officer.id), 'review')).toBe('applications.revocation-bars')
  })
})

describe('submission', () => {
  test('one open application for a kind of certificate, however many at once', async () => {
    const { id } = await registeredOfficer(bureau, agency.id)
    const answers = await Promise.all(Array.from({ length: 6 }, () => bureau.post('/v1/certificate-applications', newApplication(id))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
    expect(codeOf(answers.find(({ status }) => status === 409)!)).toBe('applications.already-applied')
  })

  test('by the unit for its own people', async () => {
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
    const { id } = await registeredOfficer(bureau, agency.id)
    const neighbour = await registeredOfficer(bureau, (await registered(bureau)).id)
    const one = await submitted(manager, id)
    expect(one.availableActs).toEqual(['withdraw'])
    expect(codeOf(await manager.post('/v1/certificate-applications', newApplication(neighbour.id)).expect(422))).toBe('personnel.officer-unknown')
    expect(verdictsOf(await batch(manager, 'submission', { applications: [newApplication(id), newApplication(neighbour.id)] })))
      .toEqual(['applications.already-applied', 'personnel.officer-unknown'])
    await manager.post(urlOf(one, 'review'), undefined, ifMatch(one)).expect(403)
    await manager.post('/v1/certificate-application-batches/review', { applicationIds: [one.id] }).expect(403)
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    for (const url of [urlOf(one), urlOf(one, 'history')]) {
      await stranger.get(url).expect(404)
      await app.http.get(url).expect(401)
    }
    await stranger.post(urlOf(one, 'review'), undefined, ifMatch(one)).expect(404)
    expect(verdictsOf(await batch(stranger, 'review', { applicationIds: [one.id] }))).toEqual(['http.not-found'])
    await bureau.post(urlOf(one, 'review')).expect(428)
    await bureau.post(urlOf(one, 'review'), undefined, ifMatch(9)).expect(412)
    const listed = async (account: TestAccount, query = ''): Promise<number> =>
      ((await account.get(`/v1/certificate-applications?officerId=${id}${query}`).expect(200)).body as Listed<object>).items.length
    expect([await listed(manager), await listed(stranger), await listed(bureau, '&status=APPLIED&kind=NEW&certificateKind=ENFORCEMENT'), await listed(bureau, '&status=ISSUED')]).toEqual([1, 0, 1, 0])
    await app.http.post('/v1/certificate-applications').send(newApplication(id)).expect(401)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).post('/v1/certificate-applications', newApplication(id)).expect(403)
    await bureau.post('/v1/certificate-applications', { ...newApplication(id), fields: ['SPACE'] }).expect(400)
    const gone = await registeredOfficer(bureau, agency.id)
    await bureau.post(`/v1/officers/${gone.id}/departure`, { leftOn: '2026-03-01', reason: 'RETIRED' }, ifMatch(gone)).expect(200)
    expect(codeOf(await bureau.post('/v1/certificate-applications', newApplication(gone.id)).expect(409))).toBe('personnel.officer-left')
  })
})

describe('in bulk', () => {
  test('each application is judged by itself, and what is refused leaves nothing', async () => {
    const officers = await registeredOfficers(bureau, [agency.id], 4)
    await trained(bureau, officers.slice(0, 3))
    await examining(bureau).passed(officers)
    const { lines } = await batch(bureau, 'submission', { applications: officers.map((id) => newApplication(id)) })
    const applicationIds = lines.map(({ id }) => id ?? '')
    expect(await batch(bureau, 'review', { applicationIds })).toMatchObject({ done: 4 })
    expect(verdictsOf(await batch(bureau, 'training-completion', { applicationIds }))).toEqual(['DONE', 'DONE', 'DONE', 'applications.hours-missing'])
    expect(verdictsOf(await batch(bureau, 'exam-registration', { applicationIds, examSessionId: open.id }))).toEqual(['DONE', 'DONE', 'DONE', 'state.act-not-available'])
    expect(verdictsOf(await batch(bureau, 'pass', { applicationIds }))).toEqual(['DONE', 'DONE', 'DONE', 'state.act-not-available'])
    expect(await batch(bureau, 'notice', { applicationIds: applicationIds.slice(0, 3) })).toMatchObject({ done: 3 })
    expect(await batch(bureau, 'objection', { applicationIds: applicationIds.slice(0, 1), objection: '异议' })).toMatchObject({ done: 1 })
    expect(await batch(bureau, 'objection-dismissal', { applicationIds: applicationIds.slice(0, 1), answer: '不成立' })).toMatchObject({ done: 1 })
    await on('2026-03-10')
    const { number } = card()
    const cards = { issuedOn: '2026-03-10', certificates: applicationIds.slice(0, 3).map((applicationId, index) =>
      ({ applicationId, number: index === 1 ? number : index === 2 ? number : card().number, validFrom: '2026-03-10', validTo: '2031-03-09' })) }
    expect(verdictsOf(await batch(bureau, 'issue', cards))).toEqual(['DONE', 'DONE', 'personnel.certificate-number-taken'])
    expect((await bureau.get(urlOf({ id: applicationIds[2] ?? '' })).expect(200)).body).toMatchObject({ status: 'PUBLIC_NOTICE', certificateId: null })
    expect((await acts(applicationIds[2] ?? '')).includes('application.issue')).toBe(false)
    expect((await bureau.get(`/v1/certificates?officerId=${officers[2] ?? ''}`).expect(200)).body).toMatchObject({ items: [] })
    expect(await batch(bureau, 'rejection', { applicationIds: applicationIds.slice(2, 3), reason: '编号有误' })).toMatchObject({ done: 1 })
    expect(await batch(bureau, 'withdrawal', { applicationIds: applicationIds.slice(3), reason: '本人申请' })).toMatchObject({ done: 1 })
    await on('2026-03-02')
  })
})

describe('every act in every state', () => {
  const requests: Readonly<Record<ApplicationAct, () => { noun: string, body?: object }>> = {
    review: () => ({ noun: 'review' }), completeTraining: () => ({ noun: 'training-completion' }), pass: () => ({ noun: 'pass' }), startNotice: () => ({ noun: 'notice' }),
    registerExam: () => ({ noun: 'exam-registration', body: { examSessionId: open.id } }), object: () => ({ noun: 'objection', body: { objection: '异议' } }),
    dismissObjection: () => ({ noun: 'objection-dismissal', body: { answer: '不成立' } }), issue: () => ({ noun: 'issue', body: card() }),
    reject: () => ({ noun: 'rejection', body: { reason: '不符合' } }), withdraw: () => ({ noun: 'withdrawal', body: { reason: '撤回' } }),
  }
  /** The acts that lead to a state from the first. */
  const way: Readonly<Record<ApplicationStatus, readonly ApplicationAct[]>> = {
    APPLIED: [], REVIEWED: ['review'], TRAINED: ['review', 'completeTraining'], EXAM_REGISTERED: ['review', 'completeTraining', 'registerExam'],
    PASSED: ['review', 'completeTraining', 'pass'], PUBLIC_NOTICE: ['review', 'completeTraining', 'pass', 'startNotice'],
    OBJECTED: ['review', 'completeTraining', 'pass', 'startNotice', 'object'], ISSUED: ['review', 'completeTraining', 'pass', 'startNotice', 'issue'],
    REJECTED: ['reject'], WITHDRAWN: ['withdraw'],
  }

  test.each(Object.keys(way) as ApplicationStatus[])('%s', async (state) => {
    let one = await submitted(bureau, await candidate())
    for (const act of way[state]) {
      if (act === 'issue') await on('2026-03-10')
      const { noun, body } = requests[act]()
      one = await advanced(bureau, one, noun, act === 'issue' ? card('2026-03-10') : body)
    }
    expect(one.status).toBe(state)
    const barred = (Object.keys(applicationMachine.acts) as ApplicationAct[]).filter((act) => !one.availableActs.includes(act))
    for (const act of barred) {
      const { noun, body } = requests[act]()
      expect([act, await refusal(one, noun, body, 409)]).toEqual([act, 'state.act-not-available'])
    }
    expect((await bureau.get(urlOf(one)).expect(200)).body).toEqual(one)
    expect(await acts(one.id)).toHaveLength(way[state].length + 1)
    await on('2026-03-02')
  })
})
