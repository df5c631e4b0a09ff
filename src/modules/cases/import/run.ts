import { localDateOf } from '../../../kernel/local-date.ts'
import { asProblem } from '../../../platform/db/errors.ts'
import type { Language } from '../../../platform/http/language.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import { takeIn } from './batch.ts'
import type { CheckedRow } from './check.ts'
import { checkRow } from './check.ts'
import type { ImportDeps, ImportJob } from './job.ts'
import type { KnownCase, PlanContext, PlannedRow } from './plan.ts'
import { keyOf, planRow } from './plan.ts'
import { inOrder } from './in-order.ts'
import { loadFacts } from './queries.ts'
import { recordImport } from './record.ts'
import type { SourceRow } from './source.ts'
import type { Tally } from './verdict.ts'
import { newTally, summaryLine, verdictLines } from './verdict.ts'

const batchSize = 400
const batchesUnderWay = 2
/** A dry run writes nothing; it remembers so many rows of its file to see that a later one repeats them. */
const rememberedRows = 100_000

/**
 * Takes in cases row by row and yields the answer's lines, a group for each batch; the figures come last.
 * At most two batches are under way: while one is being stored, the next is read and judged. When the source breaks off, what is
 * stored stays and is recorded.
 */
export async function* importCases(deps: ImportDeps, job: ImportJob, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  const startedAt = deps.clock.now()
  const tally = newTally()
  const decide = job.dryRun ? dryRun(deps, job) : (rows: readonly CheckedRow[]) => store(deps, job, rows)
  const perform = inTurn(async (rows) => verdictLines(await decide(rows), tally, job))
  let finished = false
  try {
    yield* inOrder(batches(source, job.language), batchesUnderWay, perform)
    finished = true
  } finally {
    const importId = job.dryRun || tally.rows === 0 ? null : await keepRecord(deps, job, tally, startedAt)
    if (finished) yield summaryLine(tally, job.dryRun, importId)
  }
}

type Perform = (rows: readonly CheckedRow[]) => Promise<string>

/** A batch that names a case of the one before it waits for that one, so that of equal rows the first is created. */
function inTurn(perform: Perform): Perform {
  let before = { keys: new Set<string>(), lines: Promise.resolve('') }
  return (rows) => {
    const keys = new Set(rows.flatMap((row) => 'row' in row ? [keyOf(row.row)] : []))
    const lines = keys.isDisjointFrom(before.keys) ? perform(rows) : before.lines.then(() => perform(rows))
    before = { keys, lines }
    return lines
  }
}

async function keepRecord({ runner }: ImportDeps, job: ImportJob, tally: Tally, startedAt: Date): Promise<string | null> {
  try {
    return await runner.run(job.call, (context) => recordImport(context, job, tally, startedAt))
  } catch (error) {
    job.onError(error)
    return null
  }
}

async function* batches(source: AsyncIterable<SourceRow[]>, language: Language): AsyncGenerator<CheckedRow[]> {
  let batch: CheckedRow[] = []
  for await (const group of source) {
    for (const row of group) {
      batch.push(checkRow(row, language))
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

async function store(deps: ImportDeps, job: ImportJob, rows: readonly CheckedRow[]): Promise<PlannedRow[]> {
  try {
    return await deps.runner.run(job.call, (context) => takeIn(context, deps.vault, rows))
  } catch (error) {
    const problem = asProblem(error)
    if (rows.length === 1 || problem === null || problem.code === 'database.unavailable') return refuse(rows, error, job)
    // Somebody else has just stored one of these cases: each row by itself finds out which.
    const alone: PlannedRow[] = []
    for (const row of rows) alone.push(...await store(deps, job, [row]))
    return alone
  }
}

function refuse(rows: readonly CheckedRow[], error: unknown, job: ImportJob): PlannedRow[] {
  const problem = asProblem(error)
  if (problem === null) job.onError(error)
  const refusal = problem ?? httpProblems.raise['internal-error']()
  return rows.map((row) => ({ line: row.line, outcome: 'REFUSED', problem: 'problem' in row ? row.problem : refusal }))
}

function dryRun({ database, clock, vault }: ImportDeps, job: ImportJob): (rows: readonly CheckedRow[]) => Promise<PlannedRow[]> {
  const seen = new Map<string, KnownCase>()
  return async (rows) => {
    try {
      const now = clock.now()
      const facts = await loadFacts(database.db, job.call.actor.scope, rows)
      return await mapInTurns(rows, (row) => planDry(row, seen, { facts, today: localDateOf(now), now, vault }))
    } catch (error) {
      return refuse(rows, error, job)
    }
  }
}

function planDry(row: CheckedRow, seen: Map<string, KnownCase>, context: PlanContext): PlannedRow {
  const key = 'row' in row ? keyOf(row.row) : ''
  const before = seen.get(key)
  if (before !== undefined && !context.facts.known.has(key)) context.facts.known.set(key, before)
  const planned = planRow(row, context)
  if (planned.outcome === 'CREATE' && 'row' in row) {
    if (seen.size >= rememberedRows) seen.delete(seen.keys().next().value ?? key)
    seen.set(key, { id: planned.prepared.row.id, digest: row.digest })
  }
  return planned
}
