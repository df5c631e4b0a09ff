import type { ProblemCatalogue } from '../../kernel/problem.ts'
import { addExamples } from './openapi-examples.ts'
import { headerComponents, headerParameters, headersOf } from './openapi-headers.ts'
import { typedBodies, typedQuery, widthOf, withRows, type Parameter } from './openapi-queries.ts'

type Json = Record<string, unknown>
interface Operation extends Json {
  'operationId': string
  'summary': string
  'parameters'?: Json[]
  'requestBody'?: Json & { content?: Record<string, Json> }
  'responses': Record<string, Json>
  'x-permission'?: string
  'x-problems'?: string[]
  'x-body'?: 'none' | 'optional'
  'x-if-match'?: boolean
  'x-idempotency-key'?: boolean
  'x-headers'?: readonly string[]
  'x-uncounted'?: boolean
  'x-rows'?: { member: string, columns: readonly string[] }
}

const statusTexts: Record<string, string> = {
  200: '办理结果', 201: '已新建', 206: '部分内容', 304: '未变化',
  400: '请求不符合接口约定', 401: '未登录或登录已失效', 403: '无权办理', 404: '不存在或不在数据范围内', 406: '无法提供所需格式', 409: '与当前状态或已有数据冲突',
  410: '已撤回', 412: '版本已过期', 413: '请求内容过大', 415: '内容类型不受支持', 416: '所求区间不存在', 422: '不符合法律规定或内容要求', 428: '须注明版本', 429: '请求过于频繁',
  500: '系统内部错误', 503: '服务暂不可用',
}

const problemSchema = {
  type: 'object',
  description: '拒绝的说明（RFC 9457）',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '问题目录地址' },
    title: { type: 'string', description: '标题' },
    status: { type: 'integer', description: '状态码' },
    detail: { type: 'string', description: '说明' },
    instance: { type: 'string', description: '请求编号' },
    code: { type: 'string', description: '问题代码，取自封闭目录' },
    errors: {
      type: 'array', description: '逐项说明',
      items: {
        type: 'object', required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: '位置（JSON 指针）' }, code: { type: 'string', description: '代码' }, detail: { type: 'string', description: '说明' },
        },
      },
    },
    legalBasis: {
      type: 'array', description: '法律依据',
      items: {
        type: 'object', required: ['law', 'article'],
        properties: { law: { type: 'string', description: '法律名称' }, article: { type: 'string', description: '条款' } },
      },
    },
    acknowledgeable: { type: 'boolean', description: '说明理由后可以继续的提示：在请求的 acknowledged 中写明代码与理由' },
    missing: { type: 'array', description: '所缺事项', items: { type: 'string' } },
    currentVersion: { type: 'integer', description: '当前版本' },
    retryAfterSeconds: { type: 'integer', description: '建议重试的秒数' },
  },
}

/** Completes what the route schemas cannot say: the statuses of every operation, its headers, one component per name, sorted. */
export function tidyContract(contract: Json, problems: ProblemCatalogue): Json {
  const paths = contract['paths'] as Record<string, Record<string, Operation>>
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) completeOperation(path, method, operation, problems)
  }
  const components = contract['components'] as Json & { schemas?: Json }
  components.schemas = { ...components.schemas, Problem: problemSchema }
  const used = new Set([...JSON.stringify(paths).matchAll(/#\/components\/responses\/Refused(\d+)/g)].map((match) => match[1] ?? ''))
  components['responses'] = Object.fromEntries([...used].map((status) => [`Refused${status}`, refusal(status, headersOf(status, [], true))]))
  components['parameters'] = headerParameters
  components['headers'] = headerComponents()
  const folded = nullablesInOne(foldInputs(contract)) as Json
  addExamples(folded)
  return sorted(folded) as Json
}

function completeOperation(path: string, method: string, operation: Operation, problems: ProblemCatalogue): void {
  operation.summary = `${operation.summary} · ${inWords(operation.operationId)}`
  const permission = operation['x-permission'] ?? 'public'
  const known = operation['x-problems'] ?? []
  const counted = operation['x-uncounted'] !== true
  const statuses = new Set<number>([400, 406, ...(counted ? [429] : []), 500, 503, ...known.map((code) => problems[code]?.status ?? 500)])
  if (permission !== 'public') statuses.add(401).add(403)
  if (path.includes('{')) statuses.add(404)
  if (operation.parameters !== undefined) operation.parameters = operation.parameters.map((one) => typedQuery(one as Parameter))
  if (operation.requestBody?.content !== undefined) operation.requestBody['content'] = typedBodies(operation.requestBody.content)
  if (operation.requestBody?.content !== undefined && operation['x-rows'] !== undefined) operation.requestBody['content'] = withRows(operation.requestBody.content, operation['x-rows'])
  if (operation.requestBody !== undefined) statuses.add(413).add(415)
  if (operation['x-body'] === 'none') delete operation.requestBody
  else if (operation.requestBody !== undefined) operation.requestBody['required'] = operation['x-body'] !== 'optional'
  const declared = [...operation['x-headers'] ?? [], ...(operation['x-idempotency-key'] === true ? ['Idempotency-Replayed'] : [])]
  if (method === 'get' && declared.includes('ETag')) {
    operation.responses['304'] = { description: '' }
    parameter(operation, 'IfNoneMatch')
  }
  if (declared.includes('Accept-Ranges')) {
    parameter(operation, 'Range')
    parameter(operation, 'IfRange')
  }
  if (operation['x-if-match'] === true) {
    statuses.add(409).add(412).add(428)
    parameter(operation, 'IfMatch')
  }
  if (operation['x-idempotency-key'] === true) {
    statuses.add(409).add(422)
    parameter(operation, 'IdempotencyKey')
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    response['description'] = statusTexts[status] ?? '应答'
    response['headers'] = headersOf(status, declared, counted)
  }
  for (const status of [...statuses].map(String)) {
    const [headers, common] = [headersOf(status, declared, true), headersOf(status, [], true)]
    operation.responses[status] = Object.keys(headers).length > Object.keys(common).length ? refusal(status, headers) : { $ref: `#/components/responses/Refused${status}` }
  }
  operation['security'] = permission === 'public' ? [] : [{ bearer: [] }]
  if (known.length === 0) delete operation['x-problems']
  delete operation['x-body']
  delete operation['x-if-match']
  delete operation['x-idempotency-key']
  delete operation['x-headers']
  delete operation['x-uncounted']
  delete operation['x-rows']
}

const refusal = (status: string, headers: Json): Json =>
  ({ description: statusTexts[status] ?? '拒绝', headers, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })

/** `fileCase` as “file case”: the name of an operation is its English summary. */
const inWords = (name: string): string => name.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (letters) => ` ${letters.length > 1 ? letters : letters.toLowerCase()}`)

function parameter(operation: Operation, name: keyof typeof headerParameters): void {
  operation.parameters = [...operation.parameters ?? [], { $ref: `#/components/parameters/${name}` }]
}

const reference = /"#\/components\/schemas\/(\w+)"/g
const referencesIn = (text: string): Set<string> => new Set([...text.matchAll(reference)].map((match) => match[1] ?? ''))

/**
 * The zod provider writes `XInput` beside `X` for request schemas; where both say the same, or only one is used, one remains. Two say the same
 * if what they refer to does too, so all are taken for the same until a difference shows.
 */
function foldInputs(contract: Json): Json {
  // What only an unused schema refers to would stand in the way of a fold.
  prune(contract)
  const { schemas } = contract['components'] as { schemas: Json }
  const folded = new Map(Object.keys(schemas).filter((name) => name.endsWith('Input')).map((name) => [name, name.replace(/Input$/, '')]))
  const written = (part: unknown): string =>
    JSON.stringify(part).replace(reference, (_whole, name: string) => `"#/components/schemas/${folded.get(name) ?? name}"`)
  for (let left = -1; left !== folded.size;) {
    left = folded.size
    for (const [name, base] of folded) if (base in schemas && written(schemas[base]) !== written(schemas[name])) folded.delete(name)
  }
  for (const [name, base] of folded) {
    schemas[base] = schemas[name]
    Reflect.deleteProperty(schemas, name)
  }
  const result = JSON.parse(written(contract)) as Json
  prune(result)
  return result
}

/** Removes what nothing refers to, and then what only that referred to. */
function prune(contract: Json): void {
  const { schemas } = contract['components'] as { schemas: Json }
  for (let left = -1; left !== Object.keys(schemas).length;) {
    left = Object.keys(schemas).length
    const used = referencesIn(JSON.stringify(contract))
    for (const name of Object.keys(schemas)) if (!used.has(name)) Reflect.deleteProperty(schemas, name)
  }
}

/** `T or null` as one schema with both types, the form of OpenAPI 3.1, so that its description stands on the property itself. */
function nullablesInOne(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullablesInOne)
  if (typeof value !== 'object' || value === null) return value
  const inner: Json = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nullablesInOne(part)]))
  const [first, second, ...more] = Array.isArray(inner['anyOf']) ? inner['anyOf'] as Json[] : []
  if (first === undefined || second?.['type'] !== 'null' || more.length > 0 || typeof first['type'] !== 'string') return widthOf(inner)
  const outer = Object.fromEntries(Object.entries(inner).filter(([key]) => key !== 'anyOf'))
  return {
    ...first, ...outer, type: [first['type'], 'null'],
    ...(Array.isArray(first['enum']) ? { enum: [...first['enum'] as unknown[], null], description: named(first['description'], outer['description']) } : {}),
  }
}

/** A closed list described anew, where it may be absent, keeps the names of its members. */
function named(list: unknown, description: unknown = list): unknown {
  const names = typeof list === 'string' ? list.split('：', 2)[1] : undefined
  return names === undefined || typeof description !== 'string' || description.includes(names) ? description : `${description}：${names}`
}

/** Members in a fixed order, so that the committed file changes only where the contract does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([key, inner]) => [key, sorted(inner)]))
}
