import { describe, expect, test } from '@jest/globals'
import { examineIdNumber, idNumberCheckDigit, makeIdNumber, normaliseIdNumber } from './id-number.ts'

const today = '2025-06-30'
const refused = { valid: false, birthDate: null, gender: null }
const withCheck = (first17: string): string => first17 + idNumberCheckDigit(first17)

describe('公民身份号码', () => {
  test('the vectors of GB 11643-1999 pass', () => {
    expect(examineIdNumber('11010519491231002X', today)).toEqual({ valid: true, birthDate: '1949-12-31', gender: 'FEMALE' })
    expect(examineIdNumber('440524188001010014', today)).toEqual({ valid: true, birthDate: '1880-01-01', gender: 'MALE' })
  })

  test.each([
    ['wrong check character', '110105194912310021'], ['lower-case x', '11010519491231002x'], ['old 15 digits', '110105491231002'],
    ['letter inside', '1101051949123100AX'], ['full-width digit', '１1010519491231002X'], ['line feed after it', '11010519491231002X\n'],
    ['empty', ''],
  ])('%s is refused', (_, text) => {
    expect(examineIdNumber(text, today)).toEqual(refused)
  })

  test.each(['20250230', '20251301', '20230229', '19000229', '20250100', '00000101', '17991231'])('birth date %s is none', (date) => {
    expect(examineIdNumber(withCheck(`110105${date}001`), today)).toEqual(refused)
  })

  test('29 February of a leap year is a birth date', () => {
    expect(examineIdNumber(withCheck('11010520240229001'), today).birthDate).toBe('2024-02-29')
  })

  test('today is allowed, tomorrow is not', () => {
    expect(examineIdNumber(withCheck('11010520250630001'), today).valid).toBe(true)
    expect(examineIdNumber(withCheck('11010520250701001'), today)).toEqual(refused)
  })

  test('an abolished division does not matter', () => {
    expect(examineIdNumber(withCheck('32062219900101002'), today)).toEqual({ valid: true, birthDate: '1990-01-01', gender: 'FEMALE' })
  })

  test('one refusal does not share its answer with the next', () => {
    const first = examineIdNumber('', today)
    first.valid = true
    expect(examineIdNumber('', today)).toEqual(refused)
  })

  test('normalising trims and raises x', () => {
    expect(normaliseIdNumber(' 11010519491231002x ')).toBe('11010519491231002X')
  })

  test('a made number carries its parts', () => {
    expect(makeIdNumber({ division: '110105', birthDate: '1949-12-31', sequence: 2 })).toBe('11010519491231002X')
  })

  test.each([
    { division: '11010', birthDate: '1949-12-31', sequence: 2 }, { division: '110105', birthDate: '1949-02-30', sequence: 2 },
    { division: '110105', birthDate: '1949-12-31', sequence: 1000 }, { division: '110105', birthDate: '1949-12-31', sequence: -1 },
  ])('parts that do not fit are refused: %o', (parts) => {
    expect(() => makeIdNumber(parts)).toThrow(RangeError)
  })

  test('a check character needs 17 digits', () => {
    expect(() => idNumberCheckDigit('1101051949123100')).toThrow(RangeError)
  })
})
