import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SampleSizes, SampleStatement } from '../../src/modules/spot-checks/planner/schema.ts'
import type { ReviewedStratum } from '../../src/modules/spot-checks/statements/queries.ts'
import { requireInferable, statementOf } from '../../src/modules/spot-checks/statements/statement.ts'
import type { StatementRecord } from '../../src/modules/spot-checks/statements/schema.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { auditCount } from '../support/records.ts'
import type { FileRecord, SpotCheckRecord, SpotCheckWorld } from '../support/spot-checks.ts'
import { acting, spotCheckWorld } from '../support/spot-checks.ts'

let app: TestApp
let world: SpotCheckWorld
let bureau: ReturnType<typeof acting>
let handler: TestAccount

beforeAll(async () => {
  app = await startTestApp()
  world = await spotCheckWorld(app)
  bureau = acting(app, world.organiser)
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId: world.agencies[0]!.id })
})
afterAll(() => app.close())

const problem = (code: string) => expect.objectContaining({ code }) as unknown
const sizes = async (query: string) => (await world.organiser.get(`/v1/sample-sizes?${query}`).expect(200)).body as SampleSizes
const statement = async (query: string) => (await world.organiser.get(`/v1/sample-statement?${query}`).expect(200)).body as SampleStatement

describe('the planner', () => {
  test('36 files without a fault for "below 8 %", whatever the number of files, with the sentence and its computation', async () => {
    expect(await sizes('tolerableShare=0.08')).toEqual({
      tolerableShare: 0.08, expectedFaults: 0, size: null, sample: 36, inAll: [], confidence: 0.95, computation: '1 − 0.05^(1/36) = 0.0798465',
      statement: {
        zh: '评查 36 件，未发现问题：在 95% 的置信水平下，只能说有问题的案卷低于 7.99%',
        en: '36 files and no fault: at 95% confidence you may only say that fewer than 7.99% have one',
      },
    })
  })

  test('for several strata: what the whole needs, allocated, and what each needs by itself', async () => {
    const plan = await sizes('populations=600,500,100,2&tolerableShare=0.08&expectedFaults=1&minPerStratum=2')
    expect(plan).toMatchObject({ size: 1202, expectedFaults: 1 })
    expect(plan.inAll.map(({ stratum, size }) => [stratum, size])).toEqual([[1, 600], [2, 500], [3, 100], [4, 2]])
    expect(plan.inAll.reduce((sum, { sample }) => sum + sample, 0)).toBe(plan.sample)
    expect(plan.inAll.at(-1)).toEqual({ stratum: 4, size: 2, sample: 2, alone: null })
    expect(plan.inAll.every(({ alone }) => alone === null || alone > 40)).toBe(true)
  })

  test('says what a finished sample shows', async () => {
    expect(await statement('population=1200&sample=36&found=0')).toMatchObject({
      most: 94, mostShare: 0.0784, computation: 'P(X ≤ 0 | N = 1200, D = 94, n = 36) = 0.0506843 ≥ 0.05 > P(X ≤ 0 | N = 1200, D = 95, n = 36) = 0.0490345',
    })
    expect((await statement('sample=36&found=2&confidence=0.99')).statement.en).toContain('36 files and 2 with a fault: at 99% confidence')
    expect(await statement('population=3&sample=3&found=1')).toMatchObject({ most: 1, mostShare: 0.3334 })
  })

  test('refuses what cannot be, and who may not ask; nothing is recorded', async () => {
    const before = await auditCount(app.admin)
    expect((await world.organiser.get('/v1/sample-sizes?populations=10&tolerableShare=0.1&expectedFaults=1').expect(422)).body).toEqual(problem('spot-checks.claim-unprovable'))
    for (const counts of ['sample=3&found=4', 'population=2&sample=3&found=0']) {
      expect((await world.organiser.get(`/v1/sample-statement?${counts}`).expect(422)).body).toEqual(problem('spot-checks.sample-contradictory'))
    }
    for (const query of ['', 'tolerableShare=1', 'tolerableShare=0.0', 'tolerableShare=0.12345', 'tolerableShare=0.1&confidence=0.5', 'tolerableShare=0.1&populations=0', 'tolerableShare=0.1&other=1']) {
      expect((await world.organiser.get(`/v1/sample-sizes?${query}`).expect(400)).body).toEqual(problem('http.invalid-request'))
    }
    await app.http.get('/v1/sample-sizes?tolerableShare=0.08').expect(401)
    await handler.get('/v1/sample-statement?sample=3&found=0').expect(403)
    expect(await auditCount(app.admin)).toBe(before)
  })
})

describe('the statement on a spot check', () => {
  let check: SpotCheckRecord
  let files: FileRecord[]
  const url = ({ id }: { id: string }, query = 'tolerableShare=0.6') => `/v1/spot-checks/${id}/statement?${query}`
  const asked = async (query?: string) => (await world.organiser.get(url(check, query)).expect(200)).body as StatementRecord
  const refused = async (status: number, code: string) => { expect((await world.organiser.get(url(check)).expect(status)).body).toEqual(problem(code)) }
  const altered = async (statement: string, values: readonly unknown[], code: string, undo: string) => {
    await app.admin.query(statement, [check.id, ...values])
    await refused(409, code)
    await app.admin.query(undo, [check.id, ...values])
  }

  beforeAll(async () => {
    check = await bureau.drawn()
    files = []
    for (const [index, file] of (await bureau.files(check)).entries()) {
      const assigned = await bureau.assign(file, world.reviewerOfficerId)
      if (index < 3) await bureau.find(assigned, { severity: index === 0 ? 'VETO' : 'MINOR' })
      files.push(index === 9 ? assigned : await bureau.complete(assigned, '2026-03-02'))
    }
  })

  test('is refused before the draw, and before every file was reviewed', async () => {
    const draft = await bureau.plan()
    expect((await world.organiser.get(url(draft)).expect(409)).body).toEqual(problem('spot-checks.not-drawn'))
    await refused(409, 'spot-checks.sample-not-reviewed')
    await bureau.complete(files[9]!, '2026-03-02')
  })

  test('states totals with their intervals, the claim with its evidence and the tickets to draw next', async () => {
    const found = await asked()
    expect(found).toMatchObject({ spotCheckId: check.id, confidence: 0.95, tolerableShare: 0.6, size: 20, sample: 10, found: 1, substituted: 0, extended: false })
    expect(found.inFrame?.least).toBe(1)
    expect(found.byStratum.map(({ agencyId, size }) => [agencyId, size])).toEqual(world.agencies.map(({ id }, index) => [id, [12, 5, 3][index]]))
    expect(found.claim).toMatchObject({ verdict: 'PROVEN', evidenceNeeded: 20, next: null })
    expect(found.comparisons).toEqual({ eachConfidence: 0.983333, above: [] })
    const { claim } = await asked('tolerableShare=0.2')
    expect(claim.verdict).toBe('OPEN')
    const further = claim.next?.further.map(({ fromRank, toRank }) => toRank - fromRank + 1) ?? []
    expect(further.reduce((sum, one) => sum + one, 0)).toBe(claim.next?.ifFaultless)
    expect((await asked('tolerableShare=0.05')).claim).toMatchObject({ verdict: 'REFUTED', evidenceAgainst: 1e9, next: null })
  })

  test('is refused where the record does not verify, or a file is not that of its ticket', async () => {
    await altered('update spot_check_tickets set drawn = not drawn where spot_check_id = $1 and rank = 3', [], 'spot-checks.sample-not-by-protocol',
      'update spot_check_tickets set drawn = not drawn where spot_check_id = $1 and rank = 3')
    const { id } = files[0]!
    await altered('update spot_check_files set rank = rank + 100 where spot_check_id = $1 and id = $2', [id], 'spot-checks.sample-not-by-protocol',
      'update spot_check_files set rank = rank - 100 where spot_check_id = $1 and id = $2')
    expect((await asked()).found).toBe(1)
  })

  test('exists only for who may see the spot check', async () => {
    await app.http.get(url(check)).expect(401)
    await world.manager.get(url(check)).expect(404)
    await handler.get(url(check)).expect(403)
    await world.organiser.get(url(check, '')).expect(400)
  })
})

describe('substituted and extended samples', () => {
  const stratum = (given: Partial<ReviewedStratum> = {}): ReviewedStratum => ({ stratum: 'a', agencyId: 'a', label: '甲局', size: 400, sample: 40, drawn: 40, reviewed: 40, serious: 0, missing: 0, highest: 0, strange: 0, ...given })
  const wanted = { shareBasisPoints: 1500, confidence: 0.95, on: '2026-03-02' }
  const stated = (given: ReviewedStratum, missing: number, highest: number) => {
    const one = { ...given, missing, highest }
    return statementOf('c', [one], requireInferable([one], wanted.on), wanted)
  }

  test('what was substituted counts on the cautious side', () => {
    const [plain, substituted] = [stated(stratum(), 0, 40), stated(stratum(), 2, 42)]
    expect([plain.inFrame?.least, substituted.inFrame?.least]).toEqual([0, 0])
    expect(substituted.inFrame?.most).toBe(stated(stratum({ serious: 2 }), 0, 40).inFrame?.most)
    expect([plain.claim.verdict, substituted.claim.verdict, substituted.substituted]).toEqual(['PROVEN', 'OPEN', 2])
  })

  test('beyond a tenth nothing is inferred, nor from a file that was not next', () => {
    expect(() => stated(stratum(), 4, 44)).not.toThrow()
    expect(() => stated(stratum(), 5, 45)).toThrow('spot-checks.sample-substituted')
    expect(() => stated(stratum(), 1, 42)).toThrow('spot-checks.sample-not-by-protocol')
  })

  test('an extended sample keeps the sequential statement and loses those of a fixed size', () => {
    expect(stated(stratum({ drawn: 60, reviewed: 60 }), 0, 60)).toMatchObject({ extended: true, inFrame: null, comparisons: null, claim: { verdict: 'PROVEN' } })
  })
})
