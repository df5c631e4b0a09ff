import { pathToFileURL } from 'node:url'
import type { Ground } from '../boot.ts'
import { layGround, systemClock } from '../boot.ts'
import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { loadSecrets, type Secrets } from '../platform/secrets.ts'
import { demoAccounts, demoCounty, demoPassword } from './demo-accounts.ts'
import { demoProgress, loadDemo } from './demo-load.ts'
import { seedAccess } from './seed-access.ts'
import { seedReference } from './seed-reference.ts'

/**
 * Reference data always; demo data when nobody is registered yet, or when an earlier start did not get to their end.
 * @returns whether the demo accounts are there
 */
export async function seedAll(ground: Ground, secrets: Secrets): Promise<boolean> {
  await seedCommon(ground)
  const progress = await demoProgress(ground)
  const { rowCount } = await ground.database.pool.query('select 1 from accounts limit 1')
  if (progress === 'none' && rowCount !== 0) return false
  if (progress === 'loaded') return true
  console.log(progress === 'none'
    ? '首次启动，正在装入演示数据，约十秒  First start: loading the demo data, some ten seconds …'
    : '上次启动未装完演示数据，继续装入  The last start did not get to the end of the demo data: loading the rest …')
  await loadDemo(ground, secrets)
  return true
}

async function seedCommon({ ownerUrl, database }: Ground): Promise<void> {
  await seedReference(ownerUrl)
  await seedAccess(database, systemClock, [])
}

/** `npm run seed:demo`: the same data into the database of DATABASE_URL, when asked. */
async function main(): Promise<void> {
  const config = readConfig()
  // Everybody knows their password.
  if (config.production) throw new ConfigError('Demo accounts do not belong into production: npm run seed:demo works in development mode only.')
  const ground = await layGround(config, () => undefined)
  try {
    if (await demoProgress(ground) === 'loaded') {
      console.log('The demo data are there already; nothing was changed.')
      return
    }
    await seedCommon(ground)
    await loadDemo(ground, await loadSecrets(ground.config))
    console.log(`Demo data loaded: ${demoCounty.name}, ${demoCounty.cases} cases; accounts ${demoAccounts.map((account) => account.username).join(', ')}; password ${demoPassword}`)
  } finally {
    await ground.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(operatorSentence(error) ?? error)
    process.exitCode = 1
  })
}
