import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { describeApp } from '../../src/contract.ts'
import { checkingSerializer, compiledSerializer } from '../../src/platform/http/serializer.ts'
import { answersOf, withStrangers, type JsonSchema } from '../support/arbitrary-answers.ts'

type Compile = Parameters<typeof compiledSerializer>[0]

/** Every answer the application can give, as it asks for its serializers on start. */
const answers: { given: Compile, schema: JsonSchema, values: fc.Arbitrary<unknown>, compiled: (data: unknown) => string }[] = []
beforeAll(async () => {
  const app = await describeApp((given) => {
    const compiled = compiledSerializer(given)
    // Lists and acts of one kind of record share its schema.
    if (!answers.some((known) => known.given.schema === given.schema)) {
      const schema = schemaOf(given)
      answers.push({ given, schema, values: answersOf(schema), compiled })
    }
    return compiled
  })
  await app.close()
})

const nameOf = ({ method, url, httpStatus }: Compile): string => `${method} ${url} ${httpStatus ?? ''}`
const schemaOf = (given: Compile): JsonSchema => z.toJSONSchema(given.schema, { io: 'output', target: 'draft-7', unrepresentable: 'any' })

describe('what production sends is what the tests check', () => {
  test('byte for byte, for every answer there is', () => {
    expect(answers.length).toBeGreaterThan(20)
    for (const { given, values, compiled } of answers) {
      const checking = checkingSerializer(given)
      fc.assert(fc.property(values, (value) => {
        fc.pre(given.schema.safeParse(value).success)
        const [sent, checked] = [compiled(value), checking(value)]
        if (sent !== checked) throw new Error(`${nameOf(given)} sends ${sent} instead of ${checked}`)
      }), { numRuns: 10, seed: 4711 })
    }
  }, 60_000)

  test('members nobody declared never leave', () => {
    for (const { given, schema, values, compiled } of answers) {
      fc.assert(fc.property(values, (value) => {
        const [sent, own] = [compiled(withStrangers(value, schema)), compiled(value)]
        if (sent !== own) throw new Error(`${nameOf(given)} sends ${sent} instead of ${own}`)
      }), { numRuns: 5, seed: 4711 })
    }
  }, 60_000)

  test('an answer against its schema fails loudly where answers are checked', () => {
    const given = { schema: z.strictObject({ a: z.string() }), method: 'GET', url: '/x', httpStatus: '200' } as Compile
    expect(checkingSerializer(given)({ a: 'b' })).toBe('{"a":"b"}')
    expect(() => checkingSerializer(given)({ a: 'b', more: 1 })).toThrow('GET /x 200 answered against its contract')
    expect(() => checkingSerializer(given)({ a: 1 })).toThrow('against its contract')
  })
})

describe('forms the answers of this product may take one day', () => {
  const shared = z.strictObject({ name: z.string() }).meta({ id: 'SharedPart' })
  test.each<[string, z.ZodType, readonly unknown[]]>([
    ['a shared part that may be null', z.strictObject({ part: shared.nullable(), again: shared }), [{ part: null, again: { name: 'x' } }, { part: { name: 'y' }, again: { name: 'x' } }]],
    ['lists of lists', z.strictObject({ rows: z.array(z.array(z.string().nullable())) }), [{ rows: [['a', null], []] }]],
    ['a record', z.strictObject({ byKind: z.record(z.string(), z.number().int()) }), [{ byKind: { A: 1, '甲"': 2 } }, { byKind: {} }]],
    ['alternatives', z.strictObject({ v: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a'), n: z.number() }), z.strictObject({ kind: z.literal('b'), s: z.string() })]) }), [{ v: { kind: 'a', n: 1.5 } }, { v: { kind: 'b', s: '"' } }]],
    ['members named like keywords', z.strictObject({ id: z.string(), pattern: z.string(), format: z.number(), properties: z.strictObject({ description: z.string(), minLength: z.string() }) }), [{ id: 'a', pattern: 'b', format: 1, properties: { description: 'c', minLength: 'd' } }]],
    ['optional members', z.strictObject({ a: z.string().optional(), b: z.string().nullable().optional() }), [{}, { a: 'x' }, { b: null }, { a: 'x', b: 'y' }]],
    ['optional members in between', z.strictObject({ a: z.string().optional(), b: z.string(), c: z.string().optional(), d: z.number() }), [{ b: 'x', d: 1 }, { a: '', b: 'x', c: '', d: 1 }, { b: 'x', c: 'y', d: 1 }]],
    ['anything', z.strictObject({ before: z.unknown() }), [{ before: { deep: [1, null, 'x'] } }, { before: null }, { before: 'text' }]],
  ])('%s', (_what, schema, values) => {
    const given = { schema, method: 'GET', url: '/x', httpStatus: '200' } as Compile
    for (const value of values) expect(compiledSerializer(given)(value)).toBe(checkingSerializer(given)(value))
  })
})
