import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { makeCursors } from './kernel/cursor.ts'
import { createAccess, issuerOf, type Passwords } from './modules/access/index.ts'
import { registerActFilingRoutes } from './modules/act-filings/index.ts'
import { registerAgencyRoutes } from './modules/agencies/index.ts'
import { registerAuditRoutes } from './modules/audit/index.ts'
import { registerCaseDocumentRoutes, registerCaseRoutes } from './modules/cases/index.ts'
import { registerDoublePublicityRoutes } from './modules/double-publicity/index.ts'
import { registerFileRoutes, type FileParts } from './modules/files/index.ts'
import { registerLegalAdviserRoutes } from './modules/legal-advisers/index.ts'
import { registerLegalReviewRoutes } from './modules/legal-review/index.ts'
import { registerLegalityDeskRoutes } from './modules/legality-desk/index.ts'
import { registerMajorDecisionRoutes } from './modules/major-decisions/index.ts'
import { registerNormativeDocumentRoutes } from './modules/normative-documents/index.ts'
import { findPosting, registerPersonnelRoutes } from './modules/personnel/index.ts'
import { registerPowerRoutes } from './modules/powers/index.ts'
import { registerPublicityRoutes } from './modules/publicity/index.ts'
import { registerRandomInspectionRoutes } from './modules/random-inspections/index.ts'
import { registerPublicityCatalogueRoutes } from './modules/publicity-catalogue/index.ts'
import { registerReferenceRoutes } from './modules/reference/index.ts'
import { findingBesideCase, registerSpotCheckRoutes, toldWithFeedback } from './modules/spot-checks/index.ts'
import { registerStandardsRoutes } from './modules/standards/index.ts'
import { registerStatisticsRoutes } from './modules/statistics/index.ts'
import type { Clock } from './platform/clock.ts'
import { createCommandRunner } from './platform/command.ts'
import type { DatabaseClient } from './platform/db/client.ts'
import type { Api } from './platform/http/api.ts'
import { healthRoutes } from './platform/http/health.ts'
import { createMetrics, metricsRoute } from './platform/http/metrics.ts'
import { installContract } from './platform/http/openapi.ts'
import { problemPages } from './platform/http/problem-pages.ts'
import { createRateLimit, type RateLimits } from './platform/http/rate-limit.ts'
import { compiledSerializer } from './platform/http/serializer.ts'
import { createServer, type ServerDeps } from './platform/http/server.ts'
import type { Logger } from './platform/logger.ts'
import type { Secrets } from './platform/secrets.ts'
import { createFileStorage } from './platform/storage/files.ts'
import { createSecurityLog } from './platform/security-log.ts'
import { createVault } from './platform/vault.ts'
import { contractTags } from './contract-tags.ts'
import { problemCatalogue } from './problems.ts'
import { reactions } from './reactions.ts'
import { version } from './version.ts'

export interface AppDeps {
  config: Config
  log: Logger
  clock: Clock
  database: DatabaseClient
  secrets: Secrets
  /** Another than the compiled one for tests, which check every answer against its schema. */
  serializer?: ServerDeps['serializer']
  rateLimits?: RateLimits
  /** How long slow clients are waited for; shorter in tests alone. */
  patience?: ServerDeps['patience']
  /** The N of scrypt; smaller in tests alone. */
  passwordCost?: number
  /** Others than derived anew for each log-in, for demo data alone. */
  passwords?: Passwords
}

export type App = FastifyInstance

/** The whole application over one database; closing it ends everything it started, but not the database client. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { config, log, clock, database, secrets } = deps
  const metrics = createMetrics(database.pool)
  const securityLog = createSecurityLog({ database, clock, log })
  const access = await createAccess({
    config, secrets, database, clock, log, securityLog, findPosting, ...(deps.passwordCost === undefined ? {} : { passwordCost: deps.passwordCost }),
    ...(deps.passwords === undefined ? {} : { passwords: deps.passwords }),
  })
  const app = await createServer({
    config, log, metrics,
    spend: createRateLimit(deps.rateLimits ?? { perAccount: config.RATE_LIMIT_PER_MINUTE, perAddress: config.ANONYMOUS_RATE_LIMIT_PER_MINUTE }),
    authenticate: access.authenticate,
    onRefusal: securityLog.refusedAccess,
    serializer: deps.serializer ?? compiledSerializer,
    ...(deps.patience === undefined ? {} : { patience: deps.patience }),
  })
  app.addHook('onReady', access.start)
  app.addHook('onClose', async () => {
    await access.stop()
    await securityLog.close()
  })

  const files = await filePartsOf(config)
  app.addHook('onReady', () => files.storage.staging.sweep(clock.now()))

  const retiredKeys = config.DATA_RETIRED_KEYS.map((key) => Buffer.from(key, 'hex'))
  const vault = createVault({ encryptionKey: secrets.dataEncryptionKey, retiredKeys, hashKey: secrets.dataHashKey }, config.DATA_CIPHER)
  const api: Api = {
    app, database, clock, cursors: makeCursors(secrets.cursorSecret), runner: createCommandRunner(database, clock, reactions), digest: (text) => vault.digest(text),
    onRefusedAct: securityLog.refusedAct,
  }

  await installContract(app, version, problemCatalogue, contractTags)
  healthRoutes(app, database)
  metricsRoute(app, metrics)
  problemPages(app, problemCatalogue)

  access.register(api)
  registerAuditRoutes(api, { toldLater: toldWithFeedback })
  registerReferenceRoutes(api)
  registerAgencyRoutes(api)
  registerFileRoutes(api, files)
  registerPowerRoutes(api)
  registerStandardsRoutes(api)
  registerPersonnelRoutes(api, { vault, cards: { keys: secrets.tokenKeys, issuer: issuerOf(config) } })
  registerCaseRoutes(api, { vault, files, beside: { finding: findingBesideCase } })
  registerCaseDocumentRoutes(api, { vault })
  registerLegalReviewRoutes(api)
  registerActFilingRoutes(api)
  registerPublicityRoutes(api, { vault })
  registerDoublePublicityRoutes(api, { vault })
  registerPublicityCatalogueRoutes(api)
  registerStatisticsRoutes(api)
  registerSpotCheckRoutes(api)
  registerRandomInspectionRoutes(api)
  registerLegalityDeskRoutes(api, { files })
  registerMajorDecisionRoutes(api)
  registerLegalAdviserRoutes(api)
  registerNormativeDocumentRoutes(api)

  return app
}

async function filePartsOf(config: Config): Promise<FileParts> {
  const { FILE_LIMIT_DOCUMENT_MB, FILE_LIMIT_PHOTO_MB, FILE_LIMIT_AUDIO_MB, FILE_LIMIT_VIDEO_MB } = config
  return {
    storage: await createFileStorage(config), uploadHours: config.UPLOAD_EXPIRY_HOURS,
    limits: { DOCUMENT: FILE_LIMIT_DOCUMENT_MB, PHOTO: FILE_LIMIT_PHOTO_MB, AUDIO: FILE_LIMIT_AUDIO_MB, VIDEO: FILE_LIMIT_VIDEO_MB },
  }
}
