import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { AgencyRow, CaseRow, OfficerRow, Truth } from '../generator/county.ts'
import type { RoadRow, RoadTruth } from '../generator/road-county.ts'
import { addMoney } from '../kernel/money.ts'
import { fromCsv } from '../modules/cases/csv.ts'

const usual = ['--county', '320685', '--cases', '700', '--seed', '1']
let folder = ''

function run(...args: string[]): { code: number | null, stdout: string, stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/generate.ts', ...args], { encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

function linesOf<Row>(...path: string[]): Row[] {
  return readFileSync(join(folder, ...path), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Row)
}

function digestsOf(name: string): string[] {
  return readdirSync(join(folder, name)).sort().map((file) =>
    `${file} ${createHash('sha256').update(readFileSync(join(folder, name, file))).digest('hex')}`)
}

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
  expect(run(...usual, '--out', join(folder, 'one'))).toMatchObject({ code: 0, stderr: '' })
  expect(run(...usual, '--out', join(folder, 'csv'), '--format', 'csv')).toMatchObject({ code: 0, stderr: '' })
})

afterAll(() => { rmSync(folder, { recursive: true }) })

describe('npm run generate', () => {
  test('writes four files, the same bytes each time', () => {
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(['agencies.ndjson', 'cases.ndjson', 'officers.ndjson', 'truth.json'])
    const { code, stdout } = run(...usual, '--out', join(folder, 'two'))
    expect(code).toBe(0)
    expect(stdout).toContain('700 件案件 cases')
    expect(digestsOf('two')).toEqual(digestsOf('one'))
  })

  test('knows the truth about what it wrote', () => {
    const truth = JSON.parse(readFileSync(join(folder, 'one', 'truth.json'), 'utf8')) as Truth
    const cases = linesOf<CaseRow>('one', 'cases.ndjson')
    const officers = linesOf<OfficerRow>('one', 'officers.ndjson')
    const agencies = linesOf<AgencyRow>('one', 'agencies.ndjson')
    const decisions = cases.flatMap(({ decision }) => decision ?? [])
    expect(truth).toMatchObject({
      county: '320685', divisionName: '海安市', seed: 1, from: '2025-01-01', to: '2025-12-31',
      cases: 700, agencies: agencies.length, officers: officers.length, officersByStaffKind: countBy(officers.map(({ staffKind }) => staffKind)),
      byActKind: countBy(cases.map(({ actKind }) => actKind)),
      byProcedureKind: countBy(cases.map(({ procedureKind }) => procedureKind)),
      byField: countBy(cases.map(({ field }) => field)),
      bySource: countBy(cases.map(({ source }) => source)),
      byPartyKind: countBy(cases.flatMap(({ parties }) => parties.map(({ kind }) => kind))),
      byDecisionKind: countBy(decisions.map(({ kind }) => kind)),
      byPenaltyKind: countBy(decisions.flatMap(({ penaltyKinds }) => penaltyKinds)),
      byStatus: countBy(cases.map(({ decision, servedOn, closedOn }) =>
        closedOn ? 'CLOSED' : servedOn ? 'SERVED' : decision ? 'DECIDED' : 'FILED')),
      decided: decisions.length,
      served: cases.filter(({ servedOn }) => servedOn).length,
      closed: cases.filter(({ closedOn }) => closedOn).length,
      published: cases.filter(({ publishedOn }) => publishedOn).length,
      reviewed: cases.filter(({ legalReview }) => legalReview).length,
      major: cases.filter(({ legalReview }) => legalReview).length + truth.awaitingReview,
      fineYuan: addMoney(...decisions.flatMap(({ fineYuan }) => fineYuan ?? [])),
      confiscationYuan: addMoney(...decisions.flatMap(({ confiscationYuan }) => confiscationYuan ?? [])),
    })
    for (const { uscc, name } of agencies.filter(({ kind }) => kind === 'ENFORCEMENT_AGENCY')) {
      const own = cases.filter(({ agencyUscc }) => agencyUscc === uscc)
      expect(truth.byAgency[uscc]).toMatchObject({
        name, cases: own.length, closed: own.filter(({ closedOn }) => closedOn).length, decided: own.filter(({ decision }) => decision).length,
        fineYuan: addMoney(...own.flatMap(({ decision }) => decision?.fineYuan ?? [])),
      })
    }
  })

  test('writes the same cases as CSV, with the same truth', () => {
    const records = parse<Record<string, string>>(readFileSync(join(folder, 'csv', 'cases.csv')), { columns: true })
    expect(records.map(fromCsv)).toEqual(linesOf<CaseRow>('one', 'cases.ndjson'))
    expect(digestsOf('csv').filter((line) => !line.startsWith('cases'))).toEqual(digestsOf('one').filter((line) => !line.startsWith('cases')))
  })

  test('writes cases of all kinds with their steps, and which faults were planted in them', () => {
    const { code, stdout } = run(...usual, '--faults', '--fault-share', '150', '--out', join(folder, 'faults'))
    expect([code, stdout]).toEqual([0, expect.stringContaining('700 件案件 cases')])
    expect(readdirSync(join(folder, 'faults')).sort()).toEqual(['agencies.ndjson', 'cases.ndjson', 'faults.ndjson', 'officers.ndjson', 'truth.json'])
    const rows = linesOf<RoadRow>('faults', 'cases.ndjson')
    const planted = linesOf<{ caseNumber: string, fault: string, alerts: { code: string, step: number | null, kind: string }[] }>('faults', 'faults.ndjson')
    const truth = JSON.parse(readFileSync(join(folder, 'faults', 'truth.json'), 'utf8')) as RoadTruth
    expect(truth).toMatchObject({ cases: 700, faulty: planted.length, byFault: countBy(planted.map(({ fault }) => fault)), byAlert: countBy(planted.flatMap(({ alerts }) => alerts.map((alert) => alert.code))) })
    expect(Object.keys(truth.byActKind).length).toBeGreaterThan(6)
    for (const { caseNumber, alerts } of planted) {
      const row = rows.find((one) => one.caseNumber === caseNumber)
      expect(alerts.every(({ step, kind }) => kind === (step === null ? 'FILING' : row?.steps[step]?.kind))).toBe(true)
    }
    expect(run(...usual, '--kinds', 'all', '--out', join(folder, 'all')).code).toBe(0)
    expect(readdirSync(join(folder, 'all')).sort()).toEqual(['agencies.ndjson', 'cases.ndjson', 'officers.ndjson', 'truth.json'])
  })

  test('says what can be planted, and how it is used', () => {
    expect(run('--list-faults').stdout).toMatch(/DECIDED_LATE .*第六十条[\s\S]*不能由案件记录显示/)
    expect(run('--help').stdout).toContain('--fault-share')
  })

  test.each([
    [['--county', '320685', '--cases', '5'], '--seed'],
    [['--county', '999999', '--cases', '5', '--seed', '1'], '999999'],
    [['--county', '320685', '--cases', 'many', '--seed', '1'], '--cases'],
    [[...usual, '--format', 'xml'], '--format'],
    [[...usual, '--from', '2025-02-30'], 'not a date'],
    [[...usual, '--colour', 'red'], '--colour'],
    [[...usual, '--kinds', 'some'], '--kinds'],
    [[...usual, '--kinds', 'all', '--format', 'csv'], '--format'],
    [[...usual, '--kinds', 'usual', '--faults'], '--faults'],
    [[...usual, '--faults', 'DECIDED_LATE,LAZY'], 'LAZY'],
    [[...usual, '--faults', 'all', '--fault-share', '1001'], '--fault-share'],
  ])('%p is refused by name', (args, named) => {
    const { code, stderr } = run(...args, '--out', join(folder, 'refused'))
    expect(code).toBe(2)
    expect(stderr.split('\n')[0]).toContain(named)
    expect(readdirSync(folder)).not.toContain('refused')
  })
})
