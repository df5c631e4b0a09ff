import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { systemClock } from '../platform/clock.ts'
import { createLogger } from '../platform/logger.ts'
import { readModulesQuickly } from '../quick-modules.ts'

// Gives a new installation its roles and its first three administrators, whose passwords it shows once; those who are named get new ones.
const named = process.argv.slice(2)
try {
  const config = readConfig()
  if (config.DATABASE_URL === undefined) throw new ConfigError('Set DATABASE_URL: the embedded database gets its accounts with npm start.')
  readModulesQuickly()
  const [{ requireMigrated }, { connectDatabase }] = await Promise.all([import('../platform/db/migrate.ts'), import('../platform/db/client.ts')])
  await requireMigrated(config.DATABASE_URL)
  const { resetAccess, seedAccess } = await import('./initial-access.ts')
  const database = connectDatabase({
    url: config.DATABASE_URL, role: config.DATABASE_ROLE, poolSize: 2, queueLimit: 10, namedStatements: false,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, log: createLogger('silent'),
  })
  try {
    const made = named.length === 0 ? await seedAccess(database, systemClock) : await resetAccess(database, systemClock, named)
    const unknown = named.filter((name) => !made.some(({ username }) => username.toLowerCase() === name.toLowerCase()))
    if (unknown.length > 0) throw new ConfigError(`No administrator with a password is named ${unknown.join(', ')}.`)
    if (made.length === 0) console.log('The administrators are there already; nothing was changed.')
    for (const { username, initialPassword } of made) console.log(`${username.padEnd(16)} ${initialPassword ?? ''}`)
    if (made.length > 0) console.log('These passwords are shown once and must be changed at the first log-in.')
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
