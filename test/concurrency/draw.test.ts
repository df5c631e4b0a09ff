import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyDrawBytes } from '../../src/kernel/draw-record.ts'
import { ifMatch, startTestApp, type TestApp } from '../support/app.ts'
import type { SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, later, seed, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
})
afterAll(() => app.close())

test('twenty draws at once, each with another seed, make one draw', async () => {
  const bureau = acting(app, world.organiser)
  const committed = await bureau.commit(await bureau.plan())
  later(app)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
    world.organiser.post(`/v1/spot-checks/${committed.id}/draw`, { ...seed, seedValue: `种子${index}` }, ifMatch(committed))))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 412)).toHaveLength(19)
  const winner = answers.find(({ status }) => status === 200)!.body as { seedValue: string }
  const drawn = await bureau.files(committed)
  expect(drawn).toHaveLength(10)
  const record = await bureau.record(committed)
  expect(verifyDrawBytes(record)).toMatchObject({ ok: true })
  expect(JSON.parse(record.toString())).toMatchObject({ seed: { sources: [{ kind: 'STATED', value: winner.seedValue }] } })
  expect((await trailOf(app, committed.id)).map(({ act }) => act)).toEqual(['spot-check.plan', 'spot-check.commit', 'spot-check.draw'])
})

test('of a review completed and a finding recorded at once, none is lost and none comes late', async () => {
  const bureau = acting(app, world.organiser)
  const [file] = await bureau.files(await bureau.drawn())
  const assigned = await bureau.assign(file!, world.reviewerOfficerId)
  const url = `/v1/spot-check-files/${assigned.id}`
  const [, ...findings] = await Promise.all([
    world.organiser.post(`${url}/review-completion`, { reviewedOn: '2026-03-02' }, ifMatch(assigned)).expect(200),
    ...Array.from({ length: 8 }, (_, index) => world.organiser.post(`${url}/findings`, { category: 'RECORD', severity: 'MINOR', description: `问题${index}` })),
  ])
  expect(findings.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const { rows: [late] } = await app.admin.query<{ value: number }>(
    'select count(*)::int as value from findings join spot_check_files on spot_check_files.id = findings.file_id where file_id = $1', [assigned.id])
  expect(late!.value).toBe(findings.filter(({ status }) => status === 201).length)
})
