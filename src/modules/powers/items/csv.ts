import type { ListedItem } from './queries.ts'

const columns: readonly (readonly [string, (row: ListedItem) => string])[] = [
  ['item_id', ({ itemId }) => itemId], ['agency_uscc', ({ agencyUscc }) => agencyUscc], ['agency_name', ({ agencyName }) => agencyName],
  ['division_code', ({ divisionCode }) => divisionCode], ['code', ({ code }) => code], ['kind', ({ kind }) => kind], ['name', ({ name }) => name],
  ['legal_basis', ({ legalBasis }) => legalBasis.map(({ law, article }) => `${law}|${article}`).join(';')], ['field', ({ field }) => field],
  ['level', ({ level }) => level], ['valid_from', ({ validFrom }) => validFrom], ['valid_to', ({ validTo }) => validTo ?? ''],
]

export const csvColumns: readonly string[] = columns.map(([name]) => name)

export const csvCells = (row: ListedItem): string[] => columns.map(([, read]) => csvCell(read(row)))

/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula is made text by an apostrophe in front. */
export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
