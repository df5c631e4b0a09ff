import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { plannedSample } from '../../src/kernel/sample-planner.ts'
import { sequentialState } from '../../src/kernel/sample-sequential.ts'
import { finitePopulationBounds, shareBounds } from '../../src/kernel/sample-statement.ts'

interface Vectors {
  finite: { size: number, sample: number, found: number, confidence: string, sides: 1 | 2, least: number, most: number }[]
  share: { sample: number, found: number, confidence: string, sides: 1 | 2, lower: number, upper: number }[]
  planned: { size: number | null, shareBasisPoints: number, confidence: string, expected: number, sample: number }[]
  sequential: { strata: [number, number, number][], shareBasisPoints: number, confidence?: string, evidenceFor: number, evidenceAgainst: number }[]
}

const root = join(import.meta.dirname, '../..')
const path = join(import.meta.dirname, 'sample-vectors.json')
const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors
const python = spawnSync('python3', ['--version']).status === 0
const verify = (file: string) => spawnSync('python3', ['tools/verify_bounds.py', file], { cwd: root, encoding: 'utf8' })

describe('statements on samples', () => {
  test.each(vectors.finite)('of $size, $sample drawn, $found found, at $confidence on $sides side(s)', ({ confidence, sides, least, most, ...count }) => {
    expect(finitePopulationBounds(count, Number(confidence), sides)).toEqual({ least, most })
  })

  test.each(vectors.share)('of any number, $sample drawn, $found found, at $confidence on $sides side(s), to six digits', ({ confidence, sides, lower, upper, ...count }) => {
    const bounds = shareBounds(count, Number(confidence), sides)
    expect(Math.abs(bounds.lower - lower)).toBeLessThan(5e-7)
    expect(Math.abs(bounds.upper - upper)).toBeLessThan(5e-7)
  })

  test.each(vectors.planned)('of $size, below $shareBasisPoints basis points with $expected expected: $sample', ({ size, sample, confidence, ...claim }) => {
    expect(plannedSample(size, { ...claim, confidence: Number(confidence) })).toBe(sample)
  })

  test.each(vectors.sequential)('evidence of $strata for $shareBasisPoints basis points', ({ strata, shareBasisPoints, evidenceFor, evidenceAgainst }) => {
    const state = sequentialState(strata.map(([size, sample, found]) => ({ size, sample, found })), shareBasisPoints)
    expect(state.evidenceFor / evidenceFor).toBeCloseTo(1, 6)
    expect(state.evidenceAgainst / evidenceAgainst).toBeCloseTo(1, 6)
  })
})

// American Institute of Certified Public Accountants, Audit Sampling, table A-1: sample size at 95 % confidence, by tolerable rate in per cent.
test.each([[1, 299], [2, 149], [3, 99], [4, 74], [5, 59], [6, 49], [7, 42], [8, 36], [9, 32], [10, 29], [15, 19], [20, 14]])(
  'the published table of sample sizes: below %i %% without a fault, %i', (percent, sample) => {
    expect(plannedSample(null, { shareBasisPoints: percent * 100, confidence: 0.95, expected: 0 })).toBe(sample)
  })

const withPython = python ? test : test.skip
withPython('the independent computation in Python agrees, and refuses a vector that is off by one in the sixth digit', () => {
  expect(verify(path).stdout).toBe(`VERIFIED ${Object.values(vectors).flat().length}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-sample-'))
  try {
    const altered = join(folder, 'altered.json')
    const share = vectors.share.slice(0, 2).map((one, index) => index === 1 ? { ...one, upper: one.upper + 1e-6 } : one)
    writeFileSync(altered, JSON.stringify({ finite: [{ ...vectors.finite[3], least: 2 }], share, planned: [{ ...vectors.planned[4], sample: 58 }], sequential: [] }))
    expect(verify(altered)).toMatchObject({ status: 1, stdout: 'REFUSED [(\'finite\', 0), (\'share\', 1), (\'planned\', 0)]\n' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
