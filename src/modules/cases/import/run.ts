import { localDateOf } from '../../../kernel/local-date.ts'
import type { ImportKind } from '../../../platform/imports/run.ts'
import { runImport } from '../../../platform/imports/run.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import { takeIn } from './batch.ts'
import type { CheckedRow } from './check.ts'
import { checkRow } from './check.ts'
import type { ImportDeps, ImportJob } from './job.ts'
import type { KnownCase, PlanContext, PlannedRow } from './plan.ts'
import { keyOf, planRow } from './plan.ts'
import { loadFacts } from './queries.ts'
import { recordImport } from './record.ts'
import { verdictOf } from './verdict.ts'

/** A dry run writes nothing; it remembers so many rows of its file to see that a later one repeats them. */
const rememberedRows = 100_000

/** Takes in cases row by row and yields the answer's lines. */
export function importCases(deps: ImportDeps, job: ImportJob, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  return runImport({ ...deps, ...job }, caseImport(deps, job), source)
}

function caseImport(deps: ImportDeps, job: ImportJob): ImportKind<CheckedRow, PlannedRow> {
  const seen = new Map<string, KnownCase>()
  return {
    batchSize: 400,
    check: (row) => checkRow(row, job.language),
    keysOf: (row) => 'row' in row ? [keyOf(row.row)] : [],
    store: (context, rows) => takeIn(context, deps.vault, rows),
    rehearse: async (rows) => {
      const now = deps.clock.now()
      const facts = await loadFacts(deps.database.db, job.call.actor.scope, rows)
      return mapInTurns(rows, (row) => planDry(row, seen, { facts, today: localDateOf(now), now, vault: deps.vault }))
    },
    refuse: (row, problem) => ({ line: row.line, outcome: 'REFUSED', problem: 'problem' in row ? row.problem : problem }),
    verdictOf: (row) => verdictOf(row, job),
    keep: (context, tally, startedAt) => recordImport(context, job, tally, startedAt),
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
