import { compareStrata } from '../../../kernel/sample-comparison.ts'
import type { NextStep } from '../../../kernel/sample-sequential.ts'
import { nextStep, sequentialState } from '../../../kernel/sample-sequential.ts'
import type { Bounds, SampleCount } from '../../../kernel/sample-statement.ts'
import { finitePopulationBounds, stratifiedBounds } from '../../../kernel/sample-statement.ts'
import { spotCheckProblems } from '../problems.ts'
import type { ReviewedStratum } from './queries.ts'
import type { StatementRecord } from './schema.ts'
import { substitutionLimits } from './thresholds.ts'

const { raise } = spotCheckProblems

interface Inferable extends SampleCount { stratum: string, agencyId: string, label: string, substituted: number }

/** What may be claimed: fewer than this share (basis points) of the files have a major or veto finding. */
export interface StatementWanted { shareBasisPoints: number, confidence: number, on: string }

/**
 * Whether anything may be inferred from the files of a spot check, and the counts to infer from.
 * @throws spot-checks.sample-not-by-protocol, sample-substituted, sample-not-reviewed (409)
 */
export function requireInferable(strata: readonly ReviewedStratum[], on: string): Inferable[] {
  const counts = strata.map(({ stratum, agencyId, label, size, drawn, serious, missing, highest, strange }) => {
    // Whoever follows the tickets uses the first ones, less those that were substituted.
    if (strange > 0 || highest > drawn + missing) throw raise['sample-not-by-protocol']({ label })
    return { stratum, agencyId, label, size, sample: drawn, found: serious, substituted: missing }
  })
  const [drawn, substituted] = [total(counts, 'sample'), total(counts, 'substituted')]
  const limit = substitutionLimits.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
  if (limit !== undefined && substituted * 10_000 > limit.maxBasisPoints * drawn) throw raise['sample-substituted']({ substituted, drawn, limit: limit.maxBasisPoints / 100 })
  const remaining = strata.reduce((sum, one) => sum + one.drawn - one.reviewed, 0)
  if (remaining > 0) throw raise['sample-not-reviewed']({ remaining })
  return counts
}

/**
 * What the sample proves (docs/spot-checks.md, section 3): limits for the number of faulty files, the state of the claim and the next step, and which
 * agencies may be compared. A file that was substituted counts as faulty for the upper limit, and its substitute as sound for the lower one.
 */
export function statementOf(spotCheckId: string, strata: readonly ReviewedStratum[], counts: readonly Inferable[], wanted: StatementWanted): StatementRecord {
  const { shareBasisPoints, confidence } = wanted
  const worst = counts.map((one) => ({ ...one, found: Math.min(one.sample, one.found + one.substituted) }))
  const best = counts.map((one) => ({ ...one, found: Math.max(0, one.found - one.substituted) }))
  const extended = strata.some(({ sample, drawn }) => drawn > sample)
  const state = sequentialState(worst, shareBasisPoints, confidence)
  const against = sequentialState(best, shareBasisPoints, confidence)
  const verdict = state.verdict === 'PROVEN' ? 'PROVEN' : against.verdict === 'REFUTED' ? 'REFUTED' : 'OPEN'
  const step = verdict === 'OPEN' && counts.some(({ size, sample }) => sample < size) ? nextStep(worst, shareBasisPoints, confidence) : null
  const size = total(counts, 'size')
  const { each, above } = compareStrata(counts.filter(({ substituted }) => substituted === 0), confidence)
  return {
    spotCheckId, confidence, tolerableShare: shareBasisPoints / 10_000, size, sample: total(counts, 'sample'), found: total(counts, 'found'),
    substituted: total(counts, 'substituted'), extended,
    inFrame: extended ? null : between(stratifiedBounds(best, confidence), stratifiedBounds(worst, confidence), size),
    byStratum: counts.map((one, index) => ({
      stratum: one.stratum, agencyId: one.agencyId, label: one.label, size: one.size, sample: one.sample, found: one.found, substituted: one.substituted,
      inFrame: extended ? null : between(finitePopulationBounds(best[index] ?? one, confidence), finitePopulationBounds(worst[index] ?? one, confidence), one.size),
    })),
    claim: {
      verdict, evidenceFor: bounded(state.evidenceFor), evidenceAgainst: bounded(against.evidenceAgainst), evidenceNeeded: Math.round(1e4 / (1 - confidence)) / 1e4,
      next: step === null ? null : presentStep(step),
    },
    comparisons: extended ? null : { eachConfidence: Math.round(each * 1e6) / 1e6, above: above.map(({ stratum, than }) => ({ stratum, than })) },
  }
}

function presentStep({ ifFaultless, further }: NextStep): NonNullable<StatementRecord['claim']['next']> {
  return { ifFaultless, further: further }
}

// Rounded outwards: a printed bound never claims more than the computed one.
function between({ least }: Bounds, { most }: Bounds, size: number): NonNullable<StatementRecord['inFrame']> {
  return { least, most, leastShare: Math.floor(least * 10_000 / size) / 10_000, mostShare: Math.ceil(most * 10_000 / size) / 10_000 }
}

/** JSON has no infinity: what is certain is stated as the largest number. */
function bounded(evidence: number): number {
  return Math.floor(Math.min(evidence, 1e9) * 1e4) / 1e4
}

function total(counts: readonly Inferable[], member: 'size' | 'sample' | 'found' | 'substituted'): number {
  return counts.reduce((sum, one) => sum + one[member], 0)
}
