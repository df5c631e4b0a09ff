import { allocate } from './draw-allocation.ts'
import type { SampleCount } from './sample-tails.ts'
import { binomialTails, firstWhere, itemsOfShare, requireCount, totalOf } from './sample-tails.ts'

export interface StratumCount extends SampleCount { stratum: string }

/** PROVEN: fewer than the share are defective. REFUTED: the share is reached. OPEN: neither can be said yet. */
export type SequentialVerdict = 'PROVEN' | 'REFUTED' | 'OPEN'

export interface SequentialState {
  verdict: SequentialVerdict
  /** How many times as well the data fit the claim (or its opposite) as anything that contradicts it; a verdict needs 1 / (1 − confidence). */
  evidenceFor: number
  evidenceAgainst: number
}

/**
 * Whether a claim "fewer than this share (basis points) are defective" is proven or refuted by now, however often and for whatever reason the
 * sample was extended: the chance that a false claim is ever declared proven is at most 1 − confidence, and the same for a true one and refuted.
 *
 * The evidence is the chance of what was found under a mixture of all shares on the one side of the claim (uniform), divided by the largest
 * chance that any distribution of defective items over the strata gives it on the other side. For a fixed distribution that ratio is a
 * nonnegative martingale of mean 1, whose stratum is extended next may depend on all that was seen, and J. Ville's inequality (Étude critique
 * de la notion de collectif, 1939) bounds the chance that it ever reaches 1 / (1 − confidence); mixtures of this kind are H. Robbins's
 * (Annals of Mathematical Statistics 41, 1970). The largest chance is found exactly: it is a product of log-concave functions, one for each
 * stratum, so that adding defective items one by one where they cost least gives it.
 * @throws RangeError for counts that contradict each other, a share outside 1 to 9,999, or a confidence not within [0.5, 1)
 */
export function sequentialState(strata: readonly SampleCount[], shareBasisPoints: number, confidence = 0.95): SequentialState {
  strata.forEach(requireCount)
  if (!Number.isInteger(shareBasisPoints) || shareBasisPoints < 1 || shareBasisPoints > 9_999) throw new RangeError(`a share of ${shareBasisPoints}`)
  if (!(confidence >= 0.5 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`)
  const [size, sample, found] = [totalOf(strata, 'size'), totalOf(strata, 'sample'), totalOf(strata, 'found')]
  const refuted = itemsOfShare(size, shareBasisPoints)
  // At the limits of what is still possible there is nothing left to estimate.
  if (found + size - sample < refuted) return { verdict: 'PROVEN', evidenceFor: Infinity, evidenceAgainst: 0 }
  if (found >= refuted) return { verdict: 'REFUTED', evidenceFor: 0, evidenceAgainst: Infinity }
  const share = shareBasisPoints / 10_000
  const { atMost } = binomialTails(sample + 1, share, found)
  const { atLeast } = binomialTails(sample + 1, share, found + 1)
  const common = -Math.log(sample + 1) - logChoose(sample, found)
  const evidenceFor = Math.exp(common + Math.log(atLeast / share) - likeliest(strata, { atLeast: refuted }))
  const evidenceAgainst = Math.exp(common + Math.log(atMost / (1 - share)) - likeliest(strata, { atMost: refuted - 1 }))
  const needed = 1 / (1 - confidence) * (1 + 1e-9)
  return { verdict: evidenceFor >= needed ? 'PROVEN' : evidenceAgainst >= needed ? 'REFUTED' : 'OPEN', evidenceFor, evidenceAgainst }
}

/** Further tickets of a stratum, by rank. */
export interface FurtherTickets { stratum: string, fromRank: number, toRank: number }

export interface NextStep {
  /** Fewest further items after which the claim can be proven, if none of them has the fault; allocated in proportion to what is left. */
  ifFaultless: number
  further: FurtherTickets[]
}

/**
 * The next step of an open claim: draw the next tickets, as many as would prove the claim if no further fault were found. Null where the claim
 * is decided. Looking at them in full is always enough in the end, as nothing is then left to estimate.
 * @throws RangeError as `sequentialState`
 */
export function nextStep(strata: readonly StratumCount[], shareBasisPoints: number, confidence = 0.95): NextStep | null {
  if (sequentialState(strata, shareBasisPoints, confidence).verdict !== 'OPEN') return null
  const left = strata.map(({ stratum, size, sample }) => ({ stratum, size: size - sample }))
  const unseen = left.reduce((sum, { size }) => sum + size, 0)
  const extended = (more: number): StratumCount[] => {
    const shares = new Map(allocate(left, more, 0).map(({ stratum, sample }) => [stratum, sample]))
    return strata.map((one) => ({ ...one, sample: one.sample + (shares.get(one.stratum) ?? 0) }))
  }
  const more = firstWhere(unseen, (number) => sequentialState(extended(number), shareBasisPoints, confidence).verdict === 'PROVEN')
  const before = new Map(strata.map(({ stratum, sample }) => [stratum, sample]))
  return {
    ifFaultless: more,
    further: extended(more).map(({ stratum, sample }) => ({ stratum, fromRank: (before.get(stratum) ?? 0) + 1, toRank: sample }))
      .filter(({ fromRank, toRank }) => toRank >= fromRank),
  }
}

/** One stratum on the way to the likeliest distribution: how many of its items are taken to be defective. */
interface Rising extends SampleCount { defective: number }

/**
 * Logarithm of the largest chance that a distribution of defective items gives the sequence that was seen, among those with a total of at
 * least, or at most, so many. From what must be defective upwards, one by one where the chance falls least or grows most.
 */
function likeliest(strata: readonly SampleCount[], limit: { atLeast: number } | { atMost: number }): number {
  const open: Rising[] = strata.map((one) => ({ ...one, defective: one.found }))
  let log = open.reduce((sum, one) => sum + logAtFewest(one), 0)
  let total = totalOf(strata, 'found')
  const [needed, allowed] = 'atLeast' in limit ? [limit.atLeast, Infinity] : [0, limit.atMost]
  const ratios = open.map(ratioUp)
  while (total < allowed) {
    let best = 0
    for (let index = 1; index < ratios.length; index += 1) if ((ratios[index] ?? 0) > (ratios[best] ?? 0)) best = index
    const [one, ratio] = [open[best], ratios[best] ?? 0]
    if (one === undefined || ratio === 0 || (ratio <= 1 && total >= needed)) break
    log += Math.log(ratio)
    one.defective += 1
    total += 1
    ratios[best] = ratioUp(one)
  }
  return log
}

/** How much likelier what was seen becomes with one more defective item; 0 where there is no room for it. */
function ratioUp({ size, sample, found, defective }: Rising): number {
  const [next, sound] = [defective + 1, size - defective]
  return next > size - sample + found ? 0 : next / (next - found) * (sound - (sample - found)) / sound
}

/** Chance of the sequence seen when no item beyond those found is defective. */
function logAtFewest({ size, sample, found }: SampleCount): number {
  let log = 0
  for (let i = 0; i < found; i += 1) log += Math.log(found - i)
  for (let i = 0; i < sample - found; i += 1) log += Math.log(size - found - i)
  for (let i = 0; i < sample; i += 1) log -= Math.log(size - i)
  return log
}

function logChoose(n: number, k: number): number {
  let log = 0
  for (let i = 1; i <= k; i += 1) log += Math.log((n - k + i) / i)
  return log
}
