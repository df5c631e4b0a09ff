import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { frameDigest, freezeFrame } from '../../src/kernel/draw.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addAgency, auditCount } from '../support/records.ts'
import type { SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, addClosedCases, newSpotCheck, seed, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>
let stranger: TestAccount

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  bureau = acting(app, world.organiser)
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })
})
afterAll(() => app.close())

const commit = (spotCheck: SpotCheckRecord, body: object = {}, account = world.organiser) =>
  account.post(`/v1/spot-checks/${spotCheck.id}/commitment`, body, ifMatch(spotCheck))

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request.expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

const sampled = (sample: number) => ({ sample, given: sample, taken: sample })

async function frameRows(spotCheckId: string): Promise<{ stratum: string, item: string }[]> {
  const { rows } = await app.admin.query<{ stratum: string, item: string }>(
    'select stratum, case_id as item from spot_check_frame where spot_check_id = $1', [spotCheckId])
  return rows
}

describe('planning', () => {
  test('makes a draft of the own agency, audited once', async () => {
    const answer = await world.organiser.post('/v1/spot-checks', newSpotCheck()).expect(201)
    const spotCheck = answer.body as SpotCheckRecord
    expect(spotCheck).toMatchObject({
      ...newSpotCheck(), agencyId: world.bureau.id, status: 'DRAFT', frameSize: null, frameDigest: null, committedAt: null, seedSource: null, drawnAt: null,
      availableActs: ['commit'], strata: [], version: 1,
    })
    expect(answer.headers).toMatchObject({ location: `/v1/spot-checks/${spotCheck.id}`, etag: '"v1"' })
    expect(await trailOf(app, spotCheck.id)).toEqual([expect.objectContaining({ act: 'spot-check.plan', agencyId: world.bureau.id })])
  })

  test('takes the id of the client, once', async () => {
    const body = newSpotCheck({ id: newId(new Date('2026-03-01T00:00:00Z')) })
    expect((await world.organiser.post('/v1/spot-checks', body).expect(201)).body).toMatchObject({ id: body.id })
    await world.organiser.post('/v1/spot-checks', body).expect(201).expect('idempotency-replayed', 'true')
    await refusedWith(world.organiser.post('/v1/spot-checks', { ...body, title: '另一评查' }), 409, 'idempotency.id-taken')
  })

  test.each([
    ['spot-checks.period-empty', { closedTo: '2025-01-01' }],
    ['spot-checks.minimums-exceed-sample', { sampleSize: 3, minPerAgency: 4 }],
    ['spot-checks.outside-scope', { divisionCode: '320682' }],
  ])('refuses with %s', async (code, given) => {
    await refusedWith(world.organiser.post('/v1/spot-checks', newSpotCheck(given)), 422, code)
  })

  test('refuses a division that is not in the table, and an account without an agency', async () => {
    const national = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000', agencyId: world.bureau.id })
    await refusedWith(national.post('/v1/spot-checks', newSpotCheck({ divisionCode: '329999' })), 422, 'spot-checks.division-unknown')
    const nobody = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    await refusedWith(nobody.post('/v1/spot-checks', newSpotCheck()), 422, 'spot-checks.organiser-without-agency')
  })

  test.each([
    ['unknown member', { ...newSpotCheck(), strata: [] }], ['kind twice', newSpotCheck({ actKinds: ['PENALTY', 'PENALTY'] })],
    ['no kind', newSpotCheck({ actKinds: [] })], ['sample of nothing', newSpotCheck({ sampleSize: 0 })],
    ['no such day', newSpotCheck({ closedFrom: '2025-02-30' })], ['fraction', newSpotCheck({ sampleSize: 1.5 })],
  ])('400: %s', async (_name, body) => {
    await refusedWith(world.organiser.post('/v1/spot-checks', body), 400, 'http.invalid-request')
  })

  test('needs the permission', async () => {
    await app.http.post('/v1/spot-checks').send(newSpotCheck()).expect(401)
    await refusedWith(world.manager.post('/v1/spot-checks', newSpotCheck()), 403, 'http.not-permitted')
  })
})

describe('changing a draft', () => {
  test('changes what is given, and a change to the same changes nothing', async () => {
    const draft = await bureau.plan()
    const answer = await world.organiser.patch(`/v1/spot-checks/${draft.id}`, { sampleSize: 12, actKinds: ['PENALTY', 'COERCION'] }, ifMatch(draft)).expect(200)
    const changed = answer.body as SpotCheckRecord
    expect(changed).toMatchObject({ sampleSize: 12, actKinds: ['PENALTY', 'COERCION'], title: draft.title, version: 2 })
    expect((await trailOf(app, draft.id)).at(-1)).toMatchObject({
      act: 'spot-check.change', changes: { sampleSize: [10, 12], actKinds: [['PENALTY'], ['PENALTY', 'COERCION']] },
    })
    const before = await auditCount(app.admin)
    await world.organiser.patch(`/v1/spot-checks/${draft.id}`, { sampleSize: 12 }, ifMatch(changed)).expect(200).expect('etag', '"v2"')
    expect(await auditCount(app.admin)).toBe(before)
  })

  test('needs the version, the scope and a sound result', async () => {
    const draft = await bureau.plan()
    const url = `/v1/spot-checks/${draft.id}`
    await refusedWith(world.organiser.patch(url, { sampleSize: 1 }), 428, 'http.version-required')
    await refusedWith(world.organiser.patch(url, { sampleSize: 1 }, ifMatch(7)), 412, 'http.version-stale')
    await refusedWith(stranger.patch(url, { sampleSize: 12 }, ifMatch(draft)), 404, 'http.not-found')
    await refusedWith(world.organiser.patch(url, { sampleSize: 1 }, ifMatch(draft)), 422, 'spot-checks.minimums-exceed-sample')
    await refusedWith(world.organiser.patch(url, { closedFrom: '2026-01-01' }, ifMatch(draft)), 422, 'spot-checks.period-empty')
  })

  test('is over with the commitment', async () => {
    const committed = await bureau.commit(await bureau.plan())
    await refusedWith(world.organiser.patch(`/v1/spot-checks/${committed.id}`, { sampleSize: 12 }, ifMatch(committed)), 409, 'state.act-not-available')
    await refusedWith(commit(committed), 409, 'state.act-not-available')
  })
})

describe('commitment', () => {
  test('freezes every closed case of division, period and kind, with strata, allocation and digest', async () => {
    const agency = await addAgency(app.admin, '320682', { name: '界外机关' })
    await addClosedCases(app.admin, agency, 2)
    const [lastDay] = await addClosedCases(app.admin, world.agencies[2]!, 1, { closedOn: '2025-12-31' })
    await addClosedCases(app.admin, world.agencies[2]!, 1, { closedOn: '2026-01-01' })
    await addClosedCases(app.admin, world.agencies[2]!, 1, { closedOn: '2024-12-31' })
    await addClosedCases(app.admin, world.agencies[2]!, 1, { actKind: 'LICENCE' })

    const committed = await bureau.commit(await bureau.plan())

    expect(committed).toMatchObject({ status: 'COMMITTED', frameSize: 21, committedAt: app.clock.now().toISOString(), seedSource: null, availableActs: ['revealShare', 'seed', 'draw'], version: 2 })
    expect(committed.strata).toEqual(world.agencies.map(({ id, name }, index) => ({
      stratum: id, agencyId: id, priority: false, label: name, size: [12, 5, 4][index], ...sampled([5, 3, 2][index]!),
    })))
    const rows = await frameRows(committed.id)
    expect(rows.map(({ item }) => item)).toContain(lastDay)
    expect(committed.frameDigest).toBe(frameDigest(freezeFrame(rows), 'sha256'))
    expect((await trailOf(app, committed.id)).map(({ act }) => act)).toEqual(['spot-check.plan', 'spot-check.commit'])
  })

  test('may announce where the seed will come from', async () => {
    expect(await bureau.commit(await bureau.plan(), { seedSource: seed.seedSource })).toMatchObject({ seedSource: seed.seedSource, seedValue: null })
  })

  test('stays as it is when a case is closed or an agency renamed afterwards', async () => {
    const committed = await bureau.commit(await bureau.plan())
    await addClosedCases(app.admin, world.agencies[0]!, 1)
    await app.admin.query('update agencies set name = name || \'（更名）\' where id = $1', [world.agencies[0]!.id])
    expect((await world.organiser.get(`/v1/spot-checks/${committed.id}`).expect(200)).body).toEqual(committed)
  })

  test.each([
    ['spot-checks.frame-empty', { actKinds: ['REWARD' as const] }],
    ['spot-checks.period-not-over', { closedTo: '2026-03-03' }],
    ['spot-checks.minimums-exceed-sample', { sampleSize: 8, minPerAgency: 4 }],
  ])('refuses with %s and freezes nothing', async (code, given) => {
    const draft = await bureau.plan(given)
    await refusedWith(commit(draft), 422, code)
    expect(await frameRows(draft.id)).toEqual([])
    expect((await world.organiser.get(`/v1/spot-checks/${draft.id}`).expect(200)).body).toEqual(draft)
  })

  test('needs the version, the permission and the scope', async () => {
    const draft = await bureau.plan()
    await refusedWith(world.organiser.post(`/v1/spot-checks/${draft.id}/commitment`), 428, 'http.version-required')
    await refusedWith(commit(draft, {}, world.reviewer), 403, 'http.not-permitted')
    await refusedWith(commit(draft, {}, stranger), 404, 'http.not-found')
    await refusedWith(commit(draft, { seed: '1' }), 400, 'http.invalid-request')
  })
})

describe('reading', () => {
  test('lists summaries of the own scope, with filters', async () => {
    const marked = await bureau.plan({ title: '交通运输专项评查' })
    const found = await world.organiser.get(`/v1/spot-checks?q=${encodeURIComponent('专项')}&status=DRAFT`).expect(200)
    expect(found.body).toEqual({ items: [{ ...marked, seed: undefined, strata: undefined }], nextCursor: null })
    expect((await world.organiser.get(`/v1/spot-checks?agencyId=${world.bureau.id}&divisionCode=320685&limit=1`).expect(200)).headers.link).toContain('rel="next"')
    expect((await stranger.get('/v1/spot-checks').expect(200)).body).toEqual({ items: [], nextCursor: null })
  })

  test('answers 304 to who has it, 404 outside the scope', async () => {
    const draft = await bureau.plan()
    await world.organiser.get(`/v1/spot-checks/${draft.id}`, { 'if-none-match': '"v1"' }).expect(304)
    await stranger.get(`/v1/spot-checks/${draft.id}`).expect(404)
    await stranger.get(`/v1/spot-checks/${draft.id}/history`).expect(404)
    await world.reviewer.get(`/v1/spot-checks/${draft.id}`).expect(404)
    const history = await world.organiser.get(`/v1/spot-checks/${draft.id}/history`).expect(200)
    expect(history.body).toMatchObject({ items: [{ act: 'spot-check.plan', targetKind: 'spot-check' }] })
  })
})
