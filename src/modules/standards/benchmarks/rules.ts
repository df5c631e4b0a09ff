import { compareMoney } from '../../../kernel/money.ts'
import type { benchmarkMeasures, circumstances, discretionTiers } from '../codes.ts'
import { circumstances as circumstanceNames, discretionTiers as tierNames } from '../codes.ts'
import type { StandardProblem } from '../problems.ts'

export type Measure = keyof typeof benchmarkMeasures
type TierKind = keyof typeof discretionTiers

/** A range in the benchmark's measure, as decimals with two digits: yuan, times, or days. */
export interface Range { min: string, max: string }

export interface Tier {
  tier: TierKind
  circumstance: keyof typeof circumstances
  conditions: string
  /** What is imposed, in words. */
  standard: string
  range: Range | null
}

/** `statutory` is what the law leaves to discretion; tiers rise from light to severe. */
export interface Benchmark { statutory: Range, tiers: readonly Tier[] }

const withoutPenalty: readonly TierKind[] = ['NO_PENALTY', 'EXEMPT']

/**
 * What a benchmark breaks: ranges where there is a penalty, rising and contiguous, inside the statutory range;
 * mitigation alone lies below its minimum.
 * Source: 行政处罚法 arts 32, 34; 国办发〔2022〕27号（六）.
 */
export function benchmarkFaults({ statutory, tiers }: Benchmark): StandardProblem[] {
  const ranges = tiers.flatMap(({ range }) => range === null ? [] : [range])
  const rules: readonly (readonly [StandardProblem, boolean])[] = [
    ['range-missing', tiers.some(({ tier, range }) => withoutPenalty.includes(tier) !== (range === null))],
    ['range-backwards', [statutory, ...ranges].some(({ min, max }) => compareMoney(min, max) > 0) || compareMoney(statutory.min, statutory.max) === 0],
    ['tiers-not-contiguous', ranges.some(({ min }, index) => index > 0 && min !== ranges[index - 1]?.max)],
    ['outside-statutory-range', tiers.some((tier) => !insideStatute(tier, statutory))],
  ]
  return rules.filter(([, broken]) => broken).map(([fault]) => fault)
}

function insideStatute({ tier, range }: Tier, statutory: Range): boolean {
  if (range === null) return true
  return tier === 'MITIGATED'
    ? compareMoney(range.max, statutory.min) <= 0
    : compareMoney(range.min, statutory.min) >= 0 && compareMoney(range.max, statutory.max) <= 0
}

/**
 * The tier an amount lies in, null where there is none. A tier begins with its lower end and stops before its upper end,
 * where the next one begins; the last one holds its upper end too.
 */
export function tierFor({ tiers }: Benchmark, amount: string): Tier | null {
  const ranged = tiers.flatMap((tier) => tier.range === null ? [] : [{ tier, range: tier.range }])
  const found = ranged.findLast(({ range }) => compareMoney(range.min, amount) <= 0)
  if (found === undefined) return null
  const beyond = compareMoney(amount, found.range.max)
  return beyond < 0 || (beyond === 0 && found === ranged.at(-1)) ? found.tier : null
}

export interface Cited { name: string, itemCode: string, document: string, kind: Measure }

const units: Readonly<Record<Measure, string>> = { FINE_YUAN: '元', MULTIPLE: '倍', PERIOD_DAYS: '日' }

/** How a decision states the benchmark it applies (国办发〔2022〕27号（十二）): document, item, circumstance, tier and range. */
export function benchmarkStatement({ name, itemCode, document, kind }: Cited, { tier, circumstance, conditions, range }: Tier): string {
  const extent = range === null ? '' : `，裁量幅度为${range.min}${units[kind]}至${range.max}${units[kind]}`
  return `依据${document}（事项编码${itemCode}，${name}），本案符合“${conditions}”，属于${circumstanceNames[circumstance].zh}，适用${tierNames[tier].zh}${extent}。`
}
