import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addOfficer, auditCount } from '../support/records.ts'
import { conducting, groupOf, linesFor, reviewersOf, standardInForce, type Reviewer, type ReviewFileSummary, type RoundRecord, type SheetSummary } from '../support/review-rounds.ts'
import { acting, later, spotCheckWorld, trailOf, type SpotCheckWorld } from '../support/spot-checks.ts'

interface Found { items: { id: string, act: string }[], nextCursor: string | null, count: { value: number, exact: boolean } }

let app: TestApp
let world: SpotCheckWorld
let reviewers: Reviewer[]
let conduct: ReturnType<typeof conducting>
let round: RoundRecord
let files: ReviewFileSummary[]

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  reviewers = await reviewersOf(app, world.bureau, 6)
  conduct = conducting(world.organiser, reviewers)
  const standard = await standardInForce(world.organiser, '2026-03-02')
  const spotCheck = await acting(app, world.organiser).drawn()
  round = await conduct.plan({
    title: '2026年案卷评查', spotCheckId: spotCheck.id, standardId: standard.id, thirdReviewerAbove: '10', doubleShare: 2000, groups: [groupOf('一组', reviewers.slice(0, 4))],
  })
  round = await conduct.act(round, 'reviewer-draw', { pairsMayRepeat: true })
  files = await conduct.files(round)
})
afterAll(() => app.close())

const change = (body: object, account = world.organiser, given = round) =>
  account.post(`/v1/review-rounds/${round.id}/group-change`, { groups: [groupOf('一组', reviewers.slice(0, 4))], reason: '评查人员患病', reviewers: [], ...body }, ifMatch(given))

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request
  expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, code])
  expect(await auditCount(app.admin)).toBe(before)
}

/** What becomes of the files of one reviewer when another takes over. */
const takingOver = (from: Reviewer, to: Reviewer) => files.filter(({ reviewerIds }) => reviewerIds.includes(from.officerId))
  .map(({ id, reviewerIds }) => ({ reviewFileId: id, officerIds: reviewerIds.map((one) => one === from.officerId ? to.officerId : one) }))

test('a reviewer who is ill is replaced before the start: every file judged anew, with the reason, once in the audit for each record', async () => {
  const [ill, , , , substitute] = reviewers as [Reviewer, Reviewer, Reviewer, Reviewer, Reviewer]
  const groups = [groupOf('一组', reviewers.slice(1, 5))]
  const taken = takingOver(ill, substitute)
  expect(taken.length).toBeGreaterThan(0)
  await refusedWith(change({ groups }), 422, 'review-rounds.member-unknown')
  await refusedWith(change({ groups, reviewers: taken.slice(1) }), 422, 'review-rounds.member-unknown')
  await refusedWith(change({ groups: [groupOf('一组', reviewers.slice(1, 5)), groupOf('二组', reviewers.slice(4))] }), 422, 'review-rounds.member-twice')
  await refusedWith(change({ groups, reviewers: taken.map(({ reviewFileId }) => ({ reviewFileId, officerIds: [substitute.officerId, substitute.officerId] })) }), 422, 'review-rounds.member-twice')
  await refusedWith(change({ groups, reviewers: [...taken, { reviewFileId: round.id, officerIds: [substitute.officerId] }] }), 422, 'review-rounds.file-not-in-round')
  const conflicting = [groupOf('一组', reviewers.slice(1, 5), [files.find(({ id }) => id === taken[0]?.reviewFileId)!.agencyId])]
  await refusedWith(change({ groups: conflicting, reviewers: taken }), 422, 'review-rounds.member-unknown')
  await refusedWith(change({ reason: '' }), 400, 'http.invalid-request')
  await refusedWith(change({}, world.manager), 403, 'http.not-permitted')
  await refusedWith(change({}, await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })), 404, 'http.not-found')
  await refusedWith(change({}, world.organiser, { ...round, version: 1 }), 412, 'http.version-stale')

  later(app)
  const before = await auditCount(app.admin)
  round = (await change({ groups, reviewers: taken }).expect(200)).body as RoundRecord
  expect(round).toMatchObject({ status: 'PLANNED', groups, groupChanges: [{ reason: '评查人员患病', left: [ill.officerId], joined: [substitute.officerId] }] })
  const after = await conduct.files(round)
  expect(after.flatMap(({ reviewerIds }) => reviewerIds)).not.toContain(ill.officerId)
  for (const { reviewFileId, officerIds } of taken) expect(after.find(({ id }) => id === reviewFileId)).toMatchObject({ reviewerIds: officerIds, version: 3, leaderId: reviewers[1]!.officerId })
  // The leader left too, so that every file has another.
  expect(await auditCount(app.admin)).toBe(before + files.length + 1)
  expect((await trailOf(app, round.id)).at(-1)).toMatchObject({ act: 'review-round.change-groups', actorId: world.organiser.id })
  files = after
})

test('nobody of the reviewed agency, and nobody who handled the case, comes in by a change', async () => {
  const { id: officerId } = await addOfficer(app.admin, world.agencies[0]!)
  const own = files.find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
  const groups = [groupOf('一组', [...reviewers.slice(1, 5), { ...reviewers[0]!, officerId }])]
  await refusedWith(change({ groups, reviewers: [{ reviewFileId: own.id, officerIds: [officerId] }] }), 422, 'spot-checks.reviewer-of-reviewed-agency')
  const { id: handlerId, certificateId } = await addOfficer(app.admin, world.bureau)
  await app.admin.query('insert into case_handlers (case_id, officer_id, certificate_id, role) values ($1, $2, $3, \'LEAD\')', [own.caseId, handlerId, certificateId])
  const withHandler = [groupOf('一组', [...reviewers.slice(1, 5), { ...reviewers[0]!, officerId: handlerId }])]
  await refusedWith(change({ groups: withHandler, reviewers: [{ reviewFileId: own.id, officerIds: [handlerId] }] }), 422, 'spot-checks.reviewer-handled-case')
})

test('after the start empty sheets change hands, as many as before; with the first saved score nothing changes any more', async () => {
  round = await conduct.act(round, 'start')
  const [, second, , , , fresh] = reviewers as [Reviewer, Reviewer, Reviewer, Reviewer, Reviewer, Reviewer]
  const groups = [groupOf('一组', reviewers.slice(2, 6))]
  const taken = takingOver(second, fresh)
  const [single] = taken.filter(({ officerIds }) => officerIds.length === 1)
  await refusedWith(change({ groups, reviewers: taken.map((one) => one === single ? { ...one, officerIds: [fresh.officerId, reviewers[2]!.officerId] } : one) }), 422, 'review-rounds.reviewers-differ')
  const held = (await conduct.sheets(`roundId=${round.id}`)).filter(({ officerId }) => officerId === second.officerId)
  later(app)
  round = (await change({ groups, reviewers: taken, reason: '发现利害关系' }).expect(200)).body as RoundRecord
  expect(round).toMatchObject({ status: 'SCORING', groupChanges: [{}, { reason: '发现利害关系', left: [second.officerId], joined: [fresh.officerId] }] })
  const sheets = await conduct.sheets(`roundId=${round.id}`)
  for (const { id, position } of held) expect(sheets.find((one) => one.id === id)).toMatchObject({ officerId: fresh.officerId, position, version: 2 })
  expect((await trailOf(app, held[0]!.id)).map(({ act }) => act)).toEqual(['score-sheet.open', 'score-sheet.hand-over'])
  await second.account.get(`/v1/score-sheets/${held[0]!.id}`).expect(404)
  const { agencyId } = sheets[0]!
  const ofAgency = sheets.filter((one) => one.agencyId === agencyId).map(({ id }) => id)
  expect((await conduct.sheets(`roundId=${round.id}&agencyId=${agencyId}`)).map(({ id }) => id)).toEqual(ofAgency)
  expect(ofAgency.length).toBeLessThan(sheets.length)
  const own = sheets.find(({ id }) => id === held[0]!.id)!
  await conduct.save(own, { lines: linesFor(90), findings: [] })
  await refusedWith(change({ groups }), 409, 'review-rounds.scores-given')
})

describe('before the feedback the reviewed agency', () => {
  let file: ReviewFileSummary
  let sheets: SheetSummary[]
  let inspector: TestAccount
  let supervisor: TestAccount
  beforeAll(async () => {
    file = (await conduct.files(round)).find(({ agencyId }) => agencyId === world.agencies[0]!.id)!
    sheets = await conduct.sheets(`reviewFileId=${file.id}`)
    inspector = await app.account({ roles: ['INSPECTOR'], scopeKind: 'AGENCY', agencyId: file.agencyId })
    supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: file.agencyId })
  })

  const found = async (url: string, account: TestAccount): Promise<Found> => (await account.get(`${url}${url.includes('?') ? '&' : '?'}limit=100&count=exact`).expect(200)).body as Found
  const entriesOn = (kind: string, { id }: { id: string }, account: TestAccount) => found(`/v1/audit-entries?targetKind=${kind}&targetId=${id}`, account)
  const nothing = { items: [], nextCursor: null, count: { value: 0, exact: true } }
  const actsIn = ({ items }: Found): string[] => items.map(({ act }) => act)

  test('finds no sheet, in whatever scope, and cannot ask by reviewer', async () => {
    for (const account of [inspector, supervisor]) {
      const wanted = [`reviewFileId=${file.id}`, `agencyId=${file.agencyId}`, `agencyId=${file.agencyId}&officerId=${sheets[0]!.officerId}`]
      for (const query of wanted) expect(await found(`/v1/score-sheets?${query}`, account)).toEqual(nothing)
      for (const { id } of sheets) await account.get(`/v1/score-sheets/${id}`).expect(404)
      await account.get(`/v1/score-sheets?reviewFileId=${file.id}&count=estimate`).expect(200)
      await account.get(`/v1/score-sheets?toldTo=${round.agencyId}`).expect(400)
    }
    expect(await conduct.all<SheetSummary>('/v1/score-sheets', supervisor)).toEqual([])
    expect(await conduct.all<SheetSummary>(`/v1/score-sheets?roundId=${round.id}`, await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' }))).toHaveLength((await conduct.sheets(`roundId=${round.id}`)).length)
  })

  test('neither reads a sheet that is kept from it nor tells it from one that is not there by writing it', async () => {
    const both = await app.account({ roles: ['BUREAU_SUPERVISOR', 'CASE_REVIEWER'], scopeDivision: '320685', agencyId: file.agencyId })
    const [sheet] = sheets as [SheetSummary]
    for (const given of [sheet, { ...sheet, version: 99 }]) {
      await refusedWith(both.put(`/v1/score-sheets/${sheet.id}`, { lines: linesFor(90), findings: [] }, ifMatch(given)), 404, 'http.not-found')
      await refusedWith(both.post(`/v1/score-sheets/${sheet.id}/signature`, undefined, ifMatch(given)), 404, 'http.not-found')
    }
    await refusedWith((await app.account({ roles: ['BUREAU_SUPERVISOR', 'CASE_REVIEWER'], scopeDivision: '320685' })).put(`/v1/score-sheets/${sheet.id}`, { lines: linesFor(90), findings: [] }, ifMatch(sheet)), 422, 'review-rounds.sheet-of-another')
  })

  test('sees the round without its groups, its draw and its report, and no file with its reviewers, in whatever scope', async () => {
    const hidden = { groups: [], groupChanges: [], reportNote: null, auditOpinion: null, availableActs: [] }
    expect((await supervisor.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ id: round.id, status: 'SCORING', ...hidden })
    expect((await found('/v1/review-rounds', supervisor)).items).toMatchObject([{ id: round.id, ...hidden }])
    for (const noun of ['assignment', 'report', 'report/content']) await supervisor.get(`/v1/review-rounds/${round.id}/${noun}`).expect(404)
    expect(await found(`/v1/review-rounds/${round.id}/history`, supervisor)).toEqual(nothing)
    expect(await entriesOn('review-round', round, supervisor)).toEqual(nothing)
    for (const one of await conduct.all<ReviewFileSummary>('/v1/review-files', supervisor)) {
      expect(one).toMatchObject({ groupName: null, leaderId: null, reviewerIds: [], score: null })
      expect(one.availableActs).not.toContain('assign')
    }
    const colleague = await app.account({ roles: ['CASE_REVIEWER'], officerId: reviewers[2]!.officerId, agencyId: file.agencyId })
    expect((await colleague.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ groups: [] })

    expect((await world.organiser.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ groups: round.groups, groupChanges: round.groupChanges })
    const inspecting = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685', agencyId: world.bureau.id })
    expect((await inspecting.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ groups: round.groups })
    await inspecting.get(`/v1/review-rounds/${round.id}/assignment`).expect(200)
    expect(actsIn(await found(`/v1/review-rounds/${round.id}/history`, inspecting))).toContain('review-round.change-groups')
  })

  test('organises nothing of it', async () => {
    const reviewed = 'review-rounds.organised-by-reviewed'
    await refusedWith(change({}, supervisor), 422, reviewed)
    await refusedWith(supervisor.post(`/v1/review-rounds/${round.id}/feedback`, undefined, ifMatch(round)), 422, reviewed)
    await refusedWith(supervisor.put(`/v1/review-files/${file.id}/template`, { templateCode: 'SHORT' }, ifMatch(file)), 409, 'state.act-not-available')
  })

  test('finds no audit entry on file or sheet, not even by who acted, while others do', async () => {
    for (const account of [inspector, supervisor]) {
      expect(await entriesOn('review-file', file, account)).toEqual(nothing)
      for (const sheet of sheets) expect(await entriesOn('score-sheet', sheet, account)).toEqual(nothing)
      await account.get('/v1/audit-entries?count=estimate').expect(200)
      await account.get(`/v1/audit-entries?toldTo=${round.agencyId}`).expect(400)
    }
    expect(await found(`/v1/audit-entries?actorId=${world.organiser.id}`, inspector)).toEqual(nothing)
    expect(await found(`/v1/review-files/${file.id}/history`, supervisor)).toEqual(nothing)
    expect(actsIn(await entriesOn('review-file', file, world.organiser))).toContain('review-file.begin')
    expect(actsIn(await found(`/v1/review-files/${file.id}/history`, world.organiser))).toContain('review-file.begin')
    expect(actsIn(await entriesOn('score-sheet', sheets[0]!, world.organiser))).toContain('score-sheet.open')
    expect(actsIn(await entriesOn('score-sheet', sheets[0]!, await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })))).toContain('score-sheet.open')
  })

  test('learns all of it with the feedback', async () => {
    for (const sheet of await conduct.sheets(`roundId=${round.id}`)) await conduct.score(sheet, 90)
    for (const one of await conduct.files(round)) await conduct.agree(one, { lines: linesFor(90) })
    for (const noun of ['report', 'audit']) round = await conduct.act(round, noun, { note: '评查完毕' })
    expect(await entriesOn('review-file', file, inspector)).toEqual(nothing)
    round = await conduct.act(round, 'feedback')
    for (const account of [inspector, supervisor]) {
      expect((await found(`/v1/score-sheets?reviewFileId=${file.id}`, account)).items.map(({ id }) => id)).toEqual(sheets.map(({ id }) => id))
      await account.get(`/v1/score-sheets/${sheets[0]!.id}`).expect(200)
      expect(actsIn(await entriesOn('review-file', file, account))).toEqual(expect.arrayContaining(['review-file.begin', 'review-file.agree']))
      expect(actsIn(await entriesOn('score-sheet', sheets[0]!, account))).toContain('score-sheet.sign')
    }
    expect(actsIn(await found(`/v1/review-files/${file.id}/history`, supervisor))).toContain('review-file.agree')
    expect((await supervisor.get(`/v1/review-rounds/${round.id}`).expect(200)).body).toMatchObject({ groups: round.groups, reportNote: '评查完毕', availableActs: [] })
    await supervisor.get(`/v1/review-rounds/${round.id}/assignment`).expect(200)
    expect(actsIn(await entriesOn('review-round', round, supervisor))).toContain('review-round.feed-back')
    expect((await supervisor.get(`/v1/review-files/${file.id}`).expect(200)).body).toMatchObject({ reviewerIds: file.reviewerIds, groupName: '一组', score: '90.00' })
  })
})
