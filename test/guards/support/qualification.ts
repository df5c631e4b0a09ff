import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { later } from '../../support/spot-checks.ts'
import {
  advanced, batch, examining, newApplication, newSession, newTraining, passing, registeredOfficers, submitted, trained,
  type ApplicationRecord, type Listed, type SessionRecord, type VerdictsRecord,
} from '../../support/qualification.ts'

const idsIn = ({ lines }: VerdictsRecord): string[] => lines.map(({ id }) => id ?? '')

/** One record of every kind around a person's qualification, by the name its id has in a path. */
export async function qualificationOfEach(chief: TestAccount, { officerId, certificateId, divisionCode }: Readonly<Record<'officerId' | 'certificateId' | 'divisionCode', string>>) {
  const bulk = async (url: string, body: object): Promise<string> => idsIn((await chief.post(url, body).expect(200)).body as VerdictsRecord)[0] ?? ''
  const exam = examining(chief)
  const session = await exam.open({ divisionCode })
  return {
    trainingRecordId: await bulk('/v1/training-records', { records: [newTraining(officerId)] }),
    examSessionId: session.id, examRegistrationId: idsIn(await exam.bulk(session, 'registrations', { officerIds: [officerId] }))[0] ?? '',
    applicationId: (await submitted(chief, officerId)).id,
    annualVerificationId: await bulk('/v1/annual-verifications', { year: 2025, verifiedOn: '2026-03-02', certificates: [{ certificateId, result: 'NOT_DONE' }] }),
  }
}

/** Some of every kind for the officers of a county. */
export async function qualify(organiser: TestAccount, divisionCode: string, officerIds: readonly string[]): Promise<void> {
  const some = officerIds.slice(0, 12)
  await trained(organiser, some)
  const exam = examining(organiser)
  const session = await exam.open({ divisionCode, title: '第1次资格考试' })
  await exam.bulk(session, 'registrations', { officerIds: some })
  for (let planned = 2; planned <= 8; planned += 1) await exam.plan({ divisionCode, title: `第${planned}次资格考试` })
  await batch(organiser, 'submission', { applications: some.map((id) => newApplication(id, { kind: 'RENEWAL' })) })
  const held = (await organiser.get(`/v1/certificates?status=VALID&officerId=${some.join(',')}&limit=100`).expect(200)).body as Listed<{ id: string }>
  const certificates = held.items.map(({ id }) => ({ certificateId: id, result: 'PASS', assessment: 'COMPETENT' }))
  await organiser.post('/v1/annual-verifications', { year: 2026, verifiedOn: '2026-03-02', certificates }).expect(200)
}

/** A spot exam whose examinees are drawn; answers its id. */
export async function drawnSession(app: TestApp, organiser: TestAccount): Promise<string> {
  const exam = examining(organiser)
  const planned = await exam.plan({ mode: 'RANDOM', staffKinds: ['ENFORCEMENT'], sampleSize: 3, minPerAgency: 0 })
  const committed = await exam.act(planned, 'commitment', {})
  later(app)
  return (await exam.act(committed, 'draw', { seedSource: '彩票', seedValue: '1' })).id
}

type Spend = <Body>(name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Body>

/**
 * Every act around a qualification once, under the eye of whoever counts its statements; the bulk acts with one line and with forty. Issuing
 * is the one act that costs statements by the line, since each certificate is made by the act of the registry.
 */
export async function spendOnQualification(chief: TestAccount, spend: Spend, agencyId: string): Promise<void> {
  const officers = await registeredOfficers(chief, [agencyId], 41)
  const [one = '', ...forty] = officers
  const groups = [[one], forty]
  const url = (session: { id: string }, noun: string): string => `/v1/exam-sessions/${session.id}/${noun}`
  for (const group of groups) await spend('recordTraining', () => chief.post('/v1/training-records', { records: group.map((id) => newTraining(id)) }))
  const extra = await spend<VerdictsRecord>('recordTraining', () => chief.post('/v1/training-records', { records: [newTraining(one, { kind: 'PUBLIC_LAW' })] }))
  await spend('withdrawTraining', () => chief.post(`/v1/training-records/${idsIn(extra)[0] ?? ''}/withdrawal`, { reason: '登记有误' }, ifMatch(1)))

  const planned = await spend<SessionRecord>('planExam', () => chief.post('/v1/exam-sessions', newSession()), 201)
  let session = await spend<SessionRecord>('openExamRegistration', () => chief.post(url(planned, 'registration-opening'), undefined, ifMatch(planned)))
  for (const officerIds of groups) await spend('registerForExam', () => chief.post(url(session, 'registrations'), { officerIds }))
  session = await spend<SessionRecord>('holdExam', () => chief.post(url(session, 'holding'), undefined, ifMatch(session)))
  for (const group of groups) await spend('importExamResults', () => chief.post(url(session, 'results'), { results: group.map(passing) }))
  await spend('publishExamResults', () => chief.post(url(session, 'results-publication'), undefined, ifMatch(session)))
  const exam = examining(chief)
  for (const sampleSize of [2, 40]) {
    const random = await exam.plan({ mode: 'RANDOM', staffKinds: ['ENFORCEMENT'], sampleSize, minPerAgency: 0 })
    const committed = await spend<SessionRecord>('commitExamFrame', () => chief.post(url(random, 'commitment'), {}, ifMatch(random)))
    const drawn = await spend<SessionRecord>('drawExaminees', () => chief.post(url(random, 'draw'), { seedSource: '彩票', seedValue: '1' }, ifMatch(committed)))
    await spend('cancelExam', () => chief.post(url(random, 'cancellation'), { reason: '场地原因' }, ifMatch(drawn)))
  }
  await applyFor(chief, spend, officers)
}

async function applyFor(chief: TestAccount, spend: Spend, [one = '', two = '', three = '', ...many]: readonly string[]): Promise<void> {
  const open = await examining(chief).open()
  const bodies: Readonly<Record<string, object | undefined>> = {
    'exam-registration': { examSessionId: open.id }, 'objection': { objection: '异议' }, 'objection-dismissal': { answer: '不成立' }, 'rejection': { reason: '不符合' },
    'withdrawal': { reason: '撤回' },
    'issue': { number: '30068500001', issuedOn: '2026-03-02', validFrom: '2026-03-02', validTo: '2031-03-01', replacement: { reason: 'DAMAGED' } },
  }
  const names: Readonly<Record<string, string>> = {
    'review': 'reviewApplication', 'training-completion': 'completeApplicationTraining', 'exam-registration': 'registerApplicationExam', 'pass': 'passApplication',
    'notice': 'noticeApplication', 'objection': 'objectToApplication', 'objection-dismissal': 'dismissApplicationObjection', 'rejection': 'rejectApplication',
    'withdrawal': 'withdrawApplication', 'issue': 'issueApplication',
  }
  const act = (application: ApplicationRecord, noun: string): Promise<ApplicationRecord> =>
    spend(names[noun] ?? '', () => chief.post(`/v1/certificate-applications/${application.id}/${noun}`, bodies[noun], ifMatch(application)))
  const apply = (officerId: string): Promise<ApplicationRecord> => spend('submitApplication', () => chief.post('/v1/certificate-applications', newApplication(officerId)), 201)
  let application = await apply(one)
  for (const noun of ['review', 'training-completion', 'exam-registration', 'pass', 'notice', 'objection', 'objection-dismissal', 'rejection']) application = await act(application, noun)
  await act(await apply(two), 'withdrawal')

  const steps = ['review', 'training-completion', 'exam-registration', 'pass', 'notice', 'objection', 'objection-dismissal']
  for (const [group, last] of [[[two], 'rejection'], [many, 'withdrawal'], [many, 'rejection']] as const) {
    const applied = await spend<VerdictsRecord>('submitApplications', () => chief.post('/v1/certificate-application-batches/submission', { applications: group.map((id) => newApplication(id)) }))
    const applicationIds = idsIn(applied)
    for (const noun of [...steps, last]) {
      await spend(`${names[noun] ?? ''}Batch`, () => chief.post(`/v1/certificate-application-batches/${noun}`, { applicationIds, ...bodies[noun] }))
    }
  }
  await issueTwo(chief, spend, [one, three], act)
}

/** A renewal may be issued at once: of certificates made for it. */
async function issueTwo(
  chief: TestAccount, spend: Spend, officers: readonly string[], act: (application: ApplicationRecord, noun: string) => Promise<ApplicationRecord>,
): Promise<void> {
  const ready: ApplicationRecord[] = []
  for (const [index, officerId] of officers.entries()) {
    const card = { number: `3006850010${index}`, kind: 'ENFORCEMENT', fields: ['MARKET'], issuedOn: '2024-01-10', validFrom: '2024-01-10', validTo: '2029-01-09' }
    await chief.post(`/v1/officers/${officerId}/certificates`, card).expect(201)
    const reviewed = await advanced(chief, await submitted(chief, officerId, { kind: 'REPLACEMENT' }), 'review')
    ready.push(reviewed)
  }
  const [one, two] = ready as [ApplicationRecord, ApplicationRecord]
  await act(one, 'issue')
  const issued = { issuedOn: '2026-03-02', certificates: [{ applicationId: two.id, number: '30068500200', validFrom: '2026-03-02', validTo: '2031-03-01', replacement: { reason: 'DAMAGED' } }] }
  await spend('issueApplicationBatch', () => chief.post('/v1/certificate-application-batches/issue', issued))
  const held = (await chief.get(`/v1/certificates?status=VALID&officerId=${officers.join(',')}`).expect(200)).body as Listed<{ id: string }>
  const [first, second] = held.items.map(({ id }) => id)
  const verify = (certificateId: string | undefined, result: string) => spend('verifyCertificates', () => chief.post('/v1/annual-verifications', {
    year: 2026, verifiedOn: '2026-03-02', certificates: [{ certificateId, result }],
  }))
  await verify(first, 'FAIL')
  await verify(second, 'NOT_DONE')
}
