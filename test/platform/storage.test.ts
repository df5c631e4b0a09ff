import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DamagedContentError, StorageError, type ContentStore } from '../../src/platform/storage/content-store.ts'
import { localStore } from '../../src/platform/storage/local-store.ts'
import { s3Store } from '../../src/platform/storage/s3-store.ts'
import { createStaging, type Staged, type Staging } from '../../src/platform/storage/staging.ts'
import { verifiedStream } from '../../src/platform/storage/verified.ts'
import { sha256Of, sm3Of } from '../support/files.ts'
import { startS3, type S3Server } from '../support/s3.ts'

let folder: string
let s3: S3Server
let staging: Staging
const { TEST_S3_ENDPOINT, TEST_S3_BUCKET = '', TEST_S3_KEY = '', TEST_S3_SECRET = '' } = process.env

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingjian-storage-'))
  staging = createStaging(join(folder, 'staging'))
  s3 = await startS3()
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = { region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER', pathStyle: true }
const stores: [string, () => ContentStore][] = [
  ['a folder', () => localStore(folder)],
  ['an S3-compatible server', () => s3Store({ ...settings, endpoint: s3.endpoint, bucket: s3.bucket })],
  // Any other one, by TEST_S3_ENDPOINT, TEST_S3_BUCKET, TEST_S3_KEY and TEST_S3_SECRET.
  ...(TEST_S3_ENDPOINT === undefined ? [] : [['the server of the environment', () =>
    s3Store({ ...settings, endpoint: TEST_S3_ENDPOINT, bucket: TEST_S3_BUCKET, key: TEST_S3_KEY, secret: TEST_S3_SECRET })] satisfies [string, () => ContentStore]]),
]

async function stagedOf(content: Buffer): Promise<Staged> {
  const staged = await staging.stage(Readable.from([content], { objectMode: false }), content.length)
  if (staged === null) throw new Error('it did not fit')
  return staged
}

async function allOf(stream: Readable | null): Promise<Buffer> {
  if (stream === null) throw new Error('there is nothing')
  const pieces: Buffer[] = []
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe.each(stores)('%s', (_name, storeOf) => {
  const content = randomBytes(2 * 1_048_576 + 77)
  let known: Staged
  beforeAll(async () => {
    known = await stagedOf(content)
    await storeOf().keep(known.sha256, known.path, known.bytes)
    await staging.discard(known)
  })

  test('gives back what was kept, whole or in part', async () => {
    const store = storeOf()
    expect((await allOf(await store.open(known.sha256, 0, content.length - 1))).equals(content)).toBe(true)
    expect((await allOf(await store.open(known.sha256, 1_000_000, 1_100_000))).equals(content.subarray(1_000_000, 1_100_001))).toBe(true)
    expect([await store.has(known.sha256), await store.has('0'.repeat(64))]).toEqual([true, false])
    expect(await store.open('0'.repeat(64), 0, 0)).toBeNull()
  })

  test('every range is checked on its way', async () => {
    for (const [first, last] of [[0, 0], [1_048_570, 1_048_580], [content.length - 1, content.length - 1], [0, content.length - 1]] as const) {
      expect((await allOf(await verifiedStream(storeOf(), known, { first, last }))).equals(content.subarray(first, last + 1))).toBe(true)
    }
    const wrong = { ...known, blocks: Buffer.concat([known.blocks.subarray(0, 32), Buffer.alloc(64)]) }
    expect((await allOf(await verifiedStream(storeOf(), wrong, { first: 5, last: 9 }))).equals(content.subarray(5, 10))).toBe(true)
    const fails = async (of: typeof known, first: number): Promise<void> => { await expect(verifiedStream(storeOf(), of, { first, last: first }).then(allOf)).rejects.toThrow(DamagedContentError) }
    await expect(verifiedStream(storeOf(), wrong, { first: 1_048_576, last: 1_048_577 })).rejects.toThrow(DamagedContentError)
    await fails({ ...known, bytes: content.length + 1 }, content.length)
    await fails({ ...known, sha256: '0'.repeat(64) }, 0)
  })

  test('takes the same content twice', async () => {
    const again = await stagedOf(content)
    await storeOf().keep(again.sha256, again.path, again.bytes)
    expect((await allOf(await storeOf().open(again.sha256, 0, content.length - 1))).equals(content)).toBe(true)
  })

  test('holds parts until they are dropped', async () => {
    const store = storeOf()
    const key = `${randomUUID()}/${randomUUID()}`
    const part = await stagedOf(Buffer.from('part'))
    await store.putPart(key, part.path, part.bytes, part.sha256)
    expect((await allOf(await store.openPart(key))).toString()).toBe('part')
    await store.dropPart(key)
    await store.dropPart(key)
    expect(await store.openPart(key)).toBeNull()
    await store.sweep(new Date(0))
  })
})

describe('an S3-compatible server', () => {
  test('that knows another secret or another bucket is a matter for the operator', async () => {
    const staged = await stagedOf(Buffer.from('content'))
    const keep = (given: object): Promise<void> => s3Store({ ...settings, endpoint: s3.endpoint, bucket: s3.bucket, ...given }).keep(staged.sha256, staged.path, staged.bytes)
    await expect(keep({ secret: 'wrong' })).rejects.toThrow(new StorageError('the object store answered PUT with 403'))
    await expect(keep({ endpoint: 'http://127.0.0.1:1' })).rejects.toThrow(StorageError)
    await expect(keep({ bucket: 'nobodys' })).rejects.toThrow(StorageError)
  })

  test('that fails at first is asked again, with the whole body and its hash', async () => {
    const asked: { url?: string | undefined, host?: string | undefined, hash: unknown, length: unknown, body: string }[] = []
    const server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => { pieces.push(piece) }).on('end', () => {
        asked.push({ url: request.url, host: request.headers.host, hash: request.headers['x-amz-content-sha256'], length: request.headers['content-length'], body: Buffer.concat(pieces).toString() })
        response.writeHead(asked.length === 1 ? 503 : 200).end()
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => { server.once('listening', resolve) })
    const { port } = server.address() as AddressInfo
    const staged = await stagedOf(Buffer.from('content'))
    await s3Store({ ...settings, endpoint: `http://localhost:${port}`, bucket: 'evidence' }).keep(staged.sha256, staged.path, staged.bytes)
    const once = { url: `/evidence/content/${staged.sha256.slice(0, 2)}/${staged.sha256}`, host: `localhost:${port}`, hash: staged.sha256, length: '7', body: 'content' }
    expect(asked).toEqual([once, once])
    server.close()
  })
})

describe('the staging folder', () => {
  test('takes a stream with its digests, and gives nothing for one that is too long', async () => {
    const content = randomBytes(100_000)
    const staged = await stagedOf(content)
    expect(staged).toMatchObject({ bytes: 100_000, sha256: sha256Of(content), sm3: sm3Of(content), cut: false })
    expect((await readFile(staged.path)).equals(content)).toBe(true)
    await staging.discard(staged)
    await staging.discard(staged)
    const before = readdirSync(join(folder, 'staging')).length
    expect(await staging.stage(Readable.from([content], { objectMode: false }), 99_999)).toBeNull()
    expect(readdirSync(join(folder, 'staging'))).toHaveLength(before)
  })

  test('keeps what came before a connection was cut, and nothing of what failed otherwise', async () => {
    const broken = (error: Error) => (async function* () {
      yield await Promise.resolve(Buffer.from('begun'))
      throw error
    })()
    expect(await staging.stage(broken(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })), 100)).toMatchObject({ bytes: 5, cut: true })
    const before = readdirSync(join(folder, 'staging')).length
    await expect(staging.stage(broken(new DamagedContentError('x', 'is absent')), 100)).rejects.toThrow(DamagedContentError)
    expect(readdirSync(join(folder, 'staging'))).toHaveLength(before)
  })

  test('is swept of what is older than any request, and of parts nobody fetched', async () => {
    const [old, fresh, part] = [join(folder, 'staging', 'old'), join(folder, 'staging', 'fresh'), join(folder, 'parts', randomUUID())]
    for (const path of [old, fresh, part]) await writeFile(path, 'x')
    for (const path of [old, part]) await utimes(path, new Date('2026-01-01'), new Date('2026-01-01'))
    await staging.sweep(new Date('2026-01-01T02:00:01Z'))
    expect([old, fresh, part].map(existsSync)).toEqual([false, true, true])
    await localStore(folder).sweep(new Date('2026-01-02'))
    expect(existsSync(part)).toBe(false)
    await createStaging(join(folder, 'nowhere')).sweep(new Date())
  })
})
