import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database } from './db/handles.ts'
import { defineStatement } from './db/statement.ts'
import type { Condition } from './filters.ts'

/**
 * Statements are planned once, without their values (ADR 0001): no plan can know whether a text, a party or a period stands for three records
 * or for half of them. So a list counts first, up to this many, and then takes one of two roads that need no guess: the few are found by the
 * index of the condition and sorted; where there are many, the records are walked in the order of the sort, where a page is full soon
 * (see docs/adr/0011-two-roads.md).
 */
const few = 1_000

type Found = Condition & { find: SQL }
const canFind = (condition: Condition): condition is Found => condition.find !== undefined

/** Picks the condition that holds for the fewest records, null where none holds for few. It costs a statement only where there is a choice. */
export function fewest(): (db: Database, conditions: readonly Condition[], values: Record<string, unknown>) => Promise<Found | null> {
  const statements = new Map<string, (db: Database, values: Record<string, unknown>) => Promise<{ counts: number[] }[]>>()

  function statementFor(found: readonly Found[]) {
    const key = found.map((condition) => condition.key).join('|')
    const known = statements.get(key)
    if (known !== undefined) return known
    const counts = found.map(({ find }) => sql`(select count(*)::int from (${find} limit ${sql.raw(String(few + 1))}) as found)`)
    const statement = defineStatement<'counts', { counts: number[] }[]>((db) =>
      db.select({ counts: sql<number[]>`array[${sql.join(counts, sql`, `)}]` }).from(sql`(values (1)) as one`))
    const run = (db: Database, values: Record<string, unknown>) => statement(db, 'counts', values)
    if (statements.size < 500) statements.set(key, run)
    return run
  }

  return async (db, conditions, values) => {
    const found = conditions.filter(canFind)
    if (found.length === 0) return null
    const [row] = await statementFor(found)(db, values)
    const counts = row?.counts ?? []
    const least = Math.min(...counts)
    return least > few ? null : found[counts.indexOf(least)] ?? null
  }
}

/**
 * The condition by its own road. As an array, so that no plan mistakes the few for many; with a limit no few can reach, even when others write
 * between the count and the list, so that no plan prepares for more.
 */
export const foundBy = (id: AnyPgColumn, { find }: Found): SQL => sql`${id} = any(array(${find} limit ${sql.raw(String(5 * few))}))`

/** The condition looked at in each record that is walked by: as a subquery no plan takes its index after all, for want of values to know better. */
export const lookedAt = ({ sql: condition }: Condition): SQL => sql`(select ${condition})`

/** The condition in a count of everything: however many there are, they are put side by side once. */
export const countedBy = (id: AnyPgColumn, { find, sql: condition }: Condition): SQL => find === undefined ? condition : sql`${id} in (${find})`
