import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { findAgency } from '../../agencies/index.ts'
import { nationCode } from '../../reference/index.ts'
import type { CaseImportRow } from '../store.ts'
import { insertCaseImports } from '../store.ts'
import type { ImportJob } from './job.ts'
import type { Tally } from '../../../platform/imports/tally.ts'

/** 登记导入: what a file brought, also when it broke off. */
export async function recordImport(context: CommandContext, job: ImportJob, tally: Tally, startedAt: Date): Promise<string> {
  const { tx, actor, now } = context
  const divisionCode = await divisionOf(tx, actor)
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

/** Where what somebody brings or takes is accounted for. */
export async function divisionOf(tx: Tx, { scope, agencyId }: Actor): Promise<string> {
  if ('code' in scope) return scope.code.padEnd(6, '0')
  const agency = agencyId === null ? null : await findAgency(tx, { kind: 'AGENCY', agencyId }, agencyId)
  return agency?.divisionCode ?? nationCode
}
