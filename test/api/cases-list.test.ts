import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseRecord, CaseSummary } from '../../src/modules/cases/schema.ts'
import type { TestAccount } from '../support/app.ts'
import type { CaseWorld } from '../support/cases.ts'
import { readyToDecide } from '../support/case-road.ts'
import { act, filed, fineOf, startCaseWorld } from '../support/cases.ts'
import { addAgency, addCase, addOfficer } from '../support/records.ts'

let world: CaseWorld
let handler: TestAccount
let bureau: TestAccount
let cases: CaseRecord[]
let elsewhere: { id: string }

beforeAll(async () => {
  world = await startCaseWorld()
  handler = world.handler
  bureau = await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  cases = [
    await filed(world, { filedOn: '2026-01-05', cause: '超限运输100%_可分割物品' }),
    await filed(world, { filedOn: '2026-01-06', complex: true }),
    await filed(world, { filedOn: '2026-01-06', actKind: 'LICENCE', source: 'APPLICATION', cause: '道路货物运输经营许可' }),
    await filed(world, { filedOn: '2026-01-31', field: 'MARKET', cause: '销售不合格电动自行车' }),
    await filed(world, { filedOn: '2026-02-01' }),
  ]
  await act(handler, await readyToDecide(handler, cases[4]!.id), 'decision', fineOf('2000.00')).expect(200)
  const other = await addAgency(world.app.admin, '320623')
  elsewhere = await addCase(world.app.admin, other, [await addOfficer(world.app.admin, other), await addOfficer(world.app.admin, other)])
})
afterAll(() => world.app.close())

interface Page { items: CaseSummary[], nextCursor: string | null, count?: { value: number, exact: boolean } }
const list = async (query: string, account = handler) => (await account.get(`/v1/cases${query}`).expect(200)).body as Page
const places = async (query: string, account = handler) => (await list(query, account)).items.map(({ id }) => cases.findIndex((one) => one.id === id))

describe('list of cases', () => {
  test('newest filing first, with summaries that name no party', async () => {
    const { items } = await list('')
    expect(items.map(({ filedOn }) => filedOn)).toEqual(['2026-02-01', '2026-01-31', '2026-01-06', '2026-01-06', '2026-01-05'])
    expect(items[0]).toEqual({
      id: cases[4]!.id, caseNumber: cases[4]!.caseNumber, agencyId: world.agency.id, divisionCode: '320685', actKind: 'PENALTY', procedureKind: 'ORDINARY',
      field: 'TRANSPORT', cause: cases[4]!.cause, source: 'ON_SITE_INSPECTION', filedOn: '2026-02-01', status: 'DECIDED', legalReviewRequired: false,
      decidedOn: '2026-03-02', decisionKind: 'PENALTY', itemCode: null, fineYuan: '2000.00', closedOn: null, openAlerts: 0, version: 8,
      updatedAt: '2026-03-02T01:00:00.000Z',
    })
  })

  test.each<[string, number[]]>([
    ['?actKind=LICENCE', [2]], ['?actKind=LICENCE,PENALTY', [0, 1, 2, 3, 4]], ['?field=MARKET', [3]], ['?status=DECIDED', [4]], ['?status=CLOSED', []],
    ['?filedOnFrom=2026-01-06&filedOnTo=2026-02-01', [1, 2, 3]], ['?decidedOnFrom=2026-03-02', [4]], ['?legalReviewRequired=true', [1]],
    ['?legalReviewRequired=false&status=FILED', [0, 2, 3]], ['?q=%E7%94%B5%E5%8A%A8', [3]], ['?q=100%25_', [0]], ['?q=100%25%25', []],
  ])('%s', async (query, expected) => {
    // Of two cases filed on one day the ids decide, which a clock that stands still does not order.
    expect((await places(query)).sort()).toEqual(expected)
  })

  test('the case number is searched as well, and one agency can be asked for', async () => {
    expect(await places(`?q=${cases[2]!.caseNumber}`)).toEqual([2])
    expect(await places(`?agencyId=${world.agency.id}`, bureau)).toHaveLength(5)
  })

  test('pages through without a gap or a repetition; the count is given on request', async () => {
    const first = await list('?limit=2&count=exact')
    expect(first.count).toEqual({ value: 5, exact: true })
    const second = await list(`?limit=2&cursor=${first.nextCursor ?? ''}`)
    const third = await list(`?limit=2&cursor=${second.nextCursor ?? ''}`)
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual((await list('')).items.map(({ id }) => id))
    expect(third.nextCursor).toBeNull()
    expect((await handler.get(`/v1/cases?limit=2&status=FILED&cursor=${first.nextCursor ?? ''}`).expect(400)).body).toMatchObject({ code: 'http.invalid-cursor' })
  })

  test('ends at the border of the scope', async () => {
    const nantong = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320600' })
    const rugao = await world.app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })
    expect((await list('?limit=100', nantong)).items).toHaveLength(6)
    expect((await list('?limit=100', bureau)).items).toHaveLength(5)
    expect((await list('?limit=100', rugao)).items).toEqual([])
    await bureau.get(`/v1/cases/${elsewhere.id}`).expect(404)
    await nantong.get(`/v1/cases/${elsewhere.id}`).expect(200)
  })

  test.each(['?colour=red', '?status=OPEN', '?filedOnFrom=2026-02-30', '?status=FILED&status=CLOSED', '?legalReviewRequired=1', '?limit=101', '?sort=cause'])('%s is refused', async (query) => {
    expect((await handler.get(`/v1/cases${query}`).expect(400)).body).toMatchObject({ status: 400 })
  })
})

describe('one case', () => {
  test('costs one statement, and nothing when the caller has this version', async () => {
    const url = `/v1/cases/${cases[0]!.id}`
    await handler.get(url).expect(200)
    const { pool } = world.app.database
    let statements = 0
    const lent = (): void => { statements += 1 }
    pool.on('acquire', lent)
    await handler.get(url).expect(200)
    pool.off('acquire', lent)
    expect(statements).toBe(1)
    await handler.get(url, { 'if-none-match': '"v1"' }).expect(304)
    await handler.get(url, { 'if-none-match': '"v9"' }).expect(200)
  })

  test('periods tell whether they are overdue today', async () => {
    world.app.clock.set('2026-04-08T01:00:00Z')
    const late = await world.app.account({ roles: ['CASE_HANDLER'], agencyId: world.agency.id })
    const { items } = (await late.get(`/v1/cases/${cases[0]!.id}/deadlines`).expect(200)).body as { items: { ruleCode: string, overdue: boolean }[] }
    expect(items).toMatchObject([{ ruleCode: 'PEN-DECIDE', dueOn: '2026-04-07', state: 'RUNNING', overdue: true }])
    const { items: other } = (await late.get(`/v1/cases/${cases[4]!.id}/deadlines`).expect(200)).body as { items: { ruleCode: string, overdue: boolean }[] }
    expect(other.map(({ ruleCode, overdue }) => [ruleCode, overdue])).toEqual([['PEN-DECIDE', false], ['PEN-HEAR-REQ', false], ['PEN-SERVE', true]])
  })
})
