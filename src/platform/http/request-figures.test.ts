import { expect, test } from '@jest/globals'
import { createRequestFigures } from './request-figures.ts'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('#'))

test('counts each request in every bucket from its duration on, and once by its status', () => {
  const figures = createRequestFigures()
  for (const [status, seconds] of [[200, 0.01], [200, 0.25], [404, 0.5], [503, 7.5]] as const) figures.observe('GET', '/v1/cases/:caseId', status, seconds)
  figures.observe('POST', '/v1/cases', 201, 0.125)
  const [read, made] = ['method="GET",route="/v1/cases/:caseId"', 'method="POST",route="/v1/cases"']
  const bucketsOf = (labels: string, counts: number[]): string[] =>
    counts.map((count, index) => `http_request_duration_seconds_bucket{${labels},le="${['0.01', '0.05', '0.25', '1', '5', '+Inf'][index] ?? ''}"} ${count}`)
  expect(linesOf(figures.text())).toEqual([
    ...bucketsOf(read, [1, 1, 2, 3, 3, 4]), `http_request_duration_seconds_sum{${read}} 8.26`, `http_request_duration_seconds_count{${read}} 4`,
    ...bucketsOf(made, [0, 0, 1, 1, 1, 1]), `http_request_duration_seconds_sum{${made}} 0.125`, `http_request_duration_seconds_count{${made}} 1`,
    `http_requests_total{${read},status="200"} 2`, `http_requests_total{${read},status="404"} 1`, `http_requests_total{${read},status="503"} 1`,
    `http_requests_total{${made},status="201"} 1`, '',
  ])
})

test('names the kind of each metric, and stays small with every operation there is', () => {
  const figures = createRequestFigures()
  for (let operation = 0; operation < 1_000; operation += 1) {
    for (const status of [200, 400, 401, 404]) figures.observe('GET', `/v1/certificate-annual-verification-rounds/:roundId/act-${operation}`, status, operation / 100)
  }
  const text = figures.text()
  expect(text.match(/^# TYPE .+$/gm)).toEqual(['# TYPE http_request_duration_seconds histogram', '# TYPE http_requests_total counter'])
  expect(text.length).toBeLessThan(2_000_000)
})
