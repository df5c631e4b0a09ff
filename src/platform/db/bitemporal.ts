import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { instant, legalDate } from './columns.ts'

/**
 * Two times of one version of a list entry: on which days it applies in law (`validTo` is the first day on which it no longer does),
 * and from when until when the system held it to be so. Nothing is overwritten: a correction ends one version and stores another,
 * so that both questions have answers: what was the list on a date, and what did we know then.
 */
export const bitemporalColumns = () => ({
  validFrom: legalDate('valid_from').notNull(),
  validTo: legalDate('valid_to'),
  recordedAt: instant('recorded_at').notNull(),
  supersededAt: instant('superseded_at'),
})

export interface BitemporalColumns { validFrom: AnyPgColumn, validTo: AnyPgColumn, recordedAt: AnyPgColumn, supersededAt: AnyPgColumn }

/** The versions that applied on a legal date, as known at an instant; its parameters are `on`, or another name for the date, and `knownAt`. */
export function asOf(columns: BitemporalColumns, date = 'on'): SQL {
  const { validFrom, validTo } = columns
  const on = sql.placeholder(date)
  return sql`${validFrom} <= ${on}::date and (${validTo} is null or ${validTo} > ${on}::date) and ${knownThen(columns)}`
}

/** The versions the system held to be so at the instant `knownAt`; `infinity` stands for what it holds now. */
export function knownThen({ recordedAt, supersededAt }: Pick<BitemporalColumns, 'recordedAt' | 'supersededAt'>): SQL {
  const knownAt = sql.placeholder('knownAt')
  return sql`${recordedAt} <= ${knownAt}::timestamptz and (${supersededAt} is null or ${supersededAt} > ${knownAt}::timestamptz)`
}

/** The Chinese comments of the two times, for `describeTable`. */
export const bitemporalComments = {
  valid_from: '施行日期', valid_to: '停止施行日期（当日起不再适用）', recorded_at: '系统记录时刻', superseded_at: '被后来的记录取代的时刻',
}
