import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { anyCharacter } from '../support/any-character.ts'

fc.configureGlobal({ seed: 20251120 })

// Strings of whole characters: a lone surrogate has no canonical form. JSON has no minus zero.
const json = fc.jsonValue({ stringUnit: anyCharacter }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, reversed(member)]))
}

test('the text says the value, the whole value and nothing but the value', () => {
  fc.assert(fc.property(json, (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
  }))
})

test('the order in which members were written does not matter', () => {
  fc.assert(fc.property(json, (value) => {
    expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
  }))
})

test('a canonical text is its own canonical form', () => {
  fc.assert(fc.property(json, (value) => {
    const text = canonicalJson(value)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
  }))
})

test('scalars and flat arrays are written as JSON.stringify writes them', () => {
  const scalar = fc.oneof(fc.string({ unit: anyCharacter }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
  fc.assert(fc.property(fc.array(scalar), (value) => {
    expect(canonicalJson(value)).toBe(JSON.stringify(value))
  }))
})

test('any value gives a text or a TypeError, nothing else', () => {
  fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }), (value) => {
    try {
      expect(typeof canonicalJson(value)).toBe('string')
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError)
    }
  }))
})
