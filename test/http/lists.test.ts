import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readContract, type Operation } from '../guards/support/operations.ts'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { answersOf } from '../support/arbitrary-answers.ts'
import { problemOf } from '../support/raw-http.ts'

let app: TestApp
let accounts: TestAccount[]
beforeAll(async () => {
  app = await startTestApp()
  const roles = [['BUREAU_SUPERVISOR', 'INSPECTOR', 'LEGAL_REVIEWER'], ['AUDIT_ADMINISTRATOR'], ['SYSTEM_ADMINISTRATOR'], ['SECURITY_ADMINISTRATOR']] as const
  accounts = await Promise.all(roles.map((held, index) => app.account({ roles: held, ...(index === 0 ? { scopeDivision: '320600' } : {}) })))
})
afterAll(() => app.close())

/** Every list of the contract that needs no record, with its query parameters. */
function lists(): [string, Operation['parameters']][] {
  return readContract().operations.flatMap(({ method, path, ids, parameters }): [string, Operation['parameters']][] => {
    const query = parameters.filter((parameter) => parameter.in === 'query')
    return method === 'GET' && ids.length === 0 && query.some(({ name }) => name === 'cursor') ? [[path, query]] : []
  })
}

const get = (url: string, { token }: TestAccount) => app.server.inject({ url, headers: { authorization: `Bearer ${token}` } })

async function readerOf(path: string): Promise<TestAccount> {
  for (const account of accounts) if ((await get(path, account)).statusCode === 200) return account
  throw new Error(`nobody may read ${path}`)
}

test('every list answers every filter, sort and count it states, alone and together', async () => {
  const known = lists()
  expect(known.length).toBeGreaterThan(6)
  let answered = 0
  for (const [path, parameters] of known) {
    const reader = await readerOf(path)
    const filters = parameters.filter(({ name }) => !['limit', 'cursor', 'count'].includes(name))
      .map(({ name, schema }) => [...new Set(fc.sample(answersOf({ ...schema }), { seed: 4711, numRuns: 3 }).map((value) => `${name}=${encodeURIComponent(String(value))}`))])
    const alone = filters.map(([first = '']) => first)
    const together = alone.join('&')
    // Counting exactly and by the planner's estimate go through the same conditions.
    const counted = [...alone.map((query, index) => `${query}&count=${index % 2 === 0 ? 'exact' : 'estimate'}`), `${together}&count=exact`, `${together}&count=estimate`]
    const queries = [...filters.flatMap(([, ...more]) => more), ...counted].values()
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (const query of queries) {
        const { statusCode, body } = await get(`${path}?limit=1&${query}`, reader)
        // A sample may be of the form that is stated and still no value, such as the 31st of February.
        const refusal = statusCode === 200 ? null : problemOf({ body }).code
        if (refusal !== null) expect([path, query, statusCode < 500, refusal]).toEqual([path, query, true, 'http.invalid-request'])
        answered += refusal === null ? 1 : 0
      }
    }))
  }
  expect(answered).toBeGreaterThan(known.length)
}, 180_000)
