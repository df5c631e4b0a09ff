import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom } from '../../src/kernel/state-machine.ts'
import { legalAdviserMachine } from '../../src/modules/legal-advisers/machine.ts'
import type { AdviserRecord } from '../../src/modules/legal-advisers/schema.ts'
import { refusalOf } from '../support/agencies.ts'
import { ifMatch, type TestAccount } from '../support/app.ts'
import { newAdviser } from '../support/legal-advisers.ts'
import { newOpinion, newSubmission, proposedTopic, reviewAct, reviewDone, startDeskWorld, submitted, type DeskWorld } from '../support/legality-desk.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount, auditOf } from '../support/records.ts'

let world: DeskWorld
let stranger: TestAccount
const url = '/v1/legal-advisers'

beforeAll(async () => {
  world = await startDeskWorld()
  const elsewhere = await addAgency(world.app.admin, '510503')
  stranger = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], agencyId: elsewhere.id })
})
afterAll(() => world.app.close())

const engaged = async (given: object = {}): Promise<AdviserRecord> => (await world.office.post(url, newAdviser(given)).expect(201)).body as AdviserRecord
const act = (account: TestAccount, adviser: { id: string, version: number }, noun: string, body: object) => account.post(`${url}/${adviser.id}/${noun}`, body, ifMatch(adviser))
const done = async (adviser: { id: string, version: number }, noun: string, body: object): Promise<AdviserRecord> => (await act(world.office, adviser, noun, body).expect(200)).body as AdviserRecord
const review = async () => submitted(world.sponsor, `/v1/agenda-topics/${(await proposedTopic(world)).id}`, newSubmission('AGENDA_TOPIC'))
const advice = (legalityReviewId: string, given: object = {}) => ({ legalityReviewId, stance: 'LEGAL', opinion: '建议补充依据', ...given })
const refused = (test: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> => refusalOf(world.app, test, status)

const bodies = {
  'renewal': { engagedFrom: '2027-01-01', engagedTo: '2027-12-31' }, 'ending': { reason: '聘期内离职' }, 'conflicts': { kind: 'OPPOSING_CLIENT', reason: '代理对方', agencyId: '01900000-0000-7000-9000-000000000000' },
  'conflict-ending': {},
} as const
const machineActs = { 'renewal': 'renew', 'ending': 'end', 'conflicts': 'declareConflict', 'conflict-ending': 'endConflict' } as const

describe.each(['ENGAGED', 'ENDED'] as const)('in %s', (state) => {
  test('every act does what the machine says, audited once, or is refused', async () => {
    const standing = async (): Promise<AdviserRecord> => {
      const adviser = await done(await engaged(), 'conflicts', bodies.conflicts)
      return state === 'ENGAGED' ? adviser : done(adviser, 'ending', bodies.ending)
    }
    for (const [noun, name] of Object.entries(machineActs)) {
      const before = await standing()
      const body = noun === 'conflict-ending' ? { conflictId: before.conflicts[0]!.id } : bodies[noun as keyof typeof bodies]
      const entries = await auditCount(world.app.admin)
      const allowed = legalAdviserMachine.acts[name].from.includes(state)
      const answer = await act(world.office, before, noun, body)
      expect([noun, answer.status, (answer.body as { code?: string }).code]).toEqual(allowed ? [noun, 200, undefined] : [noun, 409, 'state.act-not-available'])
      if (allowed) expect(answer.body).toMatchObject({ status: legalAdviserMachine.acts[name].to, version: before.version + 1 })
      expect(await auditCount(world.app.admin)).toBe(entries + (allowed ? 1 : 0))
    }
    const adviser = await standing()
    expect(adviser.availableActs).toEqual(actsFrom(legalAdviserMachine, state))
    if (state === 'ENDED') expect(await refused(world.office.post(`${url}/${adviser.id}/opinions`, advice((await review()).id)), 409)).toBe('state.act-not-available')
  })
})

describe('an opinion', () => {
  test('is given once on a round of review, and counted', async () => {
    const [one, two] = [await engaged(), await engaged({ kind: 'OUTSIDE_COUNSEL', name: '甄律师' })]
    const round = await review()
    const answer = await world.office.post(`${url}/${one.id}/opinions`, advice(round.id)).expect(201)
    const given = answer.body as { id: string }
    expect((await world.office.get(answer.headers['location'] ?? '').expect(200)).body).toMatchObject({ items: [{ id: given.id }] })
    expect(given).toMatchObject({ adviserId: one.id, subjectKind: 'AGENDA_TOPIC', subjectId: round.subjectId, agencyId: world.agency.id, stance: 'LEGAL', givenOn: '2026-03-02' })
    expect(await auditOf(world.app.admin, given.id)).toEqual([expect.objectContaining({ act: 'adviser-opinion.give' })])
    await world.office.post(`${url}/${two.id}/opinions`, advice(round.id, { givenOn: '2026-02-27' })).expect(201)
    expect(await refused(world.office.post(`${url}/${one.id}/opinions`, advice(round.id)), 409)).toBe('legal-advisers.already-given')
    expect((await world.office.get('/v1/adviser-opinion-figures?from=2026-01-01&to=2027-01-01').expect(200)).body)
      .toMatchObject({ opinions: 2, advisers: 2, subjects: 1, byKind: [{ subjectKind: 'AGENDA_TOPIC', opinions: 2, advisers: 2 }] })
    const { items } = (await world.office.get(`/v1/adviser-opinions?adviserId=${one.id}`).expect(200)).body as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual([given.id])
    const ofAgency = async (agencyId: string) => ((await world.office.get(`/v1/adviser-opinions?adviserId=${one.id}&agencyId=${agencyId}`).expect(200)).body as { items: object[] }).items.length
    expect([await ofAgency(world.agency.id), await ofAgency(one.id)]).toEqual([1, 0])
  })

  test('is not given outside the term, nor dated ahead', async () => {
    const adviser = await engaged({ engagedFrom: '2026-03-01', engagedTo: '2026-12-31' })
    const round = await review()
    const advise = (given: object) => world.office.post(`${url}/${adviser.id}/opinions`, advice(round.id, given))
    expect(await refused(advise({ givenOn: '2026-02-28' }), 422)).toBe('legal-advisers.not-engaged')
    expect(await refused(advise({ givenOn: '2026-03-03' }), 422)).toBe('legal-advisers.date-in-future')
  })

  test('is not given where a conflict stands about the subject or its unit', async () => {
    const round = await review()
    const { kind, reason } = bodies.conflicts
    for (const about of [{ subject: { kind: 'AGENDA_TOPIC', id: round.subjectId } }, { agencyId: world.agency.id }]) {
      let adviser = await done(await engaged(), 'conflicts', { kind, reason, ...about })
      const answer = await world.office.post(`${url}/${adviser.id}/opinions`, advice(round.id)).expect(422)
      expect(problemOf(answer)).toMatchObject({ code: 'legal-advisers.conflict-stands', legalBasis: [{ law: '重大行政决策程序暂行条例', article: '第二十条' }] })
      adviser = await done(adviser, 'conflict-ending', { conflictId: adviser.conflicts[0]!.id })
      expect(adviser.conflicts).toMatchObject([{ declaredOn: '2026-03-02', endedOn: '2026-03-02' }])
      expect(await refused(act(world.office, adviser, 'conflict-ending', { conflictId: adviser.conflicts[0]!.id }), 422)).toBe('legal-advisers.conflict-unknown')
      await world.office.post(`${url}/${adviser.id}/opinions`, advice(round.id)).expect(201)
    }
    await act(world.office, await engaged(), 'conflicts', { kind, reason }).expect(400)
  })

  test('of whoever an issued legality opinion names is counted with it, and refused with it', async () => {
    const free = await engaged()
    const bound = await done(await engaged(), 'conflicts', { ...bodies.conflicts, agencyId: world.agency.id })
    let round = await reviewDone(world.office, await review(), 'accept', {})
    round = await reviewDone(world.office, round, 'assign', { officerId: world.reviewerId })
    const counsels = (adviserId: string) => ({ counsels: [{ kind: 'LEGAL_ADVISER', name: '甄律师', text: '同意', adviserId }] })
    const issue = (adviserId: string) => reviewAct(world.reviewer, round, 'issue', newOpinion('AGENDA_TOPIC', 'LEGAL', counsels(adviserId)))
    expect(await refused(issue(bound.id), 422)).toBe('legal-advisers.conflict-stands')
    expect(await refused(issue('01900000-0000-7000-9000-000000000000'), 422)).toBe('legal-advisers.adviser-unknown')
    await issue(free.id).expect(200)
    const { items } = (await world.office.get(`/v1/adviser-opinions?reviewId=${round.id}`).expect(200)).body as { items: object[] }
    expect(items).toEqual([expect.objectContaining({ adviserId: free.id, stance: null, opinion: '同意', givenOn: '2026-03-02' })])
  })
})

test('a term ends after it begins, and a renewal begins no earlier than the term before', async () => {
  expect(await refused(world.office.post(url, newAdviser({ engagedFrom: '2026-02-01', engagedTo: '2026-01-31' })), 422)).toBe('legal-advisers.term-backwards')
  const adviser = await engaged()
  expect(await refused(act(world.office, adviser, 'renewal', { engagedFrom: '2024-12-31', engagedTo: '2027-12-31' }), 422)).toBe('legal-advisers.term-backwards')
  expect(await refused(act(world.office, adviser, 'ending', { endedOn: '2024-12-31', reason: '离职' }), 422)).toBe('legal-advisers.term-backwards')
  await act(world.office, { ...adviser, version: 9 }, 'renewal', bodies.renewal).expect(412)
})

test('access: outside the scope there is nothing, without the permission all is refused', async () => {
  const adviser = await engaged()
  const nobody = await world.app.account({ roles: [], agencyId: world.bureau.id })
  for (const path of ['', '/history']) {
    await stranger.get(`${url}/${adviser.id}${path}`).expect(404)
    await nobody.get(`${url}/${adviser.id}${path}`).expect(403)
    await world.app.http.get(`${url}/${adviser.id}${path}`).expect(401)
  }
  for (const [noun, body] of Object.entries({ ...bodies, 'conflict-ending': { conflictId: adviser.id }, 'opinions': advice((await review()).id) })) {
    expect([noun, (await act(stranger, adviser, noun, body)).status]).toEqual([noun, 404])
    expect([noun, (await act(nobody, adviser, noun, body)).status]).toEqual([noun, 403])
  }
  await stranger.post(url, newAdviser({ agencyId: world.bureau.id })).expect(404)
})
