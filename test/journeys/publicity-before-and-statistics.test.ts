import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createIntake } from '../../src/cli/intake.ts'
import { generateRoadCounty, type RoadRow } from '../../src/generator/road-county.ts'
import type { CatalogueKind } from '../../src/modules/publicity-catalogue/codes.ts'
import type { CoverageRecord } from '../../src/modules/publicity-catalogue/duties/schema.ts'
import type { EntryRecord } from '../../src/modules/publicity-catalogue/entries/schema.ts'
import type { FiguresRecord, PublicReport, ReportRecord, TablesRecord } from '../../src/modules/statistics/schema.ts'
import { logIn } from '../support/accounts.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { importFile } from '../support/cases.ts'
import { plantingIn } from '../support/planting.ts'
import { addition, batching } from '../support/powers.ts'
import { registeredRoster } from '../support/rosters.ts'
import { countedFrom, draftedReport, figuresOf, along } from '../support/statistics.ts'

/** A county makes public who enforces what and how, works through a year, and publishes what it did in it. */
const options = { county: '320685', divisionName: '海安市', cases: 3000, seed: 5, from: '2024-07-01', to: '2025-12-31' }
const county = generateRoadCounty(options)
const { lawful } = plantingIn(options)
/** Cases with something that is rare, of each such thing the first of the year that is counted, and some of all others. */
const rareKinds = ['REMEDY', 'REMEDY_WITHDRAWN', 'REMEDY_RESULT', 'COURT_APPLICATION', 'EXECUTION_DECISION', 'CRIME_SENDING', 'TERMINATION', 'LICENCE_CANCELLATION', 'MEASURE', 'INSPECTION', 'INTAKE_DECISION']
const rare = rareKinds.flatMap((wanted) => lawful.filter(({ steps }) => steps.some(({ kind, occurredOn }) => kind === wanted && occurredOn.startsWith('2025'))).slice(0, 5))
const rows: RoadRow[] = [...new Set([...rare, ...lawful.filter((_row, index) => index % 30 === 0)])]
const used = JSON.stringify(rows)

let app: TestApp
let bureau: TestAccount
let agencies: { id: string, uscc: string, name: string }[]
let own: [TestAccount, TestAccount]
let busiest: { id: string, uscc: string, name: string }

beforeAll(async () => {
  app = await startTestApp({ now: '2026-01-05T01:00:00Z' })
  bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  const intake = createIntake(app.server, bureau.token)
  const officers = [...county.officerRows()].filter(({ certificates }) => certificates.some(({ number }) => used.includes(`"${number}"`) || used.includes(`:${number}"`)))
  await intake.agencies(county.agencies)
  await registeredRoster(bureau, officers)
  agencies = ((await bureau.get('/v1/agencies?limit=100').expect(200)).body as { items: typeof agencies }).items
  const cases = new Map([...Map.groupBy(rows, ({ agencyUscc }) => agencyUscc)].map(([uscc, all]) => [uscc, all.length]))
  busiest = agencies.toSorted((a, b) => (cases.get(b.uscc) ?? 0) - (cases.get(a.uscc) ?? 0))[0]!
  const manager = () => app.account({ roles: ['AGENCY_MANAGER'], agencyId: busiest.id })
  own = [await manager(), await manager()]
})
afterAll(() => app.close())

/** Generated, approved by the other, published. */
async function madePublic(kind: CatalogueKind): Promise<EntryRecord> {
  let entry = (await own[0].post('/v1/catalogue-entries', { agencyId: busiest.id, kind, reason: '首次编制' }).expect(201)).body as EntryRecord
  for (const act of ['approval', 'publication']) entry = (await own[1].post(`/v1/catalogue-entries/${entry.id}/${act}`, undefined, ifMatch(entry)).expect(200)).body as EntryRecord
  return entry
}
/** The figures without those that depend on the rules of review. */
const unreviewed = (report: Pick<ReportRecord, 'lines'>): Record<string, string> =>
  figuresOf({ lines: report.lines.filter(({ measure }) => measure !== 'REVIEW_REQUIRED' && measure !== 'REVIEWED') })
const coverage = async (): Promise<CoverageRecord> => (await bureau.get(`/v1/agencies/${busiest.id}/catalogue-coverage`).expect(200)).body as CoverageRecord

describe('before', () => {
  test('nothing is public of a body that has only been registered, and everybody is told 404', async () => {
    expect((await coverage()).coverage.numerator).toBe(0)
    await app.http.get(`/v1/public/agencies/${busiest.id}/catalogue`).expect(404)
  })

  test('body, officers, powers, procedure, remedies and what is shown during enforcement come from the registers', async () => {
    const batches = batching(app, bureau)
    await batches.published({ agencyId: busiest.id, effectiveOn: '2026-01-05', lines: [addition('CF-1'), addition('QZ-1', { kind: 'COERCION', name: '查封、扣押' })] })
    for (const kind of ['BODY', 'OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'DURING'] as const) await madePublic(kind)
    const { missing, coverage: rate } = await coverage()
    expect([missing, rate]).toEqual([['RANDOM_CHECKS', 'BENCHMARKS'], { numerator: 6, denominator: 8 }])
    const officers = (await app.http.get(`/v1/public/agencies/${busiest.id}/catalogue/OFFICERS`).expect(200)).text
    const registered = [...county.officerRows()].filter(({ agencyUscc, certificates }) => agencyUscc === busiest.uscc && certificates.some(({ number }) => officers.includes(number)))
    expect(registered.length).toBeGreaterThan(1)
    for (const { name, idNumber, phone } of registered) expect([officers.includes(name), officers.includes(idNumber), officers.includes(phone)]).toEqual([true, false, false])
  })
})

describe('the year', () => {
  test('is taken in, and every figure equals a plain count of what happened', async () => {
    const { verdicts, summary } = await importFile(bureau, rows)
    expect(verdicts.filter(({ status }) => status !== 'CREATED')).toEqual([])
    expect(summary.created).toBe(rows.length)
    for (const year of ['2024', '2025']) {
      const tables = (await bureau.get(`/v1/statistics-tables?year=${year}`).expect(200)).body as TablesRecord
      expect(unreviewed(tables)).toEqual(countedFrom(rows, year))
      // Lawful cases: no major decision without an agreed review.
      const { REVIEW_REQUIRED: required, REVIEWED: reviewed } = figuresOf(tables)
      expect([required, Number(required) > 0]).toEqual([reviewed, true])
    }
    const everything = Object.keys(countedFrom(rows, '2025')).map((key) => key.split(' ')[0])
    expect(everything).toEqual(expect.arrayContaining(['FINES', 'MEASURES', 'LICENCE_OUTCOMES', 'INSPECTIONS_MADE', 'REMEDIES_LODGED', 'RECONSIDERATION_RESULTS']))
  })

  test('each body\'s report holds its own cases, and together they are the county\'s', async () => {
    const enforcing = agencies.filter(({ uscc }) => rows.some(({ agencyUscc }) => agencyUscc === uscc))
    const reports: ReportRecord[] = []
    for (const { id, uscc } of enforcing) {
      const accounts = id === busiest.id ? own : [await app.account({ roles: ['AGENCY_MANAGER'], agencyId: id }), await app.account({ roles: ['AGENCY_MANAGER'], agencyId: id })] as const
      const report = await draftedReport(accounts[0], id)
      expect(unreviewed(report)).toEqual(countedFrom(rows.filter(({ agencyUscc }) => agencyUscc === uscc), '2025'))
      reports.push(await along(accounts, report, 'freezing', 'approval', 'publication'))
    }
    const tables = (await bureau.get('/v1/statistics-tables?year=2025').expect(200)).body as TablesRecord
    const summary = (await bureau.get('/v1/statistics-summary?year=2025').expect(200)).body as TablesRecord & { reports: number }
    expect([summary.reports, summary.lines, summary.rates]).toEqual([reports.length, tables.lines, tables.rates])
    const shown = (await app.http.get(`/v1/public/agencies/${busiest.id}/statistics-reports/2025`).expect(200)).body as PublicReport
    expect(shown.content.lines).toEqual(reports.find(({ agencyId }) => agencyId === busiest.id)?.lines)
    for (const { name, idNumber, phone } of rows.flatMap(({ parties }) => parties).filter(({ kind }) => kind === 'NATURAL')) {
      for (const value of [name, idNumber, phone]) expect(value !== undefined && JSON.stringify(shown).includes(value)).toBe(false)
    }
  })

  test('after 31 January what is missing is overdue', async () => {
    app.clock.set('2026-02-01T01:00:00Z')
    bureau = await logIn(app.url, bureau)
    const figures = (await bureau.get('/v1/statistics-figures?year=2025').expect(200)).body as FiguresRecord
    expect([figures.dueOn, figures.late, figures.pending, figures.onTime + figures.overdue]).toEqual(['2026-01-31', 0, 0, figures.agencies])
  })
})
