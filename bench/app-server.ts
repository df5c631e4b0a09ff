import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { systemClock } from '../src/platform/clock.ts'
import { connectDatabase } from '../src/platform/db/client.ts'
import { createLogger, gatheredOutput } from '../src/platform/logger.ts'
import { loadSecrets } from '../src/platform/secrets.ts'
import { reportTo } from './child.ts'

// The product as it runs in earnest: access, audit, logs, limits, metrics, compiled serializers; a line for each request goes to an output nobody reads.
const config = readConfig()
const log = createLogger(config.LOG_LEVEL, gatheredOutput())
const database = connectDatabase({
  url: config.DATABASE_URL ?? '', role: config.DATABASE_ROLE, poolSize: config.DATABASE_POOL_SIZE, queueLimit: config.DATABASE_QUEUE_LIMIT,
  namedStatements: true, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, log,
})
const app = await buildApp({
  config, log, clock: systemClock, database, secrets: await loadSecrets(config), rateLimits: { perAccount: 1e9, perAddress: 1e9 },
})
process.on('SIGTERM', () => void app.close().then(() => database.close()).then(() => process.exit(0)))
reportTo(process, await app.listen({ host: '127.0.0.1', port: 0 }))
