import type { Clock } from '../../platform/clock.ts'
import type { DatabaseClient } from '../../platform/db/client.ts'
import type { SecurityLog } from '../../platform/security-log.ts'
import type { Passwords } from './passwords.ts'
import type { AccessTokens } from './tokens/access-tokens.ts'
import type { TokenCache } from './tokens/token-cache.ts'

/** What the parts of this module share. */
export interface AccessParts {
  database: DatabaseClient
  clock: Clock
  securityLog: SecurityLog
  passwords: Passwords
  tokens: AccessTokens
  cache: TokenCache
  /** The external issuer whose subjects may have accounts here. */
  externalIssuer: string | null
}
