import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import { agencyContractMachine, type ContractAct, type ContractState } from '../../src/modules/legality-desk/contracts/machine.ts'
import { agencyContracts } from '../../src/modules/legality-desk/contracts/table.ts'
import type { ContractRecord } from '../../src/modules/legality-desk/contracts/schema.ts'
import { legalityReviewMachine, type LegalityReviewAct, type LegalityReviewState } from '../../src/modules/legality-desk/machine.ts'
import type { LegalityFigures, LegalityReviewRecord } from '../../src/modules/legality-desk/schema.ts'
import { agendaTopicMachine, type TopicAct, type TopicState } from '../../src/modules/legality-desk/topics/machine.ts'
import { agendaTopics } from '../../src/modules/legality-desk/topics/table.ts'
import type { TopicRecord } from '../../src/modules/legality-desk/topics/schema.ts'
import { refusalOf } from '../support/agencies.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { aPdf, bytesOf, sha256Of, storedFile } from '../support/files.ts'
import {
  copyOfReviewed, deskMaterials, type DeskWorld, doerOf, draftedContract, newAnswer, newContract, newOpinion, newSubmission, newTopic, proposedTopic, reviewAct, reviewBody, reviewDone,
  reviewed, roundMemory, startDeskWorld, submitted,
} from '../support/legality-desk.ts'
import { memoryOf } from '../support/memory.ts'
import { addAgency, addOfficer, auditCount, auditOf } from '../support/records.ts'

let world: DeskWorld
let stranger: TestAccount
let nobody: TestAccount
/** A round at a point of its way. */
let standingAt: ReturnType<typeof roundMemory>

beforeAll(async () => {
  world = await startDeskWorld()
  standingAt = roundMemory(world, fresh, (review, act) => along(review, [act]))
  const elsewhere = await addAgency(world.app.admin, '320681')
  stranger = await world.app.account({ roles: ['AGENCY_MANAGER', 'BUREAU_SUPERVISOR', 'LEGAL_REVIEWER'], agencyId: elsewhere.id })
  nobody = await world.app.account({ roles: [], agencyId: world.agency.id })
})
afterAll(() => world.app.close())

const kind = 'AGENDA_TOPIC'
const urlOf = ({ id }: { id: string }) => `/v1/agenda-topics/${id}`
const fresh = async (): Promise<LegalityReviewRecord> => submitted(world.sponsor, urlOf(await proposedTopic(world)), newSubmission(kind, { drafterIds: [world.drafterId] }))

const reviewRoads: Readonly<Record<LegalityReviewState, readonly LegalityReviewAct[]>> = {
  SUBMITTED: [], RETURNED: ['return'], ACCEPTED: ['accept'], UNDER_REVIEW: ['accept', 'assign'], ISSUED: ['accept', 'assign', 'issue'],
  ANSWERED: ['accept', 'assign', 'issue', 'answer'], WITHDRAWN: ['withdraw'],
}
const bodyOf = (act: LegalityReviewAct): object => act === 'issue' ? newOpinion(kind, 'AFTER_MODIFICATION') : reviewBody(world, kind, act)
async function along(review: LegalityReviewRecord, acts: readonly LegalityReviewAct[]): Promise<LegalityReviewRecord> {
  let current = review
  for (const act of acts) current = await reviewDone(doerOf(world, act), current, act, bodyOf(act))
  return current
}

describe.each(Object.keys(reviewRoads) as LegalityReviewState[])('a round in %s', (state) => {
  test('does what the machine says, audited once, or is refused and leaves nothing', async () => {
    const standing = await standingAt(reviewRoads[state])
    expect(standing.status).toBe(state)
    for (const act of Object.keys(legalityReviewMachine.acts) as LegalityReviewAct[]) {
      const { from, to } = legalityReviewMachine.acts[act]
      const allowed = (from as readonly string[]).includes(state)
      const before = allowed ? await standingAt(reviewRoads[state]) : standing
      const entries = await auditCount(world.app.admin)
      const answer = await reviewAct(doerOf(world, act), before, act, bodyOf(act))
      const { status, code } = answer.body as { status: unknown, code?: string }
      expect([act, answer.status, status, code]).toEqual(allowed ? [act, 200, to, undefined] : [act, 409, 409, 'state.act-not-available'])
      expect(await auditCount(world.app.admin)).toBe(entries + (allowed ? 1 : 0))
    }
    const offered = async (account: TestAccount) => ((await account.get(`/v1/legality-reviews/${standing.id}`).expect(200)).body as LegalityReviewRecord).availableActs
    const sides = [...await offered(world.sponsor), ...await offered(world.reviewer)]
    expect(sides.sort()).toEqual(actsFrom(legalityReviewMachine, state).sort())
  })
})

describe('a round', () => {
  test('of a topic has no clock; its opinion is signed and numbered, its course and history say who did what', async () => {
    const review = await along(await fresh(), reviewRoads.ISSUED)
    expect(review).toMatchObject({
      subjectKind: kind, round: 1, earliestOn: null, dueOn: null, late: false, conclusion: 'AFTER_MODIFICATION', issuedOn: '2026-03-02', bodyId: world.bureau.id,
      opinionNumber: expect.stringMatching(/^合审〔2026〕\d+号$/) as unknown, reviewerId: world.reviewerId, signer: { name: '甄签发', post: '局长' },
      course: [{ act: 'submit' }, { act: 'accept' }, { act: 'assign' }, { act: 'issue', officerId: world.reviewerId }],
    })
    const { items } = (await world.office.get(`/v1/legality-reviews/${review.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(items.map(({ act }) => act).sort()).toEqual(['legality-review.accept', 'legality-review.assign', 'legality-review.issue', 'legality-review.submit'])
  })

  test('refuses what its rules refuse, and leaves nothing', async () => {
    const topic = await proposedTopic(world)
    const refused = (test: ReturnType<TestAccount['post']>, status = 422) => refusalOf(world.app, test, status)
    const { sponsor, office, reviewer } = world
    const url = `${urlOf(topic)}/legality-reviews`
    expect(await refused(sponsor.post(url, newSubmission(kind, { submittedOn: '2026-03-03' })))).toBe('legality-desk.date-in-future')
    expect(await refused(sponsor.post(url, newSubmission(kind, { submittedOn: '2018-12-03' })))).toBe('legality-desk.no-template')
    let review = await submitted(sponsor, urlOf(topic), { materials: deskMaterials(kind).slice(1), drafterIds: [world.drafterId], submittedOn: '2026-02-27' })
    expect(await refused(sponsor.post(url, newSubmission(kind)), 409)).toBe('legality-desk.round-open')
    expect(await refused(reviewAct(office, review, 'accept', { on: '2026-02-26' }))).toBe('legality-desk.date-before')
    expect(await refused(reviewAct(office, review, 'accept', { on: '2026-03-03' }))).toBe('legality-desk.date-in-future')
    expect(await refused(reviewAct(office, review, 'accept', {}))).toBe('legality-desk.materials-missing')
    const both = await world.app.account({ roles: ['AGENCY_MANAGER', 'LEGAL_REVIEWER'], scopeDivision: '320685', agencyId: world.agency.id })
    const own = await submitted(both, urlOf(await proposedTopic(world)), newSubmission(kind))
    expect(await refused(reviewAct(both, own, 'accept', {}))).toBe('legality-desk.reviewer-drafted')
    review = await reviewDone(office, review, 'return', { missing: ['DRAFT'], reason: '缺少送审稿' })
    review = await reviewDone(sponsor, review, 'supplement', { materials: deskMaterials(kind).slice(0, 1) })
    review = await reviewDone(office, review, 'accept', {})
    expect(await refused(reviewAct(office, review, 'assign', { officerId: world.drafterId }))).toBe('legality-desk.reviewer-drafted')
    const departed = await addOfficer(world.app.admin, world.bureau, { status: 'LEFT' })
    expect(await refused(reviewAct(office, review, 'assign', { officerId: departed.id }))).toBe('legality-desk.reviewer-unknown')
    review = await reviewDone(office, review, 'assign', { officerId: world.reviewerId })
    const other = await addOfficer(world.app.admin, world.bureau)
    const another = await world.app.account({ roles: ['LEGAL_REVIEWER'], scopeDivision: '320685', agencyId: world.bureau.id, officerId: other.id })
    expect(await refused(reviewAct(another, review, 'issue', newOpinion(kind)))).toBe('legality-desk.not-the-reviewer')
    const offered = async (account: TestAccount) => ((await account.get(`/v1/legality-reviews/${review.id}`).expect(200)).body as LegalityReviewRecord).availableActs
    expect([(await offered(another)).includes('issue'), (await offered(reviewer)).includes('issue')]).toEqual([false, true])
    const placeless = await world.app.account({ roles: ['LEGAL_REVIEWER'], scopeDivision: '320685', officerId: world.reviewerId })
    expect(await refused(reviewAct(placeless, review, 'issue', newOpinion(kind)))).toBe('legality-desk.body-missing')
    for (const [code, body] of [
      ['conclusion-unfit', newOpinion(kind, 'EXPLORATORY')], ['heads-incomplete', newOpinion(kind, 'LEGAL', { heads: newOpinion('CONTRACT').heads })],
      ['issues-with-approval', newOpinion(kind, 'LEGAL', { heads: newOpinion(kind, 'ILLEGAL').heads })], ['issues-missing', newOpinion(kind, 'ILLEGAL', { heads: newOpinion(kind).heads })],
      ['risk-missing', newOpinion(kind, 'LEGAL', { risk: '风险' })],
    ] as const) expect(await refused(reviewAct(reviewer, review, 'issue', body))).toBe(`legality-desk.${code}`)
    await reviewAct(reviewer, review, 'issue', { ...newOpinion(kind), signer: { name: '', post: '局长' } }).expect(400)
    review = await reviewDone(reviewer, review, 'issue', newOpinion(kind))
    expect(await refused(reviewAct(sponsor, review, 'answer', newAnswer(kind)))).toBe('legality-desk.nothing-to-answer')
    expect(await offered(sponsor)).not.toContain('answer')
    expect(await refused(sponsor.post(url, newSubmission(kind)))).toBe('legality-desk.changes-missing')
    const second = await submitted(sponsor, urlOf(topic), newSubmission(kind, { changes: '调整了收费标准' }))
    expect([second.round, second.changes]).toEqual([2, '调整了收费标准'])
    const faulty = await reviewed(world, kind, urlOf(await proposedTopic(world)), 'ILLEGAL')
    expect(await refused(reviewAct(sponsor, faulty, 'answer', { answers: [{ head: 'CONTENT', adopted: true, text: '已改' }] }))).toBe('legality-desk.answers-mismatch')
  })

  test('carries the files of its materials as they were handed in, for whoever sees it', async () => {
    const topic = await proposedTopic(world)
    const content = aPdf()
    const file = await storedFile(world.sponsor, content, { name: '议题草案.pdf' })
    const [first, ...rest] = deskMaterials(kind)
    const url = `${urlOf(topic)}/legality-reviews`
    const strange = await storedFile(stranger)
    expect(await refusalOf(world.app, world.sponsor.post(url, newSubmission(kind, { materials: [{ ...first, fileId: strange.id }, ...rest] })), 422)).toBe('files.unknown')
    const review = await submitted(world.sponsor, urlOf(topic), newSubmission(kind, { materials: [{ ...first, fileId: file.id }, ...rest] }))
    const { id, name, mediaType, bytes, sha256, sm3 } = file
    expect(review.materials[0]).toEqual({ ...first, file: { id, name, mediaType, bytes, sha256, sm3 } })
    expect(review.materials[1]).toEqual({ ...rest[0], file: null })
    // Anybody who has the list can compute the hash; a material without a file is counted without one.
    const frozen = (materials: typeof review.materials) => sha256Of(Buffer.from(canonicalJson(materials.map(({ file: of, ...material }) => of === null ? material : { ...material, file: of }))))
    expect(review.materialsSha256).toBe(frozen(review.materials))
    const path = (number: number | string, of = review.id) => `/v1/legality-reviews/${of}/materials/${number}/content`
    for (const reader of [world.sponsor, world.office, world.reviewer]) {
      const read = await bytesOf(reader, path(1))
      expect([read.status, read.headers['etag'], read.bytes.equals(content)]).toEqual([200, `"${sha256}"`, true])
    }
    expect((await auditOf(world.app.admin, file.id)).filter(({ act }) => act === 'file.read')).toHaveLength(3)
    for (const number of [2, 99]) await world.office.get(path(number)).expect(404)
    await world.office.get(path(0)).expect(400)
    await stranger.get(path(1)).expect(404)
    await nobody.get(path(1)).expect(403)
    const back = await reviewDone(world.office, review, 'return', bodyOf('return'))
    const more = await storedFile(world.sponsor)
    const whole = await reviewDone(world.sponsor, back, 'supplement', { materials: [{ kind: 'OTHER', title: '附件', fileId: more.id }] })
    expect(whole.materials.slice(0, -1)).toEqual(review.materials)
    expect([whole.materials.at(-1)?.file?.sha256, whole.materialsSha256]).toEqual([more.sha256, frozen(whole.materials)])
    await world.office.get(path(whole.materials.length)).expect(200)
  })

  test('by whom and where: 401, 403, 404, 412, 428', async () => {
    const review = await fresh()
    const one = `/v1/legality-reviews/${review.id}`
    for (const url of [one, `${one}/history`]) await stranger.get(url).expect(404)
    for (const url of [one, `${one}/history`, '/v1/legality-reviews', '/v1/legality-review-templates?divisionCode=320685', '/v1/legality-review-figures?from=2026-01-01&to=2027-01-01', '/v1/agenda-topics', '/v1/agency-contracts', '/v1/legality-review-assignments']) {
      await nobody.get(url).expect(403)
      await world.app.http.get(url).expect(401)
    }
    for (const act of Object.keys(legalityReviewMachine.acts) as LegalityReviewAct[]) {
      await reviewAct(stranger, review, act, bodyOf(act)).expect(404)
      await reviewAct(nobody, review, act, bodyOf(act)).expect(403)
    }
    await stranger.post(`${urlOf({ id: review.subjectId })}/legality-reviews`, newSubmission(kind)).expect(404)
    await reviewAct(world.office, { ...review, version: 2 }, 'accept', {}).expect(412)
    await world.office.post(`${one}/acceptance`, {}).expect(428)
  })

  test('is found in the queue, and by whom it was assigned to', async () => {
    const review = await along(await fresh(), reviewRoads.UNDER_REVIEW)
    const ids = async (account: TestAccount, path: string) => ((await account.get(path).expect(200)).body as { items: { id: string }[] }).items.map(({ id }) => id)
    expect(await ids(world.reviewer, '/v1/legality-review-assignments?status=UNDER_REVIEW&limit=100')).toContain(review.id)
    const placeless = await world.app.account({ roles: ['LEGAL_REVIEWER'], scopeDivision: '320685' })
    expect(await ids(placeless, '/v1/legality-review-assignments?limit=100')).toEqual([])
    expect(await ids(world.office, `/v1/legality-reviews?subjectKind=AGENDA_TOPIC&subjectId=${review.subjectId}&late=false&q=停车`)).toEqual([review.id])
    expect(await ids(world.office, `/v1/legality-reviews?subjectKind=CONTRACT&subjectId=${review.subjectId}`)).toEqual([])
  })
})

describe('the gate', () => {
  const topicAct = (topic: TopicRecord, noun: string, body: object) => world.office.post(`${urlOf(topic)}/${noun}`, body, ifMatch(topic))
  const meeting = { meetingOn: '2026-03-10', session: '第12次常务会议' }

  test.each([
    ['not-reviewed', []], ['review-pending', ['SUBMITTED']], ['opinion-illegal', ['ILLEGAL']], ['opinion-unanswered', ['AFTER_MODIFICATION']], ['opinion-not-adopted', ['AFTER_MODIFICATION', false]],
  ] as const)('no topic reaches the agenda: %s', async (code, [given, adopted]: readonly [('SUBMITTED' | 'ILLEGAL' | 'AFTER_MODIFICATION')?, boolean?]) => {
    const topic = await proposedTopic(world)
    const contract = await draftedContract(world)
    if (given === 'SUBMITTED') {
      await submitted(world.sponsor, urlOf(topic), newSubmission(kind))
      await submitted(world.sponsor, `/v1/agency-contracts/${contract.id}`, newSubmission('CONTRACT'))
    } else if (given !== undefined) {
      const opinions = [await reviewed(world, kind, urlOf(topic), given), await reviewed(world, 'CONTRACT', `/v1/agency-contracts/${contract.id}`, given)] as const
      if (adopted === false) for (const opinion of opinions) await reviewDone(world.sponsor, opinion, 'answer', newAnswer(opinion.subjectKind, false))
    }
    expect(await refusalOf(world.app, topicAct(topic, 'scheduling', meeting), 422)).toBe(`legality-desk.${code}`)
    expect(await refusalOf(world.app, world.sponsor.post(`/v1/agency-contracts/${contract.id}/signing`, { contractNumber: 'HT-1' }, ifMatch(contract)), 422)).toBe(`legality-desk.${code}`)
  })

  test('an opinion answered in full opens it; one given later than the day does not', async () => {
    const topic = await proposedTopic(world, { proposedOn: '2026-02-02' })
    await reviewDone(world.sponsor, await reviewed(world, kind, urlOf(topic), 'AFTER_MODIFICATION'), 'answer', newAnswer(kind))
    const scheduled = topicAct(topic, 'scheduling', { ...meeting, on: '2026-02-27' })
    expect(await refusalOf(world.app, scheduled, 422)).toBe('legality-desk.date-before')
    expect((await topicAct(topic, 'scheduling', meeting).expect(200)).body).toMatchObject({ status: 'ON_AGENDA', scheduledOn: '2026-03-02', ...meeting })
  })
})

describe('topics and contracts', () => {
  const topicRoads: Readonly<Record<TopicState, readonly TopicAct[]>> = { PROPOSED: [], ON_AGENDA: ['schedule'], DISCUSSED: ['schedule', 'discuss'], WITHDRAWN: ['withdraw'] }
  const topicBodies: Readonly<Record<TopicAct, [noun: string, body: object]>> = {
    schedule: ['scheduling', { meetingOn: '2026-03-02', session: '第12次常务会议' }], postpone: ['postponement', { reason: '材料待补' }], discuss: ['discussion', { outcome: '原则通过' }],
    withdraw: ['withdrawal', { reason: '不再提请' }],
  }
  const contractRoads: Readonly<Record<ContractState, readonly ContractAct[]>> = { DRAFTED: [], SIGNED: ['sign'], PERFORMED: ['sign', 'perform'], TERMINATED: ['sign', 'terminate'], ABANDONED: ['abandon'] }
  const contractBodies: Readonly<Record<ContractAct, [noun: string, body: object]>> = {
    sign: ['signing', { contractNumber: 'HT-2026-1' }], perform: ['performance', {}], terminate: ['termination', { reason: '协商解除' }], abandon: ['abandonment', { reason: '相对方退出' }],
  }
  type Small = TopicRecord | ContractRecord
  const act = (record: Small, name: string): ReturnType<TestAccount['post']> => {
    const isTopic = 'meetingKind' in record
    const [noun, body] = isTopic ? topicBodies[name as TopicAct] : contractBodies[name as ContractAct]
    return (isTopic && name !== 'withdraw' ? world.office : world.sponsor).post(`${pathOf(isTopic)}/${record.id}/${noun}`, body, ifMatch(record))
  }
  const pathOf = (isTopic: boolean): string => `/v1/${isTopic ? 'agenda-topics' : 'agency-contracts'}`
  let [topicAt, contractAt]: ReturnType<typeof memoryOf<Small, string>>[] = []
  const memory = (isTopic: boolean) => memoryOf<Small, string>({
    begin: () => isTopic ? proposedTopic(world) : draftedContract(world),
    take: async (record, name) => {
      if (name !== 'review') return (await act(record, name).expect(200)).body as Small
      await reviewed(world, isTopic ? kind : 'CONTRACT', `${pathOf(isTopic)}/${record.id}`)
      return record
    },
    copyOf: (record) => copyOfReviewed(world, isTopic ? agendaTopics : agencyContracts, record),
  })
  beforeAll(() => { [topicAt, contractAt] = [memory(true), memory(false)] })

  function made(isTopic: boolean, acts: readonly string[]): Promise<Small> {
    const asked = acts.length === 0 || acts.includes('schedule') || acts.includes('sign')
    return (isTopic ? topicAt! : contractAt!)(asked ? ['review', ...acts] : acts)
  }

  test.each([
    ...Object.keys(topicRoads).map((state) => ['topic', state] as const), ...Object.keys(contractRoads).map((state) => ['contract', state] as const),
  ])('a %s in %s: every act does what the machine says or is refused', async (what, state) => {
    const isTopic = what === 'topic'
    const { acts } = isTopic ? agendaTopicMachine : agencyContractMachine
    const road = isTopic ? topicRoads[state as TopicState] : contractRoads[state as ContractState]
    const standing = await made(isTopic, road)
    for (const [name, { from, to }] of Object.entries(acts)) {
      const allowed = (from as readonly string[]).includes(state)
      const before = allowed ? await made(isTopic, road) : standing
      const entries = await auditCount(world.app.admin)
      const answer = await act(before, name)
      expect([name, answer.status, (answer.body as { status: unknown }).status]).toEqual(allowed ? [name, 200, to] : [name, 409, 409])
      expect(await auditCount(world.app.admin)).toBe(entries + (allowed ? 1 : 0))
    }
  })

  test('refuse an agency out of reach, days out of order, a review too late', async () => {
    const refused = (test: ReturnType<TestAccount['post']>, status = 422) => refusalOf(world.app, test, status)
    for (const [path, body] of [['agenda-topics', newTopic(world.bureau.id)], ['agency-contracts', newContract(world.bureau.id)]] as const) {
      expect(await refused(world.sponsor.post(`/v1/${path}`, body))).toBe('desk-records.agency-unknown')
    }
    expect(await refused(world.sponsor.post('/v1/agenda-topics', newTopic(world.agency.id, { proposedOn: '2026-03-03' })))).toBe('desk-records.date-in-future')
    const topic = await made(true, ['schedule'])
    expect(await refused(world.sponsor.post(`${urlOf(topic)}/legality-reviews`, newSubmission(kind)), 409)).toBe('desk-records.not-open')
    const drafted = await draftedContract(world)
    await reviewed(world, 'CONTRACT', `/v1/agency-contracts/${drafted.id}`)
    const contract = (await act(drafted, 'sign').expect(200)).body as ContractRecord
    expect(await refused(world.sponsor.post(`/v1/agency-contracts/${contract.id}/termination`, { reason: '解除', on: '2026-02-27' }, ifMatch(contract)))).toBe('desk-records.date-before')
    expect(await auditOf(world.app.admin, contract.id)).toHaveLength(2)
    for (const url of [urlOf(topic), `${urlOf(topic)}/history`, `/v1/agency-contracts/${contract.id}`, `/v1/agency-contracts/${contract.id}/history`]) {
      await stranger.get(url).expect(404)
      await world.office.get(url).expect(200)
    }
    const found = (await world.office.get('/v1/agency-contracts?kind=FRANCHISE&status=SIGNED&q=水务').expect(200)).body as { items: { id: string }[] }
    expect(found.items.map(({ id }) => id)).toContain(contract.id)
  })
})

test('counts by kind, with numerator and denominator; the last opinion of a subject counts', async () => {
  const before = async () => ((await world.office.get('/v1/legality-review-figures?from=2025-01-01&to=2026-01-01').expect(200)).body as LegalityFigures)
  expect((await before()).total).toEqual([])
  const year = { submission: { submittedOn: '2025-06-02' }, acceptedOn: '2025-06-03', issuedOn: '2025-06-10' }
  for (const conclusion of ['LEGAL', 'LEGAL', 'ILLEGAL', 'AFTER_MODIFICATION'] as const) await reviewed(world, kind, urlOf(await proposedTopic(world, { proposedOn: '2025-06-01' })), conclusion, year)
  const twice = urlOf(await proposedTopic(world, { proposedOn: '2025-06-01' }))
  await reviewed(world, kind, twice, 'ILLEGAL', year)
  await reviewed(world, kind, twice, 'LEGAL', { ...year, submission: { ...year.submission, changes: '已修改' } })
  const { total, agencies } = await before()
  const figures = { subjectKind: kind, reviewed: 5, rounds: 6, legal: 3, afterModification: 1, illegal: 1, exploratory: 0, passRate: { numerator: 3, denominator: 5, value: 0.6 }, onTimeRate: { numerator: 0, denominator: 0, value: null } }
  expect([total, agencies]).toEqual([[figures], [{ agencyId: world.agency.id, ...figures }]])
})

test('the templates of a place', async () => {
  interface Shown { templates: { subjectKind: string, heads: string[], minimum: object | null, maximum: { workingDays: number } | null, verified: string }[] }
  const { templates } = (await world.sponsor.get('/v1/legality-review-templates?divisionCode=320685').expect(200)).body as Shown
  expect(templates.map(({ subjectKind, heads, verified }) => [subjectKind, heads.length, verified])).toEqual([['MAJOR_DECISION', 3, 'V'], ['AGENDA_TOPIC', 3, 'D'], ['CONTRACT', 4, 'D'], ['NORMATIVE_DOCUMENT', 7, 'V']])
  expect(templates.at(-1)).toMatchObject({
    minimum: { ruleCode: 'NDOC-REVIEW-MIN', workingDays: 5, excuses: ['EMERGENCY', 'SUPERIOR_ORDER'] }, maximum: { ruleCode: 'NDOC-REVIEW', workingDays: 15 },
  })
})
