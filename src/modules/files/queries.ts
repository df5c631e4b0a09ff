import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, equals, idOf, memberOf } from '../../platform/filters.ts'
import { instantFilter } from '../../platform/http/strings.ts'
import { defineList } from '../../platform/list.ts'
import { z } from 'zod'
import { fileClasses, fileOrigins, mediaTypeNames } from './codes.ts'
import { fileProblems } from './problems.ts'
import type { FileRow, UploadRow } from './store.ts'
import { fileScope } from './store.ts'
import { storedFiles, uploadParts, uploads } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(storedFiles)
  .where(and(eq(storedFiles.id, sql.placeholder('id')), withinScope(fileScope, kind))))

export async function findFile(db: Database, scope: Scope, id: string): Promise<FileRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** Files of a scope by their ids, in one statement. */
async function filesById(db: Database, scope: Scope, ids: readonly string[]): Promise<Map<string, FileRow>> {
  if (ids.length === 0) return new Map()
  const query = db.select().from(storedFiles).where(and(inArray(storedFiles.id, [...ids]), withinScope(fileScope, scope.kind)))
  return new Map((await query.prepare('').execute(scopeValues(scope))).map((row) => [row.id, row]))
}

/**
 * The files a record is about to refer to, in the order of the ids.
 * @throws files.unknown (422) where one is absent or outside the scope
 */
export async function requireFiles(db: Database, scope: Scope, ids: readonly string[]): Promise<FileRow[]> {
  const found = await filesById(db, scope, ids)
  return ids.map((id) => {
    const file = found.get(id)
    if (file === undefined) throw fileProblems.raise.unknown()
    return file
  })
}

const ownUpload = defineStatement<'own', UploadRow[]>((db) => db.select().from(uploads)
  .where(and(eq(uploads.id, sql.placeholder('id')), eq(uploads.accountId, sql.placeholder('account')))))

/** An upload is its account's own, whatever the scope. */
export async function findUpload(db: Database, accountId: string, id: string): Promise<UploadRow | null> {
  const [row] = await ownUpload(db, 'own', { id, account: accountId })
  return row ?? null
}

const partsOf = defineStatement<'of', { uploadId: string, partId: string }[]>((db) => db.select({ uploadId: uploadParts.uploadId, partId: uploadParts.partId })
  .from(uploadParts).where(sql`${uploadParts.uploadId} = any(${sql.placeholder('ids')}::uuid[])`).orderBy(asc(uploadParts.uploadId), asc(uploadParts.fromByte)))

/** The keys of the parts of uploads in the store, in their order. */
export async function partKeys(db: Database, uploadIds: readonly string[]): Promise<string[]> {
  return (await partsOf(db, 'of', { ids: uploadIds })).map(({ uploadId, partId }) => `${uploadId}/${partId}`)
}

export const fileList = defineList<FileRow>({
  name: 'files',
  table: storedFiles,
  id: storedFiles.id,
  scope: fileScope,
  filters: {
    agencyId: idOf(storedFiles.agencyId, '所属机关'),
    officerId: idOf(storedFiles.officerId, '上传账号对应的执法人员'),
    uploadedBy: idOf(storedFiles.uploadedBy, '上传账号'),
    mediaType: equals(storedFiles.mediaType, z.enum(mediaTypeNames).describe('媒体类型')),
    fileClass: memberOf(storedFiles.fileClass, membersOf(fileClasses), '文件类别'),
    origin: memberOf(storedFiles.origin, membersOf(fileOrigins), '来源'),
    sha256: equals(storedFiles.sha256, z.string().regex(/^[0-9a-f]{64}$/).describe('内容的 SHA-256')),
    createdAt: between(storedFiles.createdAt, '保存时刻', instantFilter),
  },
  sorts: { createdAt: { column: storedFiles.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '保存时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(storedFiles).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
