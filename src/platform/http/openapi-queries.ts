type Json = Record<string, unknown>
export interface Parameter extends Json { name: string, in: string, schema: Json, description?: string }

/** Alternatives without anything to be read as a pattern. */
const members = /^\(([\w-]+(?:\|[\w-]+)*)\)$/
/** The longest list of ids there is room for. */
const idLength = 37

/**
 * Query parameters in the types a client holds them in; the URL stays the same text. One or more values separated by commas are an array, `true` and
 * `false` a boolean, the length of a page a whole number.
 */
export function typedQuery(parameter: Parameter): Parameter {
  const { schema, description = '' } = parameter
  if (parameter.in !== 'query') return parameter
  const items = itemsOf(schema)
  if (items !== null) return { ...parameter, style: 'form', explode: false, schema: { type: 'array', minItems: 1, ...items } }
  if (JSON.stringify(schema['enum']) === '["true","false"]') return { ...parameter, schema: { type: 'boolean' } }
  const [, minimum, maximum, usual] = parameter.name === 'limit' ? /(\d+)–(\d+)，默认 (\d+)/.exec(description) ?? [] : []
  return minimum === undefined ? parameter : { ...parameter, schema: { type: 'integer', minimum: Number(minimum), maximum: Number(maximum), default: Number(usual) } }
}

/** What may stand between the commas of `^one(,one)*$`. */
function itemsOf({ pattern, maxLength }: Json): { items: Json, maxItems: number } | null {
  const [, one = ''] = typeof pattern === 'string' ? /^\^(.+)\(,\1\)\*\$$/.exec(pattern) ?? [] : []
  if (one === '') return null
  const named = members.exec(one)?.[1]?.split('|')
  if (named !== undefined) return { items: { type: 'string', enum: named }, maxItems: named.length }
  return { items: { type: 'string', format: 'uuid', pattern: `^${one}$` }, maxItems: Math.floor(Number(maxLength) / idLength) }
}

/** The types of a body that no schema of JSON describes. */
const plainBodies: Readonly<Record<string, Json>> = {
  'text/csv': { type: 'string', format: 'binary', description: 'CSV 文件（RFC 4180），首行为列名' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { type: 'string', format: 'binary', description: 'XLSX 文件' },
}

/** A body whose rows are judged one by one states their schema: it is that of JSON rows, and not of the same rows as text or as a workbook. */
export const typedBodies = (content: Record<string, Json>): Record<string, Json> =>
  'application/x-ndjson' in content
    ? Object.fromEntries(Object.entries(content).map(([type, body]) => [type, { ...body, schema: plainBodies[type] ?? body['schema'] }]))
    : content

/** A list of rows as JSON may come as the same rows in lines or in a table, where its route takes them so. */
export const withRows = (content: Record<string, Json>, { member, columns }: { member: string, columns: readonly string[] }): Record<string, Json> => ({
  ...content,
  'application/x-ndjson': { schema: { type: 'string', format: 'binary', description: `每行一个 JSON 对象，内容同 ${member} 的一项` } },
  'text/csv': { schema: { ...plainBodies['text/csv'], description: `CSV 文件（RFC 4180，UTF-8），首行为列名：${columns.join('、')}` } },
})

const greatest32 = 2 ** 31 - 1

/** Whole numbers beyond 32 bits say so: what is generated from the contract would hold them in less. */
export function widthOf(schema: Json): Json {
  const whole = [schema['type']].flat().includes('integer') && schema['format'] === undefined
  return whole && Math.max(Number(schema['maximum'] ?? 0), -Number(schema['minimum'] ?? 0)) > greatest32 ? { ...schema, format: 'int64' } : schema
}
