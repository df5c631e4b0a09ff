import { localDateOf } from '../../../kernel/local-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Database, DatabaseClient } from '../../../platform/db/client.ts'
import { problemBody } from '../../../platform/http/problem-body.ts'
import type { ImportFile } from '../../../platform/imports/route.ts'
import type { ImportKind } from '../../../platform/imports/run.ts'
import { runImport } from '../../../platform/imports/run.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import type { Vault } from '../../../platform/vault.ts'
import { agenciesByUscc } from '../../agencies/index.ts'
import { calendarOf } from '../../reference/index.ts'
import type { RecordKind } from '../codes.ts'
import { faultCodes } from '../codes.ts'
import { keepImport } from '../files.ts'
import { recordChange } from '../record.ts'
import type { FileRow, RecordRow } from '../store.ts'
import { insertNewRecords, recordsByNumber, tellPlatform, updateRecords } from '../store.ts'
import type { CheckedRow } from './check.ts'
import { checkRow } from './check.ts'
import type { PlanFacts, PlannedRow } from './plan.ts'
import { keyOf, planRow } from './plan.ts'
import type { PublicityImportLine } from './row.ts'

/** A dry run writes nothing; it remembers so many records of its file to see that a later row repeats them. */
const rememberedRecords = 20_000

export type PublicityFile = ImportFile<FileRow['format']>
export interface PublicityImport { database: DatabaseClient, vault: Vault, kind: RecordKind, agencyUscc: string | undefined }

/** Takes in double-publicity records row by row and yields the answer's lines. */
export function importRecords(deps: PublicityImport, file: PublicityFile, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  return runImport(file, publicityImport(deps, file), source)
}

function publicityImport({ database, vault, kind, agencyUscc }: PublicityImport, file: PublicityFile): ImportKind<CheckedRow, PlannedRow> {
  const { language, clock, call: { actor } } = file
  const seen = new Map<string, RecordRow>()
  return {
    batchSize: 300,
    updates: true,
    check: (row) => checkRow(row, { kind, vault, language, today: localDateOf(clock.now()), agencyUscc }),
    keysOf: ({ number }) => number === undefined ? [] : [number],
    store: (context, rows) => takeIn(context, { kind, vault }, rows),
    rehearse: async (rows) => {
      const facts = await loadFacts(database.db, actor, { kind, vault, now: clock.now(), lock: false }, rows)
      for (const [key, row] of seen) facts.standing.set(key, row)
      const planned = rows.map((row) => planRow(row, facts))
      for (const [key, row] of facts.standing) if (seen.size < rememberedRecords && planned.some((one) => 'row' in one && one.row.id === row.id)) seen.set(key, row)
      return planned
    },
    refuse: (row, problem) => ({ line: row.line, outcome: 'REFUSED', problem: 'problem' in row ? row.problem : problem }),
    verdictOf: (row) => verdictOf(row, file),
    keep: (context, tally, startedAt) => keepImport(context, { kind, format: file.format, tally, startedAt }),
  }
}

/** Everything a batch refers to, each kind by one statement however many rows there are. */
async function loadFacts(
  db: Database, { scope }: Pick<Actor, 'scope'>, { kind, vault, now, lock }: { kind: RecordKind, vault: Vault, now: Date, lock: boolean }, rows: readonly CheckedRow[],
): Promise<PlanFacts> {
  const wanted = rows.flatMap((row) => 'values' in row ? [row] : [])
  const agencies = await agenciesByUscc(db, scope, [...new Set(wanted.map(({ agencyUscc }) => agencyUscc))])
  const standing = await recordsByNumber(db, { kind, numbers: [...new Set(wanted.map(({ number }) => number))], lock })
  const calendars = new Map<string, Awaited<ReturnType<typeof calendarOf>>>()
  for (const divisionCode of new Set([...[...agencies.values()].map((agency) => agency.divisionCode), ...standing.map((row) => row.divisionCode)])) {
    calendars.set(divisionCode, await calendarOf(db, divisionCode))
  }
  return {
    kind, vault, now, today: localDateOf(now), agencies, calendars,
    standing: new Map(standing.map((row) => [keyOf(row.agencyId, row.documentNumber, row.partyKey), row])),
  }
}

/** 批量导入双公示信息: one batch in one transaction, with one audit entry for each record. */
async function takeIn(context: CommandContext, { kind, vault }: { kind: RecordKind, vault: Vault }, rows: readonly CheckedRow[]): Promise<PlannedRow[]> {
  const { tx, actor, now } = context
  const facts = await loadFacts(tx, actor, { kind, vault, now, lock: true }, rows)
  const before = new Map([...facts.standing.values()].map((row) => [row.id, row]))
  const planned = rows.map((row) => planRow(row, facts))
  // Of rows that follow each other on one record the last stands.
  const after = new Map(planned.flatMap((row) => row.outcome === 'CREATE' || row.outcome === 'UPDATE' ? [[row.row.id, row.row]] : []))
  const [created, updated] = [[...after.values()].filter(({ id }) => !before.has(id)), [...after.values()].filter(({ id }) => before.has(id))]
  await insertNewRecords(tx, created.map((row) => ({ ...row, version: 1 })))
  await updateRecords(tx, updated)
  for (const row of created) recordChange(context, 'import', null, row)
  for (const row of updated) recordChange(context, 'import-change', before.get(row.id) ?? null, row)
  await tellPlatform(tx, [...after.values()].flatMap(({ id, status }) => status === 'PENDING' ? [id] : []))
  return planned
}

function verdictOf(row: PlannedRow, { language, dryRun, call }: PublicityFile): PublicityImportLine {
  const { line, number } = row
  const numbered = number === undefined ? {} : { documentNumber: number }
  if (row.outcome === 'REFUSED') {
    return { line, status: 'REFUSED', ...numbered, problem: problemBody(row.problem, language, call.requestId) as { code: string, title: string, detail: string } }
  }
  const { warnings: found, row: { id, status: recordStatus } } = row
  const told = { line, ...numbered, recordStatus, ...found.length === 0 ? {} : { warnings: found.map(({ field, code }) => ({ field, code, detail: faultCodes[code][language] })) } }
  if (row.outcome === 'UNCHANGED') return { ...told, status: 'UNCHANGED', id }
  if (dryRun) return { ...told, status: row.outcome === 'CREATE' ? 'WOULD_CREATE' : 'WOULD_UPDATE' }
  return { ...told, status: row.outcome === 'CREATE' ? 'CREATED' : 'UPDATED', id }
}
