import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { customType, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant with milliseconds, always written by the application clock. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/**
 * An instant that is only shown: read as the contract's text (RFC 3339 in UTC, milliseconds), without the detour of a Date.
 * The connection speaks UTC and PostgreSQL leaves out closing zeros: `2026-01-02 03:04:05.6+00`.
 */
export const shown = (column: AnyPgColumn) => sql<string>`${column}`.mapWith(shownInstant).as(column.name)

export function shownInstant(stored: string): string {
  const end = stored.length - 3
  return stored.length < 22 || stored.length > 26 || stored.slice(end) !== '+00' ? new Date(stored).toISOString()
    : `${stored.slice(0, 10)}T${stored.slice(11, 19)}.${stored.slice(20, end).padEnd(3, '0')}Z`
}

/** A legal date in Asia/Shanghai, handled as text so that no time zone can shift it. */
export const legalDate = (name: string) => date(name, { mode: 'string' })

/** Text that sorts by its bytes in every database: identifiers whose order is part of a protocol. */
export const inByteOrder = customType<{ data: string, driverData: string }>({ dataType: () => 'text collate "C"' })

export const id = () => uuid('id').primaryKey()

export const recordColumns = () => ({
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** GB/T 2260 code of the place the record belongs to, with one generated column per level so that each scope has an index. */
export const divisionColumns = () => ({
  divisionCode: text('division_code').notNull(),
  provinceCode: text('province_code').generatedAlwaysAs(sql`substr(division_code, 1, 2)`).notNull(),
  cityCode: text('city_code').generatedAlwaysAs(sql`substr(division_code, 1, 4)`).notNull(),
  countyCode: text('county_code').generatedAlwaysAs(sql`substr(division_code, 1, 6)`).notNull(),
})

/** The same columns for a row that is known before it is stored, such as one of a bulk insert. */
export const placeOfDivision = (divisionCode: string) =>
  ({ divisionCode, provinceCode: divisionCode.slice(0, 2), cityCode: divisionCode.slice(0, 4), countyCode: divisionCode.slice(0, 6) })

/** Some columns of a row to be set; an absent or undefined one stays as it is. */
export type Change<Row> = { readonly [Column in keyof Row]?: Row[Column] | undefined }
