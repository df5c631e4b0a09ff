import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import pg from 'pg'

export interface Relay { url: string, close: () => void }

/** A road to the database behind a URL; `answer` says what becomes of a piece of an answer, null where it is swallowed. */
export async function startRelay(databaseUrl: string, answer: (piece: Buffer) => Buffer | null): Promise<Relay> {
  const behind = new pg.Client(databaseUrl)
  const address = behind.host.startsWith('/') ? { path: `${behind.host}/.s.PGSQL.${behind.port}` } : { host: behind.host, port: behind.port }
  const open = new Set<Socket>()
  const road = createServer((client) => {
    const server = connect(address)
    for (const [from, to, change] of [[client, server, (piece: Buffer) => piece], [server, client, answer]] as const) {
      open.add(from)
      from.on('data', (piece: Buffer) => {
        const changed = change(piece)
        if (changed !== null) to.write(changed)
      }).on('error', () => to.destroy()).on('close', () => to.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(road, 'listening')
  return {
    url: `postgres://${behind.user ?? ''}:${behind.password ?? ''}@127.0.0.1:${(road.address() as AddressInfo).port}/${behind.database ?? ''}`,
    close: () => {
      for (const socket of open) socket.destroy()
      road.close()
    },
  }
}
