import { expect, test } from '@jest/globals'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createRateLimit } from './rate-limit.ts'

// Added to this instant and taken away again, a minute is a little longer than a minute.
const instant = 115257.06722934182

test('a window that has just begun ends in 60 seconds, never in 61', () => {
  expect(instant + 60_000 - instant).toBeGreaterThan(60_000)
  const headers: Record<string, string> = {}
  const reply = { header: (name: string, value: string) => { headers[name] = value; return reply } }
  createRateLimit({ perAccount: 3, perAddress: 5 }, () => instant)({ ip: '127.0.0.1' } as FastifyRequest, reply as unknown as FastifyReply, null)
  expect(headers['ratelimit']).toBe('"address";r=4;t=60')
})

test('all addresses of one IPv6 network share a budget, others have their own', () => {
  const spend = createRateLimit({ perAccount: 3, perAddress: 5 }, () => instant)
  const reply = { header: () => reply }
  const ask = (ip: string) => () => { spend({ ip } as FastifyRequest, reply as unknown as FastifyReply, null) }
  for (let host = 1; host <= 5; host += 1) ask(`2001:db8:0:1::${host}`)()
  expect(ask('2001:db8:0:1:ffff::1')).toThrow(/./)
  expect(ask('2001:db8:0:2::1')).not.toThrow()
})
