import { canonicalJson } from './canonical-json.ts'
import { allocateGroups } from './draw-allocation.ts'
import type { GroupMinimums } from './draw-allocation.ts'
import { drawProblems } from './draw-problems.ts'
import type { CommittedStratum } from './draw-v2.ts'
import type { DrawAddition } from './draw-v2-schema.ts'
import { hashHex } from './hash.ts'
import type { HashName } from './hash.ts'

/** A stratum while a sample grows: how many it shall give, and the highest rank taken, which substitutions may have raised above that. */
export interface StratumState extends Omit<CommittedStratum, 'label'> { taken: number }
/** Ranks that are drawn next in a stratum, both included. */
export interface NextRanks { stratum: string, from: number, to: number }

type Unsealed<A> = A extends DrawAddition ? Omit<A, 'digest'> : never

/**
 * A larger sample extends the smaller one: every stratum keeps what it gave and takes its next tickets up to the new allocation.
 * Where that is less than before (the paradox of largest remainders) it keeps its number.
 * @throws draw.extension-too-small, and as `allocateGroups`
 */
export function extendSample(
  states: readonly StratumState[], before: number, after: number, minimums: GroupMinimums,
): { states: StratumState[], next: NextRanks[] } {
  const wanted = new Map(allocateGroups(states, after, minimums).map(({ stratum, sample }) => [stratum, sample]))
  const grown = states.map((one) => {
    const sample = Math.max(one.sample, wanted.get(one.stratum) ?? 0)
    return { ...one, sample, taken: Math.min(one.size, one.taken + sample - one.sample) }
  })
  const next = grown.flatMap(({ stratum, taken }, index) => {
    const from = (states[index]?.taken ?? 0) + 1
    return from > taken ? [] : [{ stratum, from, to: taken }]
  })
  if (after <= before || next.length === 0) throw drawProblems.raise['extension-too-small']({ sampleSize: before })
  return { states: grown, next }
}

/** The next ticket of a stratum takes the place of an item; none where every item was drawn already. */
export function substituteIn(states: readonly StratumState[], stratum: string): { states: StratumState[], next: NextRanks[] } {
  const next = states.flatMap((one) => one.stratum === stratum && one.taken < one.size ? [{ stratum, from: one.taken + 1, to: one.taken + 1 }] : [])
  return { states: states.map((one) => ({ ...one, taken: one.taken + (one.stratum === stratum && next.length > 0 ? 1 : 0) })), next }
}

/** An addition with its digest, which names the one before it: none can be changed, moved or dropped from between. */
export function sealAddition(hash: HashName, addition: Unsealed<DrawAddition>): DrawAddition {
  const sealed: DrawAddition = { ...addition, digest: hashHex(hash, canonicalJson(addition)) }
  return sealed
}
