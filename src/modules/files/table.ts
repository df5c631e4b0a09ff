import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { bytea } from '../../platform/db/tables.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import type { FileClass, MediaTypeName } from './codes.ts'
import { fileClasses, fileOrigins, mediaTypeNames } from './codes.ts'
import type { UploadStatus } from './machine.ts'
import { uploadMachine } from './machine.ts'

const size = (name: string) => bigint(name, { mode: 'number' }).notNull()
const sha256 = () => text('sha256').notNull()
const mediaType = () => text('media_type').$type<MediaTypeName>().notNull()

export const storedFiles = pgTable('stored_files', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  name: text('name').notNull(),
  mediaType: mediaType(),
  fileClass: text('file_class').$type<FileClass>().notNull(),
  bytes: size('bytes'),
  sha256: sha256(),
  sm3: text('sm3').notNull(),
  blocks: bytea('blocks').notNull(),
  origin: text('origin').$type<keyof typeof fileOrigins>().notNull(),
  uploadedBy: uuid('uploaded_by').notNull().references(() => accounts.id),
  officerId: uuid('officer_id'),
  createdAt: instant('created_at').notNull(),
}, (t) => [
  index('stored_files_sha256').on(t.sha256),
  index('stored_files_all').on(t.createdAt, t.id),
  index('stored_files_agency').on(t.agencyId, t.createdAt, t.id),
  index('stored_files_county').on(t.countyCode, t.createdAt, t.id),
  index('stored_files_city').on(t.cityCode, t.createdAt, t.id),
  index('stored_files_province').on(t.provinceCode, t.createdAt, t.id),
  index('stored_files_officer').on(t.officerId, t.createdAt, t.id),
  index('stored_files_uploaded_by').on(t.uploadedBy, t.createdAt, t.id),
  oneOf('stored_files_media_type', t.mediaType, mediaTypeNames),
  oneOf('stored_files_class', t.fileClass, membersOf(fileClasses)),
  oneOf('stored_files_origin', t.origin, membersOf(fileOrigins)),
  check('stored_files_hashes', sql`${t.sha256} ~ '^[0-9a-f]{64}$' and ${t.sm3} ~ '^[0-9a-f]{64}$' and ${t.bytes} > 0 and octet_length(${t.blocks}) = 32 * ((${t.bytes} + 1048575) / 1048576)`),
])

export const uploads = pgTable('uploads', {
  id: id(),
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  divisionCode: text('division_code').notNull(),
  name: text('name').notNull(),
  mediaType: mediaType(),
  bytes: size('bytes'),
  sha256: sha256(),
  receivedBytes: size('received_bytes'),
  status: text('status').$type<UploadStatus>().notNull(),
  fileId: uuid('file_id').references(() => storedFiles.id),
  expiresAt: instant('expires_at').notNull(),
  ...recordColumns(),
}, (t) => [
  index('uploads_expiry').on(t.expiresAt),
  oneOf('uploads_status', t.status, statesOf(uploadMachine)),
  oneOf('uploads_media_type', t.mediaType, mediaTypeNames),
  check('uploads_received', sql`${t.receivedBytes} between 0 and ${t.bytes} and (${t.status} = 'COMPLETED') = (${t.fileId} is not null)`),
])

export const uploadParts = pgTable('upload_parts', {
  uploadId: uuid('upload_id').notNull().references(() => uploads.id),
  fromByte: size('from_byte'),
  partId: uuid('part_id').notNull(),
}, (t) => [primaryKey({ columns: [t.uploadId, t.fromByte] })])

export const fileTables = [
  describeTable(storedFiles, '文件：内容按 SHA-256 存放，只增不改不删', {
    agency_id: '所属机关', name: '文件名', media_type: '媒体类型', file_class: '文件类别', bytes: '字节数', sha256: '内容的 SHA-256（十六进制）',
    sm3: '内容的 SM3（十六进制，GB/T 32905）', blocks: '每 1 MiB 的 SHA-256，依次相连，用于读取时逐段核对', origin: '来源', uploaded_by: '上传或者生成该文件的账号',
    officer_id: '该账号所对应的人员',
  }),
  describeTable(uploads, '上传：分段续传的文件，收齐并核对后成为文件；未完成的到期清除', {
    account_id: '上传账号', agency_id: '文件所属机关', name: '文件名', media_type: '声明的媒体类型', bytes: '声明的字节数', sha256: '声明的 SHA-256（十六进制）',
    received_bytes: '已收到的字节数', status: '状态', file_id: '收齐后的文件', expires_at: '到期时刻',
  }),
  describeTable(uploadParts, '上传的分段：内容暂存于存储，收齐或者到期后清除', {
    upload_id: '上传', from_byte: '起始字节', part_id: '分段主键，与上传主键一起为存储中的键',
  }),
]
