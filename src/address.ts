import { createServer } from 'node:net'
import type { Config } from './config.ts'

/**
 * Takes the address for a moment: who cannot have it is told so before a database is started and the application is read for it.
 * @throws Error of `listen` or `getaddrinfo`, as the server itself would
 */
export async function requireAddress({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, resolve)
  })
  await new Promise((resolve) => { server.close(resolve) })
}
