import { eq } from 'drizzle-orm'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { ExportFormat, ExportTally } from '../../../platform/http/export.ts'
import { divisionOfActor } from '../../agencies/index.ts'
import type { CaseExportRow } from './queries.ts'
import { caseExports } from './table.ts'

const insertExports = defineBulkInsert(caseExports)

/** 开始导出: written down before anything leaves, so that one that breaks off is known as well. */
export async function beginExport(context: CommandContext, format: ExportFormat, query: Readonly<Record<string, string>>): Promise<CaseExportRow> {
  const { tx, actor, now } = context
  const divisionCode = await divisionOfActor(tx, actor)
  const row: CaseExportRow = {
    id: newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), accountId: actor.accountId, format, query, rows: null, bytes: null, sha256: null,
    startedAt: now, finishedAt: null,
  }
  await insertExports(tx, [row])
  context.record({ act: 'case.export', target: { kind: 'case-export', id: row.id }, agencyId: row.agencyId, divisionCode, before: null, after: { format, query } })
  return row
}

/** 完成导出: how much has left, and the digest of its bytes. */
export async function completeExport(context: CommandContext, { id, agencyId, divisionCode }: CaseExportRow, tally: ExportTally): Promise<void> {
  await context.tx.update(caseExports).set({ ...tally, finishedAt: context.now }).where(eq(caseExports.id, id))
  context.record({ act: 'case.complete-export', target: { kind: 'case-export', id }, agencyId, divisionCode, before: null, after: { ...tally } })
}
