import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { contractOf } from '../../src/contract.ts'
import { contractTags } from '../../src/contract-tags.ts'
import { roleList } from '../../src/modules/access/index.ts'
import { problemCatalogue } from '../../src/problems.ts'

interface Schema {
  type?: string | string[], description?: string, maxLength?: number, enum?: unknown[], pattern?: string, format?: string, const?: unknown, maximum?: number
  properties?: Record<string, Schema>, items?: Schema, anyOf?: Schema[], additionalProperties?: unknown, maxItems?: number, $ref?: string, 'x-acts'?: Readonly<Record<string, object>>
}
interface Parameter { name: string, in: string, description?: string, schema: Schema, $ref?: string, style?: string, explode?: boolean }
interface Operation {
  'operationId': string, 'tags': string[], 'summary': string, 'x-permission': string, 'x-problems'?: string[]
  'parameters'?: Parameter[]
  'requestBody'?: { content: Record<string, { schema: Schema, example?: unknown }> }
  'responses': Record<string, { content?: Record<string, { schema: Schema }>, $ref?: string }>
}
interface Contract { paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, Schema>, parameters: Record<string, Parameter> } }

let contract: Contract
let operations: { name: string, method: string, path: string, operation: Operation }[]

beforeAll(async () => {
  contract = await contractOf() as unknown as Contract
  operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters?.map((one) => contract.components.parameters[one.$ref?.split('/').at(-1) ?? ''] ?? one)
      return { name: `${method.toUpperCase()} ${path}`, method, path, operation: { ...operation, ...(parameters === undefined ? {} : { parameters }) } }
    }))
})

/** Every schema inside one, with the place where it stands. */
function* within(schema: Schema, place: string): Generator<[string, Schema]> {
  const target = schema.$ref === undefined ? schema : contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}
  yield [place, target]
  for (const [name, property] of Object.entries(target.properties ?? {})) yield* within(property, `${place}.${name}`)
  if (target.items !== undefined) yield* within(target.items, `${place}[]`)
  for (const [index, part] of (target.anyOf ?? []).entries()) yield* within(part, `${place}|${index}`)
}

describe('contract', () => {
  test('the committed file is what the routes say', () => {
    const committed = readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8')
    expect(committed).toBe(`${JSON.stringify(contract, null, 1)}\n`)
  })

  test('every operation has its own verb-noun name, one tag, a summary in both languages and a permission', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    const odd = operations.filter(({ operation }) => !/^[a-z]+[A-Z]\w+$/.test(operation.operationId) || operation.tags.length !== 1
      || !/\p{Script=Han}.* · [a-z]/u.test(operation.summary) || operation['x-permission'] === '')
    expect(odd.map(({ name }) => name)).toEqual([])
  })

  test('every group of operations is presented once', () => {
    expect(new Set(contractTags.map(({ name }) => name))).toEqual(new Set(operations.flatMap(({ operation }) => operation.tags)))
    expect(new Set(contractTags.map(({ name }) => name)).size).toBe(contractTags.length)
  })

  test('every problem an operation names is in the catalogue', () => {
    const unknown = operations.flatMap(({ name, operation }) => (operation['x-problems'] ?? []).filter((code) => !(code in problemCatalogue)).map((code) => `${name}: ${code}`))
    expect(unknown).toEqual([])
  })

  test('permissions and roles agree: none asked for that no role holds, none held that nothing asks for', () => {
    const asked = new Set(operations.map(({ operation }) => operation['x-permission']).filter((permission) => permission.includes(':')))
    const held = new Set(Object.values(roleList).flatMap((role): readonly string[] => role.permissions))
    expect([...asked].filter((permission) => !held.has(permission))).toEqual([])
    expect([...held].filter((permission) => !asked.has(permission))).toEqual([])
  })

  test('a list of records that carry a case, an agency, an officer or a spot check can be narrowed to one', () => {
    // The agency of an entry of the history is that of who acted; the versions of a record are of one agency, what belongs to a case is of one case.
    const ofOne = /\/(history|versions|case-steps)$|^\/v1\/cases\/\{caseId\}\//
    const missing = operations.filter(({ path, operation }) => !ofOne.test(path) && operation.parameters?.some(({ name }) => name === 'cursor') === true).flatMap(({ name, operation }) => {
      const listed = [...within(operation.responses['200']?.content?.['application/json']?.schema ?? {}, name)].find(([place]) => place === `${name}.items[]`)?.[1]
      const given = operation.parameters?.map((parameter) => parameter.name) ?? []
      return ['caseId', 'agencyId', 'officerId', 'spotCheckId'].filter((parent) => parent in (listed?.properties ?? {}) && !given.includes(parent)).map((parent) => `${name} ${parent}`)
    })
    expect(missing).toEqual([])
  })

  test('every act a record offers has its names in both languages and an operation that performs it', () => {
    interface Published { zh: string, en: string, operation: string }
    const writing = new Map(operations.filter(({ method }) => method !== 'get').map(({ path, operation }) => [operation.operationId, path]))
    // Recorded beside the record, or in the case it belongs to: none of its own paths.
    const elsewhere = new Set(['recordAgencySuccession', 'extendDeadline', 'suspendDeadlines', 'resumeDeadlines'])
    const offering = Object.entries(contract.components.schemas).flatMap(([name, { properties }]) => properties?.['availableActs'] === undefined ? [] : [[name, properties['availableActs']] as const])
    expect(offering.length).toBeGreaterThan(70)
    const faults = offering.flatMap(([name, { items, 'x-acts': acts = {} }]) => [
      ...JSON.stringify(items?.enum?.toSorted()) === JSON.stringify(Object.keys(acts).sort()) ? [] : [`${name}: acts without names`],
      ...Object.entries(acts as Record<string, Published>).filter(([, { zh, en, operation }]) => !/\p{Script=Han}/u.test(zh) || !/^[\x20-\x7e’“”]+$/.test(en)
        || !(elsewhere.has(operation) || writing.get(operation)?.includes('}') === true)).map(([act]) => `${name}.${act}`),
    ])
    expect(faults).toEqual([])
    expect([...elsewhere].filter((operation) => !writing.has(operation))).toEqual([])
    // What a record offers is done at its own address.
    const addressesOf = (name: string): string[] => operations.filter(({ method, path, operation }) => method === 'get' && path.endsWith('}')
      && operation.responses['200']?.content?.['application/json']?.schema.$ref === `#/components/schemas/${name}`).map(({ path }) => path)
    const strange = offering.flatMap(([name, { 'x-acts': acts = {} }]) => Object.entries(acts as Record<string, Published>).filter(([, { operation }]) =>
      !elsewhere.has(operation) && addressesOf(name).length > 0 && !addressesOf(name).some((address) => writing.get(operation)?.startsWith(address) === true)).map(([act]) => `${name}.${act}`))
    expect(strange).toEqual([])
  })

  test('every parameter and every property says what it is', () => {
    const silent = operations.flatMap(({ name, operation }) => [
      ...(operation.parameters ?? []).filter((parameter) => parameter.description === undefined).map((parameter) => `${name} ${parameter.name}`),
      ...[operation.requestBody, ...Object.values(operation.responses)].flatMap((part) => Object.values(part?.content ?? {})).flatMap(({ schema }) =>
        [...within(schema, name)].flatMap(([place, inner]) => Object.entries(inner.properties ?? {})
          .filter(([, property]) => property.description === undefined && property.$ref === undefined).map(([property]) => `${place}.${property}`))),
    ])
    expect([...new Set(silent)]).toEqual([])
  })

  test('every string a client may send has a limit, every array too, and no object takes unknown members', () => {
    const loose = operations.flatMap(({ name, operation }) => {
      const sent: [string, Schema][] = [
        ...(operation.parameters ?? []).map((parameter): [string, Schema] => [`${name} ${parameter.name}`, parameter.schema]),
        // A token request ignores parameters it does not know (RFC 6749, 3.2).
        ...Object.entries(operation.requestBody?.content ?? {}).filter(([type]) => type !== 'application/x-www-form-urlencoded')
          .flatMap(([, { schema }]) => [...within(schema, name)]),
      ]
      return sent.filter(([, schema]) => {
        const types = [schema.type ?? []].flat()
        const limited = schema.maxLength !== undefined || schema.enum !== undefined || schema.const !== undefined || schema.pattern !== undefined
        return (types.includes('string') && !limited && schema.format !== 'binary') || (types.includes('array') && schema.maxItems === undefined)
          || (types.includes('object') && schema.properties !== undefined && schema.additionalProperties !== false)
      }).map(([place]) => place)
    })
    expect(loose).toEqual([])
  })

  test('query parameters have the types a client holds them in', () => {
    const query = operations.flatMap(({ name, operation }) => (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => ({ place: `${name} ${one.name}`, ...one })))
    const listed = query.filter(({ description }) => description?.includes('可用逗号并列'))
    expect(listed.length).toBeGreaterThan(300)
    const loose = [
      ...query.filter(({ name, schema }) => name === 'limit' && schema.type !== 'integer'),
      ...query.filter(({ schema }) => JSON.stringify(schema.enum) === '["true","false"]'),
      // Free text and numbers beside each other have no list of their own.
      ...listed.filter(({ schema }) => schema.type !== 'array' && schema.pattern !== undefined),
      ...query.filter(({ schema, style, explode }) => schema.type === 'array' && (style !== 'form' || explode !== false)),
    ]
    expect(loose.map(({ place }) => place)).toEqual([])
  })

  test('files are bytes, and whole numbers beyond 32 bits say so', () => {
    const bodies = operations.flatMap(({ name, operation }) => [operation.requestBody, ...Object.values(operation.responses)]
      .flatMap((part) => Object.entries(part?.content ?? {})).map(([type, { schema }]) => ({ place: `${name} ${type}`, type, schema })))
    const files = bodies.filter(({ type }) => /^application\/(vnd\.|pdf|octet-stream)/.test(type))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter(({ schema }) => schema.type !== 'string' || schema.format !== 'binary').map(({ place }) => place)).toEqual([])
    // Rows that also come in lines or as a table say so.
    const taken = operations.filter(({ operation }) => operation.requestBody?.content['text/csv'] !== undefined && operation.requestBody.content['application/x-ndjson'] !== undefined)
    expect(taken.map(({ operation }) => operation.operationId)).toEqual(expect.arrayContaining(['importCases', 'recordTraining', 'importExamResults']))
    const whole = Object.entries(contract.components.schemas).flatMap(([name, schema]) => [...within(schema, name)])
      .filter(([, { type, maximum = 0, format }]) => [type].flat().includes('integer') && (maximum > 2 ** 31 - 1) !== (format === 'int64'))
    expect(whole.map(([place]) => place)).toEqual([])
  })

  test('closed lists name their members, but for those that go by their own names', () => {
    const own = /\.(format|mediaType|alg|crv|kty|availableActs\[\])$/
    const places = Object.entries(contract.components.schemas).flatMap(([name, schema]) => [...within(schema, name)])
    const nameless = places.filter(([place, { enum: members = [], description = '' }]) => !own.test(place) && members.length > 1 && members.some((member) => typeof member === 'string' && !description.includes(member)))
    expect([...new Set(nameless.map(([place]) => place))]).toEqual([])
    const unlisted = places.filter(([place, { enum: members }]) => /\.ruleCode$|^(CaseStep|ImportedStep)\.kind$/.test(place) && members === undefined)
    expect([...new Set(unlisted.map(([place]) => place))]).toEqual([])
  })

  test('a request body of more than five members has an example, which its own schema accepts', () => {
    const bodies = operations.flatMap(({ name, operation: { requestBody } }) => {
      const { schema, example } = requestBody?.content['application/json'] ?? {}
      const component = schema?.$ref?.split('/').at(-1) ?? ''
      return Object.keys(contract.components.schemas[component]?.properties ?? {}).length > 5 ? [{ name, component, example }] : []
    })
    expect(bodies.length).toBeGreaterThan(200)
    expect(bodies.filter(({ example }) => example === undefined).map(({ name }) => name)).toEqual([])
    expect(bodies.filter(({ component, example }) => !z.safeParse(z.globalRegistry._idmap.get(component)!, example).success).map(({ name }) => name)).toEqual([])
  })

  test('every component is used', () => {
    const text = JSON.stringify(contract)
    const unused = Object.entries(contract.components).filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, parts]) => Object.keys(parts).map((name) => `#/components/${kind}/${name}`)).filter((reference) => !text.includes(`"${reference}"`))
    expect(unused).toEqual([])
  })
})

describe('problem catalogue', () => {
  const entries = Object.entries(problemCatalogue)

  test('codes are stable names with a status of the conventions', () => {
    const statuses = new Set([400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 414, 415, 416, 422, 428, 429, 431, 500, 503])
    expect(entries.filter(([code, { status }]) => !/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/.test(code) || !statuses.has(status)).map(([code]) => code)).toEqual([])
  })

  test('both languages say the same things, each in its own script', () => {
    const parameters = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => (match[1] ?? '').replace(/(Zh|En)$/, '')).sort()
    const odd = entries.filter(([, { title, detail }]) => !/\p{Script=Han}/u.test(title.zh) || !/\p{Script=Han}/u.test(detail.zh)
      || /\p{Script=Han}/u.test(title.en + detail.en) || JSON.stringify(parameters(detail.zh)) !== JSON.stringify(parameters(detail.en)))
    expect(odd.map(([code]) => code)).toEqual([])
  })

  test('a legal basis names a law and an article', () => {
    const bases = entries.flatMap(([code, { legalBasis }]) => (legalBasis ?? []).map((basis) => ({ code, ...basis })))
    expect(bases.filter(({ law, article }) => !/\p{Script=Han}/u.test(law) || article === '')).toEqual([])
  })
})
