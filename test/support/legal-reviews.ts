import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import { caseHandlers, caseParties, cases } from '../../src/modules/cases/table.ts'
import type { LegalReviewRecord } from '../../src/modules/legal-review/schema.ts'
import { legalReviews } from '../../src/modules/legal-review/table.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'

/** What every submission for legal review must have, and the record of the hearing where one was held. */
export const reviewMaterials = [
  { kind: 'REPORT', title: '调查终结报告' }, { kind: 'DRAFT_DECISION', title: '行政处罚决定书代拟稿' }, { kind: 'BASIS', title: '依据和裁量说明' },
  { kind: 'EVIDENCE', title: '证据材料' },
] as const
export const heardMaterials = [...reviewMaterials, { kind: 'HEARING_RECORD', title: '听证笔录、听证报告' }] as const

export const agreement = (given: object = {}) => ({ opinion: 'AGREE', text: '事实清楚，证据充分，程序合法，同意。', issues: [], ...given })
export const anIssue = (given: object = {}) => ({ head: 'EVIDENCE', severity: 'GRAVE', text: '缺少称重记录原件', ...given })
export const problems = (given: object = {}) => ({ opinion: 'PROBLEM', text: '证据不足，建议补充调查。', issues: [anIssue()], ...given })
export const answered = (given: object = {}) => ({ adopted: true, text: '已调取称重记录原件', ...given })

export async function submittedReview(account: TestAccount, caseId: string, given: object = {}): Promise<LegalReviewRecord> {
  return (await account.post(`/v1/cases/${caseId}/legal-reviews`, { materials: reviewMaterials, ...given }).expect(201)).body as LegalReviewRecord
}

/** An act on a round, told by the noun of its address. */
export const roundAct = (account: TestAccount, review: { id: string, version: number }, noun: string, body: object) =>
  account.post(`/v1/legal-reviews/${review.id}/${noun}`, body, ifMatch(review))

export async function roundDone(account: TestAccount, review: { id: string, version: number }, noun: string, body: object): Promise<LegalReviewRecord> {
  return (await roundAct(account, review, noun, body).expect(200)).body as LegalReviewRecord
}

let copies = 0

/** Another round like one, of a case of its own, straight into the tables. */
export async function copyOfRound({ admin, clock }: Pick<TestApp, 'admin' | 'clock'>, round: LegalReviewRecord): Promise<LegalReviewRecord> {
  const db = drizzle(admin)
  const at = clock.now()
  const [id, caseId] = [newId(at), newId(at)]
  copies += 1
  const [one] = await db.select().from(cases).where(eq(cases.id, round.caseId))
  await db.insert(cases).values({ ...one!, id: caseId, caseNumber: `${one!.caseNumber}副本${copies}` })
  const parties = await db.select().from(caseParties).where(eq(caseParties.caseId, round.caseId))
  await db.insert(caseParties).values(parties.map((party) => ({ ...party, id: newId(at), caseId })))
  const handlers = await db.select().from(caseHandlers).where(eq(caseHandlers.caseId, round.caseId))
  await db.insert(caseHandlers).values(handlers.map((handler) => ({ ...handler, caseId })))
  const [row] = await db.select().from(legalReviews).where(eq(legalReviews.id, round.id))
  await db.insert(legalReviews).values({ ...row!, id, caseId })
  return { ...round, id, caseId }
}
