import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import type { StatisticsReportState } from '../../src/modules/statistics/machine.ts'
import { statisticsReportMachine } from '../../src/modules/statistics/machine.ts'
import type { CoverageRecord, FiguresRecord, MeasureRecords, PublicReport, ReportRecord, TablesRecord } from '../../src/modules/statistics/schema.ts'
import { refusalOf } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addAgency, addCase, type AgencyRow, auditCount, auditOf } from '../support/records.ts'
import { along, bodies, draftedReport, figuresOf, reportAct, type ReportAct } from '../support/statistics.ts'

let app: TestApp
let agency: AgencyRow
let preparer: TestAccount
let supervisor: TestAccount
let stranger: TestAccount

const penalty = (given: object) => ({
  status: 'CLOSED' as const, filedOn: '2025-03-01', decidedOn: '2025-04-01', decisionKind: 'PENALTY' as const, penaltyKinds: ['FINE' as const], fineYuan: '1000.00', closedOn: '2025-06-01', ...given,
})

beforeAll(async () => {
  app = await startTestApp({ now: '2026-01-20T01:00:00Z' })
  agency = await addAgency(app.admin)
  const manager = (id: string) => app.account({ roles: ['AGENCY_MANAGER'], agencyId: id })
  preparer = await manager(agency.id)
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  stranger = await manager((await addAgency(app.admin, '320682')).id)
  await addCase(app.admin, agency, [], penalty({}), { kind: 'NATURAL' })
  await addCase(app.admin, agency, [], penalty({ penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], fineYuan: '2500.50', confiscationYuan: '300.00', hearingHeld: true, legalReviewOpinion: 'AGREE' }))
  await addCase(app.admin, agency, [], penalty({ decisionKind: 'NO_PENALTY_MINOR', penaltyKinds: [], fineYuan: null }))
  // Only the filing lies in the year, only the closing, and nothing at all.
  await addCase(app.admin, agency, [], penalty({ filedOn: '2025-12-31', decidedOn: '2026-01-05', closedOn: null, status: 'DECIDED' }))
  await addCase(app.admin, agency, [], penalty({ filedOn: '2024-01-05', decidedOn: '2024-12-31', closedOn: '2025-01-01' }))
  await addCase(app.admin, agency, [], penalty({ filedOn: '2026-01-01', decidedOn: '2026-01-02', closedOn: null, status: 'DECIDED' }))
  await addCase(app.admin, agency, [], { actKind: 'LICENCE', status: 'DECIDED', filedOn: '2025-05-01', decidedOn: '2025-05-20', decisionKind: 'GRANTED', penaltyKinds: [], legalReviewRequired: false })
})
afterAll(() => app.close())

const expected = {
  'FILED PENALTY': '4', 'FILED LICENCE': '1', 'DECIDED PENALTY': '3', 'DECIDED LICENCE': '1', 'CLOSED PENALTY': '4', 'REVIEW_REQUIRED': '3', 'REVIEWED': '1',
  'PENALTY_OUTCOMES PENALTY': '2', 'PENALTY_OUTCOMES NO_PENALTY_MINOR': '1', 'PENALTY_PROCEDURES ORDINARY': '2', 'PENALTY_KINDS FINE': '2', 'PENALTY_KINDS CONFISCATE_GAINS': '1',
  'PENALTY_PARTIES NATURAL': '1', 'PENALTY_PARTIES LEGAL': '1', 'PENALTY_HEARINGS': '1', 'FINES': '2 3500.50', 'CONFISCATIONS': '1 300.00', 'LICENCE_OUTCOMES GRANTED': '1',
}

describe('a report', () => {
  test('is counted from the cases of the body, each number by the date of its rule', async () => {
    const report = await draftedReport(preparer, agency.id)
    expect(report).toMatchObject({ year: 2025, number: 1, status: 'DRAFT', dueOn: '2026-01-31', ruleCode: 'STAT-ANNUAL', late: false, version: 1, sha256: null })
    expect(figuresOf(report)).toEqual(expected)
    expect(report.rates[0]).toEqual({ rate: 'REVIEW', numerator: 1, denominator: 3 })
    expect((await auditOf(app.admin, report.id)).map(({ act }) => act)).toEqual(['statistics-report.draft'])
    const tables = (await supervisor.get('/v1/statistics-tables?year=2025').expect(200)).body as TablesRecord
    expect(figuresOf(tables)).toEqual(expected)
    expect(figuresOf((await supervisor.get('/v1/statistics-tables?year=2023').expect(200)).body as TablesRecord)).toEqual({})
    expect(figuresOf((await stranger.get('/v1/statistics-tables?year=2025').expect(200)).body as TablesRecord)).toEqual({})
  })

  test('is one of a body and year, of bodies that enforce, from 2018 on', async () => {
    const refused = (body: object, status: number) => refusalOf(app, preparer.post('/v1/statistics-reports', { agencyId: agency.id, ...body }), status)
    expect(await refused({ year: 2025 }, 409)).toBe('statistics.report-exists')
    expect(await refused({ year: 2027 }, 422)).toBe('statistics.year-out-of-range')
    expect(await refused({ year: 2017 }, 422)).toBe('statistics.year-out-of-range')
    await stranger.post('/v1/statistics-reports', { agencyId: agency.id, year: 2024 }).expect(404)
    await supervisor.post('/v1/statistics-reports', { agencyId: agency.id, year: 2024 }).expect(403)
    const bureau = await addAgency(app.admin, '320685', { kind: 'SUPERVISION_BODY' })
    const clerk = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: bureau.id })
    expect(await refusalOf(app, clerk.post('/v1/statistics-reports', { agencyId: bureau.id, year: 2025 }), 422)).toBe('statistics.agency-not-enforcing')
  })

  test('of a year that runs can be drafted, not frozen', async () => {
    const running = await draftedReport(preparer, agency.id, 2026)
    expect(figuresOf(running)).toMatchObject({ 'FILED PENALTY': '1', 'DECIDED PENALTY': '2' })
    expect(await refusalOf(app, reportAct(preparer, running, 'freezing'), 422)).toBe('statistics.year-running')
  })

  test('is frozen: its hash can be computed from what is public, and later cases do not change it', async () => {
    const other = await addAgency(app.admin)
    const own = [await app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id }), await app.account({ roles: ['AGENCY_MANAGER'], agencyId: other.id })] as const
    await addCase(app.admin, other, [], penalty({}))
    const draft = await draftedReport(own[0], other.id)
    await addCase(app.admin, other, [], penalty({ fineYuan: '500.00' }))
    const frozen = await along(own, draft, 'freezing')
    expect(figuresOf(frozen)).toMatchObject({ FINES: '2 1500.00' })
    expect(await refusalOf(app, reportAct(own[0], frozen, 'approval'), 422)).toBe('statistics.own-report')
    await reportAct(stranger, frozen, 'approval').expect(404)
    await reportAct(own[1], { ...frozen, version: 1 }, 'approval').expect(412)
    await addCase(app.admin, other, [], penalty({ fineYuan: '7.00' }))
    const url = `/v1/public/agencies/${other.id}/statistics-reports/2025`
    await app.http.get(url).expect(404)
    const published = await along(own, frozen, 'approval', 'publication')
    expect(published).toMatchObject({ status: 'PUBLISHED', publishedOn: '2026-01-20', firstPublishedOn: '2026-01-20', late: false })
    const shown = await app.http.get(url).expect(200)
    const { sha256, content } = shown.body as PublicReport
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256)
    expect(figuresOf(content)).toMatchObject({ FINES: '2 1500.00' })
    expect([content.agencyName, shown.headers['cache-control']]).toEqual([other.name, 'public, max-age=60, must-revalidate'])
    await app.http.get(url).set('if-none-match', String(shown.headers['etag'])).expect(304)
    const { differences } = (await own[0].get(`/v1/statistics-reports/${published.id}/comparison`).expect(200)).body as { differences: { measure: string, before: { amountYuan: string }, after: { amountYuan: string } }[] }
    expect(differences.find(({ measure }) => measure === 'FINES')).toMatchObject({ before: { count: 2, amountYuan: '1500.00' }, after: { count: 3, amountYuan: '1507.00' } })

    expect(await refusalOf(app, reportAct(own[0], published, 'reporting', { recipient: 'GOVERNMENT', reportedOn: '2026-01-21' }), 422)).toBe('statistics.reported-before')
    expect(await refusalOf(app, reportAct(own[0], published, 'reporting', { recipient: 'GOVERNMENT', reportedOn: '2026-01-19' }), 422)).toBe('statistics.reported-before')
    const reported = await along(own, published, 'reporting')
    expect(reported.reported).toEqual([{ recipient: 'GOVERNMENT', reportedOn: '2026-01-20' }])

    const correction = (await own[0].post(`/v1/statistics-reports/${published.id}/corrections`, { reason: '漏报一件' }).expect(201)).body as ReportRecord
    expect(correction).toMatchObject({ number: 2, status: 'DRAFT', correctionReason: '漏报一件' })
    expect(await refusalOf(app, own[0].post(`/v1/statistics-reports/${published.id}/corrections`, { reason: '又一' }), 409)).toBe('statistics.report-exists')
    expect(((await app.http.get(url).expect(200)).body as PublicReport).sha256).toBe(sha256)
    const approved = await along(own, correction, 'freezing', 'approval')
    const before = await auditCount(app.admin)
    await along(own, approved, 'publication')
    expect(await auditCount(app.admin)).toBe(before + 2)
    const now = (await app.http.get(url).expect(200)).body as PublicReport
    expect([now.content.number, now.correctionReason, figuresOf(now.content)['FINES']]).toEqual([2, '漏报一件', '3 1507.00'])
    const former = (await app.http.get(`${url}/versions/1`).expect(200)).body as PublicReport
    expect([former.sha256, former.supersededOn]).toEqual([sha256, '2026-01-20'])
    await app.http.get(`${url}/versions/3`).expect(404)
    expect((await own[0].get(`/v1/statistics-reports/${published.id}`).expect(200)).body).toMatchObject({ status: 'SUPERSEDED', availableActs: [] })
    const list = (await app.http.get(`/v1/public/statistics-reports?agencyId=${other.id}&year=2025`).expect(200)).body as { items: { number: number }[] }
    expect(list.items.map(({ number }) => number).sort()).toEqual([1, 2])
    expect(((await app.http.get(`/v1/public/statistics-reports?agencyId=${agency.id}`).expect(200)).body as { items: object[] }).items).toEqual([])
  })
})

/** How each state is reached from a draft. */
const roads: Readonly<Record<Exclude<StatisticsReportState, 'SUPERSEDED'>, readonly ReportAct[]>> = {
  DRAFT: [], FROZEN: ['freezing'], APPROVED: ['freezing', 'approval'], PUBLISHED: ['freezing', 'approval', 'publication'],
}
const acts = { recount: 'recompute', freezing: 'freeze', reopening: 'reopen', approval: 'approve', publication: 'publish', reporting: 'report' } as const

test('every act in every state does what the machine says, audited once, or is refused and leaves nothing', async () => {
  // One account pair of the county, and eight years of each of three bodies.
  const accounts = [await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' }), await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' })] as const
  const own = [await addAgency(app.admin), await addAgency(app.admin), await addAgency(app.admin)]
  let turn = -1
  for (const state of Object.keys(roads) as (keyof typeof roads)[]) {
    for (const act of Object.keys(acts) as ReportAct[]) {
      turn += 1
      const report = await along(accounts, await draftedReport(accounts[0], own[Math.floor(turn / 8)]!.id, 2018 + turn % 8), ...roads[state])
      const { from, to } = statisticsReportMachine.acts[acts[act]]
      const allowed = from.includes(state)
      const before = await auditCount(app.admin)
      const approving = act === 'approval' || act === 'publication' || act === 'reopening'
      const answer = await reportAct(approving ? accounts[1] : accounts[0], report, act, bodies[act])
      const { status, version, code } = answer.body as ReportRecord & { code?: string }
      expect([state, act, answer.status, status, code]).toEqual(allowed ? [state, act, 200, to, undefined] : [state, act, 409, 409, 'state.act-not-available'])
      if (allowed) expect(version).toBe(report.version + 1)
      expect(await auditCount(app.admin) - before).toBe(allowed ? 1 : 0)
      if (state !== 'PUBLISHED' && act === 'recount') {
        expect(await refusalOf(app, accounts[0].post(`/v1/statistics-reports/${report.id}/corrections`, { reason: '更正' }), 409)).toBe('state.act-not-available')
      }
    }
  }
})

describe('for who supervises', () => {
  test('the rules of counting, what is in time, and what is missing', async () => {
    const { measures } = (await supervisor.get('/v1/statistics-measures').expect(200)).body as MeasureRecords
    expect(measures.find(({ measure }) => measure === 'FINES')).toMatchObject({ table: 'PENALTIES', amount: true, ruleZh: expect.stringContaining('决定的金额') as unknown })
    const coverage = ((await supervisor.get(`/v1/statistics-coverage?year=2025&agencyId=${agency.id}`).expect(200)).body as { items: CoverageRecord[] }).items
    expect(coverage).toEqual([expect.objectContaining({ agencyId: agency.id, year: 2025, dueOn: '2026-01-31', state: 'PENDING', reportStatus: 'DRAFT', firstPublishedOn: null })])
    const figures = (await supervisor.get('/v1/statistics-figures?year=2025').expect(200)).body as FiguresRecord
    expect(figures).toMatchObject({ overdue: 0, late: 0, corrected: 1 })
    expect(figures.agencies).toBe(figures.onTime + figures.pending)
    const ofRunning = (await supervisor.get('/v1/statistics-figures?year=2024').expect(200)).body as FiguresRecord
    expect(ofRunning.pending).toBe(0)
    expect(ofRunning.agencies).toBe(ofRunning.onTime + ofRunning.late + ofRunning.overdue)
    const missing = ((await supervisor.get('/v1/statistics-coverage?year=2025&published=false&limit=100').expect(200)).body as { items: CoverageRecord[] }).items
    expect(missing.every(({ firstPublishedOn }) => firstPublishedOn === null)).toBe(true)
    expect(missing.length).toBe(figures.pending)
  })

  test('what the published reports add up to, and their numbers as a table', async () => {
    const summary = (await supervisor.get('/v1/statistics-summary?year=2025').expect(200)).body as TablesRecord & { reports: number }
    expect([summary.reports > 0, figuresOf(summary)['FINES']]).toEqual([true, '3 1507.00'])
    const csv = await supervisor.get('/v1/statistics-reports/export?year=2025&status=PUBLISHED', { accept: 'text/csv' }).expect(200)
    expect(csv.text.split('\r\n')[0]).toContain('执法主体,行政区划,年度')
    expect(csv.text).toContain('罚款,,3,1507.00')
    const lines = (await supervisor.get(`/v1/statistics-reports/export?agencyId=${agency.id}&year=2025`).expect(200)).text.trimEnd().split('\n')
    expect(JSON.parse(lines[0]!)).toMatchObject({ table: 'ALL_ACTS', measure: 'FILED', dimension: 'PENALTY', nameZh: '立案（受理）', dimensionZh: '行政处罚', count: 4 })
    await stranger.get(`/v1/statistics-reports?agencyId=${agency.id}`).expect(200).expect((answer) => { expect((answer.body as { items: object[] }).items).toEqual([]) })
  })

  test('the lateness one asks for is the lateness a report shows, also that of a correction not yet public', async () => {
    const list = async (query: string): Promise<ReportRecord[]> => ((await supervisor.get(`/v1/statistics-reports?limit=100&${query}`).expect(200)).body as { items: ReportRecord[] }).items
    const earlier = (await list('status=PUBLISHED')).find(({ year }) => year < 2025)!
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], scopeDivision: '320685' })
    await manager.post(`/v1/statistics-reports/${earlier.id}/corrections`, { reason: '漏报一件' }).expect(201)
    const all = await list('')
    for (const late of [true, false]) expect((await list(`late=${late}`)).map(({ id }) => id)).toEqual(all.filter((report) => report.late === late).map(({ id }) => id))
  })
})
