import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cloneDatabase } from '../support/postgres.ts'
import { run } from '../support/process.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => { clone = await cloneDatabase() })
afterAll(() => clone.drop())

test('what a read found is gone with the next small collections', async () => {
  const { code, output } = await run('test/support/answers-in-memory.ts', { DATABASE_URL: clone.url })
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^-?\d+\.\d\n$/) })
  // Forty answers hold some sixteen megabytes.
  expect(Number(output)).toBeLessThan(4)
})
