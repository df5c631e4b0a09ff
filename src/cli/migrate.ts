import { ConfigError, readConfig } from '../config.ts'
import { migrateDatabase, MigrationError } from '../platform/db/migrate.ts'
import { seedReference } from './seed-reference.ts'
import { seedAccess } from './seed-access.ts'

// Brings the database of DATABASE_URL (or MIGRATION_DATABASE_URL, for a role that owns the schema) to this version.
try {
  const config = readConfig({ ...process.env, NODE_ENV: process.env['NODE_ENV'] === 'production' ? 'development' : process.env['NODE_ENV'] })
  const url = config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL
  if (url === undefined) throw new ConfigError('npm run migrate needs DATABASE_URL or MIGRATION_DATABASE_URL; npm start without them migrates its own database.')
  await migrateDatabase(url)
  await seedReference(url)
  await seedAccess(url)
  console.log('The database is at the version of this release, with reference data and roles.')
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof MigrationError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
