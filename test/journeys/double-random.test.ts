import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { logIn } from '../support/accounts.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { CheckRecord, InspectionWorld, TaskRecord } from '../support/random-inspections.ts'
import { inspecting, inspectionWorld, newTarget, publishedPlan, seed } from '../support/random-inspections.ts'

/** A year of 双随机、一公开 in one county: two agencies go to the same doors together, the draw is checked by outsiders, results are made public. */

const run = promisify(execFile)

let app: TestApp
let world: InspectionWorld
let manager: ReturnType<typeof inspecting>
let task: TaskRecord
let alone: TaskRecord
let checks: CheckRecord[]

beforeAll(async () => {
  app = await startTestApp()
  world = await inspectionWorld(app)
  manager = inspecting(app, world.manager, world)
})
afterAll(() => app.close())

/** Time goes on; who works then logs in again. */
async function on(instant: string): Promise<void> {
  app.clock.set(instant)
  world = { ...world, manager: await logIn(app.url, world.manager), supervisor: await logIn(app.url, world.supervisor) }
  manager = inspecting(app, world.manager, world)
}

const figures = async () => (await world.supervisor.get('/v1/random-inspection-figures?year=2026').expect(200)).body as Record<string, { numerator: number, denominator: number, value: number | null }>

test('both agencies fill their pools', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => newTarget(index, { riskGrade: ['A', 'B', 'C', 'D'][index % 4] }))
  const partner = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.partner.id })
  const send = (token: string, of: readonly object[]) => fetch(`${app.url}/v1/inspection-target-imports`, {
    method: 'POST', headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/x-ndjson' }, body: of.map((row) => JSON.stringify(row)).join('\n'),
  })
  expect(await (await send(world.manager.token, rows)).text()).toContain('"created":30')
  // Ten of them are known to the partner as well, and ten more.
  expect(await (await send(partner.token, [...rows.slice(0, 10), ...Array.from({ length: 10 }, (_, index) => newTarget(50 + index))])).text()).toContain('"created":20')
  for (const officer of world.officers) await manager.enrol(officer)
  for (const officer of world.partnerOfficers) await inspecting(app, partner, world).enrol(officer)
})

test('the plan of the year, with a joint task and one alone, is approved by the bureau and published', async () => {
  const { plan, tasks } = await publishedPlan(app, world, [
    { title: '部门联合抽查', partnerAgencyIds: [world.partner.id], pairsAcross: true, ratios: { A: 1000, B: 1000, C: 2000, D: 4000 } }, { title: '本部门抽查' },
  ]);
  [task, alone] = tasks as [TaskRecord, TaskRecord]
  expect(plan).toMatchObject({ status: 'PUBLISHED', publishedOn: '2026-03-02' })
})

test('pools are frozen with the source of the seed announced; an enterprise in both pools is one target', async () => {
  task = await manager.onTask(task, 'commitment', { seedSource: seed.seedSource })
  expect(task).toMatchObject({ status: 'COMMITTED', frameSize: 40, inspectors: 6 })
  expect(task.strata.reduce((sum, { size }) => sum + size, 0)).toBe(40)
})

test('nothing is public before its publication', async () => {
  expect((await app.http.get('/v1/public/inspection-results').expect(200)).body).toEqual({ items: [], nextCursor: null })
})

test('the draw sends pairs of both agencies, and every record is verified by both programs', async () => {
  task = await manager.onTask(task, 'draw', { seedValue: seed.seedValue })
  checks = await manager.checks(task)
  expect(checks).toHaveLength(task.sampleSize!)
  for (const { officerIds } of checks) {
    expect(officerIds.map((officer) => world.officers.includes(officer)).sort()).toEqual([false, true])
  }
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-double-'))
  try {
    const paths: string[] = []
    for (const part of [...task.strata.filter(({ sample }) => sample > 0).map(({ riskGrade }) => riskGrade), 'INSPECTORS']) {
      const path = join(folder, `${part}.json`)
      await writeFile(path, (await world.manager.get(`/v1/inspection-tasks/${task.id}/record?part=${part}`).expect(200)).text)
      paths.push(path)
    }
    for (const path of paths.slice(-2)) expect((await run(process.execPath, ['src/cli/verify-draw.ts', path])).stdout).toContain('VERIFIED')
    const { stdout, error } = spawnSync('python3', ['tools/verify_draw.py', ...paths], { encoding: 'utf8' })
    if (error === undefined) expect(stdout.match(/VERIFIED /g)).toHaveLength(paths.length)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('inspectors record their results, the agency publishes them; one is late and stays visible as late', async () => {
  await on('2026-03-20T02:00:00Z')
  const inspector = await app.account({ roles: ['CASE_HANDLER'], officerId: checks[0]!.officerIds.find((officer) => world.partnerOfficers.includes(officer))!, agencyId: world.partner.id })
  const own = ((await inspector.get('/v1/inspection-checks?limit=100').expect(200)).body as { items: CheckRecord[] }).items
  expect(own.map(({ id }) => id)).toContain(checks[0]!.id)
  const body = (index: number) => ({ inspectedOn: '2026-03-20', results: [{ itemId: world.itemId, result: index === 0 ? 'CORRECTED' : 'NO_PROBLEM' }] })
  const acting = inspecting(app, inspector, world)
  const recorded: CheckRecord[] = []
  for (const [index, check] of checks.entries()) recorded.push(await (index === 0 ? acting : manager).onCheck(check, 'result', body(index)))
  await on('2026-04-10T02:00:00Z')
  const [last, ...others] = recorded as [CheckRecord, ...CheckRecord[]]
  for (const check of others) await manager.onCheck(check, 'publication', { publishedOn: '2026-04-10', channel: 'GSXT' })
  expect(await figures()).toMatchObject({
    itemCoverage: { numerator: 1, denominator: 1, value: 1 }, planCompletion: { numerator: 0, denominator: 2 }, publicationRate: { numerator: others.length, denominator: others.length, value: 1 },
    checksDone: { numerator: checks.length, denominator: checks.length, value: 1 }, targetCoverage: { numerator: checks.length, denominator: 50 }, jointTasks: 1, withFindings: 1,
  })
  // Twenty working days from Friday 20 March 2026 end on 20 April: Qingming, 4 to 6 April, lies between.
  expect(last.dueOn).toBe('2026-04-20')
  await on('2026-04-22T02:00:00Z')
  expect((await figures())['publicationRate']).toEqual({ numerator: others.length, denominator: checks.length, value: Math.round(others.length / checks.length * 10_000) / 10_000 })
  expect(await manager.onCheck(last, 'publication', { publishedOn: '2026-04-21', channel: 'GSXT' })).toMatchObject({ status: 'PUBLISHED', late: true })
  const results = (await app.http.get('/v1/public/inspection-results?limit=100').expect(200)).body as { items: { publishedOn: string, results: { result: string }[] }[] }
  expect(results.items.map(({ publishedOn, results: [result] }) => [publishedOn, result?.result])).toEqual(checks.map((_, index) => index === 0 ? ['2026-04-21', 'CORRECTED'] : ['2026-04-10', 'NO_PROBLEM']))
  expect(JSON.stringify(results)).not.toContain('officer')
  const late = (await world.manager.get('/v1/inspection-checks?late=true').expect(200)).body as { items: CheckRecord[] }
  expect(late.items.map(({ id }) => id)).toEqual([last.id])
  expect(await figures()).toMatchObject({ publicationRate: { value: 1 }, onTimeRate: { numerator: others.length, denominator: checks.length } })
})

test('the tasks are closed or cancelled, and with them the plan', async () => {
  expect(await manager.onTask(task, 'closing')).toMatchObject({ status: 'CLOSED', availableActs: [] })
  await manager.onTask(alone, 'cancellation', { reason: '与联合抽查合并，综合查一次' })
  expect(await figures()).toMatchObject({ planCompletion: { numerator: 1, denominator: 2, value: 0.5 }, tasksCancelled: 1 })
  const { items: [open] } = (await app.http.get('/v1/public/inspection-plans').expect(200)).body as { items: [{ title: string, done: boolean }] }
  expect(open).toMatchObject({ title: '2026年度抽查计划', publishedOn: '2026-03-02', done: false })
  const { items: [plan] } = (await world.manager.get('/v1/inspection-plans').expect(200)).body as { items: [{ id: string, version: number }] }
  expect((await world.manager.post(`/v1/inspection-plans/${plan.id}/completion`, undefined, { 'if-match': `"v${plan.version}"` }).expect(200)).body).toMatchObject({ status: 'DONE' })
})
