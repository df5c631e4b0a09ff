import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyDrawBytes } from '../../src/kernel/draw-record.ts'
import { shareCommitment } from '../../src/kernel/draw-v2.ts'
import type { DrawRecord2 } from '../../src/kernel/draw-v2-schema.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import type { PartyRecord } from '../../src/modules/spot-checks/parties/schema.ts'
import { addAgency, auditCount } from '../support/records.ts'
import type { FileRecord, SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, addClosedCases, later, newSpotCheck, spotCheckWorld, trailOf } from '../support/spot-checks.ts'

// A published round of the beacon quicknet, which appeared at 15:59:24Z; the next day began in China at 16:00:00Z.
const chain = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
const round = 1000
const signature = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
const [committedAt, revealBy, seededAt] = ['2023-08-23T15:50:00.000Z', '2023-08-23T15:55:00.000Z', '2023-08-23T16:05:00.000Z']

const values = { 'bureau': '5f0d3c1e9a7b48c2a6d1e0f93b7c5a41', 'reviewed agency': 'c2b9e8d7f6a5948372615049382716ff', 'observer': '0123456789abcdeffedcba9876543210' }
const share = (party: keyof typeof values) => ({ kind: 'SHARE', party, commitment: shareCommitment('sha256', party, values[party]), revealBy })
const ceremony = { kind: 'CEREMONY', source: '2023年8月24日双色球开奖号码，www.cwl.gov.cn', heldOn: '2023-08-24' }
const beacon = { kind: 'BEACON', chain, round }
const seedSources = [share('bureau'), share('reviewed agency'), share('observer'), ceremony, beacon]
const lottery = { value: '03 09 17 21 26 33 + 08', witnesses: ['见证人一', '见证人二'] }

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>
let stranger: TestAccount
const period = { closedFrom: '2022-01-01', closedTo: '2023-01-01' }

beforeAll(async () => {
  app = await startTestApp({ now: committedAt })
  world = await spotCheckWorld(app)
  for (const [index, agency] of world.agencies.entries()) {
    await addClosedCases(app.admin, agency, 6 - index, { closedOn: '2022-03-31' })
    await addClosedCases(app.admin, agency, 4, { closedOn: '2022-10-01' })
    await addClosedCases(app.admin, agency, 2, { closedOn: '2022-10-01', actKind: 'LICENCE' })
  }
  await app.admin.query('update enforcement_cases set complex = true where closed_on = \'2022-10-01\' and act_kind = \'LICENCE\' and agency_id = $1', [world.agencies[0]!.id])
  bureau = acting(app, world.organiser)
  stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682', agencyId: world.bureau.id })
})
afterAll(() => app.close())

const url = (spotCheck: { id: string }, act = '') => `/v1/spot-checks/${spotCheck.id}${act === '' ? '' : `/${act}`}`
const send = (spotCheck: SpotCheckRecord, act: string, body?: object, account = world.organiser) => account.post(url(spotCheck, act), body, ifMatch(spotCheck))
const does = async (spotCheck: SpotCheckRecord, act: string, body?: object): Promise<SpotCheckRecord> => {
  later(app)
  return (await send(spotCheck, act, body).expect(200)).body as SpotCheckRecord
}

async function refusedWith(request: ReturnType<TestAccount['post']>, status: number, code: string): Promise<void> {
  const before = await auditCount(app.admin)
  const answer = await request.expect(status)
  expect(answer.body).toMatchObject({ code })
  expect(await auditCount(app.admin)).toBe(before)
}

/** A committed plan over the cases of 2022 at the time of the commitment. */
async function committed(given: object = {}, announced: object = { seedSources }): Promise<SpotCheckRecord> {
  app.clock.set(committedAt)
  const plan = (await world.organiser.post('/v1/spot-checks', newSpotCheck({ ...period, ...given })).expect(201)).body as SpotCheckRecord
  return (await send(plan, 'commitment', announced).expect(200)).body as SpotCheckRecord
}
const reveal = (spotCheck: SpotCheckRecord, party: keyof typeof values) => does(spotCheck, 'share-reveals', { party, value: values[party] })
async function reviewing(given: object = {}): Promise<SpotCheckRecord> {
  const drawn = await does(await committed(given, { seedSource: '骰子' }), 'draw', { seedValue: '6 1 4 2' })
  return does(drawn, 'review-start')
}

describe('a seed of several sources', () => {
  test('shares, ceremony and beacon make one seed; a share not revealed in time is recorded and counts as its commitment', async () => {
    const announced = await committed()
    expect(announced).toMatchObject({ seedSources, sharesRevealed: [], seed: null, seededAt: null, commitmentDigest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const revealed = await reveal(await reveal(announced, 'bureau'), 'observer')
    expect(revealed).toMatchObject({ status: 'COMMITTED', sharesRevealed: ['bureau', 'observer'] })
    app.clock.set(seededAt)
    const seeded = await does(revealed, 'seed', { values: [lottery, { value: signature }] })
    expect(seeded).toMatchObject({
      status: 'SEEDED', availableActs: ['draw'],
      seed: [
        { revealed: true, value: values.bureau }, { revealed: false, value: share('reviewed agency').commitment }, { revealed: true }, lottery,
        { signature, value: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd' },
      ],
    })
    await refusedWith(send(seeded, 'draw', { seedValue: '1' }), 422, 'spot-checks.seed-already-made')
    const drawn = await does(seeded, 'draw')
    expect(drawn).toMatchObject({ status: 'DRAWN', seedDigest: seeded.seedDigest })
    const record = await bureau.record(drawn)
    expect(verifyDrawBytes(record)).toMatchObject({ ok: true })
    expect((await world.organiser.get(`/v1/draws/${drawn.id}/record`).expect(200)).text).toBe(record.toString())
    expect((await trailOf(app, drawn.id)).map(({ act }) => act)).toEqual([
      'spot-check.plan', 'spot-check.commit', 'spot-check.reveal-share', 'spot-check.reveal-share', 'spot-check.seed', 'spot-check.draw',
    ])
  })

  test('is refused where the sources could be steered', async () => {
    app.clock.set(committedAt)
    const plan = await bureau.plan(period)
    app.clock.set(committedAt)
    const cases: [string, object][] = [
      ['draw.sources-unsound', { seedSources: [share('bureau'), beacon] }],
      ['draw.sources-unsound', { seedSources: [share('bureau'), share('observer')] }],
      ['draw.sources-unsound', { seedSources: [share('bureau'), share('bureau'), beacon] }],
      ['draw.sources-unsound', { seedSource: '骰子', seedSources: [beacon] }],
      ['draw.sources-unsound', { seedSources: [1, 2, 3, 4].map((step) => ({ ...beacon, round: round + step })) }],
      ['draw.source-too-early', { seedSources: [{ ...beacon, round: 500 }] }],
      ['draw.source-too-early', { seedSources: [{ ...ceremony, heldOn: '2023-08-23' }] }],
      ['draw.source-too-early', { seedSources: [share('bureau'), { ...share('observer'), revealBy: '2023-08-24T00:00:00Z' }, beacon] }],
      ['draw.source-too-early', { seedSources: [share('bureau'), { ...share('observer'), revealBy: committedAt }, beacon] }],
      ['draw.beacon-unknown', { seedSources: [{ ...beacon, chain: '0'.repeat(64) }] }],
    ]
    for (const [code, body] of cases) await refusedWith(send(plan, 'commitment', body), 422, code)
    await refusedWith(send(plan, 'commitment', { seedSources: [{ ...beacon, signature }] }), 400, 'http.invalid-request')
  })

  test('takes a share once, in time, and only the one that was committed to', async () => {
    const announced = await committed()
    await refusedWith(send(announced, 'share-reveals', { party: 'nobody', value: 'x' }), 422, 'spot-checks.share-unknown')
    await refusedWith(send(announced, 'share-reveals', { party: 'bureau', value: values.observer }), 422, 'draw.share-not-committed')
    const revealed = await reveal(announced, 'bureau')
    await refusedWith(send(revealed, 'share-reveals', { party: 'bureau', value: values.bureau }), 409, 'spot-checks.share-revealed')
    app.clock.set('2023-08-23T15:55:00.001Z')
    await refusedWith(send(revealed, 'share-reveals', { party: 'observer', value: values.observer }), 422, 'spot-checks.reveal-too-late')
    await refusedWith(send(revealed, 'share-reveals', { party: 'observer', value: values.observer }, stranger), 404, 'http.not-found')
    await refusedWith(send(revealed, 'share-reveals', { party: 'observer', value: values.observer }, world.manager), 403, 'http.not-permitted')
  })

  test('is made of all values, in order, not before they could be known, and of no forged signature', async () => {
    const announced = await committed()
    const [both, forged] = [[lottery, { value: signature }], [lottery, { value: `${signature.slice(0, -1)}8` }]]
    app.clock.set('2023-08-23T15:59:59Z')
    await refusedWith(send(announced, 'seed', { values: both }), 422, 'draw.seeded-too-early')
    app.clock.set(seededAt)
    await refusedWith(send(announced, 'seed', { values: [lottery] }), 422, 'spot-checks.seed-incomplete')
    await refusedWith(send(announced, 'seed', { values: forged }), 422, 'draw.beacon-not-verified')
    await refusedWith(send(announced, 'seed', { values: both.toReversed() }), 422, 'draw.beacon-not-verified')
    await refusedWith(send(announced, 'draw', { seedValue: '1', seedSource: '骰子' }), 422, 'spot-checks.seed-incomplete')
    await refusedWith(send(announced, 'seed', { values: both }, stranger), 404, 'http.not-found')
    await refusedWith(send(announced, 'seed', { values: both }, world.manager), 403, 'http.not-permitted')
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(announced, 'seed', { values: both })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
  })

  test('nothing is changed after the commitment, and every act has its state', async () => {
    const announced = await committed()
    const bodies: Record<string, object | undefined> = {
      'commitment': { seedSources }, 'share-reveals': { party: 'bureau', value: values.bureau }, 'seed': { values: [lottery, { value: signature }] }, 'draw': {},
      'review-start': undefined, 'substitutions': { fileId: announced.id, ground: 'LOST', reason: '遗失', approver: '组长' },
      'extensions': { sampleSize: 20, reason: '追加', approver: '组长' }, 'closing': { closedOn: '2023-08-24' },
    }
    const refusesAllBut = async (spotCheck: SpotCheckRecord, ...allowed: string[]) => {
      for (const [act, body] of Object.entries(bodies)) {
        if (!allowed.includes(act)) await refusedWith(send(spotCheck, act, body), 409, 'state.act-not-available')
      }
      await refusedWith(world.organiser.patch(url(spotCheck), { sampleSize: 11 }, ifMatch(spotCheck)), 409, 'state.act-not-available')
    }
    await refusesAllBut(announced, 'share-reveals', 'seed', 'draw')
    app.clock.set(seededAt)
    const seeded = await does(announced, 'seed', bodies.seed)
    await refusesAllBut(seeded, 'draw')
    const drawn = await does(seeded, 'draw')
    await refusesAllBut(drawn, 'review-start', 'closing')
    const started = await does(drawn, 'review-start')
    expect(started).toMatchObject({ status: 'REVIEWING', availableActs: ['substitute', 'extend', 'close'] })
    await refusesAllBut(started, 'substitutions', 'extensions', 'closing')
  })
})

describe('parties that act by their own accounts', () => {
  type Party = PartyRecord
  const party = (account: TestAccount, row: Party, act: string, body: object) => account.post(`/v1/draw-parties/${row.id}/${act}`, body, ifMatch(row))
  const own = async (account: TestAccount): Promise<Party[]> => ((await account.get('/v1/draw-parties').expect(200)).body as { items: Party[] }).items
  const invite = (plan: SpotCheckRecord, body: object, account = world.organiser) => account.post(`/v1/spot-checks/${plan.id}/parties`, body)
  const commitmentOf = (name: keyof typeof values) => ({ commitment: share(name).commitment })
  const bare = (name: keyof typeof values) => ({ kind: 'SHARE', party: name, revealBy })
  let observer: TestAccount
  let colleague: TestAccount
  let plan: SpotCheckRecord
  let [bureauParty, agencyParty] = [] as unknown as [Party, Party]

  beforeAll(async () => {
    const elsewhere = await addAgency(app.admin, '330106')
    observer = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: elsewhere.id })
    colleague = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.agencies[0]!.id })
    app.clock.set(committedAt)
    plan = (await world.organiser.post('/v1/spot-checks', newSpotCheck(period)).expect(201)).body as SpotCheckRecord
    bureauParty = (await invite(plan, { party: 'bureau', accountId: world.organiser.id }).expect(201)).body as Party
    agencyParty = (await invite(plan, { party: 'reviewed agency', agencyId: world.agencies[0]!.id }).expect(201)).body as Party
  })

  test('are invited while the plan is a draft: one share for an agency, each by a name of its own', async () => {
    expect(bureauParty).toMatchObject({ status: 'INVITED', agencyId: world.bureau.id, accountId: world.organiser.id, commitment: null, availableActs: ['commitShare', 'withdraw'] })
    for (const body of [{ party: 'x' }, { party: 'x', agencyId: plan.id }, { party: 'x', accountId: plan.id }, { party: 'x', agencyId: world.bureau.id, accountId: stranger.id }]) {
      await refusedWith(invite(plan, body), 422, 'spot-checks.party-unknown')
    }
    for (const body of [{ party: 'bureau', agencyId: world.agencies[1]!.id }, { party: 'x', agencyId: world.bureau.id }, { party: 'x', accountId: colleague.id }]) {
      await refusedWith(invite(plan, body), 409, 'spot-checks.party-taken')
    }
    await refusedWith(invite(plan, { party: 'x', agencyId: world.bureau.id }, stranger), 404, 'http.not-found')
    await refusedWith(invite(plan, { party: 'x', agencyId: world.bureau.id }, world.manager), 403, 'http.not-permitted')
    const withdrawn = (await invite(plan, { party: 'x', accountId: observer.id }).expect(201)).body as Party
    await refusedWith(party(stranger, withdrawn, 'withdrawal', { reason: '误邀' }), 404, 'http.not-found')
    expect((await party(world.organiser, withdrawn, 'withdrawal', { reason: '误邀' }).expect(200)).body).toMatchObject({ status: 'WITHDRAWN', withdrawReason: '误邀', availableActs: [] })
    expect((await trailOf(app, withdrawn.id)).map(({ act, actorId }) => [act, actorId])).toEqual([['draw-party.invite', world.organiser.id], ['draw-party.withdraw', world.organiser.id]])
    await refusedWith(party(observer, { ...withdrawn, version: 2 }, 'commitment', commitmentOf('observer')), 409, 'state.act-not-available')
    expect((await world.organiser.get(url(plan, 'parties')).expect(200)).body).toMatchObject({ items: [{ party: 'x' }, { party: 'reviewed agency' }, { party: 'bureau' }] })
    await stranger.get(url(plan, 'parties')).expect(404)
  })

  test('commit and reveal themselves, and nobody for them, not even the organiser; each act is in the audit under its own account', async () => {
    const announced = { seedSources: [bare('bureau'), bare('reviewed agency'), share('observer'), ceremony, beacon] }
    await refusedWith(send(plan, 'commitment', announced), 409, 'spot-checks.party-not-committed')
    for (const account of [world.organiser, observer, stranger]) await refusedWith(party(account, agencyParty, 'commitment', commitmentOf('reviewed agency')), 404, 'http.not-found')
    await refusedWith(party(world.reviewer, agencyParty, 'commitment', commitmentOf('reviewed agency')), 403, 'http.not-permitted')
    await refusedWith(party(world.manager, agencyParty, 'reveal', { value: values['reviewed agency'] }), 409, 'state.act-not-available')
    bureauParty = (await party(world.organiser, bureauParty, 'commitment', commitmentOf('bureau')).expect(200)).body as Party
    agencyParty = (await party(world.manager, agencyParty, 'commitment', commitmentOf('reviewed agency')).expect(200)).body as Party
    await refusedWith(party(colleague, agencyParty, 'commitment', commitmentOf('observer')), 409, 'state.act-not-available')
    await refusedWith(party(world.manager, agencyParty, 'reveal', { value: values['reviewed agency'] }), 409, 'state.act-not-available')

    await refusedWith(send(plan, 'commitment', { seedSources: [share('bureau'), bare('reviewed agency'), ceremony] }), 422, 'spot-checks.party-acts-itself')
    await refusedWith(send(plan, 'commitment', { seedSources: [bare('bureau'), share('observer'), ceremony] }), 422, 'spot-checks.party-left-out')
    await refusedWith(send(plan, 'commitment', { seedSources: [...announced.seedSources.slice(0, 2), bare('observer'), ceremony] }), 422, 'spot-checks.share-commitment-missing')
    await refusedWith(send(plan, 'commitment', { seedSource: '骰子' }), 422, 'spot-checks.party-left-out')
    const frozen = (await send(plan, 'commitment', announced).expect(200)).body as SpotCheckRecord
    expect(frozen.seedSources).toEqual(seedSources)

    // The plan lies outside the agency's scope: it sees the state, the digest and the deadline, and no more.
    await world.manager.get(url(plan)).expect(404)
    expect(await own(world.manager)).toEqual([expect.objectContaining({
      id: agencyParty.id, status: 'COMMITTED', availableActs: ['reveal'], plan: { title: frozen.title, status: 'COMMITTED', commitmentDigest: frozen.commitmentDigest, committedAt, revealBy },
    })])
    expect((await colleague.get(`/v1/draw-parties/${agencyParty.id}`).expect(200)).body).toMatchObject({ availableActs: ['reveal'] })
    for (const account of [world.organiser, observer]) await account.get(`/v1/draw-parties/${agencyParty.id}`).expect(404)
    expect((await own(observer)).map(({ party: name, status }) => [name, status])).toEqual([['x', 'WITHDRAWN']])
    expect(await own(stranger)).toEqual([])

    await refusedWith(send(frozen, 'share-reveals', { party: 'reviewed agency', value: values['reviewed agency'] }), 422, 'spot-checks.party-acts-itself')
    await refusedWith(party(world.organiser, agencyParty, 'reveal', { value: values['reviewed agency'] }), 404, 'http.not-found')
    await refusedWith(party(world.manager, agencyParty, 'reveal', { value: values.bureau }), 422, 'draw.share-not-committed')
    await refusedWith(party(world.manager, { ...agencyParty, version: 1 }, 'reveal', { value: values['reviewed agency'] }), 412, 'http.version-stale')
    const answers = await Promise.all([1, 2, 3].map(() => party(colleague, agencyParty, 'reveal', { value: values['reviewed agency'] })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    app.clock.set('2023-08-23T15:55:00.001Z')
    await refusedWith(party(world.organiser, bureauParty, 'reveal', { value: values.bureau }), 422, 'spot-checks.reveal-too-late')
    await refusedWith(party(world.organiser, bureauParty, 'withdrawal', { reason: '退出' }), 409, 'state.act-not-available')

    const before = (await world.organiser.get(url(plan)).expect(200)).body as SpotCheckRecord
    expect(before).toMatchObject({ sharesRevealed: ['reviewed agency'], version: frozen.version + 1 })
    app.clock.set(seededAt)
    const drawn = await does(await does(before, 'seed', { values: [lottery, { value: signature }] }), 'draw')
    expect(drawn.seed?.slice(0, 3)).toMatchObject([{ revealed: false }, { revealed: true, value: values['reviewed agency'] }, { revealed: false }])
    expect(verifyDrawBytes(await bureau.record(drawn))).toMatchObject({ ok: true })
    await refusedWith(invite(drawn, { party: 'late', agencyId: world.agencies[1]!.id }), 409, 'state.act-not-available')
    const trail = [...await trailOf(app, agencyParty.id), ...(await trailOf(app, plan.id)).filter(({ act }) => act === 'spot-check.reveal-share')]
    expect(trail.map(({ act, actorId }) => [act, actorId])).toEqual([
      ['draw-party.invite', world.organiser.id], ['draw-party.commit-share', world.manager.id], ['draw-party.reveal', colleague.id], ['spot-check.reveal-share', colleague.id],
    ])
  })
})

describe('strata', () => {
  test('by agency, kind and period, with a priority stratum, exclusions with reasons, all of it bound by the commitment', async () => {
    const [first, second, third] = world.agencies
    const exclusions = [{ by: 'AGENCY', values: [third!.id], reason: '该机关本年度由上级评查' }]
    const spotCheck = await committed({
      actKinds: ['PENALTY', 'LICENCE'], byActKind: true, byPeriod: 'HALF_YEAR', priorityGrounds: ['COMPLEX', 'HEARING'], minPerPriority: 2, exclusions, sampleSize: 9,
    }, {})
    expect(spotCheck.strata.map(({ stratum, label, size, sample, priority }) => [stratum, label, size, sample, priority])).toEqual([
      [`${first!.id}/PENALTY/2022H1`, `${first!.name}·行政处罚·2022年上半年`, 6, 2, false],
      [`${first!.id}/PENALTY/2022H2`, `${first!.name}·行政处罚·2022年下半年`, 4, 1, false],
      [`${first!.id}/priority`, `${first!.name}·优先`, 2, 2, true],
      [`${second!.id}/LICENCE/2022H2`, `${second!.name}·行政许可·2022年下半年`, 2, 1, false],
      [`${second!.id}/PENALTY/2022H1`, `${second!.name}·行政处罚·2022年上半年`, 5, 2, false],
      [`${second!.id}/PENALTY/2022H2`, `${second!.name}·行政处罚·2022年下半年`, 4, 1, false],
    ])
    later(app)
    const drawn = await bureau.draw(spotCheck)
    const record = JSON.parse((await bureau.record(drawn)).toString()) as DrawRecord2
    expect(JSON.parse(record.query)).toMatchObject({ exclusions, byPeriod: 'HALF_YEAR' })
    const figures = await bureau.figures(drawn)
    expect(figures).toMatchObject({ agenciesInFrame: 2, frameSize: 23, filesDrawn: 9 })
    expect(figures.byAgency.map(({ label, size, drawn: count }) => [label, size, count])).toEqual([[first!.name, 12, 5], [second!.name, 11, 4]])
  })

  test.each([['QUARTER', ['2022Q1', '2022Q4']], ['YEAR', ['2022']]])('by %s; named cases and procedures are left out', async (byPeriod, expected) => {
    const { rows: [left] } = await app.admin.query<{ id: string }>('select id from enforcement_cases where closed_on = \'2022-03-31\' and agency_id = $1', [world.agencies[0]!.id])
    const spotCheck = await committed({ byPeriod, exclusions: [
      { by: 'CASE', values: [left!.id], reason: '诉讼中，案卷在法院' }, { by: 'PROCEDURE', values: ['SIMPLE'], reason: '简易程序' }, { by: 'FIELD', values: ['URBAN'], reason: '垂直管理' },
    ] }, {})
    expect(spotCheck.frameSize).toBe(5 + 5 + 4 + 12)
    expect([...new Set(spotCheck.strata.map(({ stratum }) => stratum.slice(37)))]).toEqual(expected)
  })
})

describe('additions', () => {
  const substitution = (file: { id: string }) => ({ fileId: file.id, ground: 'LOST', reason: '案卷遗失，已立案查找', approver: '评查组组长' })

  test('a lost file is replaced by the next ticket of its stratum; a larger sample begins with the smaller; the record keeps it all', async () => {
    const started = await reviewing()
    const before = await bureau.files(started)
    const lost = before.find(({ agencyId }) => agencyId === world.agencies[1]!.id)!
    const replaced = await does(started, 'substitutions', substitution(lost))
    expect(replaced).toMatchObject({ additions: 1, status: 'REVIEWING' })
    const stratum = replaced.strata[1]!
    expect(stratum).toMatchObject({ given: stratum.sample, taken: stratum.sample + 1 })
    await refusedWith(send(replaced, 'substitutions', substitution(lost)), 409, 'spot-checks.file-replaced')
    const extended = await does(replaced, 'extensions', { sampleSize: 18, reason: '样本不足以得出结论', approver: '局长办公会' })
    expect(extended).toMatchObject({ additions: 2, extendedTo: 18, sampleSize: 10 })
    const files = await bureau.files(extended)
    expect(files.slice(0, before.length).map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(files).toHaveLength(19)
    for (const { agencyId, given, taken } of extended.strata) {
      expect(files.filter((file) => file.agencyId === agencyId).map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(Array.from({ length: taken }, (_, rank) => rank + 1))
      expect(taken).toBe(given + (agencyId === lost.agencyId ? 1 : 0))
    }
    const bytes = await bureau.record(extended)
    expect(verifyDrawBytes(bytes)).toMatchObject({ ok: true })
    const record = JSON.parse(bytes.toString()) as DrawRecord2
    expect(record.recordDigest).toBe(started.recordDigest)
    expect(record.additions.map(({ kind, result }) => [kind, result.length])).toEqual([['SUBSTITUTION', 1], ['EXTENSION', 8]])
    await world.organiser.get(url(extended, 'record'), { 'if-none-match': `"${extended.additionsDigest}"` }).expect(304)
    expect((await trailOf(app, lost.id)).map(({ act }) => act)).toEqual(['spot-check-file.replace'])
    expect((await trailOf(app, extended.id)).slice(-2).map(({ act }) => act)).toEqual(['spot-check.substitute', 'spot-check.extend'])
    await app.admin.query('update spot_check_additions set content = replace(content, \'遗失\', \'调走\') where spot_check_id = $1', [extended.id])
    expect(verifyDrawBytes(Buffer.from((await world.organiser.get(url(extended, 'record'))).text))).toMatchObject({ ok: false })
    await app.admin.query('delete from spot_check_additions where spot_check_id = $1 and seq = 2', [extended.id])
    await world.organiser.get(url(extended, 'record')).expect(500)
  })

  test('are refused for foreign and reviewed files, without growth, and to others', async () => {
    const started = await reviewing()
    const [file] = await bureau.files(started)
    const [foreign] = await bureau.files(await reviewing())
    await refusedWith(send(started, 'substitutions', substitution(foreign!)), 422, 'spot-checks.file-unknown')
    await refusedWith(send(started, 'extensions', { sampleSize: 10, reason: '追加', approver: '组长' }), 422, 'draw.extension-too-small')
    await refusedWith(send(started, 'substitutions', { ...substitution(file!), ground: 'TOO_BAD' }), 400, 'http.invalid-request')
    await refusedWith(send(started, 'substitutions', substitution(file!), stranger), 404, 'http.not-found')
    await refusedWith(send(started, 'extensions', { sampleSize: 12, reason: '追加', approver: '组长' }, world.manager), 403, 'http.not-permitted')
    await app.admin.query('update spot_check_files set reviewed_on = \'2023-08-24\' where id = $1', [file!.id])
    await refusedWith(send(started, 'substitutions', substitution(file!)), 409, 'spot-checks.review-completed')
  })

  test('two substitutions at once are one, and a replaced file is reviewed no more and waited for no more', async () => {
    const started = await reviewing({ sampleSize: 6 })
    const files = await bureau.files(started)
    const answers = await Promise.all(files.slice(0, 3).map((file) => send(started, 'substitutions', substitution(file))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    const now = answers.find(({ status }) => status === 200)!.body as SpotCheckRecord
    const { rows: [gone] } = await app.admin.query<{ id: string }>('select id from spot_check_files where replaced_at is not null and spot_check_id = $1', [now.id])
    const file = (await world.organiser.get(`/v1/spot-check-files/${gone!.id}`).expect(200)).body as FileRecord
    await refusedWith(world.organiser.put(`/v1/spot-check-files/${file.id}/reviewer`, { officerId: world.reviewerOfficerId }, ifMatch(file)), 409, 'spot-checks.file-replaced')
    await app.admin.query('update spot_check_files set reviewed_on = \'2023-08-23\' where replaced_at is null and spot_check_id = $1', [now.id])
    expect((await bureau.figures(now))).toMatchObject({ filesDrawn: 6, filesReviewed: { numerator: 6, denominator: 6 } })
    app.clock.set(seededAt)
    expect(await bureau.close(now, '2023-08-24')).toMatchObject({ status: 'CLOSED', availableActs: [] })
  })

  test('what was found in a file before it was replaced is in no figure', async () => {
    const started = await reviewing({ sampleSize: 6 })
    const file = await bureau.assign((await bureau.files(started))[0]!, world.reviewerOfficerId)
    await bureau.find(file, { severity: 'MAJOR' })
    expect(await bureau.figures(started)).toMatchObject({ findings: 1, rectified: { numerator: 0, denominator: 1 } })
    const figures = await bureau.figures(await does(started, 'substitutions', substitution(file)))
    expect(figures).toMatchObject({ filesDrawn: 6, findings: 0, byCategory: [], rectified: { denominator: 0, value: null }, overdue: 0 })
    expect([...figures.bySeverity, ...figures.byAgency].map(({ findings }) => findings)).not.toContain(1)
  })
})

describe('the open verifier', () => {
  const verify = (record: string) => app.http.post('/v1/draw-verifications').send({ record })

  test('takes a record of anybody, refuses it with anything altered, and keeps nothing', async () => {
    const record = (await bureau.record(await reviewing())).toString()
    const before = await auditCount(app.admin)
    expect((await verify(record).expect(200)).body).toMatchObject({ verified: true })
    const altered = await verify(record.replace('"sampleSize":10', '"sampleSize":11')).expect(200)
    expect(altered.body).toMatchObject({ verified: false })
    expect((altered.body as { checks: { name: string, ok: boolean }[] }).checks.filter(({ ok }) => !ok).map(({ name }) => name)).toContain('allocation')
    expect((await verify(` ${record}`).expect(200)).body).toMatchObject({ verified: false })
    expect((await verify('{"protocol":"mingjian-draw/9"}').expect(200)).body).toMatchObject({ verified: false, checks: [{ name: 'shape', ok: false }] })
    expect((await verify('no record').expect(200)).body).toMatchObject({ verified: false, checks: [{ name: 'canonical-bytes', ok: false }] })
    expect(await auditCount(app.admin)).toBe(before)
  })

  test('has limits', async () => {
    const zeros = JSON.stringify(Array.from({ length: 500 }, () => 0))
    expect((await verify(`{"items":${zeros},"people":${zeros}}`).expect(422)).body).toMatchObject({ code: 'spot-checks.verification-too-large' })
    await app.http.post('/v1/draw-verifications').send({ record: '{}', more: 1 }).expect(400)
    await verify('x'.repeat(5 * 1_048_576)).expect(413)
  })
})
