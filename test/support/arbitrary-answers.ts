import fc from 'fast-check'
import { isCleanText } from '../../src/kernel/text.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const samples: Readonly<Record<string, readonly string[]>> = {
  'uuid': ['0190b7a0-7c00-7000-8000-000000000001', '01932c07-a000-7fff-bfff-ffffffffffff'],
  'date': ['1999-12-31', '2024-02-29', '2026-03-02'],
  'date-time': ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00Z'],
}

/** Text with everything that has to be escaped, or might be by mistake. */
const text = fc.array(fc.constantFrom('a', '县', '"', '\\', '/', '\n', '\t', '\u2028', '\u007f', '😀', '𠮷', '<', '&', ' ', '\''), { maxLength: 60 })
  .map((parts) => parts.join('')).filter(isCleanText)

/** Values a JSON schema allows, for whatever schemas the answers of this product have. */
export function answersOf(schema: JsonSchema, root: JsonSchema = schema): fc.Arbitrary<unknown> {
  const inner = (part: unknown): fc.Arbitrary<unknown> => answersOf(part as JsonSchema, root)
  if (typeof schema['$ref'] === 'string') return inner(resolve(schema['$ref'], root))
  if (Array.isArray(schema['allOf'])) return inner(merged(schema, root))
  if (Array.isArray(schema['type'])) return fc.oneof(...schema['type'].map((type) => inner({ ...schema, type: type as unknown })))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'] as unknown[])
  const union = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(union)) return fc.oneof(...union.map(inner))
  switch (schema['type']) {
    case 'string': return stringsOf(schema)
    case 'integer': {
      const least = Math.max(0, Number(schema['minimum'] ?? 0))
      return fc.integer({ min: least, max: Math.min(least + 100, Number(schema['maximum'] ?? least + 100)) })
    }
    case 'number': return fc.double({ min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 1), noNaN: true })
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'array': return fc.array(inner(schema['items'] ?? {}), { minLength: Number(schema['minItems'] ?? 0), maxLength: Math.min(3, Number(schema['maxItems'] ?? 3)) })
    case 'object': return objectsOf(schema, inner)
    default: return fc.jsonValue()
  }
}

const matching = new Map<string, fc.Arbitrary<string>>()

/** Made once for a pattern: most of the time went into making them, and many fields share one. */
function stringsMatching(pattern: RegExp): fc.Arbitrary<string> {
  const known = matching.get(pattern.source) ?? fc.stringMatching(pattern)
  matching.set(pattern.source, known)
  return known
}

function stringsOf(schema: JsonSchema): fc.Arbitrary<string> {
  const patterns = (schema['patterns'] as string[] | undefined ?? [schema['pattern'] as string | undefined]).filter((pattern) => pattern !== undefined).map((pattern) => new RegExp(pattern))
  const fits = (value: string): boolean => patterns.every((pattern) => pattern.test(value))
  const known = samples[String(schema['format'])]?.filter(fits) ?? []
  if (known.length > 0) return fc.constantFrom(...known)
  if (patterns[0] !== undefined) return stringsMatching(patterns[0]).filter(fits)
  const most = Number(schema['maxLength'] ?? Infinity)
  return text.filter((value) => Array.from(value).length >= Number(schema['minLength'] ?? 0) && Array.from(value).length <= most)
}

function objectsOf(schema: JsonSchema, inner: (part: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const more = schema['additionalProperties']
  const properties = schema['properties'] as Readonly<Record<string, unknown>> | undefined
  if (properties === undefined) return fc.dictionary(fc.constantFrom('A', 'B', '甲'), inner(more === false ? { type: 'null' } : more ?? {}), { maxKeys: more === false ? 0 : 3 })
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])), { requiredKeys: schema['required'] as string[] })
}

/** The value with a member nobody asked for in each object of fixed shape. */
export function withStrangers(value: unknown, schema: JsonSchema, root: JsonSchema = schema): unknown {
  if (typeof schema['$ref'] === 'string') return withStrangers(value, resolve(schema['$ref'], root), root)
  if (Array.isArray(schema['allOf'])) return withStrangers(value, merged(schema, root), root)
  const other = (schema['anyOf'] as JsonSchema[] | undefined)?.filter((part) => part['type'] !== 'null')
  if (other?.length === 1 && value !== null) return withStrangers(value, other[0]!, root)
  if (Array.isArray(value) && schema['items'] !== undefined) return value.map((element) => withStrangers(element, schema['items'] as JsonSchema, root))
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined
  if (properties === undefined || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => [name, withStrangers(member, properties[name] ?? {}, root)])
  return Object.fromEntries([['passwordHash', 'never to be sent'], ...entries, ['strange', { idNumber: 'never to be sent' }]])
}

function merged({ allOf, ...own }: JsonSchema, root: JsonSchema): JsonSchema {
  const parts = (allOf as JsonSchema[]).map((part) => typeof part['$ref'] === 'string' ? resolve(part['$ref'], root) : part)
  const patterns = [own, ...parts].flatMap((part) => typeof part['pattern'] === 'string' ? [part['pattern']] : [])
  return Object.assign({}, ...parts, own, patterns.length > 0 ? { patterns } : {}) as JsonSchema
}

function resolve(reference: string, root: JsonSchema): JsonSchema {
  return reference.split('/').slice(1).reduce((node: unknown, step) => (node as Record<string, unknown>)[step], root) as JsonSchema
}
