import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { jobsOver } from '../../src/jobs.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { FileRecord, UploadRecord } from '../../src/modules/files/schema.ts'
import { createJobs } from '../../src/platform/jobs.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { createFileStorage } from '../../src/platform/storage/files.ts'
import { actsNoted, refusalOf, registered } from '../support/agencies.ts'
import { startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'
import { aPdf, bytesOf, cutPart, declared, newUpload, sendFile, sendPart, sha256Of, sm3Of } from '../support/files.ts'
import { problemOf } from '../support/raw-http.ts'
import { startS3 } from '../support/s3.ts'

let app: TestApp
let handler: TestAccount
let agencyId: string

beforeAll(async () => {
  app = await startTestApp({ config: { FILE_LIMIT_DOCUMENT_MB: 3 } })
  agencyId = (await registered(await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }))).id
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId })
})
beforeEach(() => { app.clock.set(testNow) })
afterAll(() => app.close())

const uploadNow = async ({ id }: { id: string }): Promise<UploadRecord> => (await handler.get(`/v1/uploads/${id}`).expect(200)).body as UploadRecord
const fileOf = async ({ fileId }: UploadRecord): Promise<FileRecord> => (await handler.get(`/v1/files/${fileId ?? ''}`).expect(200)).body as FileRecord
const taken = async (upload: { id: string }, offset: number, part: Buffer): Promise<UploadRecord> => (await sendPart(handler, upload, offset, part).expect(200)).body as UploadRecord
const partsInStore = (): string[] => readdirSync(join(app.config.FILES_DIR ?? '', 'parts'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
  throw new Error('it did not come to pass')
}

describe('an upload in parts', () => {
  test('becomes a file with its last byte, with an entry for each change', async () => {
    const content = aPdf(2_500_000)
    const answer = await handler.post('/v1/uploads', newUpload(content)).expect(201)
    const upload = answer.body as UploadRecord
    expect(answer.headers['location']).toBe(`/v1/uploads/${upload.id}`)
    expect(upload).toMatchObject({ agencyId, receivedBytes: 0, status: 'RECEIVING', fileId: null, expiresAt: '2026-03-05T01:00:00.000Z', availableActs: ['receive'], version: 1 })
    expect(await taken(upload, 0, content.subarray(0, 1_000_000))).toMatchObject({ receivedBytes: 1_000_000, status: 'RECEIVING', version: 2 })
    const head = await fetch(`${app.url}/v1/uploads/${upload.id}`, { method: 'HEAD', headers: { authorization: `Bearer ${handler.token}` } })
    expect(['upload-offset', 'upload-length', 'tus-resumable', 'etag', 'cache-control'].map((name) => head.headers.get(name))).toEqual(['1000000', '2500000', '1.0.0', '"v2"', 'no-store'])
    await taken(upload, 1_000_000, content.subarray(1_000_000, 1_000_001))
    const done = await taken(upload, 1_000_001, content.subarray(1_000_001))
    expect(done).toMatchObject({ receivedBytes: 2_500_000, status: 'COMPLETED', availableActs: [] })
    expect(await fileOf(done)).toMatchObject({ name: '执法记录.mp4', bytes: 2_500_000, sha256: sha256Of(content), sm3: sm3Of(content), uploadedBy: handler.id, origin: 'UPLOADED' })
    expect((await bytesOf(handler, `/v1/files/${done.fileId ?? ''}/content`)).bytes.equals(content)).toBe(true)
    expect(await actsNoted(app, upload)).toEqual(['upload.complete', 'upload.declare', 'upload.receive', 'upload.receive', 'upload.receive'])
    expect(partsInStore()).toEqual([])
  })

  test('in one part is one act and leaves no part behind', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    const done = await taken(upload, 0, content)
    expect(await fileOf(done)).toMatchObject({ sha256: sha256Of(content) })
    expect(await actsNoted(app, upload)).toEqual(['upload.complete', 'upload.declare'])
  })

  test('goes on after a cut connection from the last byte that arrived', async () => {
    const content = aPdf(300_000)
    const upload = await declared(handler, content)
    await cutPart(app, handler, upload, 0, content.subarray(0, 120_000), content.length)
    await until(async () => (await uploadNow(upload)).receivedBytes > 0)
    const { receivedBytes } = await uploadNow(upload)
    expect(receivedBytes).toBeLessThanOrEqual(120_000)
    expect(await taken(upload, receivedBytes, content.subarray(receivedBytes))).toMatchObject({ status: 'COMPLETED' })
  })

  test('of two parts from the same byte one is taken, the other refused', async () => {
    const content = aPdf(500_000)
    const upload = await declared(handler, content)
    for (const [from, to] of [[0, 200_000], [200_000, 500_000]] as const) {
      const answers = await Promise.all([1, 2, 3].map(() => sendPart(handler, upload, from, content.subarray(from, to))))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      for (const answer of answers.filter(({ status }) => status === 409)) expect(['files.offset-differs', 'state.act-not-available']).toContain(problemOf(answer).code)
    }
    const done = await uploadNow(upload)
    expect((await bytesOf(handler, `/v1/files/${done.fileId ?? ''}/content`)).bytes.equals(content)).toBe(true)
    expect(partsInStore()).toEqual([])
  })

  test('whose completion was interrupted is completed by a part without a byte', async () => {
    const content = aPdf(50_000)
    const upload = await declared(handler, content)
    await taken(upload, 0, content.subarray(0, 20_000))
    // As if the process had died between the last part and the file.
    const storage = await createFileStorage(app.config)
    const partId = newId(app.clock.now())
    const staged = await storage.staging.stage((async function* () { yield await Promise.resolve(content.subarray(20_000)) })(), content.length)
    await storage.store.putPart(`${upload.id}/${partId}`, staged!.path, staged!.bytes, staged!.sha256)
    await app.admin.query('insert into upload_parts (upload_id, from_byte, part_id) values ($1, 20000, $2)', [upload.id, partId])
    await app.admin.query('update uploads set received_bytes = bytes where id = $1', [upload.id])
    expect(await taken(upload, 50_000, Buffer.alloc(0))).toMatchObject({ status: 'COMPLETED' })
  })
})

describe('what is refused', () => {
  test('another offset than the one reached, which the answer tells', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    const answer = await sendPart(handler, upload, 10, content)
    expect([answer.status, problemOf(answer).code, answer.headers['upload-offset']]).toEqual([409, 'files.offset-differs', '0'])
    expect(await uploadNow(upload)).toMatchObject({ receivedBytes: 0, version: 1 })
  })

  test('more than was declared', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    expect(await refusalOf(app, sendPart(handler, upload, 0, aPdf(2_001)), 422)).toBe('files.bytes-differ')
    expect(await taken(upload, 0, content)).toMatchObject({ status: 'COMPLETED' })
  })

  test.each([
    ['another content', aPdf(), false, 'files.hash-differs'],
    ['another type', Buffer.from('MZ, an executable'.padEnd(2_000)), true, 'files.type-differs'],
  ])('%s than declared, for good', async (_what, sent, own, code) => {
    const content = aPdf()
    for (const cut of [2_000, 1_500]) {
      const upload = await declared(handler, content, own ? { sha256: sha256Of(sent) } : {})
      const parts = [sent.subarray(0, cut), sent.subarray(cut)].filter(({ length }) => length > 0)
      let last = await sendPart(handler, upload, 0, parts[0]!)
      if (parts[1] !== undefined) last = await sendPart(handler, upload, cut, parts[1])
      expect([last.status, problemOf(last).code]).toEqual([422, code])
      expect(await uploadNow(upload)).toMatchObject({ status: 'REFUSED', fileId: null, availableActs: [] })
      expect((await actsNoted(app, upload)).filter((act) => act !== 'upload.receive')).toEqual(['upload.declare', 'upload.refuse'])
      const { receivedBytes } = await uploadNow(upload)
      expect(await refusalOf(app, sendPart(handler, upload, receivedBytes, Buffer.alloc(0)), 409)).toBe('state.act-not-available')
      expect(partsInStore()).toEqual([])
    }
  })

  test('a part of a completed upload', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    await taken(upload, 0, content)
    expect(await refusalOf(app, sendPart(handler, upload, 2_000, Buffer.alloc(0)), 409)).toBe('state.act-not-available')
  })

  test('a declaration of too much, of nothing, of an agency elsewhere', async () => {
    const declare = (given: object) => handler.post('/v1/uploads', newUpload(aPdf(), given))
    expect(await refusalOf(app, declare({ bytes: 3 * 1_048_576 + 1 }), 413)).toBe('files.too-large')
    expect(await refusalOf(app, declare({ bytes: 0 }), 400)).toBe('http.invalid-request')
    expect(await refusalOf(app, declare({ mediaType: 'text/html' }), 400)).toBe('http.invalid-request')
    expect(await refusalOf(app, declare({ agencyId: newId(app.clock.now()) }), 422)).toBe('files.agency-unknown')
  })

  test('a part without an offset or of another type', async () => {
    const content = aPdf()
    const { id } = await declared(handler, content)
    const patch = (headers: Record<string, string>, body: Buffer | object = content) => handler.patch(`/v1/uploads/${id}`, body, headers)
    await patch({ 'content-type': 'application/offset+octet-stream' }).expect(400)
    await patch({ 'content-type': 'application/offset+octet-stream', 'upload-offset': '-1' }).expect(400)
    await patch({ 'content-type': 'application/octet-stream', 'upload-offset': '0' }).expect(415)
    await patch({ 'upload-offset': '0' }, {}).expect(415)
  })

  test('another account\'s upload is not found, whatever its scope', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    const colleague = await app.account({ roles: ['CASE_HANDLER'], agencyId })
    await colleague.get(`/v1/uploads/${upload.id}`).expect(404)
    await sendPart(colleague, upload, 0, content).expect(404)
    await app.http.get(`/v1/uploads/${upload.id}`).expect(401)
    const inspector = await app.account({ roles: ['INSPECTOR'], agencyId })
    await sendPart(inspector, upload, 0, content).expect(403)
    await inspector.post('/v1/uploads', newUpload(content)).expect(403)
  })

  test('an id declared twice is one upload, with another body a conflict', async () => {
    const content = aPdf()
    const id = newId(app.clock.now())
    const first = await declared(handler, content, { id })
    expect(await declared(handler, content, { id })).toEqual(first)
    expect(await refusalOf(app, handler.post('/v1/uploads', newUpload(aPdf(), { id })), 409)).toBe('idempotency.id-taken')
  })
})

describe('uploads nobody finishes', () => {
  test('can go on until their time is over, and are then forgotten with what they brought', async () => {
    const content = aPdf()
    const upload = await declared(handler, content)
    await taken(upload, 0, content.subarray(0, 700))
    const { fileId } = await taken(await declared(handler, content), 0, content)
    expect(partsInStore()).toHaveLength(1)
    app.clock.set('2026-03-05T01:00:00Z')
    const later = await app.account({ roles: ['CASE_HANDLER'], agencyId })
    await app.admin.query('update uploads set account_id = $1', [later.id])
    expect(await refusalOf(app, sendPart(later, upload, 700, content.subarray(700)), 410)).toBe('files.upload-expired')
    const abandoned = join(app.config.FILES_DIR ?? '', 'staging', 'left-behind')
    await writeFile(abandoned, 'x')
    const storage = await createFileStorage(app.config)
    const jobs = createJobs(app.database, { now: () => new Date(Date.now() + 3 * 3_600_000) }, jobsOver(storage).filter(({ name }) => name === 'forget-uploads'), createLogger('silent'))
    await app.admin.query('update uploads set expires_at = now()')
    expect(await jobs.runDue()).toEqual(['forget-uploads'])
    await later.get(`/v1/uploads/${upload.id}`).expect(404)
    expect([partsInStore(), readdirSync(join(app.config.FILES_DIR ?? '', 'staging'))]).toEqual([[], []])
    await later.get(`/v1/files/${fileId ?? ''}/content`).expect(200)
  })
})

test('an object store serves as the folder does', async () => {
  const s3 = await startS3()
  const there = await startTestApp({ beside: app, config: { OBJECT_STORE_ENDPOINT: s3.endpoint, OBJECT_STORE_BUCKET: s3.bucket, OBJECT_STORE_KEY: 'S3RVER', OBJECT_STORE_SECRET: 'S3RVER' } })
  const account = await there.account({ roles: ['CASE_HANDLER'], agencyId })
  const content = aPdf(2_000_000)
  const upload = await declared(account, content)
  await sendPart(account, upload, 0, content.subarray(0, 900_000)).expect(200)
  const { fileId } = (await sendPart(account, upload, 900_000, content.subarray(900_000)).expect(200)).body as UploadRecord
  expect((await bytesOf(account, `/v1/files/${fileId ?? ''}/content`)).bytes.equals(content)).toBe(true)
  expect((await bytesOf(account, `/v1/files/${fileId ?? ''}/content`, { range: 'bytes=1048570-1048580' })).bytes.equals(content.subarray(1_048_570, 1_048_581))).toBe(true)
  // The folder has none of it.
  expect(problemOf(await handler.get(`/v1/files/${fileId ?? ''}/content`).expect(500)).code).toBe('files.content-damaged')
  await there.close()
  await s3.close()
})

describe('a store that does not answer', () => {
  test('is told as 503, and nothing is left', async () => {
    const dead = await startTestApp({ beside: app, config: { OBJECT_STORE_ENDPOINT: 'http://127.0.0.1:1', OBJECT_STORE_BUCKET: 'evidence', OBJECT_STORE_KEY: 'key', OBJECT_STORE_SECRET: 'secret' } })
    const account = await dead.account({ roles: ['CASE_HANDLER'], agencyId })
    const content = aPdf()
    const upload = await declared(account, content)
    const refused = async (sent: ReturnType<typeof sendFile>): Promise<void> => {
      const answer = await sent
      expect([answer.status, problemOf(answer).code, answer.headers['retry-after']]).toEqual([503, 'files.storage-unavailable', '30'])
    }
    const inParts = async (): Promise<void> => { for (const part of [content.subarray(0, 10), content]) await refused(sendPart(account, upload, 0, part)) }
    // Side by side, as the store is asked three times, with pauses, before it is given up.
    await Promise.all([refused(sendFile(account, aPdf())), inParts()])
    expect((await account.get(`/v1/uploads/${upload.id}`).expect(200)).body).toMatchObject({ receivedBytes: 0, status: 'RECEIVING' })
    expect(readdirSync(join(app.config.FILES_DIR ?? '', 'staging'))).toEqual([])
    await dead.close()
  })

  test('neither is a folder that cannot be written', async () => {
    const dead = await startTestApp({ beside: app, config: { FILES_DIR: '/dev/null/files' } })
    const account = await dead.account({ roles: ['CASE_HANDLER'], agencyId })
    expect(problemOf(await sendFile(account, aPdf()).expect(503)).code).toBe('files.storage-unavailable')
    await dead.close()
  })
})
