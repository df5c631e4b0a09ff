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
  /** The same database for filling it; to be closed by who asks for it. */
  forSeeding(): DatabaseClient
  /** Our own server, when no DATABASE_URL is given. */
  embedded: EmbeddedDatabase | null
  /** The owner's URL of the database, for seeding. */
  ownerUrl: string
  close(): Promise<void>
}

/** Ground on which the application may be built already, but not asked anything before its schema is at this version. */
export interface OpenGround extends Ground { migrated: Promise<void> }

/** Database (ours or the given one), schema at this version, pool under the restricted role. */
export async function layGround(config: Config, onDatabaseLost: (reason: string) => void): Promise<Ground> {
  const ground = await openGround(config, { onDatabaseLost })
  await ground.migrated
  return ground
}

/** `onWaiting`: told when our own server begins to work for a while by itself, and when this process is needed again. */
export async function openGround(config: Config, { onDatabaseLost, onWaiting }: { onDatabaseLost: (reason: string) => void, onWaiting?: (waiting: boolean) => void }): Promise<OpenGround> {
  const log = createLogger(config.LOG_LEVEL, gatheredOutput())
  const embedded = config.DATABASE_URL === undefined
    ? await startEmbeddedDatabase({ dataDir: config.DATA_DIR, durable: true, onExit: onDatabaseLost, ...(onWaiting && { onWaiting }) }) : null
  const url = config.DATABASE_URL ?? embedded?.url ?? ''
  const ownerUrl = config.MIGRATION_DATABASE_URL ?? url
  const ready = Promise.all([config.production ? requireMigrated(ownerUrl) : migrateDatabase(ownerUrl, () => onWaiting?.(true)), embedded?.synced])
  const migrated = ready.then(() => undefined, async (error: unknown) => {
    await embedded?.stop()
    throw error
  })
  // Whoever waits for it later gets the reason then.
  migrated.catch(() => undefined)
  const options = {
    url, role: config.DATABASE_ROLE, poolSize: config.DATABASE_POOL_SIZE, queueLimit: config.DATABASE_QUEUE_LIMIT,
    namedStatements: config.DATABASE_NAMED_STATEMENTS, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, log,
  }
  const database = connectDatabase(options)
  return {
    config, log, database, embedded, ownerUrl, migrated,
    // Each connection reads the catalogues, and has every statement built and planned, for itself.
    forSeeding: () => connectDatabase({ ...options, poolSize: 3, statementTimeoutMs: 60_000, seeding: true }),
    close: async () => {
      await database.close()
      await embedded?.stop()
    },
  }
}

export { systemClock }
