import pg from 'pg'
import { readConfig } from '../config.ts'
import { verifyLedger } from '../platform/verify-ledger.ts'

// Recomputes the leaf hash of every audit entry of DATABASE_URL; exit code 1 where one does not agree.
const url = readConfig({ ...process.env, NODE_ENV: 'development' }).DATABASE_URL
if (url === undefined) {
  console.error('npm run verify-audit needs DATABASE_URL.')
  process.exitCode = 2
} else {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const { checked, altered } = await verifyLedger(pool)
    for (const id of altered) console.log(`ALTERED ${id}`)
    console.log(`${checked} entries checked, ${altered.length} altered`)
    process.exitCode = altered.length === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}
