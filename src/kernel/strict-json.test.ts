import { describe, expect, test } from '@jest/globals'
import { StrictJsonError, parseStrictJson } from './strict-json.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function refusal(input: string | Uint8Array, limits?: { depth: number, members: number }): unknown {
  try {
    return parseStrictJson(typeof input === 'string' ? bytes(input) : input, limits)
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error
    return [error.reason, error.at]
  }
}

describe('strict JSON', () => {
  test.each([
    '{}', '[]', 'null', 'true', 'false', '0', '-0', '-1.5e-3', '""', '"\\u4e2d\\n\\"\\\\\\/"',
    ' \t\r\n{ "a" : [ 1 , { } , [ ] ] , "b" : "行政" } ', '"\\ud83d\\ude93"',
    '{"a":{"x":1},"b":{"x":1}}', '9007199254740991', '-9007199254740991', '1e-400', '{"":1}', '"\u007f\u2028"',
    '{"Constructor":1,"proto":2}',
  ])('%s is read as JSON.parse reads it', (text) => {
    expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text))
  })

  test.each([
    ['', 'malformed', 0], [' ', 'malformed', 1], ['\ufeff{}', 'malformed', 0], ['{', 'malformed', 1], ['[1,]', 'malformed', 3],
    ['{"a":1,}', 'malformed', 7],
    ['[1}', 'malformed', 2], ['{"a" 1}', 'malformed', 5], ['{a:1}', 'malformed', 1], ['01', 'malformed', 1], ['1.', 'malformed', 1],
    ['.5', 'malformed', 0],
    ['+1', 'malformed', 0], ['NaN', 'malformed', 0], ['truex', 'malformed', 4], ['[] []', 'malformed', 3], ['"abc', 'malformed', 4],
    ['"\t"', 'malformed', 1],
    ['"\\x"', 'malformed', 1], ['"\\u12g4"', 'malformed', 1], ['"\\u12', 'malformed', 1], ['"\\', 'malformed', 1],
    ['\u00a01', 'malformed', 0], ["{'a':1}", 'malformed', 1],
    ['[1 2]', 'malformed', 3], ['{"a":}', 'malformed', 5], ['}', 'malformed', 0], [',', 'malformed', 0], ['{}}', 'malformed', 2],
    ['1//', 'malformed', 1],
    ['"\\u0000"', 'nul-character', 1], ['"\0"', 'nul-character', 1], ['{"a\\u0000":1}', 'nul-character', 3],
    ['"\\ud800"', 'lone-surrogate', 1], ['"\\udc00"', 'lone-surrogate', 1], ['"\\ud800\\ud800"', 'lone-surrogate', 1],
    ['"\\ud83d🚓"', 'lone-surrogate', 1], ['{"\\uDFFF":1}', 'lone-surrogate', 2],
    ['{"a":1,"a":1}', 'duplicate-member', 7], ['{"a":1,"\\u0061":2}', 'duplicate-member', 7], ['[{"b":{},"b":0}]', 'duplicate-member', 9],
    ['{"__proto__":{}}', 'forbidden-member', 1], ['{"\\u005f_proto__":{}}', 'forbidden-member', 1],
    ['{"a":{"constructor":1}}', 'forbidden-member', 6], ['[{"prototype":1}]', 'forbidden-member', 2],
    ['1e400', 'number-out-of-range', 0], ['[-1e400]', 'number-out-of-range', 1], ['9007199254740992', 'number-out-of-range', 0],
    ['9007199254740993', 'number-out-of-range', 0],
    ['-9007199254740993', 'number-out-of-range', 0], ['1e16', 'number-out-of-range', 0],
  ] as const)('%j is refused: %s at %d', (text, reason, at) => {
    expect(refusal(text)).toEqual([reason, at])
  })

  test.each([
    [[0xff]], [[0x22, 0xc0, 0x80, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0x22, 0xd6, 0xd0, 0x22]],
  ])('bytes %j are not UTF-8', (octets) => {
    expect(refusal(Uint8Array.from(octets))).toEqual(['invalid-utf8', 0])
  })

  test('a view into a larger buffer is read at its place', () => {
    expect(parseStrictJson(bytes('xx{"a":1}yy').subarray(2, 9))).toEqual({ a: 1 })
  })

  test('the limit of depth holds, and 20,000 levels are no stack overflow', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    expect(parseStrictJson(bytes(nested(32)))).toEqual(JSON.parse(nested(32)))
    expect(refusal(nested(33))).toEqual(['too-deep', 32])
    expect(refusal('{"a":'.repeat(20_000))).toEqual(['too-deep', 160])
    expect(refusal('[[]]', { depth: 1, members: 10 })).toEqual(['too-deep', 1])
  })

  test('members and elements of the whole text count together', () => {
    expect(refusal('{"a":[1,2],"b":3}', { depth: 8, members: 4 })).toEqual({ a: [1, 2], b: 3 })
    expect(refusal('{"a":[1,2],"b":3}', { depth: 8, members: 3 })).toEqual(['too-many-members', 11])
    expect(refusal(`[${'0,'.repeat(10_000)}0]`)).toEqual(['too-many-members', 20_001])
  })

  test('a name as a value, or again in another object, is nothing bad', () => {
    expect(refusal('["__proto__",{"a":"constructor"},{"a":1}]')).toEqual(['__proto__', { a: 'constructor' }, { a: 1 }])
  })

  test('long tokens are read to their end', () => {
    const long = 'a'.repeat(1_000_000)
    expect(refusal(`"${long}"`)).toBe(long)
    expect(refusal('1'.repeat(1_000_000))).toEqual(['number-out-of-range', 0])
    expect(refusal(`0.${'1'.repeat(1_000_000)}`)).toBe(1 / 9)
  })

  test('the message quotes nothing of the text', () => {
    expect(() => parseStrictJson(bytes('{"secret":1,"secret":2}'))).toThrow('JSON refused at 12: duplicate-member')
  })
})
