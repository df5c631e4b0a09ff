import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Call } from '../../platform/command.ts'
import { actorOf } from '../../platform/http/access.ts'
import type { Api } from '../../platform/http/api.ts'
import { attachment } from '../../platform/http/attachment.ts'
import { rangeOf } from '../../platform/http/byte-range.ts'
import { unchanged } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { anyBytes } from '../../platform/http/stream-bodies.ts'
import { verifiedStream, type Range } from '../../platform/storage/verified.ts'
import { noteReading } from './commands.ts'
import { fileProblems } from './problems.ts'
import { readings } from './reading.ts'
import type { FileRow } from './store.ts'
import type { FileParts } from './storing.ts'
import { asStorage } from './storing.ts'

interface ContentSpec<P extends z.ZodType> {
  url: string
  access: string
  operationId: string
  tag: string
  summary: string
  params: P
  /** The file as the caller may see it, by its own id or through the record that refers to it; null means 404. */
  find(params: z.output<P>, actor: Actor): Promise<FileRow | null>
}

/** `GET` of the bytes of a file: streamed, checked block by block, one range on request, to be saved and never shown in place. */
export function contentRoute<P extends z.ZodType>(api: Api, { storage: { store } }: Pick<FileParts, 'storage'>, spec: ContentSpec<P>): void {
  const known = readings()
  const { url, access, operationId, tag, summary, params } = spec
  const content = { content: { 'application/octet-stream': { schema: anyBytes } } }
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': operationId, 'tags': [tag], 'summary': summary, 'x-permission': access, params,
    'x-headers': ['ETag', 'Content-Disposition', 'Accept-Ranges', 'Content-Range'],
    'description': '以流传送，可用 Range 只取一段；ETag 为内容的 SHA-256。每次读取记入审计，同一账号十分钟内重复读取同一文件只记一次。',
    'x-problems': ['files.range-not-satisfiable', 'files.content-damaged', 'files.storage-unavailable'],
    'response': { 200: { description: '全部内容', ...content }, 206: { description: '所求区间', ...content } },
  }
  api.app.get(url, { config: { access, produces: 'anything', streams: true }, schema }, async (request, reply) => {
    const actor = actorOf(request)
    const file = await spec.find(request.params as z.output<P>, actor)
    if (file === null) throw httpProblems.raise['not-found']()
    void reply.header('cache-control', 'no-store')
    if (unchanged(request, reply, `"${file.sha256}"`)) return reply.code(304).send()
    const range = requestedRange(request, reply, file)
    if (request.method === 'HEAD') return described(reply, file, range).send(Readable.from([]))
    const stream = await asStorage(() => verifiedStream(store, file, range))
    stream.once('error', (error) => { request.log.error({ requestId: request.id, reason: error.message }, 'the content of a file was broken off') })
    try {
      await note(api, known, { actor, requestId: request.id }, file)
    } catch (error) {
      stream.destroy()
      throw error
    }
    return described(reply, file, range).send(stream)
  })
}

/** Once it is certain that there is something to read, and before a byte of it leaves. */
async function note({ clock, runner }: Api, known: ReturnType<typeof readings>, call: Call, file: FileRow): Promise<void> {
  const now = clock.now()
  if (!known.isNew(call.actor.accountId, file.id, now)) return
  await runner.run(call, (context) => {
    noteReading(context, file)
    return Promise.resolve()
  })
  known.noted(call.actor.accountId, file.id, now)
}

interface Asked extends Range { part: boolean }

/** @throws files.range-not-satisfiable (416) */
function requestedRange({ headers, method }: FastifyRequest, reply: FastifyReply, { bytes, sha256 }: FileRow): Asked {
  // A range of a content that is another by now would not fit what the client has (RFC 9110, 13.1.5).
  const condition = headers['if-range']
  const fits = condition === undefined || condition === `"${sha256}"`
  // For GET alone a range means anything (RFC 9110, 14.2).
  const range = rangeOf(method === 'GET' && fits ? headers.range : undefined, bytes)
  if (range === 'whole') return { first: 0, last: bytes - 1, part: false }
  if (range === null) {
    void reply.header('content-range', `bytes */${bytes}`)
    throw fileProblems.raise['range-not-satisfiable']({ bytes })
  }
  return { ...range, part: true }
}

function described(reply: FastifyReply, { name, mediaType, bytes }: FileRow, { first, last, part }: Asked): FastifyReply {
  return reply.code(part ? 206 : 200).headers({
    'content-type': mediaType, 'content-length': last - first + 1, 'accept-ranges': 'bytes', 'content-disposition': attachment(name),
    'content-security-policy': 'sandbox; default-src \'none\'', ...(part ? { 'content-range': `bytes ${first}-${last}/${bytes}` } : {}),
  })
}
