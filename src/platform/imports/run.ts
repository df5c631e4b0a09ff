import type { ProblemError } from '../../kernel/problem.ts'
import type { Clock } from '../clock.ts'
import type { Call, CommandContext, CommandRunner } from '../command.ts'
import { asProblem } from '../db/errors.ts'
import { httpProblems } from '../http/problems.ts'
import { inOrder } from './in-order.ts'
import type { SourceRow } from './source.ts'
import type { Outcome, Tally } from './tally.ts'
import { count, newTally, summaryLine } from './tally.ts'

export interface ImportRun {
  runner: CommandRunner
  clock: Clock
  call: Call
  dryRun: boolean
  /** Told of what is a bug and not the row's fault. */
  onError: (error: unknown) => void
}

/** What differs between imports: how a row is judged, stored, tried out and answered. */
export interface ImportKind<Checked extends { line: number }, Planned extends { outcome: Outcome }> {
  /** Rows of one transaction. */
  batchSize: number
  /** How many rows of the common sort one amounts to, where some are much heavier than others. */
  weightOf?(row: Checked): number
  /** Whether a record can be brought in again in a newer version. */
  updates?: true
  check(row: SourceRow): Checked
  /** Rows with a key in common are decided one batch after the other, so that of equal rows the first is created. */
  keysOf(row: Checked): readonly string[]
  /** One batch in one transaction, with one audit entry for each record. */
  store(context: CommandContext, rows: readonly Checked[]): Promise<Planned[]>
  /** The same verdicts without storing anything. */
  rehearse(rows: readonly Checked[]): Promise<Planned[]>
  refuse(row: Checked, problem: ProblemError): Planned
  /** The verdict on a row as the answer gives it. */
  verdictOf(row: Planned): object
  /** Writes down what the file brought, also when it broke off; answers the id. */
  keep(context: CommandContext, tally: Tally, startedAt: Date): Promise<string>
}

const batchesUnderWay = 2

/**
 * Takes in a file row by row and yields the answer's lines, a group for each batch; the figures come last.
 * At most two batches are under way: while one is being stored, the next is read and judged. When the source breaks off, what is
 * stored stays and is recorded.
 */
export async function* runImport<Checked extends { line: number }, Planned extends { outcome: Outcome }>(
  run: ImportRun, kind: ImportKind<Checked, Planned>, source: AsyncIterable<SourceRow[]>,
): AsyncGenerator<string, void, undefined> {
  const startedAt = run.clock.now()
  const tally = newTally(kind.updates)
  const decide = run.dryRun ? (rows: readonly Checked[]) => rehearse(run, kind, rows) : (rows: readonly Checked[]) => store(run, kind, rows)
  const perform = inTurn(kind, async (rows) => linesOf(kind, await decide(rows), tally))
  let finished = false
  try {
    yield* inOrder(batches(source, kind), batchesUnderWay, perform)
    finished = true
  } finally {
    const importId = run.dryRun || tally.rows === 0 ? null : await keepRecord(run, (context) => kind.keep(context, tally, startedAt))
    if (finished) yield summaryLine(tally, run.dryRun, importId)
  }
}

type Perform<Checked> = (rows: readonly Checked[]) => Promise<string>

/** A batch that names a record of the one before it waits for that one. */
function inTurn<Checked extends { line: number }>(kind: Pick<ImportKind<Checked, never>, 'keysOf'>, perform: Perform<Checked>): Perform<Checked> {
  let before = { keys: new Set<string>(), lines: Promise.resolve('') }
  return (rows) => {
    const keys = new Set(rows.flatMap((row) => kind.keysOf(row)))
    const lines = keys.isDisjointFrom(before.keys) ? perform(rows) : before.lines.then(() => perform(rows))
    before = { keys, lines }
    return lines
  }
}

async function keepRecord({ runner, call, onError }: ImportRun, keep: (context: CommandContext) => Promise<string>): Promise<string | null> {
  try {
    return await runner.run(call, keep)
  } catch (error) {
    onError(error)
    return null
  }
}

async function* batches<Checked extends { line: number }>(
  source: AsyncIterable<SourceRow[]>, kind: Pick<ImportKind<Checked, never>, 'check' | 'batchSize' | 'weightOf'>,
): AsyncGenerator<Checked[]> {
  let batch: Checked[] = []
  let weight = 0
  for await (const group of source) {
    for (const row of group) {
      const checked = kind.check(row)
      batch.push(checked)
      weight += kind.weightOf?.(checked) ?? 1
      if (weight < kind.batchSize) continue
      yield batch
      batch = []
      weight = 0
    }
  }
  if (batch.length > 0) yield batch
}

async function store<Checked extends { line: number }, Planned extends { outcome: Outcome }>(
  run: ImportRun, kind: ImportKind<Checked, Planned>, rows: readonly Checked[], { isSecondTry = false } = {},
): Promise<Planned[]> {
  try {
    return await run.runner.run(run.call, (context) => kind.store(context, rows))
  } catch (error) {
    const problem = asProblem(error)
    // Somebody else has just stored this record: planned once more, the row finds it.
    if (rows.length === 1 && problem?.code === 'database.conflict' && !isSecondTry) return store(run, kind, rows, { isSecondTry: true })
    if (rows.length === 1 || problem === null || problem.code === 'database.unavailable') return refuse(run, kind, rows, error)
    // Somebody else has just stored one of these records: each row by itself finds out which.
    const alone: Planned[] = []
    for (const row of rows) alone.push(...await store(run, kind, [row]))
    return alone
  }
}

async function rehearse<Checked extends { line: number }, Planned extends { outcome: Outcome }>(
  run: ImportRun, kind: ImportKind<Checked, Planned>, rows: readonly Checked[],
): Promise<Planned[]> {
  try {
    return await kind.rehearse(rows)
  } catch (error) {
    return refuse(run, kind, rows, error)
  }
}

function refuse<Checked extends { line: number }, Planned extends { outcome: Outcome }>(
  run: ImportRun, kind: ImportKind<Checked, Planned>, rows: readonly Checked[], error: unknown,
): Planned[] {
  const problem = asProblem(error)
  if (problem === null) run.onError(error)
  return rows.map((row) => kind.refuse(row, problem ?? httpProblems.raise['internal-error']()))
}

function linesOf<Checked extends { line: number }, Planned extends { outcome: Outcome }>(
  kind: ImportKind<Checked, Planned>, rows: readonly Planned[], tally: Tally,
): string {
  let text = ''
  for (const row of rows) {
    count(tally, row.outcome)
    text += `${JSON.stringify(kind.verdictOf(row))}\n`
  }
  return text
}
