import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/**
 * Closes, when a stop begins, the connections that never carried a whole request head: Node takes those for busy, and one that a browser or a
 * balancer opened beforehand would hold up the stop until its time is over.
 */
export function closeUnusedConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>()
  app.server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => { unused.delete(socket) })
  app.addHook('preClose', async () => {
    // What has arrived by now is read before.
    await setImmediate()
    await setImmediate()
    for (const socket of unused) socket.destroy()
  })
}
