import { expect, test } from '@jest/globals'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fixedClock } from '../../../platform/clock.ts'
import { createLogger } from '../../../platform/logger.ts'
import { createExternalIssuer } from './external-issuer.ts'

const token = [{ alg: 'ES256', typ: 'at+jwt', kid: 'a' }, { sub: 'x' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.c2ln'

test('an issuer that never ends its answer is not read to the end', async () => {
  let sent = 0
  const server = createServer((_request, response) => {
    const piece = Buffer.alloc(65_536, ' ')
    const more = (): void => {
      while (!response.destroyed && sent < 512 * 1_048_576) {
        sent += piece.length
        if (!response.write(piece)) { response.once('drain', more); return }
      }
    }
    more()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = createExternalIssuer({
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, audience: 'x', clock: fixedClock('2026-03-02T01:00:00Z'), log: createLogger('silent'),
  })
  expect(await issuer.verify(token)).toBeNull()
  expect(sent).toBeLessThan(64 * 1_048_576)
  server.closeAllConnections()
  server.close()
})
