import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { LegalityConclusion } from '../../src/modules/legality-desk/codes.ts'
import type { LegalityFigures, LegalityReviewRecord } from '../../src/modules/legality-desk/schema.ts'
import type { DecisionAct } from '../../src/modules/major-decisions/machine.ts'
import type { DecisionRecord, DecisionStepRecord, ProcedureRecord } from '../../src/modules/major-decisions/schema.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import {
  type DeskWorld, draftedContract, newAnswer, newOpinion, newSubmission, proposedTopic, reviewDone, reviewed, startDeskWorld, submitted,
} from '../support/legality-desk.ts'
import { decisionUrl, doerOfStep, hearing, newConsent, proposed, published, stepBodies, stepTaken } from '../support/major-decisions.ts'

let world: DeskWorld

beforeAll(async () => { world = await startDeskWorld({ now: '2027-03-01T01:00:00Z' }) })
afterAll(() => world.app.close())

/** Takes one step on its own day; by whom it belongs to. */
async function step(decision: DecisionRecord, act: DecisionAct, on: string, given: object = {}): Promise<DecisionRecord> {
  return (await stepTaken(doerOfStep(world, act), decision, act, { ...stepBodies(world)[act], ...given, on }).expect(200)).body as DecisionRecord
}

describe('a decision', () => {
  let decision: DecisionRecord
  const procedure = async (): Promise<ProcedureRecord> => (await world.office.get(`${decisionUrl(decision)}/procedure`).expect(200)).body as ProcedureRecord
  const codes = async (): Promise<string[]> => (await procedure()).outstanding.map(({ code }) => code)
  const round = async (submittedOn: string, issuedOn: string, conclusion: LegalityConclusion, changes?: string): Promise<LegalityReviewRecord> =>
    reviewed(world, 'MAJOR_DECISION', decisionUrl(decision), conclusion, { submission: { submittedOn, drafterIds: [world.drafterId], changes }, acceptedOn: submittedOn, issuedOn })

  test('is in the catalogue of the year, proposed by a department, studied and initiated', async () => {
    const catalogue = await published(world, 2026, { items: [{ number: 7, title: '城区公共停车收费方案', matterKind: 'PUBLIC_POLICY', sponsor: '市发展和改革委员会' }] })
    expect(catalogue.consent).toEqual(newConsent)
    decision = await proposed(world, { proposedOn: '2026-01-05' })
    decision = await step(decision, 'study', '2026-01-15')
    decision = await step(decision, 'initiate', '2026-01-20', { catalogue: { id: catalogue.id, number: 7 } })
    expect(decision).toMatchObject({ status: 'DRAFTING', agencyId: world.agency.id, catalogueId: catalogue.id, catalogueNumber: 7 })
    expect(await codes()).toEqual([
      'draft', 'participation', 'argument', 'assessment', 'competition-review'].map((name) => `major-decisions.${name}-missing`).concat('legality-desk.not-reviewed'))
  })

  test('is drafted, put before the public, argued, assessed twice and reviewed for competition', async () => {
    decision = await step(decision, 'draft', '2026-02-10', { consulted: [{ unit: '市公安局', agreed: false, issue: '夜间收费', theirs: '不收费', ours: '周转不足' }] })
    decision = await step(decision, 'consult', '2026-03-31', { startedOn: '2026-02-25', endsOn: '2026-03-27' })
    decision = await step(decision, 'consult', '2026-04-10', { ...hearing, startedOn: '2026-04-10', endsOn: '2026-04-10', hearing: { ...hearing.hearing, participantsPublishedOn: '2026-03-30', materialsDeliveredOn: '2026-04-03' } })
    decision = await step(decision, 'feedBack', '2026-04-20')
    decision = await step(decision, 'argue', '2026-04-15')
    decision = await step(decision, 'assess', '2026-04-22', { controllable: false })
    decision = await step(decision, 'reviewCompetition', '2026-04-24')
    expect(await codes()).toEqual(['major-decisions.risk-uncontrollable', 'legality-desk.not-reviewed'])
    decision = await step(decision, 'draft', '2026-04-28', { text: '夜间免费' })
    decision = await step(decision, 'assess', '2026-05-06')
    expect((await procedure()).procedures.map(({ required, doneOn, dissents }) => [required, doneOn, dissents])).toEqual([[true, '2026-04-10', 0], [true, '2026-04-15', 1], [true, '2026-05-06', 0], [true, '2026-04-24', 0]])
  })

  test('is found illegal, then to be modified; the sponsor adopts it, and only then it goes to the meeting', async () => {
    const first = await round('2026-05-08', '2026-05-20', 'ILLEGAL')
    // Seven working days from the eighth of May, which is a Friday.
    expect([first.earliestOn, await codes()]).toEqual(['2026-05-18', ['legality-desk.opinion-illegal']])
    const second = await round('2026-05-21', '2026-06-03', 'AFTER_MODIFICATION', '删去越权条款')
    expect([second.round, await codes()]).toEqual([2, ['legality-desk.opinion-unanswered']])
    await reviewDone(world.sponsor, second, 'answer', { ...newAnswer('MAJOR_DECISION'), on: '2026-06-05' })
    expect(await codes()).toEqual([])
    decision = await step(decision, 'schedule', '2026-06-08', { meetingOn: '2026-06-12' })
    expect(decision).toMatchObject({ status: 'ON_AGENDA', reviewId: second.id })
  })

  test('is discussed with dissent, reported, decided against the majority with reasons, published and executed', async () => {
    const against = { post: '副市长', chief: false, position: 'AGAINST', opinion: '建议暂缓' }
    const speakers = [{ ...against, name: '甄甲' }, { ...against, name: '甄乙' }, { name: '甄丙', post: '副市长', chief: false, position: 'FOR' }, { name: '甄市长', post: '市长', chief: true, position: 'FOR' }]
    decision = await step(decision, 'discuss', '2026-06-12', { speakers, outcome: 'PASSED_WITH_CHANGES', deviationReason: '供需矛盾突出' })
    decision = await step(decision, 'reportToParty', '2026-06-16')
    decision = await step(decision, 'decide', '2026-06-22')
    decision = await step(decision, 'publish', '2026-06-24')
    decision = await step(decision, 'execute', '2026-07-01')
    expect(decision).toMatchObject({ status: 'EXECUTING', decidedOn: '2026-06-22', publishedOn: '2026-06-24', documentNumber: '海政发〔2026〕12号', cycle: 1 })
  })

  test('is suspended, evaluated by others than before, adjusted through the procedure again, and stopped', async () => {
    decision = await step(decision, 'report', '2026-08-03')
    decision = await step(decision, 'suspend', '2026-08-04')
    decision = await step(decision, 'resume', '2026-08-17')
    decision = await step(decision, 'evaluate', '2026-09-10')
    world.app.clock.set('2027-03-01T01:01:00Z')
    decision = await step(decision, 'adjust', '2026-09-15')
    expect([decision.status, decision.cycle, (await codes()).includes('major-decisions.review-outdated')]).toEqual(['DRAFTING', 2, true])
    decision = await step(decision, 'draft', '2026-09-20', { text: '取消差别收费' })
    decision = await step(decision, 'consult', '2026-10-31', { startedOn: '2026-09-25', endsOn: '2026-10-26' })
    for (const [act, on] of [['feedBack', '2026-11-02'], ['argue', '2026-11-03'], ['assess', '2026-11-04'], ['reviewCompetition', '2026-11-05']] as const) decision = await step(decision, act, on)
    expect(await codes()).toEqual(['major-decisions.review-outdated'])
    await round('2026-11-06', '2026-11-18', 'LEGAL', '调整后的草案')
    for (const [act, on, given] of [
      ['schedule', '2026-11-20', { meetingOn: '2026-11-24' }], ['discuss', '2026-11-24', {}], ['reportToParty', '2026-11-26', {}], ['decide', '2026-12-01', { documentNumber: '海政发〔2026〕30号' }],
      ['publish', '2026-12-03', {}], ['execute', '2026-12-10', {}], ['report', '2027-01-11', { kind: 'FORCE_MAJEURE' }],
    ] as const) decision = await step(decision, act, on, given)
    decision = await step(decision, 'stop', '2027-01-20')
    expect(decision).toMatchObject({ status: 'STOPPED', documentNumber: '海政发〔2026〕30号' })
  })

  test('is archived whole', async () => {
    const { pieces } = await procedure()
    expect(pieces).toHaveLength(17)
    const archive = (kinds: readonly string[]) => stepTaken(world.sponsor, decision, 'archive', { pieces: kinds.map((kind) => ({ kind, title: kind })), place: '档案室' })
    expect((await archive(pieces.slice(1)).expect(422)).body).toMatchObject({ code: 'major-decisions.archive-incomplete', missing: ['PROPOSAL'], legalBasis: [{ article: '第三十三条' }] })
    decision = (await archive(pieces).expect(200)).body as DecisionRecord
    const { items } = (await world.office.get(`${decisionUrl(decision)}/steps?limit=100`).expect(200)).body as { items: DecisionStepRecord[] }
    expect([decision.status, items.length, items.map(({ position }) => position)]).toEqual(['ARCHIVED', decision.steps, Array.from({ length: decision.steps }, (_, index) => index + 1)])
  })
})

test('an agenda topic: returned, supplemented, reviewed, on the agenda, discussed', async () => {
  const { sponsor, office, reviewer, reviewerId } = world
  let topic: { id: string, version: number, status: string } = await proposedTopic(world, { proposedOn: '2026-04-01' })
  const url = `/v1/agenda-topics/${topic.id}`
  const act = async (account: TestAccount, noun: string, body: object) => { topic = (await account.post(`${url}/${noun}`, body, ifMatch(topic)).expect(200)).body as typeof topic }
  let review = await submitted(sponsor, url, { ...newSubmission('AGENDA_TOPIC'), materials: [{ kind: 'DRAFT', title: '送审稿' }], submittedOn: '2026-04-02' })
  review = await reviewDone(office, review, 'return', { missing: ['EXPLANATION', 'BASIS'], reason: '缺少说明和依据', on: '2026-04-03' })
  review = await reviewDone(sponsor, review, 'supplement', { materials: [{ kind: 'EXPLANATION', title: '说明' }, { kind: 'BASIS', title: '依据' }], on: '2026-04-07' })
  review = await reviewDone(office, review, 'accept', { on: '2026-04-08' })
  review = await reviewDone(office, review, 'assign', { officerId: reviewerId, on: '2026-04-08' })
  expect((await office.post(`${url}/scheduling`, { meetingOn: '2026-04-20', session: '第9次办公会议', on: '2026-04-09' }, ifMatch(topic)).expect(422)).body).toMatchObject({ code: 'legality-desk.review-pending' })
  review = await reviewDone(reviewer, review, 'issue', newOpinion('AGENDA_TOPIC', 'LEGAL', { on: '2026-04-13' }))
  await act(office, 'scheduling', { meetingOn: '2026-04-20', session: '第9次办公会议', on: '2026-04-14' })
  await act(office, 'discussion', { outcome: '原则通过' })
  expect(topic).toMatchObject({ status: 'DISCUSSED', reviewId: review.id, outcome: '原则通过' })
  expect(review.course.map((entry) => entry.act)).toEqual(['submit', 'return', 'supplement', 'accept', 'assign', 'issue'])
})

test('a contract: found to need changes, changed, signed and performed', async () => {
  let contract: { id: string, version: number } = await draftedContract(world, { draftedOn: '2026-05-06' })
  const url = `/v1/agency-contracts/${contract.id}`
  const sign = () => world.sponsor.post(`${url}/signing`, { contractNumber: 'HT-2026-9', on: '2026-05-29' }, ifMatch(contract))
  expect((await sign().expect(422)).body).toMatchObject({ code: 'legality-desk.not-reviewed' })
  const review = await reviewed(world, 'CONTRACT', url, 'AFTER_MODIFICATION', { submission: { submittedOn: '2026-05-11' }, acceptedOn: '2026-05-12', issuedOn: '2026-05-20' })
  expect((await sign().expect(422)).body).toMatchObject({ code: 'legality-desk.opinion-unanswered' })
  await reviewDone(world.sponsor, review, 'answer', { ...newAnswer('CONTRACT'), on: '2026-05-25' })
  contract = (await sign().expect(200)).body as typeof contract
  contract = (await world.sponsor.post(`${url}/performance`, { on: '2027-02-01' }, ifMatch(contract)).expect(200)).body as typeof contract
  expect(contract).toMatchObject({ status: 'PERFORMED', signedOn: '2026-05-29', endedOn: '2027-02-01', reviewId: review.id, amountYuan: '12000000.00' })
})

test('a year: twenty-five topics reviewed, eighteen passed', async () => {
  const opinions: readonly LegalityConclusion[] = [...Array.from({ length: 18 }, () => 'LEGAL' as const), ...Array.from({ length: 5 }, () => 'AFTER_MODIFICATION' as const), 'ILLEGAL', 'ILLEGAL']
  for (const [index, conclusion] of opinions.entries()) {
    const on = `2025-${String(1 + index % 12).padStart(2, '0')}-1${index % 10}`
    const topic = await proposedTopic(world, { proposedOn: '2025-01-02', title: `第${index + 1}号议题` })
    await reviewed(world, 'AGENDA_TOPIC', `/v1/agenda-topics/${topic.id}`, conclusion, { submission: { submittedOn: on }, acceptedOn: on, issuedOn: on })
  }
  const figures = async (from: string, to: string) => ((await world.office.get(`/v1/legality-review-figures?from=${from}&to=${to}`).expect(200)).body as LegalityFigures).total
  expect(await figures('2025-01-01', '2026-01-01')).toEqual([expect.objectContaining({
    subjectKind: 'AGENDA_TOPIC', reviewed: 25, rounds: 25, legal: 18, afterModification: 5, illegal: 2, passRate: { numerator: 18, denominator: 25, value: 0.72 },
  })])
  expect((await figures('2026-01-01', '2027-01-01')).map(({ subjectKind, reviewed: count, rounds, legal }) => [subjectKind, count, rounds, legal])).toEqual([
    ['AGENDA_TOPIC', 1, 1, 1], ['CONTRACT', 1, 1, 0], ['MAJOR_DECISION', 1, 3, 1],
  ])
})
