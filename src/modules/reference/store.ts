import { and, eq } from 'drizzle-orm'
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
