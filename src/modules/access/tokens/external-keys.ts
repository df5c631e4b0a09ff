import type { CryptoKey, JWSHeaderParameters } from 'jose'
import { createLocalJWKSet, errors } from 'jose'
import { z } from 'zod'
import type { Logger } from '../../../platform/logger.ts'

/** Finds the public key of an external issuer a token was signed with; null where it has none of that name. */
export type KeyFinder = (header: JWSHeaderParameters) => Promise<CryptoKey | null>

interface KeyDeps {
  issuer: string
  log: Logger
  /** Milliseconds that only go forward. */
  elapsed: () => number
  fetchJson: (url: string) => Promise<unknown>
}

/** After this time the keys are fetched anew, so that a withdrawn key stops working; never more often than the shorter time. */
const intervals = { refreshMs: 600_000, coolDownMs: 30_000 }

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) })

/**
 * Keys by discovery (OpenID Connect Discovery 1.0). Unknown key ids cause one fetch per cool-down; when the issuer cannot be reached the
 * known keys go on working.
 */
export function createExternalKeys({ issuer, log, elapsed, fetchJson }: KeyDeps): KeyFinder {
  let find: ReturnType<typeof createLocalJWKSet> | null = null
  let fetchedAt = -Infinity
  let triedAt = -Infinity
  let running: Promise<void> | null = null

  async function fetchKeys(): Promise<void> {
    triedAt = elapsed()
    try {
      const found = discovery.parse(await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`))
      if (found.issuer !== issuer) throw new Error('the discovery document names another issuer')
      // What was asked for under the protection of TLS names no keys that travel without it.
      if (issuer.startsWith('https:') && !found.jwks_uri.startsWith('https:')) throw new Error('the keys would travel without TLS')
      find = createLocalJWKSet(keySet.parse(await fetchJson(found.jwks_uri)))
      fetchedAt = elapsed()
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'the keys of the external issuer could not be fetched')
    }
  }

  const refresh = (): Promise<void> => {
    if (elapsed() - triedAt < intervals.coolDownMs) return running ?? Promise.resolve()
    running ??= fetchKeys().finally(() => { running = null })
    return running
  }

  async function look(header: JWSHeaderParameters): Promise<CryptoKey | null> {
    try {
      return await find?.(header) ?? null
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }

  return async (header) => {
    if (elapsed() - fetchedAt >= intervals.refreshMs) await refresh()
    const known = await look(header)
    if (known !== null) return known
    await refresh()
    return look(header)
  }
}
