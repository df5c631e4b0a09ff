import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { auditCount } from '../support/records.ts'
import type { FileRecord, FindingRecord, SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, newFinding, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>
let agency: ReturnType<typeof acting>
let stranger: TestAccount
let spotCheck: SpotCheckRecord
let files: FileRecord[]

const today = '2026-03-02'

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  bureau = acting(app, world.organiser)
  agency = acting(app, world.manager)
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR', 'AGENCY_MANAGER'], scopeDivision: '320682', agencyId: world.agencies[1]!.id })
  spotCheck = await bureau.drawn()
  files = await bureau.files(spotCheck)
  for (const [index, file] of files.entries()) if (index !== 4) files[index] = await bureau.assign(file, world.reviewerOfficerId)
})
afterAll(() => app.close())

const findingsUrl = (file: { id: string }) => `/v1/spot-check-files/${file.id}/findings`
const rectify = (finding: FindingRecord, rectifiedOn = today, account = world.manager) =>
  account.post(`/v1/findings/${finding.id}/rectification`, { rectifiedOn, rectification: '已补正' }, ifMatch(finding))
const verify = (finding: FindingRecord, verifiedOn = today, account = world.organiser) =>
  account.post(`/v1/findings/${finding.id}/verification`, { verifiedOn }, ifMatch(finding))

const offeredTo = async (account: TestAccount, { id }: FindingRecord): Promise<unknown> =>
  ((await account.get(`/v1/findings/${id}`)).body as Partial<FindingRecord>).availableActs

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request.expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

const list = async (query: string, account = world.organiser) =>
  ((await account.get(`/v1/findings?${query}`).expect(200)).body as { items: FindingRecord[] }).items

describe('recording', () => {
  test('belongs to the file and its agency, is due in 30 days rolled to a working day, and is audited once', async () => {
    const body = newFinding({ category: 'SUBJECT', severity: 'VETO', legalBasis: '行政处罚法第四十二条', pageReference: '第12页' })
    const answer = await world.reviewer.post(findingsUrl(files[0]!), body).expect(201)
    const finding = answer.body as FindingRecord
    expect(finding).toMatchObject({
      ...body, spotCheckId: spotCheck.id, fileId: files[0]!.id, caseId: files[0]!.caseId, agencyId: world.agencies[0]!.id,
      recordedById: world.reviewer.id, recordedOn: today, rectifyBy: '2026-04-01', ruleCode: 'CFR-RECT', provisional: false, overdue: false, status: 'OPEN', rectifiedOn: null, verifiedOn: null,
      availableActs: [], version: 1,
    })
    expect(await offeredTo(world.manager, finding)).toEqual(['rectify'])
    expect(answer.headers).toMatchObject({ location: `/v1/findings/${finding.id}`, etag: '"v1"' })
    expect(await trailOf(app, finding.id)).toEqual([
      expect.objectContaining({ act: 'finding.record', actorId: world.reviewer.id, agencyId: world.agencies[0]!.id }),
    ])
    expect((await world.organiser.get(`/v1/spot-check-files/${files[0]!.id}`).expect(200)).body).toMatchObject({ findings: 1, version: files[0]!.version })
  })

  test('tells the reviewed agency by whom only when all its files are reviewed, in whatever scope it looks', async () => {
    const finding = (await world.reviewer.post(findingsUrl(files[0]!), newFinding()).expect(201)).body as FindingRecord
    const inspector = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685', agencyId: files[0]!.agencyId })
    const elsewhere = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    const seenBy = async (account: TestAccount): Promise<(string | null)[]> =>
      [(await account.get(`/v1/findings/${finding.id}`).expect(200)).body as FindingRecord, ...await list(`fileId=${files[0]!.id}`, account)].map(({ recordedById }) => recordedById)
    const entries = async (url: string, account: TestAccount): Promise<object[]> => ((await account.get(url).expect(200)).body as { items: object[] }).items
    for (const account of [world.manager, inspector]) {
      expect(new Set(await seenBy(account))).toEqual(new Set([null]))
      expect(await entries(`/v1/findings/${finding.id}/history`, account)).toEqual([])
    }
    const audit = `/v1/audit-entries?targetKind=finding&targetId=${finding.id}`
    expect(await entries(audit, inspector)).toEqual([])
    expect(await entries(audit, elsewhere)).toHaveLength(1)
    expect(new Set(await seenBy(elsewhere))).toEqual(new Set([world.reviewer.id]))

    const own = files.filter(({ agencyId }) => agencyId === files[0]!.agencyId).map(({ id }) => id)
    await app.admin.query('update spot_check_files set reviewed_on = $2 where id = any($1::uuid[])', [own, today])
    expect(new Set(await seenBy(world.manager))).toEqual(new Set([world.reviewer.id]))
    expect(await entries(audit, inspector)).toHaveLength(1)
    await app.admin.query('update spot_check_files set reviewed_on = null where id = any($1::uuid[])', [own])
    await app.admin.query('delete from findings where id = $1', [finding.id])
  })

  test('takes another period, and the id of the client', async () => {
    const id = newId(new Date('2026-03-01T00:00:00Z'))
    const body = newFinding({ id, rectifyBy: today })
    await world.reviewer.post(findingsUrl(files[0]!), body).expect(201)
    expect((await world.reviewer.post(findingsUrl(files[0]!), body).expect(201)).body).toMatchObject({ id, rectifyBy: today, ruleCode: null, calendarVersion: null, legalBasis: null })
  })

  test('needs a reviewer, a day not past, permission, scope and another agency than the reviewed one', async () => {
    await refusedWith(world.organiser.post(findingsUrl(files[4]!), newFinding()), 422, 'spot-checks.reviewer-missing')
    await refusedWith(world.reviewer.post(findingsUrl(files[0]!), newFinding({ rectifyBy: '2026-03-01' })), 422, 'spot-checks.rectify-by-past')
    await refusedWith(world.reviewer.post(findingsUrl(files[4]!), newFinding()), 404, 'http.not-found')
    await refusedWith(world.manager.post(findingsUrl(files[0]!), newFinding()), 403, 'http.not-permitted')
    const inside = await app.account({ roles: ['CASE_REVIEWER'], agencyId: world.agencies[0]!.id })
    await refusedWith(inside.post(findingsUrl(files[0]!), newFinding()), 422, 'spot-checks.finding-by-reviewed-agency')
    await app.http.post(findingsUrl(files[0]!)).send(newFinding()).expect(401)
    await refusedWith(world.reviewer.post(findingsUrl(files[0]!), { ...newFinding(), category: 'OTHER' }), 400, 'http.invalid-request')
  })
})

describe('rectification and verification', () => {
  test('run from the agency to the bureau, each audited', async () => {
    const finding = await bureau.find(files[1]!)
    const rectified = await agency.rectify(finding, today)
    expect(rectified).toMatchObject({ status: 'RECTIFIED', rectifiedOn: today, rectification: '已补正送达回证并组织学习', availableActs: [], version: 2 })
    expect(await Promise.all([world.organiser, world.reviewer, stranger].map((account) => offeredTo(account, rectified)))).toEqual([['verify', 'reject'], [], undefined])
    const verified = await bureau.verify(rectified, today)
    expect(verified).toMatchObject({ status: 'VERIFIED', verifiedOn: today, availableActs: [], version: 3 })
    expect((await trailOf(app, finding.id)).map(({ act }) => act)).toEqual(['finding.record', 'finding.rectify', 'finding.verify'])
    await refusedWith(rectify(verified), 409, 'state.act-not-available')
    await refusedWith(verify(verified), 409, 'state.act-not-available')
    const history = await world.organiser.get(`/v1/findings/${finding.id}/history`).expect(200)
    expect((history.body as { items: { act: string }[] }).items.map(({ act }) => act)).toEqual(['finding.verify', 'finding.rectify', 'finding.record'])
  })

  test('are refused to the wrong side, on the wrong day, in the wrong order', async () => {
    const finding = await bureau.find(files[1]!)
    const everywhere = await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685', agencyId: world.bureau.id })
    await refusedWith(rectify(finding, today, everywhere), 422, 'spot-checks.rectified-by-another')
    await refusedWith(rectify(finding, '2026-03-01'), 422, 'spot-checks.rectified-before-finding')
    await refusedWith(rectify(finding, '2026-03-03'), 422, 'spot-checks.date-in-future')
    await refusedWith(rectify(finding, today, world.organiser), 403, 'http.not-permitted')
    await refusedWith(verify(finding), 409, 'state.act-not-available')
    const rectified = await agency.rectify(finding, today)
    await refusedWith(rectify(finding), 412, 'http.version-stale')
    const own = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: world.agencies[0]!.id })
    await refusedWith(verify(rectified, today, own), 422, 'spot-checks.verified-by-reviewed-agency')
    await refusedWith(verify(rectified, '2026-03-01'), 422, 'spot-checks.verified-before-rectification')
    await refusedWith(verify(rectified, '2026-03-03'), 422, 'spot-checks.date-in-future')
    await refusedWith(verify(rectified, today, world.manager), 403, 'http.not-permitted')
    await refusedWith(verify(rectified, today, stranger), 404, 'http.not-found')
    await refusedWith(rectify(rectified, today, stranger), 404, 'http.not-found')
  })
})

describe('reading', () => {
  test('filters by file, agency, category, severity, status and period', async () => {
    const finding = await bureau.find(files.at(-1)!, { category: 'ARCHIVE', severity: 'MAJOR' })
    for (const query of [
      `fileId=${finding.fileId}`, `agencyId=${finding.agencyId}`, 'category=ARCHIVE,TRANSFER', 'severity=MAJOR',
      `spotCheckId=${spotCheck.id}&status=OPEN&severity=MAJOR&recordedOnFrom=${today}&recordedOnTo=2026-03-03&sort=recordedOn`,
    ]) expect(await list(query)).toEqual([finding])
    expect(await list('category=TRANSFER')).toEqual([])
    await world.organiser.get('/v1/findings?category=ELSE').expect(400)
  })

  test('finds what is overdue on the day it is asked', async () => {
    const finding = await bureau.find(files.at(-2)!, { rectifyBy: '2026-03-03' })
    const done = await bureau.find(files[2]!, { rectifyBy: '2026-03-03' })
    await agency.rectify(done, today)
    expect((await list('overdue=true')).map(({ id }) => id)).not.toContain(finding.id)
    const wednesday = await startTestApp({ now: '2026-03-04T01:00:00Z', beside: app })
    const before = app.clock.now().toISOString()
    app.clock.set('2026-03-04T01:00:00Z')
    try {
      const account = await wednesday.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
      const overdue = await list(`overdue=true&spotCheckId=${spotCheck.id}`, account)
      expect(overdue.every((one) => one.overdue)).toBe(true)
      expect(overdue.map(({ id }) => id)).toContain(finding.id)
      const others = (await list(`overdue=false&limit=100`, account)).map(({ id }) => id)
      expect(others).toContain(done.id)
      expect(others).not.toContain(finding.id)
      expect((await account.get(`/v1/findings/${finding.id}`).expect(200)).body).toMatchObject({ overdue: true })
    } finally {
      app.clock.set(before)
      await wednesday.close()
    }
  })

  test('keeps to the scope: the agency its own, the reviewer the assigned files\', a stranger nothing', async () => {
    const foreign = await bureau.find(files.at(-1)!)
    expect((await list('limit=100', world.manager)).every(({ agencyId }) => agencyId === world.agencies[0]!.id)).toBe(true)
    await world.manager.get(`/v1/findings/${foreign.id}`).expect(404)
    const idle = await app.account({ roles: ['CASE_REVIEWER'], officerId: newId(new Date('2026-01-01T00:00:00Z')), agencyId: world.bureau.id })
    expect(await list('', idle)).toEqual([])
    await idle.get(`/v1/findings/${foreign.id}`).expect(404)
    expect((await list('limit=100', world.reviewer)).map(({ id }) => id)).toContain(foreign.id)
    expect(await list('', stranger)).toEqual([])
    await world.organiser.get(`/v1/findings/${foreign.id}`, { 'if-none-match': '"v1"' }).expect(304)
    await stranger.get(`/v1/findings/${foreign.id}/history`).expect(404)
  })
})

describe('figures', () => {
  test('count a whole spot check, and infer only when every file is reviewed', async () => {
    const small = await bureau.drawn({ sampleSize: 6, minPerAgency: 1 })
    const drawn = await bureau.files(small)
    const reviewed: FileRecord[] = []
    for (const file of drawn) reviewed.push(await bureau.assign(file, world.reviewerOfficerId))
    const first = await bureau.find(reviewed[0]!, { severity: 'MAJOR' })
    await bureau.find(reviewed[0]!, { category: 'DOCUMENT' })
    await agency.rectify(first, today)
    await bureau.complete(reviewed[0]!, today)
    expect((await bureau.figures(small)).seriousFiles).toMatchObject({ found: 1, reviewed: 1, complete: false, inFrame: null })
    for (const file of reviewed.slice(1)) await bureau.complete(file, today)

    const figures = await bureau.figures(small)
    const sizes = [12, 5, 3]
    expect(figures).toMatchObject({
      spotCheckId: small.id, status: 'DRAWN', frameSize: 20, agenciesInFrame: 3, filesDrawn: 6, agenciesDrawn: 3,
      coverage: { numerator: 3, denominator: 3, value: 1 }, samplingRate: { numerator: 6, denominator: 20, value: 0.3 },
      filesReviewed: { numerator: 6, denominator: 6 }, findings: 2, findingsPerFile: { numerator: 2, denominator: 6, value: 0.3333 },
      byCategory: [{ category: 'PROCEDURE', findings: 1 }, { category: 'DOCUMENT', findings: 1 }],
      bySeverity: [{ severity: 'VETO', findings: 0 }, { severity: 'MAJOR', findings: 1 }, { severity: 'MINOR', findings: 1 }],
      rectified: { numerator: 1, denominator: 2, value: 0.5 }, verified: { numerator: 0, denominator: 2, value: 0 }, overdue: 0,
      seriousFiles: { found: 1, reviewed: 6, frameSize: 20, complete: true, method: 'STRATIFIED_BINOMIAL' },
    })
    expect(figures.byAgency.map(({ label, size, drawn: count, findings, seriousFiles }) => [label, size, count, findings, seriousFiles]))
      .toEqual(small.strata.map(({ label, sample }, index) => [label, sizes[index], sample, index === 0 ? 2 : 0, index === 0 ? 1 : 0]))
    expect(figures.seriousFiles.inFrame!.least).toBeGreaterThanOrEqual(1)
    expect(figures.seriousFiles.inFrame!.most).toBeLessThan(20)
  })

  test('exist only after the draw, within the scope', async () => {
    const url = `/v1/spot-checks/${(await bureau.commit(await bureau.plan())).id}/figures`
    await refusedWith(world.organiser.get(url), 409, 'spot-checks.not-drawn')
    await refusedWith(stranger.get(url), 404, 'http.not-found')
    await refusedWith(world.manager.get(`/v1/spot-checks/${spotCheck.id}/figures`), 404, 'http.not-found')
  })
})
