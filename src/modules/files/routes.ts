import type { FastifyInstance, FastifySchema } from 'fastify'
import type { z } from 'zod'
import { actorOf } from '../../platform/http/access.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, keysOf, listRoute, readRoute } from '../../platform/http/api.ts'
import { etagOf } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { anyBytes, bodyStream, closingOnRefusal, mediaTypeOf, streamBodies } from '../../platform/http/stream-bodies.ts'
import { historyRoute } from '../audit/index.ts'
import { mediaTypeNames, mediaTypes, type MediaTypeName } from './codes.ts'
import { declareUpload, storeUploaded } from './commands.ts'
import { contentRoute } from './content.ts'
import { presentFile, presentUpload } from './present.ts'
import { fileProblems } from './problems.ts'
import { fileList, findFile, findUpload } from './queries.ts'
import { receive, requireReceivable } from './receive.ts'
import { limitOf, requireSize } from './rules.ts'
import { fileParams, fileQuery, fileRecord, partHeaders, uploadBody, uploadParams, uploadRecord, type FileQuery, type UploadRecord } from './schema.ts'
import { kept, staged, type FileParts } from './storing.ts'

const tag = '文件'
const partType = 'application/offset+octet-stream'
const judged = ['files.hash-differs', 'files.type-differs', 'files.storage-unavailable']

export function registerFileRoutes(api: Api, parts: FileParts): void {
  const { database: { db } } = api
  listRoute(api, {
    url: '/v1/files', access: 'file:read', operationId: 'listFiles', tag, summary: '查询文件', list: fileList, item: fileRecord, present: presentFile,
  })
  readRoute(api, {
    url: '/v1/files/:storedFileId', access: 'file:read', operationId: 'getFile', tag, summary: '查看文件信息', params: fileParams, response: fileRecord,
    handle: async ({ params, actor }) => {
      const row = await findFile(db, actor.scope, params.storedFileId)
      return row === null ? null : presentFile(row)
    },
  })
  contentRoute(api, parts, {
    url: '/v1/files/:storedFileId/content', access: 'file:read', operationId: 'getFileContent', tag, summary: '读取文件内容', params: fileParams,
    find: ({ storedFileId }, actor) => findFile(db, actor.scope, storedFileId),
  })
  historyRoute(api, {
    url: '/v1/files/:storedFileId/history', kind: 'file', access: 'file:read', operationId: 'listFileHistory', tag, summary: '文件的保存与读取记录',
    params: fileParams, idOf: ({ storedFileId }) => storedFileId, find: findFile,
  })
  actRoute(api, {
    url: '/v1/uploads', access: 'file:upload', operationId: 'declareUpload', tag, summary: '登记分段上传', body: uploadBody, response: uploadRecord, status: 201,
    description: '登记后以 PATCH 从已收到的字节数起逐段上传，中断后可续传；收齐并核对散列与格式后成为文件。',
    problems: ['files.agency-unknown', 'files.too-large'], location: ({ id }) => `/v1/uploads/${id}`,
    act: async (context, { body }) => presentUpload(await declareUpload(context, parts, body), context.actor),
  })
  readRoute(api, {
    url: '/v1/uploads/:uploadId', access: 'file:upload', operationId: 'getUpload', tag, summary: '查看上传进度',
    description: '仅限登记该上传的账号。HEAD 亦可，已收到的字节数在 Upload-Offset 头中。', params: uploadParams, response: uploadRecord,
    headers: { names: progressNames, of: progressOf },
    handle: async ({ params, actor }) => {
      const row = await findUpload(db, actor.accountId, params.uploadId)
      return row === null ? null : presentUpload(row, actor)
    },
  })
  streamBodies(api, mediaTypeNames, (scope) => { uploadRoute(scope, api, parts) })
  streamBodies(api, [partType], (scope) => { partRoute(scope, api, parts) })
}

const progressNames = ['Tus-Resumable', 'Upload-Offset', 'Upload-Length'] as const

/** As tus 1.0 names them, whose clients can go on with an upload that was declared here. */
const progressOf = ({ receivedBytes, bytes }: Pick<UploadRecord, 'receivedBytes' | 'bytes'>) =>
  ({ 'tus-resumable': '1.0.0', 'upload-offset': String(receivedBytes), 'upload-length': String(bytes) })

function uploadRoute(scope: FastifyInstance, api: Api, parts: FileParts): void {
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': 'uploadFile', 'tags': [tag], 'summary': '上传文件（一次）', 'description': '内容即请求体，媒体类型在 Content-Type 中；大文件或者网络不稳时用分段上传。',
    'x-permission': 'file:upload', 'x-idempotency-key': true, 'x-headers': ['Location'], 'consumes': [...mediaTypeNames],
    'x-problems': ['files.agency-unknown', 'files.too-large', 'files.empty', ...judged], 'querystring': fileQuery, 'body': anyBytes, 'response': { 201: fileRecord },
  }
  scope.post('/v1/files', { config: { access: 'file:upload', streams: true }, schema }, (request, reply) => closingOnRefusal(request, reply, async () => {
    try {
      const query = request.query as FileQuery
      const mediaType = mediaTypeOf(request)
      if (!isKnown(mediaType)) throw httpProblems.raise['unsupported-media-type']()
      const [body, keys] = [bodyStream(request), keysOf(api, request, query.id, () => mediaType)]
      requireSize(parts.limits, mediaType, Number(request.headers['content-length'] ?? 1))
      const file = await staged(parts, body, limitOf(parts.limits, mediaType), () => fileProblems.raise['too-large']({ megabytes: parts.limits[mediaTypes[mediaType].fileClass] }))
      if (file.bytes === 0) await parts.storage.staging.discard(file)
      requireSize(parts.limits, mediaType, file.bytes)
      const content = await kept(parts, file, { mediaType, sha256: query.sha256 })
      const { answer, replayed } = await api.runner.runOnce({ actor: actorOf(request), requestId: request.id }, keys, async (context) => {
        const record = presentFile(await storeUploaded(context, content, mediaType, query))
        return { status: 201, headers: { location: `/v1/files/${record.id}` }, body: record }
      })
      if (replayed) void reply.header('idempotency-replayed', 'true')
      return await reply.code(201).headers({ ...answer.headers, 'cache-control': 'no-store' }).send(answer.body)
    } catch (error) {
      api.onRefusedAct(request, error)
      throw error
    }
  }))
}

function partRoute(scope: FastifyInstance, api: Api, parts: FileParts): void {
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': 'sendUploadPart', 'tags': [tag], 'summary': '上传一段', 'x-permission': 'file:upload', 'x-headers': ['ETag', ...progressNames], 'consumes': [partType],
    'description': '从 Upload-Offset 所指字节起的内容，长短不限；最后一段到达后核对全部内容。同时有两段从同一处开始的，先到齐的一段算数，另一段为 409。',
    'x-problems': ['state.act-not-available', 'files.offset-differs', 'files.upload-expired', 'files.bytes-differ', ...judged],
    'params': uploadParams, 'headers': partHeaders, 'body': anyBytes, 'response': { 200: uploadRecord },
  }
  scope.patch('/v1/uploads/:uploadId', { config: { access: 'file:upload', streams: true }, schema }, (request, reply) => closingOnRefusal(request, reply, async () => {
    try {
      const actor = actorOf(request)
      const upload = await findUpload(api.database.db, actor.accountId, (request.params as z.output<typeof uploadParams>).uploadId)
      if (upload === null) throw httpProblems.raise['not-found']()
      void reply.headers(progressOf(upload))
      requireReceivable(api, upload, Number(request.headers['upload-offset']))
      const after = presentUpload(await receive(api, parts, { actor, requestId: request.id }, upload, bodyStream(request)), actor)
      return await reply.headers({ ...progressOf(after), 'etag': etagOf(after.version), 'cache-control': 'no-store' }).send(after)
    } catch (error) {
      api.onRefusedAct(request, error)
      throw error
    }
  }))
}

const isKnown = (name: string): name is MediaTypeName => name in mediaTypes
