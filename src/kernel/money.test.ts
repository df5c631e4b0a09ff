import { describe, expect, test } from '@jest/globals'
import { addMoney, compareMoney, fromFen, fromWanYuan, isMoney, toFen, toWanYuan } from './money.ts'

describe('money', () => {
  test.each(['0.00', '0.01', '1234.50', '99999999999999.99'])('%s is an amount', (text) => {
    expect(isMoney(text)).toBe(true)
    expect(fromFen(toFen(text))).toBe(text)
  })

  test.each([
    '', '0', '1.5', '1.234', '.50', '01.00', '00.00', '-1.00', '+1.00', '1e3', '1,000.00', ' 1.00', '1.00\n', '１.00',
    '100000000000000.00', 'NaN',
  ])('%j is none', (text) => {
    expect(isMoney(text)).toBe(false)
    expect(() => toFen(text)).toThrow(RangeError)
  })

  test('sums are exact where floating point is not', () => {
    expect(addMoney('0.10', '0.20')).toBe('0.30')
    expect(addMoney()).toBe('0.00')
    expect(addMoney('99999999999998.99', '1.00')).toBe('99999999999999.99')
  })

  test('a result out of range is refused', () => {
    expect(() => addMoney('99999999999999.99', '0.01')).toThrow(RangeError)
    expect(() => fromFen(-1n)).toThrow(RangeError)
  })

  test('amounts compare by value, not as text', () => {
    expect(compareMoney('9.00', '10.00')).toBe(-1)
    expect(compareMoney('10.00', '9.00')).toBe(1)
    expect(compareMoney('10.00', '10.00')).toBe(0)
  })

  test.each([
    ['2000.00', '0.200000'], ['0.00', '0.000000'], ['0.01', '0.000001'], ['12345678.90', '1234.567890'],
    ['99999999999999.99', '9999999999.999999'],
  ])('%s 元 is %s 万元', (yuan, wanYuan) => {
    expect(toWanYuan(yuan)).toBe(wanYuan)
    expect(fromWanYuan(wanYuan)).toBe(yuan)
  })

  test('fewer decimals of 万元 are read, more are not', () => {
    expect(fromWanYuan('0.2')).toBe('2000.00')
    expect(fromWanYuan('3')).toBe('30000.00')
    for (const text of ['0.2000001', '0.', '.2', '-1', '1e2', '']) expect(() => fromWanYuan(text)).toThrow(RangeError)
  })
})
