import pg from 'pg'
import { readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { startEmbeddedDatabase } from '../platform/db/embedded.ts'
import { readModulesQuickly } from '../quick-modules.ts'

// Recomputes the leaf hash of every audit entry of DATABASE_URL, or of the stopped embedded database.
// Exit code 0 verified, 1 where one does not agree, 2 nothing to verify.
try {
  const { DATABASE_URL: given, DATA_DIR: dataDir } = readConfig({ ...process.env, NODE_ENV: 'development' })
  const embedded = given === undefined ? await startEmbeddedDatabase({ dataDir, durable: true }) : null
  try {
    process.exitCode = await verify(given ?? embedded?.url ?? '')
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 2
}

async function verify(url: string): Promise<number> {
  readModulesQuickly()
  const [{ requireMigrated }, { verifyLedger }] = await Promise.all([import('../platform/db/migrate.ts'), import('../platform/verify-ledger.ts')])
  await requireMigrated(url)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // The embedded database may be stopped before the connection that ended is gone.
  pool.on('error', () => undefined)
  try {
    const { checked, altered } = await verifyLedger(pool)
    for (const id of altered) console.log(`ALTERED ${id}`)
    console.log(`${checked} entries checked, ${altered.length} altered`)
    return altered.length === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}
