import { localDateOf } from '../../../kernel/local-date.ts'
import type { DatabaseClient } from '../../../platform/db/client.ts'
import { problemBody } from '../../../platform/http/problem-body.ts'
import type { ImportFile } from '../../../platform/imports/route.ts'
import type { ImportKind } from '../../../platform/imports/run.ts'
import { runImport } from '../../../platform/imports/run.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import { mapInTurns } from '../../../platform/turns.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { CheckedRow } from './check.ts'
import { checkRow } from './check.ts'
import { recordOfficerImport, takeIn } from './commands.ts'
import type { KnownPerson, PlannedRow } from './plan.ts'
import { planRow } from './plan.ts'
import { loadFacts } from './queries.ts'
import type { OfficerImportLine } from './row.ts'
import type { OfficerImport } from './store.ts'

/** A dry run writes nothing; it remembers so many rows of its file to see that a later one repeats them. */
const rememberedRows = 100_000

export type RosterFile = ImportFile<OfficerImport['format']>
export interface RosterDeps { database: DatabaseClient, vault: Vault }

/** Takes in people row by row and yields the answer's lines. */
export function importOfficers(deps: RosterDeps, file: RosterFile, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  return runImport(file, rosterImport(deps, file), source)
}

function rosterImport({ database, vault }: RosterDeps, file: RosterFile): ImportKind<CheckedRow, PlannedRow> {
  const seen = { people: new Map<string, KnownPerson>(), numbers: new Set<string>() }
  return {
    batchSize: 500,
    check: (row) => checkRow(row, vault, file.language),
    keysOf: (row) => 'row' in row ? [...row.fingerprints, ...(row.row.certificates ?? []).map(({ number }) => number)] : [],
    store: (context, rows) => takeIn(context, vault, rows),
    rehearse: async (rows) => {
      const now = file.clock.now()
      const facts = await loadFacts(database.db, file.call.actor.scope, rows)
      for (const row of rows) if ('row' in row) recall(row, seen, facts)
      const planned = await mapInTurns(rows, (row) => planRow(row, { facts, vault, today: localDateOf(now), now }))
      planned.forEach((row, index) => { if (row.outcome === 'CREATE') remember(rows[index], row, seen) })
      return planned
    },
    refuse: (row, problem) => ({ line: row.line, outcome: 'REFUSED', problem: 'problem' in row ? row.problem : problem }),
    verdictOf: (row) => verdictOf(row, file),
    keep: (context, tally, startedAt) => recordOfficerImport(context, file.format, tally, startedAt),
  }
}

interface Seen { people: Map<string, KnownPerson>, numbers: Set<string> }

function recall({ fingerprints, row }: Extract<CheckedRow, { row: unknown }>, seen: Seen, facts: { people: Map<string, KnownPerson[]>, certificateNumbers: Set<string> }): void {
  const [key = ''] = fingerprints
  const before = seen.people.get(key)
  if (before !== undefined && !facts.people.has(key)) facts.people.set(key, [before])
  for (const { number } of row.certificates ?? []) if (seen.numbers.has(number)) facts.certificateNumbers.add(number)
}

function remember(checked: CheckedRow | undefined, { officer, certificates }: Extract<PlannedRow, { outcome: 'CREATE' }>, { people, numbers }: Seen): void {
  const [key] = checked !== undefined && 'row' in checked ? checked.fingerprints : []
  if (key === undefined || people.size >= rememberedRows) return
  people.set(key, { id: officer.id, inPost: true, digest: officer.intakeDigest })
  for (const { number } of certificates) numbers.add(number)
}

function verdictOf(row: PlannedRow, { language, dryRun, call }: RosterFile): OfficerImportLine {
  const { line } = row
  switch (row.outcome) {
    case 'UNCHANGED': return { line, status: 'UNCHANGED', id: row.id }
    case 'REFUSED': return { line, status: 'REFUSED', problem: problemBody(row.problem, language, call.requestId) as { code: string, title: string, detail: string } }
    case 'CREATE': return dryRun ? { line, status: 'WOULD_CREATE' } : { line, status: 'CREATED', id: row.officer.id }
  }
}
