import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { checkCluster, createCluster, syncCluster } from './embedded-cluster.ts'
import { exists, findHome } from './embedded-folders.ts'
import { awaitPredecessor } from './embedded-lock.ts'
import { EmbeddedDatabaseError, explain, fieldOf, type SystemUser } from './embedded-process.ts'
import { findPrograms, type Programs } from './embedded-programs.ts'
import { freePort, launch, shutDown, untilReady, type Server } from './embedded-server.ts'
import { serviceUser } from './embedded-user.ts'

export { EmbeddedDatabaseError }

export interface EmbeddedDatabase {
  /** postgres:// URL of the superuser to the database `mingjian`. */
  url: string
  port: number
  /** Where the data really are: not where asked for when the system user of PostgreSQL may not enter that folder. */
  folder: string
  /** Resolves once a cluster made just now is on the disk as a whole. */
  synced: Promise<void>
  /** Fast shutdown; resolves when the server has ended. */
  stop: () => Promise<void>
}

export interface EmbeddedDatabaseOptions {
  dataDir: string
  /** A free port unless given. */
  port?: number
  /** false gives up crash safety for speed: for tests only. */
  durable: boolean
  maxConnections?: number
  settings?: Record<string, string>
  /** For programs and data when root starts us below a folder only root may enter. */
  sharedFolder?: string
  /** Told when the programs of PostgreSQL begin to work for a while and this process has only to wait, and when it is needed again. */
  onWaiting?: (waiting: boolean) => void
  /** Called with the reason when the server ends although nobody stopped it. */
  onExit?: (reason: string) => void
}

const FORBIDDEN = 'may not be read or written by this user'
const REASONS: Record<string, string> = {
  EACCES: FORBIDDEN, EPERM: FORBIDDEN, EROFS: 'lies on a read-only file system',
  ENOSPC: 'lies on a full disk', EDQUOT: 'lies on a full disk', ENOTDIR: 'is not a folder', EEXIST: 'is not a folder',
  ENOENT: 'is missing: restore it, or take another folder',
}
const WRONG_PASSWORD = '28P01'

/**
 * Starts the PostgreSQL server that comes with npm on 127.0.0.1; the data folder is made on first use.
 * Throws EmbeddedDatabaseError with one sentence for the operator.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  try {
    return await start(options)
  } catch (error) {
    const reason = REASONS[fieldOf(error, 'code') ?? '']
    if (reason === undefined) throw error
    const path = fieldOf(error, 'path') ?? options.dataDir
    throw new EmbeddedDatabaseError(`The embedded database cannot use ${options.dataDir}: ${path} ${reason}.`, { cause: error })
  }
}

async function start(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const shared = options.sharedFolder ?? '/var/lib/mingjian'
  const user = await serviceUser()
  const programs = await findPrograms(user, shared)
  const folder = await findHome(options.dataDir, user, shared)
  const cluster = join(folder, 'cluster')
  const data = join(cluster, 'data')
  options.onWaiting?.(true)
  const isNew = !(await exists(cluster))
  if (isNew) await createCluster(folder, programs, user)
  options.onWaiting?.(!isNew)
  await checkCluster(data, programs, user)
  await awaitPredecessor(data)
  const password = (await readFile(join(cluster, 'password'), 'utf8')).trim()

  const { server, port } = await serve(options, programs, folder, user)
  // Whoever connects next has a time limit, which would run out while this process does something else.
  options.onWaiting?.(false)
  let stopping: Promise<void> | undefined
  const stop = () => stopping ??= shutDown(server)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/`
  await ensureDatabase(`${url}postgres`).catch(async (error: unknown) => {
    await stop()
    if (fieldOf(error, 'code') !== WRONG_PASSWORD) throw error
    throw new EmbeddedDatabaseError(`The password in ${join(cluster, 'password')} is not that of the database beside it: restore the file.`, { cause: error })
  })
  void server.exited.then((reason) => { if (stopping === undefined) options.onExit?.(reason) })
  const synced = isNew && options.durable ? syncCluster(data, programs, user) : Promise.resolve()
  synced.catch(() => undefined)
  return { url: `${url}mingjian`, port, folder, synced, stop }
}

async function serve(
  options: EmbeddedDatabaseOptions, { bin }: Programs, folder: string, user: SystemUser | undefined,
): Promise<{ server: Server, port: number }> {
  const data = join(folder, 'cluster', 'data')
  const log = join(folder, 'postgres.log')
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? await freePort()
    const server = await launch(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings(options)], log, user)
    const failure = await untilReady(data, server)
    if (failure === undefined) return { server, port }
    // Of two that start at once the server takes one; the log may be that of the other.
    await awaitPredecessor(data)
    const output = await readFile(log, 'utf8')
    const taken = output.includes('Address already in use')
    if (taken && options.port !== undefined) {
      throw new EmbeddedDatabaseError(`Port ${port} for the embedded database is in use: choose another one.`)
    }
    // Another program may take the free port before the server does.
    if (!taken || attempt === 3) throw new EmbeddedDatabaseError(explain(output || failure, data))
  }
}

function settings({ durable, maxConnections, settings: more }: EmbeddedDatabaseOptions): string[] {
  return Object.entries({
    listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC',
    ...(maxConnections !== undefined && { max_connections: String(maxConnections) }),
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...more,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'mingjian'")
    if (rowCount === 0) await client.query('CREATE DATABASE mingjian')
  } finally {
    await client.end()
  }
}
