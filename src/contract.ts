import { buildApp, type AppDeps } from './app.ts'
import { readConfig } from './config.ts'
import { fixedClock } from './platform/clock.ts'
import { connectDatabase } from './platform/db/client.ts'
import { createLogger } from './platform/logger.ts'
import { temporarySecrets } from './platform/secrets.ts'

/** The whole application without a database: for the contract and the generated documents. No connection is made. */
export async function describeApp(serializer?: AppDeps['serializer']): Promise<{ contract: () => object, close: () => Promise<void> }> {
  const log = createLogger('silent')
  const database = connectDatabase({
    url: 'postgres://127.0.0.1:1/none', role: '', poolSize: 1, queueLimit: 1, namedStatements: false, statementTimeoutMs: 1_000, log,
  })
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' })
  const app = await buildApp({ config, log, clock: fixedClock('2026-01-05T01:00:00Z'), database, secrets: temporarySecrets(), ...(serializer === undefined ? {} : { serializer }) })
  await app.ready()
  return {
    contract: () => app.swagger(),
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}

let contract: Promise<object> | undefined

/** The contract as the routes state it; making it takes seconds, and in one process they state the same. Nobody may change what is handed out. */
export const contractOf = (): Promise<object> => contract ??= madeContract()

async function madeContract(): Promise<object> {
  const app = await describeApp()
  const made = app.contract()
  await app.close()
  return made
}
