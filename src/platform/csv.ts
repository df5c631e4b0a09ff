import { csvSafe } from '../kernel/text.ts'

/** What a file begins with that spreadsheets are to read as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** One record of a CSV file people open in a spreadsheet (RFC 4180), with its line end; no text in it is taken for a formula. */
export function csvRecord(values: readonly (string | null)[]): string {
  return `${values.map((value) => quoted(csvSafe(value ?? ''))).join(',')}\r\n`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
