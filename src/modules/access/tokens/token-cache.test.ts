import { describe, expect, test } from '@jest/globals'
import type { KnownToken } from './token-cache.ts'
import { createTokenCache } from './token-cache.ts'

const known = (accountId: string): KnownToken => ({
  claims: { kind: 'SERVICE', accountId, accountVersion: 1, expiresAt: 0 },
  actor: {
    accountId, name: '', service: true, permissions: new Set(), scope: { kind: 'NONE' }, agencyId: null, officerId: null, sessionId: null,
    administrator: false, mustChangePassword: false,
  },
})

describe('the cache of verified tokens', () => {
  test('forgets the tokens of one account and keeps the others', () => {
    const cache = createTokenCache()
    for (const [hash, account] of [['1', 'a'], ['2', 'a'], ['3', 'b']] as const) cache.keep(hash, known(account), cache.epoch)
    cache.evict('a')
    expect(['1', '2', '3'].map((hash) => cache.get(hash)?.actor.accountId)).toEqual([undefined, undefined, 'b'])
    cache.evict(null)
    expect(cache.get('3')).toBeUndefined()
  })

  test('does not keep what was read before a revocation', () => {
    const cache = createTokenCache()
    const { epoch } = cache
    cache.evict('somebody')
    cache.keep('1', known('a'), epoch)
    expect(cache.get('1')).toBeUndefined()
    cache.keep('1', known('a'), cache.epoch)
    expect(cache.get('1')).toBeDefined()
  })

  test('drops the oldest when it is full', () => {
    const cache = createTokenCache(2)
    for (const hash of ['1', '2', '3']) cache.keep(hash, known('a'), cache.epoch)
    expect(['1', '2', '3'].map((hash) => cache.get(hash) !== undefined)).toEqual([false, true, true])
    cache.keep('3', known('a'), cache.epoch)
    expect(cache.get('2')).toBeDefined()
    cache.drop('2')
    cache.drop('unknown')
    expect(cache.get('2')).toBeUndefined()
  })
})
