import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import type { EmpowermentFigures, EmpowermentRecord, ExercisersRecord } from '../../src/modules/powers/empowerments/schema.ts'
import { holdsPower, powerItemsByCode } from '../../src/modules/powers/index.ts'
import { ifMatch, startTestApp, type TestApp } from '../support/app.ts'
import { addition, addTownship, batching, newEmpowerment, powerWorld, type ItemSummary, type Listed, type PowerWorld } from '../support/powers.ts'
import { problemOf } from '../support/raw-http.ts'
import { addAgency, auditCount, auditOf, type AgencyRow } from '../support/records.ts'
import { later } from '../support/spot-checks.ts'

let app: TestApp
let world: PowerWorld
let town: AgencyRow
let items: ItemSummary[]
beforeAll(async () => {
  app = await startTestApp()
  world = await powerWorld(app)
  town = await addTownship(app.admin)
  const acts = batching(app, world.supervisor)
  await acts.published({ agencyId: world.market.id, effectiveOn: '2024-01-01', lines: ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => addition(code)) })
  await acts.published({ agencyId: world.market.id, effectiveOn: '2024-01-01', lines: [addition('K', { kind: 'COERCION' })] })
  items = await acts.list(`&agencyId=${world.market.id}`)
})
afterAll(() => app.close())

const idOf = (...codes: string[]): string[] => codes.map((code) => items.find((item) => item.code === code)!.id)
const urlOf = (empowerment: { id: string }, more = ''): string => `/v1/empowerments/${empowerment.id}${more}`
const grant = async (agency: AgencyRow, itemIds: readonly string[], given = {}): Promise<EmpowermentRecord> => {
  later(app)
  return (await world.supervisor.post('/v1/empowerments', newEmpowerment(agency.id, itemIds, given)).expect(201)).body as EmpowermentRecord
}
const evaluation = (outcomes: object[], evaluatedOn = '2026-02-01') => ({ evaluatedOn, documentNumber: '海政办发〔2026〕2号', summary: '承接能力评估', outcomes })
const evaluate = async (empowerment: EmpowermentRecord, outcomes: object[], evaluatedOn?: string): Promise<EmpowermentRecord> => {
  later(app)
  return (await world.supervisor.post(urlOf(empowerment, '/evaluations'), evaluation(outcomes, evaluatedOn), ifMatch(empowerment)).expect(200)).body as EmpowermentRecord
}
const exercisers = async (itemId: string, query = ''): Promise<string[]> =>
  ((await world.supervisor.get(`/v1/power-items/${itemId}/exercisers${query}`).expect(200)).body as ExercisersRecord).exercisers.map(({ agencyId, ground }) => `${ground} ${agencyId}`)

async function refusal(request: PromiseLike<{ status: number, body: unknown }>, status: number): Promise<string> {
  const before = await auditCount(app.admin)
  const answer = await request
  expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, expect.any(String)])
  expect(await auditCount(app.admin)).toBe(before)
  return problemOf(answer).code
}
const faultsOf = async (request: PromiseLike<{ status: number, body: unknown }>): Promise<string[]> => {
  const { body } = await request
  expect((body as { code: string }).code).toBe('powers.items-refused')
  return (body as { errors: { pointer: string, code: string }[] }).errors.map((error) => `${error.pointer} ${error.code}`)
}

test('access: 401, 403, and 404 outside the scope', async () => {
  const made = await grant(await addTownship(app.admin), idOf('A'))
  const body = newEmpowerment(town.id, idOf('A'))
  const paths = ['/v1/empowerments', '/v1/empowerments/figures', urlOf(made), urlOf(made, '/history'), `/v1/power-items/${idOf('A')[0]!}/exercisers`]
  for (const path of paths) expect(await refusal(app.http.get(path), 401)).toBe('http.not-authenticated')
  expect(await refusal(world.manager.post('/v1/empowerments', body), 403)).toBe('http.not-permitted')
  expect(await refusal(world.manager.post(urlOf(made, '/evaluations'), evaluation([{ itemId: idOf('A')[0], outcome: 'KEEP' }]), ifMatch(made)), 403)).toBe('http.not-permitted')
  for (const path of paths.slice(2)) expect(await refusal(world.stranger.get(path), 404)).toBe('http.not-found')
  expect(await refusal(world.stranger.post(urlOf(made, '/evaluations'), evaluation([{ itemId: idOf('A')[0], outcome: 'KEEP' }]), ifMatch(made)), 404)).toBe('http.not-found')
  const reader = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320685' })
  expect(((await reader.get(urlOf(made)).expect(200)).body as EmpowermentRecord).availableActs).toEqual([])
})

describe('handing powers to a township', () => {
  test('is recorded, listed, and shown with its items', async () => {
    const township = await addTownship(app.admin)
    const made = await grant(township, idOf('B', 'A'))
    expect(made).toMatchObject({
      agencyId: township.id, divisionCode: township.divisionCode, status: 'GRANTED', availableActs: ['evaluate'], version: 1, evaluations: [],
      items: [{ code: 'A', holderId: world.market.id, validFrom: '2025-01-01', validTo: null }, { code: 'B' }],
    })
    expect((await auditOf(app.admin, made.id)).map(({ act, agencyId }) => [act, agencyId])).toEqual([['empowerment.grant', township.id]])
    const listed = (await world.supervisor.get(`/v1/empowerments?agencyId=${township.id}&divisionCode=320685&status=GRANTED&q=赋权`).expect(200)).body as Listed<{ id: string }>
    expect(listed.items.map(({ id }) => id)).toEqual([made.id])
    expect((await world.supervisor.get(urlOf(made)).expect(200)).body).toEqual(made)
  })

  test('goes to township governments alone, by a published decision', async () => {
    const post = (agencyId: string, given = {}) => world.supervisor.post('/v1/empowerments', newEmpowerment(agencyId, idOf('A'), given))
    const station = await addAgency(app.admin, town.divisionCode, { kind: 'JUSTICE_STATION' })
    for (const agencyId of [world.market.id, station.id, world.neighbour.id, newId(new Date())]) expect(await refusal(post(agencyId), 422)).toBe('powers.township-unfit')
    expect(await refusal(post(town.id, { publishedOn: '2026-03-03', effectiveOn: '2026-04-01' }), 422)).toBe('powers.decision-unpublished')
    expect(await refusal(post(town.id, { publishedOn: '2025-01-02' }), 422)).toBe('powers.decision-unpublished')
  })

  test('takes penalty items of the own county that are in force and not handed over already', async () => {
    const township = await addTownship(app.admin)
    await grant(township, idOf('A'))
    const elsewhere = batching(app, world.stranger)
    await elsewhere.published({ agencyId: world.neighbour.id, effectiveOn: '2024-01-01', lines: [addition('N')] })
    const [foreign] = await elsewhere.list()
    const unknown = newId(new Date('2026-01-01T00:00:00Z'))
    expect(await faultsOf(world.supervisor.post('/v1/empowerments', newEmpowerment(township.id, [...idOf('A', 'K', 'B'), foreign!.id, unknown])))).toEqual([
      '/body/itemIds/0 ALREADY_EMPOWERED', '/body/itemIds/1 NOT_PENALTY', '/body/itemIds/3 NOT_OF_COUNTY', '/body/itemIds/4 ITEM_UNKNOWN',
    ])
    const early = newEmpowerment(township.id, idOf('B'), { publishedOn: '2023-12-01', effectiveOn: '2023-12-31' })
    expect(await faultsOf(world.supervisor.post('/v1/empowerments', early))).toEqual(['/body/itemIds/0 NOT_IN_FORCE'])
    expect(await refusal(world.supervisor.post('/v1/empowerments', newEmpowerment(township.id, [...idOf('B'), ...idOf('B')])), 400)).toBe('http.invalid-request')
  })

  test('of two decisions at once about the same item, one is refused', async () => {
    const township = await addTownship(app.admin)
    const answers = await Promise.all([1, 2].map(() => world.supervisor.post('/v1/empowerments', newEmpowerment(township.id, idOf('A')))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
  })
})

describe('an evaluation', () => {
  test('keeps some items and takes others back from a day on', async () => {
    const township = await addTownship(app.admin)
    const [a = '', b = ''] = idOf('A', 'B')
    const made = await grant(township, [a, b])
    const done = await evaluate(made, [{ itemId: a, outcome: 'KEEP' }, { itemId: b, outcome: 'TAKE_BACK', effectiveOn: '2026-03-01', reason: '执法力量不足' }])
    expect(done).toMatchObject({
      status: 'GRANTED', version: 2, items: [{ code: 'A', validTo: null }, { code: 'B', validTo: '2026-03-01' }],
      evaluations: [{ evaluatedOn: '2026-02-01', outcomes: expect.arrayContaining([{ itemId: a, outcome: 'KEEP', effectiveOn: '2026-02-01', reason: null }]) as unknown }],
    })
    expect((await auditOf(app.admin, made.id)).map(({ act }) => act)).toEqual(['empowerment.evaluate', 'empowerment.grant'])
    const here = `townshipId=${township.id}`
    expect(await exercisers(b, `?on=2026-02-28&${here}`)).toEqual([`EMPOWERED ${township.id}`])
    expect(await exercisers(b, `?on=2026-03-01&${here}`)).toEqual([`OWN ${world.market.id}`])
    expect(await exercisers(a, `?${here}`)).toEqual([`EMPOWERED ${township.id}`])
    expect(await exercisers(a, `?on=2024-12-31&${here}`)).toEqual([`OWN ${world.market.id}`])
    expect(await exercisers(a, '?on=2023-12-31')).toEqual([])
    expect(await exercisers(a)).toEqual(expect.arrayContaining([`OWN ${world.market.id}`, `EMPOWERED ${township.id}`]))
    const history = (await world.supervisor.get(urlOf(made, '/history')).expect(200)).body as Listed<object>
    expect(history.items).toHaveLength(2)
    await grant(township, [b], { publishedOn: '2026-03-02', effectiveOn: '2026-03-02' })
  })

  test('is about items still exercised, and not in the future', async () => {
    const [a = '', b = '', c = ''] = idOf('A', 'B', 'C')
    const made = await grant(await addTownship(app.admin), [a, b])
    const post = (outcomes: object[], evaluatedOn?: string) => world.supervisor.post(urlOf(made, '/evaluations'), evaluation(outcomes, evaluatedOn), ifMatch(made))
    expect(await refusal(post([{ itemId: a, outcome: 'KEEP' }], '2026-03-03'), 422)).toBe('powers.evaluation-date')
    expect(await refusal(post([{ itemId: a, outcome: 'KEEP' }], '2024-12-31'), 422)).toBe('powers.evaluation-date')
    expect(await faultsOf(post([{ itemId: c, outcome: 'KEEP' }, { itemId: a, outcome: 'TAKE_BACK' }, { itemId: b, outcome: 'TAKE_BACK', effectiveOn: '2026-01-31' }]))).toEqual([
      '/body/outcomes/0 NOT_EMPOWERED', '/body/outcomes/1 TAKE_BACK_EARLY', '/body/outcomes/2 TAKE_BACK_EARLY',
    ])
    expect(await refusal(world.supervisor.post(urlOf(made, '/evaluations'), evaluation([{ itemId: a, outcome: 'KEEP' }])), 428)).toBe('http.version-required')
  })

  test('that takes back everything ends the decision: no further act is available', async () => {
    const [a = ''] = idOf('A')
    const made = await grant(await addTownship(app.admin), [a], { publishedOn: '2026-02-01', effectiveOn: '2026-02-01' })
    const ended = await evaluate(made, [{ itemId: a, outcome: 'TAKE_BACK', effectiveOn: '2026-02-01' }])
    expect(ended).toMatchObject({ status: 'ENDED', availableActs: [], items: [] })
    expect(await refusal(world.supervisor.post(urlOf(ended, '/evaluations'), evaluation([{ itemId: a, outcome: 'KEEP' }]), ifMatch(ended)), 409)).toBe('state.act-not-available')
  })

  test('counts once an item, by its latest outcome', async () => {
    const township = await addTownship(app.admin)
    const [a = '', b = '', c = ''] = idOf('A', 'B', 'C')
    const figures = async (more = ''): Promise<EmpowermentFigures> => (await world.supervisor.get(`/v1/empowerments/figures?agencyId=${township.id}${more}`).expect(200)).body as EmpowermentFigures
    const first = await evaluate(await grant(township, [a, b, c]), [a, b, c].map((itemId) => ({ itemId, outcome: 'KEEP' })), '2026-01-10')
    await evaluate(first, [{ itemId: b, outcome: 'TAKE_BACK', effectiveOn: '2026-03-01' }], '2026-02-10')
    expect(await figures()).toEqual({ on: '2026-03-02', townships: 1, items: 2, period: { from: '2026-01-01', to: '2026-03-03', evaluated: 3, kept: 2, takenBack: 1 } })
    expect(await figures('&on=2026-02-28&to=2026-02-01')).toMatchObject({ items: 3, period: { evaluated: 3, kept: 3, takenBack: 0 } })
    expect(problemOf(await world.supervisor.get('/v1/empowerments/figures?from=2026-03-01&to=2026-03-01')).code).toBe('powers.period-empty')
  })
})

describe('for other modules', () => {
  test('whether a body may exercise an item on a day, in one question', async () => {
    const township = await addTownship(app.admin)
    const [d = ''] = idOf('D')
    const before = app.clock.now()
    const done = await evaluate(await grant(township, [d]), [{ itemId: d, outcome: 'TAKE_BACK', effectiveOn: '2026-03-01' }])
    expect(done.status).toBe('ENDED')
    const { db } = app.database
    const may = (agency: AgencyRow, on: string, item: { itemId: string } | { code: string } = { itemId: d }, knownAt?: Date) => holdsPower(db, agency.id, item, { on, ...(knownAt === undefined ? {} : { knownAt }) })
    expect([await may(world.market, '2023-12-31'), await may(world.market, '2024-01-01'), await may(world.market, '2026-03-02', { code: 'D' })]).toEqual([false, true, true])
    expect([await may(township, '2024-12-31'), await may(township, '2025-01-01'), await may(township, '2026-02-28', { code: 'D' }), await may(township, '2026-03-01')]).toEqual([false, true, true, false])
    expect([await may(town, '2026-01-01'), await may(township, '2026-01-01', { itemId: d }, before)]).toEqual([false, false])
  })

  test('items by body and code, in one statement', async () => {
    const { db } = app.database
    const [a = ''] = idOf('A')
    const found = await powerItemsByCode(db, [{ agencyId: world.market.id, code: 'A' }, { agencyId: world.transport.id, code: 'A' }], { on: '2026-03-02' })
    expect([...found].map(([key, { itemId }]) => [key, itemId])).toEqual([[`${world.market.id} A`, a]])
    expect((await powerItemsByCode(db, [{ agencyId: world.market.id, code: 'A' }], { on: '2023-12-31' })).size).toBe(0)
    expect((await powerItemsByCode(db, [], { on: '2026-03-02' })).size).toBe(0)
  })
})
