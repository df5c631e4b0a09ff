import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ancestorsOf, divisionPrefix, isWithin, levelOf } from '../../src/kernel/division-code.ts'
import { formatDocumentNumber, normaliseDocumentNumber, parseDocumentNumber } from '../../src/kernel/document-number.ts'
import { examineIdNumber, makeIdNumber } from '../../src/kernel/id-number.ts'
import { isUuidV7, newId, timestampOf } from '../../src/kernel/ids.ts'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '../../src/kernel/mask.ts'
import { addMoney, compareMoney, fromFen, fromWanYuan, toFen, toWanYuan } from '../../src/kernel/money.ts'
import { StrictJsonError, parseStrictJson } from '../../src/kernel/strict-json.ts'
import { csvSafe, escapeLike, fromCsvSafe, isCleanText, oneLine } from '../../src/kernel/text.ts'
import { hasValidUsccCheck, isUsccForm, makeUscc, normaliseUscc } from '../../src/kernel/uscc.ts'
import { anyCharacter } from '../support/any-character.ts'

fc.configureGlobal({ seed: 20250301, numRuns: 500 })

const division = fc.constantFrom('110105', '320685', '410702', '450204', '510521')
const legalDate = fc.date({ min: new Date('1900-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const hanzi = fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '某', '安', '宁', '和')
const fen = fc.bigInt({ min: 0n, max: 10n ** 15n })
const idParts = fc.record({ division, birthDate: legalDate, sequence: fc.nat(999) })

/** The answer of a parser, or a mark that it refused. */
function attempt(parse: () => unknown): { value: unknown } | { refused: unknown } {
  try {
    return { value: parse() }
  } catch (error) {
    return { refused: error }
  }
}

function otherDigit(digit: string, shift: number): string {
  return String((Number(digit) + shift) % 10)
}

describe('codes and numbers', () => {
  test('a made USCC passes; one changed character of it does not', () => {
    const parts = fc.record({
      department: fc.constantFrom('1', '5', '9', 'Y'), category: fc.constantFrom('1', '2', '3'), division, serial: fc.nat(99_999_999),
    })
    fc.assert(fc.property(parts, fc.nat(7), fc.integer({ min: 1, max: 9 }), (made, position, shift) => {
      const code = makeUscc(made)
      expect(hasValidUsccCheck(normaliseUscc(` ${code.toLowerCase()} `))).toBe(true)
      const at = 8 + position
      const changed = code.slice(0, at) + otherDigit(code.charAt(at), shift) + code.slice(at + 1)
      expect([isUsccForm(changed), hasValidUsccCheck(changed)]).toEqual([true, false])
    }))
  })

  test('a made ID number gives back its parts; one changed digit makes it invalid', () => {
    fc.assert(fc.property(idParts, fc.nat(16), fc.integer({ min: 1, max: 9 }), (parts, at, shift) => {
      const number = makeIdNumber(parts)
      const gender = parts.sequence % 2 === 1 ? 'MALE' : 'FEMALE'
      expect(examineIdNumber(number, '2025-06-30')).toEqual({ valid: true, birthDate: parts.birthDate, gender })
      const changed = number.slice(0, at) + otherDigit(number.charAt(at), shift) + number.slice(at + 1)
      expect(examineIdNumber(changed, '2025-06-30').valid).toBe(false)
    }))
  })

  test('examining any text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(hasValidUsccCheck(normaliseUscc(text))).toBe(false)
      expect(examineIdNumber(text, '2025-06-30').valid).toBe(false)
      expect(typeof normaliseDocumentNumber(text)).toBe('string')
    }))
  })

  test('divisions: ancestors hold the code, and being within is the same as sharing the prefix', () => {
    const related = fc.constantFrom('32', '33').chain((head) => fc.constantFrom(`${head}0000`, `${head}0600`, `${head}0685`, `${head}0685100`))
    const code = fc.oneof(digits(6), digits(9), related)
    fc.assert(fc.property(code, code, (one, other) => {
      if (levelOf(one) === null || levelOf(other) === null) {
        expect(isWithin(one, other)).toBe(false)
        return
      }
      expect(isWithin(one, other)).toBe(one === other || ancestorsOf(one).includes(other))
      expect(isWithin(one, other)).toBe(one.startsWith(divisionPrefix(other)))
      for (const ancestor of ancestorsOf(one)) expect(isWithin(one, ancestor) && !isWithin(ancestor, one)).toBe(true)
    }))
  })

  test('document numbers: every spelling comes back to one form', () => {
    const parts = fc.record({
      organCode: fc.array(hanzi, { minLength: 1, maxLength: 8 }).map((characters) => characters.join('')),
      year: fc.integer({ min: 1900, max: 2099 }), serial: fc.integer({ min: 1, max: 999_999_999 }),
    })
    const written = fc.constantFrom('[]', '【】', '()', '（）', '﹝﹞', '〔〕', '［］')
    fc.assert(fc.property(parts, written, fc.constantFrom('', '第'), fc.nat(4), (made, brackets, ordinal, zeros) => {
      const year = `${brackets.charAt(0)}${made.year}${brackets.charAt(1)}`
      const spelling = ` ${made.organCode} ${year}${ordinal}${'0'.repeat(zeros)}${made.serial} 号`
      expect(normaliseDocumentNumber(spelling)).toBe(formatDocumentNumber(made))
      expect(parseDocumentNumber(spelling)).toEqual(made)
    }))
  })

  test('normalising a document number twice changes nothing more', () => {
    const near = fc.stringMatching(/^[法a(（[]{0,3}[ 〔([]?\d{0,4}[〕)\]]?第?0?\d{0,3} ?号?$/)
    fc.assert(fc.property(fc.oneof(near, fc.string({ unit: anyCharacter })), (text) => {
      const once = normaliseDocumentNumber(text)
      expect(normaliseDocumentNumber(once)).toBe(once)
    }))
  })
})

describe('money and ids', () => {
  test('fen, yuan and 万元 convert without loss, keep order and add up', () => {
    fc.assert(fc.property(fen, fen, (left, right) => {
      const [a, b] = [fromFen(left), fromFen(right)]
      expect(toFen(a)).toBe(left)
      expect(fromWanYuan(toWanYuan(a))).toBe(a)
      expect(Math.abs(Number(toWanYuan(a)) * 10_000 - Number(a))).toBeLessThan(0.01)
      expect(compareMoney(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0)
      expect(toFen(addMoney(a, b))).toBe(left + right)
    }))
  })

  test('ids sort by time and carry it', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 48 - 1 }), { minLength: 2, maxLength: 20 })
    fc.assert(fc.property(times, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a - b)
      const ids = sorted.map((time) => newId(new Date(time)))
      expect(ids.every(isUuidV7)).toBe(true)
      expect(ids.map((id) => timestampOf(id).getTime())).toEqual(sorted)
      expect(ids.toSorted()).toEqual(ids)
    }))
  })
})

describe('masks', () => {
  const hides = (mask: (text: string) => string, start: string, hidden: string, other: string, end: string): void => {
    const masked = mask(start + hidden + end)
    expect(masked).toBe(start + '*'.repeat(hidden.length) + end)
    // What is hidden leaves no trace: another value of the same length gives the same mask.
    expect(mask(start + other + end)).toBe(masked)
    if (!start.includes(hidden) && !end.includes(hidden)) expect(masked).not.toContain(hidden)
  }

  test('ID number, telephone', () => {
    fc.assert(fc.property(idParts, idParts, digits(4), digits(4), (one, other, line, otherLine) => {
      const [number, otherNumber] = [makeIdNumber(one), makeIdNumber(other)]
      hides(maskIdNumber, number.slice(0, 6), number.slice(6, 14), otherNumber.slice(6, 14), number.slice(14))
      expect(maskIdNumber(number)).not.toContain(one.birthDate.replaceAll('-', ''))
      hides(maskPhone, '138', line, otherLine, '0012')
    }))
  })

  test('names', () => {
    const given = fc.array(hanzi, { minLength: 3, maxLength: 3 }).map((characters) => characters.join(''))
    fc.assert(fc.property(fc.constantFrom('张', '李', '欧阳', '诸葛', 'W'), given, given, (surname, one, other) => {
      hides(maskName, surname, one, other, '')
    }))
  })

  test('addresses', () => {
    const known = fc.constantFrom('江苏省南通市海安市', '河南省新乡市红旗区', '四川省乐山市市中区', '上海市浦东新区', '内蒙古自治区锡林郭勒盟镶黄旗', '湖北省荆州市沙市区')
    const kinds = fc.constantFrom('路', '小区', '村', '大街', '别墅区', '超市', '红旗路', '县前街', '市场')
    const place = fc.tuple(hanzi, hanzi, kinds, fc.nat(999)).map(([a, b, kind, number]) => `${a}${b}${kind}${number}号`)
    fc.assert(fc.property(known, place, place, (kept, street, house) => {
      expect(maskAddress(kept + street + house)).toBe(`${kept}****`)
      expect(maskAddress(street + house)).toBe('****')
      expect(maskAddress(maskAddress(kept + street))).toBe(`${kept}****`)
    }))
  })
})

describe('text', () => {
  test('helpers keep their promise for any text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(escapeLike(text).replace(/\\([\\%_])/g, '$1')).toBe(text)
      expect(fromCsvSafe(csvSafe(text))).toBe(text)
      expect(/^[=+\-@\t\r]/.test(csvSafe(text))).toBe(false)
      expect(oneLine(text).split(/[\p{Cc}\p{Zl}\p{Zp}]/u)).toHaveLength(1)
      expect(isCleanText(oneLine(text).normalize('NFC'))).toBe(true)
    }))
  })
})

describe('strict JSON against JSON.parse', () => {
  /** What is accepted is what JSON.parse reads, and what is refused as malformed JSON.parse refuses too. */
  const agree = (bytes: Uint8Array): boolean => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const [strict, plain] = [attempt(() => parseStrictJson(bytes)), attempt((): unknown => JSON.parse(text))]
    if ('value' in strict) {
      expect(plain).toEqual(strict)
      return true
    }
    return strict.refused instanceof StrictJsonError && (strict.refused.reason !== 'malformed' || 'refused' in plain)
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const token = fc.constantFrom(
    '{', '}', '[', ']', ',', ':', ' ', '\n', '"', '"a"', '"b":', '"a":', '"\\u0061":', '\\', '\\u', 'd83d', '\\ude00', '\\u0000', '\0',
    '\t', '0', '1', '-', '.5', 'e', 'E+9', '1e309',
    '9007199254740993', 'true', 'false', 'null', 'nul', '"__proto__":1', '中', '\ufeff', '\u2028', '//', "'",
  )

  test('streams of tokens', () => {
    fc.assert(fc.property(fc.array(token, { maxLength: 14 }), (tokens) => agree(encode(tokens.join('')))), { numRuns: 10_000 })
  })

  test('valid texts with one byte changed, dropped or doubled', () => {
    const change = fc.record({ at: fc.nat(), kind: fc.constantFrom('set', 'drop', 'double', 'keep'), byte: fc.integer({ min: 0, max: 255 }) })
    fc.assert(fc.property(fc.json({ depthSize: 'medium' }), change, (json, { at, kind, byte }) => {
      const bytes = [...encode(json)]
      const index = at % bytes.length
      if (kind === 'set') bytes[index] = byte
      if (kind === 'drop') bytes.splice(index, 1)
      if (kind === 'double') bytes.splice(index, 0, bytes[index]!)
      return agree(Uint8Array.from(bytes))
    }), { numRuns: 5000 })
  })

  test('what an honest client sends is accepted', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))
    const scalar = fc.oneof(fc.boolean(), fc.constant(null), fc.maxSafeInteger(), words)
    const name = fc.stringMatching(/^[a-z][A-Za-z]{2,7}$/).filter((word) => !['constructor', 'prototype'].includes(word))
    const body = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar, { maxLength: 5 })))
    fc.assert(fc.property(body, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(parseStrictJson(encode(text))).toEqual(JSON.parse(text))
    }))
  })
})
