import type { Acknowledgement, Fault } from '../../../kernel/gate.ts'
import { requireAcknowledged } from '../../../kernel/gate.ts'
import type { Judge } from '../../../kernel/judge.ts'
import { noting, strictly } from '../../../kernel/judge.ts'

/** A fault that is kept with the case: a warning somebody gave a reason for or, without a reason, a departure from a rule. */
export interface Kept { stepId: string | null, fault: Fault, reason: string | null }

/** What becomes of the faults of one case: they refuse it, or they are kept with it (ADR 0012). */
export interface Keeper {
  readonly kept: readonly Kept[]
  /** For rules that throw. */
  judgeOf(stepId: string | null): Judge
  /**
   * For gates. Warnings that were met with a reason are kept either way.
   * @throws what the gates refuse with, where faults refuse
   */
  met(stepId: string | null, faults: readonly Fault[], acknowledged: readonly Acknowledgement[]): void
  /** For warnings where a row has no place for a reason: they are kept and refuse nothing. */
  noted(faults: readonly Fault[]): void
}

export function openKeeper(records: boolean): Keeper {
  const kept: Kept[] = []
  return {
    kept,
    noted: (faults) => { kept.push(...faults.map((fault) => ({ stepId: null, fault, reason: null }))) },
    judgeOf: (stepId) => records ? noting((fault) => { kept.push({ stepId, fault, reason: null }) }) : strictly,
    met: (stepId, faults, acknowledged) => {
      if (!records) {
        for (const { reason, ...fault } of requireAcknowledged(faults, acknowledged)) kept.push({ stepId, fault, reason })
        return
      }
      const reasons = new Map(acknowledged.map(({ code, reason }) => [code, reason]))
      for (const fault of faults) kept.push({ stepId, fault, reason: fault.definition.acknowledgeable === true ? reasons.get(fault.code) ?? null : null })
    },
  }
}
