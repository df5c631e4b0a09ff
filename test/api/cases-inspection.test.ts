import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actsFrom, statesOf } from '../../src/kernel/state-machine.ts'
import { inspectionMachine } from '../../src/modules/cases/inspection/machine.ts'
import type { CaseRecord } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import { approver, fresh, officersOf, refusal, strangeId, taken } from '../support/case-kinds.ts'
import { act, type CaseWorld, company, filed, startCaseWorld } from '../support/cases.ts'
import { onceFor } from '../support/once-for.ts'
import { addition, batching } from '../support/powers.ts'
import { auditCount } from '../support/records.ts'
import { contents, publishedEntry } from '../support/standards.ts'

let world: CaseWorld
let handler: TestAccount
beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  const supervisor = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const lines = ['JC1', 'JC2'].map((code) => addition(code, { kind: 'INSPECTION', field: 'TRANSPORT', name: `道路运输检查${code}` }))
  await batching(world.app, supervisor).published({ agencyId: world.agency.id, effectiveOn: '2026-01-01', lines })
  const details = contents['random-check-items'].details
  await publishedEntry(supervisor, 'random-check-items', { itemCode: 'JC2', field: 'TRANSPORT', details: { ...details, timesPerYear: 1 } })
})
afterAll(() => world.app.close())

type Act = keyof typeof inspectionMachine.acts
type State = keyof typeof inspectionMachine.states

const basis = { law: '中华人民共和国道路运输条例', article: '第五十八条' }
const plan = (given: object = {}) => ({
  occurredOn: '2026-02-03', inspectionKind: 'DAILY', basis, itemCode: 'JC1', taskSource: '年度检查计划', approver: approver(), noticeNumber: '测交检〔2026〕1号', assistants: 0, ...given,
})
let hour = 0
/** An inspection of ten minutes, at a time when nobody is anywhere else. */
function visit(given: object = {}): object {
  hour += 1
  const at = (minute: string) => `2026-02-${String(4 + Math.floor(hour / 20)).padStart(2, '0')}T${String(hour % 20).padStart(2, '0')}:${minute}:00+08:00`
  const startedAt = at('00')
  return {
    occurredOn: startedAt.slice(0, 10), startedAt, endedAt: at('10'), place: '海安市中坝南路8号', officerIds: officersOf(world), assistants: 0, certificatesShown: true,
    scannedAt: startedAt, siteRecord: { signing: 'SIGNED' }, result: 'TO_CORRECT', findings: '动态监控设备未接入', ...given,
  }
}

const acts: Readonly<Record<Act, { path: string, body: () => object }>> = {
  tellResult: { path: 'inspection-results', body: () => ({ occurredOn: '2026-03-01', toldTo: '甄有为' }) },
  orderCorrection: { path: 'inspection-orders', body: () => ({ occurredOn: '2026-03-01', orderNumber: '测交改〔2026〕1号', items: ['接入设备'], until: '2026-03-02' }) },
  recheck: { path: 'rechecks', body: () => ({ occurredOn: '2026-03-02', officerIds: officersOf(world), corrected: true, findings: '已经接入' }) },
  refer: { path: 'inspection-referrals', body: () => ({ occurredOn: '2026-03-02', reason: '逾期不改正' }) },
}
const roads: Readonly<Record<State, readonly Act[]>> = {
  CONDUCTED: [], RESULT_TOLD: ['tellResult'], CORRECTION_ORDERED: ['orderCorrection'], RECHECKED: ['orderCorrection', 'recheck'], REFERRED: ['refer'],
}

const inspectionCase = (given: object = {}): Promise<CaseRecord> => filed(world, { actKind: 'INSPECTION', cause: '道路运输检查', ...given })
interface Visit { record: CaseRecord, subjectId: string }
async function planned(): Promise<CaseRecord> {
  const record = await inspectionCase()
  await taken(handler, record.id, 'inspection-plans', plan())
  return record
}
async function visited(given: object = {}): Promise<Visit> {
  const record = await planned()
  return { record, subjectId: (await taken(handler, record.id, 'inspections', visit(given))).id }
}
const go = ({ record, subjectId }: Visit, name: Act, given: object = {}) => taken(handler, record.id, acts[name].path, { ...acts[name].body(), subjectId, ...given })
const refused = ({ record, subjectId }: Visit, name: Act, given: object = {}, status = 422) =>
  refusal(handler, record.id, acts[name].path, { ...acts[name].body(), subjectId, ...given }, status)
const reason = (code: string): object => ({ acknowledged: [{ code: `cases.${code}`, reason: '系统故障' }] })

describe('act × state of an inspection', () => {
  const pairs = statesOf(inspectionMachine).flatMap((state) => (Object.keys(acts) as Act[]).map((name) => [state, name] as const))
  const standing = onceFor<Visit>()
  const led = async (state: State): Promise<Visit> => {
    const of = await visited()
    for (const step of roads[state]) await go(of, step)
    return of
  }
  test.each(pairs)('in %s: %s', async (state, name) => {
    if (actsFrom(inspectionMachine, state).includes(name)) await go(await led(state), name)
    else expect(await refused(await standing(state, () => led(state)), name, {}, 409)).toBe('state.act-not-available')
  })
})

describe('a plan', () => {
  test.each<[string, object, string]>([
    ['of an item that is not published', { itemCode: 'JC9' }, 'cases.inspection-item-unlisted'], ['not approved', { approver: undefined }, 'cases.inspection-unapproved'],
    ['approved later', { approver: approver({ approvedOn: '2026-02-04' }) }, 'cases.inspection-unapproved'],
    ['with neither notice nor code', { noticeNumber: undefined }, 'cases.inspection-unannounced'],
    ['beyond the ratio', { itemCode: 'JC2', plannedObjects: 51, stock: 1000 }, 'cases.inspection-ratio-exceeded'],
  ])('%s: refused, and nothing left', async (_case, given, code) => {
    const record = await inspectionCase()
    const before = await auditCount(world.app.admin)
    expect(await refusal(handler, record.id, 'inspection-plans', plan(given))).toBe(code)
    expect(await auditCount(world.app.admin)).toBe(before)
  })

  test('within the ratio, with a code, or with a reason', async () => {
    const { id } = await inspectionCase()
    await taken(handler, id, 'inspection-plans', plan({ itemCode: 'JC2', plannedObjects: 50, stock: 1000 }))
    await taken(handler, id, 'inspection-plans', plan({ noticeNumber: undefined, checkCode: 'JC-320685-0001' }))
    await taken(handler, id, 'inspection-plans', plan({ noticeNumber: undefined, ...reason('inspection-unannounced') }))
    await taken(handler, id, 'inspection-plans', plan({ itemCode: 'JC2', plannedObjects: 51, stock: 1000, ...reason('inspection-ratio-exceeded') }))
  })

  test('of an enterprise visited as often as is published needs a reason', async () => {
    const party = company()
    const [first, second] = [await inspectionCase({ parties: [party] }), await inspectionCase({ parties: [party] })]
    await taken(handler, first.id, 'inspection-plans', plan({ itemCode: 'JC2' }))
    await taken(handler, first.id, 'inspections', visit())
    expect(await refusal(handler, second.id, 'inspection-plans', plan({ itemCode: 'JC2' }))).toBe('cases.inspection-cap-reached')
    await taken(handler, second.id, 'inspection-plans', plan({ itemCode: 'JC2', ...reason('inspection-cap-reached') }))
    await taken(handler, second.id, 'inspection-plans', plan())
  })

  test('belongs to inspections, and to those who investigate', async () => {
    expect(await refusal(handler, (await filed(world)).id, 'inspection-plans', plan())).toBe('cases.step-not-applicable')
    await world.manager.post(`/v1/cases/${(await inspectionCase()).id}/inspection-plans`, plan()).expect(403)
    await handler.post(`/v1/cases/${strangeId()}/inspection-plans`, plan()).expect(404)
  })
})

describe('an inspection', () => {
  test.each<[string, () => object, string]>([
    ['by one officer', () => ({ officerIds: officersOf(world, 1) }), 'cases.inspection-officers-missing'],
    ['with certificates not shown', () => ({ certificatesShown: false }), 'cases.inspection-certificates-not-shown'],
    ['without a record', () => ({ siteRecord: undefined }), 'cases.inspection-record-missing'],
    ['that ends before it begins', () => ({ endedAt: '2026-02-03T00:00:00+08:00' }), 'cases.inspection-times-unfit'],
    ['on another day', () => ({ occurredOn: '2026-02-03' }), 'cases.inspection-times-unfit'],
    ['not scanned in', () => ({ scannedAt: undefined }), 'cases.inspection-not-scanned'],
  ])('%s: refused', async (_case, given, code) => {
    expect(await refusal(handler, (await planned()).id, 'inspections', visit(given()))).toBe(code)
  })

  test('follows a plan', async () => {
    expect(await refusal(handler, (await inspectionCase()).id, 'inspections', visit())).toBe('cases.inspection-unplanned')
  })

  test('not scanned in, with a reason', async () => {
    await taken(handler, (await planned()).id, 'inspections', visit({ scannedAt: undefined, ...reason('inspection-not-scanned') }))
  })

  test('of officers who are elsewhere at the time, in this case or another, needs a reason', async () => {
    const body = visit({ startedAt: '2026-02-26T10:00:00+08:00', endedAt: '2026-02-26T11:00:00+08:00', occurredOn: '2026-02-26' })
    const first = await planned()
    await taken(handler, first.id, 'inspections', body)
    for (const record of [first, await planned()]) {
      expect(await refusal(handler, record.id, 'inspections', { ...body, endedAt: '2026-02-26T10:30:00+08:00' })).toBe('cases.inspection-officer-elsewhere')
      await taken(handler, record.id, 'inspections', { ...body, ...reason('inspection-officer-elsewhere') })
    }
    await taken(handler, first.id, 'inspections', { ...body, startedAt: '2026-02-26T11:00:00+08:00', endedAt: '2026-02-26T11:30:00+08:00' })
  })
})

describe('what follows an inspection', () => {
  test('nothing is corrected where nothing was found, nor in the past', async () => {
    expect(await refused(await visited({ result: 'NO_PROBLEM' }), 'orderCorrection')).toBe('cases.inspection-nothing-to-correct')
    expect(await refused(await visited(), 'orderCorrection', { until: '2026-02-28' })).toBe('cases.inspection-nothing-to-correct')
  })

  test('it is checked again by two', async () => {
    const of = await visited()
    await go(of, 'orderCorrection')
    expect(await refused(of, 'recheck', { officerIds: officersOf(world, 1) })).toBe('cases.inspection-officers-missing')
  })

  test('it leads to a case of the agency', async () => {
    const of = await visited({ result: 'SUSPECTED_BREACH' })
    expect(await refused(of, 'refer', { relatedCaseId: strangeId() })).toBe('cases.referral-case-unknown')
    const penalty = await filed(world)
    expect(await go(of, 'refer', { relatedCaseId: penalty.id })).toMatchObject({ data: { relatedCaseId: penalty.id } })
    const { rows: [row] } = await world.app.admin.query<{ related: string }>('select related_case_id as related from enforcement_cases where id = $1', [of.record.id])
    expect(row?.related).toBe(penalty.id)
  })

  test('its result is told before the case is closed', async () => {
    const of = await visited({ result: 'NO_PROBLEM' })
    const id = of.record.id
    await act(handler, await fresh(handler, { id }), 'decision', { decidedOn: '2026-03-01', decisionKind: 'GRANTED', decisionSummary: '未发现问题', penaltyKinds: [] }).expect(200)
    await act(handler, await fresh(handler, { id }), 'service', { servedOn: '2026-03-01' }).expect(200)
    const answer = await act(handler, await fresh(handler, { id }), 'closing', { closedOn: '2026-03-02' }).expect(422)
    expect(answer.body).toMatchObject({ code: 'cases.inspection-result-untold' })
    await go(of, 'tellResult')
    await act(handler, await fresh(handler, { id }), 'closing', { closedOn: '2026-03-02' }).expect(200)
  })
})
