import { localDateOf } from '../../../kernel/local-date.ts'
import type { ImportKind } from '../../../platform/imports/run.ts'
import { runImport } from '../../../platform/imports/run.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import { numberKeyOf } from '../decision/number-use.ts'
import { takeIn } from './batch.ts'
import type { CheckedRow } from './check.ts'
import { checkRow } from './check.ts'
import { newMemory, planDry } from './dry.ts'
import { caseKey, keyOf } from './facts.ts'
import type { ImportDeps, ImportJob } from './job.ts'
import type { PlannedRow } from './plan.ts'
import { loadFacts } from './queries.ts'
import { recordImport } from './record.ts'
import { numbersIn } from './numbers.ts'
import { referencesOf } from './references.ts'
import { verdictOf } from './verdict.ts'

/** Takes in cases row by row and yields the answer's lines. */
export function importCases(deps: ImportDeps, job: ImportJob, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  return runImport({ ...deps, ...job }, caseImport(deps, job), source)
}

function caseImport({ vault, clock, database }: ImportDeps, job: ImportJob): ImportKind<CheckedRow, PlannedRow> {
  const memory = newMemory()
  const { language, records, call: { actor } } = job
  return {
    batchSize: 400,
    updates: true,
    weightOf: (row) => 'row' in row ? row.weight : 1,
    check: (row) => checkRow(row, vault, language),
    keysOf,
    store: (context, rows) => takeIn(context, { vault, language, records }, rows),
    rehearse: async (rows) => {
      const now = clock.now()
      const facts = await loadFacts(database.db, rows, { scope: actor.scope, vault, lock: false })
      return mapInTurns(rows, (row) => planDry(row, memory, { facts, today: localDateOf(now), now, vault, accountId: actor.accountId, language, records }), 5)
    },
    refuse: (row, problem) => ({ line: row.line, outcome: 'REFUSED', problem: 'problem' in row ? row.problem : problem }),
    verdictOf: (row) => verdictOf(row, job),
    keep: (context, tally, startedAt) => recordImport(context, job, tally, startedAt),
  }
}

/** The case of a row, the numbers of its decisions, the cases its steps name and, where earlier penalties count, its parties: what comes before is stored before. */
function keysOf(checked: CheckedRow): string[] {
  if (!('row' in checked)) return []
  const { row } = checked
  const keys = [keyOf(row), ...numbersIn(row).map((number) => `decision ${numberKeyOf(row.agencyUscc, number)}`)]
  if (row.steps === undefined) return keys
  return [
    ...keys, ...[...referencesOf(row.steps).case].map((number) => caseKey(row.agencyUscc, number)),
    ...row.parties.flatMap(({ uscc, idNumber }) => [uscc, idNumber].flatMap((known) => known === undefined ? [] : [`party ${known}`])),
  ]
}
