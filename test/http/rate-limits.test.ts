import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { insertAccount, logIn } from '../support/accounts.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let account: TestAccount
let other: TestAccount
beforeAll(async () => {
  app = await startTestApp({ rateLimits: { perAccount: 3, perAddress: 5 } })
  const loggedIn = async (): Promise<TestAccount> => logIn(app.url, await insertAccount(app.admin, { roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' }))
  account = await loggedIn()
  other = await loggedIn()
})
afterAll(() => app.close())

test('each account has its own budget, told in every answer and refused when spent', async () => {
  for (const left of [2, 1, 0]) {
    const answer = await account.get('/v1/agencies').expect(200).expect('ratelimit-policy', '"account";q=3;w=60')
    expect(answer.headers['ratelimit']).toMatch(new RegExp(`^"account";r=${left};t=([1-9]|[1-5]\\d|60)$`))
  }
  const refused = await account.get('/v1/agencies').expect(429).expect('content-type', /problem\+json/).expect('cache-control', 'no-store')
  const problem = problemOf(refused)
  expect(problem.code).toBe('http.too-many-requests')
  expect(problem.retryAfterSeconds).toBeGreaterThan(0)
  expect(refused.headers['retry-after']).toBe(String(problem.retryAfterSeconds))
  expect(refused.headers['ratelimit']).toMatch(/^"account";r=0;t=\d+$/)
  await other.get('/v1/agencies').expect(200)
})

test('who is not logged in spends the budget of the address; bad tokens do too, health checks never', async () => {
  // Two log-ins were counted above.
  await app.http.get('/v1/agencies').expect(401).expect('ratelimit', /^"address";r=2;/)
  await app.http.get('/v1/agencies').set('authorization', 'Bearer nonsense').expect(401)
  await app.http.get('/nothing').expect(404)
  await app.http.get('/v1/agencies').expect(429)
  await app.http.post('/v1/sessions').send({ username: 'x', password: 'y' }).expect(429)
  for (let checks = 0; checks < 10; checks += 1) await app.http.get('/health/live').expect(200)
  await other.get('/v1/agencies').expect(200)
})
