import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromFen, toFen } from '../../../kernel/money.ts'
import type { Benchmark, Tier } from './rules.ts'
import { benchmarkFaults, benchmarkStatement, tierFor } from './rules.ts'

const tier = (kind: Tier['tier'], min: string | null, max = '', given: Partial<Tier> = {}): Tier => ({
  tier: kind, circumstance: 'GENERAL', conditions: '初次违法', standard: '罚款', range: min === null ? null : { min, max }, ...given,
})
const statutory = { min: '5000.00', max: '50000.00' }
const [none, lenient] = [tier('NO_PENALTY', null), tier('LENIENT', '5000.00', '18500.00')]
const sound: Benchmark = {
  statutory,
  tiers: [
    none, tier('MITIGATED', '1000.00', '5000.00'), lenient, tier('ORDINARY', '18500.00', '36500.00'),
    tier('SEVERE', '36500.00', '50000.00'),
  ],
}

describe('a benchmark (行政处罚法 art. 34, 国办发〔2022〕27号（六）)', () => {
  test('is sound where its tiers are contiguous and inside the statutory range', () => {
    expect(benchmarkFaults(sound)).toEqual([])
    expect(benchmarkFaults({ statutory, tiers: [tier('LENIENT', '5000.00', '5000.00'), tier('SEVERE', '5000.00', '50000.00')] })).toEqual([])
  })

  test.each<[string, Benchmark]>([
    ['range-missing', { statutory, tiers: [tier('LENIENT', null)] }],
    ['range-missing', { statutory, tiers: [tier('EXEMPT', '5000.00', '6000.00')] }],
    ['range-backwards', { statutory: { min: '5000.00', max: '5000.00' }, tiers: [tier('NO_PENALTY', null)] }],
    ['range-backwards', { statutory, tiers: [tier('LENIENT', '7000.00', '6000.00')] }],
    ['tiers-not-contiguous', { statutory, tiers: [tier('LENIENT', '5000.00', '10000.00'), tier('SEVERE', '10000.01', '50000.00')] }],
    ['tiers-not-contiguous', { statutory, tiers: [tier('LENIENT', '5000.00', '10000.00'), tier('SEVERE', '9999.99', '50000.00')] }],
    ['outside-statutory-range', { statutory, tiers: [tier('SEVERE', '5000.00', '50000.01')] }],
    ['outside-statutory-range', { statutory, tiers: [tier('LENIENT', '4999.99', '6000.00')] }],
    ['outside-statutory-range', { statutory, tiers: [tier('MITIGATED', '4000.00', '5000.01')] }],
  ])('breaks %s', (fault, benchmark) => {
    expect(benchmarkFaults(benchmark)).toEqual([fault])
  })
})

describe('the tier of an amount', () => {
  test('an amount at a border lies in the tier that begins there, the last tier holds its end', () => {
    const found = ['999.99', '1000.00', '4999.99', '5000.00', '18500.00', '50000.00', '50000.01'].map((amount) => tierFor(sound, amount)?.tier ?? null)
    expect(found).toEqual([null, 'MITIGATED', 'MITIGATED', 'LENIENT', 'ORDINARY', 'SEVERE', null])
  })

  test('every amount of the statutory range lies in exactly the tier a walk through them finds', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 500_001, max: 4_999_999 }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(cuts, fc.integer({ min: 400_000, max: 5_100_000 }), (inner, fen) => {
      const borders = [500_000, ...inner.sort((a, b) => a - b), 5_000_000]
      const tiers = borders.slice(1).map((max, index) => tier('ORDINARY', fromFen(BigInt(borders[index] ?? 0)), fromFen(BigInt(max)), { conditions: `${index}` }))
      const benchmark = { statutory, tiers }
      expect(benchmarkFaults(benchmark)).toEqual([])
      let expected: string | null = null
      for (const [index, { range }] of tiers.entries()) {
        const [min, max] = [Number(toFen(range?.min ?? '0.00')), Number(toFen(range?.max ?? '0.00'))]
        if (fen >= min && (fen < max || (fen === max && index === tiers.length - 1))) expected = `${index}`
      }
      expect(tierFor(benchmark, fromFen(BigInt(fen)))?.conditions ?? null).toBe(expected)
    }), { seed: 34 })
  })
})

test('a decision states document, item, circumstance, tier and range (国办发〔2022〕27号（十二）)', () => {
  const cited = { name: '未按规定明码标价', itemCode: 'SCJG-001', document: '海市监规〔2026〕1号', kind: 'FINE_YUAN' as const }
  expect(benchmarkStatement(cited, lenient)).toBe('依据海市监规〔2026〕1号（事项编码SCJG-001，未按规定明码标价），本案符合“初次违法”，属于情节一般，适用从轻处罚，裁量幅度为5000.00元至18500.00元。')
  expect(benchmarkStatement(cited, none)).toMatch(/适用不予处罚。$/)
})
