import type { Claim, PopulationSize, Shown } from '../../../kernel/sample-planner.ts'
import { plannedAllocation, plannedSample, shownBy } from '../../../kernel/sample-planner.ts'
import type { Texts } from '../../../kernel/problem.ts'
import { spotCheckProblems } from '../problems.ts'
import type { SampleSizes, SampleStatement } from './schema.ts'

const { raise } = spotCheckProblems

/** Enough digits to set the sort of numbered strata as their numbers are. */
const nameOf = (index: number): string => String(index + 1).padStart(4, '0')

/**
 * How many files are needed for a claim, over all strata together and for each by itself.
 * @throws spot-checks.claim-unprovable (422), spot-checks.sample-contradictory (422) for minimums without populations
 */
export function sampleSizesFor(populations: readonly number[] | undefined, claim: Claim, minPerStratum: number): SampleSizes {
  const size = populations?.reduce((sum, one) => sum + one, 0) ?? null
  const strata = populations?.map((one, index) => ({ stratum: nameOf(index), size: one })) ?? []
  const allocation = populations === undefined ? null : plannedAllocation(strata, claim, minPerStratum)
  const sample = populations === undefined ? plannedSample(null, claim) : allocation?.reduce((sum, one) => sum + one.sample, 0) ?? null
  if (sample === null) throw raise['claim-unprovable']({ expected: claim.expected })
  return {
    tolerableShare: claim.shareBasisPoints / 10_000, expectedFaults: claim.expected, size, sample,
    inAll: (allocation ?? []).map((one, index) => ({ stratum: index + 1, size: one.size, sample: one.sample, alone: plannedSample(one.size, claim) })),
    ...stated({ size: populations?.length === 1 || populations === undefined ? size : null, sample, found: claim.expected }, claim.confidence),
  }
}

/**
 * The one sentence a finished sample allows.
 * @throws spot-checks.sample-contradictory (422)
 */
export function statementOn(size: PopulationSize, sample: number, found: number, confidence: number): SampleStatement {
  if (found > sample || (size !== null && sample > size)) throw raise['sample-contradictory']()
  const { most, mostShare } = shownBy({ size, sample, found }, confidence)
  return { size, sample, found, most, mostShare, ...stated({ size, sample, found }, confidence) }
}

interface Looked { size: PopulationSize, sample: number, found: number }

function stated(looked: Looked, confidence: number): { confidence: number, statement: Texts, computation: string } {
  const shown = shownBy(looked, confidence)
  return { confidence, statement: sentence(looked, confidence, shown), computation: computation(looked, confidence, shown) }
}

function sentence({ size, sample, found }: Looked, confidence: number, { most, mostShare }: Shown): Texts {
  const [level, share] = [percent(confidence), percent(mostShare)]
  const faults = found === 0 ? { zh: '未发现问题', en: 'no fault' } : { zh: `发现问题案卷 ${found} 件`, en: `${found} with a fault` }
  if (size === null || most === null) {
    return {
      zh: `评查 ${sample} 件，${faults.zh}：在 ${level} 的置信水平下，只能说有问题的案卷低于 ${share}`,
      en: `${sample} files and ${faults.en}: at ${level} confidence you may only say that fewer than ${share} have one`,
    }
  }
  return {
    zh: `${size} 件中评查 ${sample} 件，${faults.zh}：在 ${level} 的置信水平下，只能说有问题的案卷至多 ${most} 件（${share}）`,
    en: `${sample} of ${size} files and ${faults.en}: at ${level} confidence you may only say that at most ${most} (${share}) have one`,
  }
}

function computation({ size, sample, found }: Looked, confidence: number, { most, mostShare, tailAtMost, tailBeyond }: Shown): string {
  const alpha = shortened(1 - confidence)
  if (size === null || most === null) {
    return found === 0 && sample > 0 ? `1 − ${alpha}^(1/${sample}) = ${shortened(1 - (1 - confidence) ** (1 / sample))}`
      : `P(X ≤ ${found} | n = ${sample}, p = ${mostShare}) ≤ ${alpha}`
  }
  const tail = (defective: number, chance: number): string => `P(X ≤ ${found} | N = ${size}, D = ${defective}, n = ${sample}) = ${shortened(chance)}`
  return tailBeyond === null ? tail(most, tailAtMost) : `${tail(most, tailAtMost)} ≥ ${alpha} > ${tail(most + 1, tailBeyond)}`
}

const percent = (share: number): string => `${shortened(share * 100)}%`
const shortened = (number: number): string => String(Number(number.toPrecision(6)))
