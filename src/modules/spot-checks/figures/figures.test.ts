import { describe, expect, test } from '@jest/globals'
import { figuresOf } from './figures.ts'
import type { FindingGroup, StratumFigures } from './queries.ts'

const check = { id: 'c', status: 'DRAWN' as const }

function stratum(agencyId: string, size: number, drawn: number, rest: Partial<StratumFigures> = {}): StratumFigures {
  return { stratum: agencyId, agencyId, label: `${agencyId}局`, size, sample: drawn, drawn, reviewed: drawn, serious: 0, findings: 0, findingsReviewed: 0, ...rest }
}

function group(findings: number, rest: Partial<FindingGroup> = {}): FindingGroup {
  return { category: 'PROCEDURE', severity: 'MINOR', status: 'OPEN', findings, overdue: 0, ...rest }
}

/** As the report of Hai'an for 2021: 36 files of 6 departments, 75 problems in four classes. */
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((agency, index) =>
  stratum(agency, 200, 6, { findings: index < 3 ? 13 : 12, findingsReviewed: index < 3 ? 13 : 12, serious: index === 0 ? 2 : 0 }))
const four = [
  group(40), group(20, { category: 'DOCUMENT' }), group(13, { category: 'IDENTITY', status: 'RECTIFIED' }),
  group(2, { category: 'RECORD', severity: 'MAJOR', status: 'VERIFIED' }),
]

describe('figures', () => {
  const figures = figuresOf(check, six, four)

  test('state rates with numerator and denominator', () => {
    expect(figures.coverage).toEqual({ numerator: 6, denominator: 6, value: 1 })
    expect(figures.samplingRate).toEqual({ numerator: 36, denominator: 1200, value: 0.03 })
    expect(figures.findingsPerFile).toEqual({ numerator: 75, denominator: 36, value: 2.0833 })
    expect(figures.rectified).toEqual({ numerator: 15, denominator: 75, value: 0.2 })
    expect(figures.verified).toEqual({ numerator: 2, denominator: 75, value: 0.0267 })
  })

  test('count findings by category, the most frequent first, and by every degree of severity', () => {
    expect(figures.byCategory).toEqual([
      { category: 'PROCEDURE', findings: 40 }, { category: 'DOCUMENT', findings: 20 }, { category: 'IDENTITY', findings: 13 },
      { category: 'RECORD', findings: 2 },
    ])
    expect(figures.bySeverity).toEqual([
      { severity: 'VETO', findings: 0 }, { severity: 'MAJOR', findings: 2 }, { severity: 'MINOR', findings: 73 },
    ])
  })

  test('an agency from which nothing was drawn counts in the frame and not as covered', () => {
    const { coverage, agenciesDrawn } = figuresOf(check, [...six, stratum('g', 2, 0)], four)
    expect(coverage).toEqual({ numerator: 6, denominator: 7, value: 0.8571 })
    expect(agenciesDrawn).toBe(6)
  })

  test('problems per file leave out files whose review is not finished', () => {
    const half = six.map((one, index) => index === 0 ? { ...one, reviewed: 3, findingsReviewed: 5, serious: 0 } : one)
    expect(figuresOf(check, half, four).findingsPerFile).toEqual({ numerator: 67, denominator: 33, value: 2.0303 })
  })

  test('an agency with several strata is counted once, under its own name', () => {
    const first = stratum('a', 6, 2, { stratum: 'a/PENALTY/2022H1', label: 'a·局·行政处罚·2022年上半年', findings: 3, serious: 1 })
    const others = [
      stratum('a', 2, 2, { stratum: 'a/priority', label: 'a·局·优先', findings: 1 }), stratum('b', 4, 1, { stratum: 'b/PENALTY/2022H1', label: 'b局·行政处罚·2022年上半年' }),
    ]
    const { byAgency } = figuresOf(check, [first, ...others], [group(4)])
    expect(byAgency.map(({ agencyId, label, size, drawn, findings, seriousFiles }) => [agencyId, label, size, drawn, findings, seriousFiles]))
      .toEqual([['a', 'a·局', 8, 4, 4, 1], ['b', 'b局', 4, 1, 0, 0]])
    // Both files of the second stratum were seen, so that what is open lies among the six of the first.
    expect(byAgency[0]?.seriousFilesInFrame).toMatchObject({ least: 1, most: 5 })
    expect(figuresOf(check, [{ ...first, reviewed: 1 }, ...others], [group(4)]).byAgency[0]?.seriousFilesInFrame).toBeNull()
  })

  test('a rate over nothing has no value', () => {
    expect(figuresOf(check, [stratum('a', 5, 2, { reviewed: 0 })], []).findingsPerFile).toEqual({ numerator: 0, denominator: 0, value: null })
  })
})

describe('what the sample proves', () => {
  test('is stated for the frame and for each agency, with n, k and N', () => {
    const { seriousFiles, byAgency } = figuresOf(check, six, four)
    expect(seriousFiles).toMatchObject({ found: 2, reviewed: 36, frameSize: 1200, confidence: 0.95, complete: true, method: 'STRATIFIED_BINOMIAL' })
    // Clopper–Pearson for 2 of 36: 0.68 % to 18.66 %.
    expect(seriousFiles.inFrame).toEqual({ least: 9, most: 223, leastShare: 0.0075, mostShare: 0.1859 })
    expect(byAgency[1]?.seriousFilesInFrame).toMatchObject({ least: 0 })
    expect(byAgency[0]?.seriousFilesInFrame?.least).toBeGreaterThan(2)
  })

  test('is not stated where the review is not finished', () => {
    const half = six.map((one, index) => index === 0 ? { ...one, reviewed: 5 } : one)
    const { seriousFiles, byAgency } = figuresOf(check, half, four)
    expect(seriousFiles).toMatchObject({ complete: false, inFrame: null, method: null, reviewed: 35 })
    expect(byAgency[0]?.seriousFilesInFrame).toBeNull()
    expect(byAgency[1]?.seriousFilesInFrame).not.toBeNull()
  })

  test('is a certainty where every file of the frame was drawn', () => {
    const { seriousFiles } = figuresOf(check, [stratum('a', 3, 3, { serious: 1 }), stratum('b', 4, 4)], [])
    expect(seriousFiles).toMatchObject({ inFrame: { least: 1, most: 1, leastShare: 0.1428, mostShare: 0.1429 }, method: 'HYPERGEOMETRIC' })
  })
})
