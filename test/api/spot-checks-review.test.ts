import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addAgency, addOfficer, auditCount } from '../support/records.ts'
import type { FileRecord, SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, later, newFinding, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>
let stranger: TestAccount
let spotCheck: SpotCheckRecord
let files: FileRecord[]

const today = '2026-03-02'

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  bureau = acting(app, world.organiser)
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })
  spotCheck = await bureau.drawn()
  files = await bureau.files(spotCheck)
})
afterAll(() => app.close())

const urlOf = ({ id }: { id: string }) => `/v1/spot-check-files/${id}`
const assign = (file: FileRecord, officerId: string, account = world.organiser) => account.put(`${urlOf(file)}/reviewer`, { officerId }, ifMatch(file))
const complete = (file: FileRecord, reviewedOn = today, account = world.organiser) =>
  account.post(`${urlOf(file)}/review-completion`, { reviewedOn }, ifMatch(file))
const now = async (file: { id: string }) => (await world.organiser.get(urlOf(file)).expect(200)).body as FileRecord

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request.expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

describe('files', () => {
  test('say which case of which agency was drawn', async () => {
    const [first] = files
    const { rows: [found] } = await app.admin.query<{ case_number: string, cause: string }>(
      'select case_number, cause from enforcement_cases where id = $1', [first!.caseId])
    expect(first).toMatchObject({
      spotCheckId: spotCheck.id, spotCheckTitle: spotCheck.title, agencyId: world.agencies[0]!.id, agencyName: world.agencies[0]!.name,
      caseNumber: found!.case_number, cause: found!.cause, caseClosedOn: '2025-06-30', rank: 1, reviewerId: null, reviewerName: null, reviewedOn: null,
      findings: 0, availableActs: ['assignReviewer'], version: 1,
    })
    expect(files).toHaveLength(10)
  })

  test('are listed page by page with filters, and each can be read', async () => {
    const agencyId = world.agencies[1]!.id
    const path = `/v1/spot-checks/${spotCheck.id}/files`
    const listed = await world.organiser.get(`${path}?agencyId=${agencyId}&reviewed=false`).expect(200)
    expect((listed.body as { items: FileRecord[] }).items.map(({ id }) => id)).toEqual(files.filter((file) => file.agencyId === agencyId).map(({ id }) => id))
    const page = await world.organiser.get(`${path}?limit=4&count=exact`).expect(200)
    expect(page.body).toMatchObject({ items: files.slice(0, 4), count: { value: 10, exact: true } })
    await world.organiser.get(`${path}?spotCheckId=${spotCheck.id}`).expect(400)
    expect(await now(files[0]!)).toEqual(files[0])
    await world.organiser.get(urlOf(files[0]!), { 'if-none-match': '"v1"' }).expect(304)
  })

  test('are seen by the agency they belong to, and by nobody elsewhere', async () => {
    const own = acting(app, world.manager)
    expect((await own.files(spotCheck)).map(({ agencyId }) => agencyId)).toEqual(Array.from({ length: 5 }, () => world.agencies[0]!.id))
    await world.manager.get(urlOf(files.at(-1)!)).expect(404)
    await world.manager.get(`${urlOf(files.at(-1)!)}/history`).expect(404)
    await stranger.get(`/v1/spot-checks/${spotCheck.id}/files`).expect(404)
    expect((await stranger.get('/v1/spot-check-files').expect(200)).body).toEqual({ items: [], nextCursor: null })
  })
})

describe('the reviewer', () => {
  test('is assigned, audited, and may be replaced', async () => {
    const { id: other } = await addOfficer(app.admin, world.bureau)
    const answer = await assign(files[0]!, other).expect(200)
    expect(answer.body).toMatchObject({ reviewerId: other, availableActs: ['assignReviewer', 'recordFinding', 'completeReview'], version: 2 })
    const replaced = await bureau.assign(answer.body as FileRecord, world.reviewerOfficerId)
    expect(replaced).toMatchObject({ reviewerId: world.reviewerOfficerId, version: 3 })
    const entries = await trailOf(app, replaced.id)
    expect(entries).toEqual([
      expect.objectContaining({ act: 'spot-check-file.assign-reviewer', agencyId: world.agencies[0]!.id, changes: { reviewerId: [null, other] } }),
      expect.objectContaining({ changes: { reviewerId: [other, world.reviewerOfficerId] } }),
    ])
    const before = await auditCount(app.admin)
    expect(await bureau.assign(replaced, world.reviewerOfficerId)).toEqual(replaced)
    expect(await auditCount(app.admin)).toBe(before)
    const history = await world.organiser.get(`${urlOf(replaced)}/history`).expect(200)
    expect((history.body as { items: object[] }).items).toHaveLength(2)
  })

  test('is told to the reviewed agencies when their files are reviewed, in whatever scope they look, to everybody else at once', async () => {
    const [file] = files as [FileRecord]
    expect(file.agencyId).toBe(world.agencies[0]!.id)
    const assigned = await now(file)
    const reviewerId = world.reviewerOfficerId
    expect(assigned.reviewerId).toBe(reviewerId)
    const hidden = { reviewerId: null, reviewerName: null }
    const supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: file.agencyId })
    const found = async (url: string, account: TestAccount): Promise<object[]> => ((await account.get(url).expect(200)).body as { items: object[] }).items
    for (const account of [world.manager, supervisor]) {
      expect((await account.get(urlOf(file)).expect(200)).body).toMatchObject(hidden)
      for (const url of ['/v1/spot-check-files', `/v1/spot-checks/${spotCheck.id}/files`]) {
        for (const item of await found(`${url}?limit=100`, account)) expect(item).toMatchObject(hidden)
        expect(await found(`${url}?reviewerId=${reviewerId}`, account)).toEqual([])
      }
      expect(await found(`${urlOf(file)}/history`, account)).toEqual([])
    }
    expect(await found(`/v1/audit-entries?targetKind=spot-check-file&targetId=${file.id}`, supervisor)).toEqual([])
    await refusedWith(assign(assigned, reviewerId, supervisor), 422, 'spot-checks.organised-by-reviewed')
    await refusedWith(complete(assigned, today, supervisor), 422, 'spot-checks.organised-by-reviewed')
    const inspector = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect((await inspector.get(urlOf(file)).expect(200)).body).toMatchObject({ reviewerId })
    expect(await found(`/v1/spot-check-files?reviewerId=${reviewerId}`, inspector)).not.toEqual([])
    expect(await found(`/v1/audit-entries?targetKind=spot-check-file&targetId=${file.id}`, inspector)).not.toEqual([])

    const own = files.filter(({ agencyId }) => agencyId === file.agencyId).map(({ id }) => id)
    const { rows: before } = await app.admin.query<{ id: string }>('select id from spot_check_files where id = any($1::uuid[]) and reviewed_on is null', [own])
    await app.admin.query('update spot_check_files set reviewed_on = $2 where id = any($1::uuid[])', [before.map(({ id }) => id), '2026-03-02'])
    expect((await world.manager.get(urlOf(file)).expect(200)).body).toMatchObject({ reviewerId })
    expect(await found(`${urlOf(file)}/history`, world.manager)).not.toEqual([])
    await app.admin.query('update spot_check_files set reviewed_on = null where id = any($1::uuid[])', [before.map(({ id }) => id)])
  })

  test('sees the files assigned to them and no other', async () => {
    const assigned = await bureau.assign(files[1]!, world.reviewerOfficerId)
    const { items } = (await world.reviewer.get('/v1/spot-check-files').expect(200)).body as { items: FileRecord[] }
    expect(items.map(({ id }) => id)).toContain(assigned.id)
    expect(items.every(({ reviewerId }) => reviewerId === world.reviewerOfficerId)).toBe(true)
    expect(await acting(app, world.reviewer).files(spotCheck)).toEqual(items)
    await world.reviewer.get(urlOf(files[5]!)).expect(404)
  })

  test('is not of the reviewed agency, did not handle the case, is in post and within the scope', async () => {
    const file = files[2]!
    const own = await addOfficer(app.admin, world.agencies[0]!)
    const handler = await addOfficer(app.admin, world.agencies[1]!)
    const left = await addOfficer(app.admin, world.bureau, { status: 'LEFT', leftOn: '2026-01-31' })
    await app.admin.query('insert into case_handlers (case_id, officer_id, certificate_id, role) values ($1, $2, $3, \'LEAD\')',
      [file.caseId, handler.id, handler.certificateId])
    await refusedWith(assign(file, own.id), 422, 'spot-checks.reviewer-of-reviewed-agency')
    await refusedWith(assign(file, handler.id), 422, 'spot-checks.reviewer-handled-case')
    await refusedWith(assign(file, left.id), 422, 'spot-checks.reviewer-unknown')
    await refusedWith(assign(file, file.id), 422, 'spot-checks.reviewer-unknown')
    expect((await now(file)).reviewerId).toBeNull()
  })

  test('of an agency outside the organiser\'s scope is not known here', async () => {
    const far = await addOfficer(app.admin, await addAgency(app.admin, '320682'))
    await refusedWith(assign(files[2]!, far.id), 422, 'spot-checks.reviewer-unknown')
  })

  test('is assigned by who organises, with the version, within the scope', async () => {
    const file = files[2]!
    await refusedWith(assign(file, world.reviewerOfficerId, world.reviewer), 403, 'http.not-permitted')
    await refusedWith(assign(file, world.reviewerOfficerId, stranger), 404, 'http.not-found')
    await refusedWith(world.organiser.put(`${urlOf(file)}/reviewer`, { officerId: world.reviewerOfficerId }), 428, 'http.version-required')
    await refusedWith(world.organiser.put(`${urlOf(file)}/reviewer`, { officerId: 'x' }, ifMatch(file)), 400, 'http.invalid-request')
  })
})

describe('the review', () => {
  test('is completed by its reviewer, and then stays as it is', async () => {
    const file = await bureau.assign(await now(files[3]!), world.reviewerOfficerId)
    const done = (await complete(file, today, world.reviewer).expect(200)).body as FileRecord
    expect(done).toMatchObject({ reviewedOn: today, availableActs: [], version: 3 })
    expect((await trailOf(app, file.id)).at(-1)).toMatchObject({ act: 'spot-check-file.complete-review', changes: { reviewedOn: [null, today] } })
    await refusedWith(complete(done), 409, 'spot-checks.review-completed')
    await refusedWith(assign(done, world.reviewerOfficerId), 409, 'spot-checks.review-completed')
    await refusedWith(world.organiser.post(`${urlOf(done)}/findings`, newFinding()), 409, 'spot-checks.review-completed')
  })

  test('has a reviewer, and a day between the draw and today', async () => {
    const file = await now(files[4]!)
    await refusedWith(complete(file), 422, 'spot-checks.reviewer-missing')
    const assigned = await bureau.assign(file, world.reviewerOfficerId)
    await refusedWith(complete(assigned, '2026-03-01'), 422, 'spot-checks.reviewed-before-draw')
    await refusedWith(complete(assigned, '2026-03-03'), 422, 'spot-checks.date-in-future')
    await refusedWith(complete(assigned, today, world.manager), 403, 'http.not-permitted')
    await refusedWith(complete(files[9]!, today, world.reviewer), 404, 'http.not-found')
    await refusedWith(complete(file), 412, 'http.version-stale')
  })
})

describe('closing', () => {
  test('waits for every file, then ends the spot check', async () => {
    const small = await bureau.drawn({ sampleSize: 3, minPerAgency: 1 })
    await refusedWith(close(small), 422, 'spot-checks.files-not-reviewed')
    for (const file of await bureau.files(small)) await bureau.complete(await bureau.assign(file, world.reviewerOfficerId), today)
    await refusedWith(close(small, '2026-03-01'), 422, 'spot-checks.closed-too-early')
    await refusedWith(close(small, '2026-03-03'), 422, 'spot-checks.date-in-future')
    await refusedWith(close(small, today, stranger), 404, 'http.not-found')
    await refusedWith(close(small, today, world.reviewer), 403, 'http.not-permitted')
    later(app)
    const closed = await bureau.close(small, today)
    expect(closed).toMatchObject({ status: 'CLOSED', closedOn: today, availableActs: [], strata: small.strata, version: 4 })
    expect((await trailOf(app, small.id)).at(-1)).toMatchObject({ act: 'spot-check.close' })
    await refusedWith(close(closed), 409, 'state.act-not-available')
    expect((await bureau.record(closed)).length).toBeGreaterThan(0)
  })

  test('is not for a draft', async () => {
    await refusedWith(close(await bureau.plan()), 409, 'state.act-not-available')
  })

  const close = (of: SpotCheckRecord, closedOn = today, account = world.organiser) =>
    account.post(`/v1/spot-checks/${of.id}/closing`, { closedOn }, ifMatch(of))
})
