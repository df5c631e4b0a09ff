import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { maxUrl } from './message.ts'
import { problemBody } from './problem-body.ts'
import { httpProblems } from './problems.ts'

const byNodeCode: Record<string, keyof typeof httpProblems.raise> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Messages that never became a request still get an answer in the contract's form. */
export function answerRawError(error: NodeJS.ErrnoException & { rawPacket?: unknown }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) { socket.destroy(); return }
  const requestId = randomUUID()
  const kind = byNodeCode[error.code ?? ''] ?? 'malformed-message'
  const problem = httpProblems.raise[kind === 'headers-too-large' && startsWithLongTarget(error.rawPacket) ? 'uri-too-long' : kind]()
  const body = JSON.stringify(problemBody(problem, 'zh', requestId))
  socket.end([
    `HTTP/1.1 ${problem.definition.status} ${problem.definition.title.en}`, 'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`, 'cache-control: no-store', 'x-content-type-options: nosniff', `x-request-id: ${requestId}`, 'connection: close', '', body,
  ].join('\r\n'))
}

/** Node counts the request target among the headers; its first line tells which of both was too large. */
function startsWithLongTarget(packet: unknown): boolean {
  if (!Buffer.isBuffer(packet)) return false
  const end = packet.indexOf('\r\n')
  return (end === -1 ? packet.length : end) > maxUrl
}
