import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { generateCounty } from '../../src/generator/county.ts'
import { coercionOf, filingTruth, isFiledCoercion, isFiledPenalty } from '../../src/generator/filings.ts'
import type { CaseRow } from '../../src/generator/rows.ts'
import { coercionOrdered } from '../../src/modules/cases/index.ts'
import type { ActFilingFigures } from '../../src/modules/act-filings/schema.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { createCommandRunner } from '../../src/platform/command.ts'
import { reactions } from '../../src/reactions.ts'
import { act, along, bodies, type Filing, filingsOf, type FilingWorld, startFilingWorld } from '../support/act-filings.ts'
import type { TestAccount } from '../support/app.ts'
import { decided } from '../support/case-course.ts'
import { importFile, person } from '../support/cases.ts'
import { taken } from '../support/case-kinds.ts'
import { addAgency, addOfficer } from '../support/records.ts'

/**
 * A city in 四川 that files major penalties and coercion, as 泸州 reports 1,400-odd penalties and 450-odd coercions a year: duties, submissions and
 * registrations of a generated year against what the generator counts by itself; then single filings on their way.
 */
const year = generateCounty({ county: '510502', divisionName: '江阳区', cases: 17_200, seed: 11, from: '2024-11-01', to: '2025-12-31' })
const ofTheYear = [...year.cases()].filter(({ decision }) => decision?.decidedOn.startsWith('2025') === true)
const filed = ofTheYear.filter(isFiledPenalty)
/** All penalties that must be filed, every sixtieth of those that need not, and all coercion that was ordered. */
const rows = [
  ...filed, ...ofTheYear.filter((row) => row.actKind === 'PENALTY' && !isFiledPenalty(row)).filter((_row, index) => index % 60 === 0),
  ...ofTheYear.filter(({ actKind, decision }) => actKind === 'COERCION' && decision?.kind === 'GRANTED'),
]
const truth = filingTruth(rows)

let world: FilingWorld
let city: TestAccount
/** The agencies of two counties that stand for those of the generator, with an account that files for each. */
const agencies: { id: string, uscc: string, divisionCode: string, handlers: string[], reviewer: string, manager: TestAccount }[] = []

beforeAll(async () => {
  world = await startFilingWorld()
  const { app, bureau } = world
  city = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '510500', agencyId: bureau.id })
  for (const divisionCode of ['510502', '510502', '510503']) {
    const agency = await addAgency(app.admin, divisionCode)
    const people = [await addOfficer(app.admin, agency), await addOfficer(app.admin, agency), await addOfficer(app.admin, agency, { staffKind: 'LEGAL_REVIEW', legalQualification: true })]
    const numbers = await Promise.all(people.map(async ({ certificateId }) => (await app.admin.query<{ number: string }>('select number from certificates where id = $1', [certificateId])).rows[0]!.number))
    agencies.push({
      id: agency.id, uscc: agency.uscc, divisionCode, handlers: numbers.slice(0, 2), reviewer: numbers[2]!,
      manager: await app.account({ roles: ['AGENCY_MANAGER'], agencyId: agency.id }),
    })
  }
})
afterAll(() => world.app.close())

/** A row of the generator as one of our agency: its people act, in a field they are certified for. */
function adopted(row: CaseRow, index: number): object {
  const { uscc, handlers, reviewer } = agencies[index % agencies.length]!
  const asFiled = { ...row, agencyUscc: uscc, handlers, field: 'MARKET', servedOn: undefined, closedOn: undefined, publishedOn: undefined }
  if (row.actKind === 'COERCION') return { ...asFiled, decision: undefined, legalReview: undefined }
  return { ...asFiled, ...(row.legalReview === undefined ? {} : { legalReview: { ...row.legalReview, reviewerCertificate: reviewer } }) }
}

const figuresOf = async (account: TestAccount): Promise<ActFilingFigures> => (await account.get('/v1/act-filing-figures?year=2025').expect(200)).body as ActFilingFigures

async function all(account: TestAccount, query: string): Promise<Filing[]> {
  const found: Filing[] = []
  for (let cursor = ''; ;) {
    const { items, nextCursor } = (await account.get(`/v1/act-filings?limit=100&${query}${cursor}`).expect(200)).body as { items: Filing[], nextCursor: string | null }
    found.push(...items)
    if (nextCursor === null) return found
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`
  }
}

describe('a year', () => {
  let caseIds: string[]

  test('has the size of one that a city reports', () => {
    expect([Math.floor(truth.penalties / 100), truth.coercions >= 450 && truth.coercions < 500]).toEqual([14, true])
    expect(rows.length).toBeGreaterThan(truth.penalties + truth.coercions)
  })

  test('is taken in: exactly the penalties that must be filed have a duty', async () => {
    const { verdicts, summary } = await importFile(city, rows.map(adopted))
    expect([verdicts.filter(({ status }) => status === 'REFUSED').slice(0, 3), summary.created]).toEqual([[], rows.length])
    caseIds = verdicts.map(({ id }) => id!)
    const { total } = await figuresOf(city)
    expect(total).toEqual([expect.objectContaining({ actKind: 'PENALTY', arisen: truth.penalties, registered: 0 })])
    const due = new Set((await all(city, 'status=DUE')).map(({ caseId }) => caseId))
    expect(caseIds.filter((id) => due.has(id))).toEqual(caseIds.filter((_id, index) => isFiledPenalty(rows[index]!)))
  }, 40_000)

  test('and coercion, each order told by its event', async () => {
    const orders = rows.flatMap((row, index) => row.actKind === 'COERCION' ? [{ row, index }] : []).map(({ row, index }, order) => {
      const { id, divisionCode } = agencies[index % agencies.length]!
      return coercionOrdered({
        caseId: caseIds[index]!, agencyId: id, divisionCode, actKind: 'COERCION', field: 'MARKET', position: 2, orderedOn: row.decision!.decidedOn,
        documentNumber: row.decision!.number, executionMode: null, ...coercionOf(order),
      })
    })
    const actor: Actor = {
      accountId: city.id, name: city.displayName, service: false, permissions: new Set(), scope: { kind: 'CITY', code: '5105' }, agencyId: null, officerId: null, sessionId: null,
      administrator: false, mustChangePassword: false,
    }
    await createCommandRunner(world.app.database, world.app.clock, reactions).run({ actor, requestId: 'test' }, (context) => {
      for (const order of orders) context.emit(order)
      return Promise.resolve()
    })
    expect(orders.filter((_order, index) => isFiledCoercion(coercionOf(index)))).toHaveLength(truth.coercions)
    expect((await figuresOf(city)).total.map(({ actKind, arisen }) => [actKind, arisen])).toEqual([['COERCION', truth.coercions], ['PENALTY', truth.penalties]])
  }, 20_000)

  test('is submitted twice a month and registered, and its numbers come out exactly', async () => {
    let late = 0
    const counts = new Map<string, number>()
    for (const { id, divisionCode, manager } of agencies) {
      const halves = Map.groupBy(await all(manager, 'status=DUE'), ({ decidedOn }) => `${decidedOn.slice(0, 7)} ${decidedOn.slice(8) <= '15' ? 1 : 2}`)
      for (const [half, filings] of halves) {
        const submittedOn = dayAfter(half)
        const actFilingIds = filings.map((filing) => filing.id)
        expect((await manager.post('/v1/act-filing-batches/submission', { actFilingIds, submittedOn, ...bodies.submission }).expect(200)).body).toMatchObject({ done: filings.length, refused: 0 })
        expect((await city.post('/v1/act-filing-batches/registration', { actFilingIds, registeredOn: submittedOn }).expect(200)).body).toMatchObject({ done: filings.length, refused: 0 })
        late += filings.filter(({ dueOn }) => dueOn < submittedOn).length
        for (const { actKind } of filings) for (const where of [id, divisionCode]) counts.set(`${where} ${actKind}`, (counts.get(`${where} ${actKind}`) ?? 0) + 1)
      }
    }
    const figures = await figuresOf(city)
    const [coercion, penalty] = figures.total
    expect([coercion, penalty]).toEqual([
      expect.objectContaining({ actKind: 'COERCION', arisen: truth.coercions, registered: truth.coercions, overdue: 0, pending: 0 }),
      expect.objectContaining({ actKind: 'PENALTY', arisen: truth.penalties, registered: truth.penalties, overdue: 0, pending: 0 }),
    ])
    const rates = figures.total.map(({ onTimeRate }) => onTimeRate)
    const filings = truth.penalties + truth.coercions
    expect([late > 0 && late < filings, rates.reduce((sum, { denominator }) => sum + denominator, 0), rates.reduce((sum, { numerator }) => sum + numerator, 0)]).toEqual([true, filings, filings - late])
    const told = [...figures.agencies.map(({ agencyId, ...one }) => ({ where: agencyId, ...one })), ...figures.divisions.map(({ divisionCode, ...one }) => ({ where: divisionCode, ...one }))]
    expect(new Map(told.map(({ where, actKind, registered }) => [`${where} ${actKind}`, registered]))).toEqual(counts)
    const { rows: [numbers] } = await world.app.admin.query<{ last: number, distinct: number }>(
      'select max(split_part(split_part(registration_number, \'〕\', 2), \'号\', 1)::int) as last, count(distinct registration_number)::int as distinct from act_filings where registered_on is not null')
    expect(numbers).toEqual({ last: filings, distinct: filings })
  }, 60_000)
})

/** The 25th of the month for its first half, the 8th of the next or the end of the year for its second. */
function dayAfter(half: string): string {
  const month = Number(half.slice(5, 7))
  if (half.endsWith('1')) return `2025-${half.slice(5, 7)}-25`
  return month === 12 ? '2025-12-31' : `2025-${String(month + 1).padStart(2, '0')}-08`
}

describe('single filings', () => {
  test('one made late, supplemented, registered, reviewed, corrected and accepted', async () => {
    const record = await decided(world, { parties: [person()] }, { fineYuan: '8000.00', decidedOn: '2026-02-09' })
    const [filing] = await filingsOf(world.manager, record)
    expect(filing).toMatchObject({ status: 'DUE', dueOn: '2026-02-24', late: true })
    let current = await along(world, filing!, 'submission', 'supplement-request', 'supplement', 'registration', 'review', 'correction-demand')
    expect(current).toMatchObject({ status: 'CORRECTION_ASKED', late: true, conclusion: 'CORRECTION', supplements: [{ late: false }], corrections: [{ dueOn: '2026-03-17' }] })
    world.app.clock.set('2026-03-18T01:00:00Z')
    const later = {
      ...world, manager: await world.app.account({ roles: ['AGENCY_MANAGER'], agencyId: world.agency.id }),
      supervisor: await world.app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '510500', agencyId: world.bureau.id }),
    }
    current = await along(later, current, 'correction-report', 'settlement')
    world.app.clock.set('2026-03-02T01:00:00Z')
    expect(current).toMatchObject({ status: 'CONCLUDED', corrections: [{ repliedOn: '2026-03-18', late: true, outcome: 'CORRECTED' }], settledOn: '2026-03-18' })
  })

  test('a review that reconsideration ends, and one that never begins', async () => {
    const remedied = async (decision: object, upTo: 'review' | null): Promise<Filing> => {
      const record = await decided(world, { parties: [person()] }, { fineYuan: '8000.00', ...decision })
      const [filing] = await filingsOf(world.manager, record)
      if (upTo !== null) await along(world, filing!, 'submission', 'registration', upTo)
      const { id } = await taken(world.handler, record.id, 'remedies', { occurredOn: '2026-02-25', remedyKind: 'RECONSIDERATION', authority: '泸州市江阳区人民政府' })
      await taken(world.handler, record.id, 'remedy-acceptances', { occurredOn: '2026-02-27', subjectId: id })
      return (await world.manager.get(`/v1/act-filings/${filing!.id}`).expect(200)).body as Filing
    }
    const ended = await remedied({}, 'review')
    expect(ended).toMatchObject({ status: 'ENDED_BY_REMEDY', remedyKind: 'RECONSIDERATION', remedyAcceptedOn: '2026-02-27', endedOn: '2026-02-27', conclusion: null, availableActs: [] })
    expect((await act(world.supervisor, ended, 'conclusion').expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    const still = await remedied({}, null)
    expect(still).toMatchObject({ status: 'DUE', remedyAcceptedOn: '2026-02-27', endedOn: null })
    expect(await along(world, still, 'submission', 'registration')).toMatchObject({ status: 'ENDED_BY_REMEDY', registeredOn: '2026-03-02', endedOn: '2026-03-02', reviewDueOn: null })
  })
})
