type Json = Record<string, unknown>

interface AnswerHeader {
  description: string
  schema: Json
  example?: string
  /** The statuses that carry it where its operation declares it. */
  on: RegExp
  /** Carried by each of these answers; otherwise only where the description says. */
  always?: true
}

const count = { type: 'integer', format: 'int64', minimum: 0 }

/** What an operation may declare to send beside its body, in `x-headers`. */
export const declaredHeaders = {
  'ETag': { on: /^(200|201|206|304)$/, always: true, schema: { type: 'string' }, example: '"v3"', description: '版本标识：修改时放入 If-Match，再次读取时放入 If-None-Match' },
  'Location': { on: /^201$/, always: true, schema: { type: 'string', format: 'uri-reference' }, description: '新建记录的地址' },
  'Link': { on: /^200$/, schema: { type: 'string' }, description: '相关地址（RFC 8288）：rel="next" 为下一页，没有下一页的不发；rel="describedby" 为导出的登记记录' },
  'Idempotency-Replayed': { on: /^20[01]$/, schema: { const: 'true', type: 'string' }, description: '重复提交的，所给为首次办理的应答；首次办理不发' },
  'Content-Disposition': { on: /^20[06]$/, schema: { type: 'string' }, example: 'attachment; filename="cases.csv"', description: '保存用的文件名（RFC 6266）；NDJSON 不发' },
  'Accept-Ranges': { on: /^20[06]$/, always: true, schema: { const: 'bytes', type: 'string' }, description: '可用 Range 只取一段' },
  'Content-Range': { on: /^(206|416)$/, always: true, schema: { type: 'string' }, example: 'bytes 0-1023/4096', description: '所给的区间和总字节数' },
  'Upload-Offset': { on: /^(200|409|410|422)$/, schema: count, description: '已收到的字节数（tus 1.0）' },
  'Upload-Length': { on: /^(200|409|410|422)$/, schema: count, description: '总字节数（tus 1.0）' },
  'Tus-Resumable': { on: /^(200|409|410|422)$/, schema: { const: '1.0.0', type: 'string' }, description: 'tus 的版本' },
  'Repr-Digest': { on: /^200$/, always: true, schema: { type: 'string' }, example: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:', description: '内容的 SHA-256（RFC 9530）' },
  'X-Content-SM3': { on: /^200$/, always: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' }, description: '内容的 SM3' },
} as const satisfies Record<string, AnswerHeader>

export type DeclaredHeader = keyof typeof declaredHeaders

/** What every answer of these statuses carries, whatever its operation declares. */
const commonHeaders: Readonly<Record<string, AnswerHeader>> = {
  'X-Request-Id': { on: /./, always: true, schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{8,64}$' }, description: '请求编号：沿用请求所带的，否则由系统给出' },
  'Retry-After': { on: /^(409|429|503)$/, schema: { type: 'integer', minimum: 1 }, description: '建议重试的秒数；409 只在相同请求正在办理时发' },
  'WWW-Authenticate': { on: /^401$/, always: true, schema: { type: 'string' }, example: 'Bearer', description: '登录方式（RFC 9110）' },
}

/** Of answers to requests that count against a budget: all but the probes. */
const budgetHeaders: Readonly<Record<string, AnswerHeader>> = {
  'RateLimit-Policy': { on: /./, schema: { type: 'string' }, example: '"account";q=1200;w=60', description: '每分钟的请求限额，按账号，未登录的按网络地址（IETF RateLimit 草案）' },
  'RateLimit': { on: /./, schema: { type: 'string' }, example: '"account";r=1199;t=60', description: '剩余次数和恢复的秒数' },
}

const all: Readonly<Record<string, AnswerHeader>> = { ...commonHeaders, ...budgetHeaders, ...declaredHeaders }

/** The names of all headers the contract speaks of, for whoever has to let them through. */
export const headerNames: readonly string[] = Object.keys(all).map((name) => name.toLowerCase())

/** `components/headers`. */
export const headerComponents = (): Json => Object.fromEntries(Object.entries(all).map(([name, { description, schema, example, always }]) =>
  [name, { description, schema, ...(example === undefined ? {} : { example }), ...(always === undefined ? {} : { required: true }) }]))

/**
 * The headers of an answer of this status, as references.
 * @throws Error naming a header that is not described here
 */
export function headersOf(status: string, declared: readonly string[], counted: boolean): Json {
  const names = [...Object.keys({ ...commonHeaders, ...(counted ? budgetHeaders : {}) }), ...declared]
  const unknown = names.find((name) => !Object.hasOwn(all, name))
  if (unknown !== undefined) throw new Error(`no header of the contract: ${unknown}`)
  return Object.fromEntries(names.filter((name) => all[name]?.on.test(status)).map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

/** The request headers by which an operation is asked, as `components/parameters`. */
export const headerParameters = {
  IfMatch: { 'name': 'If-Match', 'in': 'header', 'required': true, 'schema': { type: 'string', pattern: '^"v[1-9][0-9]*"$', maxLength: 12 }, 'description': '所依据的版本，如 "v3"' },
  IdempotencyKey: { 'name': 'Idempotency-Key', 'in': 'header', 'required': false, 'schema': { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' }, 'description': '幂等键：二十四小时内以同一键重复提交同一请求的，给出首次的应答；内容不同的为 422' },
  IfNoneMatch: { 'name': 'If-None-Match', 'in': 'header', 'required': false, 'schema': { type: 'string', maxLength: 1000 }, 'description': '已有的 ETag：未变化的为 304' },
  Range: { 'name': 'Range', 'in': 'header', 'required': false, 'schema': { type: 'string', maxLength: 50 }, 'description': '只取一段，如 bytes=0-1023（RFC 9110）' },
  IfRange: { 'name': 'If-Range', 'in': 'header', 'required': false, 'schema': { type: 'string', maxLength: 100 }, 'description': '已有一段的 ETag：内容未变的给出所求区间，否则给出全部' },
} as const
