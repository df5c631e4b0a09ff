import type { Actor } from '../../../platform/actor.ts'
import type { TokenClaims } from './claims.ts'

export interface KnownToken { readonly claims: TokenClaims, readonly actor: Actor }

/** Verified tokens by their hash, the oldest dropped when there are too many. */
export interface TokenCache {
  get(tokenHash: string): KnownToken | undefined
  /** Kept only where nothing was evicted since `epoch`: what was read before a revocation must not outlive it. */
  keep(tokenHash: string, known: KnownToken, epoch: number): void
  readonly epoch: number
  /** Forgets the tokens of one account, or of everybody. */
  evict(accountId: string | null): void
  drop(tokenHash: string): void
}

export function createTokenCache(limit = 20_000): TokenCache {
  const known = new Map<string, KnownToken>()
  const ofAccount = new Map<string, Set<string>>()
  let epoch = 0

  function drop(tokenHash: string): void {
    const accountId = known.get(tokenHash)?.actor.accountId
    if (accountId === undefined) return
    known.delete(tokenHash)
    const hashes = ofAccount.get(accountId)
    hashes?.delete(tokenHash)
    if (hashes?.size === 0) ofAccount.delete(accountId)
  }

  return {
    get epoch() { return epoch },
    get: (tokenHash) => known.get(tokenHash),
    keep: (tokenHash, entry, since) => {
      if (since !== epoch) return
      drop(tokenHash)
      const [oldest] = known.size >= limit ? known.keys() : []
      if (oldest !== undefined) drop(oldest)
      known.set(tokenHash, entry)
      const { accountId } = entry.actor
      ofAccount.set(accountId, (ofAccount.get(accountId) ?? new Set()).add(tokenHash))
    },
    evict: (accountId) => {
      epoch += 1
      if (accountId !== null) for (const tokenHash of [...ofAccount.get(accountId) ?? []]) drop(tokenHash)
      else { known.clear(); ofAccount.clear() }
    },
    drop,
  }
}
