import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { ProblemCatalogue } from '../../kernel/problem.ts'
import { requireOwnNames } from './openapi-names.ts'
import { pageHeaders } from './security-headers.ts'
import { tidyContract } from './openapi-tidy.ts'

const contractFile = new URL('../../../openapi/openapi.json', import.meta.url)

const description = `明鉴是行政执法监督的数据接口：执法主体、执法人员与证件、执法案件、重大执法决定法制审核、行政执法公示、执法案卷评查、合法性审查与审计。

- 先以 \`POST /v1/sessions\` 登录，其后各请求带 \`Authorization: Bearer <accessToken>\`；令牌十五分钟内有效。
- 日期为北京时间的 \`YYYY-MM-DD\`，时刻为 RFC 3339；金额为以元计、两位小数的十进制字符串；编号为 UUID v7，新建时可由客户端自定。
- 修改记录须带 \`If-Match: "v3"\`，即记录的 \`version\` 或者应答的 \`ETag\`；缺少为 428，过时为 412。
- POST 可带 \`Idempotency-Key\`，二十四小时内重复提交只办理一次，再次给出首次的应答；导入以内容防重，登录、换取令牌和核验不留存内容，均不用此键。PATCH、PUT、DELETE 重复提交不会重复办理。
- 记录的 \`availableActs\` 是当前状态下本账号可以办理的操作，页面据以显示按钮；其 \`x-acts\` 载明各操作的中英文名称和办理它的接口（operationId）。法律条件在办理时审查。
- 列表以 \`cursor\`（上一页的 \`nextCursor\`）翻页，筛选用 \`field=a,b\`、\`fieldFrom\`、\`fieldTo\`（左闭右开）、\`q\`，排序用 \`sort=-field\`，\`count=exact\` 给出总数。
- 拒绝以 \`application/problem+json\`（RFC 9457）应答，\`code\` 取自封闭目录，载明法律依据；\`x-problems\` 为各接口特有的代码，\`/problems/{code}\` 为其说明。

A REST API for supervising administrative law enforcement in China.

- Log in with \`POST /v1/sessions\`; every other request carries \`Authorization: Bearer <accessToken>\`, valid for fifteen minutes.
- Dates are \`YYYY-MM-DD\` in Beijing time, instants RFC 3339, money a decimal string in yuan with two digits, ids UUID v7; a client may choose the id of what it creates.
- A change needs \`If-Match: "v3"\`: the record's \`version\`, or the \`ETag\` it came with (428 without, 412 when stale).
- \`Idempotency-Key\` makes a POST repeated within a day happen once and answers it as the first. Imports know the same content again; log-ins, token requests and verifications keep nothing: these take no key. A repeated PATCH, PUT or DELETE does nothing twice.
- \`availableActs\` lists what this account may do with the record in its present state; its \`x-acts\` gives the names of each act and the operation that performs it. The conditions of law are examined when it is done.
- Lists turn pages by \`cursor\` (the \`nextCursor\` before); filters \`field=a,b\`, \`fieldFrom\`, \`fieldTo\` (without the end), \`q\`; \`sort=-field\`; \`count=exact\` adds the total.
- Refusals are \`application/problem+json\` (RFC 9457); \`x-problems\` lists the codes of an operation, \`/problems/{code}\` explains each. \`Accept-Language: en\` gives English.`

/** Nothing from elsewhere, also over plain HTTP inside an administration's network: no upgrade to TLS is asked of the page's own assets. */
const pagePolicy = 'default-src \'self\'; img-src \'self\' data:; style-src \'self\' \'unsafe-inline\'; object-src \'none\'; base-uri \'self\'; frame-ancestors \'none\''

/** A group of operations: its Chinese name, and in English what it holds. */
export interface Tag { name: string, description: string }

/** The contract, produced from the routes' own schemas, and a page to read it whose assets come from the package. */
export async function installContract(app: FastifyInstance, version: string, problems: ProblemCatalogue, tags: readonly Tag[]): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '明鉴 Mingjian', version, description, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/' }],
      tags: [...tags],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: (route) => {
      requireOwnNames(route.schema)
      return jsonSchemaTransform(route)
    },
    transformObject: (documentObject) => tidyContract(jsonSchemaTransformObject(documentObject) as Record<string, unknown>, problems) as never,
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { url: '/openapi.json', docExpansion: 'none', deepLinking: true, persistAuthorization: true, layout: 'BaseLayout' },
    theme: { title: '明鉴 Mingjian' },
    staticCSP: pagePolicy,
    uiHooks: {
      onRequest: (_request, reply, next) => {
        void reply.headers(pageHeaders)
        next()
      },
    },
  })
  // The file is what the routes say: the checks refuse a difference. Making it anew takes seconds in which nobody else would be served.
  let text: Promise<string> | undefined
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    void reply.header('cache-control', 'public, max-age=300').type('application/json; charset=utf-8').serializer((payload: unknown) => String(payload))
    text ??= readFile(contractFile, 'utf8').then((content) => JSON.stringify(JSON.parse(content)))
    return text
  })
}
