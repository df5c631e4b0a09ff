import type { Config } from './config.ts'
import { systemClock } from './platform/clock.ts'
import type { DatabaseClient } from './platform/db/client.ts'
import { connectDatabase } from './platform/db/client.ts'
import type { EmbeddedDatabase } from './platform/db/embedded.ts'
import { startEmbeddedDatabase } from './platform/db/embedded.ts'
import { migrateDatabase, requireMigrated } from './platform/db/migrate.ts'
import type { Logger } from './platform/logger.ts'
import { createLogger, gatheredOutput } from './platform/logger.ts'

/** What every long-running process of the product stands on. */
export interface Ground {
  config: Config
  log: Logger
  database: DatabaseClient
  /** Our own server, when no DATABASE_URL is given. */
  embedded: EmbeddedDatabase | null
  /** The owner's URL of the database, for seeding. */
  ownerUrl: string
  close(): Promise<void>
}

/** Database (ours or the given one), schema at this version, pool under the restricted role. */
export async function layGround(config: Config, onDatabaseLost: (reason: string) => void): Promise<Ground> {
  const log = createLogger(config.LOG_LEVEL, gatheredOutput())
  const embedded = config.DATABASE_URL === undefined
    ? await startEmbeddedDatabase({ dataDir: config.DATA_DIR, durable: true, onExit: onDatabaseLost }) : null
  const url = config.DATABASE_URL ?? embedded?.url ?? ''
  const ownerUrl = config.MIGRATION_DATABASE_URL ?? url
  try {
    if (config.production) await requireMigrated(ownerUrl)
    else await migrateDatabase(ownerUrl)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  const database = connectDatabase({
    url, role: config.DATABASE_ROLE, poolSize: config.DATABASE_POOL_SIZE, queueLimit: config.DATABASE_QUEUE_LIMIT,
    namedStatements: config.DATABASE_NAMED_STATEMENTS, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, log,
  })
  return {
    config, log, database, embedded, ownerUrl,
    close: async () => {
      await database.close()
      await embedded?.stop()
    },
  }
}

export { systemClock }
