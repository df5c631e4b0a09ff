import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { licenceHearingMachine } from '../../src/modules/cases/licence/machine.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { fresh, granted, licenceCase, officersOf, refusal, taken } from '../support/case-kinds.ts'
import { act, type CaseWorld, startCaseWorld } from '../support/cases.ts'
import { onceFor } from '../support/once-for.ts'
import { problemOf } from '../support/raw-http.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

type Act = keyof typeof licenceHearingMachine.acts
type State = keyof typeof licenceHearingMachine.states

const told = (given: object = {}) => ({ occurredOn: '2026-02-04', persons: ['海安测试村民委员会'], interest: '通行', hearingRight: true, ...given })
const said = { occurredOn: '2026-02-05', person: '海安测试村民委员会', opinion: '没有异议', adopted: true, reasons: '没有异议' }
const asked = (given: object = {}) => ({ occurredOn: '2026-02-05', origin: 'REQUEST', requestedBy: '海安测试村民委员会', ...given })
const notified = (given: object = {}) => ({ occurredOn: '2026-02-06', heldOn: '2026-02-25', place: '海安市政务服务中心', hostOfficerId: world.officers[2]!.id, ...given })
const conduct = { publicly: true, reasonsGiven: true, recordSigned: true }
const held = (given: object = {}, more: object = {}) => ({ occurredOn: '2026-02-25', conduct: { ...conduct, ...given }, summary: '各方发表意见', ...more })

const acts: Readonly<Record<Act, { path: string, body: () => object }>> = {
  notify: { path: 'licence-hearing-notices', body: () => notified() },
  hold: { path: 'licence-hearing-records', body: () => held() },
  cancel: { path: 'licence-hearing-cancellations', body: () => ({ occurredOn: '2026-02-26', reason: '申请人撤回听证申请' }) },
}
const roads: Readonly<Record<State, readonly Act[]>> = { OPENED: [], NOTIFIED: ['notify'], HELD: ['notify', 'hold'], CANCELLED: ['cancel'] }

interface Hearing { record: CaseRecord, subjectId: string }
async function hearing(body: object = asked()): Promise<Hearing> {
  const record = await licenceCase(world)
  return { record, subjectId: (await taken(handler, record.id, 'licence-hearings', body)).id }
}
const go = ({ record, subjectId }: Hearing, name: Act, given: object = {}) =>
  taken(handler, record.id, acts[name].path, { ...acts[name].body(), subjectId, ...given })
const refused = ({ record, subjectId }: Hearing, name: Act, given: object = {}, status = 422) =>
  refusal(handler, record.id, acts[name].path, { ...acts[name].body(), subjectId, ...given }, status)
const decide = async (record: CaseRecord, body: object = granted()) => act(handler, await fresh(handler, record), 'decision', body)
const reason = (code: string): object => ({ acknowledged: [{ code: `cases.${code}`, reason: '经负责人同意' }] })

describe('act × state of a hearing on a licence', () => {
  const pairs = statesOf(licenceHearingMachine).flatMap((state) => (Object.keys(acts) as Act[]).map((name) => [state, name] as const))
  const standing = onceFor<Hearing>()
  const led = async (state: State): Promise<Hearing> => {
    const of = await hearing()
    for (const step of roads[state]) await go(of, step)
    return of
  }
  test.each(pairs)('in %s: %s', async (state, name) => {
    if (actsFrom(licenceHearingMachine, state).includes(name)) await go(await led(state), name)
    else expect(await refused(await standing(state, () => led(state)), name, {}, 409)).toBe('state.act-not-available')
  })
})

describe('a hearing', () => {
  test('is asked for within five days of being told, or later with a reason', async () => {
    const record = await licenceCase(world)
    await taken(handler, record.id, 'concerned-notices', told())
    const late = asked({ occurredOn: '2026-02-12' })
    expect(await refusal(handler, record.id, 'licence-hearings', late)).toBe('cases.licence-hearing-asked-late')
    await taken(handler, record.id, 'licence-hearings', { ...late, ...reason('licence-hearing-asked-late') })
    await taken(handler, record.id, 'licence-hearings', asked({ occurredOn: '2026-02-11' }))
  })

  test('that the agency orders is announced', async () => {
    const record = await licenceCase(world)
    expect(await refusal(handler, record.id, 'licence-hearings', asked({ origin: 'OWN_MOTION' }))).toBe('cases.licence-hearing-unannounced')
    await taken(handler, record.id, 'licence-hearings', asked({ origin: 'OWN_MOTION', announcedOn: '2026-02-05' }))
  })

  test('is notified seven working days before and chaired by somebody else', async () => {
    const of = await hearing()
    expect(await refused(of, 'notify', { heldOn: '2026-02-14' })).toBe('cases.licence-hearing-notice-late')
    expect(await refused(of, 'notify', { hostOfficerId: officersOf(world)[0] })).toBe('cases.licence-hearing-host-unfit')
    await go(of, 'notify', { heldOn: '2026-02-24' })
    expect((await fresh(handler, of.record)).deadlines.find(({ ruleCode }) => ruleCode === 'LIC-HEAR-NOTICE')).toMatchObject({ subjectId: of.subjectId, startedOn: '2026-02-24', state: 'MET' })
  })

  test.each<[string, object, string]>([
    ['in private', { publicly: false }, 'cases.licence-hearing-not-public'], ['without the reasons', { reasonsGiven: false }, 'cases.licence-hearing-unreasoned'],
    ['with its record unsigned', { recordSigned: false }, 'cases.licence-hearing-record-unsigned'],
  ])('held %s: refused', async (_case, given, code) => {
    const of = await hearing()
    await go(of, 'notify')
    expect(await refused(of, 'hold', held(given))).toBe(code)
  })

  test('held after twenty working days needs a reason, and makes the case one with a hearing', async () => {
    const record = await licenceCase(world, 'conclusion', { filedOn: '2026-01-05' })
    const of = { record, subjectId: (await taken(handler, record.id, 'licence-hearings', asked({ occurredOn: '2026-01-12' }))).id }
    await go(of, 'notify')
    expect((await fresh(handler, record)).hearingHeld).toBe(false)
    expect(await refused(of, 'hold')).toBe('cases.licence-hearing-held-late')
    await go(of, 'hold', reason('licence-hearing-held-late'))
    expect(await fresh(handler, of.record)).toMatchObject({
      hearingHeld: true, legalReviewRequired: true, legalReviewGrounds: [{ code: 'AFTER_HEARING', legalBasis: [{ article: '（十二）' }] }],
    })
  })

  test('makes void what the legal review agreed to without it', async () => {
    const of = await hearing()
    await go(of, 'notify')
    await world.app.admin.query(`update enforcement_cases set legal_review_opinion = 'AGREE', legal_reviewed_on = '2026-02-09' where id = $1`, [of.record.id])
    await go(of, 'hold')
    expect(await fresh(handler, of.record)).toMatchObject({ legalReviewRequired: true, legalReviewOpinion: null, legalReviewedOn: null })
  })

  test('that is pending keeps the decision waiting, as the time to ask for it does', async () => {
    const record = await licenceCase(world)
    await taken(handler, record.id, 'concerned-notices', told())
    await taken(handler, record.id, 'concerned-statements', said)
    expect(problemOf(await decide(record, granted({ decidedOn: '2026-02-11' }))).code).toBe('cases.licence-hearing-pending')
    expect((await decide(record, granted({ decidedOn: '2026-02-12' }))).status).toBe(200)
    const of = await hearing()
    expect(problemOf(await decide(of.record)).code).toBe('cases.licence-hearing-pending')
    await go(of, 'cancel')
    expect((await decide(of.record)).status).toBe(200)
  })

  test('persons concerned who were told are heard, or it is said why not', async () => {
    const record = await licenceCase(world)
    await taken(handler, record.id, 'concerned-notices', told({ hearingRight: false }))
    expect(problemOf(await decide(record)).code).toBe('cases.concerned-not-heard')
    expect((await decide(record, granted(reason('concerned-not-heard')))).status).toBe(200)
    const heard = await licenceCase(world)
    await taken(handler, heard.id, 'concerned-notices', told({ hearingRight: false }))
    await taken(handler, heard.id, 'concerned-statements', said)
    expect((await decide(heard)).status).toBe(200)
  })
})
