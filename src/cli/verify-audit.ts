import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { startEmbeddedDatabase } from '../platform/db/embedded.ts'
import type { KnownHead } from '../platform/verify-seals.ts'
import { readModulesQuickly } from '../quick-modules.ts'

// Recomputes the leaf hash of every audit entry and the chain of seals over them, of DATABASE_URL or of the stopped embedded database.
//   --heads <file>               heads noted earlier, such as the kept output of this program: each must still be in the chain
//   --retired-before 2028-01-01  months before were exported and detached: their entries may be gone
// Exit code 0 verified, 1 where something does not agree, 2 nothing to verify.
interface Outside { heads: readonly KnownHead[], retiredBefore: Date | undefined }

try {
  const outside = await readOutside()
  const { DATABASE_URL: given, DATA_DIR: dataDir } = readConfig({ ...process.env, NODE_ENV: 'development' })
  const embedded = given === undefined ? await startEmbeddedDatabase({ dataDir, durable: true }) : null
  try {
    process.exitCode = await verify(given ?? embedded?.url ?? '', outside)
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 2
}

async function readOutside(): Promise<Outside> {
  const { values } = parseArgs({ options: { 'heads': { type: 'string' }, 'retired-before': { type: 'string' } } })
  const day = values['retired-before']
  const retiredBefore = day === undefined ? undefined : new Date(`${day}T00:00:00Z`)
  if (retiredBefore !== undefined && Number.isNaN(retiredBefore.getTime())) throw new ConfigError('--retired-before takes a day such as 2028-01-01')
  const noted = values.heads === undefined ? '' : await readFile(values.heads, 'utf8')
  const heads = [...noted.matchAll(/\bHEAD (\d{1,9}) ([0-9a-f]{64})\b/g)].map(([, number, head = '']) => ({ number: Number(number), head }))
  if (values.heads !== undefined && heads.length === 0) throw new ConfigError('--heads names a file without a line such as HEAD 12 <64 hexadecimal digits>')
  return { heads, retiredBefore }
}

async function verify(url: string, { heads, retiredBefore }: Outside): Promise<number> {
  readModulesQuickly()
  const [{ requireMigrated }, { verifyLedger }, { verifySeals }] = await Promise.all([
    import('../platform/db/migrate.ts'), import('../platform/verify-ledger.ts'), import('../platform/verify-seals.ts'),
  ])
  await requireMigrated(url)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // The embedded database may be stopped before the connection that ended is gone.
  pool.on('error', () => undefined)
  try {
    const { checked, altered, replaced, unknown } = await verifyLedger(pool)
    const { seals, waiting, missing, retired, broken, diverging, newest } = await verifySeals(pool, heads, retiredBefore)
    const wrong: [string, readonly (string | number)[]][] = [
      ['ALTERED', altered], ['REPLACED', replaced], ['UNKNOWN', unknown], ['MISSING', missing], ['BROKEN SEAL', broken], ['ANOTHER HEAD', diverging],
    ]
    for (const [what, which] of wrong) for (const one of which) console.log(`${what} ${one}`)
    console.log(`${checked} entries checked, ${altered.length + replaced.length} altered, ${unknown.length} unknown, ${missing.length} missing, ${retired} retired`)
    console.log(`${seals} seals checked, ${broken.length + diverging.length} broken, ${waiting} entries wait for the next`)
    if (newest !== null) console.log(`HEAD ${newest.number} ${newest.head}`)
    return wrong.every(([, which]) => which.length === 0) ? 0 : 1
  } finally {
    await pool.end()
  }
}
