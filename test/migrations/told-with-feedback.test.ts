import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { migrationsFolder } from '../../src/platform/db/migrate.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { conducting, groupOf, reviewersOf, standardInForce, type Reviewer } from '../support/review-rounds.ts'
import { acting, spotCheckWorld, type SpotCheckWorld } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let reviewers: Reviewer[]
let manager: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  reviewers = await reviewersOf(app, world.bureau, 3)
  manager = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.agencies[0]!.id })
})
afterAll(() => app.close())

const migrate = async (): Promise<void> => {
  for (const statement of readFileSync(join(migrationsFolder, '0007_told.sql'), 'utf8').split('--> statement-breakpoint')) await app.admin.query(statement)
}

test('warnings kept with the number of another case, or with words for it, are whole without them', async () => {
  const { rows: [held] } = await app.admin.query<{ id: string }>('select id from enforcement_cases where agency_id = $1 limit 1', [world.agencies[0]!.id])
  const kept = [{ caseNumber: '他案1号' }, { finedZh: '在案件 他案1号 中被罚款', finedEn: 'fined in case 他案1号' }, {}]
  await app.admin.query(`insert into case_alerts (id, case_id, agency_id, division_code, code, params, legal_basis, origin, status, raised_on, created_at, updated_at)
    select id, $1, $2, '320685', 'cases.party-fined-before', params, '[]', 'RECORDED', 'OPEN', '2026-02-01', now(), now() from unnest($3::jsonb[], $4::uuid[]) as given(params, id)`,
  [held!.id, world.agencies[0]!.id, kept.map((params) => JSON.stringify(params)), kept.map(() => newId(app.clock.now()))])
  const { items } = (await manager.get('/v1/case-alerts').expect(200)).body as { items: { detail: string, detailEn: string }[] }
  expect(items).toHaveLength(3)
  expect(items.map(({ detail, detailEn }) => detail + detailEn).filter((text) => /[{}]|他案/.test(text))).toEqual([])
  await migrate()
  expect((await app.admin.query('select distinct params from case_alerts')).rows).toEqual([{ params: {} }])
})

test('whoever led the agreement on a file of the own agency hands it to its first reviewer', async () => {
  const standard = await standardInForce(world.organiser, '2026-03-02')
  const spotCheck = await acting(app, world.organiser).drawn()
  const conduct = conducting(world.organiser, reviewers)
  let round = await conduct.plan({
    title: '评查', spotCheckId: spotCheck.id, standardId: standard.id, thirdReviewerAbove: '10', doubleShare: 0, groups: [groupOf('一组', reviewers)],
  })
  round = await conduct.act(round, 'reviewer-draw', { pairsMayRepeat: true })
  const leader = reviewers[0]!.officerId
  const [moved] = (await conduct.files(round)).filter(({ reviewerIds }) => !reviewerIds.includes(leader))
  await app.admin.query('update officers set agency_id = $2 where id = $1', [leader, moved!.agencyId])
  await migrate()
  for (const file of await conduct.files(round)) expect(file.leaderId).toBe(file.agencyId === moved!.agencyId ? file.reviewerIds[0] : leader)
  await world.organiser.put(`/v1/review-files/${moved!.id}/template`, { templateCode: 'SHORT' }, ifMatch(moved!.version + 1)).expect(200)
})
