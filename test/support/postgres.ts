import { randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'

/** The migrated and seeded database every clone is copied from. */
export const TEMPLATE = 'mingjian_template'

const ATTEMPTS = 5
const OBJECT_IN_USE = '55006'

/** The server that the global setup started for this run. */
export function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) throw new Error('TEST_DATABASE_URL is set by the global setup of jest: run npm test')
  return url
}

export function urlOf(database: string): string {
  const url = new URL(adminUrl())
  url.pathname = database
  return url.href
}

export async function asAdmin(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl() })
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of one's own with migrations and reference data, in some 50 ms. */
export async function cloneDatabase(): Promise<{ url: string, drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // With fsync off FILE_COPY took half the time of WAL_LOG.
  await retryWhileInUse(() => asAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`))
  return { url: urlOf(name), drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) }
}

// Nobody may connect to the template, but a background worker can still be in it; the server waits five seconds each time.
async function retryWhileInUse(create: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await create()
      return
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof DatabaseError && error.code === OBJECT_IN_USE)) throw error
    }
  }
}
