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
  return allocateOver(strata.map(({ stratum, size }) => ({ stratum, size, base: minPerStratum })), sampleSize)
}

/** A stratum of a group: of an agency, say. Those with priority get a minimum of their own. */
export interface GroupedStratum { stratum: string, group: string, priority: boolean, size: number }
export interface GroupMinimums { minPerGroup: number, minPerPriority: number }

/**
 * Allocation in two steps: first over the groups, each with its minimum (or what the minimums of its priority strata come to, where
 * that is more), then within each group over its strata, priority strata with theirs. Both steps as `allocate`.
 * @throws as `allocate`
 */
export function allocateGroups(strata: readonly GroupedStratum[], sampleSize: number, { minPerGroup, minPerPriority }: GroupMinimums): Allocation[] {
  refuseMalformed([], [minPerGroup, minPerPriority])
  const baseOf = ({ priority, size }: GroupedStratum): number => priority ? Math.min(size, minPerPriority) : 0
  const groups = Map.groupBy(strata, ({ group }) => group)
  const perGroup = allocateOver(Array.from(groups, ([group, own]) => ({
    stratum: group, size: sumOf(own.map(({ size }) => size)), base: Math.max(minPerGroup, sumOf(own.map(baseOf))),
  })), sampleSize)
  return perGroup.flatMap(({ stratum: group, sample }) =>
    allocateOver((groups.get(group) ?? []).map((one) => ({ stratum: one.stratum, size: one.size, base: baseOf(one) })), sample))
    .sort((a, b) => inByteOrder(a.stratum, b.stratum))
}

function allocateOver(strata: readonly { stratum: string, size: number, base: number }[], sampleSize: number): Allocation[] {
  const sorted = strata.toSorted((a, b) => inByteOrder(a.stratum, b.stratum))
  refuseMalformed(sorted, [sampleSize, ...sorted.flatMap(({ size, base }) => [size, base])])
  const minimums = sorted.map(({ size, base }) => Math.min(size, base))
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
