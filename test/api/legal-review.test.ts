import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { agreement as agreed, answered, problems, reviewMaterials } from '../support/legal-reviews.ts'
import type { AgencyRow, CaseRow } from '../support/records.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'

interface Review {
  id: string, version: number, round: number, status: string, dueOn: string, submittedOn: string, legalBasis: { law: string, article: string }[],
  opinion: string | null, reviewerId: string | null, concludedOn: string | null, availableActs: string[]
}
interface Page { items: Review[], nextCursor: string | null }

let app: TestApp
let agency: AgencyRow
let handlers: { id: string, certificateId: string }[]
let reviewerOfficer: { id: string }
let handler: TestAccount
let reviewer: TestAccount

const materials = reviewMaterials
const agreement = agreed()
const problem = problems()

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  handlers = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency, { legalQualification: true })]
  reviewerOfficer = await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
  reviewer = await reviewerAs(reviewerOfficer.id)
})
afterAll(() => app.close())

const reviewerAs = (officerId: string) => app.account({ roles: ['LEGAL_REVIEWER'], agencyId: agency.id, officerId, scopeKind: 'AGENCY' })
const newCase = (given: Partial<CaseRow> = {}) => addCase(app.admin, agency, handlers, given)
const submit = (caseId: string, body: object = { materials }) => handler.post(`/v1/cases/${caseId}/legal-reviews`, body)
const conclude = (review: Review, body: object, account = reviewer) => account.post(`/v1/legal-reviews/${review.id}/conclusion`, body, ifMatch(review))

async function submitted(given: Partial<CaseRow> = {}): Promise<Review> {
  return (await submit((await newCase(given)).id).expect(201)).body as Review
}

async function reviewInCase(caseId: string): Promise<{ opinion: string | null, on: string | null, version: number }> {
  const { rows } = await app.admin.query<{ opinion: string | null, on: string | null, version: number }>(
    'select legal_review_opinion as opinion, legal_reviewed_on::text as on, version from enforcement_cases where id = $1', [caseId])
  return rows[0]!
}

describe('submission', () => {
  test('opens round 1 with its last day and is audited once', async () => {
    const { id } = await newCase()
    const answer = await submit(id).expect(201)
    const review = answer.body as Review
    expect(review).toMatchObject({
      caseId: id, agencyId: agency.id, round: 1, materials, submittedOn: '2026-03-02', dueOn: '2026-03-09', provisional: false, status: 'SUBMITTED',
      ruleCode: 'PEN-LEGREV', opinion: null, text: null, issues: [], reviewerId: null, heads: [], availableActs: ['withdraw'], version: 1,
    })
    expect(answer.headers).toMatchObject({ location: `/v1/legal-reviews/${review.id}`, etag: '"v1"' })
    const entries = await auditOf(app.admin, review.id)
    expect(entries).toEqual([expect.objectContaining({ act: 'legal-review.submit', actorId: handler.id, agencyId: agency.id })])
    expect(entries[0]?.changes).toMatchObject({ status: [null, 'SUBMITTED'], dueOn: [null, '2026-03-09'], materialKinds: [null, materials.map(({ kind }) => kind)] })
  })

  test('a market regulation penalty has ten working days', async () => {
    const review = await submitted({ field: 'MARKET' })
    expect(review).toMatchObject({ dueOn: '2026-03-16', legalBasis: [{ law: '市场监督管理行政处罚程序规定', article: '第五十五条' }] })
  })

  test.each([
    [422, 'legal-review.not-required', { legalReviewRequired: false, publicInterest: false }],
    [409, 'legal-review.case-not-open', { status: 'DECIDED' as const, decidedOn: '2026-02-20', decisionKind: 'PENALTY' as const }],
    [409, 'legal-review.already-agreed', { legalReviewOpinion: 'AGREE' as const, legalReviewedOn: '2026-02-20' }],
  ])('%i %s leaves nothing behind', async (status, code, given) => {
    const { id } = await newCase(given)
    const before = await auditCount(app.admin)
    const answer = await submit(id).expect(status)
    expect(answer.body).toMatchObject({ code })
    expect(((await handler.get(`/v1/cases/${id}/legal-reviews`).expect(200)).body as Page).items).toEqual([])
    expect(await auditCount(app.admin)).toBe(before)
  })

  test('only one round is open at a time, also when two are sent together', async () => {
    const { id } = await newCase()
    const answers = await Promise.all([submit(id), submit(id), submit(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'legal-review.round-open' })
  })

  test('the client\'s own id makes it repeatable', async () => {
    const { id } = await newCase()
    const body = { id: '019c0000-0000-7000-8000-000000000001', materials }
    const first = await submit(id, body).expect(201)
    const again = await submit(id, body).expect(201)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
  })

  test.each([
    [{}], [{ materials: [] }], [{ materials: ['调查终结报告'] }], [{ materials: [{ kind: 'REPORT', title: '甲'.repeat(201) }] }], [{ materials, round: 2 }],
    [{ materials, legalReviewRequired: false }],
  ])('400 for %j', async (body) => {
    const { id } = await newCase()
    expect((await submit(id, body).expect(400)).body).toMatchObject({ code: 'http.invalid-request' })
  })
})

describe('conclusion', () => {
  test('agreement names the reviewer, is written into the case, and both changes are audited', async () => {
    const review = await submitted()
    const answer = await conclude(review, agreement).expect(200)
    expect(answer.body).toMatchObject({
      status: 'AGREED', opinion: 'AGREE', text: agreement.text, issues: [], reviewerId: reviewerOfficer.id, concludedOn: '2026-03-02', availableActs: [], version: 2,
    })
    const { caseId } = answer.body as { caseId: string }
    expect(await reviewInCase(caseId)).toEqual({ opinion: 'AGREE', on: '2026-03-02', version: 2 })
    expect((await auditOf(app.admin, review.id)).map(({ act }) => act)).toEqual(['legal-review.conclude', 'legal-review.submit'])
    expect((await auditOf(app.admin, caseId)).map(({ act }) => act)).toEqual(['case.record-review-opinion'])
  })

  test('after problems the case is submitted again as round 2', async () => {
    const review = await submitted()
    const concluded = (await conclude(review, problem).expect(200)).body as Review & { caseId: string }
    expect(concluded).toMatchObject({ status: 'PROBLEMS_FOUND', opinion: 'PROBLEM', issues: problem.issues })
    expect(await reviewInCase(concluded.caseId)).toMatchObject({ opinion: 'PROBLEM' })
    const second = (await submit(concluded.caseId, { materials, responses: [answered()] }).expect(201)).body as Review
    expect(second.round).toBe(2)
    await conclude(second, agreement).expect(200)
    expect(await reviewInCase(concluded.caseId)).toMatchObject({ opinion: 'AGREE', version: 3 })
    await submit(concluded.caseId).expect(409)
    expect((await reviewer.get(`/v1/legal-reviews/${second.id}`).expect(200)).body).toMatchObject({ responses: [answered()] })
  })

  test.each([
    ['issues-missing', { ...problem, issues: [] }],
    ['issues-with-agreement', { ...agreement, issues: problem.issues }],
  ])('422 legal-review.%s', async (name, body) => {
    expect((await conclude(await submitted(), body).expect(422)).body).toMatchObject({ code: `legal-review.${name}` })
  })

  test.each([
    ['reviewer-is-handler', () => handlers[1]!.id, '第二十七条'],
    ['qualification-missing', async () => (await addOfficer(app.admin, agency)).id, '第五十八条第二款'],
    ['reviewer-not-in-post', async () => (await addOfficer(app.admin, agency, { legalQualification: true, status: 'LEFT', leftOn: '2026-01-31' })).id, undefined],
    ['reviewer-other-agency', async () => (await addOfficer(app.admin, await addAgency(app.admin), { legalQualification: true })).id, '（十一）'],
  ])('422 legal-review.%s leaves nothing behind', async (name, officer, article) => {
    const review = await submitted()
    const account = await reviewerAs(await officer())
    const before = await auditCount(app.admin)
    const { body } = await conclude(review, agreement, account).expect(422) as { body: { code: string, legalBasis?: { article: string }[] } }
    expect(body.code).toBe(`legal-review.${name}`)
    expect(body.legalBasis?.[0]?.article).toBe(article)
    expect((await reviewer.get(`/v1/legal-reviews/${review.id}`).expect(200)).body).toMatchObject({ status: 'SUBMITTED', version: 1 })
    expect(await auditCount(app.admin)).toBe(before)
  })

  test('an account without an officer cannot review', async () => {
    const account = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: agency.id })
    expect((await conclude(await submitted(), agreement, account).expect(422)).body).toMatchObject({ code: 'legal-review.reviewer-not-officer' })
  })

  test('a licence may be reviewed without the qualification that penalties need', async () => {
    const account = await reviewerAs((await addOfficer(app.admin, agency)).id)
    const review = await submitted({ actKind: 'LICENCE', proposedPenaltyKinds: [], proposedFineYuan: null })
    await conclude(review, agreement, account).expect(200)
  })

  test('once concluded it stays', async () => {
    const review = await submitted()
    const concluded = (await conclude(review, problem).expect(200)).body as Review
    expect((await conclude(concluded, agreement).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    expect((await conclude(review, agreement).expect(412)).body).toMatchObject({ code: 'http.version-stale', currentVersion: 2 })
    await reviewer.post(`/v1/legal-reviews/${review.id}/conclusion`, agreement).expect(428)
  })

  test.each([
    [{}], [{ ...agreement, opinion: 'MAYBE' }], [{ ...agreement, text: '' }], [{ ...problem, issues: [{ head: 'STYLE', severity: 'GRAVE', text: '无' }] }],
    [{ ...agreement, reviewerId: '019c0000-0000-7000-8000-000000000009' }],
  ])('400 for %j', async (body) => {
    expect((await conclude(await submitted(), body).expect(400)).body).toMatchObject({ code: 'http.invalid-request' })
  })
})
