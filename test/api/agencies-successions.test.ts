import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { LineageRecord } from '../../src/modules/agencies/lineage/schema.ts'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { SuccessionBody, SuccessionDetail } from '../../src/modules/agencies/successions/schema.ts'
import { actsNoted, agencyNow, newAgency, newEntrustment, qualifiedAgency, refusalOf, registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { company } from '../support/cases.ts'
import { certifiedOfficer, newOfficer } from '../support/personnel.ts'

let app: TestApp
let county: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  county = await app.account({ roles: ['BUREAU_SUPERVISOR', 'AGENCY_MANAGER', 'CASE_HANDLER'], scopeDivision: '320685' })
})
afterAll(() => app.close())

const of = ({ id, version }: AgencyRecord) => ({ agencyId: id, version })
const change = (given: Partial<SuccessionBody> & Pick<SuccessionBody, 'kind' | 'predecessors'>): SuccessionBody => ({
  effectiveOn: '2026-02-10', documentNumber: '海委编〔2026〕5号', decidedBy: '海安市人民政府', successors: [], ...given,
})
const post = (body: SuccessionBody) => county.post('/v1/agency-successions', body)
const done = async (body: SuccessionBody) => (await post(body).expect(201)).body as SuccessionDetail
const lineage = async ({ id }: { id: string }, query = '') => (await county.get(`/v1/agencies/${id}/lineage${query}`).expect(200)).body as LineageRecord

describe('a merger', () => {
  test('of two bodies into a new one: the old ones end, the new one begins that day, past cases stay', async () => {
    const [industry, quality] = [await qualifiedAgency(county, { fields: ['MARKET'] }), await registered(county, { fields: ['HEALTH'] })]
    const handlers = [await certifiedOfficer(county, industry.id), await certifiedOfficer(county, industry.id)]
    const { id: caseId } = (await county.post('/v1/cases', {
      agencyId: industry.id, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT', filedOn: '2026-02-02',
      publicInterest: false, parties: [company()], handlers: handlers.map(({ officer }) => officer.id),
    }).expect(201)).body as { id: string }
    const body = change({
      kind: 'MERGER', predecessors: [of(industry), of(quality)],
      successors: [{ founded: newAgency({ name: '海安市综合监管局', fields: [] }), functions: '市场监管与卫生监督', fields: ['MARKET', 'HEALTH'] }],
    })
    const made = await done(body)
    const heirId = made.links[0]?.successorId ?? ''
    expect(made).toMatchObject({ kind: 'MERGER', agencyId: industry.id, predecessorSurvives: false, reason: null, version: 1 })
    expect(made.links.map(({ predecessorId, successorId }) => [predecessorId, successorId])).toEqual([[industry.id, heirId], [quality.id, heirId]])
    expect(await agencyNow(county, { id: heirId })).toMatchObject({ status: 'ACTIVE', fields: ['MARKET', 'HEALTH'], establishedOn: '2026-02-10', currentSince: '2026-02-10' })
    for (const old of [industry, quality]) expect(await agencyNow(county, old)).toMatchObject({ status: 'ABOLISHED', abolishedOn: '2026-02-10', qualified: false, availableActs: [] })
    expect((await county.get(`/v1/cases/${caseId}`).expect(200)).body).toMatchObject({ agencyId: industry.id })

    expect([await actsNoted(app, industry), await actsNoted(app, quality), await actsNoted(app, { id: heirId }), await actsNoted(app, made)]).toEqual([
      ['agency.register', 'agency.succeed'], ['agency.register', 'agency.succeed'], ['agency.register'], ['agency-succession.record'],
    ])
    expect((await lineage({ id: heirId })).predecessors.map(({ agencyId, distance }) => [agencyId, distance]).sort()).toEqual([[industry.id, 1], [quality.id, 1]].sort())
    expect((await lineage(industry)).successors).toMatchObject([{ agencyId: heirId, name: '海安市综合监管局', kind: 'MERGER', effectiveOn: '2026-02-10' }])
    expect((await lineage(industry, '?on=2026-02-09')).then).toMatchObject({ name: industry.name })
    expect((await lineage(industry, '?on=2026-02-10')).then).toBeNull()
    expect((await county.get(`/v1/agency-successions/${made.id}`).expect(200)).body).toEqual(made)
    expect((await county.get(`/v1/agency-successions/${made.id}/history`).expect(200)).body).toMatchObject({ items: [{ act: 'agency-succession.record' }] })

    expect((await county.post('/v1/officers', newOfficer(industry.id)).expect(422)).body).toMatchObject({ code: 'personnel.agency-abolished' })
  })

  test('into a body that is there, which grows by what it takes over; through several changes the line goes on', async () => {
    const [small, large, last] = [await registered(county, { fields: ['WATER'] }), await registered(county), await registered(county)]
    await done(change({ kind: 'MERGER', predecessors: [of(small)], successors: [{ ...of(large), fields: ['WATER'] }] }))
    const grown = await agencyNow(county, large)
    expect(grown).toMatchObject({ fields: ['MARKET', 'WATER'], currentSince: '2026-02-10', version: 2 })
    expect(await actsNoted(app, large)).toEqual(['agency.register', 'agency.succeed-to'])
    expect((await lineage(large, '?on=2026-02-09')).then).toMatchObject({ fields: ['MARKET'] })
    await done(change({ kind: 'DISSOLUTION', predecessors: [of(grown)], successors: [of(last)], effectiveOn: '2026-03-01' }))
    expect((await lineage(last)).predecessors.map(({ agencyId, distance }) => [agencyId, distance])).toEqual([[large.id, 1], [small.id, 2]])
    expect((await lineage(small)).successors.map(({ agencyId, distance }) => [agencyId, distance])).toEqual([[large.id, 1], [last.id, 2]])
  })
})

describe('other changes', () => {
  test('a split leaves several; where the old body survives, one is enough', async () => {
    const whole = await registered(county, { fields: ['MARKET', 'HEALTH'] })
    const parts = [{ founded: newAgency({ fields: ['MARKET'] }) }, { founded: newAgency({ fields: ['HEALTH'] }) }]
    const made = await done(change({ kind: 'SPLIT', predecessors: [of(whole)], successors: parts }))
    expect((await lineage(whole)).successors.map(({ agencyId }) => agencyId).sort()).toEqual(made.links.map(({ successorId }) => successorId).sort())
    const stays = await registered(county)
    const second = await done(change({ kind: 'SPLIT', predecessors: [of(stays)], successors: [{ founded: newAgency() }], predecessorSurvives: true }))
    expect(await agencyNow(county, stays)).toMatchObject({ status: 'ACTIVE', version: 1 })
    expect((await lineage({ id: second.links[0]?.successorId ?? '' })).predecessors.map(({ agencyId }) => agencyId)).toEqual([stays.id])
  })

  test('a dissolution without an heir, and a reorganisation under a new division code', async () => {
    const gone = await registered(county)
    expect((await done(change({ kind: 'DISSOLUTION', predecessors: [of(gone)] }))).links).toMatchObject([{ predecessorId: gone.id, successorId: null, fields: [] }])
    const nation = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
    const old = await registered(nation, { divisionCode: '320682' })
    const founded = newAgency({ divisionCode: '320614' })
    const made = (await nation.post('/v1/agency-successions', change({ kind: 'REORGANISATION', predecessors: [of(old)], successors: [{ founded }] })).expect(201)).body as SuccessionDetail
    expect(made).toMatchObject({ divisionCode: '320682' })
    expect((await nation.get('/v1/agency-successions?kind=REORGANISATION&effectiveOnFrom=2026-02-10').expect(200)).body).toMatchObject({ items: [{ id: made.id }] })
  })

  test('what the bodies entrusted ends with them', async () => {
    const [agency, entrusted] = [await qualifiedAgency(county), await registered(county, { kind: 'ENTRUSTED_ORGANISATION' })]
    const { id } = (await county.post('/v1/entrustments', newEntrustment(agency.id, entrusted.id)).expect(201)).body as { id: string }
    await done(change({ kind: 'DISSOLUTION', predecessors: [of(entrusted)] }))
    expect((await county.get(`/v1/entrustments/${id}`).expect(200)).body).toMatchObject({ status: 'ENDED', endReason: 'BODY_ENDED', effectiveTo: '2026-02-10' })
    expect(await actsNoted(app, { id })).toEqual(['entrustment.end', 'entrustment.register'])
  })
})

describe('refusals', () => {
  test('who may not stand where', async () => {
    const [one, two] = [await registered(county), await registered(county)]
    const shapes: [string, Pick<SuccessionBody, 'kind' | 'predecessors' | 'successors' | 'predecessorSurvives'>][] = [
      ['agencies.merger-unfit', { kind: 'MERGER', predecessors: [of(one)], successors: [{ founded: newAgency() }] }],
      ['agencies.merger-unfit', { kind: 'MERGER', predecessors: [of(one), of(two)], successors: [] }],
      ['agencies.party-repeated', { kind: 'MERGER', predecessors: [of(one)], successors: [of(one)] }],
      ['agencies.split-unfit', { kind: 'SPLIT', predecessors: [of(one)], successors: [of(two)] }],
      ['agencies.split-unfit', { kind: 'SPLIT', predecessors: [of(one), of(two)], successors: [{ founded: newAgency() }, { founded: newAgency() }] }],
      ['agencies.dissolution-unfit', { kind: 'DISSOLUTION', predecessors: [of(one)], successors: [{ founded: newAgency() }] }],
      ['agencies.reorganisation-unfit', { kind: 'REORGANISATION', predecessors: [of(one)], successors: [of(two)] }],
      ['agencies.reorganisation-unfit', { kind: 'REORGANISATION', predecessors: [of(one)], successors: [{ founded: newAgency() }], predecessorSurvives: true }],
    ]
    for (const [code, shape] of shapes) expect(await refusalOf(app, post(change(shape)), 422)).toBe(code)
    expect(await refusalOf(app, post(change({ kind: 'MERGER', predecessors: [of(one)], successors: [{ ...of(two), fields: ['TAX'] }] })), 422)).toBe('agencies.fields-not-held')
  })

  test('unseen bodies, stale versions, wrong days, bodies that ended; a founded body is checked like any other, and nothing is left', async () => {
    const [one, two] = [await registered(county, { establishedOn: '2026-02-01' }), await registered(county)]
    const stranger = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320682' })
    const body = change({ kind: 'MERGER', predecessors: [of(one), of(two)], successors: [{ founded: newAgency() }] })
    expect(await refusalOf(app, app.http.post('/v1/agency-successions').send(body), 401)).toBe('http.not-authenticated')
    const reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
    expect(await refusalOf(app, reader.post('/v1/agency-successions', body), 403)).toBe('http.not-permitted')
    expect(await refusalOf(app, stranger.post('/v1/agency-successions', body), 422)).toBe('agencies.body-unknown')
    expect(await refusalOf(app, post({ ...body, predecessors: [{ ...of(one), version: 2 }, of(two)] }), 412)).toBe('http.version-stale')
    expect(await refusalOf(app, post({ ...body, effectiveOn: '2026-03-03' }), 422)).toBe('agencies.date-in-future')
    expect(await refusalOf(app, post({ ...body, effectiveOn: '2026-01-31' }), 422)).toBe('agencies.dates-out-of-order')
    expect(await refusalOf(app, post({ ...body, successors: [{ founded: newAgency({ uscc: one.uscc }) }] }), 409)).toBe('agencies.uscc-taken')
    expect(await agencyNow(county, one)).toEqual(one)
    const made = await done(body)
    expect(await refusalOf(app, post({ ...body, predecessors: [of(await agencyNow(county, one)), of(await agencyNow(county, two))] }), 409)).toBe('state.act-not-available')
    const third = await registered(county)
    expect(await refusalOf(app, post(change({ kind: 'MERGER', predecessors: [of(third)], successors: [of(await agencyNow(county, one))] })), 422)).toBe('agencies.already-abolished')
    for (const url of [`/v1/agency-successions/${made.id}`, `/v1/agency-successions/${made.id}/history`]) await stranger.get(url).expect(404)
    for (const bad of [{ ...body, predecessors: [] }, { ...body, kind: 'X' }, { ...body, successors: [{ agencyId: one.id }] }]) await county.post('/v1/agency-successions', bad).expect(400)
  })

  test('two at once, named in opposite order: one is done, the other finds it done', async () => {
    const [one, two] = [await registered(county), await registered(county)]
    const answers = await Promise.all([[one, two], [two, one]].map((parties) =>
      post(change({ kind: 'MERGER', predecessors: parties.map(of), successors: [{ founded: newAgency() }] }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412])
  })
})

test('a body that was merged away can no longer be patched, renamed or abolished', async () => {
  const [one, two] = [await registered(county), await registered(county)]
  await done(change({ kind: 'MERGER', predecessors: [of(one)], successors: [of(two)] }))
  const ended = await agencyNow(county, one)
  const url = `/v1/agencies/${one.id}`
  expect(await refusalOf(app, county.patch(url, { name: '甲' }, ifMatch(ended)), 422)).toBe('agencies.already-abolished')
  expect(await refusalOf(app, county.post(`${url}/renaming`, { name: '甲', renamedOn: '2026-03-01' }, ifMatch(ended)), 409)).toBe('state.act-not-available')
  expect(await refusalOf(app, county.post(`${url}/abolition`, { abolishedOn: '2026-03-01' }, ifMatch(ended)), 409)).toBe('state.act-not-available')
})
