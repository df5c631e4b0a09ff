import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyDrawBytes } from '../../src/kernel/draw-record.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addAgency, addCase, addOfficer, auditCount, auditOf } from '../support/records.ts'
import { later } from '../support/spot-checks.ts'
import type { CheckRecord, InspectionWorld, InspectorRecord, PlanRecord, TargetRecord, TaskRecord } from '../support/random-inspections.ts'
import { enterpriseCode, inspecting, inspectionWorld, listedItem, newTarget, publishedPlan, seed } from '../support/random-inspections.ts'

let app: TestApp
let world: InspectionWorld
let manager: ReturnType<typeof inspecting>
let supervisor: ReturnType<typeof inspecting>

beforeAll(async () => {
  app = await startTestApp()
  world = await inspectionWorld(app)
  manager = inspecting(app, world.manager, world)
  supervisor = inspecting(app, world.supervisor, world)
})
afterAll(() => app.close())

async function refused(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  expect((await request.expect(status)).body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

const unavailable = 'state.act-not-available'
const take = async (rows: readonly object[] | string, { query = '', type = 'application/x-ndjson', account = world.manager } = {}) => {
  const answer = await fetch(`${app.url}/v1/inspection-target-imports${query}`, {
    method: 'POST', headers: { 'authorization': `Bearer ${account.token}`, 'content-type': type }, body: typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n'),
  })
  const lines = (await answer.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { status?: string, problem?: { code: string }, summary?: object, code?: string })
  return { status: answer.status, statuses: lines.map((line) => line.problem?.code ?? line.status), summary: lines.at(-1)?.summary, code: lines[0]?.code }
}

describe('the pool of targets', () => {
  test('is taken in as a stream: new ones, changed risk grades, what stayed, and what is refused', async () => {
    const rows = [newTarget(1), newTarget(2, { riskGrade: 'D' }), newTarget(3, { code: 'CP-1', kind: 'PRODUCT', uscc: enterpriseCode(1) }), newTarget(4, { code: 'NOT-A-USCC' }), { ...newTarget(5), riskGrade: 'E' }]
    expect((await take(rows, { query: '?dryRun=true' })).statuses.slice(0, 4)).toEqual(['WOULD_CREATE', 'WOULD_CREATE', 'WOULD_CREATE', 'random-inspections.code-not-uscc'])
    expect((await take(rows)).summary).toMatchObject({ rows: 5, created: 3, updated: 0, unchanged: 0, refused: 2, dryRun: false })
    const again = await take([newTarget(1, { riskGrade: 'C' }), newTarget(2, { riskGrade: 'D' }), newTarget(1, { riskGrade: 'A' })])
    expect([again.statuses.slice(0, 3), again.summary]).toMatchObject([['UPDATED', 'UNCHANGED', 'UPDATED'], { created: 0, updated: 2, unchanged: 1 }])
    const { items } = (await world.manager.get('/v1/inspection-targets?q=受检企业1').expect(200)).body as { items: TargetRecord[] }
    expect(items).toMatchObject([{ code: enterpriseCode(1), riskGrade: 'A', uscc: enterpriseCode(1), version: 2, status: 'ACTIVE', availableActs: ['remove'] }])
    expect((await auditOf(app.admin, items[0]!.id)).map(({ act }) => act)).toEqual(['inspection-target.import', 'inspection-target.import'])
  })

  test('also as CSV; a file or row that cannot be read is refused', async () => {
    const csv = `divisionCode,kind,code,name,riskGrade,field\n320685,ENTERPRISE,${enterpriseCode(6)},受检企业6,B,\n`
    expect((await take(csv, { type: 'text/csv' })).statuses[0]).toBe('CREATED')
    expect(await take('colour\nred\n', { type: 'text/csv' })).toMatchObject({ status: 400, code: 'inspection-imports.columns-unfit' })
    const notUtf8 = await fetch(`${app.url}/v1/inspection-target-imports`, {
      method: 'POST', headers: { 'authorization': `Bearer ${world.manager.token}`, 'content-type': 'text/csv' }, body: new Uint8Array([0xc3, 0xfb, 0xb3, 0x0a]),
    })
    expect([notUtf8.status, ((await notUtf8.json()) as { code: string }).code]).toEqual([400, 'inspection-imports.not-utf8'])
    expect((await take(`{"a":\n${'x'.repeat(1_100_000)}\n`)).statuses.slice(0, 2)).toEqual(['inspection-imports.row-malformed', 'inspection-imports.row-too-long'])
    expect((await take([newTarget(7)], { account: await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' }) })).statuses[0]).toBe('random-inspections.agency-missing')
  })

  test('one by one: registered, changed, removed, restored; each act in its state alone', async () => {
    const target = await manager.target(10)
    await refused(world.manager.post('/v1/inspection-targets', newTarget(10)), 409, 'random-inspections.target-known')
    await refused(world.manager.post('/v1/inspection-targets', newTarget(11, { code: 'X' })), 422, 'random-inspections.code-not-uscc')
    await refused(world.supervisor.post('/v1/inspection-targets', newTarget(11)), 403, 'http.not-permitted')
    const url = `/v1/inspection-targets/${target.id}`
    const patched = (await world.manager.patch(url, { riskGrade: 'D', field: null }, ifMatch(target)).expect(200)).body as TargetRecord
    expect(patched).toMatchObject({ riskGrade: 'D', field: null, name: '受检企业10', version: 2 })
    expect((await world.manager.patch(url, { riskGrade: 'D' }, ifMatch(patched)).expect(200)).body).toEqual(patched)
    await refused(world.manager.post(`${url}/restoration`, { reason: '误移' }, ifMatch(patched)), 409, unavailable)
    const removed = (await world.manager.post(`${url}/removal`, { reason: '已注销' }, ifMatch(patched)).expect(200)).body as TargetRecord
    expect(removed).toMatchObject({ status: 'REMOVED', statusReason: '已注销', availableActs: ['restore'] })
    await refused(world.manager.post(`${url}/removal`, { reason: '再移' }, ifMatch(removed)), 409, unavailable)
    expect((await world.manager.post(`${url}/restoration`, { reason: '误移' }, ifMatch(removed)).expect(200)).body).toMatchObject({ status: 'ACTIVE', version: 4 })
    expect((await auditOf(app.admin, target.id)).map(({ act }) => act)).toEqual(['change', 'register', 'remove', 'restore'].map((act) => `inspection-target.${act}`))
    const elsewhere = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.partner.id })
    await elsewhere.get(url).expect(404)
    await refused(elsewhere.post(`${url}/removal`, { reason: '越权' }, ifMatch(4)), 404, 'http.not-found')
  })
})

describe('the pool of inspectors', () => {
  test('holds officers with a certificate for their specialities, once, until they leave', async () => {
    const officer = (await addOfficer(app.admin, world.agency)).id
    await refused(world.manager.post('/v1/inspectors', { officerId: world.partnerOfficers[0], specialities: ['MARKET'] }), 422, 'random-inspections.officer-unfit')
    await refused(world.manager.post('/v1/inspectors', { officerId: officer, specialities: ['HEALTH'] }), 422, 'random-inspections.officer-unfit')
    const inspector = await manager.enrol(officer)
    expect(inspector).toMatchObject({ officerId: officer, agencyId: world.agency.id, status: 'IN_POOL', recusals: [], availableActs: ['leave'] })
    await refused(world.manager.post('/v1/inspectors', { officerId: officer, specialities: ['MARKET'] }), 409, 'random-inspections.inspector-known')
    const url = `/v1/inspectors/${inspector.id}`
    const recusals = [{ code: enterpriseCode(1), reason: 'RELATIVE' }]
    const changed = (await world.manager.patch(url, { recusals }, ifMatch(inspector)).expect(200)).body as InspectorRecord
    expect(changed).toMatchObject({ recusals, version: 2 })
    await refused(world.manager.patch(url, { specialities: ['WATER'] }, ifMatch(changed)), 422, 'random-inspections.officer-unfit')
    const left = (await world.manager.post(`${url}/departure`, { reason: '调离' }, ifMatch(changed)).expect(200)).body as InspectorRecord
    expect(left).toMatchObject({ status: 'LEFT', leftReason: '调离', availableActs: [] })
    await refused(world.manager.post(`${url}/departure`, { reason: '调离' }, ifMatch(left)), 409, unavailable)
    await refused(world.manager.patch(url, { recusals: [] }, ifMatch(left)), 409, unavailable)
    expect((await auditOf(app.admin, inspector.id)).map(({ act }) => act)).toEqual(['inspector.change', 'inspector.enrol', 'inspector.leave'])
  })
})

describe('the yearly plan', () => {
  const onPlan = (plan: PlanRecord, noun: string, body?: object, account = world.manager) => account.post(`/v1/inspection-plans/${plan.id}/${noun}`, body, ifMatch(plan))
  const [approval, publication, reason] = [{ approvedOn: '2026-03-02' }, { publishedOn: '2026-03-02' }, { reason: '增列任务' }]

  test('is drawn up, approved by somebody else, published, adjusted and finished, each act in its state alone', async () => {
    const draft = await manager.plan()
    await refused(onPlan(draft, 'approval', approval), 422, 'random-inspections.approved-by-drafter')
    await refused(onPlan(draft, 'approval', approval, world.supervisor), 422, 'random-inspections.plan-empty')
    const task = await manager.task(draft)
    for (const [noun, body] of [['publication', publication], ['adjustment', reason], ['completion', undefined]] as const) await refused(onPlan(draft, noun, body), 409, unavailable)
    await refused(onPlan(draft, 'approval', { approvedOn: '2026-03-03' }, world.supervisor), 422, 'random-inspections.date-in-future')
    const approved = await supervisor.onPlan(draft, 'approval', approval)
    await refused(onPlan(approved, 'approval', approval, world.supervisor), 409, unavailable)
    await refused(onPlan(approved, 'completion'), 409, unavailable)
    await refused(onPlan(approved, 'publication', { publishedOn: '2026-03-01' }), 422, 'random-inspections.date-before')
    await refused(world.manager.post(`/v1/inspection-plans/${draft.id}/tasks`, manager.newTask()), 409, 'random-inspections.plan-not-open')
    const published = await manager.onPlan(approved, 'publication', publication)
    await refused(onPlan(published, 'publication', publication), 409, unavailable)
    await refused(onPlan(published, 'completion'), 422, 'random-inspections.tasks-open')
    const adjusted = await manager.onPlan(published, 'adjustment', reason)
    expect(adjusted).toMatchObject({ status: 'DRAFT', approvedOn: null, publishedOn: null, adjustReason: '增列任务' })
    const again = await manager.onPlan(await supervisor.onPlan(adjusted, 'approval', approval), 'publication', publication)
    await manager.onTask(task, 'cancellation', { reason: '职责划转' })
    const done = await manager.onPlan(again, 'completion')
    expect(done).toMatchObject({ status: 'DONE', availableActs: [] })
    for (const [noun, body] of [['publication', publication], ['adjustment', reason], ['completion', undefined]] as const) await refused(onPlan(done, noun, body), 409, unavailable)
    expect((await auditOf(app.admin, draft.id)).map(({ act }) => act)).toEqual(['adjust', 'approve', 'approve', 'draft', 'finish', 'publish', 'publish'].map((act) => `inspection-plan.${act}`))
  })

  test('takes only sound tasks', async () => {
    const draft = await manager.plan()
    const add = (given: object) => world.manager.post(`/v1/inspection-plans/${draft.id}/tasks`, { ...manager.newTask(), ...given })
    await refused(add({ startOn: '2026-07-01' }), 422, 'random-inspections.task-dates')
    await refused(add({ startOn: '2025-12-01' }), 422, 'random-inspections.task-dates')
    await refused(add({ partnerAgencyIds: [world.agency.id] }), 422, 'random-inspections.partner-unknown')
    await refused(add({ pairsAcross: true }), 422, 'random-inspections.pairs-across-alone')
    await refused(add({ ratios: { A: 1, B: 1, C: 1 } }), 400, 'http.invalid-request')
    const wide = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: world.partner.id })
    await refused(wide.post('/v1/inspection-plans', { divisionCode: '320682', year: 2026, title: '越权' }), 422, 'random-inspections.outside-scope')
    await refused((await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })).post('/v1/inspection-plans', { divisionCode: '320685', year: 2026, title: '无机关' }), 422, 'random-inspections.agency-missing')
    await refused((await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })).post('/v1/inspection-plans', {}), 403, 'http.not-permitted')
  })
})

describe('a task', () => {
  const onTask = (task: TaskRecord, noun: string, body?: object) => world.manager.post(`/v1/inspection-tasks/${task.id}/${noun}`, body, ifMatch(task))
  const record = (task: { id: string }, part: string) => world.manager.get(`/v1/inspection-tasks/${task.id}/record?part=${part}`)
  const result = (given: object = {}) => ({ inspectedOn: '2026-03-02', results: [{ itemId: world.itemId, result: 'NO_PROBLEM' }], ...given })
  const onCheck = (check: CheckRecord, noun: string, body: object) => world.manager.post(`/v1/inspection-checks/${check.id}/${noun}`, body, ifMatch(check))
  let task: TaskRecord
  let checks: CheckRecord[]

  beforeAll(async () => {
    await take(Array.from({ length: 40 }, (_, index) => newTarget(100 + index, { riskGrade: index < 20 ? 'A' : index < 30 ? 'B' : index < 36 ? 'C' : 'D', name: `抽查对象${index}` })))
    for (const officer of world.officers) await manager.enrol(officer, { recusals: officer === world.officers[0] ? [136, 137, 138, 139].map((number) => ({ code: enterpriseCode(number), reason: 'FORMER_EMPLOYER' })) : [] })
  })

  test('is committed only under a published plan, with items in force, targets and inspectors', async () => {
    const limited = await listedItem(world.supervisor, { maxBasisPoints: 100 })
    const { tasks } = await publishedPlan(app, world, [
      {}, { itemIds: [limited] }, { field: 'WATER' }, { ratios: { A: 0, B: 0, C: 0, D: 0 } }, { itemIds: ['01900000-0000-7000-9000-000000000001'] }, { field: 'TRANSPORT', ratios: { A: 10_000, B: 10_000, C: 10_000, D: 10_000 } },
    ])
    const [, tooMany, noTargets, noRatio, unlisted, noInspectors] = tasks as [TaskRecord, TaskRecord, TaskRecord, TaskRecord, TaskRecord, TaskRecord]
    await refused(onTask(await manager.task(await manager.plan()), 'commitment', {}), 409, 'random-inspections.plan-not-open')
    await refused(onTask(tooMany, 'commitment', {}), 422, 'random-inspections.ratio-exceeded')
    await app.admin.query('update inspection_targets set field = \'MARKET\' where field is null and agency_id = $1', [world.agency.id])
    await refused(onTask(noTargets, 'commitment', {}), 422, 'random-inspections.frame-empty')
    await refused(onTask(noRatio, 'commitment', {}), 422, 'random-inspections.frame-empty')
    await refused(onTask(unlisted, 'commitment', {}), 422, 'random-inspections.item-not-in-force')
    await manager.target(900, { field: 'TRANSPORT' })
    await refused(onTask(noInspectors, 'commitment', {}), 422, 'random-inspections.inspectors-too-few')
    await app.admin.query(`insert into inspection_targets (id, agency_id, division_code, kind, code, name, risk_grade, field, status, created_at, updated_at)
      select ('01900000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, $1, '320685', 'PROJECT', 'P' || n, '工程' || n, 'A', 'HOUSING', 'ACTIVE', now(), now() from generate_series(1, 2001) n`, [world.agency.id])
    const { tasks: [large] } = await publishedPlan(app, world, [{ field: 'HOUSING', ratios: { A: 10_000, B: 0, C: 0, D: 0 } }])
    await refused(onTask(large!, 'commitment', {}), 422, 'random-inspections.frame-too-large')
  })

  test('freezes both pools with their digests, then draws each grade by its ratio and a pair for every target, once', async () => {
    const { tasks: [planned] } = await publishedPlan(app, world, [{}])
    for (const [noun, body] of [['draw', seed], ['closing', undefined]] as const) await refused(onTask(planned!, noun, body), 409, unavailable)
    const committed = await manager.onTask(planned!, 'commitment', {})
    expect(committed).toMatchObject({ status: 'COMMITTED', inspectors: 4, excluded: 0, availableActs: ['draw', 'cancel'] })
    expect(committed.strata.map(({ riskGrade, size, sample }) => [riskGrade, sample === Math.ceil(size * { A: 0.05, B: 0.1, C: 0.5, D: 1 }[riskGrade])])).toEqual([['A', true], ['B', true], ['C', true], ['D', true]])
    await refused(onTask(committed, 'commitment', {}), 409, unavailable)
    later(app)
    await refused(onTask(committed, 'draw', { seedValue: '1' }), 422, 'random-inspections.seed-source-missing')
    await refused(record(committed, 'A'), 409, 'random-inspections.not-drawn')
    await refused(record(committed, 'INSPECTORS'), 409, 'random-inspections.not-drawn')
    task = await manager.onTask(committed, 'draw', seed)
    expect(task).toMatchObject({ status: 'DRAWN', ...seed, availableActs: ['close'] })
    for (const [noun, body] of [['commitment', {}], ['draw', seed], ['cancellation', { reason: '取消' }]] as const) await refused(onTask(task, noun, body), 409, unavailable)
    checks = await manager.checks(task)
    expect(checks).toHaveLength(task.sampleSize!)
    expect(checks.every(({ officerIds }) => new Set(officerIds).size === 2 && officerIds.every((officer) => world.officers.includes(officer)))).toBe(true)
    expect(checks.filter(({ riskGrade, officerIds }) => riskGrade === 'D' && officerIds.includes(world.officers[0]!)).filter(({ code }) => [136, 137, 138, 139].map(enterpriseCode).includes(code))).toEqual([])
    const loads = world.officers.map((officer) => checks.filter(({ officerIds }) => officerIds.includes(officer)).length)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    expect((await auditOf(app.admin, task.id)).map(({ act }) => act)).toEqual(['inspection-task.commit', 'inspection-task.draw', 'inspection-task.plan'])
    expect(await auditOf(app.admin, checks[0]!.id)).toMatchObject([{ act: 'inspection-check.draw' }])
  })

  test('draws later than it commits, from the announced source, and not from altered pools', async () => {
    const { tasks: [announced, alone] } = await publishedPlan(app, world, [{}, {}])
    const committed = (await onTask(announced!, 'commitment', { seedSource: '甲' }).expect(200)).body as TaskRecord
    await refused(onTask(committed, 'draw', { seedValue: '1' }), 422, 'random-inspections.draw-not-after-commitment')
    later(app)
    await refused(onTask(committed, 'draw', { seedSource: '乙', seedValue: '1' }), 422, 'random-inspections.seed-source-missing')
    await app.admin.query('delete from inspection_frame where task_id = $1 and risk_grade = \'A\' and target_id = (select max(target_id::text)::uuid from inspection_frame where task_id = $1 and risk_grade = \'A\')', [committed.id])
    expect((await onTask(committed, 'draw', { seedValue: '1' }).expect(500)).body).toMatchObject({ code: 'random-inspections.record-not-verified' })
    const cancelled = await manager.onTask(alone!, 'cancellation', { reason: '取消' })
    expect(cancelled).toMatchObject({ status: 'CANCELLED', statusReason: '取消' })
    for (const [noun, body] of [['commitment', {}], ['draw', seed], ['closing', undefined], ['cancellation', { reason: '再' }]] as const) await refused(onTask(cancelled, noun, body), 409, unavailable)
  })

  test('shows its draw to whoever may see it, and not when a stored value was altered', async () => {
    expect((await record(task, 'D').expect(200)).body).toMatchObject({ protocol: 'mingjian-draw/1', sampleSize: task.strata[3]!.sample })
    expect((await record(task, 'INSPECTORS').expect(200)).body).toMatchObject({ perItem: 2, recordDigest: task.assignmentDigest })
    await app.admin.query('update inspection_checks set officer_ids = array[officer_ids[2], officer_ids[1]] where id = $1', [checks[0]!.id])
    expect((await record(task, 'INSPECTORS').expect(500)).body).toMatchObject({ code: 'random-inspections.record-not-verified' })
    await app.admin.query('update inspection_checks set officer_ids = array[officer_ids[2], officer_ids[1]] where id = $1', [checks[0]!.id])
    await app.admin.query('update inspection_frame set ticket = reverse(ticket) where task_id = $1 and rank = 2', [task.id])
    expect((await record(task, 'A').expect(500)).body).toMatchObject({ code: 'random-inspections.record-not-verified' })
    await app.admin.query('update inspection_frame set ticket = reverse(ticket) where task_id = $1 and rank = 2', [task.id])
    await app.http.get(`/v1/inspection-tasks/${task.id}/record?part=A`).expect(401)
    await (await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.partner.id })).get(`/v1/inspection-tasks/${task.id}/record?part=A`).expect(404)
    await record(task, 'E').expect(400)
  })

  test('has each result recorded and published in time, or shown as late', async () => {
    const [check] = checks as [CheckRecord]
    await refused(onCheck(check, 'publication', { publishedOn: '2026-03-02', channel: 'GSXT' }), 409, unavailable)
    await refused(onCheck(check, 'result', result({ inspectedOn: '2026-03-03' })), 422, 'random-inspections.date-in-future')
    await refused(onCheck(check, 'result', result({ inspectedOn: '2026-03-01' })), 422, 'random-inspections.date-before')
    await refused(onCheck(check, 'result', result({ results: [{ itemId: task.id, result: 'NO_PROBLEM' }] })), 422, 'random-inspections.results-incomplete')
    const recorded = await manager.onCheck(check, 'result', result())
    // Twenty working days from Monday 2 March 2026.
    expect(recorded).toMatchObject({ status: 'RESULT_RECORDED', dueOn: '2026-03-30', late: false, acknowledged: [], availableActs: ['publish'] })
    await refused(onCheck(recorded, 'result', result()), 409, unavailable)
    await refused(onCheck(recorded, 'publication', { publishedOn: '2026-03-01', channel: 'GSXT' }), 422, 'random-inspections.date-before')
    await refused(onTask(task, 'closing'), 422, 'random-inspections.checks-open')
    const published = await manager.onCheck(recorded, 'publication', { publishedOn: '2026-03-02', channel: 'GSXT' })
    expect(published).toMatchObject({ status: 'PUBLISHED', late: false, availableActs: [] })
    await refused(onCheck(published, 'publication', { publishedOn: '2026-03-02', channel: 'GSXT' }), 409, unavailable)
    expect((await auditOf(app.admin, check.id)).map(({ act }) => act)).toEqual(['inspection-check.draw', 'inspection-check.publish', 'inspection-check.record-result'])
    const drawn = await app.account({ roles: ['CASE_HANDLER'], officerId: check.officerIds[0]!, agencyId: world.agency.id })
    await drawn.get(`/v1/inspection-checks/${check.id}`).expect(200)
    const other = world.officers.find((officer) => !check.officerIds.includes(officer))!
    await (await app.account({ roles: ['CASE_HANDLER'], officerId: other, agencyId: world.agency.id })).get(`/v1/inspection-checks/${check.id}`).expect(404)
  })

  test('the same enterprise within thirty days, whoever checked it, and beyond the cap: only with a reason', async () => {
    const capped = await listedItem(world.supervisor, { timesPerYear: 1 })
    const code = enterpriseCode(500)
    await manager.target(500, { field: 'CULTURE', code })
    await manager.target(501, { field: 'CULTURE', kind: 'PRODUCT', code: 'CP-500', uscc: code })
    await app.admin.query('update inspectors set specialities = array[\'MARKET\', \'CULTURE\'] where agency_id = $1 and status = \'IN_POOL\'', [world.agency.id])
    await app.admin.query('update certificates set fields = array[\'MARKET\', \'CULTURE\'] where officer_id = any($1::uuid[])', [world.officers])
    const all = { A: 10_000, B: 10_000, C: 10_000, D: 10_000 }
    const { tasks: [first, second] } = await publishedPlan(app, world, [{ field: 'CULTURE', itemIds: [capped], ratios: all }, { field: 'CULTURE', itemIds: [capped], ratios: all }])
    const drawn = await manager.onTask(await manager.onTask(first!, 'commitment', {}), 'draw', seed)
    const both = await manager.checks(drawn)
    expect(both.map(({ code: target }) => target).sort()).toEqual([code, 'CP-500'].sort())
    const results = [{ itemId: capped, result: 'CORRECTED' }]
    await manager.onCheck(both[0]!, 'result', { inspectedOn: '2026-03-02', results })
    const again = await onCheck(both[1]!, 'result', { inspectedOn: '2026-03-02', results }).expect(422)
    expect(again.body).toMatchObject({ code: 'random-inspections.checked-recently', errors: [{ code: 'random-inspections.cap-exceeded' }] })
    const reasons = ['random-inspections.checked-recently', 'random-inspections.cap-exceeded'].map((code) => ({ code, reason: '产品抽检不合格后复查' }))
    await refused(onCheck(both[1]!, 'result', { inspectedOn: '2026-03-02', results, acknowledged: reasons.slice(0, 1) }), 422, 'random-inspections.cap-exceeded')
    expect(await manager.onCheck(both[1]!, 'result', { inspectedOn: '2026-03-02', results, acknowledged: reasons })).toMatchObject({ acknowledged: reasons })
    // Whoever reached the cap is not in the frame of the next task, which therefore has nothing to draw from.
    await refused(onTask(second!, 'commitment', {}), 422, 'random-inspections.frame-empty')
  })

  test('an inspection within a case counts too', async () => {
    const check = checks[1]!
    const row = await addCase(app.admin, world.partner, [], {}, { uscc: check.code })
    await app.admin.query(`insert into case_steps (id, case_id, position, kind, occurred_on, data, acknowledged, recorded_at)
      values ('01900000-0000-7000-8000-0000000000aa', $1, 1, 'INSPECTION', '2026-02-20', '{}', '[]', '2026-02-20T01:00:00Z')`, [row.id])
    expect((await onCheck(check, 'result', result()).expect(422)).body).toMatchObject({ code: 'random-inspections.checked-recently', detail: expect.stringContaining('2026-02-20') })
  })
})

describe('a joint task', () => {
  const record = (part: string) => world.manager.get(`/v1/inspection-tasks/${task.id}/record?part=${part}`)
  const onCheck = (check: CheckRecord, noun: string, body: object, account = world.manager, version = check.version) =>
    account.post(`/v1/inspection-checks/${check.id}/${noun}`, body, ifMatch(version))
  let partner: TestAccount
  let task: TaskRecord
  let checks: CheckRecord[]

  beforeAll(async () => {
    partner = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.partner.id })
    for (const officer of world.partnerOfficers) await inspecting(app, partner, world).enrol(officer)
    const { tasks: [planned] } = await publishedPlan(app, world, [{ partnerAgencyIds: [world.partner.id] }])
    task = await manager.onTask(await manager.onTask(planned!, 'commitment', {}), 'draw', seed)
    checks = await manager.checks(task)
  })

  test('an inspector on leave or with a conflict is replaced by the next ticket, appended with reason and approver; the draw stays', async () => {
    const [check, other] = checks as [CheckRecord, CheckRecord]
    const [leaving, staying] = check.officerIds as [string, string]
    const body = { officerId: leaving, ground: 'LEAVE', reason: '住院治疗', approver: '分管局长' }
    await refused(onCheck(check, 'inspector-replacements', { ...body, officerId: task.id }), 422, 'random-inspections.inspector-not-assigned')
    await refused(onCheck(check, 'inspector-replacements', { ...body, approver: '' }), 400, 'http.invalid-request')
    await refused(onCheck(check, 'inspector-replacements', body, partner), 404, 'http.not-found')
    await refused(onCheck(check, 'inspector-replacements', body, await app.account({ roles: ['CASE_HANDLER'], officerId: leaving, agencyId: world.agency.id })), 403, 'http.not-permitted')
    await refused(onCheck(check, 'inspector-replacements', body, world.manager, 9), 412, 'http.version-stale')
    expect((await record('REPLACEMENTS').expect(200)).body).toEqual({ assignmentDigest: task.assignmentDigest, replacements: [] })

    const replaced = await manager.onCheck(check, 'inspector-replacements', body)
    const [came] = replaced.officerIds as [string]
    expect(replaced).toMatchObject({ status: 'ASSIGNED', officerIds: [came, staying], version: check.version + 1 })
    expect([leaving, staying]).not.toContain(came)
    const again = await manager.onCheck(other, 'inspector-replacements', { officerId: other.officerIds[0], ground: 'CONFLICT', reason: '发现近亲属关系', approver: '分管局长' })
    expect([leaving, ...other.officerIds]).not.toContain(again.officerIds[0])
    const { replacements } = (await record('REPLACEMENTS').expect(200)).body as { replacements: { digest: string }[] }
    expect(replacements).toMatchObject([
      { seq: 1, item: check.targetId, person: leaving, replacement: came, ground: 'LEAVE', reason: '住院治疗', approver: '分管局长', unavailable: [], previous: task.assignmentDigest },
      { seq: 2, item: other.targetId, person: other.officerIds[0], replacement: again.officerIds[0], unavailable: [{ person: leaving, reason: 'ON_LEAVE' }], previous: replacements[0]?.digest },
    ])
    const exported = await record('INSPECTORS').expect(200)
    expect(exported.body).toMatchObject({ recordDigest: task.assignmentDigest, replacements })
    expect(verifyDrawBytes(Buffer.from(exported.text)).checks).toContainEqual({ name: 'replacements', ok: true, detail: '2' })
    expect((await world.manager.get(`/v1/inspection-tasks/${task.id}`).expect(200)).body).toMatchObject({ replacements: 2, replacementsDigest: replacements[1]?.digest, assignmentDigest: task.assignmentDigest })
    expect((await auditOf(app.admin, check.id)).map(({ act }) => act)).toEqual(['inspection-check.draw', 'inspection-check.replace-inspector'])
    expect((await auditOf(app.admin, task.id)).filter(({ act }) => act === 'inspection-task.append-replacement')).toHaveLength(2)

    for (const [from, to] of [['住院治疗', '出差'], ['出差', '住院治疗']]) {
      await app.admin.query('update inspection_replacements set content = replace(content, $2, $3) where task_id = $1', [task.id, from, to])
      if (to === '出差') expect((await record('REPLACEMENTS').expect(500)).body).toMatchObject({ code: 'random-inspections.record-not-verified' })
    }
    await app.admin.query('update inspectors set status = \'LEFT\' where not officer_id = any($1::uuid[])', [replaced.officerIds])
    await refused(onCheck(replaced, 'inspector-replacements', { ...body, officerId: came, ground: 'UNFIT' }), 422, 'draw.assignment-impossible')
    await app.admin.query('update inspectors set status = \'IN_POOL\' where officer_id = any($1::uuid[])', [[...world.officers, ...world.partnerOfficers]])
    const done = await manager.onCheck(again, 'result', { inspectedOn: '2026-03-02', results: [{ itemId: world.itemId, result: 'NO_PROBLEM' }], acknowledged: [{ code: 'random-inspections.checked-recently', reason: '联合抽查' }] })
    expect(done.availableActs).toEqual(['publish'])
    await refused(onCheck(done, 'inspector-replacements', { ...body, officerId: done.officerIds[0] }), 409, unavailable)
  })

  test('is read by its partners, who record their own results, and by no other agency', async () => {
    const stranger = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: (await addAgency(app.admin)).id })
    const url = `/v1/joint-inspection-tasks/${task.id}`
    const items = async (path: string, account = partner): Promise<{ id: string, availableActs?: string[] }[]> => ((await account.get(path).expect(200)).body as { items: { id: string }[] }).items
    await partner.get(`/v1/inspection-tasks/${task.id}`).expect(404)
    expect(await items('/v1/joint-inspection-tasks')).toEqual([expect.objectContaining({ id: task.id, agencyId: world.agency.id, availableActs: [] })])
    expect((await partner.get(url).expect(200)).body).toMatchObject({ id: task.id, strata: task.strata, availableActs: [] })
    expect((await items(`${url}/checks?limit=100`)).map(({ id, availableActs }) => [id, availableActs]).sort()).toEqual(checks.map(({ id }) => [id, []]).sort())
    expect(await items('/v1/joint-inspection-tasks', stranger)).toEqual([])
    for (const path of [url, `${url}/checks`, `${url}/partner-results`, `/v1/inspection-tasks/${task.id}/partner-results`]) await stranger.get(path).expect(404)
    // Who sees only what is assigned gets the initiator's task by no other road, and who sees nothing gets no partner's.
    const narrower = [
      await app.account({ roles: ['CASE_HANDLER'], officerId: world.officers[0]!, agencyId: world.agency.id }), await app.account({ roles: ['CASE_HANDLER'], scopeKind: 'NONE', agencyId: world.partner.id }),
    ]
    for (const account of narrower) {
      expect(await items('/v1/joint-inspection-tasks', account)).toEqual([])
      for (const path of [url, `${url}/checks`, `${url}/partner-results`]) await account.get(path).expect(404)
    }
    await refused(narrower[1]!.post(`/v1/inspection-checks/${checks[2]!.id}/partner-results`, { inspectedOn: '2026-03-02', results: [{ itemId: world.itemId, result: 'CORRECTED' }] }), 404, 'http.not-found')

    const body = { inspectedOn: '2026-03-02', results: [{ itemId: world.itemId, result: 'CORRECTED' }], findings: '已当场改正' }
    const send = (given: object = {}, account = partner) => account.post(`/v1/inspection-checks/${checks[2]!.id}/partner-results`, { ...body, ...given })
    await refused(send({}, stranger), 404, 'http.not-found')
    await refused(send({}, world.manager), 422, 'random-inspections.not-a-partner')
    await refused(send({}, world.supervisor), 403, 'http.not-permitted')
    await refused(send({ results: [{ itemId: task.id, result: 'CORRECTED' }] }), 422, 'random-inspections.item-not-of-task')
    await refused(send({ results: [body.results[0], body.results[0]] }), 422, 'random-inspections.item-not-of-task')
    await refused(send({ inspectedOn: '2026-03-03' }), 422, 'random-inspections.date-in-future')
    await refused(send({ inspectedOn: '2026-03-01' }), 422, 'random-inspections.date-before')
    await app.admin.query('update inspection_tasks set status = \'CLOSED\' where id = $1', [task.id])
    await refused(send(), 409, 'random-inspections.partner-not-drawn')
    await app.admin.query('update inspection_tasks set status = \'DRAWN\' where id = $1', [task.id])
    const recorded = (await send().expect(201)).body as { id: string }
    expect(recorded).toMatchObject({ agencyId: world.partner.id, taskId: task.id, checkId: checks[2]!.id, ...body, recordedOn: '2026-03-02' })
    await refused(send(), 409, 'random-inspections.partner-result-known')
    for (const [path, account] of [[`${url}/partner-results`, partner], [`/v1/inspection-tasks/${task.id}/partner-results`, world.manager]] as const) expect(await items(path, account)).toEqual([recorded])
    expect(await auditOf(app.admin, recorded.id)).toMatchObject([{ act: 'inspection-partner-result.record', actorId: partner.id, agencyId: world.partner.id }])
  })
})

test('figures need a year and a permission', async () => {
  await world.manager.get('/v1/random-inspection-figures').expect(400)
  await (await app.account({ roles: ['LEGAL_REVIEWER'], agencyId: world.agency.id })).get('/v1/random-inspection-figures?year=2026').expect(403)
  await app.http.get('/v1/random-inspection-figures?year=2026').expect(401)
})
