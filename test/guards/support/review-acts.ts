import { ifMatch, type TestAccount } from '../../support/app.ts'
import { newOfficer } from '../../support/personnel.ts'
import { heardMaterials, problems, roundAct } from '../../support/legal-reviews.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>
interface Reviewing { chief: TestAccount, reviewer: TestAccount, caseId: string, reviewerId: string, agencyId: string }

/** Every act on a legal review and on the pool once; the case of the market field was heard, and ends with an agreed review. */
export async function actOnReviews(spend: Spend, { chief, reviewer, caseId, reviewerId, agencyId }: Reviewing): Promise<void> {
  const submit = (given: object = {}) => spend('submitLegalReview', () => chief.post(`/v1/cases/${caseId}/legal-reviews`, { materials: heardMaterials, ...given }), 201)
  const head = (adopted: boolean): object => ({ adopted, decidedBy: { name: '甄局长', post: '局长' }, reason: '经研究决定' })
  let round = await submit()
  const act = async (name: string, by: TestAccount, noun: string, body: object): Promise<void> => { round = await spend(name, () => roundAct(by, round, noun, body)) }
  await act('withdrawLegalReview', chief, 'withdrawal', { reason: '有误' })
  round = await submit()
  const { id: otherId } = (await chief.post('/v1/officers', newOfficer(agencyId, { staffKind: 'LEGAL_REVIEW', legalQualification: true })).expect(201)).body as Made
  await act('assignLegalReview', chief, 'assignment', { officerId: otherId })
  await act('reassignLegalReview', chief, 'reassignment', { officerId: reviewerId, reason: '工作调整' })
  await act('returnLegalReview', reviewer, 'return', { missing: ['EVIDENCE'], reason: '缺少原件' })
  await act('supplementLegalReview', chief, 'supplement', { materials: [{ kind: 'EVIDENCE', title: '原件' }] })
  await act('extendLegalReview', reviewer, 'extension', { workingDays: 5, approver: { name: '甄局长', post: '局长' }, approvedOn: '2026-03-02', reason: '案情复杂' })
  await act('concludeLegalReview', reviewer, 'conclusion', problems())
  await act('disputeLegalReview', chief, 'dispute', { issues: [{ issue: 1, reason: '在卷' }] })
  await act('acceptLegalReview', chief, 'acceptance', { record: '接受' })
  await act('disputeLegalReview', chief, 'dispute', { issues: [{ issue: 1, reason: '在卷' }] })
  await act('escalateLegalReview', chief, 'escalation', { record: '未一致' })
  await act('decideLegalReviewDispute', chief, 'head-decision', head(false))
  round = await submit()
  await act('concludeLegalReview', reviewer, 'conclusion', problems())
  await act('disputeLegalReview', chief, 'dispute', { issues: [{ issue: 1, reason: '在卷' }] })
  await act('changeLegalReviewOpinion', reviewer, 'change-of-opinion', { record: '核对后同意' })
  const member = await spend('joinLegalReviewPool', () => chief.post('/v1/legal-review-pool-members', {
    officerId: otherId, kind: 'REVIEWER', divisionCode: '320685', servesAgencyId: agencyId, document: '司发〔2026〕3号', joinedOn: '2026-03-01',
  }), 201)
  await spend('leaveLegalReviewPool', () => chief.post(`/v1/legal-review-pool-members/${member.id}/ending`, { endedOn: '2026-03-02', reason: '调整' }, ifMatch(member)))
}
