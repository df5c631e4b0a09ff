import type { SQL } from 'drizzle-orm'
import { and, asc, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Calendar } from '../../kernel/calendar.ts'
import type { DeadlineTable, Due } from '../../kernel/deadline.ts'
import { dueOn, findRule } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { bulkLimit } from '../../platform/bulk.ts'
import type { ActRecord } from '../../platform/command.ts'
import { recordOfJob } from '../../platform/command.ts'
import { defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { Job } from '../../platform/jobs.ts'
import { calendarsNow } from './calendars.ts'

interface Round { tx: Tx, now: Date, limit: number, calendarIn: (divisionCode: string) => Calendar }

/** Puts up to so many records right whose last days were computed by another calendar than that of their place: how many, and what the audit is told. */
export type Recomputation = (round: Round) => Promise<{ done: number, records: readonly ActRecord[] }>

type PlacedTable = PgTable & { id: AnyPgColumn, divisionCode: AnyPgColumn }
type Row<Table extends PgTable> = Table['$inferSelect'] & { id: string, divisionCode: string, version: number }

/** Last days that stand in the columns of a table. */
export interface LastDays<Table extends PlacedTable, Facts> {
  table: Table
  /** What is still to be done while its time runs: what was done keeps the day it was judged by. Bare column names. */
  running: SQL
  /** By which calendar the row says it was computed. */
  calendarVersion: AnyPgColumn | SQL
  changing: readonly (keyof Table['$inferSelect'] & string)[]
  /** What the rule asks of other tables; for all rows at once. */
  factsOf: (tx: Tx, rows: readonly Row<Table>[]) => Promise<Facts>
  /** The days by a calendar, and its version. */
  reckon: (row: Row<Table>, calendar: Calendar, facts: Facts) => Partial<Table['$inferSelect']>
  record: (context: { record: (entry: ActRecord) => void }, act: string, before: Row<Table>, after: Row<Table>) => void
}

/** For rows that know all their rule asks. */
export const noFacts = (): Promise<null> => Promise.resolve(null)

export function recomputationOf<Table extends PlacedTable, Facts>(
  { table, running, calendarVersion, changing, factsOf, reckon, record }: LastDays<Table, Facts>,
): Recomputation {
  const whole: PgTable = table
  // Of days stored before it was kept nobody knows it: they are reckoned once.
  const by = sql<string>`coalesce(${calendarVersion}, '')`
  const used = defineStatement((db) => db.selectDistinct({ divisionCode: sql<string>`${table.divisionCode}`, calendarVersion: by }).from(whole).where(running))
  const outdated = sql`(${table.divisionCode}, ${by}) in (select * from unnest(${sql.placeholder('divisions')}::text[], ${sql.placeholder('versions')}::text[]))`
  // What somebody else is changing waits for the next time.
  const locked = defineStatement((db) => db.select().from(whole).where(and(running, outdated)).orderBy(asc(table.id)).limit(sql.placeholder('limit')).for('update', { skipLocked: true }))
  const update = defineBulkUpdate(table, changing)
  return async ({ tx, now, limit, calendarIn }) => {
    const old = (await used(tx, 'running', {})).filter((one) => calendarIn(one.divisionCode).version !== one.calendarVersion)
    if (old.length === 0) return { done: 0, records: [] }
    const held = await locked(tx, 'outdated', {
      divisions: old.map((one) => one.divisionCode), versions: old.map((one) => one.calendarVersion), limit,
    }) as Row<Table>[]
    const facts = await factsOf(tx, held)
    const records: ActRecord[] = []
    const anew = held.map((before): Row<Table> => {
      const after = { ...before, ...reckon(before, calendarIn(before.divisionCode), facts), version: before.version + 1, updatedAt: now }
      record({ record: (entry) => { records.push(entry) } }, 'recompute', before, after)
      return after
    })
    await update(tx, anew)
    return { done: held.length, records }
  }
}

interface Period { ruleCode: string, startedOn: LocalDate, divisionCode: string, field: string | null }

/** By the rule a period was opened under; where none of that code is known any more, the day stays. */
export function dueAnew(rules: DeadlineTable, { ruleCode, startedOn, divisionCode, field }: Period, calendar: Calendar, before: Pick<Due, 'dueOn' | 'provisional'>): Due {
  const rule = findRule(rules, ruleCode, { on: startedOn, division: divisionCode, field })
  return rule === undefined ? { dueOn: before.dueOn, provisional: before.provisional, calendarVersion: calendar.version } : dueOn(calendar, rule, startedOn)
}

const name = 'recompute-deadlines'

/**
 * 日历调整后重新推算: the last days of what is still to be done, where the holidays of a year were published or a place changed its working days since they were computed.
 * In portions, so that nobody waits long for a record it holds.
 */
export const recomputeDeadlines = (all: readonly Recomputation[]): Job => ({
  name,
  everySeconds: 3_600,
  run: async (tx, now) => {
    const calendarIn = await calendarsNow(tx)
    let limit = bulkLimit
    for (const recompute of all) {
      const { done, records } = await recompute({ tx, now, limit, calendarIn })
      if (records.length > 0) await recordOfJob(tx, name, now, records)
      limit -= done
      if (limit <= 0) break
    }
    return limit <= 0 ? 'MORE' : 'DONE'
  },
})
