import type { Schema } from './operations.ts'

/** Texts that stand for every pattern of the contract; the first that fits is taken. */
const candidates = ['甲乙丙丁戊己庚辛壬癸', 'abcdefgh', '320685', '2026-02-02', '2026-02-02T01:00:00Z', '1.00', '0.05', 'https://example.cn/', '0'.repeat(64), 'A'.repeat(43), 'abcdefgh.abcdefgh.abcdefgh', '2026', '11010519491231002X']

/** Every value of its own: ids a client may choose must not meet each other. */
let counter = 0
const anyId = (): string => `01900000-0000-7000-8000-${String(counter += 1).padStart(12, '0')}`

/**
 * The least a request can say that its schema accepts: required members only, arrays as short as they may be.
 * @throws Error where no candidate fits, so that whoever adds a pattern adds a text for it
 */
export function sampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref !== undefined) return sampleOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = schema.anyOf ?? []
  if (first !== undefined) return sampleOf(first, schemas)
  switch ([schema.type].flat()[0]) {
    case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, schemas)]))
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, schemas))
    case 'boolean': return false
    case 'integer': case 'number': return Math.max(0, schema.minimum ?? 0)
    case 'string': return textOf(schema)
    default: throw new Error(`no sample for ${JSON.stringify(schema)}`)
  }
}

const textOf = (schema: Schema): string => schema.format === 'uuid' ? anyId() : fittingText(schema)

/** A walk asks for the same text thousands of times, and each pattern is compiled for every candidate. */
const fitting = new WeakMap<Schema, string>()

function fittingText(schema: Schema): string {
  const known = fitting.get(schema)
  if (known !== undefined) return known
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text))
  const found = format === 'date' ? '2026-02-02' : candidates.map((text) => text.slice(0, maxLength)).find(fits)
  if (found === undefined) throw new Error(`no sample text for ${pattern ?? ''} of ${minLength} to ${maxLength} characters`)
  fitting.set(schema, found)
  return found
}
