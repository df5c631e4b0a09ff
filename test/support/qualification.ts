import { makeIdNumber } from '../../src/kernel/id-number.ts'
import type { ApplicationRecord, NewApplicationBody } from '../../src/modules/personnel/applications/schema.ts'
import type { NewSessionBody, RegistrationRecord, SessionRecord } from '../../src/modules/personnel/exams/schema.ts'
import type { NewTraining } from '../../src/modules/personnel/training/schema.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { OfficerImportRow } from '../../src/modules/personnel/roster/row.ts'
import type { VerdictsRecord } from '../../src/platform/http/verdicts.ts'
import { ifMatch, type TestAccount } from './accounts.ts'
import { rosterTaken } from './rosters.ts'

export type { ApplicationRecord, RegistrationRecord, SessionRecord, VerdictsRecord }

export interface Listed<Item> { items: Item[], nextCursor: string | null, count?: { value: number } }

/** The code of a problem of each line, or its status. */
export const verdictsOf = ({ lines }: VerdictsRecord): string[] => lines.map(({ status, problem }) => problem?.code ?? status)

let counter = 0

/** Takes in many persons as one roster; answers their ids in order. */
export async function registeredOfficers(account: TestAccount, agencyIds: readonly string[], count: number, given: Partial<OfficerImportRow> = {}): Promise<string[]> {
  const usccs = await Promise.all(agencyIds.map(async (id) => ((await account.get(`/v1/agencies/${id}`).expect(200)).body as AgencyRecord).uscc))
  const rows = Array.from({ length: count }, (_, index): OfficerImportRow => {
    counter += 1
    const birthDate = `19${70 + Math.floor(counter / 1000) % 20}-0${1 + Math.floor(counter / 20_000)}-10`
    return {
      agencyUscc: usccs[index % usccs.length] ?? '', name: `考生${counter}`, idNumber: makeIdNumber({ division: '410700', birthDate, sequence: counter % 1000 }),
      staffKind: 'ENFORCEMENT', establishment: 'CIVIL_SERVANT', post: '科员', legalQualification: false, ...given,
    }
  })
  return rosterTaken(account, rows)
}

export const newTraining = (officerId: string, given: Partial<NewTraining> = {}): NewTraining =>
  ({ officerId, kind: 'PROFESSIONAL', hours: 60, provider: '县司法局', trainedOn: '2026-01-20', ...given })

export async function trained(account: TestAccount, officerIds: readonly string[], given: Partial<NewTraining> = {}): Promise<void> {
  for (let from = 0; from < officerIds.length; from += 1_000) {
    await account.post('/v1/training-records', { records: officerIds.slice(from, from + 1_000).map((id) => newTraining(id, given)) }).expect(200)
  }
}

export function newSession(given: Partial<NewSessionBody> = {}): NewSessionBody {
  return {
    title: '2026年第一次行政执法资格考试', divisionCode: '320685', mode: 'PLANNED', kind: 'QUALIFICATION', parts: ['PUBLIC', 'PROFESSIONAL'], heldOn: '2026-03-01', ...given,
  }
}

export const passing = (officerId: string) => ({ officerId, publicScore: 80, professionalScore: 75.5 })

/** The acts of a session in the name of one account, each expected to succeed; they answer the session as it then is. */
export function examining(account: TestAccount) {
  const act = async (session: SessionRecord, noun: string, body?: object): Promise<SessionRecord> =>
    (await account.post(`/v1/exam-sessions/${session.id}/${noun}`, body, ifMatch(session)).expect(200)).body as SessionRecord
  const bulk = async (session: { id: string }, noun: string, body: object): Promise<VerdictsRecord> =>
    (await account.post(`/v1/exam-sessions/${session.id}/${noun}`, body).expect(200)).body as VerdictsRecord
  const acts = {
    act, bulk,
    plan: async (given: Partial<NewSessionBody> = {}) => (await account.post('/v1/exam-sessions', newSession(given)).expect(201)).body as SessionRecord,
    open: async (given: Partial<NewSessionBody> = {}) => act(await acts.plan(given), 'registration-opening'),
    /** Held, with results for everybody. */
    finish: async (session: SessionRecord, results: readonly object[]): Promise<SessionRecord> => {
      const held = await act(session, 'holding')
      await bulk(held, 'results', { results })
      return act(held, 'results-publication')
    },
    /** From plan to published results that everybody passed. */
    passed: async (officerIds: readonly string[], given: Partial<NewSessionBody> = {}): Promise<SessionRecord> => {
      const session = await acts.open(given)
      await bulk(session, 'registrations', { officerIds })
      return acts.finish(session, officerIds.map((officerId) => session.parts.includes('PROFESSIONAL') ? passing(officerId) : { officerId, publicScore: 90 }))
    },
  }
  return acts
}

export function newApplication(officerId: string, given: Partial<NewApplicationBody> = {}): NewApplicationBody {
  return {
    officerId, kind: 'NEW', certificateKind: 'ENFORCEMENT', fields: ['MARKET'], education: 'BACHELOR', lawDegree: false, yearsOfPractice: 3, barringGrounds: [], ...given,
  }
}

export async function submitted(account: TestAccount, officerId: string, given: Partial<NewApplicationBody> = {}): Promise<ApplicationRecord> {
  return (await account.post('/v1/certificate-applications', newApplication(officerId, given)).expect(201)).body as ApplicationRecord
}

/** One act on one application, expected to succeed. */
export async function advanced(account: TestAccount, application: ApplicationRecord, noun: string, body?: object): Promise<ApplicationRecord> {
  return (await account.post(`/v1/certificate-applications/${application.id}/${noun}`, body, ifMatch(application)).expect(200)).body as ApplicationRecord
}

/** One act on many applications. */
export async function batch(account: TestAccount, noun: string, body: object): Promise<VerdictsRecord> {
  return (await account.post(`/v1/certificate-application-batches/${noun}`, body).expect(200)).body as VerdictsRecord
}
