import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RequirementRecord } from '../../src/modules/cases/review-requirement/schema.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { LegalReviewRecord } from '../../src/modules/legal-review/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { granted, licenceCase } from '../support/case-kinds.ts'
import { caseOf, readyToDecide, step } from '../support/case-road.ts'
import { act, filed, fineOf, startCaseWorld, type CaseWorld } from '../support/cases.ts'
import { agreement, anIssue, answered, problems, reviewMaterials, roundAct, roundDone, submittedReview } from '../support/legal-reviews.ts'
import { addAgency, addOfficer, type AgencyRow } from '../support/records.ts'
import { publishedEntry } from '../support/standards.ts'

/**
 * A major decision on its way: blocked without a review, sent to one by whoever may not do it himself, reviewed by a person lent by another agency,
 * returned for more materials, found wanting, revised, agreed, overtaken by new evidence, reviewed again and made. Everything goes over HTTP, but for people and agencies.
 */
let world: CaseWorld
let neighbour: AgencyRow
let lent: { id: string }
let [handler, manager, bureau, reviewer, lentReviewer, handlerAsReviewer]: TestAccount[] = []

beforeAll(async () => {
  world = await startCaseWorld({ now: '2026-02-02T01:00:00Z' })
  neighbour = await addAgency(world.app.admin)
  lent = await addOfficer(world.app.admin, neighbour, { staffKind: 'LEGAL_REVIEW', legalQualification: true })
  await on('2026-02-02')
})
afterAll(() => world.app.close())

/** A day of the journey, with everybody logged in anew. */
async function on(day: string): Promise<void> {
  const { app, agency, officers } = world
  app.clock.set(`${day}T01:00:00Z`)
  const own = { agencyId: agency.id, scopeKind: 'AGENCY' } as const
  handler = await app.account({ ...own, roles: ['CASE_HANDLER'], officerId: officers[0]!.id })
  manager = await app.account({ ...own, roles: ['AGENCY_MANAGER'] })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  reviewer = await app.account({ ...own, roles: ['LEGAL_REVIEWER'], officerId: world.reviewer.id })
  lentReviewer = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: neighbour.id, officerId: lent.id, scopeKind: 'AGENCY' })
  handlerAsReviewer = await app.account({ ...own, roles: ['LEGAL_REVIEWER', 'CASE_HANDLER'], officerId: officers[1]!.id })
  world = { ...world, handler, manager }
}

const decide = async (id: string, fineYuan: string, decidedOn: string) => act(handler!, await caseOf(handler!, id), 'decision', fineOf(fineYuan, {
  decidedOn, acknowledged: [{ code: 'cases.discussion-advised', reason: '不属于重大违法行为' }],
}))
const blocked = async (id: string, fineYuan: string, decidedOn: string): Promise<void> => {
  expect((await decide(id, fineYuan, decidedOn)).body).toMatchObject({ status: 422, code: 'cases.legal-review-required', missing: ['PUBLIC_INTEREST'] })
}
const requirement = async (id: string): Promise<RequirementRecord> => (await handler!.get(`/v1/cases/${id}/legal-review-requirement`).expect(200)).body as RequirementRecord

describe('a penalty', () => {
  let caseId: string
  let first: LegalReviewRecord

  test('is blocked before its review, and the flag that asks for one is not taken back', async () => {
    const record = await filed(world, { publicInterest: true, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '30000.00' })
    caseId = record.id
    await readyToDecide(handler!, caseId, { on: '2026-02-02' })
    await blocked(caseId, '30000.00', '2026-02-02')
    expect(await requirement(caseId)).toMatchObject({ required: true, satisfied: false, grounds: [{ code: 'PUBLIC_INTEREST' }] })
    const proposal = { hearingHeld: false, publicInterest: false, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '30000.00' }
    expect((await act(handler!, await caseOf(handler!, caseId), 'proposal', proposal)).body).toMatchObject({ code: 'cases.review-flag-withdrawn' })
  })

  test('its handler cannot review it', async () => {
    const url = `/v1/cases/${caseId}/legal-reviews`
    expect((await handler!.post(url, { materials: reviewMaterials.slice(0, 2) }).expect(422)).body).toMatchObject({ missing: ['BASIS', 'EVIDENCE'] })
    first = await submittedReview(handler!, caseId)
    expect(first).toMatchObject({ dueOn: '2026-02-09', status: 'SUBMITTED' })
    await roundAct(handler!, first, 'conclusion', agreement()).expect(403)
    expect((await roundAct(handlerAsReviewer!, first, 'conclusion', agreement()).expect(422)).body).toMatchObject({ code: 'legal-review.reviewer-is-handler' })
    expect((await roundAct(manager!, first, 'assignment', { officerId: world.officers[0]!.id }).expect(422)).body).toMatchObject({ code: 'legal-review.reviewer-is-handler' })
    await blocked(caseId, '30000.00', '2026-02-02')
  })

  test('a person lent by another agency takes it on, and asks for more: the clock stands still', async () => {
    expect((await roundAct(manager!, first, 'assignment', { officerId: lent.id }).expect(422)).body).toMatchObject({ code: 'legal-review.reviewer-other-agency' })
    await bureau!.post('/v1/legal-review-pool-members', {
      officerId: lent.id, kind: 'PUBLIC_LAWYER', divisionCode: '320685', document: '海司发〔2026〕3号', joinedOn: '2026-02-02',
    }).expect(201)
    const { reviewers } = (await manager!.get(`/v1/agencies/${world.agency.id}/legal-reviewers`).expect(200)).body as { reviewers: { officerId: string, pooled: boolean }[] }
    expect(reviewers.map(({ officerId, pooled }) => [officerId, pooled]).sort()).toEqual([[lent.id, true], [world.reviewer.id, false]].sort())
    first = await roundDone(manager!, first, 'assignment', { officerId: lent.id })
    expect((await lentReviewer!.get(`/v1/legal-reviews/${first.id}/case`).expect(200)).body).toMatchObject({ id: caseId, proposedFineYuan: '30000.00' })
    const { items } = (await lentReviewer!.get(`/v1/legal-reviews/${first.id}/case-steps`).expect(200)).body as { items: { kind: string }[] }
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['INVESTIGATION_REPORT', 'PENALTY_NOTICE']))

    await on('2026-02-04')
    first = await roundDone(lentReviewer!, first, 'return', { missing: ['EVIDENCE'], reason: '缺少称重记录' })
    await on('2026-02-10')
    first = await roundDone(handler!, first, 'supplement', { materials: [{ kind: 'EVIDENCE', title: '称重记录复印件' }], text: '已补充' })
    // One working day had passed; four more after the supplement, over the Saturday of 14 February, which is worked, and the Spring Festival until the 23rd.
    expect(first).toMatchObject({ status: 'UNDER_REVIEW', dueOn: '2026-02-14', suspensions: [{ from: '2026-02-04', to: '2026-02-10' }] })
  })

  test('found wanting, it stays blocked; revised, it is agreed', async () => {
    const found = await roundDone(lentReviewer!, first, 'conclusion', problems({
      localOpinion: 'MODIFY', issues: [anIssue(), anIssue({ head: 'LAW', severity: 'GENERAL', text: '裁量偏重', legalBasis: { law: '中华人民共和国行政处罚法', article: '第五条' } })],
    }))
    expect(found).toMatchObject({ status: 'PROBLEMS_FOUND', pooled: true, reviewerId: lent.id })
    await blocked(caseId, '30000.00', '2026-02-10')

    const proposal = { hearingHeld: false, publicInterest: true, complex: false, proposedPenaltyKinds: ['FINE'], proposedFineYuan: '20000.00' }
    await act(handler!, await caseOf(handler!, caseId), 'proposal', proposal).expect(200)
    const second = await submittedReview(handler!, caseId, { responses: [answered(), answered({ text: '罚款减为二万元' })] })
    expect(second).toMatchObject({ round: 2, reviewerId: null })
    await roundDone(reviewer!, second, 'conclusion', agreement())
    expect(await requirement(caseId)).toMatchObject({ required: true, satisfied: true, opinion: 'AGREE', reviewedOn: '2026-02-10' })
    await blocked(caseId, '30000.00', '2026-02-10')
  })

  test('new evidence in a statement asks for another review', async () => {
    const { id: subjectId } = await step(handler!, caseId, 'statements', { occurredOn: '2026-02-10', form: 'WRITTEN', madeBy: '甄有为', items: ['已于当日办证'] })
    await step(handler!, caseId, 'statement-reviews', { occurredOn: '2026-02-10', subjectId, newEvidence: true, items: [{ adopted: false, reason: '办证在后' }] })
    await blocked(caseId, '20000.00', '2026-02-10')
    await on('2026-02-11')
    const third = await submittedReview(handler!, caseId)
    expect(third.round).toBe(3)
    await roundDone(reviewer!, third, 'conclusion', agreement())
    await blocked(caseId, '20000.00', '2026-02-10')
  })

  test('agreed, it is decided; who submitted, reviewed and decided stays on the record', async () => {
    const decided = (await decide(caseId, '20000.00', '2026-02-11')).body as CaseRecord
    expect(decided).toMatchObject({ status: 'DECIDED', fineYuan: '20000.00', legalReviewOpinion: 'AGREE', legalReviewedOn: '2026-02-11' })
    expect(await requirement(caseId)).toMatchObject({ decided: true, asOf: '2026-02-11', satisfied: true })
    const { items } = (await handler!.get(`/v1/cases/${caseId}/legal-reviews`).expect(200)).body as { items: { id: string, round: number, status: string }[] }
    expect(items.map(({ round, status }) => [round, status]).sort()).toEqual([[1, 'PROBLEMS_FOUND'], [2, 'AGREED'], [3, 'AGREED']])
    const { course } = (await handler!.get(`/v1/legal-reviews/${first.id}`).expect(200)).body as LegalReviewRecord
    expect(course.map(({ act: name, on: day, officerId, reviewerId }) => [name, day, officerId, reviewerId])).toEqual([
      ['submit', '2026-02-02', world.officers[0]!.id, null], ['assign', '2026-02-02', null, lent.id], ['returnForSupplement', '2026-02-04', lent.id, null],
      ['supplement', '2026-02-10', world.officers[0]!.id, null], ['returnWithProblems', '2026-02-10', lent.id, null],
    ])
    const history = (await handler!.get(`/v1/cases/${caseId}/history`).expect(200)).body as { items: { act: string, actorId: string }[] }
    expect(history.items.find(({ act: name }) => name === 'case.decide')?.actorId).toBe(handler!.id)
    expect((await manager!.get('/v1/legal-review-figures?from=2026-01-01&to=2027-01-01').expect(200)).body).toMatchObject({
      total: { reviewRate: { numerator: 1, denominator: 1 }, roundsPerReview: { numerator: 3, denominator: 1, value: 3 }, firstTimeRate: { numerator: 0, denominator: 1 }, overdue: 0 },
      opinions: { concluded: 3, agreed: 2 },
    })
  })
})

describe('other acts that the catalogue lists', () => {
  const catalogue = (actKind: string, effectiveOn: string) => publishedEntry(bureau!, 'review-catalogue-items', {
    name: '重大执法决定', kind: 'EVERY', field: 'TRANSPORT', details: { actKinds: [actKind], penaltyKinds: [], fineYuan: null, confiscationYuan: null, remarks: null },
  }, { publishedOn: '2026-02-01', effectiveOn })

  async function reviewedBeforeDecided(record: CaseRecord, decision: object): Promise<void> {
    const make = async () => act(handler!, await caseOf(handler!, record.id), 'decision', decision)
    expect((await make()).body).toMatchObject({ status: 422, code: 'cases.legal-review-required', missing: ['LISTED'] })
    expect((await make().then(async () => act(handler!, await caseOf(handler!, record.id), 'decision', { ...decision, legalReviewRequired: false }))).status).toBe(400)
    const found = await roundDone(reviewer!, await submittedReview(handler!, record.id), 'conclusion', problems())
    expect((await make()).body).toMatchObject({ code: 'cases.legal-review-required' })
    await roundDone(reviewer!, await submittedReview(handler!, found.caseId, { responses: [answered()] }), 'conclusion', agreement())
    expect((await make()).body).toMatchObject({ status: 'DECIDED', legalReviewRequired: true })
  }

  test('a licence', async () => {
    await on('2026-03-02')
    const record = await licenceCase(world)
    expect(record.legalReviewRequired).toBe(false)
    expect((await handler!.post(`/v1/cases/${record.id}/legal-reviews`, { materials: reviewMaterials }).expect(422)).body).toMatchObject({ code: 'legal-review.not-required' })
    // The catalogue comes into force after the filing: the decision is made under it, and so is the review.
    await catalogue('LICENCE', '2026-03-02')
    await reviewedBeforeDecided(record, granted({ decidedOn: '2026-03-02' }))
  })

  test('a coercive act', async () => {
    await catalogue('COERCION', '2026-02-02')
    const record = await filed(world, { actKind: 'COERCION', cause: '拒不停止违法运输' })
    expect(record.legalReviewRequired).toBe(true)
    await reviewedBeforeDecided(record, granted({ decidedOn: '2026-03-02', decisionSummary: '扣押车辆' }))
  })
})
