import { describe, expect, test } from '@jest/globals'
import { canonicalJson } from './canonical-json.ts'
import { recordDigestOf } from './draw-derive.ts'
import { buildDrawRecord, verifyDrawBytes, verifyDrawRecord } from './draw-record.ts'
import type { DrawInput, DrawRecord } from './draw-record.ts'

const input: DrawInput = {
  hash: 'sha256',
  title: '案卷评查',
  committedAt: '2025-11-20T09:00:00+08:00',
  lines: [...Array.from({ length: 6 }, (_, index) => ({ stratum: 'a', item: `a${index}` })), { stratum: 'b', item: 'b0' }],
  labels: new Map([['a', '甲局']]),
  sampleSize: 3,
  minPerStratum: 1,
  seed: { source: '骰子', value: '6 1', publishedAt: '2025-11-21T09:00:00+08:00', parts: [{ source: '观察员', value: '9' }] },
}
const record = buildDrawRecord(input)

const problem = (code: string) => expect.objectContaining({ code })
const failures = (value: unknown): string[] => verifyDrawRecord(value).checks.filter(({ ok }) => !ok).map(({ name }) => name)

/** The record after a change, resealed by somebody who knows the protocol. */
function forged(change: (copy: DrawRecord) => unknown): DrawRecord {
  const copy = structuredClone(record)
  change(copy)
  return { ...copy, recordDigest: recordDigestOf(copy) }
}

describe('building', () => {
  test('states strata with their official names, and the identifier where none is given', () => {
    expect(record.frame.strata).toEqual([
      { stratum: 'a', label: '甲局', size: 6, sample: 2 }, { stratum: 'b', label: 'b', size: 1, sample: 1 },
    ])
  })

  test('states in the result what the tickets say', () => {
    expect(record.result.map(({ stratum, rank }) => `${stratum} ${rank}`)).toEqual(['a 1', 'a 2', 'b 1'])
    expect(record.result.map(({ item }) => item)).toEqual(record.tickets.filter(({ drawn }) => drawn).map(({ item }) => item))
  })

  test('leaves out what was not given', () => {
    const { hash, committedAt, lines, labels, sampleSize, minPerStratum } = input
    const built = buildDrawRecord({ hash, committedAt, lines, labels, sampleSize, minPerStratum, seed: { source: 'dice', value: '1' } })
    expect(Object.keys(built)).not.toContain('title')
    expect(Object.keys(built.seed)).toEqual(['source', 'value', 'digest'])
    expect(verifyDrawRecord(built).ok).toBe(true)
  })

  test('refuses a seed that was public when the frame was committed', () => {
    for (const publishedAt of ['2025-11-20T01:00:00Z', '2025-11-20T08:59:59+08:00']) {
      expect(() => buildDrawRecord({ ...input, seed: { ...input.seed, publishedAt } })).toThrow(problem('draw.seed-before-commitment'))
    }
    expect(verifyDrawRecord(buildDrawRecord({ ...input, seed: { ...input.seed, publishedAt: '2025-11-20T01:00:00.001Z' } })).ok).toBe(true)
  })

  test.each<[string, Partial<DrawInput>]>([
    ['a date without time', { committedAt: '2025-11-20' }], ['microseconds', { committedAt: '2025-11-20T09:00:00.123456Z' }],
    ['a day that does not exist', { committedAt: '2025-02-30T09:00:00Z' }], ['hour 24', { committedAt: '2025-02-20T24:00:00Z' }],
    ['no offset', { committedAt: '2025-11-20T09:00:00' }], ['a sample of nothing', { sampleSize: 0 }], ['half a file', { sampleSize: 1.5 }],
    ['an empty title', { title: '' }], ['an empty label', { labels: new Map([['a', '']]) }],
    ['an empty seed', { seed: { source: 'dice', value: '' } }],
    ['a lone surrogate in the seed', { seed: { source: 'dice', value: '\udc00' } }],
    ['an empty list of parts', { seed: { source: 'd', value: '1', parts: [] } }],
  ])('refuses %s', (_name, change) => {
    expect(() => buildDrawRecord({ ...input, ...change })).toThrow(problem('draw.record-invalid'))
  })
})

const MEMBERSHIP = ['frame-size', 'frame-digest', 'allocation', 'seed-digest', 'tickets', 'result']

describe('verifying', () => {
  test('passes what was built, and says so check by check', () => {
    const { ok, checks } = verifyDrawRecord(record)
    expect(ok).toBe(true)
    expect(checks.map(({ name }) => name)).toEqual([
      'shape', 'rules', 'frame-order', 'frame-size', 'frame-digest', 'allocation', 'seed-digest', 'tickets', 'result', 'record-digest',
    ])
  })

  test.each<[string, (copy: DrawRecord) => unknown, string[]]>([
    ['lines out of order', ({ frame }) => frame.lines.reverse(), ['frame-order']],
    ['an item slipped in', ({ frame }) => frame.lines.push({ stratum: 'c', item: 'c0' }), MEMBERSHIP],
    ['an item taken out', ({ frame }) => frame.lines.pop(), MEMBERSHIP],
    ['another frame digest', ({ frame }) => { frame.digest = '0'.repeat(64) }, ['frame-digest']],
    ['another size', ({ frame }) => { frame.size += 1 }, ['frame-size']],
    ['a stratum favoured', ({ frame: { strata } }) => { if (strata[0]) strata[0].sample += 1 }, ['allocation']],
    ['another minimum', (copy) => { copy.minPerStratum = 0 }, ['allocation', 'tickets', 'result']],
    ['a larger sample', (copy) => { copy.sampleSize += 1 }, ['allocation', 'tickets', 'result']],
    ['another random value', ({ seed }) => { seed.value = '6 2' }, ['seed-digest', 'tickets']],
    ['another second source', ({ seed: { parts } }) => { if (parts?.[0]) parts[0].value = '8' }, ['seed-digest', 'tickets']],
    ['a source left out', ({ seed }) => { delete seed.parts }, ['seed-digest', 'tickets']],
    ['another seed digest', ({ seed }) => { seed.digest = '0'.repeat(64) }, ['seed-digest']],
    ['two tickets exchanged', ({ tickets: [first, second] }) => {
      if (first && second) [first.item, second.item] = [second.item, first.item]
    }, ['tickets']],
    ['a rank skipped', ({ tickets }) => { if (tickets[1]) tickets[1].rank = 9 }, ['tickets']],
    ['a file quietly not drawn', ({ tickets }) => { if (tickets[0]) tickets[0].drawn = false }, ['tickets']],
    ['a file quietly replaced', ({ result, tickets }) => { if (result[0] && tickets[4]) result[0].item = tickets[4].item }, ['result']],
    ['a result shortened', ({ result }) => result.pop(), ['result']],
    ['another hash', (copy) => { copy.hash = 'sm3' }, ['frame-digest', 'seed-digest', 'tickets', 'result']],
    ['an item repeated', ({ frame }) => frame.lines.push({ stratum: 'b', item: 'a0' }), ['rules']],
    ['minimums that do not fit', (copy) => { copy.minPerStratum = 3 }, ['rules']],
    ['a seed published too early', ({ seed }) => { seed.publishedAt = '2025-11-20T01:00:00Z' }, ['rules']],
  ])('finds %s under a fresh record digest', (_name, change, expected) => {
    const found = failures(forged(change))
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found).not.toContain('record-digest')
  })

  test.each<[string, (copy: DrawRecord) => unknown]>([
    ['title', (copy) => { copy.title = '案卷抽查' }], ['committedAt', (copy) => { copy.committedAt = '2025-11-20T09:00:01+08:00' }],
    ['label', ({ frame: { strata } }) => { if (strata[0]) strata[0].label = '乙局' }],
    ['source', ({ seed }) => { seed.source = '彩票' }],
    ['publishedAt', ({ seed }) => { delete seed.publishedAt }],
  ])('finds a changed %s, which nothing follows from, by the record digest', (_name, change) => {
    const copy = structuredClone(record)
    change(copy)
    expect(failures(copy)).toEqual(['record-digest'])
  })

  test.each<[string, unknown]>([
    ['an unknown member', { ...record, note: '' }],
    ['an unknown member deep inside', { ...record, seed: { ...record.seed, note: '' } }],
    ['a member undefined', { ...record, title: undefined }],
    ['a member called __proto__', JSON.parse(canonicalJson(record).replace('{', '{"__proto__":{},'))],
    ['another version', { ...record, protocol: 'mingjian-draw/2' }], ['another hash', { ...record, hash: 'md5' }],
    ['a digest in capitals', { ...record, recordDigest: record.recordDigest.toUpperCase() }], ['a number as text', { ...record, sampleSize: '3' }],
    ['null', null], ['a list', [record]], ['a text', canonicalJson(record)], ['nothing', undefined],
  ])('refuses the shape of %s', (_name, value) => {
    expect(verifyDrawRecord(value)).toMatchObject({ ok: false, checks: [{ name: 'shape', ok: false }] })
  })
})

describe('verifying a file', () => {
  const text = canonicalJson(record)
  const verdict = (content: string | Buffer) => verifyDrawBytes(Buffer.from(content))
  const check = (content: string | Buffer) => verdict(content).checks.find(({ name }) => name === 'canonical-bytes')?.ok

  test('takes the canonical bytes, with or without one line feed', () => {
    expect(verdict(text).ok).toBe(true)
    expect(verdict(`${text}\n`).ok).toBe(true)
  })

  test.each<[string, string | Buffer]>([
    ['a second line feed', `${text}\n\n`], ['CR LF', `${text}\r\n`], ['indentation', JSON.stringify(record, null, 2)],
    ['unsorted members', JSON.stringify(record)], ['an escape that is not needed', text.replace('seed', String.raw`\u0073eed`)],
    ['a member twice', text.replace('"hash":', '"hash":"sm3","hash":')],
    ['another spelling of a number', text.replace('"sampleSize":3', '"sampleSize":3.0')],
    ['a byte order mark', `\ufeff${text}`], ['nothing', ''], ['half of it', text.slice(0, 500)],
    ['invalid UTF-8', Buffer.concat([Buffer.from(text.split('甲')[0] ?? ''), Buffer.of(0xff), Buffer.from(text.split('甲')[1] ?? '')])],
  ])('refuses %s', (_name, content) => {
    expect(verdict(content).ok).toBe(false)
    expect(check(content)).toBe(false)
  })

  test('survives what is made to break a reader', () => {
    expect(verdict('['.repeat(200_000)).ok).toBe(false)
    expect(verdict('['.repeat(200_000) + ']'.repeat(200_000)).ok).toBe(false)
    expect(verdict('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)).ok).toBe(false)
  })
})
