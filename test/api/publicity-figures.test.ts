import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { drizzle } from 'drizzle-orm/node-postgres'
import { newId } from '../../src/kernel/ids.ts'
import { publications } from '../../src/modules/publicity/table.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import type { AgencyRow } from '../support/records.ts'
import { addAgency, addCase } from '../support/records.ts'

interface Page { items: { id: string, dueOn: string }[], nextCursor: string | null }

let app: TestApp
let agency: AgencyRow
let neighbour: AgencyRow
let far: AgencyRow
let third: AgencyRow
let city: TestAccount
let supervisor: TestAccount
let member: TestAccount
const ids: Record<string, string> = {}

const at = new Date('2026-01-05T01:00:00Z')

async function add(name: string, of: AgencyRow, dueOn: string, given: Partial<typeof publications.$inferInsert> = {}): Promise<void> {
  const { id: caseId } = await addCase(app.admin, of, [])
  ids[name] = newId(at)
  await drizzle(app.admin).insert(publications).values({
    id: ids[name], caseId, agencyId: of.id, divisionCode: of.divisionCode, ruleCode: 'PUB-7', channel: 'UNIFIED_PLATFORM', decidedOn: '2026-01-05', dueOn,
    provisional: false, calendarVersion: 'test', legalBasis: [], status: 'DUE', createdAt: at, updatedAt: at, ...given,
  })
}

beforeAll(async () => {
  app = await startTestApp()
  agency = await addAgency(app.admin)
  neighbour = await addAgency(app.admin)
  far = await addAgency(app.admin, '110101')
  third = await addAgency(app.admin, '320682')
  city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320600' })
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  member = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id })
  await add('inTime', agency, '2026-02-10', { status: 'PUBLISHED', publishedOn: '2026-02-10' })
  await add('late', agency, '2026-02-11', { status: 'PUBLISHED', publishedOn: '2026-02-12' })
  await add('outstanding', agency, '2026-03-01')
  await add('today', agency, '2026-03-02')
  await add('exempt', agency, '2026-02-12', { status: 'EXEMPT', exemptReason: 'MINOR', exemptNote: '未成年人' })
  await add('before', agency, '2026-01-31', { status: 'PUBLISHED', publishedOn: '2026-01-20' })
  await add('neighbour', neighbour, '2026-02-20', { status: 'PUBLISHED', publishedOn: '2026-02-13', channel: 'GSXT' })
  await add('far', far, '2026-02-10')
  await add('drafted', third, '2026-02-26', { status: 'DRAFTED' })
  const withdrawing = (withdrawalDueOn: string, withdrawnOn: string | null = null) =>
    ({ status: withdrawnOn === null ? 'PUBLISHED' as const : 'WITHDRAWN' as const, publishedOn: '2026-01-06', withdrawalDueOn, withdrawnOn })
  await add('withdrawn', third, '2025-12-01', withdrawing('2026-02-10', '2026-02-10'))
  await add('withdrawnLate', third, '2025-12-01', withdrawing('2026-02-10', '2026-02-11'))
  await add('notWithdrawn', third, '2025-12-01', withdrawing('2026-02-28'))
})
afterAll(() => app.close())

describe('figures', () => {
  const figures = (query: string, account = supervisor) => account.get(`/v1/publication-figures?${query}`)

  test('by agency and together, each rate with numerator and denominator', async () => {
    const { body } = await figures('from=2026-02-01&to=2026-04-01', city).expect(200) as { body: { agencies: { agencyId: string }[] } }
    const nothing = { due: 0, onTime: 0, late: 0, overdue: 0 }
    const own = {
      due: 4, onTime: 1, late: 1, overdue: 1, pending: 1, exempt: 1, onTimeRate: { numerator: 1, denominator: 3 }, notPublished: [{ reason: 'MINOR', count: 1 }], withdrawals: nothing,
    }
    const plain = { pending: 0, exempt: 0, notPublished: [] }
    const gsxt = { channel: 'GSXT', ...plain, due: 1, onTime: 1, late: 0, overdue: 0, onTimeRate: { numerator: 1, denominator: 1 }, withdrawals: nothing }
    const withdrawals = { due: 3, onTime: 1, late: 1, overdue: 1 }
    const platform = { channel: 'UNIFIED_PLATFORM', ...plain, due: 1, onTime: 0, late: 0, overdue: 1, onTimeRate: { numerator: 0, denominator: 1 }, withdrawals }
    const other = { ...plain, due: 1, onTime: 0, late: 0, overdue: 1, onTimeRate: { numerator: 0, denominator: 1 }, withdrawals, channels: [platform] }
    const next = { ...plain, due: 1, onTime: 1, late: 0, overdue: 0, onTimeRate: { numerator: 1, denominator: 1 }, withdrawals: nothing, channels: [gsxt] }
    expect(body).toEqual({
      from: '2026-02-01', to: '2026-04-01', asOf: '2026-03-02', agencies: expect.anything() as unknown,
      total: { ...own, due: 6, onTime: 2, overdue: 2, onTimeRate: { numerator: 2, denominator: 5 }, withdrawals },
      channels: [gsxt, { ...own, channel: 'UNIFIED_PLATFORM', due: 5, overdue: 2, onTimeRate: { numerator: 1, denominator: 4 }, withdrawals }],
    })
    expect(new Map(body.agencies.map((row) => [row.agencyId, row]))).toEqual(new Map([
      [agency.id, { agencyId: agency.id, ...own, channels: [{ channel: 'UNIFIED_PLATFORM', ...own }] }], [neighbour.id, { agencyId: neighbour.id, ...next }],
      [third.id, { agencyId: third.id, ...other }],
    ]))
  })

  test('the period is half-open', async () => {
    expect((await figures('from=2026-01-31&to=2026-02-10').expect(200)).body).toMatchObject({ total: { due: 1, onTime: 1 } })
  })

  test('within the scope only, and zero where there is nothing', async () => {
    expect((await figures('from=2026-02-01&to=2026-04-01', member).expect(200)).body).toMatchObject({ total: { due: 4 }, agencies: [{ agencyId: agency.id }] })
    expect((await figures('from=2030-01-01&to=2030-02-01').expect(200)).body).toMatchObject({
      total: { due: 0, onTimeRate: { numerator: 0, denominator: 0 } }, agencies: [],
    })
  })

  test('400 and 422', async () => {
    for (const query of ['', 'from=2026-01-01', 'from=2026-02-30&to=2026-04-01', 'from=2026-01-01&to=2026-02-01&agencyId=x']) await figures(query).expect(400)
    expect((await figures('from=2026-02-01&to=2026-02-01').expect(422)).body).toMatchObject({ code: 'publicity.period-empty' })
  })
})

describe('list', () => {
  const listed = async (query: string, account = supervisor) =>
    ((await account.get(`/v1/publications${query}`).expect(200)).body as Page).items.map(({ id }) => id)
  const named = (...names: string[]) => names.map((name) => ids[name])

  test('by last day; overdue is what was not out by it, on the day itself there is still time', async () => {
    expect(await listed('?overdue=true')).toEqual(named('late', 'outstanding'))
    expect(await listed('?overdue=false')).toEqual(named('before', 'inTime', 'exempt', 'neighbour', 'today'))
    expect(await listed('?sort=-dueOn&limit=2')).toEqual(named('today', 'outstanding'))
  })

  test('filters', async () => {
    expect(await listed('?status=DUE')).toEqual(named('outstanding', 'today'))
    expect(await listed('?channel=GSXT,CREDIT_PLATFORM')).toEqual(named('neighbour'))
    expect(await listed(`?agencyId=${agency.id}&dueOnFrom=2026-02-11&dueOnTo=2026-03-02`)).toEqual(named('late', 'exempt', 'outstanding'))
    expect(await listed(`?agencyId=${far.id}`)).toEqual([])
    for (const query of ['?overdue=1', '?status=LATE', '?channel=RADIO', '?dueOnFrom=2026-2-1']) await supervisor.get(`/v1/publications${query}`).expect(400)
  })

  test('pages of the overdue are one list, and the counts agree', async () => {
    const first = (await supervisor.get('/v1/publications?overdue=true&limit=1&count=exact').expect(200)).body as Page & { count: { value: number } }
    const second = (await supervisor.get(`/v1/publications?overdue=true&limit=1&cursor=${first.nextCursor!}`).expect(200)).body as Page
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(named('late', 'outstanding'))
    expect([first.count.value, second.nextCursor]).toEqual([2, null])
    await supervisor.get('/v1/publications?overdue=true&count=estimate').expect(200)
  })
})

describe('coverage', () => {
  const coverage = (query: string, account = supervisor) => account.get(`/v1/publication-coverage?${query}`)

  test('decisions without a publication, by agency and together, within the scope', async () => {
    const decided = (of: AgencyRow, decidedOn: string) => addCase(app.admin, of, [], { status: 'DECIDED', decidedOn, decisionKind: 'PENALTY' })
    const { id } = await decided(agency, '2026-02-10')
    await decided(agency, '2026-02-11')
    await decided(neighbour, '2026-02-12')
    await decided(neighbour, '2026-03-01')
    await decided(far, '2026-02-10')
    await drizzle(app.admin).insert(publications).values({
      id: newId(at), caseId: id, agencyId: agency.id, divisionCode: agency.divisionCode, ruleCode: 'PUB-7', channel: 'UNIFIED_PLATFORM', decidedOn: '2026-02-10', dueOn: '2029-02-10',
      provisional: false, calendarVersion: 'test', legalBasis: [], status: 'DUE', createdAt: at, updatedAt: at,
    })
    const { body } = await coverage('from=2026-02-10&to=2026-03-01').expect(200) as { body: { total: object, agencies: { agencyId: string }[] } }
    expect(body.total).toEqual({ decisions: 3, uncovered: 2 })
    expect(new Map(body.agencies.map((row) => [row.agencyId, row]))).toEqual(new Map([
      [agency.id, { agencyId: agency.id, decisions: 2, uncovered: 1 }], [neighbour.id, { agencyId: neighbour.id, decisions: 1, uncovered: 1 }],
    ]))
    expect((await coverage('from=2026-02-10&to=2026-03-01', member).expect(200)).body).toMatchObject({ total: { decisions: 2, uncovered: 1 } })
    expect((await coverage('from=2030-02-10&to=2030-03-01').expect(200)).body).toMatchObject({ total: { decisions: 0, uncovered: 0 }, agencies: [] })
    expect((await coverage('from=2026-02-10&to=2026-02-10').expect(422)).body).toMatchObject({ code: 'publicity.period-empty' })
  })
})
