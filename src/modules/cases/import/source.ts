import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { ProblemError } from '../../../kernel/problem.ts'
import { parseStrictJson, StrictJsonError } from '../../../kernel/strict-json.ts'
import { caseCsvColumns, fromCsv } from '../csv.ts'
import { importProblems } from './problems.ts'
import type { RawRow } from './split.ts'
import { maxRowBytes, splitRows } from './split.ts'

const { raise } = importProblems

/** A row as it lies in the file: read, or the reason why it cannot be. */
export type SourceRow = { line: number, value: unknown } | { line: number, problem: ProblemError }

/** The rows of an NDJSON stream, in groups as they arrive. */
export async function* ndjsonRows(stream: AsyncIterable<Buffer>): AsyncGenerator<SourceRow[]> {
  for await (const rows of splitRows(stream, { quotes: false })) yield rows.map((row) => read(row, parseStrictJson))
}

/**
 * The rows of a CSV stream (RFC 4180, UTF-8), in groups as they arrive; the header is read before this answers.
 * @throws case-imports.columns-unfit (400) naming the columns
 */
export async function csvRows(stream: AsyncIterable<Buffer>): Promise<AsyncGenerator<SourceRow[]>> {
  const groups = splitRows(stream, { quotes: true })
  const { value: [header, ...first] = [] } = await groups.next() as IteratorResult<RawRow[], undefined>
  const columns = header === undefined ? [] : columnsOf(header)
  return withColumns(columns, first, groups)
}

async function* withColumns(columns: readonly string[], first: RawRow[], groups: AsyncGenerator<RawRow[]>): AsyncGenerator<SourceRow[]> {
  if (first.length > 0) yield readRecords(first, columns)
  for await (const rows of groups) yield readRecords(rows, columns)
}

function columnsOf(header: RawRow): readonly string[] {
  const row = read(header, (bytes) => recordsOf([bytes])[0])
  const columns = 'value' in row ? row.value as string[] : []
  const unfit = columns.flatMap((name, index) => caseCsvColumns.includes(name) && columns.indexOf(name) === index ? [] : [index])
  if (columns.length === 0 || unfit.length > 0) {
    throw raise['columns-unfit']({}, { errors: unfit.slice(0, 50).map((index) => ({ pointer: `/body/header/${index}`, code: 'unknown-or-repeated', detail: oneOf })) })
  }
  return columns
}

const oneOf = caseCsvColumns.join(',')

/** All records of a group in one call of the parser; where one of them is malformed, each by itself. */
function readRecords(rows: readonly RawRow[], columns: readonly string[]): SourceRow[] {
  const sound = rows.map(({ bytes }) => bytes).filter((bytes) => bytes !== null && isUtf8(bytes)).filter((bytes) => bytes !== null)
  const together = attempt(() => recordsOf(sound))
  if (together !== null && together.length === rows.length) return rows.map(({ line }, index) => judged(line, together[index] ?? [], columns))
  return rows.map((row) => {
    const alone = read(row, (bytes) => recordsOf([bytes])[0])
    return 'problem' in alone ? alone : judged(row.line, alone.value as string[], columns)
  })
}

const recordsOf = (records: readonly Buffer[]): string[][] =>
  parse(Buffer.concat(records.flatMap((record) => [record, newLine])), { record_delimiter: '\n', relax_column_count: true })
const newLine = Buffer.from('\n')

function judged(line: number, fields: readonly string[], columns: readonly string[]): SourceRow {
  if (fields.length !== columns.length) return { line, problem: raise['row-malformed']({ reason: 'column-count' }) }
  return { line, value: fromCsv(Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']))) }
}

function read({ line, bytes }: RawRow, parseBytes: (bytes: Buffer) => unknown): SourceRow {
  if (bytes === null) return { line, problem: raise['row-too-long']({ limit: maxRowBytes }) }
  if (!isUtf8(bytes)) return { line, problem: raise['row-malformed']({ reason: 'invalid-utf8' }) }
  try {
    return { line, value: parseBytes(bytes) }
  } catch (error) {
    return { line, problem: raise['row-malformed']({ reason: error instanceof StrictJsonError ? error.reason : 'malformed' }) }
  }
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
