import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/db/client.ts'
import { calendarDays, divisions } from './table.ts'

export type DivisionRow = typeof divisions.$inferSelect
export type AdjustmentRow = typeof calendarDays.$inferSelect

/** Holds the division so that its calendar is adjusted by one act at a time; false where there is no such division. */
export async function lockDivision(tx: Tx, code: string): Promise<boolean> {
  return (await tx.select({ code: divisions.code }).from(divisions).where(eq(divisions.code, code)).for('no key update')).length > 0
}

export async function adjustmentOf(tx: Tx, divisionCode: string, day: string): Promise<AdjustmentRow | null> {
  const [row] = await tx.select().from(calendarDays).where(thisDay(divisionCode, day))
  return row ?? null
}

export async function saveAdjustment(tx: Tx, row: AdjustmentRow): Promise<void> {
  const { kind, source, createdAt } = row
  await tx.insert(calendarDays).values(row)
    .onConflictDoUpdate({ target: [calendarDays.divisionCode, calendarDays.day], set: { kind, source, createdAt } })
}

export async function removeAdjustment(tx: Tx, divisionCode: string, day: string): Promise<void> {
  await tx.delete(calendarDays).where(thisDay(divisionCode, day))
}

const thisDay = (divisionCode: string, day: string) => and(eq(calendarDays.divisionCode, divisionCode), eq(calendarDays.day, day))

export async function lockDivisionRow(tx: Tx, code: string): Promise<DivisionRow | null> {
  const [row] = await tx.select().from(divisions).where(eq(divisions.code, code)).for('no key update')
  return row ?? null
}

export async function divisionsByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, DivisionRow>> {
  if (codes.length === 0) return new Map()
  return new Map((await tx.select().from(divisions).where(inArray(divisions.code, [...codes]))).map((row) => [row.code, row]))
}

/** A division directly below that is still in use on a day. */
export async function divisionBelow(tx: Tx, code: string, on: string): Promise<string | null> {
  const inUse = sql`(${divisions.validTo} is null or ${divisions.validTo} > ${on}::date)`
  const [row] = await tx.select({ code: divisions.code }).from(divisions).where(and(eq(divisions.parentCode, code), inUse)).limit(1)
  return row?.code ?? null
}

export async function insertDivision(tx: Tx, division: typeof divisions.$inferInsert): Promise<DivisionRow> {
  const [row] = await tx.insert(divisions).values(division).returning()
  if (row === undefined) throw new Error('the division was not stored')
  return row
}

export async function saveDivision(tx: Tx, division: DivisionRow, now: Date): Promise<DivisionRow> {
  const { name, validFrom, validTo, predecessorCode, formerNames, version } = division
  const [row] = await tx.update(divisions).set({ name, validFrom, validTo, predecessorCode, formerNames, version: version + 1, updatedAt: now })
    .where(eq(divisions.code, division.code)).returning()
  if (row === undefined) throw new Error('the division was not stored')
  return row
}
