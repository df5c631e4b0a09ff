import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { Pool } from 'pg'
import { createMetrics } from './metrics.ts'

const linesOf = async (metrics: ReturnType<typeof createMetrics>): Promise<string[]> =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('http_'))

test('counts each request in every bucket from its duration on, and once by its status', async () => {
  const metrics = createMetrics(new Pool())
  for (const [status, seconds] of [[200, 0.01], [200, 0.25], [404, 0.5], [503, 7.5]] as const) metrics.observe('GET', '/v1/cases/:caseId', status, seconds)
  const labels = 'method="GET",route="/v1/cases/:caseId"'
  expect(await linesOf(metrics)).toEqual([
    ...Object.entries({ '0.01': 1, '0.05': 1, '0.25': 2, '1': 3, '5': 3, '+Inf': 4 }).sort(([a], [b]) => Number(a) - Number(b))
      .map(([bound, count]) => `http_request_duration_seconds_bucket{le="${bound}",${labels}} ${count}`),
    `http_request_duration_seconds_sum{${labels}} 8.26`, `http_request_duration_seconds_count{${labels}} 4`,
    `http_requests_total{${labels},status="200"} 2`, `http_requests_total{${labels},status="404"} 1`, `http_requests_total{${labels},status="503"} 1`,
  ])
})

test('names the states of connections as the manual does', async () => {
  const lines = (await createMetrics(new Pool()).registry.metrics()).split('\n').filter((line) => line.startsWith('database_pool_connections{'))
  const [, states = ''] = /`database_pool_connections` \| state: ([^|]+) \|/.exec(readFileSync('docs/operations.md', 'utf8')) ?? []
  expect(lines).toEqual(states.split(', ').map((state) => `database_pool_connections{state="${state}"} 0`))
})

test('stays small with every operation there is', async () => {
  const metrics = createMetrics(new Pool())
  for (let operation = 0; operation < 1_000; operation += 1) {
    for (const status of [200, 400, 401, 404]) metrics.observe('GET', `/v1/certificate-annual-verification-rounds/:roundId/act-${operation}`, status, operation / 100)
  }
  expect((await metrics.registry.metrics()).length).toBeLessThan(2_000_000)
})
