import { existsSync } from 'node:fs'
import { access, chmod, constants, mkdir, mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../src/platform/db/embedded.ts'
import { migrateDatabase } from '../../src/platform/db/migrate.ts'
import { tearDown } from './database-teardown.ts'
import { asAdmin, TEMPLATE, urlOf } from './postgres.ts'

const SEED = join(import.meta.dirname, '../../src/cli/seed-reference.ts')

declare global {
  var testDatabase: { server?: EmbeddedDatabase, folder: string } | undefined
}

export async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(await quickFolder(), 'mingjian-test-'))
  globalThis.testDatabase = { folder }
  tearDownWhenInterrupted()
  await chmod(folder, 0o755)
  const sockets = await socketFolder(folder)
  const server = await startEmbeddedDatabase({
    dataDir: join(folder, 'postgres'), durable: false, maxConnections: 200, settings: sockets === undefined ? {} : { unix_socket_directories: sockets },
  })
  globalThis.testDatabase = { server, folder }
  process.env.TEST_DATABASE_URL = sockets === undefined ? server.url : `${server.url}?host=${encodeURIComponent(sockets)}`
  await makeTemplate().catch(async (error: unknown) => { await tearDown(); throw error })
}

/** Memory that nobody gives back would be missing until the machine is started anew. An interrupt may come twice, from the terminal and from npm. */
function tearDownWhenInterrupted(): void {
  for (const [signal, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]] as const) {
    process.on(signal, () => {
      // Who read what is written here may have been interrupted too.
      for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
      void tearDown().finally(() => process.exit(128 + number))
    })
  }
}

const memory = '/dev/shm'
const enoughBytes = 4 * 1024 ** 3

/** A folder in memory where the machine has one: every test file copies a database of some two thousand files. */
async function quickFolder(): Promise<string> {
  try {
    await access(memory, constants.W_OK)
    const { bavail, bsize } = await statfs(memory)
    return bavail * bsize >= enoughBytes ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** The path of a socket has at most some hundred bytes. */
const LONGEST = 80

/** Where the machine has local sockets: a statement through one costs a third less than over TCP. */
async function socketFolder(folder: string): Promise<string | undefined> {
  if (process.platform === 'win32' || folder.length > LONGEST) return undefined
  const sockets = join(folder, 'sockets')
  await mkdir(sockets)
  // The server is of another user when root runs the tests.
  await chmod(sockets, 0o777)
  return sockets
}

async function makeTemplate(): Promise<void> {
  await asAdmin(`CREATE DATABASE ${TEMPLATE}`)
  const url = urlOf(TEMPLATE)
  await migrateDatabase(url)
  await leaveOutMonths(url)
  if (existsSync(SEED)) await (await import(SEED) as { seedReference: (url: string) => Promise<void> }).seedReference(url)
  await asAdmin(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
}

/** The clocks of nearly all tests stand in 2026, and rows of later months lie in the default partition: whoever counts audit entries need not open 36 empty months. */
async function leaveOutMonths(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(String.raw`select inhrelid::regclass::text as name from pg_inherits where inhrelid::regclass::text ~ '_20(2[7-9]|[3-9]\d)\d\d$'`)
    await client.query(`drop table ${rows.map(({ name }) => name).join(', ')}`)
  } finally {
    await client.end()
  }
}
