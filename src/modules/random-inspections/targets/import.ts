import { newId } from '../../../kernel/ids.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Database } from '../../../platform/db/client.ts'
import { problemBody } from '../../../platform/http/problem-body.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { ImportFile } from '../../../platform/imports/route.ts'
import type { ImportKind } from '../../../platform/imports/run.ts'
import { runImport } from '../../../platform/imports/run.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import type { Tally } from '../../../platform/imports/tally.ts'
import { recordChange } from '../record.ts'
import { newTarget } from './commands.ts'
import type { TargetImportLine } from './schema.ts'
import { targetRow } from './schema.ts'
import type { TargetRow } from './store.ts'
import { insertTargets, targetsByCode, updateTargets } from './store.ts'

export type TargetFile = ImportFile<'NDJSON' | 'CSV'>
type Checked = { line: number, row: TargetRow } | { line: number, problem: ProblemError }
type Planned = { line: number } & (
  { outcome: 'CREATE' | 'UNCHANGED', row: TargetRow } | { outcome: 'UPDATE', row: TargetRow, before: TargetRow } | { outcome: 'REFUSED', problem: ProblemError })

/** 导入检查对象: a pool as it now is, risk grades included, row by row; a target that is known takes on what changed. */
export function importTargets(db: Database, file: TargetFile, source: AsyncIterable<SourceRow[]>): AsyncGenerator<string, void, undefined> {
  return runImport(file, kindOf(db, file), source)
}

function kindOf(db: Database, file: TargetFile): ImportKind<Checked, Planned> {
  return {
    batchSize: 500, updates: true,
    check: (row) => check(row, file),
    keysOf: (checked) => 'row' in checked ? [checked.row.code] : [],
    store: takeIn,
    rehearse: (rows) => plan(db, rows, file.call.actor.agencyId),
    refuse: (checked, problem) => ({ line: checked.line, outcome: 'REFUSED', problem: 'problem' in checked ? checked.problem : problem }),
    verdictOf: (row) => verdictOf(row, file),
    keep,
  }
}

function check(source: SourceRow, { call: { actor }, clock, language }: TargetFile): Checked {
  const { line } = source
  if ('problem' in source) return source
  const parsed = targetRow.safeParse(source.value)
  if (!parsed.success) return { line, problem: validationProblem('body', parsed.error.issues, language, targetRow) }
  try {
    return { line, row: newTarget({ actor, now: clock.now() }, parsed.data) }
  } catch (error) {
    if (error instanceof ProblemError) return { line, problem: error }
    throw error
  }
}

async function plan(db: Database, rows: readonly Checked[], agencyId: string | null): Promise<Planned[]> {
  const wanted = rows.flatMap((one) => 'row' in one ? [one.row.code] : [])
  const known = agencyId === null || wanted.length === 0 ? new Map<string, TargetRow>() : await targetsByCode(db, agencyId, wanted)
  return rows.map((one): Planned => {
    if ('problem' in one) return { ...one, outcome: 'REFUSED' }
    const { line, row } = one
    const before = known.get(row.code)
    known.set(row.code, before === undefined ? row : { ...before, name: row.name, riskGrade: row.riskGrade, field: row.field })
    if (before === undefined) return { line, outcome: 'CREATE', row }
    const { name, riskGrade, field } = row
    if (name === before.name && riskGrade === before.riskGrade && field === before.field) return { line, outcome: 'UNCHANGED', row: before }
    return { line, outcome: 'UPDATE', before, row: { ...before, name, riskGrade, field, version: before.version + 1, updatedAt: row.updatedAt } }
  })
}

async function takeIn(context: CommandContext, rows: readonly Checked[]): Promise<Planned[]> {
  const planned = await plan(context.tx, rows, context.actor.agencyId)
  // Of rows with one code in a batch the last one holds.
  const last = new Map(planned.flatMap((one) => one.outcome === 'CREATE' || one.outcome === 'UPDATE' ? [[one.row.id, one.row] as const] : []))
  const created = new Set(planned.flatMap((one) => one.outcome === 'CREATE' ? [one.row.id] : []))
  const before = new Map(planned.flatMap((one) => one.outcome === 'UPDATE' && !created.has(one.row.id) ? [[one.row.id, one.before] as const] : []))
  await insertTargets(context.tx, [...last.values()].filter(({ id }) => created.has(id)))
  await updateTargets(context.tx, [...last.values()].filter(({ id }) => !created.has(id)))
  for (const row of last.values()) recordChange(context, 'inspection-target', 'import', before.get(row.id) ?? null, row)
  return planned
}

function keep(context: CommandContext, tally: Tally, startedAt: Date): Promise<string> {
  const { actor, now } = context
  const id = newId(now)
  context.record({
    act: 'inspection-target.import-file', target: { kind: 'inspection-target-import', id }, agencyId: actor.agencyId,
    divisionCode: 'code' in actor.scope ? actor.scope.code.padEnd(6, '0') : '000000', before: null, after: { ...tally, startedAt, finishedAt: now },
  })
  return Promise.resolve(id)
}

function verdictOf(row: Planned, { language, dryRun, call }: TargetFile): TargetImportLine {
  const { line } = row
  switch (row.outcome) {
    case 'UNCHANGED': return { line, status: 'UNCHANGED', id: row.row.id }
    case 'REFUSED': return { line, status: 'REFUSED', problem: problemBody(row.problem, language, call.requestId) as { code: string, title: string, detail: string } }
    case 'CREATE': return dryRun ? { line, status: 'WOULD_CREATE' } : { line, status: 'CREATED', id: row.row.id }
    case 'UPDATE': return dryRun ? { line, status: 'WOULD_UPDATE' } : { line, status: 'UPDATED', id: row.row.id }
  }
}
