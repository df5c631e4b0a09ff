import { hash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { fixedClock } from '../../../platform/clock.ts'
import type { DatabaseClient } from '../../../platform/db/client.ts'
import { connectDatabase } from '../../../platform/db/client.ts'
import { createLogger } from '../../../platform/logger.ts'
import { newTokenKey } from '../../../platform/secrets.ts'
import { createAccessTokens } from './access-tokens.ts'
import { createAuthenticator } from './authenticator.ts'
import { createTokenCache } from './token-cache.ts'

const accountId = '019b76da-a800-7090-b617-3a3892919ef5'

/** An authenticator whose database is gone: whatever it answers comes from memory. */
async function make(trusted: boolean) {
  const clock = fixedClock('2026-03-02T01:00:00Z')
  const tokens = await createAccessTokens({ keys: [newTokenKey()], issuer: 'https://mingjian.test', clock })
  const cache = createTokenCache()
  const database: DatabaseClient = connectDatabase({
    url: 'postgres://127.0.0.1:1/none', role: '', poolSize: 1, queueLimit: 1, namedStatements: false, statementTimeoutMs: 1_000, log: createLogger('silent'),
  })
  const authenticate = createAuthenticator({ database, clock, tokens, external: null, cache, revocations: { trusted } })
  const { accessToken } = await tokens.forService(accountId, 1)
  return { authenticate: () => authenticate({ headers: { authorization: `Bearer ${accessToken}` } }), cache, tokens, accessToken, close: () => database.close() }
}

async function remember({ cache, tokens, accessToken }: Awaited<ReturnType<typeof make>>): Promise<void> {
  const claims = await tokens.verify(accessToken)
  if (claims === null) throw new Error('the token does not verify')
  cache.keep(hash('sha256', accessToken, 'base64url'), {
    claims,
    actor: {
      accountId, name: '对接平台', service: true, permissions: new Set(), scope: { kind: 'NONE' }, agencyId: null, officerId: null, sessionId: null,
      administrator: false, mustChangePassword: false,
    },
  }, cache.epoch)
}

describe('with the database gone', () => {
  test('a known token is enough while revocations are sure to be heard', async () => {
    const made = await make(true)
    await remember(made)
    expect(await made.authenticate()).toMatchObject({ accountId })
    await made.close()
  })

  test('a known token is not enough while they might be missed', async () => {
    const made = await make(false)
    await remember(made)
    await expect(made.authenticate()).rejects.toThrow('ECONNREFUSED')
    await made.close()
  })
})
