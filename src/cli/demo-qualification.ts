import { makeIdNumber } from '../kernel/id-number.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'
import { doneOnce, goOn, type Versioned } from './demo-steps.ts'

export interface DemoQualification {
  bureau: Caller
  agencyId: string
  /** Of the agency, with certificates. */
  officerIds: readonly string[]
  /** A legal reviewer who is lent to the other agencies. */
  legalReviewerId: string
  divisionCode: string
  today: LocalDate
  idOf: (name: string) => string
}

const newcomers = ['示例新录用甲', '示例新录用乙', '示例新录用丙']

/** 资格管理: newcomers who are trained, registered for an exam and apply for a certificate; the yearly verification of those who have one; a clean-up; a reviewer lent. */
export async function qualifyOfficers(demo: DemoQualification): Promise<void> {
  const officerIds = await recruit(demo)
  await examine(demo, officerIds)
  const { bureau, today, divisionCode, idOf, legalReviewerId } = demo
  await doneOnce(bureau, '/v1/annual-verifications', () => verify(demo))
  const campaign = await bureau.post<Versioned>('/v1/clean-up-campaigns', { id: idOf('clean-up'), divisionCode, title: `${today.slice(0, 4)}年度行政执法证件清理`, asOf: today })
  await doneOnce(bureau, `/v1/clean-up-cases?campaignId=${campaign.id}`, () =>
    bureau.post(`/v1/clean-up-campaigns/${campaign.id}/reports`, { officerIds: demo.officerIds.slice(-2), note: '单位报告：已调离执法岗位' }))
  await bureau.post('/v1/legal-review-pool-members', {
    id: idOf('pool member'), officerId: legalReviewerId, kind: 'REVIEWER', divisionCode, document: `海司发〔${today.slice(0, 4)}〕3号`, joinedOn: today,
  })
}

function recruit({ bureau, agencyId, idOf }: DemoQualification): Promise<string[]> {
  return Promise.all(newcomers.map(async (name, index) => (await bureau.post<Versioned>('/v1/officers', {
    id: idOf(name), agencyId, name, idNumber: makeIdNumber({ division: '320600', birthDate: '1999-05-01', sequence: 901 + 2 * index }), staffKind: 'ENFORCEMENT',
    establishment: 'CIVIL_SERVANT', post: '科员', legalQualification: false,
  })).id))
}

async function examine({ bureau, divisionCode, today, idOf }: DemoQualification, officerIds: readonly string[]): Promise<void> {
  await doneOnce(bureau, `/v1/training-records?officerId=${officerIds.join(',')}`, () => train(bureau, officerIds, addDays(today, -15)))
  const session = await bureau.post<Versioned>('/v1/exam-sessions', {
    id: idOf('exam'), title: `${today.slice(0, 4)}年行政执法资格考试`, divisionCode, mode: 'PLANNED', kind: 'QUALIFICATION', parts: ['PUBLIC', 'PROFESSIONAL'], heldOn: addDays(today, 20),
  })
  const path = `/v1/exam-sessions/${session.id}`
  await goOn('/v1/exam-sessions', session, [[bureau, 'registration-opening']])
  await doneOnce(bureau, `/v1/exam-registrations?sessionId=${session.id}`, () => bureau.act(`${path}/registrations`, { officerIds }))
  const applicant = { kind: 'NEW', certificateKind: 'ENFORCEMENT', fields: ['MARKET'], education: 'BACHELOR', lawDegree: false, yearsOfPractice: 0, barringGrounds: [] }
  for (const [index, officerId] of officerIds.entries()) {
    const application = await bureau.post<Versioned>('/v1/certificate-applications', { id: idOf(`application ${index}`), officerId, ...applicant })
    if (index > 0) await goOn('/v1/certificate-applications', application, [[bureau, 'review']])
  }
}

/** Who has had the hours of last year passes for it, 年度审验. */
async function verify({ bureau, officerIds, today }: DemoQualification): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1
  const holders = officerIds.slice(0, 6)
  await train(bureau, holders, `${year}-06-20`)
  const { items } = await bureau.get<{ items: { id: string }[] }>(`/v1/certificates?status=VALID&officerId=${holders.join(',')}`)
  const certificates = items.map(({ id }) => ({ certificateId: id, result: 'PASS', assessment: 'COMPETENT' }))
  await bureau.act('/v1/annual-verifications', { year, verifiedOn: today, certificates })
}

const train = (bureau: Caller, officerIds: readonly string[], trainedOn: LocalDate): Promise<unknown> => bureau.act('/v1/training-records', {
  records: officerIds.map((officerId) => ({ officerId, kind: 'PROFESSIONAL', hours: 60, provider: '海安市司法局', trainedOn })),
})
