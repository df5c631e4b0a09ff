import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { instantText, text, uuid, codes } from '../../platform/http/strings.ts'
import { fileClasses, fileOrigins, mediaTypeNames } from './codes.ts'
import { uploadMachine } from './machine.ts'

const fileName = text(200, '文件名，不含路径').regex(/^[^/\\]+$/)
const hex = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(description)
const mediaType = z.enum(mediaTypeNames).describe('媒体类型')
const byteCount = (description: string) => z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).describe(description)

const declaration = {
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('文件所属机关；不填为账号所属机关').optional(),
  name: fileName,
  sha256: hex('文件内容的 SHA-256（十六进制小写）'),
}

export const fileQuery = z.strictObject(declaration)
export type FileQuery = z.output<typeof fileQuery>

export const uploadBody = z.strictObject({ ...declaration, mediaType, bytes: byteCount('文件字节数') })
export type UploadBody = z.output<typeof uploadBody>

export const fileParams = z.strictObject({ storedFileId: uuid('文件主键') })
export const uploadParams = z.strictObject({ uploadId: uuid('上传主键') })
/** Other headers pass. */
export const partHeaders = z.looseObject({ 'upload-offset': z.string().regex(/^(0|[1-9]\d{0,14})$/).describe('本段的起始字节，等于已收到的字节数') })

export const fileRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('所属机关'),
  divisionCode: z.string().describe('所在行政区划'),
  name: z.string().describe('文件名'),
  mediaType,
  fileClass: codes(fileClasses, '文件类别'),
  bytes: byteCount('字节数'),
  sha256: hex('内容的 SHA-256'),
  sm3: hex('内容的 SM3'),
  origin: codes(fileOrigins, '来源'),
  uploadedBy: uuid('上传或者生成该文件的账号'),
  officerId: uuid('该账号所对应的人员').nullable(),
  createdAt: instantText('保存时刻'),
}).meta({ id: 'StoredFile' })
export type FileRecord = z.output<typeof fileRecord>

export const uploadRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('文件所属机关'),
  divisionCode: z.string().describe('所在行政区划'),
  name: z.string().describe('文件名'),
  mediaType,
  bytes: byteCount('声明的字节数'),
  sha256: hex('声明的 SHA-256'),
  receivedBytes: z.number().int().min(0).describe('已收到的字节数，从此处续传'),
  status: codes(uploadMachine.states, '状态'),
  fileId: uuid('收齐后的文件').nullable(),
  expiresAt: instantText('到期时刻；此前未收齐的清除'),
  availableActs: actsOf(uploadMachine, { receive: 'sendUploadPart' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Upload' })
export type UploadRecord = z.output<typeof uploadRecord>
