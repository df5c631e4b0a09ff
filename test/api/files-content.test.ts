import { readdirSync } from 'node:fs'
import { open, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FileRecord } from '../../src/modules/files/schema.ts'
import { registered } from '../support/agencies.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { aPdf, bytesOf, sha256Of, storedFile } from '../support/files.ts'
import { captureLog } from '../support/log-lines.ts'
import { problemOf } from '../support/raw-http.ts'
import { auditOf } from '../support/records.ts'

const captured = captureLog()
let app: TestApp
let handler: TestAccount
let agencyId: string
/** Two blocks and a bit. */
const content = aPdf(2 * 1_048_576 + 1_000)
let file: FileRecord
let path: string

beforeAll(async () => {
  app = await startTestApp({ log: captured.log })
  agencyId = (await registered(await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }))).id
  handler = await app.account({ roles: ['CASE_HANDLER'], agencyId })
  file = await storedFile(handler, content, { name: '执法记录 1.pdf' })
  path = `/v1/files/${file.id}/content`
})
afterAll(() => app.close())

const placeOf = (sha256: string): string => join(app.config.FILES_DIR ?? '', 'content', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

describe('reading a file', () => {
  test('gives the bytes with all that keeps a browser from running them', async () => {
    const { status, headers, bytes } = await bytesOf(handler, path)
    expect([status, bytes.equals(content)]).toEqual([200, true])
    expect(headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(content.length), 'etag': `"${file.sha256}"`, 'accept-ranges': 'bytes', 'cache-control': 'no-store',
      'x-content-type-options': 'nosniff', 'content-security-policy': 'sandbox; default-src \'none\'',
      'content-disposition': 'attachment; filename="____ 1.pdf"; filename*=UTF-8\'\'%E6%89%A7%E6%B3%95%E8%AE%B0%E5%BD%95%201.pdf',
    })
  })

  test('HEAD tells the same without the bytes', async () => {
    const answer = await fetch(`${app.url}${path}`, { method: 'HEAD', headers: { authorization: `Bearer ${handler.token}` } })
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('etag'), (await answer.arrayBuffer()).byteLength]).toEqual([200, String(content.length), `"${file.sha256}"`, 0])
  })

  test.each(['bytes=0-4', 'bytes=99999999-'])('HEAD knows no ranges: %s', async (range) => {
    const answer = await fetch(`${app.url}${path}`, { method: 'HEAD', headers: { authorization: `Bearer ${handler.token}`, range } })
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('content-range')]).toEqual([200, String(content.length), null])
  })

  test('any single range is those bytes', async () => {
    const bound: fc.Arbitrary<number | ''> = fc.option(fc.nat({ max: content.length + 100 }), { nil: '' })
    // As drawn the end lies before the beginning half the time, which asks for the whole each time: most pairs are put in order.
    const bounds = fc.tuple(bound, bound, fc.nat({ max: 4 })).map(([one, other, chance]): [number | '', number | ''] =>
      chance > 0 && one !== '' && other !== '' && other < one ? [other, one] : [one, other])
    await fc.assert(fc.asyncProperty(bounds, async ([from, to]) => {
      const { status, headers, bytes } = await bytesOf(handler, path, { range: `bytes=${from}-${to}` })
      // Said in the test's own words, beside the rule.
      const first = from === '' ? Math.max(0, content.length - Number(to)) : from
      const last = from === '' || to === '' ? content.length - 1 : Math.min(to, content.length - 1)
      const none = (from === '' && to === '') || (from !== '' && to !== '' && to < from)
      if (none) expect([status, bytes.equals(content)]).toEqual([200, true])
      else if (first >= content.length) expect([status, headers['content-range']]).toEqual([416, `bytes */${content.length}`])
      else expect([status, headers['content-range'], bytes.equals(content.subarray(first, last + 1))]).toEqual([206, `bytes ${first}-${last}/${content.length}`, true])
    }), { numRuns: 40, examples: [[[0, 0]], [['', 1]], [[1_048_575, 1_048_576]], [[1_048_576, '']], [[content.length - 1, '']], [[content.length, '']]] })
  })

  test('a range beyond the end is a problem, several ranges are the whole', async () => {
    const answer = await handler.get(path, { range: 'bytes=99999999-' }).expect(416)
    expect(problemOf(answer).code).toBe('files.range-not-satisfiable')
    expect((await bytesOf(handler, path, { range: 'bytes=0-1,5-6' })).status).toBe(200)
  })

  test('If-Range holds a range back from a client with another content, If-None-Match a content it has', async () => {
    expect((await bytesOf(handler, path, { 'range': 'bytes=0-9', 'if-range': `"${file.sha256}"` })).bytes.equals(content.subarray(0, 10))).toBe(true)
    expect((await bytesOf(handler, path, { 'range': 'bytes=0-9', 'if-range': `"${'a'.repeat(64)}"` })).bytes.equals(content)).toBe(true)
    expect((await bytesOf(handler, path, { 'if-none-match': `"${file.sha256}"` })).status).toBe(304)
  })
})

describe('who read is written down', () => {
  const readingsOf = async (id: string): Promise<string[]> => (await auditOf(app.admin, id)).filter(({ act }) => act === 'file.read').map(({ actorId }) => actorId)

  test('once in ten minutes for each account, in however many ranges; looking at the record, HEAD and 304 are no reading', async () => {
    const other = await app.account({ roles: ['LEGAL_REVIEWER'], agencyId })
    const { id, sha256 } = await storedFile(handler)
    const content = `/v1/files/${id}/content`
    await handler.get(`/v1/files/${id}`).expect(200)
    await handler.get(content, { 'if-none-match': `"${sha256}"` }).expect(304)
    await fetch(`${app.url}${content}`, { method: 'HEAD', headers: { authorization: `Bearer ${handler.token}` } })
    expect(await readingsOf(id)).toEqual([])
    for (const range of ['bytes=5-9', 'bytes=0-4', 'bytes=10-']) await handler.get(content, { range }).expect(206)
    expect(await readingsOf(id)).toEqual([handler.id])
    await other.get(content).expect(200)
    expect((await readingsOf(id)).sort()).toEqual([handler.id, other.id].sort())
    app.clock.set('2026-03-02T01:10:00Z')
    await handler.get(content).expect(200)
    expect(await readingsOf(id)).toHaveLength(3)
    const history = (await handler.get(`/v1/files/${id}/history`).expect(200)).body as { items: { act: string }[] }
    expect(history.items.map(({ act }) => act).sort()).toEqual(['file.read', 'file.read', 'file.read', 'file.store'])
  })
})

describe('damaged content', () => {
  test.each([
    ['changed in its first block', async (place: string) => { await corrupt(place, 10) }],
    ['cut short', (place: string) => truncate(place, 1_000)],
    ['gone', (place: string) => rm(place)],
  ])('that is %s is told, and nothing of it is served', async (_how, damage) => {
    const damaged = await storedFile(handler, aPdf(2 * 1_048_576))
    await damage(placeOf(damaged.sha256))
    captured.clear()
    const answer = await handler.get(`/v1/files/${damaged.id}/content`).expect(500)
    expect(problemOf(answer).code).toBe('files.content-damaged')
    expect(JSON.stringify(answer.body)).not.toContain(damaged.sha256)
    expect(captured.lines()).toContainEqual(expect.objectContaining({ code: 'files.content-damaged', reason: expect.stringContaining(damaged.sha256) as unknown }))
    expect((await auditOf(app.admin, damaged.id)).map(({ act }) => act)).toEqual(['file.store'])
  })

  test('in a later block breaks the stream off before it, and leaves other blocks readable', async () => {
    const bytes = aPdf(2 * 1_048_576)
    const damaged = await storedFile(handler, bytes)
    await corrupt(placeOf(damaged.sha256), 1_048_576 + 5)
    captured.clear()
    const answer = await fetch(`${app.url}/v1/files/${damaged.id}/content`, { headers: { authorization: `Bearer ${handler.token}` } })
    const got: Buffer[] = []
    const reading = (async () => { for await (const piece of answer.body! as AsyncIterable<Uint8Array>) got.push(Buffer.from(piece)) })()
    await expect(reading).rejects.toThrow()
    expect(Buffer.concat(got).equals(bytes.subarray(0, Buffer.concat(got).length))).toBe(true)
    expect(Buffer.concat(got).length).toBeLessThanOrEqual(1_048_576)
    expect(captured.lines()).toContainEqual(expect.objectContaining({ reason: `content ${damaged.sha256} is damaged in block 1` }))
    expect((await bytesOf(handler, `/v1/files/${damaged.id}/content`, { range: 'bytes=100-200' })).bytes.equals(bytes.subarray(100, 201))).toBe(true)
  })

  test('heals when the same content is stored once more', async () => {
    const bytes = aPdf()
    const damaged = await storedFile(handler, bytes)
    await writeFile(placeOf(damaged.sha256), 'x')
    await handler.get(`/v1/files/${damaged.id}/content`).expect(500)
    await storedFile(handler, bytes)
    expect(sha256Of((await bytesOf(handler, `/v1/files/${damaged.id}/content`)).bytes)).toBe(damaged.sha256)
  })
})

test('nothing stays in the staging folder', () => {
  expect(readdirSync(join(app.config.FILES_DIR ?? '', 'staging'))).toEqual([])
})

async function corrupt(place: string, at: number): Promise<void> {
  const handle = await open(place, 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, at)
  await handle.write(Buffer.of(byte[0]! ^ 1), 0, 1, at)
  await handle.close()
}
