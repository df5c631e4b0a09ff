import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { divisionOfActor } from '../../agencies/index.ts'
import type { CaseImportRow } from '../store.ts'
import { insertCaseImports } from '../store.ts'
import type { ImportJob } from './job.ts'
import type { Tally } from '../../../platform/imports/tally.ts'

/** 登记导入: what a file brought, also when it broke off. */
export async function recordImport(context: CommandContext, job: ImportJob, tally: Tally, startedAt: Date): Promise<string> {
  const { tx, actor, now } = context
  const divisionCode = await divisionOfActor(tx, actor)
  const row: CaseImportRow = {
    id: newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), format: job.format, updated: 0, ...tally, startedAt, finishedAt: now,
  }
  await insertCaseImports(tx, [row])
  context.record({
    act: 'case.import-file', target: { kind: 'case-import', id: row.id }, agencyId: row.agencyId, divisionCode, before: null,
    after: { format: row.format, ...tally, startedAt, finishedAt: now },
  })
  return row.id
}
