import { z } from 'zod'

interface Schema {
  $ref?: string, type?: string | string[], enum?: unknown[], const?: unknown, format?: string, pattern?: string, description?: string, minLength?: number, maxLength?: number, minimum?: number
  minItems?: number, required?: string[], properties?: Record<string, Schema>, items?: Schema, anyOf?: Schema[], oneOf?: Schema[]
}
interface Body { content?: Record<string, { schema?: Schema, example?: unknown }> }
interface Documented { paths: Record<string, Record<string, { requestBody?: Body }>>, components: { schemas: Record<string, Schema> } }

/** A body with more members than this is shown by an example. */
const selfEvident = 5

/**
 * Gives each larger request body an example: what must be stated, with one optional member more where the schema asks for one of several. Only what
 * the schema itself accepts is shown.
 */
export function addExamples(contract: object): void {
  const { paths, components: { schemas } } = contract as Documented
  for (const { requestBody } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    const body = requestBody?.content?.['application/json']
    const name = body?.schema?.$ref?.split('/').at(-1) ?? ''
    if (body === undefined || Object.keys(schemas[name]?.properties ?? {}).length <= selfEvident) continue
    const accepting = z.globalRegistry._idmap.get(name)
    const stated = exampleOf({ $ref: name }, schemas) as object
    const options = Object.entries(schemas[name]?.properties ?? {}).map(([member, inner]) => ({ ...stated, [member]: exampleOf(inner, schemas) }))
    const example = accepting === undefined ? undefined : [stated, ...options].find((candidate) => z.safeParse(accepting, candidate).success)
    if (example !== undefined) body.example = example
  }
}

const formats: Readonly<Record<string, string>> = { 'date': '2026-03-02', 'date-time': '2026-03-02T09:00:00+08:00', 'uuid': '01900000-0000-7000-8000-000000000001' }
/** For texts of a stated form the first of these that has it. */
const samples = ['320685', '320685001', '1234.50', '0.08', '91320685MA1ABCDE0X', '32068500001', '海', 'A', 'a', '1', '2026', '0513-80000001', 'SX-0001', '0'.repeat(64)]

function exampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref !== undefined) return exampleOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [alternative] = schema.anyOf ?? schema.oneOf ?? []
  if (alternative !== undefined) return exampleOf(alternative, schemas)
  const [type] = [schema.type ?? 'object'].flat()
  if (type === 'array') return (schema.minItems ?? 0) === 0 && schema.items?.type === 'object' ? [] : [exampleOf(schema.items ?? {}, schemas)]
  if (type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) === true).map(([name, inner]) => [name, exampleOf(inner, schemas)]))
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  return formats[schema.format ?? ''] ?? textOf(schema)
}

function textOf({ pattern, description = '', minLength = 1, maxLength = 200 }: Schema): string {
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  const [named = ''] = description.split(/[；：，（]/)
  return (form === undefined ? undefined : samples.find((sample) => form.test(sample))) ?? named.slice(0, maxLength).padEnd(minLength, '…')
}
