import { setImmediate as nextTurn } from 'node:timers/promises'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'drizzle-orm'
import { connectDatabase } from '../../src/platform/db/client.ts'
import { defineStatement } from '../../src/platform/db/statement.ts'
import { createLogger } from '../../src/platform/logger.ts'

/**
 * A program of its own, or what V8 has learned from other tests of a worker would be measured as well: says how many megabytes of forty answers
 * that nobody holds any more lie among the objects that stay. That V8 lays some there beforehand when such objects often survived is not meant.
 */
setFlagsFromString('--no-allocation-site-pretenuring')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (how: { type: 'minor' }) => void

const database = connectDatabase({
  url: process.env['DATABASE_URL'] ?? '', role: 'mingjian_app', poolSize: 1, queueLimit: 1, namedStatements: true, statementTimeoutMs: 10_000, log: createLogger('silent'),
})
const many = defineStatement<'many', { text: string }[]>((db) => db.select({ text: sql<string>`repeat(n::text, 100)` }).from(sql`generate_series(1, 1000) as n`))

const rowsOfAnswer = async (): Promise<number> => (await many(database.db, 'many', {})).length

/** What survives two small collections is laid among the objects that stay. */
async function readAndCollect(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    if (await rowsOfAnswer() !== 1000) throw new Error('an answer has not all its rows')
    await nextTurn()
    collect({ type: 'minor' })
    collect({ type: 'minor' })
  }
}

const lastingMb = (): number => (getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0) / 2 ** 20

await readAndCollect(5)
const before = lastingMb()
await readAndCollect(40)
process.stdout.write(`${(lastingMb() - before).toFixed(1)}\n`)
await database.close()
