import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { systemClock } from '../platform/clock.ts'
import { connectDatabase } from '../platform/db/client.ts'
import { migrateDatabase } from '../platform/db/migrate.ts'
import { createLogger } from '../platform/logger.ts'
import { seedAccess } from './seed-access.ts'
import { seedReference } from './seed-reference.ts'

// Brings the database of MIGRATION_DATABASE_URL, the role that owns the schema, or else DATABASE_URL, to this version.
try {
  const config = readConfig({ ...process.env, NODE_ENV: 'development' })
  const url = config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL
  if (url === undefined) throw new ConfigError('npm run migrate needs DATABASE_URL or MIGRATION_DATABASE_URL; npm start without them migrates its own database.')
  await migrateDatabase(url)
  await seedReference(url)
  const database = connectDatabase({
    url, role: config.DATABASE_ROLE, poolSize: 1, queueLimit: 10, namedStatements: false, statementTimeoutMs: 60_000, log: createLogger('silent'),
  })
  try {
    await seedAccess(database, systemClock, [])
  } finally {
    await database.close()
  }
  console.log('The database is at the version of this release, with reference data and roles.')
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
