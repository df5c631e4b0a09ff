import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, nextState, statesOf } from '../../src/kernel/state-machine.ts'
import { measureMachine } from '../../src/modules/cases/coercion/machine.ts'
import { measureMatter } from '../../src/modules/cases/coercion/matter.ts'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import type { TestAccount } from '../support/app.ts'
import { approver, disposal, extension, freezing, fresh, handover, refusal, release, seizure, strangeId, taken, testing } from '../support/case-kinds.ts'
import { act, type CaseWorld, filed, startCaseWorld } from '../support/cases.ts'
import { onceFor } from '../support/once-for.ts'
import { auditCount } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
})
afterAll(() => world.app.close())

type Act = keyof typeof measureMachine.acts
type State = keyof typeof measureMachine.states

const urgent = { approval: undefined, urgency: '货物即将转移' }
const reported = (given: object = {}) =>
  ({ occurredOn: '2026-02-04', approver: approver({ approvedOn: '2026-02-04' }), reportedAt: '2026-02-04T09:00:00+08:00', approved: true, ...given })
const told = (given: object = {}) => ({ occurredOn: '2026-02-06', recipient: '甄有为', ...given })
const tested = { occurredOn: '2026-02-20', result: '经鉴定为拼装车' }

/** The address and a body of each act. */
const acts: Readonly<Record<Act, { path: string, body: object }>> = {
  approve: { path: 'measure-approvals', body: reported() },
  deliver: { path: 'freeze-deliveries', body: told() },
  extend: { path: 'measure-extensions', body: extension() },
  startTesting: { path: 'testings', body: testing() },
  endTesting: { path: 'testing-ends', body: tested },
  release: { path: 'measure-releases', body: release() },
  dispose: { path: 'measure-disposals', body: disposal() },
  handOver: { path: 'measure-handovers', body: handover() },
}
const roads: Readonly<Record<State, readonly Act[]>> =
  { IN_FORCE: [], TESTING: ['startTesting'], RELEASED: ['release'], DISPOSED: ['dispose'], HANDED_OVER: ['handOver'] }

/** A case with a measure; the measure that fits the act. */
async function measured(body: object = seizure(world), given: object = {}): Promise<{ caseId: string, subjectId: string }> {
  const { id: caseId } = await filed(world, given)
  return { caseId, subjectId: (await taken(handler, caseId, 'measures', body)).id }
}
const bodyFor = (name: Act): object => name === 'approve' ? seizure(world, urgent) : name === 'deliver' ? freezing(world) : seizure(world)
const go = (of: { caseId: string, subjectId: string }, name: Act, given: object = {}) =>
  taken(handler, of.caseId, acts[name].path, { ...acts[name].body, subjectId: of.subjectId, ...given })
const refused = (of: { caseId: string, subjectId: string }, name: Act, given: object = {}, status = 422) =>
  refusal(handler, of.caseId, acts[name].path, { ...acts[name].body, subjectId: of.subjectId, ...given }, status)
const reason = (code: string): object => ({ acknowledged: [{ code: `cases.${code}`, reason: '已报告负责人' }] })

describe('act × state of a measure', () => {
  const pairs = statesOf(measureMachine).flatMap((state) => (Object.keys(acts) as Act[]).map((name) => [state, name] as const))
  const standing = onceFor<Awaited<ReturnType<typeof measured>>>()
  async function led(state: State, body: object): ReturnType<typeof measured> {
    const of = await measured(body)
    for (const step of roads[state]) await go(of, step, step === 'release' ? { institutionTold: true } : {})
    return of
  }
  test.each(pairs)('in %s: %s', async (state, name) => {
    const fits = name === 'deliver' && state === 'TESTING' ? seizure(world) : bodyFor(name)
    if (actsFrom(measureMachine, state).includes(name)) {
      await go(await led(state, fits), name)
      expect(nextState(measureMachine, state, name)).toBe(measureMachine.acts[name].to)
    } else {
      const of = await standing(`${state} ${JSON.stringify(fits)}`, () => led(state, fits))
      const before = await auditCount(world.app.admin)
      expect(await refused(of, name, {}, 409)).toBe('state.act-not-available')
      expect(await auditCount(world.app.admin)).toBe(before)
    }
  })

  const offers = Object.fromEntries(stepDefinitions.flatMap(({ kind, act: offered, matter }) => matter === measureMatter && kind !== matter.opens ? [[offered, matter.acts[kind]]] : []))
  const offeredIn = async (caseId: string): Promise<string[]> => {
    const { availableActs } = await fresh(handler, { id: caseId })
    return availableActs.flatMap((name) => offers[name] ?? [])
  }

  test.each(statesOf(measureMachine))('in %s the case offers what carries it on, and nothing else', async (state) => {
    const of = await measured()
    for (const step of roads[state]) await go(of, step)
    expect((await offeredIn(of.caseId)).sort()).toEqual(actsFrom(measureMachine, state).sort())
  })

  test('where no measure stands nothing is offered that carries one on; of several the open one counts', async () => {
    const { id: caseId } = await filed(world)
    expect(await offeredIn(caseId)).toEqual([])
    expect((await fresh(handler, { id: caseId })).availableActs).toContain('imposeMeasure')
    const first = { caseId, subjectId: (await taken(handler, caseId, 'measures', seizure(world))).id }
    await go(first, 'release')
    expect(await offeredIn(caseId)).toEqual([])
    await taken(handler, caseId, 'measures', seizure(world, { decisionNumber: '测交扣〔2026〕2号' }))
    expect(await offeredIn(caseId)).toContain('extend')
  })

  test('every act of the machine is a kind of step', () => {
    expect(Object.values(measureMatter.acts).sort()).toEqual(Object.keys(acts).sort())
  })

  test('names a measure of this very case', async () => {
    const of = await measured()
    const other = await measured()
    expect(await refusal(handler, of.caseId, 'measure-releases', release({ subjectId: other.subjectId }))).toBe('cases.matter-unknown')
    expect(await refusal(handler, of.caseId, 'measure-releases', release({ subjectId: strangeId() }))).toBe('cases.matter-unknown')
    expect(await refusal(handler, of.caseId, 'measure-releases', release(), 400)).toBe('http.invalid-request')
    await world.manager.post(`/v1/cases/${of.caseId}/measure-releases`, release({ subjectId: of.subjectId })).expect(403)
  })
})

describe('an urgent measure', () => {
  test('is reported within a day, or later with a reason', async () => {
    const of = await measured(seizure(world, urgent))
    const late = { reportedAt: '2026-02-04T10:00:01+08:00' }
    expect(await refused(of, 'approve', late)).toBe('cases.measure-report-late')
    await go(of, 'approve', { ...late, ...reason('measure-report-late') })
    expect(await refused(of, 'approve')).toBe('cases.measure-approval-needless')
  })

  test('exactly at the twenty-fourth hour is in time; what was approved beforehand is not approved again', async () => {
    await go(await measured(seizure(world, urgent)), 'approve', { reportedAt: '2026-02-04T10:00:00+08:00' })
    expect(await refused(await measured(), 'approve')).toBe('cases.measure-approval-needless')
  })

  test('that the head did not approve is released and nothing else', async () => {
    const of = await measured(seizure(world, urgent))
    await go(of, 'approve', { approved: false })
    for (const name of ['extend', 'startTesting', 'dispose'] as const) expect(await refused(of, name)).toBe('cases.measure-disapproved')
    await go(of, 'release', { ground: 'NOT_APPROVED' })
  })
})

describe('a freezing', () => {
  test('its decision is delivered once, within three working days, or later with a reason', async () => {
    const of = await measured(freezing(world))
    expect(await refused(of, 'deliver', { occurredOn: '2026-02-09' })).toBe('cases.freeze-delivery-late')
    await go(of, 'deliver', { occurredOn: '2026-02-06' })
    expect(await refused(of, 'deliver')).toBe('cases.freeze-delivery-not-applicable')
    expect(await refused(await measured(), 'deliver')).toBe('cases.freeze-delivery-not-applicable')
    await go(await measured(freezing(world)), 'deliver', { occurredOn: '2026-02-09', ...reason('freeze-delivery-late') })
  })

  test('is released with the bank told, and never tested', async () => {
    const of = await measured(freezing(world))
    expect(await refused(of, 'startTesting')).toBe('cases.testing-of-freeze')
    expect(await refused(of, 'release')).toBe('cases.freeze-release-not-told')
    await go(of, 'release', { institutionTold: true })
  })
})

describe('an extension', () => {
  test.each<[string, object, string]>([
    ['sixty-one days', { until: '2026-04-08' }, 'cases.measure-extension-too-long'],
    ['not told', { toldOn: undefined }, 'cases.measure-extension-not-told'],
    ['told before it was approved', { toldOn: '2026-02-28' }, 'cases.measure-extension-not-told'],
    ['approved later than it was made', { approver: approver({ approvedOn: '2026-03-03' }), toldOn: '2026-03-03' }, 'cases.measure-extended-late'],
  ])('%s: refused', async (_case, given, code) => {
    expect(await refused(await measured(), 'extend', given)).toBe(code)
  })

  test('is made once, and not after the end', async () => {
    const of = await measured()
    await go(of, 'extend')
    expect(await refused(of, 'extend')).toBe('cases.measure-extended-already')
    expect(await refused(await measured(seizure(world, { until: '2026-03-01' })), 'extend')).toBe('cases.measure-extended-late')
  })

  test('the time of testing does not count', async () => {
    const of = await measured(seizure(world, { until: '2026-03-01' }))
    await go(of, 'startTesting')
    await go(of, 'endTesting')
    await go(of, 'extend')
  })
})

test.each<[string, object, string]>([
  ['a time not told', { toldOn: undefined }, 'cases.testing-not-told'], ['at the cost of the party', { cost: 'PARTY' }, 'cases.testing-charged'],
])('testing, %s: refused', async (_case, given, code) => {
  expect(await refused(await measured(), 'startTesting', given)).toBe(code)
})

describe('the end of a measure', () => {
  test('after its time is told to be so, and still possible', async () => {
    const of = await measured(seizure(world, { until: '2026-03-01' }))
    expect(await refused(of, 'release')).toBe('cases.measure-overdue')
    expect(await refused(of, 'dispose')).toBe('cases.measure-overdue')
    await go(of, 'release', reason('measure-overdue'))
    expect((await fresh(handler, { id: of.caseId })).deadlines.find(({ ruleCode }) => ruleCode === 'COE-SEIZE')).toMatchObject({ state: 'MET', metOn: '2026-03-02' })
  })

  test('things are returned at once', async () => {
    expect(await refused(await measured(), 'release', { returned: false })).toBe('cases.measure-things-not-returned')
  })

  test('confiscation and destruction rest on a decision, an auction on a reminder', async () => {
    const of = await measured()
    expect(await refused(of, 'dispose', { disposal: 'CONFISCATED' })).toBe('cases.disposal-undecided')
    expect(await refused(of, 'dispose', { disposal: 'DESTROYED' })).toBe('cases.disposal-undecided')
    expect(await refused(of, 'dispose', { disposal: 'AUCTIONED_FOR_FINE' })).toBe('cases.disposal-without-reminder')
    expect(await refused(of, 'dispose', { disposal: 'AUCTIONED_FOR_FINE', reminderOn: '2026-03-03' })).toBe('cases.disposal-without-reminder')
    await go(of, 'dispose', { disposal: 'DESTROYED', decisionNumber: '测交毁〔2026〕1号' })
    await go(await measured(), 'dispose', { disposal: 'AUCTIONED_FOR_FINE', reminderOn: '2026-02-10' })
  })

  test('a party is told of what is handed over', async () => {
    expect(await refused(await measured(), 'handOver', { partyToldOn: undefined })).toBe('cases.handover-not-told')
  })
})

test('a case is closed only when its measures are settled', async () => {
  const { id } = await filed(world, { actKind: 'COERCION' })
  const { id: subjectId } = await taken(handler, id, 'measures', seizure(world))
  await act(handler, await fresh(handler, { id }), 'decision', { decidedOn: '2026-03-02', decisionKind: 'GRANTED', decisionSummary: '扣押', penaltyKinds: [] }).expect(200)
  await act(handler, await fresh(handler, { id }), 'service', { servedOn: '2026-03-02' }).expect(200)
  const answer = await act(handler, await fresh(handler, { id }), 'closing', { closedOn: '2026-03-02' }).expect(422)
  expect(answer.body).toMatchObject({ code: 'cases.measures-unsettled', missing: ['测交扣〔2026〕1号'] })
  await taken(handler, id, 'measure-releases', release({ subjectId }))
  const acknowledged = [{ code: 'process-records.full-recording-incomplete', reason: '记录仪故障，已在现场笔录中注明' }]
  await act(handler, await fresh(handler, { id }), 'closing', { closedOn: '2026-03-02', acknowledged }).expect(200)
})
