import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { FileRecord, UploadRecord } from '../../src/modules/files/schema.ts'
import type { TestAccount, TestApp } from './app.ts'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const sm3Of = (bytes: Uint8Array): string => createHash('sm3').update(bytes).digest('hex')

/** A document of so many bytes that nobody else has. */
export function aPdf(bytes = 2_000): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)])
}

interface Given { name?: string, type?: string, sha256?: string, agencyId?: string, id?: string, headers?: Record<string, string> }

/** A file in one request; a supertest to be expected something of. */
export function sendFile(account: TestAccount, content: Buffer, { name = '现场笔录.pdf', type = 'application/pdf', headers = {}, ...given }: Given = {}) {
  const query = new URLSearchParams({ name, sha256: given.sha256 ?? sha256Of(content), ...(given.agencyId === undefined ? {} : { agencyId: given.agencyId }), ...(given.id === undefined ? {} : { id: given.id }) })
  return account.post(`/v1/files?${query.toString()}`, undefined, { 'content-type': type, ...headers }).send(content)
}

export async function storedFile(account: TestAccount, content = aPdf(), given: Given = {}): Promise<FileRecord> {
  return (await sendFile(account, content, given).expect(201)).body as FileRecord
}

export const newUpload = (content: Buffer, given: object = {}): object =>
  ({ name: '执法记录.mp4', mediaType: 'application/pdf', bytes: content.length, sha256: sha256Of(content), ...given })

export async function declared(account: TestAccount, content: Buffer, given: object = {}): Promise<UploadRecord> {
  return (await account.post('/v1/uploads', newUpload(content, given)).expect(201)).body as UploadRecord
}

/** One part; a supertest. */
export const sendPart = (account: TestAccount, { id }: { id: string }, offset: number, part: Buffer) =>
  account.patch(`/v1/uploads/${id}`, part, { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) })

/** Sends the beginning of a longer part and cuts the connection, as a vehicle in a tunnel does. */
export async function cutPart(app: TestApp, { token }: TestAccount, { id }: { id: string }, offset: number, part: Buffer, announced: number): Promise<void> {
  const { hostname, port } = new URL(app.url)
  const socket = connect({ host: hostname, port: Number(port) })
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => { socket.on('connect', resolve) })
  const head = [
    `PATCH /v1/uploads/${id} HTTP/1.1`, 'host: x', `authorization: Bearer ${token}`, 'content-type: application/offset+octet-stream',
    `upload-offset: ${offset}`, `content-length: ${announced}`, '', '',
  ].join('\r\n')
  await new Promise<void>((resolve) => { socket.write(Buffer.concat([Buffer.from(head), part]), () => { resolve() }) })
  socket.end()
  socket.destroySoon()
}

/** The bytes of an answer, whatever its type. */
export async function bytesOf(account: TestAccount, path: string, headers: Record<string, string> = {}): Promise<{ status: number, headers: Record<string, string>, bytes: Buffer }> {
  const answer = await account.get(path, headers).buffer(true).parse((response, done) => {
    const pieces: Buffer[] = []
    response.on('data', (piece: Buffer) => { pieces.push(piece) })
    response.on('end', () => { done(null, Buffer.concat(pieces)) })
    response.on('error', (error: Error) => { done(error, null) })
  })
  return { status: answer.status, headers: answer.headers, bytes: answer.body as Buffer }
}
