import { ConfigError, readConfig } from '../config.ts'
import { operatorSentence } from '../operator.ts'
import { readModulesQuickly } from '../quick-modules.ts'
import { demoAccounts, demoCounty, demoPassword } from './demo-accounts.ts'
import { demoProgress } from './demo-progress.ts'

// The demo data of the first start, into the database of DATABASE_URL, when asked.
try {
  const config = readConfig()
  // Everybody knows their password.
  if (config.production) throw new ConfigError('Demo accounts do not belong into production: npm run seed:demo works in development mode only.')
  readModulesQuickly()
  const { layGround } = await import('../boot.ts')
  const ground = await layGround(config, () => undefined)
  try {
    if (await demoProgress(ground) === 'loaded') {
      console.log('The demo data are there already; nothing was changed.')
    } else {
      const [{ seedCommon }, { loadDemo }, { loadSecrets }] = await Promise.all([import('./seed-all.ts'), import('./demo-load.ts'), import('../platform/secrets.ts')])
      await seedCommon(ground)
      await loadDemo(ground, await loadSecrets(ground.config))
      console.log(`Demo data loaded: ${demoCounty.name}, ${demoCounty.cases} cases; accounts ${demoAccounts.map((account) => account.username).join(', ')}; password ${demoPassword}`)
    }
  } finally {
    await ground.close()
  }
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
