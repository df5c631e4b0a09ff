import type { ActRecord, Fields } from './context.ts'

interface Placed { id: string, agencyId: string | null, divisionCode: string }

/** What every entry of the audit says by itself, and what only the database needs. */
const apart: ReadonlySet<string> = new Set(['id', 'agencyId', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt'])

/** The values of a record that a reader of the audit is shown, without those named. */
export const visible = (row: object, ...without: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name) && !without.includes(name)))

/** An act in words of a path: `requestSupplement` is `request-supplement`. */
export const hyphenated = (act: string): string => act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The audit entry of an act on a record, with its values before and after: all of them, unless `shown` says which. */
export function changeOf<Row extends Placed>(kind: string, act: string, before: Row | null, after: Row, shown: (row: Row) => Fields = (row) => visible(row)): ActRecord {
  return {
    act: `${kind}.${hyphenated(act)}`, target: { kind, id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : shown(before), after: shown(after),
  }
}
