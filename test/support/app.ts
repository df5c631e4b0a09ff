import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type request from 'supertest'
import { buildApp, type App, type AppDeps } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { issuerOf, seedRoles } from '../../src/modules/access/index.ts'
import { createAccessTokens } from '../../src/modules/access/tokens/access-tokens.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import type { DatabaseClient, DatabaseOptions } from '../../src/platform/db/client.ts'
import { connectDatabase } from '../../src/platform/db/client.ts'
import { checkingSerializer } from '../../src/platform/http/serializer.ts'
import { createLogger, type Logger } from '../../src/platform/logger.ts'
import { temporarySecrets, type Secrets } from '../../src/platform/secrets.ts'
import { insertAccount, requestsTo, sessionOpener, testPasswordCost, type AccountOptions, type TestAccount } from './accounts.ts'
import { cloneDatabase } from './postgres.ts'

export { ifMatch, testPassword, type AccountOptions, type TestAccount } from './accounts.ts'

/** 09:00 in Beijing on Monday 2 March 2026. */
export const testNow = '2026-03-02T01:00:00Z'

export interface TestAppOptions {
  /** An instant; the clock stands still until a test sets it. */
  now?: string
  config?: Partial<Config>
  rateLimits?: { perAccount: number, perAddress: number }
  passwordCost?: number
  /** Silent unless given, or TEST_LOG names a level. */
  log?: Logger
  secrets?: Secrets
  /** Join the database of another test app instead of making one. */
  beside?: TestApp
  /** A migrated and seeded database of one's own, on a server one may stop. */
  databaseUrl?: string
  /** Smaller limits, to run into them. */
  limits?: Partial<Pick<DatabaseOptions, 'poolSize' | 'queueLimit' | 'statementTimeoutMs' | 'namedStatements'>>
  patience?: AppDeps['patience']
  /** Routes of the test alone, such as one that fails. */
  routes?: (server: App, database: DatabaseClient) => void
}

export interface TestApp {
  url: string
  /** Requests without a log-in, by supertest. */
  http: ReturnType<typeof request>
  server: App
  clock: ReturnType<typeof fixedClock>
  /** As the application sees it: the role mingjian_app. */
  database: DatabaseClient
  /** As the owner, for arranging and looking at what no route shows. */
  admin: pg.Pool
  adminUrl: string
  secrets: Secrets
  /** As the application was started; FILES_DIR is a folder of its own, made by the first file. */
  config: Config
  /** An active account with these roles and this scope, logged in. */
  account(options?: AccountOptions): Promise<TestAccount>
  /** A new session of an account, as after a log-in: tokens live for minutes. */
  session(account: Pick<TestAccount, 'id' | 'username' | 'displayName'>): Promise<TestAccount>
  close(): Promise<void>
}

/** The whole application over a database of its own, listening on a free port. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clone = options.beside === undefined && options.databaseUrl === undefined ? await cloneDatabase() : null
  const adminUrl = clone?.url ?? options.beside?.adminUrl ?? options.databaseUrl ?? ''
  const log = options.log ?? createLogger(process.env.TEST_LOG ?? 'silent')
  const clock = options.beside?.clock ?? fixedClock(options.now ?? testNow)
  const secrets = options.secrets ?? options.beside?.secrets ?? temporarySecrets()
  const admin = new pg.Pool({ connectionString: adminUrl, max: 3 })
  admin.on('error', () => undefined)
  const config: Config = {
    ...readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://mingjian.test' }),
    FILES_DIR: options.beside?.config.FILES_DIR ?? join(tmpdir(), `mingjian-files-${randomUUID()}`), ...options.config,
  }
  const database = connectDatabase({
    url: adminUrl, role: 'mingjian_app', poolSize: 5, queueLimit: 500, namedStatements: config.DATABASE_NAMED_STATEMENTS, statementTimeoutMs: 10_000, log,
    ...options.limits,
  })
  if (options.beside === undefined) await seedRoles(database.pool)
  const server = await buildApp({
    config, log, clock, database, secrets, serializer: checkingSerializer, passwordCost: options.passwordCost ?? testPasswordCost,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    rateLimits: options.rateLimits ?? { perAccount: 1_000_000, perAddress: 1_000_000 },
  })
  options.routes?.(server, database)
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const tokens = await createAccessTokens({ keys: secrets.tokenKeys, issuer: issuerOf(config), clock })
  const session = sessionOpener({ pool: admin, url, tokens, clock })
  return {
    url, http: requestsTo(url), server, clock, database, admin, adminUrl, secrets, config,
    session,
    account: async (account = {}) => session(await insertAccount(admin, account)),
    close: async () => {
      await server.close()
      await database.close()
      await admin.end()
      await clone?.drop()
      if (options.beside === undefined) await rm(config.FILES_DIR ?? '', { recursive: true, force: true })
    },
  }
}
