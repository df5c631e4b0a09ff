import type { Clock } from '../../platform/clock.ts'
import type { Database, DatabaseClient } from '../../platform/db/client.ts'
import type { SecurityLog } from '../../platform/security-log.ts'
import type { Passwords } from './passwords.ts'
import type { Posting, PostingFacts } from './rules.ts'
import type { AccessTokens } from './tokens/access-tokens.ts'
import type { TokenCache } from './tokens/token-cache.ts'

/** Tells of the agency and the officer of an account: their modules come after this one and are handed in. */
export type FindPosting = (db: Database, posting: Posting) => Promise<PostingFacts>

/** What the parts of this module share. */
export interface AccessParts {
  database: DatabaseClient
  clock: Clock
  securityLog: SecurityLog
  passwords: Passwords
  tokens: AccessTokens
  cache: TokenCache
  findPosting: FindPosting
  /** The external issuer whose subjects may have accounts here. */
  externalIssuer: string | null
}
