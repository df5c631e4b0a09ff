import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { createLogger } from '../platform/logger.ts'
import { readModulesQuickly } from '../quick-modules.ts'

// Brings the database of MIGRATION_DATABASE_URL, the role that owns the schema, or else DATABASE_URL, to this version.
try {
  const config = readConfig({ ...process.env, NODE_ENV: 'development' })
  const url = config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL
  if (url === undefined) throw new ConfigError('npm run migrate needs DATABASE_URL or MIGRATION_DATABASE_URL; npm start without them migrates its own database.')
  readModulesQuickly()
  const { migrateDatabase } = await import('../platform/db/migrate.ts')
  await migrateDatabase(url)
  const [{ seedReference }, { seedRoles }, { connectDatabase }] = await Promise.all([
    import('./seed-reference.ts'), import('../modules/access/index.ts'), import('../platform/db/client.ts'),
  ])
  await seedReference(url)
  const database = connectDatabase({
    url, role: config.DATABASE_ROLE, poolSize: 1, queueLimit: 10, namedStatements: false, statementTimeoutMs: 60_000, log: createLogger('silent'),
  })
  try {
    await seedRoles(database.pool)
  } finally {
    await database.close()
  }
  console.log('The database is at the version of this release, with reference data and roles.')
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
