import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import type { ProblemError, ProblemMaker } from '../../kernel/problem.ts'
import { parseStrictJson, StrictJsonError } from '../../kernel/strict-json.ts'
import { reasonOf, reasonOfJson } from '../malformed.ts'
import type { fileProblems } from './problems.ts'
import type { RawRow } from './split.ts'
import { maxRowBytes, splitRows } from './split.ts'

/** A row as it lies in the file: read, or the reason why it cannot be. */
export type SourceRow = { line: number, value: unknown, bytes?: number } | { line: number, problem: ProblemError }

export type FileProblems = Readonly<Record<keyof typeof fileProblems, ProblemMaker>>

/** How the columns of a table lie in a row. */
export interface TableForm {
  /** Every heading that is known. */
  columns: readonly string[]
  /** The column a heading stands for, where headings have other names too. */
  columnOf?: (heading: string) => string
  fromRecord(record: Readonly<Record<string, string>>): unknown
}

/** The rows of an NDJSON stream, in groups as they arrive. */
export async function* ndjsonRows(stream: AsyncIterable<Buffer>, raise: FileProblems, limit = maxRowBytes): AsyncGenerator<SourceRow[]> {
  for await (const rows of splitRows(stream, { quotes: false, limit })) yield rows.map((row) => readRow(row, parseStrictJson, raise, limit))
}

/**
 * The rows of a CSV stream (RFC 4180, UTF-8), in groups as they arrive; the header is read before this answers.
 * @throws not-utf8 (400), columns-unfit (400) naming the columns
 */
export async function csvRows(stream: AsyncIterable<Buffer>, form: TableForm, raise: FileProblems): Promise<AsyncGenerator<SourceRow[]>> {
  const groups = splitRows(stream, { quotes: true })
  const { value: [header, ...first] = [] } = await groups.next() as IteratorResult<RawRow[], undefined>
  const columns = header === undefined ? [] : headerOf(header, form, raise)
  return withColumns(first, groups, (rows) => readRecords(rows, columns, form, raise))
}

async function* withColumns(first: RawRow[], groups: AsyncGenerator<RawRow[]>, read: (rows: readonly RawRow[]) => SourceRow[]): AsyncGenerator<SourceRow[]> {
  if (first.length > 0) yield read(first)
  for await (const rows of groups) yield read(rows)
}

function headerOf(header: RawRow, form: TableForm, raise: FileProblems): readonly string[] {
  if (header.bytes !== null && !isUtf8(header.bytes)) throw raise['not-utf8']()
  const row = readRow(header, (bytes) => recordsOf([bytes])[0], raise)
  return columnsOf('value' in row ? row.value as string[] : [], form, raise)
}

/**
 * The columns a row of headings stands for.
 * @throws columns-unfit (400) naming the ones that are unknown or repeated
 */
export function columnsOf(headings: readonly string[], { columns, columnOf = (heading) => heading }: TableForm, raise: FileProblems): readonly string[] {
  const names = headings.map(columnOf)
  const unfit = names.flatMap((name, index) => columns.includes(name) && names.indexOf(name) === index ? [] : [index])
  if (names.length === 0 || unfit.length > 0) {
    const detail = columns.join(',')
    throw raise['columns-unfit']({}, { errors: unfit.slice(0, 50).map((index) => ({ pointer: `/body/header/${index}`, code: 'unknown-or-repeated', detail })) })
  }
  return names
}

/** So many rows are worth a call of the parser each, where one of them is malformed. */
const few = 8

/** All records of a group in one call of the parser; where one of them is malformed, its halves apart, and the last few each by itself. */
function readRecords(rows: readonly RawRow[], columns: readonly string[], form: TableForm, raise: FileProblems): SourceRow[] {
  const sound = rows.map(({ bytes }) => bytes).filter((bytes) => bytes !== null && isUtf8(bytes)).filter((bytes) => bytes !== null)
  const together = attempt(() => recordsOf(sound))
  if (together !== null && together.length === rows.length) return rows.map(({ line }, index) => readFields(line, together[index] ?? [], columns, form, raise))
  if (rows.length > few) {
    const half = rows.length >> 1
    return [rows.slice(0, half), rows.slice(half)].flatMap((part) => readRecords(part, columns, form, raise))
  }
  return rows.map((row) => {
    const alone = readRow(row, (bytes) => recordsOf([bytes])[0], raise)
    return 'problem' in alone ? alone : readFields(row.line, alone.value as string[], columns, form, raise)
  })
}

const recordsOf = (records: readonly Buffer[]): string[][] =>
  parse(Buffer.concat(records.flatMap((record) => [record, newLine])), { record_delimiter: '\n', relax_column_count: true })
const newLine = Buffer.from('\n')

/** A row of a table by its columns. */
export function readFields(line: number, fields: readonly string[], columns: readonly string[], form: TableForm, raise: FileProblems): SourceRow {
  if (fields.length !== columns.length) return { line, problem: raise['row-malformed'](reasonOf('column-count')) }
  return { line, value: form.fromRecord(Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']))) }
}

function readRow({ line, bytes }: RawRow, parseBytes: (bytes: Buffer) => unknown, raise: FileProblems, limit = maxRowBytes): SourceRow {
  if (bytes === null) return { line, problem: raise['row-too-long']({ limit }) }
  if (!isUtf8(bytes)) return { line, problem: raise['row-malformed'](reasonOf('invalid-utf8')) }
  try {
    return { line, value: parseBytes(bytes), bytes: bytes.length }
  } catch (error) {
    return { line, problem: raise['row-malformed'](error instanceof StrictJsonError ? reasonOfJson(error, { oneLine: true }) : reasonOf('csv')) }
  }
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
