import type { Readable } from 'node:stream'
import type { ProblemMaker } from '../../kernel/problem.ts'
import { reasonOf } from '../malformed.ts'
import type { FileProblems, SourceRow, TableForm } from './source.ts'
import { columnsOf, readFields } from './source.ts'
import type { SheetRow } from './xlsx-cells.ts'
import { dayOfSerial, elementsOf, sharedStrings, sheetRows } from './xlsx-cells.ts'
import type { Package } from './xlsx-package.ts'
import { openPackage } from './xlsx-package.ts'

export type WorkbookProblems = FileProblems & Readonly<Record<'workbook-unreadable' | 'file-too-large', ProblemMaker>>

export const maxWorkbookBytes = 32 * 1_048_576

/** A table of a workbook; columns of days hold day numbers where a cell is formatted as a date. */
export interface WorkbookForm extends TableForm { dayColumns: readonly string[] }

/**
 * The rows of the first sheet of an XLSX file, in groups as they are unpacked. The file itself is held, packed, up to 32 MB, since
 * its directory stands at the end; sheets are not. Formulas are not computed: the values stored with them count.
 * @throws file-too-large (413), workbook-unreadable (400), columns-unfit (400)
 */
export async function xlsxRows(stream: Readable, form: WorkbookForm, raise: WorkbookProblems): Promise<AsyncGenerator<SourceRow[]>> {
  const bytes = await bytesOf(stream, raise)
  try {
    const workbook = await openPackage(bytes)
    const { part, from1904 } = await firstSheet(workbook)
    const strings = workbook.has('xl/sharedStrings.xml') ? await sharedStrings(await workbook.open('xl/sharedStrings.xml')) : []
    const groups = sheetRows(await workbook.open(part), strings)
    const { value: [header, ...first] = [] } = await groups.next() as IteratorResult<SheetRow[], undefined>
    const columns = header === undefined ? [] : columnsOf(textsOf(header), form, raise)
    return withColumns(first, groups, (row) => readSheetRow(row, columns, from1904, form, raise), () => { workbook.close() }, raise)
  } catch (error) {
    if (error instanceof Error && error.name === 'ProblemError') throw error
    throw raise['workbook-unreadable']()
  }
}

async function* withColumns(
  first: SheetRow[], groups: AsyncGenerator<SheetRow[]>, read: (row: SheetRow) => SourceRow, close: () => void, raise: WorkbookProblems,
): AsyncGenerator<SourceRow[]> {
  let line = first.at(-1)?.line ?? 1
  const filled = (rows: SheetRow[]): SourceRow[] => {
    line = rows.at(-1)?.line ?? line
    return rows.filter(({ cells }) => cells.some(({ text }) => text !== '')).map(read)
  }
  try {
    yield filled(first)
    for await (const rows of groups) yield filled(rows)
  } catch {
    // The verdicts are under way: that the rest cannot be read is the verdict on the row that would be next.
    yield [{ line: line + 1, problem: raise['row-malformed'](reasonOf('workbook')) }]
  } finally {
    close()
  }
}

function readSheetRow(row: SheetRow, columns: readonly string[], from1904: boolean, form: WorkbookForm, raise: FileProblems): SourceRow {
  const fields = textsOf(row, columns.length)
  for (const { column, text, numeric } of row.cells) {
    if (numeric && form.dayColumns.includes(columns[column] ?? '')) fields[column] = dayOfSerial(text, from1904)
  }
  return readFields(row.line, fields, columns, form, raise)
}

/** The texts by their columns; a cell that is not there is empty. */
function textsOf({ cells }: SheetRow, width = 0): string[] {
  const length = Math.min(Math.max(width, ...cells.map(({ column }) => column + 1)), 1_000)
  const texts = Array<string>(length).fill('')
  for (const { column, text } of cells) if (column < length) texts[column] = text
  return texts
}

async function firstSheet(workbook: Package): Promise<{ part: string, from1904: boolean }> {
  const elements = await elementsOf(await workbook.open('xl/workbook.xml'), ['sheet', 'workbookPr'])
  const relations = await elementsOf(await workbook.open('xl/_rels/workbook.xml.rels'), ['Relationship'])
  const id = elements.find(({ name }) => name === 'sheet')?.attributes['r:id']
  const target = relations.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target']
  if (target === undefined) throw new Error('the workbook has no sheet')
  const from1904 = ['1', 'true'].includes(elements.find(({ name }) => name === 'workbookPr')?.attributes['date1904'] ?? '')
  return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 }
}

async function bytesOf(stream: Readable, raise: WorkbookProblems): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > maxWorkbookBytes) throw raise['file-too-large']({ limit: maxWorkbookBytes })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
