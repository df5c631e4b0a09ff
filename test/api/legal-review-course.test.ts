import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ReviewAct, ReviewStatus } from '../../src/modules/legal-review/machine.ts'
import { actPermission, legalReviewMachine } from '../../src/modules/legal-review/machine.ts'
import type { LegalReviewRecord } from '../../src/modules/legal-review/schema.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { agreement, anIssue, answered, copyOfRound, heardMaterials, problems, reviewMaterials, roundAct, roundDone, submittedReview } from '../support/legal-reviews.ts'
import { memoryOf } from '../support/memory.ts'
import type { AgencyRow, CaseRow } from '../support/records.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'

let app: TestApp
let agency: AgencyRow
let handlers: { id: string, certificateId: string }[]
let [mine, other]: { id: string }[] = []
let [handler, reviewer, second, manager, handlersOwn, stranger]: TestAccount[] = []

/** Goes on at an instant, with everybody logged in anew: tokens do not last from day to day. */
async function goOnAt(instant: string): Promise<void> {
  app.clock.set(instant)
  const account = (roles: Parameters<TestApp['account']>[0], officerId?: string) =>
    app.account({ ...roles, agencyId: agency.id, scopeKind: 'AGENCY', ...(officerId === undefined ? {} : { officerId }) })
  handler = await account({ roles: ['CASE_HANDLER'] })
  reviewer = await account({ roles: ['LEGAL_REVIEWER'] }, mine!.id)
  second = await account({ roles: ['LEGAL_REVIEWER'] }, other!.id)
  manager = await account({ roles: ['AGENCY_MANAGER'] })
  handlersOwn = await account({ roles: ['AGENCY_MANAGER', 'LEGAL_REVIEWER', 'CASE_HANDLER'] }, handlers[0]!.id)
}
const monday = '2026-03-02T01:00:00Z'

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  handlers = [await addOfficer(app.admin, agency, { legalQualification: true }), await addOfficer(app.admin, agency)]
  const legal = { staffKind: 'LEGAL_REVIEW', legalQualification: true } as const
  mine = await addOfficer(app.admin, agency, legal)
  other = await addOfficer(app.admin, agency, legal)
  await goOnAt(monday)
  stranger = await app.account({ roles: ['CASE_HANDLER', 'LEGAL_REVIEWER', 'AGENCY_MANAGER'], agencyId: (await addAgency(app.admin)).id })
})
afterAll(() => app.close())

/** A round just submitted, of a penalty in the market field, whose time limit may be extended. */
const submitted = async (given: Partial<CaseRow> = {}, body: object = {}): Promise<LegalReviewRecord> =>
  submittedReview(handler!, (await addCase(app.admin, agency, handlers, { field: 'MARKET', ...given })).id, body)

const extension = (given: object = {}) =>
  ({ workingDays: 5, approver: { name: '甄局长', post: '局长' }, approvedOn: '2026-03-02', reason: '案情复杂', ...given })
const evidence = { kind: 'EVIDENCE', title: '称重记录原件' }
const headDecision = (adopted: boolean) => ({ adopted, decidedBy: { name: '甄局长', post: '局长' }, reason: '经研究决定' })

/** Each act as a request of the one whose act it is. */
const acts: Readonly<Record<ReviewAct, { by: () => TestAccount, noun: string, body: () => object }>> = {
  assign: { by: () => manager!, noun: 'assignment', body: () => ({ officerId: mine!.id }) },
  reassign: { by: () => manager!, noun: 'reassignment', body: () => ({ officerId: other!.id, reason: '工作调整' }) },
  returnForSupplement: { by: () => reviewer!, noun: 'return', body: () => ({ missing: ['EVIDENCE'], reason: '缺少原件' }) },
  supplement: { by: () => handler!, noun: 'supplement', body: () => ({ materials: [evidence] }) },
  extend: { by: () => reviewer!, noun: 'extension', body: () => extension() },
  agree: { by: () => reviewer!, noun: 'conclusion', body: () => agreement() },
  returnWithProblems: { by: () => reviewer!, noun: 'conclusion', body: () => problems() },
  dispute: { by: () => handler!, noun: 'dispute', body: () => ({ issues: [{ issue: 1, reason: '原件已在卷' }] }) },
  concede: { by: () => handler!, noun: 'acceptance', body: () => ({ record: '接受审核意见' }) },
  changeOpinion: { by: () => reviewer!, noun: 'change-of-opinion', body: () => ({ record: '核对原件后同意' }) },
  escalate: { by: () => handler!, noun: 'escalation', body: () => ({ record: '未达成一致' }) },
  sustain: { by: () => manager!, noun: 'head-decision', body: () => headDecision(true) },
  overrule: { by: () => manager!, noun: 'head-decision', body: () => headDecision(false) },
  withdraw: { by: () => handler!, noun: 'withdrawal', body: () => ({ reason: '拟决定有误' }) },
}

const act = (review: LegalReviewRecord, name: ReviewAct, given: object = {}) => roundAct(acts[name].by(), review, acts[name].noun, { ...acts[name].body(), ...given })
const done = async (review: LegalReviewRecord, ...names: ReviewAct[]): Promise<LegalReviewRecord> => {
  let current = review
  for (const name of names) current = await roundDone(acts[name].by(), current, acts[name].noun, acts[name].body())
  return current
}

const roads: Readonly<Record<ReviewStatus, readonly ReviewAct[]>> = {
  SUBMITTED: [], UNDER_REVIEW: ['assign'], RETURNED: ['assign', 'returnForSupplement'], AGREED: ['agree'], PROBLEMS_FOUND: ['returnWithProblems'],
  DISPUTED: ['returnWithProblems', 'dispute'], ESCALATED: ['returnWithProblems', 'dispute', 'escalate'],
  NOT_ADOPTED: ['returnWithProblems', 'dispute', 'escalate', 'overrule'], WITHDRAWN: ['withdraw'],
}
/** A round at a point of its way. */
const standingAt = memoryOf<LegalReviewRecord, ReviewAct>({ begin: submitted, take: done, copyOf: (round) => copyOfRound(app, round) })
const states = Object.keys(roads) as ReviewStatus[]
const names = Object.keys(acts) as ReviewAct[]

const refused = async (answer: ReturnType<typeof act>, status: number, code: string): Promise<object> => {
  const body = (await answer.expect(status)).body as object
  expect(body).toMatchObject({ code })
  return body
}
const caseOf = async (caseId: string) =>
  (await app.admin.query<{ opinion: string | null }>('select legal_review_opinion as opinion from enforcement_cases where id = $1', [caseId])).rows[0]!.opinion

const startsFrom = (name: ReviewAct, state: ReviewStatus): boolean => legalReviewMachine.acts[name].from.some((from) => from === state)

describe('every act in every state', () => {
  test.each(states)('in %s every other act is refused, and nothing is left behind', async (state) => {
    const review = await standingAt(roads[state])
    expect(review.status).toBe(state)
    const before = await auditCount(app.admin)
    for (const name of names.filter((one) => !startsFrom(one, state))) {
      expect([name, (await act(review, name)).body]).toMatchObject([name, { code: 'state.act-not-available', status: 409 }])
    }
    expect(await auditCount(app.admin)).toBe(before)
    expect((await handler!.get(`/v1/legal-reviews/${review.id}`).expect(200)).body).toMatchObject({ version: review.version, status: state })
  })

  const possible = states.flatMap((state) => names.filter((name) => startsFrom(name, state)).map((name) => [state, name] as const))

  test.each(possible)('in %s: %s leads on, with one audit entry and one entry of the course', async (state, name) => {
    const review = await standingAt(roads[state])
    const entries = (await auditOf(app.admin, review.id)).length
    const after = await done(review, name)
    expect(after).toMatchObject({ status: legalReviewMachine.acts[name].to, version: review.version + 1 })
    expect(await auditOf(app.admin, review.id)).toHaveLength(entries + 1)
    expect(after.course).toEqual([...review.course, expect.objectContaining({ act: name, on: '2026-03-02', accountId: acts[name].by().id })])
    expect(await caseOf(review.caseId)).toBe(after.opinion)
  })

  test.each(possible.filter(([state, name]) => legalReviewMachine.acts[name].from[0] === state))('in %s: %s needs its permission and the version seen', async (state, name) => {
    const review = await standingAt(roads[state])
    const { noun, body } = acts[name]
    const powerless = [handler!, reviewer!, manager!].find((account) => account !== acts[name].by() && !(account === reviewer && actPermission[name] === 'legal-review:assign'))
    await roundAct(powerless!, review, noun, body()).expect(403)
    await roundAct(stranger!, review, noun, body()).expect(404)
    await app.http.post(`/v1/legal-reviews/${review.id}/${noun}`).send(body()).expect(401)
    await act({ ...review, version: review.version + 1 }, name).expect(412)
    await acts[name].by().post(`/v1/legal-reviews/${review.id}/${noun}`, body()).expect(428)
    await act(review, name, { surplus: true }).expect(400)
  })
})

describe('assignment', () => {
  test('makes the opinion the reviewer\'s alone; reassignment hands it on', async () => {
    const review = await done(await submitted(), 'assign')
    expect(review).toMatchObject({ reviewerId: mine!.id, pooled: false, assignedOn: '2026-03-02', course: [{ act: 'submit' }, { act: 'assign', reviewerId: mine!.id }] })
    await refused(roundAct(second!, review, 'conclusion', agreement()), 422, 'legal-review.not-the-reviewer')
    await refused(roundAct(second!, review, 'return', { missing: ['EVIDENCE'], reason: '缺' }), 422, 'legal-review.not-the-reviewer')
    await refused(roundAct(second!, review, 'extension', extension()), 422, 'legal-review.not-the-reviewer')
    await refused(act(review, 'reassign', { officerId: mine!.id }), 422, 'legal-review.same-reviewer')
    const handed = await done(review, 'reassign')
    await refused(act(handed, 'agree'), 422, 'legal-review.not-the-reviewer')
    expect((await roundAct(second!, handed, 'conclusion', agreement()).expect(200)).body).toMatchObject({ status: 'AGREED', reviewerId: other!.id })
  })

  test('of a handler, of one who left, of one without the qualification, of one of another agency is refused', async () => {
    const review = await submitted()
    const left = await addOfficer(app.admin, agency, { legalQualification: true, status: 'LEFT', leftOn: '2026-01-31' })
    const cases: [string, string][] = [
      ['legal-review.reviewer-is-handler', handlers[0]!.id], ['legal-review.reviewer-not-in-post', left.id], ['legal-review.qualification-missing', (await addOfficer(app.admin, agency)).id],
      ['legal-review.reviewer-other-agency', (await addOfficer(app.admin, await addAgency(app.admin), { legalQualification: true })).id],
      ['legal-review.reviewer-not-officer', '019c0000-0000-7000-8000-00000000aaaa'],
    ]
    for (const [code, officerId] of cases) await refused(act(review, 'assign', { officerId }), 422, code)
  })

  test('the handler who tries to review is refused, whatever roles the account has', async () => {
    const review = await submitted()
    await refused(roundAct(handlersOwn!, review, 'conclusion', agreement()), 422, 'legal-review.reviewer-is-handler')
    await refused(roundAct(handlersOwn!, review, 'return', { missing: ['EVIDENCE'], reason: '缺' }), 422, 'legal-review.reviewer-is-handler')
    expect(await caseOf(review.caseId)).toBeNull()
  })
})

describe('materials', () => {
  test('the missing ones are named; after a hearing its record is asked for too', async () => {
    const { id } = await addCase(app.admin, agency, handlers, { hearingHeld: true })
    const url = `/v1/cases/${id}/legal-reviews`
    expect((await handler!.post(url, { materials: reviewMaterials.slice(1) }).expect(422)).body).toMatchObject({ code: 'legal-review.materials-missing', missing: ['REPORT', 'HEARING_RECORD'], legalBasis: [{ article: '（十四）' }] })
    await handler!.post(url, { materials: heardMaterials }).expect(201)
  })

  test('returned, the clock stands still and nothing is overdue; supplemented, the last day moves on', async () => {
    const overdue = async (id: string): Promise<boolean> =>
      ((await handler!.get('/v1/legal-reviews?overdue=true&limit=100').expect(200)).body as { items: { id: string }[] }).items.some((item) => item.id === id)
    const review = await done(await submitted({ field: 'TRANSPORT' }), 'assign')
    expect(review.dueOn).toBe('2026-03-09')
    await goOnAt('2026-03-04T01:00:00Z')
    const returned = await done(review, 'returnForSupplement')
    expect(returned).toMatchObject({ status: 'RETURNED', suspendedOn: '2026-03-04', dueOn: '2026-03-09' })
    expect(returned.course.at(-1)?.text).toBe('需要补充：证据材料或者申请材料。缺少原件')
    await goOnAt('2026-03-12T01:00:00Z')
    expect(await overdue(review.id)).toBe(false)
    const supplemented = await done(returned, 'supplement')
    // 3 March counts, 4 to 12 March do not: four working days are left after the 12th.
    expect(supplemented).toMatchObject({
      status: 'UNDER_REVIEW', dueOn: '2026-03-18', suspendedOn: null, suspensions: [{ from: '2026-03-04', to: '2026-03-12' }],
      materials: [...reviewMaterials, evidence],
    })
    await goOnAt('2026-03-19T01:00:00Z')
    expect(await overdue(review.id)).toBe(true)
    await goOnAt(monday)
  })

  test('a supplement does not make up for what the first submission lacked', async () => {
    const review = await done(await submitted(), 'assign', 'returnForSupplement')
    await app.admin.query('update legal_reviews set material_kinds = $2 where id = $1', [review.id, ['REPORT']])
    await refused(act(review, 'supplement'), 422, 'legal-review.materials-missing')
  })
})

describe('the time limit', () => {
  test('is extended once, as far as the rule of the field goes', async () => {
    const review = await done(await submitted(), 'assign')
    expect(review.dueOn).toBe('2026-03-16')
    await refused(act(review, 'extend', { workingDays: 11 }), 422, 'legal-review.not-extendable')
    for (const approvedOn of ['2026-03-01', '2026-03-03']) await refused(act(review, 'extend', { approvedOn }), 422, 'legal-review.date-out-of-order')
    const extended = await done(review, 'extend')
    expect(extended).toMatchObject({ dueOn: '2026-03-23', extension: { length: 5, unit: 'WD', approver: { name: '甄局长' } }, course: [{}, {}, { official: { post: '局长' } }] })
    await refused(act(extended, 'extend'), 422, 'legal-review.not-extendable')
    await refused(act(await done(await submitted({ field: 'TRANSPORT' }), 'assign'), 'extend'), 422, 'legal-review.not-extendable')
  })
})

describe('opinions', () => {
  test('by heads, with severity, article and local variety', async () => {
    const issue = anIssue({ head: 'PROCEDURE', legalBasis: { law: '中华人民共和国行政处罚法', article: '第四十四条' } })
    const review = (await act(await submitted(), 'returnWithProblems', { localOpinion: 'CORRECT_PROCEDURE', issues: [issue, anIssue()] }).expect(200)).body as LegalReviewRecord
    expect(review).toMatchObject({ localOpinion: 'CORRECT_PROCEDURE', issues: [issue, anIssue()] })
    expect(review.heads.filter(({ issues }) => issues > 0)).toEqual([{ head: 'PROCEDURE', issues: 1 }, { head: 'EVIDENCE', issues: 1 }])
    expect(review.heads).toHaveLength(8)
    await refused(act(await submitted(), 'returnWithProblems', { localOpinion: 'TRANSFER' }), 422, 'legal-review.local-opinion-unfit')
  })

  test('the next round answers each issue', async () => {
    const { caseId } = await done(await submitted(), 'returnWithProblems')
    const url = `/v1/cases/${caseId}/legal-reviews`
    await refused(handler!.post(url, { materials: reviewMaterials }), 422, 'legal-review.responses-mismatch')
    await refused(handler!.post(url, { materials: reviewMaterials, responses: [answered(), answered()] }), 422, 'legal-review.responses-mismatch')
    const withdrawn = await done(await submittedReview(handler!, caseId, { responses: [answered({ adopted: false, text: '原件已在卷' })] }), 'withdraw')
    expect(withdrawn).toMatchObject({ round: 2, responses: [{ adopted: false }] })
    await refused(handler!.post(url, { materials: reviewMaterials }), 422, 'legal-review.responses-mismatch')
    expect(await submittedReview(handler!, caseId, { responses: [answered()] })).toMatchObject({ round: 3 })
    await refused(handler!.post(url, { materials: reviewMaterials, responses: [answered()] }), 409, 'legal-review.round-open')
  })
})

describe('disputes', () => {
  test('an opinion is disputed by issue, once the head has adopted it no more, and not behind a later round', async () => {
    const review = await done(await submitted(), 'returnWithProblems')
    await refused(act(review, 'dispute', { issues: [{ issue: 2, reason: '无' }] }), 422, 'legal-review.issue-unknown')
    const sustained = await done(review, 'dispute', 'escalate', 'sustain')
    expect(sustained.course.at(-1)).toMatchObject({ act: 'sustain', official: { name: '甄局长', post: '局长' }, text: '经研究决定' })
    await refused(act(sustained, 'dispute'), 409, 'legal-review.head-has-decided')

    const conceded = await done(await submitted(), 'returnWithProblems', 'dispute', 'concede')
    await submittedReview(handler!, conceded.caseId, { responses: [answered()] })
    await refused(act(conceded, 'dispute'), 409, 'legal-review.superseded')

    const decided = await done(await submitted(), 'returnWithProblems')
    await app.admin.query("update enforcement_cases set status = 'TERMINATED' where id = $1", [decided.caseId])
    await refused(act(decided, 'dispute'), 409, 'legal-review.case-not-open')
  })

  test('only who gave the opinion changes it; the case has the agreement then', async () => {
    const review = await done(await submitted(), 'returnWithProblems', 'dispute')
    await refused(roundAct(second!, review, 'change-of-opinion', { record: '同意' }), 422, 'legal-review.not-the-reviewer')
    await done(review, 'changeOpinion')
    expect(await caseOf(review.caseId)).toBe('AGREE')
    expect((await auditOf(app.admin, review.caseId)).map(({ act: name }) => name)).toEqual(['case.record-review-opinion', 'case.record-review-opinion'])
  })

  test('neither a handler nor the reviewer decides; not adopting is no agreement, another round follows', async () => {
    const review = await done(await submitted(), 'returnWithProblems', 'dispute', 'escalate')
    await refused(roundAct(handlersOwn!, review, 'head-decision', headDecision(false)), 422, 'legal-review.head-took-part')
    const overruled = await done(review, 'overrule')
    expect(overruled).toMatchObject({ status: 'NOT_ADOPTED', opinion: 'PROBLEM', availableActs: [] })
    expect(await caseOf(review.caseId)).toBe('PROBLEM')
    expect(await submittedReview(handler!, review.caseId)).toMatchObject({ round: 2, responses: [] })
  })
})
