import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createIntake, type Intake } from '../../src/cli/intake.ts'
import { generateCounty } from '../../src/generator/county.ts'
import type { OfficerRow } from '../../src/generator/rows.ts'
import { verifyLedger } from '../../src/platform/verify-ledger.ts'
import { readyToDecide, statedInDecision } from '../support/case-road.ts'
import { agreement, answered, problems, roundDone, submittedReview } from '../support/legal-reviews.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { registeredRoster } from '../support/rosters.ts'

/**
 * A county justice bureau's year, as the report of 海安市 tells its own: six agencies, a year of cases, 36 files drawn at random,
 * 75 problems of four categories, rectification demanded. Everything goes over HTTP.
 */
const county = generateCounty({ county: '320685', divisionName: '海安市', cases: 1200, seed: 7, from: '2024-10-01', to: '2025-08-31' })
const truth = county.truth()
const folder = mkdtempSync(join(tmpdir(), 'mingjian-journey-'))

let app: TestApp
let registrar: TestAccount
let bureau: TestAccount
let intake: Intake
let agencies: Map<string, string>
let officers: Map<string, string>

interface Listed<Item> { items: Item[], nextCursor: string | null, count?: { value: number } }
interface Versioned { id: string, version: number }

beforeAll(async () => {
  app = await startTestApp({ now: '2025-09-10T01:00:00Z' })
  registrar = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  intake = createIntake(app.server, registrar.token)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const officerOf = (agencyId: string, fits: (row: OfficerRow) => boolean): { id: string, row: OfficerRow } => {
  const row = county.officers.find((one) => agencies.get(one.agencyUscc) === agencyId && fits(one))!
  return { id: officers.get(row.certificates[0]!.number)!, row }
}
const countOf = async (account: TestAccount, url: string): Promise<number> =>
  ((await account.get(`${url}${url.includes('?') ? '&' : '?'}limit=1&count=exact`).expect(200)).body as Listed<object>).count!.value

describe('a county justice bureau', () => {
  test('registers its agencies and officers', async () => {
    agencies = await intake.agencies(county.agencies)
    officers = await registeredRoster(registrar, [...county.officerRows()])
    expect(await countOf(registrar, '/v1/agencies?kind=ENFORCEMENT_AGENCY')).toBe(6)
    expect(await countOf(registrar, '/v1/certificates?status=VALID')).toBe(officers.size)
    const seat = county.agencies.find((agency) => agency.kind === 'SUPERVISION_BODY')!
    bureau = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: agencies.get(seat.uscc)! })
  })

  test('takes in a year of cases: tried first, then in earnest, and the same file again changes nothing', async () => {
    expect(await intake.cases(county.cases(), true)).toMatchObject({ rows: 1200, created: 1200, refused: 0 })
    expect(await countOf(bureau, '/v1/cases')).toBe(0)
    expect(await intake.cases(county.cases())).toMatchObject({ rows: 1200, created: 1200, unchanged: 0, refused: 0, refusals: [] })
    expect(await intake.cases(county.cases())).toMatchObject({ rows: 1200, created: 0, unchanged: 1200, refused: 0 })
    expect(await countOf(bureau, '/v1/cases')).toBe(1200)
    expect(await countOf(bureau, '/v1/cases?legalReviewRequired=true')).toBe(truth.major)
    expect(await countOf(bureau, '/v1/audit-entries?act=case.import')).toBe(1200)
    expect(await countOf(bureau, '/v1/audit-entries?act=case.import-file')).toBe(2)
  })

  test('sees which decisions are to be published by when', async () => {
    const decided = truth.decided
    expect(await countOf(bureau, '/v1/publications?channel=UNIFIED_PLATFORM')).toBe(decided)
    const { items } = (await bureau.get('/v1/publications?channel=UNIFIED_PLATFORM&status=DUE&sort=dueOn&limit=100').expect(200)).body as Listed<{ dueOn: string, ruleCode: string, legalBasis: object[] }>
    expect(items.length).toBeGreaterThan(0)
    for (const duty of items) {
      expect(duty.ruleCode).toMatch(/^PUB-(7|20)$/)
      expect(duty.legalBasis.length).toBeGreaterThan(0)
    }
  })

  test('a major decision waits for its legal review, and opens a duty to publish within seven working days', async () => {
    const marketId = [...agencies].find(([uscc]) => county.agencies.find((agency) => agency.uscc === uscc)?.fields.includes('MARKET'))![1]
    const enforcing = county.officers.filter((row) => agencies.get(row.agencyUscc) === marketId && row.staffKind === 'ENFORCEMENT').slice(0, 2)
    const handlers = enforcing.map((row) => officers.get(row.certificates[0]!.number)!)
    const handler = await app.account({ roles: ['CASE_HANDLER'], scopeKind: 'AGENCY', agencyId: marketId, officerId: handlers[0]! })
    const legal = await app.account({ roles: ['LEGAL_REVIEWER'], scopeKind: 'AGENCY', agencyId: marketId, officerId: officerOf(marketId, (row) => row.staffKind === 'LEGAL_REVIEW' && row.legalQualification).id })

    const filed = (await handler.post('/v1/cases', {
      agencyId: marketId, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '经营标签不符合规定的食品', source: 'COMPLAINT', filedOn: '2025-08-04',
      parties: [{ kind: 'LEGAL', name: '海安市示例食品有限公司', uscc: '91320685MA1ABCDE0X', legalRepresentative: '示例', address: '海安市中坝南路8号' }], handlers,
      proposedPenaltyKinds: ['FINE'], proposedFineYuan: '120000.00',
    }).expect(201)).body as Versioned & { legalReviewRequired: boolean }
    expect(filed.legalReviewRequired).toBe(true)

    const decision = { decidedOn: '2025-09-10', decisionKind: 'PENALTY', decisionSummary: '罚款十二万元', penaltyKinds: ['FINE'], fineYuan: '120000.00', ...statedInDecision }
    const refusal = await handler.post(`/v1/cases/${filed.id}/decision`, decision, ifMatch(await readyToDecide(handler, filed.id, { discussed: true }))).expect(422)
    expect(refusal.body).toMatchObject({ code: 'cases.legal-review-required', legalBasis: expect.arrayContaining([expect.objectContaining({ article: expect.stringContaining('五十八') })]) })

    const review = async (conclusion: object, given: object = {}) => roundDone(legal, await submittedReview(handler, filed.id, given), 'conclusion', conclusion)
    await review(problems())
    await review(agreement(), { responses: [answered()] })

    const current = (await handler.get(`/v1/cases/${filed.id}`).expect(200)).body as Versioned
    const decided = (await handler.post(`/v1/cases/${filed.id}/decision`, decision, ifMatch(current)).expect(200)).body as { status: string, decisionNumber: string }
    expect(decided.status).toBe('DECIDED')
    const duties = (await bureau.get(`/v1/cases/${filed.id}/publications?channel=UNIFIED_PLATFORM`).expect(200)).body as Listed<{ dueOn: string, ruleCode: string }>
    expect(duties.items).toEqual([expect.objectContaining({ ruleCode: 'PUB-7', dueOn: '2025-09-19', status: 'DUE' })])

    const history = (await bureau.get(`/v1/cases/${filed.id}/history?sort=at&limit=100`).expect(200)).body as Listed<{ act: string }>
    expect(history.items.map((entry) => entry.act).sort()).toEqual([
      'case.decide', 'case.discuss-collectively', 'case.file', 'case.give-notice', 'case.record-review-opinion', 'case.record-review-opinion', 'case.record-waiver',
      'case.report-investigation', 'case.review-evidence', 'case.show-certificates', 'case.take-evidence',
    ])
  })

  test('draws 36 files over six agencies so that anybody can check it, records 75 problems of four categories, one is rectified', async () => {
    const plan = (await bureau.post('/v1/spot-checks', {
      title: '2025年行政执法案卷评查', divisionCode: '320685', actKinds: ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION'],
      closedFrom: '2024-10-01', closedTo: '2025-09-01', sampleSize: 36, minPerAgency: 3,
    }).expect(201)).body as Versioned
    const committed = (await bureau.post(`/v1/spot-checks/${plan.id}/commitment`, { seedSource: '2025年9月11日中国福利彩票双色球开奖号码' }, ifMatch(plan)).expect(200)).body as Versioned & { frameSize: number }
    expect(committed.frameSize).toBe(truth.closed)
    app.clock.set('2025-09-12T01:00:00Z')
    const again = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', agencyId: [...agencies.values()][0]! })
    const drawn = (await again.post(`/v1/spot-checks/${plan.id}/draw`, { seedValue: '03 09 17 21 26 33 + 08' }, ifMatch(committed)).expect(200)).body as Versioned & { strata: { sample: number }[] }
    expect(drawn.strata).toHaveLength(6)
    expect(drawn.strata.reduce((sum, stratum) => sum + stratum.sample, 0)).toBe(36)

    const record = (await again.get(`/v1/spot-checks/${plan.id}/record`).buffer(true).parse(asText).expect(200)).body as string
    expect(verify(record)).toMatchObject({ status: 0 })
    const place = record.indexOf('"ticket":"') + 20
    expect(verify(`${record.slice(0, place)}${record[place] === '0' ? '1' : '0'}${record.slice(place + 1)}`)).toMatchObject({ status: 1 })

    const files = ((await again.get(`/v1/spot-checks/${plan.id}/files?limit=100`).expect(200)).body as Listed<Versioned & { agencyId: string }>).items
    expect(files).toHaveLength(36)
    expect(new Set(files.map((file) => file.agencyId)).size).toBe(6)

    const reviewer = officers.get(county.officers.find((row) => row.staffKind === 'SUPERVISION')!.certificates[0]!.number)!
    for (const file of files) await again.put(`/v1/spot-check-files/${file.id}/reviewer`, { officerId: reviewer }, ifMatch(file)).expect(200)

    const categories = ['IDENTITY', 'DOCUMENT', 'PROCEDURE', 'FACT_EVIDENCE']
    const found: (Versioned & { agencyId: string })[] = []
    for (let index = 0; index < 75; index += 1) {
      const file = files[index % 36]!
      found.push((await again.post(`/v1/spot-check-files/${file.id}/findings`, {
        category: categories[index % 4], severity: index % 25 === 0 ? 'MAJOR' : 'MINOR', description: `第${index + 1}项：执法证件记录不齐全`,
      }).expect(201)).body as Versioned & { agencyId: string })
    }
    for (const file of ((await again.get(`/v1/spot-checks/${plan.id}/files?limit=100`).expect(200)).body as Listed<Versioned>).items) {
      await again.post(`/v1/spot-check-files/${file.id}/review-completion`, { reviewedOn: '2025-09-12' }, ifMatch(file)).expect(200)
    }
    const first = found[0]!
    const manager = await app.account({ roles: ['AGENCY_MANAGER'], scopeKind: 'AGENCY', agencyId: first.agencyId })
    const rectified = (await manager.post(`/v1/findings/${first.id}/rectification`, { rectifiedOn: '2025-09-12', rectification: '已补充执法证件号码并组织培训' }, ifMatch(first)).expect(200)).body as Versioned
    await again.post(`/v1/findings/${first.id}/verification`, { verifiedOn: '2025-09-12' }, ifMatch(rectified)).expect(200)

    const figures = (await again.get(`/v1/spot-checks/${plan.id}/figures`).expect(200)).body as { byCategory: object[] }
    expect(figures).toMatchObject({
      frameSize: truth.closed, filesDrawn: 36, agenciesDrawn: 6, findings: 75, findingsPerFile: { numerator: 75, denominator: 36, value: 2.0833 },
      rectified: { numerator: 1, denominator: 75 }, verified: { numerator: 1, denominator: 75 }, filesReviewed: { numerator: 36, denominator: 36 },
    })
    expect(figures.byCategory).toHaveLength(4)
  })

  test('can show who did what, and that nothing of it was altered', async () => {
    const viewer = await app.account({ roles: ['INSPECTOR'], scopeDivision: '320600' })
    const acts = { 'agency.register': 7, 'case.import': 1200, 'case.file': 1, 'spot-check.draw': 1, 'finding.record': 75, 'finding.rectify': 1, 'finding.verify': 1, 'legal-review.submit': 2 }
    for (const [act, count] of Object.entries(acts)) expect(`${act} ${await countOf(viewer, `/v1/audit-entries?act=${act}`)}`).toBe(`${act} ${count}`)
    const { checked, altered } = await verifyLedger(app.admin)
    expect(altered).toEqual([])
    expect(checked).toBeGreaterThan(2600)
    const stranger = await app.account({ roles: ['INSPECTOR'], scopeDivision: '450204' })
    expect(await countOf(stranger, '/v1/audit-entries')).toBe(0)
    expect(await countOf(stranger, '/v1/cases')).toBe(0)
  })
})

function verify(record: string): { status: number | null } {
  const file = join(folder, 'record.json')
  writeFileSync(file, record)
  return spawnSync(process.execPath, ['src/cli/verify-draw.ts', file], { cwd: join(import.meta.dirname, '../..') })
}

function asText(response: unknown, done: (error: Error | null, text: string) => void): void {
  const parts: Buffer[] = []
  const stream = response as NodeJS.ReadableStream
  stream.on('data', (part: Buffer) => parts.push(part))
  stream.on('end', () => { done(null, Buffer.concat(parts).toString('utf8')) })
}
