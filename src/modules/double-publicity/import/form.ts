import type { Readable } from 'node:stream'
import { fromCsvSafe } from '../../../kernel/text.ts'
import { gbCharsets, toUtf8 } from '../../../platform/imports/charset.ts'
import type { FileForm } from '../../../platform/imports/route.ts'
import { csvRows, ndjsonRows } from '../../../platform/imports/source.ts'
import type { WorkbookForm } from '../../../platform/imports/xlsx.ts'
import { xlsxRows } from '../../../platform/imports/xlsx.ts'
import type { RecordKind } from '../codes.ts'
import { fieldsOf } from '../fields.ts'
import { columnOf, columnsOf } from '../former.ts'
import type { FileRow } from '../store.ts'
import { doublePublicityImportProblems } from './problems.ts'

const { raise } = doublePublicityImportProblems

/** A table whose headings are codes, Chinese names or former names, in any order; an empty cell is an absent value. */
const tableOf = (kind: RecordKind, read: (cell: string) => string): WorkbookForm => ({
  columns: columnsOf(kind), columnOf: (heading) => columnOf(kind, heading), dayColumns: fieldsOf[kind].flatMap(({ code, type }) => type === 'DATE' ? [code] : []),
  fromRecord: (record) => Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, read(cell)])),
})

export const forms = (kind: RecordKind): Readonly<Record<string, FileForm<FileRow['format']>>> => ({
  'application/x-ndjson': { format: 'NDJSON', open: (stream) => ndjsonRows(stream, raise) },
  'text/csv': { format: 'CSV', charsets: gbCharsets, open: (stream: Readable, charset) => csvRows(toUtf8(stream, charset), tableOf(kind, fromCsvSafe), raise) },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { format: 'XLSX', open: (stream: Readable) => xlsxRows(stream, tableOf(kind, (cell) => cell), raise) },
})
