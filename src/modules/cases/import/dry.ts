import { ProblemError } from '../../../kernel/problem.ts'
import type { CheckedRow } from './check.ts'
import type { KnownCase } from './facts.ts'
import { keyOf } from './facts.ts'
import { agencyOf } from './filing.ts'
import type { PlanContext, PlannedRow } from './plan.ts'
import { create, planRow } from './plan.ts'
import { requireSame } from './renewal.ts'

/** A dry run writes nothing; it remembers so many digests of its file to see that a later row repeats or carries on an earlier one. */
const rememberedDigests = 100_000

/** The rows a dry run has seen, the oldest first. */
export interface Memory { rows: Map<string, KnownCase>, digests: number }

export const newMemory = (): Memory => ({ rows: new Map(), digests: 0 })

const digestsIn = ({ fresh }: KnownCase): number => 1 + (fresh?.steps.length ?? 0)

function remember(memory: Memory, key: string, row: KnownCase): void {
  forget(memory, key)
  memory.rows.set(key, row)
  memory.digests += digestsIn(row)
  for (const oldest of memory.rows.keys()) {
    if (memory.digests <= rememberedDigests) return
    forget(memory, oldest)
  }
}

function forget(memory: Memory, key: string): void {
  const known = memory.rows.get(key)
  if (known === undefined) return
  memory.rows.delete(key)
  memory.digests -= digestsIn(known)
}

/** What would become of a row after those of its file that were seen before. */
export function planDry(checked: CheckedRow, memory: Memory, context: PlanContext): PlannedRow {
  if (!('row' in checked)) return { line: checked.line, outcome: 'REFUSED', problem: checked.problem }
  const { known } = context.facts
  const key = keyOf(checked.row)
  const seen = memory.rows.get(key)
  if (seen !== undefined) known.set(key, seen)
  const planned = planRow(checked, context)
  const decided = planned.outcome === 'WAIT' ? carryOn(checked, known.get(key), context) : planned
  const after = known.get(key)
  if (after?.fresh !== undefined && after !== seen) remember(memory, key, after)
  return decided
}

/** A newer version of a row that is not stored: it has to tell the same as far as that one went, and to stand as a whole. */
function carryOn({ line, row, digests }: Extract<CheckedRow, { row: unknown }>, before: KnownCase | undefined, context: PlanContext): PlannedRow {
  const { caseNumber, revision = 1 } = row
  try {
    const agency = agencyOf(row, context.facts)
    if (agency === undefined || before?.fresh === undefined) throw new Error('nothing to carry on')
    requireSame({ filing: before.filingDigest, steps: before.fresh.steps }, digests)
    create(row, digests, agency, context)
    context.facts.known.set(keyOf(row), { ...before, digest: digests.whole, revision, fresh: { steps: digests.steps } })
    return { line, outcome: 'UPDATE', caseNumber }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { line, outcome: 'REFUSED', problem: error, caseNumber }
  }
}
