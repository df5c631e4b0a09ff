import { describe, expect, test } from '@jest/globals'
import { canonicalJson } from './canonical-json.ts'

/** The double whose IEEE 754 bits are given in hexadecimal. */
function double(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE()
}

describe('RFC 8785', () => {
  test('section 3.2.2: the sample object', () => {
    const sample: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`)
  })

  test('section 3.2.3: members sorted by UTF-16 code units', () => {
    const sample: unknown = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`)
    expect(canonicalJson(sample).match(/(?<=:")[^"]+/g)).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test.each([
    ['0000000000000000', '0'], ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'], ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'], ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'], ['c340000000000000', '-9007199254740992'], ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'], ['44b52d02c7e14af6', '1e+23'], ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'], ['444b1ae4d6e2ef4f', '999999999999999900000'], ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'], ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'], ['41b3de4355555555', '333333333.3333333'], ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'], ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the number %s is written %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text)
  })

  test.each(['7fffffffffffffff', '7ff0000000000000'])('appendix B: the number %s is an error', (bits) => {
    expect(() => canonicalJson(double(bits))).toThrow(TypeError)
  })
})

test('control characters take the short escape where there is one, else lower-case \\u', () => {
  expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f/<')).toBe(String.raw`"\b\t\n\f\r\u0000\u001f${'\u007f'}/<"`)
})

test('members that look like numbers are sorted as text', () => {
  expect(canonicalJson({ 9: 'a', 10: 'b', '': 'c' })).toBe('{"":"c","10":"b","9":"a"}')
})

test('undefined members are left out, and only members', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  expect(canonicalJson({ a: undefined })).toBe('{}')
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
  expect(() => canonicalJson([1, undefined])).toThrow(TypeError)
  const sparse: unknown[] = []
  sparse[1] = 'second'
  expect(() => canonicalJson(sparse)).toThrow(TypeError)
})

test.each([
  ['bigint', 1n], ['function', () => 1], ['symbol', Symbol('s')], ['Date', new Date(0)],
  ['Map', new Map([['a', 1]])], ['Set', new Set([1])],
  ['Buffer', Buffer.from('a')], ['boxed string', Object('a') as unknown],
  ['lone surrogate', 'a\ud800'], ['lone surrogate in a name', { '\udc00': 1 }],
])('%s has no canonical form', (_name, value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError)
})

test('objects without a prototype and a member called __proto__ are data like any other', () => {
  expect(canonicalJson(Object.assign(Object.create(null) as object, { b: 1, a: 2 }))).toBe('{"a":2,"b":1}')
  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"x":1}}'))).toBe('{"__proto__":{"x":1},"b":1}')
})

test('a cycle or an abyss is an error of its own, not an exhausted stack', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  expect(() => canonicalJson(cycle)).toThrow(TypeError)
  expect(() => canonicalJson(JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)))).toThrow(TypeError)
  expect(canonicalJson(JSON.parse('['.repeat(1000) + ']'.repeat(1000)))).toHaveLength(2000)
})
