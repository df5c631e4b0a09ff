import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { z } from 'zod'
import { divisionCode, day, instantFilter, text, uuid, yuan } from '../../src/platform/http/strings.ts'
import { newId } from '../../src/kernel/ids.ts'

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success
const cases = (schema: z.ZodType, good: readonly unknown[], bad: readonly unknown[]): void => {
  for (const value of good) expect([value, takes(schema, value)]).toEqual([value, true])
  for (const value of bad) expect([value, takes(schema, value)]).toEqual([value, false])
}

test('text: kept as sent; NFC, no control characters but tab and line feed, length in characters', () => {
  const schema = text(5, 'x')
  cases(schema, ['a', ' a ', '县级执法局', 'a\tb\nc', '😀😀😀😀😀', '\u00e9', '\u200b', 'x\u2028'], [
    '', 'abcdef', '😀😀😀😀😀😀', 'e\u0301', 'a\u0000', 'a\rb', 'a\u001fb', '\ud83d', '\udc00x', 5, null, undefined, ['a'], {},
  ])
  expect(schema.parse(' a ')).toBe(' a ')
})

describe('money', () => {
  test('two digits and nothing else', () => {
    cases(yuan('x'), ['0.00', '0.01', '1234.50', '99999999999999.99'], [
      '0', '1', '1.5', '1.500', '.50', '01.00', '00.00', '-1.00', '+1.00', '-0.00', '1e3', '1.0e2', '1,234.50', '1 234.50', '¥1.00', '１.００', '1.00 ', ' 1.00', '1.00\n',
      '100000000000000.00', '', 'NaN', 'Infinity', 1.5, 0, null,
    ])
  })

  test('every amount of whole cents has one form, and it is taken', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), (cents) => {
      const digits = cents.toString().padStart(3, '0')
      expect(takes(yuan('x'), `${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(true)
    }))
  })
})

test('ids are UUID v7 in lower case', () => {
  const id = newId(new Date('2026-03-02T01:00:00Z'))
  cases(uuid('x'), [id, '00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-7fff-bfff-ffffffffffff'], [
    id.toUpperCase(), `{${id}}`, `urn:uuid:${id}`, id.replaceAll('-', ''), ` ${id}`, `${id}\n`, `${id.slice(0, 14)}4${id.slice(15)}`, `${id.slice(0, 19)}c${id.slice(20)}`,
    '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '', 'x', 1, null,
  ])
})

test('legal dates exist in the calendar', () => {
  cases(day('x'), ['2024-02-29', '2026-03-02', '2000-02-29', '1999-12-31'], [
    '2025-02-29', '2025-02-30', '1900-02-29', '2025-04-31', '2025-00-01', '2025-01-00', '2025-13-01', '2025-1-1', '25-01-01', '2025-01-01T00:00:00Z', '2025-01-01 ', '20250101',
    '２０２５-01-01', '+2025-01-01', '-2025-01-01', '10000-01-01', '', 'today', 20250101, null, new Date(),
  ])
})

test('instants as bounds have an offset and at most milliseconds', () => {
  cases(instantFilter('x'), ['2026-03-02T01:00:00Z', '2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00.123Z', '2999-12-31T23:59:59.999Z'], [
    '2026-03-02', '2026-03-02T01:00:00', '2026-03-02T01:00Z', '2026-03-02T25:00:00Z', '2026-02-30T00:00:00Z', '2026-03-02T01:00:00.1234567Z', '9999-12-31T23:59:59.9999999Z',
    '2026-03-02t01:00:00z', '2026-03-02 01:00:00Z', '2026-03-02T01:00:00+25:00', '2026-03-02T01:00:00+15:00', '2026-03-02T01:00:00+08', '2026-03-02T01:00:60Z', '', '0', '1609459200', '3000-01-01T00:00:00Z', '0001-01-01T00:00:00Z',
  ])
})

test('division codes are six ASCII digits', () => {
  cases(divisionCode(), ['320685', '000000'], ['32068', '3206855', '32068x', '３２０６８５', '320685\n', '', 320685, null])
})
