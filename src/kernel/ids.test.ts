import { describe, expect, test } from '@jest/globals'
import { isUuidV7, newId, timestampOf } from './ids.ts'

const zeros = (size: number): Uint8Array => new Uint8Array(size)
const ones = (size: number): Uint8Array => new Uint8Array(size).fill(0xff)

describe('ids', () => {
  test('the bits stand where RFC 9562 wants them', () => {
    expect(newId(new Date(0x017f22e279b0), zeros)).toBe('017f22e2-79b0-7000-8000-000000000000')
    // The counter starts in its lower half, to leave room to count.
    expect(newId(new Date(0x017f22e279b1), ones)).toBe('017f22e2-79b1-77ff-bfff-ffffffffffff')
    expect(isUuidV7('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(true)
    expect(timestampOf('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toEqual(new Date('2022-02-22T19:22:22.000Z'))
  })

  test('ids of one millisecond are distinct and in order', () => {
    const now = new Date('2025-03-01T00:00:00.123Z')
    const ids = Array.from({ length: 2000 }, () => newId(now))
    expect(new Set(ids).size).toBe(2000)
    expect(ids.toSorted()).toEqual(ids)
    expect(ids.map((id) => timestampOf(id).getTime()).every((time) => time === now.getTime())).toBe(true)
  })

  test('a counter used up moves into the next millisecond, and the order holds when time follows', () => {
    const start = new Date('2025-03-02T00:00:00.000Z').getTime()
    const ids = [0, 1, 2].flatMap((offset) => Array.from({ length: 5000 }, () => newId(new Date(start + offset), zeros)))
    expect(new Set(ids).size).toBe(15_000)
    expect(ids.toSorted()).toEqual(ids)
    expect(timestampOf(ids[4095] ?? '').getTime()).toBe(start)
    expect(timestampOf(ids[4096] ?? '').getTime()).toBe(start + 1)
  })

  test('a clock set back gives its own time again', () => {
    newId(new Date('2025-03-04T00:00:00Z'))
    expect(timestampOf(newId(new Date('2025-03-03T00:00:00Z')))).toEqual(new Date('2025-03-03T00:00:00Z'))
  })

  test.each([
    '', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '017f22e279b07cc398c4dc0c0c07398f',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', '00000000-0000-0000-0000-000000000000',
  ])('%j is no stored id', (text) => {
    expect(isUuidV7(text)).toBe(false)
    expect(() => timestampOf(text)).toThrow(RangeError)
  })

  test.each([new Date(Number.NaN), new Date(-1)])('%s gives no id', (now) => {
    expect(() => newId(now)).toThrow(RangeError)
  })
})
