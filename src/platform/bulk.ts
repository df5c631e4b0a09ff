import { ProblemError } from '../kernel/problem.ts'
import type { ActRecord, CommandContext, DomainEvent } from './context.ts'

/** What a bulk act did with one of its lines: `id` is the record it made, changed or found. */
export type Outcome<Row = unknown> =
  | { status: 'DONE', id: string, row: Row }
  | { status: 'UNCHANGED', id?: string }
  | { status: 'REFUSED', problem: ProblemError }

/** Lines a bulk act takes at most, so that its transaction stays short and its answer bounded. */
export const bulkLimit = 5_000

/** The result of some work, or the problem it was refused with; any other error goes on. */
export async function judged<Result>(work: () => Result | Promise<Result>): Promise<{ value: Result } | { problem: ProblemError }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error }
    throw error
  }
}

/**
 * The same for work that writes: a refusal undoes what that work wrote, and nothing of it reaches the audit; the transaction goes on.
 */
export async function attempted<Result>(
  context: CommandContext, work: (context: CommandContext) => Promise<Result>,
): Promise<{ value: Result } | { problem: ProblemError }> {
  const records: ActRecord[] = []
  const events: DomainEvent[] = []
  const { $client } = context.tx
  await $client.query('savepoint line')
  const outcome = await judged(() => work({
    ...context, record: (entry) => { records.push(entry) }, emit: (event) => { events.push(event) },
  }))
  await $client.query('problem' in outcome ? 'rollback to savepoint line' : 'release savepoint line')
  if ('value' in outcome) {
    records.forEach((entry) => { context.record(entry) })
    events.forEach((event) => { context.emit(event) })
  }
  return outcome
}
