import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'drizzle-orm'
import { defineStatement } from '../../src/platform/db/statement.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (how: { type: 'minor' }) => void

let app: TestApp
beforeAll(async () => { app = await startTestApp() })
afterAll(() => app.close())

const lastingMb = (): number => (getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0) / 2 ** 20

const many = defineStatement<'many', { text: string }[]>((db) => db.select({ text: sql<string>`repeat(n::text, 100)` }).from(sql`generate_series(1, 1000) as n`))

const countOf = async (): Promise<number> => (await many(app.database.db, 'many', {})).length

/** What survives two small collections is laid among the objects that stay. */
async function readAndCollect(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    expect(await countOf()).toBe(1000)
    await nextTurn()
    collect({ type: 'minor' })
    collect({ type: 'minor' })
  }
}

test('what a read found is gone with the next small collections', async () => {
  await readAndCollect(5)
  const before = lastingMb()
  await readAndCollect(40)
  // Forty answers hold some sixteen megabytes.
  expect(lastingMb() - before).toBeLessThan(4)
})
