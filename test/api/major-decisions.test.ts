import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import type { CatalogueRecord } from '../../src/modules/major-decisions/catalogues/schema.ts'
import { type DecisionAct, type DecisionState, majorDecisionMachine } from '../../src/modules/major-decisions/machine.ts'
import type { DecisionRecord, DecisionStepRecord, ProcedureRecord } from '../../src/modules/major-decisions/schema.ts'
import { refusalOf } from '../support/agencies.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { type DeskWorld, newAnswer, newOpinion, newSubmission, reviewAct, reviewDone, startDeskWorld, submitted } from '../support/legality-desk.ts'
import {
  decisionMemory, decisionReviewed, decisionUrl, doerOfStep, hearing, newCatalogue, newConsent, newDecision, proposed, published, stepBodies, stepTaken, taken, type Way, ways,
} from '../support/major-decisions.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: DeskWorld
let stranger: TestAccount
/** A decision at a point of its way. */
let standingAt: ReturnType<typeof decisionMemory>

beforeAll(async () => {
  world = await startDeskWorld()
  standingAt = decisionMemory(world)
  const elsewhere = await addAgency(world.app.admin, '320681')
  stranger = await world.app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR'], agencyId: elsewhere.id })
})
afterAll(() => world.app.close())

const acts = Object.keys(majorDecisionMachine.acts) as DecisionAct[]
// What is not public by law alone may go without the public.
const fresh = (way: Way): Promise<DecisionRecord> => standingAt(way, { initiate: { confidential: '保守国家秘密法' } })

describe.each(Object.keys(ways) as DecisionState[])('in %s', (state) => {
  test('every act does what the machine says, audited once, or is refused and leaves nothing', async () => {
    let standing = await fresh(ways[state])
    expect(standing.status).toBe(state)
    let entries = await auditCount(world.app.admin)
    for (const act of acts) {
      const { from, to } = majorDecisionMachine.acts[act]
      const allowed = (from as readonly string[]).includes(state)
      // What stays in its state may be done on the same record.
      const moves = allowed && (to as string) !== state
      const before = moves ? await fresh(ways[state]) : standing
      if (moves) entries = await auditCount(world.app.admin)
      const answer = await stepTaken(doerOfStep(world, act), before, act, stepBodies(world)[act])
      const { status, code } = answer.body as { status: unknown, code?: string }
      expect([act, answer.status, status, code]).toEqual(allowed ? [act, 200, to, undefined] : [act, 409, 409, 'state.act-not-available'])
      const known = await auditCount(world.app.admin)
      expect(known).toBe(entries + (allowed ? 1 : 0))
      entries = known
      if (allowed && (to as string) === state) standing = answer.body as DecisionRecord
    }
    const offered = async (account: TestAccount) => ((await account.get(decisionUrl(standing)).expect(200)).body as DecisionRecord).availableActs
    expect([...await offered(world.sponsor), ...await offered(world.office)].sort()).toEqual(actsFrom(majorDecisionMachine, state).sort())
  })
})

/** A gate: where, which act, with which body, its code and article. */
type Case = readonly [code: string, article: string, way: Way, act: DecisionAct, given: object, onTheWay?: Partial<Record<DecisionAct, object>>]
const without = (...left: readonly string[]): Way => ways.DRAFTING.filter((act) => !left.includes(act))
const expert = { name: '甄专家', unit: '测试大学', interested: false, signed: true, position: 'FOR', opinion: '可行' }
const chief = { name: '甄市长', post: '市长', chief: true, position: 'FOR' }
const member = { name: '甄副', post: '副市长', chief: false, position: 'FOR' }
const against = { ...member, position: 'AGAINST', opinion: '不同意' }
const gates: readonly Case[] = [
  ['major-decisions.study-incomplete', '第十条第二项', [], 'study', { feasibility: undefined }],
  ['major-decisions.lead-unit-missing', '第十一条', ['study'], 'initiate', { sponsorIds: ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'] }],
  ['major-decisions.dispute-unexplained', '第十三条', ['study', 'initiate'], 'draft', { consulted: [{ unit: '市公安局', agreed: false, issue: '范围' }] }],
  ['major-decisions.comment-unpublished', '第十五条第一款', ['study', 'initiate'], 'consult', { channels: [] }],
  ['major-decisions.comment-too-short', '第十五条第一款', ['study', 'initiate'], 'consult', { endsOn: '2026-02-03' }],
  ['major-decisions.period-reversed', '', ['study', 'initiate'], 'consult', { endsOn: '2026-01-04', shorterReason: '紧急' }],
  ['major-decisions.hearing-participants-unpublished', '第十六条第三款', ['study', 'initiate'], 'consult', { ...hearing, hearing: { ...hearing.hearing, participantsPublishedOn: '2026-01-20' } }],
  ['major-decisions.hearing-materials-late', '第十六条第三款', ['study', 'initiate'], 'consult', { ...hearing, hearing: { ...hearing.hearing, materialsDeliveredOn: '2026-01-14' } }],
  ['major-decisions.hearing-record-unsigned', '第十七条第三项', ['study', 'initiate'], 'consult', { ...hearing, hearing: { ...hearing.hearing, recordSigned: false } }],
  ['major-decisions.consultation-missing', '第十八条', ['study', 'initiate'], 'feedBack', {}],
  ['major-decisions.opinion-unanswered', '第十八条', ['study', 'initiate', 'consult'], 'feedBack', { opinions: [{ source: '市民乙', text: '取消', adopted: false }] }],
  ['major-decisions.expert-interested', '第二十条', ['study', 'initiate'], 'argue', { experts: [{ ...expert, interested: true }] }],
  ['major-decisions.expert-unsigned', '第十九条第二款', ['study', 'initiate'], 'argue', { experts: [{ ...expert, signed: false }] }],
  ['major-decisions.assessment-incomplete', '第二十三条第二款', ['study', 'initiate'], 'assess', { points: [], plan: undefined, departmentsHeard: [] }],
  ['major-decisions.waiver-not-allowed', '第十四条第一款', ['study', 'initiate'], 'waive', {}],
  ['major-decisions.waiver-not-allowed', '第二十二条第一款', ['study', 'initiate'], 'waive', { procedure: 'RISK' }, { initiate: { confidential: '保守国家秘密法' } }],
  ['major-decisions.draft-missing', '第十二条第一款', ['study', 'initiate', 'consult', 'feedBack', 'argue', 'assess', 'reviewCompetition'], 'schedule', {}],
  ['major-decisions.participation-missing', '第十四条第一款', without('consult', 'feedBack'), 'schedule', {}],
  ['major-decisions.consultation-running', '第十五条第一款', ways.DRAFTING, 'schedule', {}, { consult: { endsOn: '2026-03-02' } }],
  ['major-decisions.feedback-missing', '第十八条', without('feedBack'), 'schedule', {}],
  ['major-decisions.argument-missing', '第十九条第一款', without('argue'), 'schedule', {}],
  ['major-decisions.assessment-missing', '第二十二条第一款', without('assess'), 'schedule', {}],
  ['major-decisions.risk-uncontrollable', '第二十四条', ways.DRAFTING, 'schedule', {}, { assess: { controllable: false } }],
  ['major-decisions.competition-review-missing', '第二十九条第一项', without('reviewCompetition'), 'schedule', {}],
  ['major-decisions.competition-restricted', '第二十九条第一项', ways.DRAFTING, 'schedule', {}, { reviewCompetition: { result: 'RESTRICTIVE' } }],
  ['major-decisions.meeting-unfit', '第三十条第一款', ways.DRAFTING, 'schedule', { meetingKind: 'OFFICE_MEETING' }],
  ['major-decisions.chief-not-last', '第三十条第二款', ways.ON_AGENDA, 'discuss', { speakers: [chief, member] }],
  ['major-decisions.deviation-unexplained', '第三十条第二款', ways.ON_AGENDA, 'discuss', { speakers: [against, { ...against, name: '甄委' }, member, chief] }],
  ['major-decisions.deviation-unexplained', '第三十条第二款', ways.ON_AGENDA, 'discuss', { outcome: 'REJECTED' }],
  ['major-decisions.dissent-unrecorded', '第三十条第三款', ways.ON_AGENDA, 'discuss', { speakers: [member, { ...against, opinion: undefined }, member, chief] }],
  ['major-decisions.not-passed', '第三十条第一款', ways.DISCUSSED, 'decide', {}, { discuss: { outcome: 'POSTPONED', deviationReason: '再研究' } }],
  ['major-decisions.party-unreported', '第三十一条', [...ways.ON_AGENDA, 'discuss'], 'decide', {}],
  ['major-decisions.withholding-not-allowed', '第三十二条', ways.DECIDED, 'publish', { withheld: '不公布' }],
  ['major-decisions.channels-incomplete', '第三十二条', ways.DECIDED, 'publish', { channels: ['WEBSITE'] }],
  ['major-decisions.adoption-unexplained', '第三十二条', ways.DECIDED, 'publish', { adoption: undefined }],
  ['major-decisions.evaluator-not-apart', '第三十六条第二款', ways.EXECUTING, 'evaluate', { evaluator: '测试评估中心' }],
  ['major-decisions.evaluator-not-apart', '第三十六条第二款', ways.EXECUTING, 'evaluate', { evaluator: '测试交通研究院' }],
  ['major-decisions.evaluation-unheard', '第三十六条第三款', ways.EXECUTING, 'evaluate', { heard: [] }],
  ['major-decisions.suspension-ungrounded', '第三十五条第一款', ways.EXECUTING, 'suspend', {}, { report: { kind: 'PROGRESS' } }],
  ['major-decisions.change-ungrounded', '第三十六条第四款', ways.EXECUTING, 'adjust', {}, { report: { kind: 'PROGRESS' } }],
  ['major-decisions.change-ungrounded', '第三十六条第四款', ways.EXECUTING, 'stop', {}, { report: { kind: 'PUBLIC_OPINION' } }],
  ['major-decisions.meeting-unfit', '第三十条第一款', ways.EXECUTING, 'stop', { meetingKind: 'TOPICAL_MEETING' }],
  ['major-decisions.archive-incomplete', '第三十三条', ways.COMPLETED, 'archive', { pieces: [{ kind: 'PROPOSAL', title: '建议' }] }],
]

describe('every gate refuses with its article, and leaves nothing', () => {
  test.each(gates.map((gate) => [`${gate[0]}, ${gate[1]}: ${gate[3]}`, gate] as const))('%s', async (_name, [code, article, way, act, given, onTheWay]) => {
    const before = await standingAt(way, onTheWay)
    const entries = await auditCount(world.app.admin)
    const answer = await stepTaken(doerOfStep(world, act), before, act, { ...stepBodies(world)[act], ...given })
    const { code: refused, legalBasis = [] } = answer.body as { code: string, legalBasis?: { law: string, article: string }[] }
    expect([answer.status, refused, legalBasis[0]?.article ?? '']).toEqual([422, code, article])
    expect(legalBasis.every(({ law }) => law === '重大行政决策程序暂行条例')).toBe(true)
    const { rows } = await world.app.admin.query('select version from major_decisions where id = $1', [before.id])
    expect([rows, await auditCount(world.app.admin)]).toEqual([[{ version: before.version }], entries])
  })
})

describe('未经合法性审查不得上会', () => {
  const schedule = (decision: DecisionRecord) => stepTaken(world.office, decision, 'schedule', stepBodies(world).schedule)
  const drafted = (): Promise<DecisionRecord> => standingAt(without('review'))
  const refused = (decision: DecisionRecord) => refusalOf(world.app, schedule(decision), 422)

  test('not reviewed, pending, illegal, unanswered, not adopted: no way to the meeting; adopted: there is', async () => {
    const decision = await drafted()
    expect(await refused(decision)).toBe('legality-desk.not-reviewed')
    expect((await schedule(decision)).body).toMatchObject({ legalBasis: [{ law: '重大行政决策程序暂行条例', article: '第二十五条' }] })
    const open = await submitted(world.sponsor, decisionUrl(decision), newSubmission('MAJOR_DECISION'))
    expect(await refused(decision)).toBe('legality-desk.review-pending')
    await reviewDone(world.sponsor, open, 'withdraw', { reason: '补充材料' })
    expect(await refused(decision)).toBe('legality-desk.not-reviewed')
    await decisionReviewed(world, decision, 'ILLEGAL')
    expect(await refused(decision)).toBe('legality-desk.opinion-illegal')
    const partial = await decisionReviewed(world, decision, 'AFTER_MODIFICATION', { changes: '已修改' })
    expect(await refused(decision)).toBe('legality-desk.opinion-unanswered')
    await reviewDone(world.sponsor, partial, 'answer', newAnswer('MAJOR_DECISION', false))
    expect(await refused(decision)).toBe('legality-desk.opinion-not-adopted')
    const last = await decisionReviewed(world, decision, 'AFTER_MODIFICATION', { changes: '再次修改' })
    await reviewDone(world.sponsor, last, 'answer', newAnswer('MAJOR_DECISION'))
    expect((await schedule(decision).expect(200)).body).toMatchObject({ status: 'ON_AGENDA', reviewId: last.id })
  })

  test('the review has seven working days, unless an urgency was stated; counsel is heard; a risk is shown', async () => {
    const decision = await drafted()
    const { sponsor, office, reviewer } = world
    let review = await submitted(sponsor, decisionUrl(decision), newSubmission('MAJOR_DECISION', { submittedOn: '2026-02-25' }))
    review = await reviewDone(office, review, 'accept', { on: '2026-02-25' })
    expect(review).toMatchObject({ acceptedOn: '2026-02-25', earliestOn: '2026-03-05', dueOn: null })
    review = await reviewDone(office, review, 'assign', { officerId: world.reviewerId })
    expect(await refusalOf(world.app, reviewAct(reviewer, review, 'issue', newOpinion('MAJOR_DECISION')), 422)).toBe('legality-desk.time-short')
    await reviewDone(sponsor, review, 'withdraw', { reason: '补报紧急事由' })
    review = await submitted(sponsor, decisionUrl(decision), newSubmission('MAJOR_DECISION', { urgency: { ground: 'OTHER_URGENCY', reason: '汛期临近' } }))
    review = await reviewDone(office, review, 'accept', {})
    review = await reviewDone(office, review, 'assign', { officerId: world.reviewerId })
    expect(await refusalOf(world.app, reviewAct(reviewer, review, 'issue', newOpinion('MAJOR_DECISION', 'LEGAL', { counsels: [] })), 422)).toBe('legality-desk.counsel-missing')
    review = await reviewDone(reviewer, review, 'issue', newOpinion('MAJOR_DECISION', 'EXPLORATORY'))
    const shown = (await sponsor.get(`${decisionUrl(decision)}/procedure`).expect(200)).body as ProcedureRecord
    expect([shown.review, shown.outstanding]).toEqual([{ id: review.id, round: 2, conclusion: 'EXPLORATORY', risk: review.risk }, []])
    await schedule(decision).expect(200)
  })

  test('a draft written anew after its review goes through another', async () => {
    const decision = await standingAt(ways.DRAFTING)
    world.app.clock.set('2026-03-02T01:01:00Z')
    const anew = await taken(world, decision, ['draft'])
    expect(await refused(anew)).toBe('major-decisions.review-outdated')
    await decisionReviewed(world, anew, 'LEGAL', { changes: '按最新草案' })
    await schedule(anew).expect(200)
    world.app.clock.set('2026-03-02T01:00:00Z')
  })

  test('only a draft that is recorded, while it is drafted, is submitted', async () => {
    const url = (decision: DecisionRecord) => `${decisionUrl(decision)}/legality-reviews`
    const early = await proposed(world)
    expect(await refusalOf(world.app, world.sponsor.post(url(early), newSubmission('MAJOR_DECISION')), 409)).toBe('major-decisions.not-being-drafted')
    const blank = await taken(world, early, ['study', 'initiate'])
    expect(await refusalOf(world.app, world.sponsor.post(url(blank), newSubmission('MAJOR_DECISION')), 422)).toBe('major-decisions.draft-not-recorded')
    await stranger.post(url(blank), newSubmission('MAJOR_DECISION')).expect(404)
  })
})

describe('a decision', () => {
  test('is told what it lacks for the meeting, and what its file must hold', async () => {
    const decision = await taken(world, await proposed(world), ['study', 'initiate', 'draft', 'argue'])
    const shown = (await world.office.get(`${decisionUrl(decision)}/procedure`).expect(200)).body as ProcedureRecord
    expect(shown.outstanding.map(({ code }) => code)).toEqual([
      'major-decisions.participation-missing', 'major-decisions.assessment-missing', 'major-decisions.competition-review-missing', 'legality-desk.not-reviewed',
    ])
    expect(shown.procedures).toEqual([
      { procedure: 'PARTICIPATION', required: true, doneOn: null, waivedReason: null, dissents: 0 }, { procedure: 'ARGUMENT', required: true, doneOn: '2026-03-02', waivedReason: null, dissents: 1 },
      { procedure: 'RISK', required: true, doneOn: null, waivedReason: null, dissents: 0 }, { procedure: 'COMPETITION', required: true, doneOn: null, waivedReason: null, dissents: 0 },
    ])
    expect(shown.pieces).toEqual(['PROPOSAL', 'STUDY_REPORT', 'INITIATION', 'DRAFT_TEXT', 'EXPERT_OPINIONS'])
    const { items } = (await world.office.get(`${decisionUrl(decision)}/steps?act=argue,study`).expect(200)).body as { items: DecisionStepRecord[] }
    expect(items.map(({ act, position }) => [act, position])).toEqual([['study', 1], ['argue', 4]])
    expect(items[1]?.data).toMatchObject({ institution: '测试交通研究院', experts: [{ position: 'FOR' }, { position: 'AGAINST', opinion: '标准偏高' }] })
    expect((await auditOf(world.app.admin, decision.id)).map(({ act }) => act)).toEqual(['major-decision.argue', 'major-decision.draft', 'major-decision.initiate', 'major-decision.propose', 'major-decision.study'])
  })

  test('that is not public by law goes without the public and is not published', async () => {
    const traits = { confidential: '保守国家秘密法', professional: false, risky: false, market: false }
    let decision = await taken(world, await proposed(world), ['study', 'initiate', 'draft', 'waive', 'review', 'schedule', 'discuss', 'reportToParty', 'decide'], { initiate: traits })
    decision = await taken(world, decision, ['publish'], { publish: { channels: [], withheld: '依法不予公开' } })
    expect(decision).toMatchObject({ status: 'PUBLISHED', publishedOn: null, traits, decidedOn: '2026-03-02', documentNumber: '海政发〔2026〕12号' })
  })

  test('keeps its days in order', async () => {
    const refused = async (decision: DecisionRecord, act: DecisionAct, given: object) =>
      refusalOf(world.app, stepTaken(doerOfStep(world, act), decision, act, { ...stepBodies(world)[act], ...given }), 422)
    const decision = await proposed(world)
    expect(await refused(decision, 'study', { on: '2026-03-03' })).toBe('major-decisions.date-in-future')
    expect(await refused(decision, 'study', { on: '2025-11-02' })).toBe('major-decisions.date-before')
    const started = await taken(world, decision, ['study', 'initiate'], { study: { on: '2025-11-10' }, initiate: { on: '2025-12-01' } })
    const late = await taken(world, started, ['argue'], { argue: { on: '2026-02-20' } })
    const earlier = await taken(world, late, ['assess'], { assess: { on: '2026-01-10' } })
    expect(await refused(earlier, 'draft', { on: '2025-11-30' })).toBe('major-decisions.date-before')
    expect(await refused(earlier, 'drop', { on: '2026-02-19' })).toBe('major-decisions.date-before')
    const waiting = await taken(world, await proposed(world), ways.ON_AGENDA, { schedule: { meetingOn: '2026-03-10' } })
    expect(await refused(waiting, 'discuss', {})).toBe('major-decisions.meeting-not-held')
  })

  test('is made and seen within the scope, on its version, with the permission', async () => {
    expect(await refusalOf(world.app, world.sponsor.post('/v1/major-decisions', newDecision(world.bureau.id)), 422)).toBe('major-decisions.agency-unknown')
    expect(await refusalOf(world.app, world.sponsor.post('/v1/major-decisions', newDecision(world.agency.id, { proposedOn: '2026-03-03' })), 422)).toBe('major-decisions.date-in-future')
    await world.sponsor.post('/v1/major-decisions', newDecision(world.agency.id, { matterKind: 'LEGISLATION' })).expect(400)
    const decision = await taken(world, await proposed(world), ['study'])
    const unseen = { sponsorIds: ['01900000-0000-7000-8000-000000000001'] }
    expect(await refusalOf(world.app, stepTaken(world.office, decision, 'initiate', { ...stepBodies(world).initiate, ...unseen }), 422)).toBe('major-decisions.agency-unknown')
    const nobody = await world.app.account({ roles: [], agencyId: world.agency.id })
    for (const url of ['', '/procedure', '/steps', '/history'].map((part) => `${decisionUrl(decision)}${part}`)) {
      await stranger.get(url).expect(404)
      await nobody.get(url).expect(403)
      await world.app.http.get(url).expect(401)
      await world.office.get(url).expect(200)
    }
    for (const act of acts) {
      await stepTaken(stranger, decision, act, stepBodies(world)[act]).expect(404)
      await stepTaken(doerOfStep(world, act) === world.sponsor ? world.office : world.sponsor, decision, act, stepBodies(world)[act]).expect(403)
    }
    await stepTaken(world.office, { ...decision, version: 1 }, 'initiate', stepBodies(world).initiate).expect(412)
    await world.office.post(`${decisionUrl(decision)}/initiation`, stepBodies(world).initiate).expect(428)
    await stepTaken(world.office, decision, 'initiate', { ...stepBodies(world).initiate, colour: 'red' }).expect(400)
    const found = (await world.office.get(`/v1/major-decisions?status=STUDIED&matterKind=PUBLIC_POLICY&q=停车&agencyId=${world.agency.id}&proposedOnFrom=2025-11-03&proposedOnTo=2025-11-04&limit=100`).expect(200)).body as { items: { id: string }[] }
    expect(found.items.map(({ id }) => id)).toContain(decision.id)
  })
})

describe('the catalogue of a year', () => {
  const act = (catalogue: { id: string, version: number }, noun: string, body: object, account = world.office) => account.post(`/v1/decision-catalogues/${catalogue.id}/${noun}`, body, ifMatch(catalogue))
  const done = async (catalogue: CatalogueRecord, noun: string, body: object, status = 200) => (await act(catalogue, noun, body).expect(status)).body as CatalogueRecord
  const open = async (year: number, given: object = {}) => (await world.office.post('/v1/decision-catalogues', newCatalogue(world.bureau.id, { year, ...given })).expect(201)).body as CatalogueRecord
  const publicly = async (year: number) => ((await world.app.http.get(`/v1/public/decision-catalogues?divisionCode=320685&year=${year}`).expect(200)).body as { catalogues: CatalogueRecord[] }).catalogues
  const publication = { documentNumber: '海政发〔2026〕1号' }
  const revision = { items: newCatalogue('').items.slice(0, 1) }

  test('is agreed to, published, adjusted with reasons; one edition is in force', async () => {
    let first = await open(2026)
    expect([first.edition, first.consent, await publicly(2026)]).toEqual([1, null, []])
    first = await done(await done(first, 'consent', newConsent), 'publication', publication)
    expect([first.status, first.consent, (await publicly(2026)).map(({ id }) => id)]).toEqual(['PUBLISHED', newConsent, [first.id]])
    let second = await done(first, 'adjustments', { reason: '上级部署', ...revision }, 201)
    expect(second).toMatchObject({ edition: 2, adjusts: first.id, reason: '上级部署', status: 'DRAFT', year: 2026 })
    expect(await refusalOf(world.app, act(first, 'adjustments', { reason: '再调', ...revision }), 409)).toBe('major-decisions.edition-open')
    second = await done(await done(second, 'consent', newConsent), 'publication', publication)
    expect((await publicly(2026)).map(({ id, items }) => [id, items.length])).toEqual([[second.id, 1]])
    await world.sponsor.get(`/v1/decision-catalogues/${first.id}`).expect(404)
    expect((await world.office.get(`/v1/decision-catalogues/${first.id}`).expect(200)).body).toMatchObject({ status: 'SUPERSEDED', supersededOn: '2026-03-02', availableActs: [] })
    expect((await auditOf(world.app.admin, first.id)).map(({ act: name }) => name)).toEqual(['consent', 'draft', 'publish', 'supersede'].map((name) => `decision-catalogue.${name}`))
  })

  test('a decision names its item', async () => {
    const catalogue = await published(world, 2027)
    const initiated = async (number: number) => stepTaken(world.office, await taken(world, await proposed(world), ['study']), 'initiate', { ...stepBodies(world).initiate, catalogue: { id: catalogue.id, number } })
    expect((await initiated(2)).body).toMatchObject({ status: 'DRAFTING', catalogueId: catalogue.id, catalogueNumber: 2 })
    expect((await initiated(3)).body).toMatchObject({ status: 422, code: 'major-decisions.catalogue-item-unknown' })
  })

  test('refusals, act by state', async () => {
    const refused = (test: ReturnType<TestAccount['post']>, status = 422) => refusalOf(world.app, test, status)
    expect(await refused(world.office.post('/v1/decision-catalogues', newCatalogue('01900000-0000-7000-8000-000000000001', { year: 2028 })))).toBe('major-decisions.agency-unknown')
    const [item] = revision.items
    expect(await refused(world.office.post('/v1/decision-catalogues', newCatalogue(world.bureau.id, { year: 2028, items: [item, item] })))).toBe('major-decisions.numbers-repeated')
    const draft = await open(2028)
    expect(await refused(world.office.post('/v1/decision-catalogues', newCatalogue(world.bureau.id, { year: 2028 })), 409)).toBe('major-decisions.edition-open')
    expect((await act(draft, 'publication', publication)).body).toMatchObject({ code: 'major-decisions.consent-missing', legalBasis: [{ article: '第三条第三款' }] })
    expect(await refused(act(draft, 'consent', { ...newConsent, consentedOn: '2026-03-03' }))).toBe('major-decisions.date-in-future')
    const agreed = await done(draft, 'consent', newConsent)
    expect(await refused(act(agreed, 'publication', { ...publication, on: '2026-02-01' }))).toBe('major-decisions.date-before')
    expect(await refused(act(agreed, 'publication', { ...publication, on: '2026-03-03' }))).toBe('major-decisions.date-in-future')
    const revised = await done(agreed, 'revision', revision)
    expect(revised.consent).toBeNull()
    expect(await refused(act(revised, 'adjustments', { reason: '调整', ...revision }), 409)).toBe('state.act-not-available')
    const out = await done(await done(revised, 'consent', newConsent), 'publication', publication)
    expect(await refused(world.office.post('/v1/decision-catalogues', newCatalogue(world.bureau.id, { year: 2028 })), 409)).toBe('major-decisions.edition-exists')
    const nouns: [string, object][] = [['revision', revision], ['consent', newConsent], ['publication', publication]]
    for (const [noun, body] of nouns) {
      expect(await refused(act(out, noun, body), 409)).toBe('state.act-not-available')
      await act(out, noun, body, stranger).expect(404)
      await act(out, noun, body, world.sponsor).expect(403)
      await act({ ...out, version: 1 }, noun, body).expect(412)
    }
    await stranger.get(`/v1/decision-catalogues/${out.id}/history`).expect(404)
    const { items } = (await world.office.get('/v1/decision-catalogues?status=PUBLISHED&q=海安').expect(200)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toContain(out.id)
  })
})
