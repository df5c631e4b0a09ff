import { describe, expect, test } from '@jest/globals'
import { hasValidUsccCheck, isUsccForm, makeUscc, normaliseUscc, organisationCodeCheckDigit, usccCheckDigit } from './uscc.ts'

const valid = [
  '91320105780688132K', '91230500MA1B3N1N2M', '11230500001755309F', '11370322004222241N', '91350200776049653A', '92610822MA707NAX4Q',
]
// Real legacy codes and the placeholder of the national credit data: right form, wrong check character.
const wrongCheck = { '91350100M0001TGQXM': '1', '91350203M0001QAY9B': '9', '00000000000000000X': '0' }

describe('统一社会信用代码', () => {
  test.each(valid)('%s is right in form and check', (code) => {
    expect([isUsccForm(code), hasValidUsccCheck(code)]).toEqual([true, true])
    expect(usccCheckDigit(code.slice(0, 17))).toBe(code[17])
    expect(organisationCodeCheckDigit(code.slice(8, 16))).toBe(code[16])
  })

  test.each(Object.entries(wrongCheck))('%s has the form, but the check character should be %s', (code, computed) => {
    expect([isUsccForm(code), hasValidUsccCheck(code)]).toEqual([true, false])
    expect(usccCheckDigit(code.slice(0, 17))).toBe(computed)
  })

  test.each([
    ['too short', '9132010578068813K'], ['too long', '91320105780688132KK'], ['letter I', '9132010578068813IK'],
    ['letter O', '91320105O80688132K'],
    ['letter Z', '91320105Z80688132K'], ['letter in the division', '9132A105780688132K'], ['lower case', '91320105780688132k'],
    ['line feed after it', '91320105780688132K\n'],
    ['full-width digits', '９1320105780688132K'], ['empty', ''],
  ])('%s is an error of form', (_, code) => {
    expect(isUsccForm(code)).toBe(false)
    expect(hasValidUsccCheck(code)).toBe(false)
  })

  test('a wrong 17th character alone fails the check', () => {
    const first17 = '91320105780688133'
    expect(hasValidUsccCheck(first17 + usccCheckDigit(first17))).toBe(false)
  })

  test('normalising trims and upper-cases ASCII letters only', () => {
    expect(normaliseUscc(' 　91320105780688132k ')).toBe('91320105780688132K')
    expect(isUsccForm(normaliseUscc('\uFB00320105780688132K'))).toBe(false)
  })

  test('made codes carry their parts', () => {
    const code = makeUscc({ department: '9', category: '1', division: '320685', serial: 42 })
    expect(code.slice(0, 16)).toBe('9132068500000042')
    expect([isUsccForm(code), hasValidUsccCheck(code)]).toEqual([true, true])
  })

  test.each([
    { department: 'I', category: '1', division: '320685', serial: 1 }, { department: '9', category: '1', division: '32068', serial: 1 },
    { department: '9', category: '1', division: '320685', serial: 100_000_000 },
    { department: '9', category: '1', division: '320685', serial: -1 },
    { department: '9', category: '1', division: 'ABCDEF', serial: 1 },
    { department: '9', category: '1', division: '320685', serial: 1.5 },
  ])('parts that do not fit are refused: %o', (parts) => {
    expect(() => makeUscc(parts)).toThrow(RangeError)
  })
})
