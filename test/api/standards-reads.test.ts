import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { benchmarkInForce, ownCatalogueOf } from '../../src/modules/standards/index.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, type AgencyRow } from '../support/records.ts'
import { amendment, contents, done, drafted, namesOf, newEntry, publication, publishedEntry, type EntryRecord, type VersionRecord } from '../support/standards.ts'

let app: TestApp
let agency: AgencyRow
let province: TestAccount
let handler: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  province = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320000' })
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: agency.id })
})
afterAll(() => app.close())

const itemsOf = (answer: { body: unknown }): VersionRecord[] => (answer.body as { items: VersionRecord[] }).items
const at = (instant: string) => { app.clock.set(instant) }
const codeOf = async (attempt: PromiseLike<{ status: number, body: unknown }>): Promise<string> => {
  const answer = await attempt
  expect(answer.status).toBe(422)
  return problemOf(answer).code
}

describe('what the list was on a date, and what was known then', () => {
  const path = 'no-penalty-items'

  test('amended, corrected and repealed: every question has its answer', async () => {
    at('2026-03-02T01:00:00Z')
    let entry: EntryRecord = await publishedEntry(province, path, { name: '最初' })
    at('2026-03-02T01:01:00Z')
    entry = await done(province, path, entry, 'amendment', amendment(path, { name: '修订', effectiveOn: '2026-06-01' }))
    expect(entry).toMatchObject({ name: '修订', versionNumber: 2, effectiveOn: '2026-06-01', status: 'PUBLISHED' })
    at('2026-03-02T01:02:00Z')
    entry = await done(province, path, entry, 'correction', { versionNumber: 1, reason: '录入有误', ...contents[path], name: '更正' })
    expect(entry).toMatchObject({ name: '修订', versionNumber: 2 })
    at('2026-03-02T01:03:00Z')
    entry = await done(province, path, entry, 'repeal', { repealedOn: '2026-09-01', reason: '不再适用' })
    expect(entry).toMatchObject({ status: 'REPEALED', repealedOn: '2026-09-01' })

    const named = async (query: string): Promise<string[]> => namesOf(await province.get(`/v1/${path}/in-force?itemCode=${entry.itemCode}${query}`).expect(200))
    expect(await named('')).toEqual(['更正'])
    expect(await named('&on=2026-02-28')).toEqual([])
    expect(await named('&on=2026-03-01')).toEqual(['更正'])
    expect(await named('&on=2026-05-31')).toEqual(['更正'])
    expect(await named('&on=2026-06-01')).toEqual(['修订'])
    expect(await named('&on=2026-09-01')).toEqual([])
    expect(await named('&on=2026-05-31&knownAt=2026-03-02T01:01:59Z')).toEqual(['最初'])
    expect(await named('&on=2026-06-01&knownAt=2026-03-02T01:00:59Z')).toEqual(['最初'])
    expect(await named('&on=2026-09-01&knownAt=2026-03-02T01:02:59Z')).toEqual(['修订'])
    expect(await named('&on=2026-06-01&knownAt=2026-03-02T00:59:59Z')).toEqual([])

    const versions = itemsOf(await province.get(`/v1/${path}/${entry.id}/versions?limit=100`).expect(200))
    expect(versions.map(({ number, origin, name, validFrom, validTo, supersededAt }) => [number, origin, name, validFrom, validTo, supersededAt?.slice(11, 16) ?? null]).sort()).toEqual([
      [1, 'AMENDMENT', '最初', '2026-03-01', '2026-06-01', '01:02'], [1, 'CORRECTION', '更正', '2026-03-01', '2026-06-01', null],
      [1, 'PUBLICATION', '最初', '2026-03-01', null, '01:01'], [2, 'AMENDMENT', '修订', '2026-06-01', null, '01:03'],
      [2, 'REPEAL', '修订', '2026-06-01', '2026-09-01', null],
    ])
    const history = (await province.get(`/v1/${path}/${entry.id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(history.items.map(({ act }) => act).sort()).toEqual(['standard.amend', 'standard.correct', 'standard.draft', 'standard.publish', 'standard.repeal'])
  })

  test('pages, counts and filters', async () => {
    at('2026-03-02T01:00:00Z')
    const codes = ['QQ-1', 'QQ-2', 'QQ-3']
    for (const itemCode of codes) await publishedEntry(province, path, { itemCode, divisionCode: '320681', field: itemCode === 'QQ-1' ? 'WATER' : 'HEALTH', kind: itemCode === 'QQ-3' ? 'MAY_NOT' : 'MUST_NOT' })
    await drafted(province, path, { itemCode: 'QQ-4', divisionCode: '320681' })
    for (const url of [`/v1/${path}`, `/v1/${path}/in-force`]) {
      const of = async (query: string): Promise<string[]> => itemsOf(await province.get(`${url}?divisionCode=320681&${query}`).expect(200)).map(({ itemCode }) => itemCode)
      expect(await of('field=HEALTH')).toEqual(['QQ-2', 'QQ-3'])
      expect(await of('kind=MAY_NOT')).toEqual(['QQ-3'])
      expect(await of('q=QQ-2')).toEqual(['QQ-2'])
      const first = (await province.get(`${url}?divisionCode=320681&limit=2&count=exact`).expect(200)).body as { items: VersionRecord[], nextCursor: string, count: { value: number } }
      expect(first.count.value).toBe(url.endsWith('in-force') ? 3 : 4)
      expect(await of(`limit=2&cursor=${first.nextCursor}`)).toEqual(url.endsWith('in-force') ? ['QQ-3'] : ['QQ-3', 'QQ-4'])
      await province.get(`${url}?list=BENCHMARK`).expect(400)
      await province.get(`${url}?issuers=x`).expect(400)
    }
    expect(itemsOf(await province.get(`/v1/${path}?divisionCode=320681&status=DRAFT`).expect(200)).map(({ itemCode }) => itemCode)).toEqual(['QQ-4'])
    for (const query of ['on=2026-02-30', 'knownAt=2026-03-02', 'knownAt=x']) await province.get(`/v1/${path}/in-force?${query}`).expect(400)
  })
})

describe('what applies to an agency', () => {
  test('its own entries and those of its division and the ones above, though it may not keep them', async () => {
    const path = 'random-check-items'
    at('2026-03-02T01:00:00Z')
    await publishedEntry(province, path, { name: '省', divisionCode: '320000' })
    await publishedEntry(province, path, { name: '市', divisionCode: '320600' })
    await publishedEntry(province, path, { name: '县' })
    await publishedEntry(province, path, { name: '邻县', divisionCode: '320681' })
    const colleague = await addAgency(app.admin)
    const own = await publishedEntry(province, path, { name: '本机关', agencyId: agency.id })
    await publishedEntry(province, path, { name: '其他机关', agencyId: colleague.id })
    expect(namesOf(await handler.get(`/v1/agencies/${agency.id}/${path}`).expect(200)).sort()).toEqual(['县', '市', '本机关', '省'].sort())
    expect(namesOf(await handler.get(`/v1/agencies/${agency.id}/${path}?on=2026-02-28`).expect(200))).toEqual([])
    expect(namesOf(await handler.get(`/v1/${path}`).expect(200))).toEqual(['本机关'])
    await handler.get(`/v1/agencies/${colleague.id}/${path}`).expect(404)
    await handler.get(`/v1/${path}/${own.id}`).expect(200)
  })

  test('the benchmark of the narrowest issuer binds, as known at the time', async () => {
    const path = 'discretion-benchmarks'
    at('2026-03-02T01:00:00Z')
    const itemCode = 'CL-1'
    const query = { itemCode, agencyId: agency.id, divisionCode: agency.divisionCode, on: '2026-03-02' }
    const named = async (given: object = {}): Promise<string | null> => (await benchmarkInForce(app.database.db, { ...query, ...given }))?.name ?? null
    expect(await named()).toBeNull()
    await publishedEntry(province, path, { itemCode, name: '省', divisionCode: '320000' })
    expect(await named()).toBe('省')
    at('2026-03-02T01:01:00Z')
    await publishedEntry(province, path, { itemCode, name: '县' })
    await publishedEntry(province, path, { itemCode, name: '本机关', agencyId: agency.id })
    expect(await named()).toBe('本机关')
    expect(await named({ agencyId: null })).toBe('县')
    expect(await named({ knownAt: new Date('2026-03-02T01:00:30Z') })).toBe('省')
    expect(await named({ on: '2026-02-28' })).toBeNull()
    expect(await benchmarkInForce(app.database.db, query)).toMatchObject({ itemCode, kind: 'FINE_YUAN', statutory: { max: '5000.00' } })
  })

  test('the catalogue of an agency says why a decision needs review', async () => {
    const path = 'review-catalogue-items'
    at('2026-03-02T01:00:00Z')
    await publishedEntry(province, path, { itemCode: 'ML-1' })
    const facts = {
      actKind: 'PENALTY', field: 'TRANSPORT', partyGroups: ['CITIZEN'], penaltyKinds: ['FINE'], fineYuan: '2000.00', confiscationYuan: null,
    } as const
    const catalogue = await ownCatalogueOf(app.database.db, agency.id)
    const met = (on: string) => catalogue(facts, on).met.fine.map(({ itemCode }) => itemCode)
    expect(met('2026-03-01')).toEqual(['ML-1'])
    expect(met('2026-02-28')).toEqual([])
  })
})

describe('the rules of each list', () => {
  test('the thresholds of a catalogue', async () => {
    const path = 'review-catalogue-items'
    const { details } = contents[path]
    const post = (given: object) => province.post(`/v1/${path}`, newEntry(path, given))
    expect(await codeOf(post({ details: { ...details, fineYuan: null } }))).toBe('standards.threshold-missing')
    expect(await codeOf(post({ details: { ...details, penaltyKinds: ['CLOSE'] } }))).toBe('standards.threshold-superfluous')
    await post({ details: { ...details, fineYuan: { CITIZEN: '1.0', ORGANISATION: '1.00' } } }).expect(400)
    await post({ kind: 'MUST_NOT' }).expect(400)
  })

  test('the limits of a random check', async () => {
    const path = 'random-check-items'
    const { details } = contents[path]
    const post = (given: object) => province.post(`/v1/${path}`, newEntry(path, { details: { ...details, ...given } }))
    expect(await codeOf(post({ maxBasisPoints: null }))).toBe('standards.ratio-limit-missing')
    expect(await codeOf(post({ minBasisPoints: 600 }))).toBe('standards.ratio-backwards')
    await post({ maxBasisPoints: 10_001 }).expect(400)
    await post({ methods: ['ON_SITE', 'ON_SITE'] }).expect(400)
  })

  test('the tiers of a benchmark, when drafted, revised, amended and corrected', async () => {
    const path = 'discretion-benchmarks'
    const { details } = contents[path]
    const [none, light, ordinary, severe] = details.tiers
    const of = (...tiers: object[]) => ({ details: { ...details, tiers } })
    const post = (given: object) => province.post(`/v1/${path}`, newEntry(path, given))
    expect(await codeOf(post(of({ ...light, range: null })))).toBe('standards.range-missing')
    expect(await codeOf(post(of({ ...light, range: { min: '2.00', max: '1.00' } })))).toBe('standards.range-backwards')
    expect(await codeOf(post(of(none, light, severe)))).toBe('standards.tiers-not-contiguous')
    expect(await codeOf(post(of(none, light, ordinary, { ...severe, range: { min: '3500.00', max: '5000.01' } })))).toBe('standards.outside-statutory-range')
    const gap = of(none, light, severe)
    const draft = await drafted(province, path)
    expect(await codeOf(province.patch(`/v1/${path}/${draft.id}`, gap, ifMatch(draft)))).toBe('standards.tiers-not-contiguous')
    const entry = await done(province, path, draft, 'publication', publication)
    expect(await codeOf(province.post(`/v1/${path}/${entry.id}/amendment`, amendment(path, gap), ifMatch(entry)))).toBe('standards.tiers-not-contiguous')
    expect(await codeOf(province.post(`/v1/${path}/${entry.id}/correction`, { versionNumber: 1, reason: '有误', ...contents[path], ...gap }, ifMatch(entry)))).toBe('standards.tiers-not-contiguous')
  })

  test('whether a plan keeps to the ratio, on the day it is asked for', async () => {
    const path = 'random-check-items'
    at('2026-03-02T01:00:00Z')
    const entry = await publishedEntry(province, path)
    const ask = (query: string) => province.get(`/v1/${path}/${entry.id}/ratio?${query}`)
    for (const [planned, verdict] of [[29, 'BELOW_MINIMUM'], [30, 'ALLOWED'], [50, 'ALLOWED'], [51, 'ABOVE_LIMIT']]) {
      expect((await ask(`planned=${planned}&stock=1000`).expect(200)).body).toMatchObject({ randomCheckItemId: entry.id, verdict })
    }
    expect(await codeOf(ask('planned=1&stock=10&on=2026-02-28'))).toBe('standards.not-in-force')
    for (const query of ['planned=1', 'planned=-1&stock=10', 'planned=1.5&stock=10', 'planned=01&stock=10']) await ask(query).expect(400)
    await app.http.get(`/v1/${path}/${entry.id}/ratio?planned=1&stock=1`).expect(401)
    await handler.get(`/v1/${path}/${entry.id}/ratio?planned=1&stock=1`).expect(404)
  })

  test('the tier of an amount, on the day it is asked for', async () => {
    const path = 'discretion-benchmarks'
    at('2026-03-02T01:00:00Z')
    const entry = await publishedEntry(province, path, { itemCode: 'JC-1' })
    const ask = (query: string) => province.get(`/v1/${path}/${entry.id}/tier?${query}`)
    expect((await ask('amount=1500.00').expect(200)).body).toMatchObject({
      benchmarkId: entry.id, tier: { tier: 'ORDINARY', circumstance: 'GENERAL' },
      statement: '依据海市监规〔2026〕1号（事项编码JC-1，未按规定明码标价），本案符合“符合该情节”，属于情节一般，适用一般处罚，裁量幅度为1500.00元至3500.00元。',
    })
    expect(await codeOf(ask('amount=5000.01'))).toBe('standards.no-tier')
    expect(await codeOf(ask('amount=1.00&on=2026-02-28'))).toBe('standards.not-in-force')
    await ask('amount=1').expect(400)
    await app.http.get(`/v1/${path}/${entry.id}/tier?amount=1.00`).expect(401)
    await handler.get(`/v1/${path}/${entry.id}/tier?amount=1.00`).expect(404)
    const administrator = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
    await administrator.get(`/v1/${path}/${entry.id}/tier?amount=1.00`).expect(403)
  })
})
