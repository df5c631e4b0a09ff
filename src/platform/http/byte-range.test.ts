import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rangeOf } from './byte-range.ts'

describe('a Range header (RFC 9110, 14.1.2)', () => {
  test.each([
    ['bytes=0-499', { first: 0, last: 499 }], ['bytes=500-999', { first: 500, last: 999 }], ['bytes=-500', { first: 9500, last: 9999 }],
    ['bytes=9500-', { first: 9500, last: 9999 }], ['bytes=0-0', { first: 0, last: 0 }], ['bytes=-1', { first: 9999, last: 9999 }],
    ['bytes=0-99999', { first: 0, last: 9999 }], ['bytes=-20000', { first: 0, last: 9999 }], ['Bytes=1-2', { first: 1, last: 2 }],
  ])('%s of 10000 bytes', (header, range) => { expect(rangeOf(header, 10_000)).toEqual(range) })

  test.each([undefined, '', 'bytes=0-0,-1', 'items=0-5', 'bytes=-', 'bytes=5-2', 'bytes=a-b', 'bytes=1-2-3'])('%s is as none', (header) => {
    expect(rangeOf(header, 10_000)).toBe('whole')
  })

  test.each(['bytes=10000-', 'bytes=10000-10001', 'bytes=-0', 'bytes=-000'])('%s asks for nothing that is there', (header) => {
    expect(rangeOf(header, 10_000)).toBeNull()
  })

  test('whatever is asked for, a range lies within the content', () => {
    const number = fc.option(fc.nat({ max: 300 }), { nil: '' })
    fc.assert(fc.property(number, number, fc.integer({ min: 1, max: 250 }), (from, to, bytes) => {
      const range = rangeOf(`bytes=${from}-${to}`, bytes)
      if (range === null || range === 'whole') return
      expect(range.first).toBeGreaterThanOrEqual(0)
      expect(range.last).toBeGreaterThanOrEqual(range.first)
      expect(range.last).toBeLessThan(bytes)
    }))
  })
})
