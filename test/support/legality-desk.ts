import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import type { LegalityConclusion, LegalityHead, SubjectKind } from '../../src/modules/legality-desk/codes.ts'
import type { LegalityReviewAct } from '../../src/modules/legality-desk/machine.ts'
import type { LegalityReviewRecord } from '../../src/modules/legality-desk/schema.ts'
import { legalityReviews } from '../../src/modules/legality-desk/table.ts'
import { legalityTemplates } from '../../src/modules/legality-desk/thresholds.ts'
import type { ContractRecord } from '../../src/modules/legality-desk/contracts/schema.ts'
import type { agencyContracts } from '../../src/modules/legality-desk/contracts/table.ts'
import type { TopicRecord } from '../../src/modules/legality-desk/topics/schema.ts'
import { agendaTopics } from '../../src/modules/legality-desk/topics/table.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp, type TestAppOptions } from './app.ts'
import { memoryOf } from './memory.ts'
import { addAgency, addOfficer, type AgencyRow } from './records.ts'

/** A sponsor and the bureau of 海安市, whose legal people keep the desk. */
export interface DeskWorld {
  app: TestApp
  agency: AgencyRow
  bureau: AgencyRow
  /** Of the sponsor: drafts and submits. */
  sponsor: TestAccount
  drafterId: string
  /** Of the bureau: keeps the agenda, accepts and assigns. */
  office: TestAccount
  /** Of the bureau: gives the opinions. */
  reviewer: TestAccount
  reviewerId: string
}

export async function startDeskWorld(options: TestAppOptions = {}): Promise<DeskWorld> {
  const app = await startTestApp(options)
  const agency = await addAgency(app.admin)
  const bureau = await addAgency(app.admin, '320685', { kind: 'SUPERVISION_BODY', fields: ['JUSTICE'] })
  const drafter = await addOfficer(app.admin, agency)
  const reviewer = await addOfficer(app.admin, bureau, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  return {
    app, agency, bureau, drafterId: drafter.id, reviewerId: reviewer.id,
    sponsor: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id, officerId: drafter.id, scopeKind: 'AGENCY' }),
    office: await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: bureau.id }),
    reviewer: await app.account({ roles: ['LEGAL_REVIEWER'], scopeDivision: '320685', agencyId: bureau.id, officerId: reviewer.id }),
  }
}

const templateOf = (kind: SubjectKind) => legalityTemplates.find(({ subjectKind }) => subjectKind === kind)!

/** Every material a kind of subject needs. */
export const deskMaterials = (kind: SubjectKind) => templateOf(kind).materials.kinds.map((material) => ({ kind: material, title: `材料${material}` }))

export const newSubmission = (kind: SubjectKind, given: object = {}) => ({ materials: deskMaterials(kind), drafterIds: [], ...given })

/** An opinion on every head of the template; the first head has the issue, where the conclusion needs one. */
export function newOpinion(kind: SubjectKind, conclusion: LegalityConclusion = 'LEGAL', given: object = {}) {
  const faulty = conclusion === 'ILLEGAL' || conclusion === 'AFTER_MODIFICATION'
  const heads = templateOf(kind).heads.codes.map((head, index) => faulty && index === 0 ? { head, result: 'ISSUE', text: '缺少上位法依据，建议删除' } : { head, result: 'CONFORMS' })
  return {
    conclusion, opinion: '经审查，意见如下。', heads, counsels: [{ kind: 'PUBLIC_LAWYER', name: '甄公职', text: '同意' }], signer: { name: '甄签发', post: '局长' },
    ...(conclusion === 'EXPLORATORY' ? { risk: '国家尚无明确规定，存在被认定缺乏依据的风险' } : {}), ...given,
  }
}

export const newAnswer = (kind: SubjectKind, adopted = true) => ({ answers: [{ head: templateOf(kind).heads.codes[0] as LegalityHead, adopted, text: adopted ? '已删除' : '另有地方性法规依据' }] })

export const newTopic = (agencyId: string, given: object = {}) => ({ agencyId, title: '关于公共停车收费的议题', summary: '调整收费标准', meetingKind: 'EXECUTIVE_MEETING', ...given })
export const newContract = (agencyId: string, given: object = {}) =>
  ({ agencyId, title: '污水处理特许经营协议', kind: 'FRANCHISE', counterparty: '测试水务有限公司', amountYuan: '12000000.00', ...given })

type Reviewed = Pick<LegalityReviewRecord, 'id' | 'version'>
const nouns: Readonly<Record<LegalityReviewAct, string>> = {
  return: 'return', supplement: 'supplement', accept: 'acceptance', assign: 'assignment', issue: 'opinion', answer: 'answer', withdraw: 'withdrawal',
}

/** Bodies that pass, by act, for a subject of a kind. */
export const reviewBody = ({ reviewerId }: Pick<DeskWorld, 'reviewerId'>, kind: SubjectKind, act: LegalityReviewAct): object => ({
  return: { missing: ['OTHER'], reason: '缺少附件' }, supplement: { materials: [{ kind: 'OTHER', title: '附件' }] }, accept: {}, assign: { officerId: reviewerId },
  issue: newOpinion(kind), answer: newAnswer(kind), withdraw: { reason: '不再提请' },
})[act]

export const doerOf = ({ sponsor, office, reviewer }: DeskWorld, act: LegalityReviewAct): TestAccount =>
  ['supplement', 'answer', 'withdraw'].includes(act) ? sponsor : act === 'issue' ? reviewer : office

export const reviewAct = (account: TestAccount, review: Reviewed, act: LegalityReviewAct, body: object) =>
  account.post(`/v1/legality-reviews/${review.id}/${nouns[act]}`, body, ifMatch(review))

export async function reviewDone(account: TestAccount, review: Reviewed, act: LegalityReviewAct, body: object): Promise<LegalityReviewRecord> {
  return (await reviewAct(account, review, act, body).expect(200)).body as LegalityReviewRecord
}

export async function submitted(account: TestAccount, url: string, body: object): Promise<LegalityReviewRecord> {
  return (await account.post(`${url}/legality-reviews`, body).expect(201)).body as LegalityReviewRecord
}

/** Submits a record, and takes its round to an opinion; accepted and issued on the days that are given, or today. */
export async function reviewed(
  world: DeskWorld, kind: SubjectKind, url: string, conclusion: LegalityConclusion = 'LEGAL',
  { submission = {}, acceptedOn, issuedOn }: { submission?: object, acceptedOn?: string, issuedOn?: string } = {},
): Promise<LegalityReviewRecord> {
  let review = await submitted(world.sponsor, url, newSubmission(kind, submission))
  review = await reviewDone(world.office, review, 'accept', { on: acceptedOn })
  review = await reviewDone(world.office, review, 'assign', { officerId: world.reviewerId, on: acceptedOn })
  return reviewDone(world.reviewer, review, 'issue', newOpinion(kind, conclusion, { on: issuedOn }))
}

export const proposedTopic = async (world: DeskWorld, given: object = {}): Promise<TopicRecord> =>
  (await world.sponsor.post('/v1/agenda-topics', newTopic(world.agency.id, given)).expect(201)).body as TopicRecord

export const draftedContract = async (world: DeskWorld, given: object = {}): Promise<ContractRecord> =>
  (await world.sponsor.post('/v1/agency-contracts', newContract(world.agency.id, given)).expect(201)).body as ContractRecord

/** Another like a topic or a contract, with its rounds, straight into the tables. */
export async function copyOfReviewed<Kept extends { id: string }>({ app }: DeskWorld, table: typeof agendaTopics | typeof agencyContracts, record: Kept): Promise<Kept> {
  const db = drizzle(app.admin)
  const at = app.clock.now()
  const id = newId(at)
  const [row] = await db.select().from(table).where(eq(table.id, record.id))
  await db.insert(table).values({ ...row!, id, reviewId: null } as never)
  const rounds = await db.select().from(legalityReviews).where(eq(legalityReviews.subjectId, record.id))
  if (rounds.length > 0) await db.insert(legalityReviews).values(rounds.map((round) => ({ ...round, id: newId(at), subjectId: id, opinionNumber: null })))
  return { ...record, id }
}

/** Rounds of topics at any point of their way; each copy is of a topic of its own. */
export function roundMemory(
  { app }: DeskWorld, begin: () => Promise<LegalityReviewRecord>, take: (review: LegalityReviewRecord, act: LegalityReviewAct) => Promise<LegalityReviewRecord>,
): (way: readonly LegalityReviewAct[]) => Promise<LegalityReviewRecord> {
  const db = drizzle(app.admin)
  return memoryOf<LegalityReviewRecord, LegalityReviewAct>({
    begin, take,
    copyOf: async (review) => {
      const at = app.clock.now()
      const [id, subjectId] = [newId(at), newId(at)]
      const [topic] = await db.select().from(agendaTopics).where(eq(agendaTopics.id, review.subjectId))
      await db.insert(agendaTopics).values({ ...topic!, id: subjectId })
      const [row] = await db.select().from(legalityReviews).where(eq(legalityReviews.id, review.id))
      await db.insert(legalityReviews).values({ ...row!, id, subjectId, opinionNumber: null })
      return { ...review, id, subjectId }
    },
  })
}
