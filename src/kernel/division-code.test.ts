import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { ancestorsOf, divisionPrefix, isWithin, levelOf } from './division-code.ts'

describe('行政区划代码', () => {
  test.each([
    ['320000', 'PROVINCE', '32'], ['320600', 'CITY', '3206'], ['510500', 'CITY', '5105'], ['320685', 'COUNTY', '320685'],
    ['410702', 'COUNTY', '410702'],
    ['450204', 'COUNTY', '450204'], ['429004', 'COUNTY', '429004'], ['320685100', 'TOWNSHIP', '320685100'],
    ['441900003', 'TOWNSHIP', '441900003'], ['500000', 'PROVINCE', '50'], ['500100', 'CITY', '5001'], ['500101', 'COUNTY', '500101'],
    ['500101001', 'TOWNSHIP', '500101001'],
  ] as const)('%s is a %s and its codes start with %s', (code, level, prefix) => {
    expect(levelOf(code)).toBe(level)
    expect(divisionPrefix(code)).toBe(prefix)
  })

  test.each([
    '', '32', '3206', '000000', '100000', '200000', '020000', '320001', '320685000', '320000100', '3206851', '320685100001', '32068５', '32O685',
    '320685\n',
  ])('%j is no division', (code) => {
    expect(levelOf(code)).toBeNull()
    expect(isWithin(code, '320000')).toBe(false)
    expect(isWithin('320685', code)).toBe(false)
    expect(() => divisionPrefix(code)).toThrow(RangeError)
    expect(() => ancestorsOf(code)).toThrow(RangeError)
  })

  test('a division holds itself and what lies below, not its neighbours or its parent', () => {
    expect(isWithin('320685', '320685')).toBe(true)
    expect(isWithin('320685100', '320685')).toBe(true)
    expect(isWithin('320685100', '320600')).toBe(true)
    expect(isWithin('320600', '320000')).toBe(true)
    expect(isWithin('320600', '320685')).toBe(false)
    expect(isWithin('320614', '320685')).toBe(false)
    expect(isWithin('330000', '320000')).toBe(false)
  })

  test('ancestors come highest first, without the division itself', () => {
    expect(ancestorsOf('320000')).toEqual([])
    expect(ancestorsOf('320600')).toEqual(['320000'])
    expect(ancestorsOf('320685')).toEqual(['320000', '320600'])
    expect(ancestorsOf('320685100')).toEqual(['320000', '320600', '320685'])
    expect(ancestorsOf('441900003')).toEqual(['440000', '441900'])
  })

  test('the table of GB/T 2260 has the levels and the parents that its codes say', () => {
    const [, ...rows] = readFileSync(new URL('../../seeds/reference/divisions.csv', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split(','))
    const known = new Set(rows.map(([code]) => code))
    const read = rows.map(([code = '', name]) => [code, name, levelOf(code), levelOf(code) === null ? '' : ancestorsOf(code).findLast((one) => known.has(one)) ?? ''])
    expect(read).toEqual(rows)
  })
})
