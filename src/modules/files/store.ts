import { and, eq, inArray, lte } from 'drizzle-orm'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { Tx } from '../../platform/db/handles.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { defineBulkInsert } from '../../platform/db/bulk-insert.ts'
import { storedFiles, uploadParts, uploads } from './table.ts'

export type FileRow = typeof storedFiles.$inferSelect
export type UploadRow = typeof uploads.$inferSelect

export const fileScope: ScopeColumns = {
  provinceCode: storedFiles.provinceCode, cityCode: storedFiles.cityCode, countyCode: storedFiles.countyCode, agencyId: storedFiles.agencyId,
  own: (officerId) => eq(storedFiles.officerId, officerId),
}

const insertFiles = defineBulkInsert(storedFiles)
const insertUploads = defineBulkInsert(uploads)
const insertParts = defineBulkInsert(uploadParts)

export async function insertFile(tx: Tx, file: Omit<FileRow, 'provinceCode' | 'cityCode' | 'countyCode'>): Promise<FileRow> {
  const row = { ...file, ...placeOfDivision(file.divisionCode) }
  await insertFiles(tx, [row])
  return row
}

export async function insertUpload(tx: Tx, row: UploadRow): Promise<void> {
  await insertUploads(tx, [row])
}

export async function insertPart(tx: Tx, part: typeof uploadParts.$inferSelect): Promise<void> {
  await insertParts(tx, [part])
}

/** Moves an upload on from the offset it was seen at; null where somebody else was first. */
export async function advanceUpload(tx: Tx, before: UploadRow, change: Partial<UploadRow>): Promise<UploadRow | null> {
  const [row] = await tx.update(uploads).set({ ...change, version: before.version + 1 })
    .where(and(eq(uploads.id, before.id), eq(uploads.version, before.version))).returning()
  return row ?? null
}

export async function deleteParts(tx: Tx, uploadIds: readonly string[]): Promise<void> {
  await tx.delete(uploadParts).where(inArray(uploadParts.uploadId, [...uploadIds]))
}

/** Some uploads whose time is over, finished or not: what came of them is a file by now. Held until the transaction ends. */
export async function lockExpiredUploads(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.select({ id: uploads.id }).from(uploads).where(lte(uploads.expiresAt, now)).limit(limit).for('update', { skipLocked: true })
  return rows.map(({ id }) => id)
}

export async function deleteUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.delete(uploads).where(inArray(uploads.id, [...ids]))
}
