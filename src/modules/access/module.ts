import type { FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../config.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { DatabaseClient } from '../../platform/db/client.ts'
import type { Api } from '../../platform/http/api.ts'
import type { Logger } from '../../platform/logger.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { SecurityLog } from '../../platform/security-log.ts'
import type { AccessParts, FindPosting } from './deps.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { registerAccessRoutes } from './routes.ts'
import { createAccessTokens } from './tokens/access-tokens.ts'
import { createAuthenticator } from './tokens/authenticator.ts'
import { createExternalIssuer } from './tokens/external-issuer.ts'
import { createRevocations } from './tokens/revocations.ts'
import { createTokenCache } from './tokens/token-cache.ts'

export interface AccessDeps {
  config: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT' | 'OIDC_ISSUER' | 'OIDC_AUDIENCE'>
  secrets: Pick<Secrets, 'tokenKeys'>
  database: DatabaseClient
  clock: Clock
  log: Logger
  securityLog: SecurityLog
  findPosting: FindPosting
  /** The N of scrypt; the default is what production uses. */
  passwordCost?: number
  /** Another than scrypt anew for each log-in. */
  passwords?: Passwords
}

export interface Access {
  /** The caller of a request. @throws http.not-authenticated (401) */
  readonly authenticate: (request: Pick<FastifyRequest, 'headers'>) => Promise<Actor>
  register(api: Api): void
  /** Begins to listen for revocations of other instances. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The address under which whoever verifies our signatures knows us. */
export function issuerOf({ PUBLIC_URL, HOST, PORT }: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return (PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`).replace(/\/+$/, '')
}

/** Accounts, sessions and tokens of one instance. */
export async function createAccess(deps: AccessDeps): Promise<Access> {
  const { config, database, clock, log, securityLog, findPosting } = deps
  const issuer = issuerOf(config)
  const cache = createTokenCache()
  const revocations = createRevocations({ connection: database.pool.options, log, onChange: (accountId) => { cache.evict(accountId) } })
  const tokens = await createAccessTokens({ keys: deps.secrets.tokenKeys, issuer, clock })
  const external = externalIssuerOf(config, clock, log)
  const parts: AccessParts = {
    database, clock, securityLog, tokens, cache, findPosting, passwords: deps.passwords ?? createPasswords(deps.passwordCost),
    externalIssuer: external?.issuer ?? null,
  }
  return {
    authenticate: createAuthenticator({ database, clock, tokens, external, cache, revocations }),
    register: (api) => { registerAccessRoutes(api, parts) },
    start: revocations.start,
    stop: revocations.stop,
  }
}

function externalIssuerOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience }: AccessDeps['config'], clock: Clock, log: Logger) {
  if (issuer === undefined) return null
  if (audience === undefined) throw new ConfigError('OIDC_ISSUER needs OIDC_AUDIENCE: otherwise tokens meant for others would be accepted.')
  return createExternalIssuer({ issuer, audience, clock, log })
}
