import type { SourceRow } from '../../../platform/imports/source.ts'
import { csvRows as tableRows, ndjsonRows as jsonRows } from '../../../platform/imports/source.ts'
import { caseCsvColumns, fromCsv } from '../csv.ts'
import { importProblems } from './problems.ts'

/** Bytes of a row in NDJSON: a case with its whole road, inquiries word by word. */
export const maxCaseBytes = 262_144

/** The cases of an NDJSON stream, in groups as they arrive. */
export const ndjsonRows = (stream: AsyncIterable<Buffer>): AsyncGenerator<SourceRow[]> => jsonRows(stream, importProblems.raise, maxCaseBytes)

/** The cases of a CSV stream. @throws case-imports.columns-unfit (400) naming the columns */
export const csvRows = (stream: AsyncIterable<Buffer>): Promise<AsyncGenerator<SourceRow[]>> =>
  tableRows(stream, { columns: caseCsvColumns, fromRecord: fromCsv }, importProblems.raise)
