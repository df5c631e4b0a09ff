import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const underWay = new WeakMap<Socket, Set<ServerResponse>>()

/** Keeps account of the answers each connection still owes, for what has to wait its turn behind them. */
export function watchAnswers(server: Server): void {
  server.on('request', ({ socket }, response) => {
    let answers = underWay.get(socket)
    if (answers === undefined) {
      answers = new Set()
      underWay.set(socket, answers)
    }
    answers.add(response)
    response.once('close', () => { answers.delete(response) })
  })
}

/** The first answer of a connection that needs nothing more of its client, and so will end by itself. */
export const answerToCome = (socket: Socket): ServerResponse | undefined =>
  [...underWay.get(socket) ?? []].find((response) => response.req.complete || response.writableEnded)

/** Whether the head of an answer has left whose end has not. */
export const isAmidAnswer = (socket: Socket): boolean => [...underWay.get(socket) ?? []].some((response) => response.headersSent)
