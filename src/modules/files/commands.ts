import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/handles.ts'
import type { AgencyRow } from '../agencies/index.ts'
import { findAgency } from '../agencies/index.ts'
import type { MediaTypeName } from './codes.ts'
import { mediaTypes } from './codes.ts'
import { uploadMachine } from './machine.ts'
import { fileProblems } from './problems.ts'
import { findUpload } from './queries.ts'
import { requireSize } from './rules.ts'
import type { FileQuery, UploadBody } from './schema.ts'
import type { FileRow, UploadRow } from './store.ts'
import { advanceUpload, deleteParts, insertFile, insertPart, insertUpload } from './store.ts'
import type { FileParts, KeptContent } from './storing.ts'

const { raise } = fileProblems

/** What is known of a file beside its content. */
interface FileFacts {
  id?: string | undefined
  agencyId: string
  divisionCode: string
  name: string
  mediaType: MediaTypeName
}

/** 保存文件：records content that is in the store already. */
async function registerFile(context: CommandContext, content: KeptContent, { id, ...facts }: FileFacts): Promise<FileRow> {
  const { tx, actor, now } = context
  const row = await insertFile(tx, {
    id: id ?? newId(now), ...facts, origin: 'UPLOADED', fileClass: mediaTypes[facts.mediaType].fileClass, ...content, uploadedBy: actor.accountId, officerId: actor.officerId, createdAt: now,
  })
  context.record({ act: 'file.store', target: { kind: 'file', id: row.id }, agencyId: row.agencyId, divisionCode: row.divisionCode, before: null, after: visible(row) })
  return row
}

/** 上传文件（一次） */
export async function storeUploaded(context: CommandContext, content: KeptContent, mediaType: MediaTypeName, { id, agencyId, name }: FileQuery): Promise<FileRow> {
  const agency = await agencyOf(context, agencyId)
  return registerFile(context, content, { id, agencyId: agency.id, divisionCode: agency.divisionCode, name, mediaType })
}

/** 登记分段上传 */
export async function declareUpload(context: CommandContext, { limits, uploadHours }: FileParts, body: UploadBody): Promise<UploadRow> {
  const { tx, actor, now } = context
  requireSize(limits, body.mediaType, body.bytes)
  const agency = await agencyOf(context, body.agencyId)
  const row: UploadRow = {
    ...body, id: body.id ?? newId(now), accountId: actor.accountId, agencyId: agency.id, divisionCode: agency.divisionCode, receivedBytes: 0,
    status: uploadMachine.initial, fileId: null, expiresAt: new Date(now.getTime() + uploadHours * 3_600_000), version: 1, createdAt: now, updatedAt: now,
  }
  await insertUpload(tx, row)
  recordUpload(context, 'upload.declare', null, row)
  return row
}

/** 接收一段：of two that begin at the same byte one is taken. */
export async function receivePart(context: CommandContext, before: UploadRow, part: { partId: string, bytes: number }): Promise<UploadRow> {
  const after = await moved(context, before, { status: nextState(uploadMachine, before.status, 'receive'), receivedBytes: before.receivedBytes + part.bytes })
  await insertPart(context.tx, { uploadId: before.id, fromByte: before.receivedBytes, partId: part.partId })
  recordUpload(context, 'upload.receive', before, after)
  return after
}

/** 收齐：the content has been checked and lies in the store. */
export async function completeUpload(context: CommandContext, before: UploadRow, content: KeptContent): Promise<UploadRow> {
  const { agencyId, divisionCode, name, mediaType, bytes } = before
  const status = nextState(uploadMachine, before.status, 'complete')
  const file = await registerFile(context, content, { agencyId, divisionCode, name, mediaType })
  const after = await moved(context, before, { status, receivedBytes: bytes, fileId: file.id })
  await deleteParts(context.tx, [before.id])
  recordUpload(context, 'upload.complete', before, after)
  return after
}

/** 不予保存：what was received is not what was declared. */
export async function refuseUpload(context: CommandContext, before: UploadRow): Promise<UploadRow> {
  const after = await moved(context, before, { status: nextState(uploadMachine, before.status, 'refuse') })
  await deleteParts(context.tx, [before.id])
  recordUpload(context, 'upload.refuse', before, after)
  return after
}

/** 查看文件内容：who read what, where the file is evidence of persons (个人信息保护法第五十一条). */
export function noteReading(context: CommandContext, { id, agencyId, divisionCode, sha256 }: FileRow): void {
  context.record({ act: 'file.read', target: { kind: 'file', id }, agencyId, divisionCode, before: null, after: { sha256 } })
}

async function moved({ tx, now }: CommandContext, before: UploadRow, change: Partial<UploadRow>): Promise<UploadRow> {
  const after = await advanceUpload(tx, before, { ...change, updatedAt: now })
  if (after === null) throw raise['offset-differs']({ offset: await receivedBytes(tx, before) })
  return after
}

async function receivedBytes(tx: Tx, { accountId, id }: UploadRow): Promise<number> {
  return (await findUpload(tx, accountId, id))?.receivedBytes ?? 0
}

/** The agency a new file belongs to: one within the scope, or the caller's own, which an officer who sees only assignments has too. */
async function agencyOf({ tx, actor }: CommandContext, given: string | undefined): Promise<AgencyRow> {
  const id = given ?? actor.agencyId
  const agency = id === null ? null : await findAgency(tx, scopeFor(actor, id), id)
  if (agency === null) throw raise['agency-unknown']()
  return agency
}

const scopeFor = ({ scope, agencyId }: Actor, id: string): Actor['scope'] =>
  scope.kind === 'OWN' && id === agencyId ? { kind: 'AGENCY', agencyId } : scope

function recordUpload(context: CommandContext, act: string, before: UploadRow | null, after: UploadRow): void {
  context.record({
    act, target: { kind: 'upload', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : declared(before), after: declared(after),
  })
}

const declared = ({ name, mediaType, bytes, sha256, receivedBytes, status, fileId }: UploadRow): Fields => ({ name, mediaType, bytes, sha256, receivedBytes, status, fileId })
const visible = ({ name, mediaType, bytes, sha256, sm3, origin }: FileRow): Fields => ({ name, mediaType, bytes, sha256, sm3, origin })
