import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestApp } from '../support/app.ts'
import { conducting, groupOf, linesFor, reviewersOf, standardInForce, type Reviewer, type ReviewFileRecord, type ReviewFileSummary, type RoundRecord } from '../support/review-rounds.ts'
import { acting, spotCheckWorld, type SpotCheckWorld } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let leader: Reviewer
let members: Reviewer[]
let conduct: ReturnType<typeof conducting>
let round: RoundRecord

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  const [crossing] = await reviewersOf(app, world.agencies[0]!, 1)
  leader = crossing!
  members = await reviewersOf(app, world.bureau, 4)
  conduct = conducting(world.organiser, [leader, ...members])
  const standard = await standardInForce(world.organiser, '2026-03-02')
  const spotCheck = await acting(app, world.organiser).drawn()
  round = await conduct.plan({
    title: '2026年交叉评查', spotCheckId: spotCheck.id, standardId: standard.id, thirdReviewerAbove: '10', doubleShare: 5000,
    groups: [groupOf('一组', [leader, ...members.slice(0, 3)])],
  })
})
afterAll(() => app.close())

/** The own agency's files are led by their first reviewer, all others by the leader of the group. */
function expectLed(files: readonly ReviewFileSummary[]): void {
  const own = files.filter(({ agencyId }) => agencyId === world.agencies[0]!.id)
  expect([own.length > 0, own.length < files.length]).toEqual([true, true])
  for (const file of files) expect(file).toMatchObject({ groupName: '一组', leaderId: own.includes(file) ? file.reviewerIds[0] : leader.officerId })
  expect(own.flatMap(({ reviewerIds }) => reviewerIds)).not.toContain(leader.officerId)
}

test('a leader withdraws from the files of the own agency, drawn, assigned by hand or changed with the groups', async () => {
  round = await conduct.act(round, 'reviewer-draw', { pairsMayRepeat: true })
  const drawn = await conduct.files(round)
  expectLed(drawn)
  const own = drawn.find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
  const another = members.slice(0, 3).find(({ officerId }) => !own.reviewerIds.includes(officerId))!.officerId
  const assigned = (await world.organiser.put(`/v1/review-files/${own.id}/reviewers`, { officerIds: [another] }, ifMatch(own)).expect(200)).body as ReviewFileRecord
  expect(assigned).toMatchObject({ reviewerIds: [another], leaderId: another })
  round = (await world.organiser.post(`/v1/review-rounds/${round.id}/group-change`, {
    groups: [groupOf('一组', [leader, ...members])], reason: '增加人员', reviewers: [{ reviewFileId: own.id, officerIds: [members[3]!.officerId] }],
  }, ifMatch(round)).expect(200)).body as RoundRecord
  const changed = await conduct.files(round)
  expect(changed.find(({ id }) => id === own.id)).toMatchObject({ reviewerIds: [members[3]!.officerId], leaderId: members[3]!.officerId })
  expectLed(changed)
})

test('so that the agreement is led by another, and the leader works with all other files unhindered', async () => {
  round = await conduct.act(round, 'start')
  for (const sheet of await conduct.sheets(`roundId=${round.id}`)) await conduct.score(sheet, 90)
  const files = await conduct.files(round)
  const own = files.find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
  await leader.account.get(`/v1/review-files/${own.id}`).expect(404)
  await leader.account.post(`/v1/review-files/${own.id}/agreement`, { lines: linesFor(90) }, ifMatch(own)).expect(404)
  const seen = await conduct.all<ReviewFileSummary>('/v1/review-files', leader.account)
  expect(seen.map(({ id }) => id).sort()).toEqual(files.filter(({ agencyId }) => agencyId !== own.agencyId).map(({ id }) => id).sort())
  for (const { id, reviewerIds, leaderId } of seen) expect(files.find((one) => one.id === id)).toMatchObject({ reviewerIds, leaderId })
  const sheets = await conduct.all<{ id: string }>('/v1/score-sheets', leader.account)
  expect(sheets).toHaveLength(files.filter(({ agencyId }) => agencyId !== own.agencyId).flatMap(({ reviewerIds }) => reviewerIds).length)
  for (const file of files) await conduct.agree(file, { lines: linesFor(90) })
  expect((await leader.account.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ groups: [], groupChanges: [] })
})

test('whoever declared to withdraw from an agency does not lead for it either', async () => {
  const standard = await standardInForce(world.organiser, '2026-03-02', { code: 'SECOND' })
  const second = await conduct.plan({
    title: '第二轮', divisionCode: '320685', standardId: standard.id, thirdReviewerAbove: '10', doubleShare: 0, groups: [groupOf('一组', [members[0]!, members[1]!], [world.agencies[1]!.id])],
  })
  const entered = (await world.organiser.post(`/v1/review-rounds/${second.id}/files`, {
    subjectKind: 'NORMATIVE_DOCUMENT', agencyId: world.agencies[0]!.id, title: '某办法', number: '海政规〔2026〕1号', reference: '2026-001',
  }, ifMatch(second)).expect(201)).body as ReviewFileRecord
  const assigned = await world.organiser.put(`/v1/review-files/${entered.id}/reviewers`, { officerIds: [members[1]!.officerId] }, ifMatch(entered)).expect(200)
  expect(assigned.body).toMatchObject({ leaderId: members[0]!.officerId })
})
