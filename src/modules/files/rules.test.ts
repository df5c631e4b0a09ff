import { describe, expect, test } from '@jest/globals'
import type { ProblemError } from '../../kernel/problem.ts'
import { limitOf, requireAsDeclared, requireOffset, requireSize } from './rules.ts'

const limits = { DOCUMENT: 1, PHOTO: 2, AUDIO: 3, VIDEO: 4 }

function refusalOf(work: () => void): string | null {
  try { work() } catch (error) { return (error as ProblemError).code }
  return null
}

describe('size', () => {
  test('each class has its own limit, to the byte', () => {
    expect([limitOf(limits, 'application/pdf'), limitOf(limits, 'image/png'), limitOf(limits, 'audio/wav'), limitOf(limits, 'video/mp4')]).toEqual([1, 2, 3, 4].map((mb) => mb * 1_048_576))
    expect(refusalOf(() => { requireSize(limits, 'text/csv', 1_048_576) })).toBeNull()
    expect(refusalOf(() => { requireSize(limits, 'text/csv', 1_048_577) })).toBe('files.too-large')
    expect(refusalOf(() => { requireSize(limits, 'video/mp4', 0) })).toBe('files.empty')
  })
})

describe('what was declared', () => {
  const declared = { mediaType: 'image/png', sha256: 'a' } as const

  test.each([
    [{ sha256: 'a', mediaType: 'image/png' }, null], [{ sha256: 'b', mediaType: 'image/png' }, 'files.hash-differs'],
    [{ sha256: 'a', mediaType: 'image/jpeg' }, 'files.type-differs'], [{ sha256: 'a', mediaType: null }, 'files.type-differs'],
  ])('%j', (found, code) => { expect(refusalOf(() => { requireAsDeclared(declared, found) })).toBe(code) })

  test('text is what nothing else is recognised in', () => {
    expect(refusalOf(() => { requireAsDeclared({ mediaType: 'text/plain', sha256: 'a' }, { sha256: 'a', mediaType: null }) })).toBeNull()
    expect(refusalOf(() => { requireAsDeclared({ mediaType: 'text/plain', sha256: 'a' }, { sha256: 'a', mediaType: 'application/x-msdownload' }) })).toBe('files.type-differs')
  })
})

test('a part begins where the last one ended, before the time is over', () => {
  const now = new Date('2026-03-02T01:00:00Z')
  const upload = { receivedBytes: 10, expiresAt: new Date('2026-03-02T01:00:01Z') }
  expect(refusalOf(() => { requireOffset(upload, 10, now) })).toBeNull()
  for (const offset of [0, 9, 11]) expect(refusalOf(() => { requireOffset(upload, offset, now) })).toBe('files.offset-differs')
  expect(refusalOf(() => { requireOffset(upload, 10, upload.expiresAt) })).toBe('files.upload-expired')
})
