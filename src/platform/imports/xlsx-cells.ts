import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { addDays } from '../../kernel/local-date.ts'

export interface Cell { column: number, text: string, numeric: boolean }
export interface SheetRow { line: number, cells: Cell[] }

const maxCellCharacters = 32_767
const maxCells = 200
const maxStrings = 1_000_000
const maxStringCharacters = 32 * 1_048_576
/** Elements within each other; a workbook has some ten. */
const maxDepth = 100
/** Characters without the beginning or end of an element: the parser holds them all. */
const maxUnbroken = 1_048_576

interface Parser { write(text: string): void, close(): void }

/** The handlers of a parser that collects what it finds; called for every piece of a part. */
interface Collector<Found> { parser: Parser, take: () => Found[] }

/** Reads XML piece by piece; what is found in a piece comes in one group. */
async function* collected<Found>(stream: Readable, { parser, take }: Collector<Found>): AsyncGenerator<Found[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(piece, { stream: true }))
    const found = take()
    if (found.length > 0) yield found
  }
  parser.close()
}

/** Reads a part to its end; what is wanted of it is kept by the handlers. */
async function read(stream: Readable, parser: Parser): Promise<void> {
  await collected(stream, { parser, take: () => [] }).next()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What a small archive unpacks to must not fill the memory: elements in elements without end, an element with attributes without end. */
function parserOf(on: { open(name: string, attributes: Readonly<Record<string, string>>): void, close(name: string): void, text(text: string): void }): Parser {
  const parser = new SaxesParser()
  const state = { depth: 0, unbroken: 0 }
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new Error('a document type is not taken') })
  parser.on('opentag', ({ name, attributes }) => {
    state.unbroken = 0
    state.depth += 1
    if (state.depth > maxDepth) throw new Error('elements lie too deep within each other')
    on.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    state.unbroken = 0
    state.depth -= 1
    on.close(localName(name))
  })
  parser.on('text', (text) => { on.text(text) })
  parser.on('cdata', (text) => { on.text(text) })
  return {
    write: (text) => {
      state.unbroken += text.length
      if (state.unbroken > maxUnbroken) throw new Error('there is too much in one piece')
      parser.write(text)
    },
    close: () => { parser.close() },
  }
}

/**
 * The shared strings of a workbook, in their order; phonetic readings are left out.
 * @throws Error for more than a million strings or 32 million characters
 */
export async function sharedStrings(stream: Readable): Promise<string[]> {
  const all: string[] = []
  const state = { text: '', inText: false, phonetic: false, characters: 0 }
  const parser = parserOf({
    open: (name) => {
      if (name === 'si') state.text = ''
      else if (name === 't') state.inText = true
      else if (name === 'rPh') state.phonetic = true
    },
    close: (name) => {
      if (name === 't') state.inText = false
      else if (name === 'rPh') state.phonetic = false
      else if (name === 'si') {
        if (all.length >= maxStrings) throw new Error('the workbook has too many texts')
        all.push(state.text)
      }
    },
    text: (text) => {
      if (!state.inText || state.phonetic) return
      state.characters += text.length
      if (state.characters > maxStringCharacters) throw new Error('the workbook has too much text')
      state.text += text
    },
  })
  await read(stream, parser)
  return all
}

/** The elements of a small part with these names, with their attributes. */
export async function elementsOf(stream: Readable, names: readonly string[]): Promise<{ name: string, attributes: Readonly<Record<string, string>> }[]> {
  const found: { name: string, attributes: Readonly<Record<string, string>> }[] = []
  const ignore = (): void => undefined
  const parser = parserOf({
    open: (name, attributes) => {
      if (names.includes(name) && found.length < 1_000) found.push({ name, attributes })
    },
    close: ignore, text: ignore,
  })
  await read(stream, parser)
  return found
}

/** The rows of a sheet as they are read; a cell longer than Excel allows and a row of more than 200 cells are errors. */
export function sheetRows(stream: Readable, strings: readonly string[]): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [] }
  const cell = { column: 0, type: 'n', text: '', inValue: false }
  const parser = parserOf({
    open: (name, attributes) => {
      if (name === 'row') {
        row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
        cell.column = -1
      } else if (name === 'c') Object.assign(cell, { column: columnOf(attributes['r']) ?? cell.column + 1, type: attributes['t'] ?? 'n', text: '' })
      else if (name === 'v' || name === 't') cell.inValue = true
    },
    close: (name) => {
      if (name === 'v' || name === 't') cell.inValue = false
      else if (name === 'c' && cell.text !== '') {
        if (row.cells.length >= maxCells) throw new Error('a row has too many cells')
        row.cells.push({ column: cell.column, text: valueOf(cell, strings), numeric: cell.type === 'n' })
      } else if (name === 'row') rows.push(row)
    },
    text: (text) => {
      if (!cell.inValue) return
      cell.text += text
      if (cell.text.length > maxCellCharacters) throw new Error('a cell is too long')
    },
  })
  return collected(stream, {
    parser,
    take: () => {
      const found = rows
      rows = []
      return found
    },
  })
}

function valueOf({ type, text }: { type: string, text: string }, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? ''
  return type === 'b' ? String(text === '1') : text
}

/** 'A1' is column 0, 'AB7' column 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? null : Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/**
 * The legal date a day number of a spreadsheet stands for; what is no whole number stays as it is. The system of 1900 counts a
 * 29 February 1900 that never was, so that its days before March 1900 are not read.
 */
export function dayOfSerial(text: string, from1904: boolean): string {
  const serial = /^\d{1,6}$/.test(text) ? Number(text) : null
  if (serial === null || (!from1904 && serial < 61)) return text
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', serial)
}
