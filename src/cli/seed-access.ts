import { pathToFileURL } from 'node:url'
import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { firstAdministrators, seedAccounts, seedRoles, type SeedAccount, type SeededAccount } from '../modules/access/index.ts'
import { systemClock, type Clock } from '../platform/clock.ts'
import { createCommandRunner } from '../platform/command.ts'
import type { DatabaseClient } from '../platform/db/client.ts'
import { connectDatabase } from '../platform/db/client.ts'
import { requireMigrated } from '../platform/db/migrate.ts'
import { createLogger } from '../platform/logger.ts'
import { reactions } from '../reactions.ts'

/** Roles, and accounts that are not there yet: by default the three administrators a new installation begins with. */
export async function seedAccess(database: DatabaseClient, clock: Clock, accounts: readonly SeedAccount[] = firstAdministrators): Promise<SeededAccount[]> {
  await seedRoles(database.pool)
  return seedAccounts(createCommandRunner(database, clock, reactions), database, accounts)
}

async function main(): Promise<void> {
  const config = readConfig()
  if (config.DATABASE_URL === undefined) throw new ConfigError('Set DATABASE_URL: the embedded database gets its accounts with npm start.')
  await requireMigrated(config.DATABASE_URL)
  const database = connectDatabase({
    url: config.DATABASE_URL, role: config.DATABASE_ROLE, poolSize: 2, queueLimit: 10, namedStatements: false,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, log: createLogger('silent'),
  })
  try {
    const made = await seedAccess(database, systemClock)
    if (made.length === 0) console.log('The administrators are there already; nothing was changed.')
    for (const { username, initialPassword } of made) console.log(`${username.padEnd(16)} ${initialPassword ?? ''}`)
    if (made.length > 0) console.log('These passwords are shown once and must be changed at the first log-in.')
  } finally {
    await database.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void main().catch((error: unknown) => {
    console.error(operatorSentence(error) ?? error)
    process.exitCode = 1
  })
}
