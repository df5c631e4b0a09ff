import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { Socket } from 'node:net'
import type { ProblemError } from '../../kernel/problem.ts'
import { answerToCome, isAmidAnswer } from './answers-under-way.ts'
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
  const kind = byNodeCode[error.code ?? ''] ?? 'malformed-message'
  answerInTurn(socket, httpProblems.raise[kind === 'headers-too-large' && startsWithLongTarget(error.rawPacket) ? 'uri-too-long' : kind]())
}

/** A tunnel is nothing any address offers. Node would close the connection without a word, and hands it over without its listeners. */
export function refuseTunnels(server: Server): void {
  server.on('connect', (_request, socket) => {
    if (!(socket instanceof Socket)) { socket.destroy(); return }
    socket.on('error', () => { socket.destroy() }).setTimeout(server.keepAliveTimeout, () => { socket.destroy() }).resume()
    answerInTurn(socket, httpProblems.raise['method-not-allowed'](), ['allow: '])
  })
}

/** Connections whose last answer waits for those before it; whatever else arrives on them is no longer looked at. */
const waiting = new WeakSet<Socket>()

/** The last answer of a connection, behind those it still owes: none of them is cut short or taken for this one. */
function answerInTurn(socket: Socket, problem: ProblemError, headers: readonly string[] = []): void {
  const before = answerToCome(socket)
  if (before === undefined) {
    if (isAmidAnswer(socket)) socket.destroy()
    else if (socket.writable) answerLast(socket, problem, headers)
  } else if (!waiting.has(socket)) {
    waiting.add(socket)
    before.once('close', () => {
      waiting.delete(socket)
      answerInTurn(socket, problem, headers)
    })
  }
}

function answerLast(socket: Socket, problem: ProblemError, headers: readonly string[]): void {
  const requestId = randomUUID()
  const body = JSON.stringify(problemBody(problem, 'zh', requestId))
  socket.end([
    `HTTP/1.1 ${problem.definition.status} ${problem.definition.title.en}`, 'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`, 'cache-control: no-store', 'x-content-type-options: nosniff', `x-request-id: ${requestId}`, ...headers, 'connection: close', '', body,
  ].join('\r\n'))
}

/** Node counts the request target among the headers; its first line tells which of both was too large. */
function startsWithLongTarget(packet: unknown): boolean {
  if (!Buffer.isBuffer(packet)) return false
  const end = packet.indexOf('\r\n')
  return (end === -1 ? packet.length : end) > maxUrl
}
