import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { createLogger } from '../../../platform/logger.ts'
import { createExternalKeys } from './external-keys.ts'

const issuer = 'https://issuer.test'
const jwk = (kid: string) => ({ ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA' })

function make(keys: object[]) {
  const world = { now: 0, keys, reachable: true, fetches: 0, named: issuer, at: `${issuer}/keys` }
  const find = createExternalKeys({
    issuer, log: createLogger('silent'), elapsed: () => world.now,
    fetchJson: async (url) => {
      await Promise.resolve()
      if (!world.reachable) throw new Error('unreachable')
      if (url.endsWith('/.well-known/openid-configuration')) return { issuer: world.named, jwks_uri: world.at }
      world.fetches += 1
      return { keys: world.keys }
    },
  })
  return { world, has: async (kid: string) => await find({ alg: 'EdDSA', kid }) !== null }
}

describe('keys of an external issuer', () => {
  test('many unknown key ids at once cause one fetch, and another only after the cool-down', async () => {
    const { world, has } = make([jwk('a')])
    expect(await Promise.all(Array.from({ length: 50 }, (_, index) => has(`unknown-${index}`)))).not.toContain(true)
    expect(world.fetches).toBe(1)
    world.keys = [jwk('a'), jwk('b')]
    world.now = 29_999
    expect(await has('b')).toBe(false)
    world.now = 30_000
    expect(await has('b')).toBe(true)
    expect(world.fetches).toBe(2)
  })

  test('known keys go on working while the issuer cannot be reached, however long', async () => {
    const { world, has } = make([jwk('a')])
    expect(await has('a')).toBe(true)
    world.reachable = false
    world.now = 86_400_000
    expect(await has('a')).toBe(true)
    expect(await has('b')).toBe(false)
  })

  test('a withdrawn key stops working after the refresh', async () => {
    const { world, has } = make([jwk('a')])
    expect(await has('a')).toBe(true)
    world.keys = [jwk('b')]
    world.now = 600_000
    expect(await has('a')).toBe(false)
    expect(await has('b')).toBe(true)
  })

  test('attempts that fail are not repeated with each request', async () => {
    const { world, has } = make([jwk('a')])
    world.reachable = false
    expect(await has('a')).toBe(false)
    world.reachable = true
    expect(await has('a')).toBe(false)
    world.now = 30_000
    expect(await has('a')).toBe(true)
  })

  test('keys are not fetched without TLS from an issuer that has it', async () => {
    const { world, has } = make([jwk('a')])
    world.at = 'http://issuer.test/keys'
    expect(await has('a')).toBe(false)
    expect(world.fetches).toBe(0)
  })

  test('a discovery document of another issuer is not believed', async () => {
    const { world, has } = make([jwk('a')])
    world.named = 'https://other.test'
    expect(await has('a')).toBe(false)
    expect(world.fetches).toBe(0)
  })
})
