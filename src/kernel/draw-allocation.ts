import { inByteOrder } from './draw-frame.ts'
import { drawProblems } from './draw-problems.ts'

export interface Allocation { stratum: string, size: number, sample: number }

/**
 * How many items each stratum gives: first the smaller of `minPerStratum` and its size, then the rest in proportion to what is
 * left in each, rounded by largest remainder; equal remainders in byte order of the stratum. The sum is the smaller of
 * `sampleSize` and the number of items, no stratum gives more than it has, and the answer is sorted by stratum.
 * Whole numbers only, so that every machine gives the same answer.
 * @throws draw.minimum-exceeds-sample, draw.number-invalid, draw.stratum-repeated
 */
export function allocate(
  strata: readonly { stratum: string, size: number }[], sampleSize: number, minPerStratum: number,
): Allocation[] {
  const sorted = strata.toSorted((a, b) => inByteOrder(a.stratum, b.stratum))
  refuseMalformed(sorted, [sampleSize, minPerStratum, ...sorted.map(({ size }) => size)])
  const minimums = sorted.map(({ size }) => Math.min(size, minPerStratum))
  const needed = sumOf(minimums)
  if (needed > sampleSize) throw drawProblems.raise['minimum-exceeds-sample']({ needed, sampleSize })
  const rest = Math.min(sampleSize, sumOf(sorted.map(({ size }) => size))) - needed
  const shares = largestRemainder(rest, sorted.map(({ size }, index) => size - (minimums[index] ?? 0)))
  return sorted.map(({ stratum, size }, index) => ({ stratum, size, sample: (minimums[index] ?? 0) + (shares[index] ?? 0) }))
}

// `rest` never exceeds the sum of the rooms, so no quota exceeds its room and rounding up stays within it.
function largestRemainder(rest: number, rooms: readonly number[]): number[] {
  const total = BigInt(sumOf(rooms))
  if (total === 0n) return rooms.map(() => 0)
  const quotas = rooms.map((room, index) => {
    const product = BigInt(rest) * BigInt(room)
    return { index, whole: Number(product / total), remainder: product % total }
  })
  const left = rest - sumOf(quotas.map(({ whole }) => whole))
  const raised = new Set(quotas.toSorted((a, b) => a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1)
    .slice(0, left).map(({ index }) => index))
  return quotas.map(({ index, whole }) => raised.has(index) ? whole + 1 : whole)
}

function refuseMalformed(sorted: readonly { stratum: string }[], numbers: readonly number[]): void {
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) throw drawProblems.raise['number-invalid']()
  const repeated = sorted.find(({ stratum }, index) => stratum === sorted[index + 1]?.stratum)
  if (repeated) throw drawProblems.raise['stratum-repeated']({ stratum: repeated.stratum })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
