import { eq } from 'drizzle-orm'
import { newId } from '../../kernel/ids.ts'
import type { CommandContext } from '../../platform/command.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { ExportFormat, ExportTally } from '../../platform/http/export.ts'
import type { Tally } from '../../platform/imports/tally.ts'
import { divisionOfActor } from '../agencies/index.ts'
import type { RecordKind } from './codes.ts'
import type { FileRow } from './store.ts'
import { insertFiles } from './store.ts'
import { doublePublicityFiles } from './table.ts'

async function newFile({ tx, actor, now }: CommandContext, given: Pick<FileRow, 'direction' | 'kind' | 'format' | 'query'>): Promise<FileRow> {
  return {
    id: newId(now), ...given, agencyId: actor.agencyId, ...placeOfDivision(await divisionOfActor(tx, actor)), accountId: actor.accountId, rows: null, created: null, updated: null,
    unchanged: null, refused: null, bytes: null, sha256: null, startedAt: now, finishedAt: null,
  }
}

function recordFile(context: CommandContext, act: string, { id, agencyId, divisionCode }: FileRow, after: Readonly<Record<string, unknown>>): void {
  context.record({ act: `double-publicity.${act}`, target: { kind: 'double-publicity-file', id }, agencyId, divisionCode, before: null, after })
}

/** 开始导出: written down before anything leaves, so that one that breaks off is known as well. */
export async function beginExport(context: CommandContext, { kind, format, query }: { kind: RecordKind, format: ExportFormat, query: Readonly<Record<string, string>> }): Promise<FileRow> {
  const row = await newFile(context, { direction: 'EXPORT', kind, format, query })
  await insertFiles(context.tx, [row])
  recordFile(context, 'export', row, { kind, format, query })
  return row
}

/** 完成导出: how much has left, and the digest of its bytes. */
export async function completeExport(context: CommandContext, row: FileRow, tally: ExportTally): Promise<void> {
  await context.tx.update(doublePublicityFiles).set({ ...tally, finishedAt: context.now }).where(eq(doublePublicityFiles.id, row.id))
  recordFile(context, 'complete-export', row, { ...tally })
}

/** 登记导入: what a file brought, also when it broke off. */
export async function keepImport(context: CommandContext, { kind, format, tally, startedAt }: { kind: RecordKind, format: FileRow['format'], tally: Tally, startedAt: Date }): Promise<string> {
  const { rows, created, updated = 0, unchanged, refused } = tally
  const counted = { rows, created, updated, unchanged, refused }
  const row = { ...await newFile(context, { direction: 'IMPORT', kind, format, query: {} }), ...counted, startedAt, finishedAt: context.now }
  await insertFiles(context.tx, [row])
  recordFile(context, 'import-file', row, { kind, format, ...counted })
  return row.id
}
