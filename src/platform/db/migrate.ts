import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import pg from 'pg'
import { driverError } from './errors.ts'
import { MigrationError } from './migration-error.ts'

export { MigrationError }

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))
const oldestServer = 150_000
const lockKey = 7_203_685

/**
 * Brings a database to this version, once even when many instances start together.
 * A migration older than the newest applied one is skipped without a word, so the count is checked afterwards.
 * `onWaiting`: called when the server has got everything and works.
 */
export async function migrateDatabase(url: string, onWaiting: () => void = () => undefined): Promise<void> {
  await connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await carryOut(client, onWaiting).catch((error: unknown) => {
      throw new MigrationError(`The migrations cannot be carried out: ${reasonOf(error)}.`, { cause: error })
    })
    await requireComplete(client)
  })
}

/**
 * What drizzle's migrator does, with the book it keeps, but all statements go in one message: sent one by one, three thousand of them
 * occupy this process, which has an application to read meanwhile. All or nothing; a connection that ends rolls back.
 */
async function carryOut(client: pg.Client, onWaiting: () => void): Promise<void> {
  await client.query('create schema if not exists drizzle')
  await client.query('create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)')
  const { rows: [{ newest } = { newest: 0 }] } = await client.query<{ newest: number }>('select coalesce(max(created_at), 0)::float8 as newest from drizzle.__drizzle_migrations')
  const due = readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) => folderMillis > newest)
  const carried = client.query(['begin', ...due.flatMap(({ sql, hash, folderMillis }) => [
    ...sql, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis})`,
  ]), 'commit'].join(';\n'))
  onWaiting()
  await carried
}

/** Production does not migrate by itself: refuses a database that is not exactly at this version. */
export async function requireMigrated(url: string): Promise<void> {
  await connected(url, requireComplete)
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'mingjian-migrate' })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new MigrationError(`The database cannot be reached: ${reasonOf(error)}.`, { cause: error })
  }
  try {
    await requireServerVersion(client)
    await work(client)
  } finally {
    await client.end()
  }
}

/** What went wrong below drizzle's wrapper and below Node's, which tries every address of a name and then says nothing itself. */
function reasonOf(error: unknown): string {
  const inner = driverError(error) ?? { message: 'unknown' }
  const [first] = inner instanceof AggregateError ? inner.errors as Error[] : []
  return (first ?? inner).message
}

async function requireServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Number(rows[0]?.server_version_num)
  if (version < oldestServer) {
    throw new MigrationError(`The database is PostgreSQL ${Math.floor(version / 10_000)}; Mingjian needs PostgreSQL 15 or later.`)
  }
}

async function requireComplete(client: pg.Client): Promise<void> {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  const { rows: [state] } = await client.query<{ known: boolean }>('select to_regclass(\'drizzle.__drizzle_migrations\') is not null as known')
  const applied = state?.known === true
    ? (await client.query<{ applied: number }>('select count(*)::int as applied from drizzle.__drizzle_migrations')).rows[0]?.applied ?? 0 : 0
  if (applied < journal.entries.length) {
    throw new MigrationError(`The database has ${applied} of the ${journal.entries.length} migrations of this version; run npm run migrate.`)
  }
  if (applied > journal.entries.length) throw new MigrationError('The database was migrated by a newer version of Mingjian; start that version.')
}
