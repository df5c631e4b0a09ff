import { usccCheckDigit } from '../../src/kernel/uscc.ts'
import type { CheckRecord } from '../../src/modules/random-inspections/checks/schema.ts'
import type { InspectorRecord } from '../../src/modules/random-inspections/inspectors/schema.ts'
import type { PlanRecord } from '../../src/modules/random-inspections/plans/schema.ts'
import type { TargetRecord } from '../../src/modules/random-inspections/targets/schema.ts'
import type { TaskBody, TaskRecord } from '../../src/modules/random-inspections/tasks/schema.ts'
import { ifMatch, type TestAccount, type TestApp } from './app.ts'
import type { AgencyRow } from './records.ts'
import { addAgency, addOfficer } from './records.ts'
import { later } from './spot-checks.ts'
import { contents, publishedEntry } from './standards.ts'

export type { CheckRecord, InspectorRecord, PlanRecord, TargetRecord, TaskRecord }

/** The code of an invented enterprise of 海安市 by its number. */
export function enterpriseCode(number: number): string {
  const first = `91320685MA${String(number).padStart(7, '0')}`.slice(0, 17)
  return first + usccCheckDigit(first)
}

export const newTarget = (number: number, given: object = {}) => ({
  divisionCode: '320685', kind: 'ENTERPRISE', code: enterpriseCode(number), name: `受检企业${number}`, riskGrade: 'B', field: 'MARKET', ...given,
})

export const seed = { seedSource: '2026年3月3日中国福利彩票双色球开奖号码，www.cwl.gov.cn', seedValue: '03 11 14 19 25 30 + 08' }
const details = { ...contents['random-check-items'].details, minBasisPoints: null, maxBasisPoints: 10_000, timesPerYear: null, riskGrade: null }

export interface InspectionWorld {
  agency: AgencyRow
  partner: AgencyRow
  /** Of the agency: plans, keeps the pools, publishes. */
  manager: TestAccount
  /** Of the bureau over the county: approves, publishes lists. */
  supervisor: TestAccount
  itemId: string
  officers: string[]
  partnerOfficers: string[]
}

/** A county with two agencies, four officers in the first and two in the second, and one published random-check item without limits. */
export async function inspectionWorld(app: TestApp): Promise<InspectionWorld> {
  const bureau = await addAgency(app.admin, '320685', { kind: 'SUPERVISION_BODY' })
  const [agency, partner] = [await addAgency(app.admin), await addAgency(app.admin)]
  const supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: bureau.id })
  const officersOf = async (of: AgencyRow, count: number): Promise<string[]> => {
    const made: string[] = []
    for (let index = 0; index < count; index += 1) made.push((await addOfficer(app.admin, of)).id)
    return made
  }
  return {
    agency, partner, supervisor, manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id }),
    itemId: await listedItem(supervisor), officers: await officersOf(agency, 4), partnerOfficers: await officersOf(partner, 2),
  }
}

/** A random-check item in force since the beginning of 2026, without limits unless given. */
export async function listedItem(account: TestAccount, limits: object = {}, given: object = {}): Promise<string> {
  return (await publishedEntry(account, 'random-check-items', { ...given, details: { ...details, ...limits } }, { publishedOn: '2026-01-01', effectiveOn: '2026-01-01' })).id
}

/** The acts of one account, each a moment later and expected to succeed. */
export function inspecting(app: Pick<TestApp, 'clock'>, account: TestAccount, { itemId }: { itemId: string }) {
  const act = async <Body>(request: ReturnType<TestAccount['post']>, status = 200): Promise<Body> => {
    later(app)
    return (await request.expect(status)).body as Body
  }
  const newTask = (given: Partial<TaskBody> = {}) => ({
    title: '价格行为抽查', divisionCode: '320685', field: 'MARKET', itemIds: [itemId], ratios: { A: 500, B: 1000, C: 5000, D: 10_000 }, startOn: '2026-03-01', endOn: '2026-06-30', ...given,
  })
  return {
    newTask,
    target: (number: number, given: object = {}) => act<TargetRecord>(account.post('/v1/inspection-targets', newTarget(number, given)), 201),
    enrol: (officerId: string, given: object = {}) => act<InspectorRecord>(account.post('/v1/inspectors', { officerId, specialities: ['MARKET'], ...given }), 201),
    plan: (given: object = {}) => act<PlanRecord>(account.post('/v1/inspection-plans', { divisionCode: '320685', year: 2026, title: '2026年度抽查计划', ...given }), 201),
    task: (plan: { id: string }, given: Partial<TaskBody> = {}) => act<TaskRecord>(account.post(`/v1/inspection-plans/${plan.id}/tasks`, newTask(given)), 201),
    onPlan: (plan: PlanRecord, noun: string, body?: object) => act<PlanRecord>(account.post(`/v1/inspection-plans/${plan.id}/${noun}`, body, ifMatch(plan))),
    onTask: (task: TaskRecord, noun: string, body?: object) => act<TaskRecord>(account.post(`/v1/inspection-tasks/${task.id}/${noun}`, body, ifMatch(task))),
    onCheck: (check: CheckRecord, noun: string, body: object) => act<CheckRecord>(account.post(`/v1/inspection-checks/${check.id}/${noun}`, body, ifMatch(check))),
    checks: async (task: { id: string }) => (await act<{ items: CheckRecord[] }>(account.get(`/v1/inspection-checks?taskId=${task.id}&limit=100`))).items,
  }
}

/** A plan of the first account, approved by the second and published, with the tasks given. */
export async function publishedPlan(app: Pick<TestApp, 'clock'>, world: InspectionWorld, tasks: readonly Partial<TaskBody>[]): Promise<{ plan: PlanRecord, tasks: TaskRecord[] }> {
  const [manager, supervisor] = [inspecting(app, world.manager, world), inspecting(app, world.supervisor, world)]
  const draft = await manager.plan()
  const made: TaskRecord[] = []
  for (const task of tasks) made.push(await manager.task(draft, task))
  const approved = await supervisor.onPlan(draft, 'approval', { approvedOn: '2026-03-02' })
  return { plan: await manager.onPlan(approved, 'publication', { publishedOn: '2026-03-02' }), tasks: made }
}

export interface InspectionYear { target: TargetRecord, inspector: InspectorRecord, plan: PlanRecord, task: TaskRecord, checks: CheckRecord[] }

/**
 * A published plan with one task drawn and the others only planned, upon pools of so many targets; three results are recorded and made public.
 * The first account plans, the second approves.
 */
export async function inspectionYear(
  app: Pick<TestApp, 'clock'>, [account, approver]: readonly [TestAccount, TestAccount],
  { divisionCode, officers, partnerAgencyIds = [], targets = 7, tasks = 1, plans = 1 }: { divisionCode: string, officers: readonly { id: string, field: string }[], partnerAgencyIds?: string[], targets?: number, tasks?: number, plans?: number },
): Promise<InspectionYear> {
  const itemId = await listedItem(approver, {}, { divisionCode })
  const [acts, approving] = [inspecting(app, account, { itemId }), inspecting(app, approver, { itemId })]
  const rows = Array.from({ length: targets }, (_, number) => JSON.stringify(newTarget(Number(divisionCode) * 10 + number, { divisionCode, field: null, riskGrade: 'A' })))
  await account.post('/v1/inspection-target-imports', undefined, { 'content-type': 'application/x-ndjson' }).send(rows.join('\n')).expect(200)
  const { items: pool } = (await account.get(`/v1/inspection-targets?divisionCode=${divisionCode}`).expect(200)).body as { items: TargetRecord[] }
  const people: InspectorRecord[] = []
  for (const { id, field } of officers) people.push(await acts.enrol(id, { specialities: [field] }))
  for (let more = 1; more < plans; more += 1) await acts.plan({ divisionCode })
  const draft = await acts.plan({ divisionCode })
  const given = { divisionCode, field: null, partnerAgencyIds, ratios: { A: 10_000, B: 0, C: 0, D: 0 } }
  const planned = await acts.task(draft, given)
  for (let more = 1; more < tasks; more += 1) await acts.task(draft, { ...given, title: `第${more}项抽查任务` })
  const plan = await acts.onPlan(await approving.onPlan(draft, 'approval', { approvedOn: '2026-03-02' }), 'publication', { publishedOn: '2026-03-02' })
  const task = await acts.onTask(await acts.onTask(planned, 'commitment', {}), 'draw', seed)
  const checks = await acts.checks(task)
  for (const check of checks.slice(0, 3)) {
    const recorded = await acts.onCheck(check, 'result', { inspectedOn: '2026-03-02', results: [{ itemId, result: 'NO_PROBLEM' }] })
    await acts.onCheck(recorded, 'publication', { publishedOn: '2026-03-02', channel: 'GSXT' })
  }
  return { target: pool[0]!, inspector: people[0]!, plan, task, checks }
}
