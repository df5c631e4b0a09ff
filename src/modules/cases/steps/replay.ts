import type { Fault } from '../../../kernel/gate.ts'
import { faultsOf } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { CaseChange } from '../store.ts'
import type { StepDefinition } from './define.ts'
import type { CaseFile, StepFacts } from './file.ts'
import { requireApplicable, stateAfter, subjectOf } from './rules.ts'

export interface ReplayedStep<Data = unknown> {
  id: string
  on: LocalDate
  data: Data
  subjectId?: string | null
  officers?: ReadonlyMap<string, QualifiedOfficer>
  /** What the gates look up beyond the file; absent where it is not known. */
  extra?: unknown
  /** What the database had a say in, such as numbers: in place of the definition's `perform`. */
  performed?: (facts: StepFacts<Data>) => CaseChange
  /** Told which gates do not hold before the step changes anything; the step is refused with what it throws. */
  met?: (faults: readonly Fault[]) => void
}

/**
 * One step over a file in memory, as it would be taken now: the file after it, and the gates it breaks. What no gate is, it refuses.
 * @throws state.act-not-available (409), cases.step-not-applicable, matter-missing, matter-unknown, date-in-future, dates-out-of-order
 *   and those of the definition's own change (422)
 */
export function applyStep(file: CaseFile, definition: StepDefinition, step: ReplayedStep): { file: CaseFile, faults: Fault[], facts: StepFacts } {
  const { id, on, data, subjectId = null, officers = new Map(), extra, performed } = step
  const status = stateAfter(definition, file.row.status)
  const facts: StepFacts = { file, on, data, subject: subjectOf(definition, file, subjectId), officers, extra }
  requireApplicable(definition, facts)
  const faults = faultsOf(definition.gates, facts)
  step.met?.(faults)
  const version = file.row.version + 1
  const row = { ...file.row, status, ...definition.change?.(facts), ...performed?.(facts), version } as CaseFile['row']
  const taken = { id, kind: definition.kind, subjectId, occurredOn: on, position: version, data: data as Readonly<Record<string, unknown>> }
  return { file: { ...file, row, steps: [...file.steps, taken] }, faults, facts }
}
