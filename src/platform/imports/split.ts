/** A row's bytes without its line end, or null where it is longer than allowed; `line` is the one on which it begins, from 1. */
export interface RawRow { line: number, bytes: Buffer | null }

interface Line extends RawRow { bytes: Buffer }

/** Of a row, where its kind of record does not say otherwise. */
export const maxRowBytes = 65_536

const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
const comma = 0x2c
const newLine = Buffer.of(lineFeed)
const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf)

/** How many times as long as it may be a row over several lines is followed to its end, to be refused once and not line by line. */
const reach = 4

/** Rows of a group: those held back for a field that never closes arrive all at once. */
const maxGroup = 1_000

/**
 * Cuts a stream into rows, a group or more for each piece that arrives; blank lines only count. Of a line that is too long nothing is kept,
 * so that never more than one row is held. With `quotes` a line end within a quoted field belongs to the row (RFC 4180),
 * as a line feed, however the file ends its lines.
 */
export async function* splitRows(stream: AsyncIterable<Buffer>, { quotes, limit = maxRowBytes }: { quotes: boolean, limit?: number }): AsyncGenerator<RawRow[]> {
  for await (const group of quotes ? joinedLines(linesOf(stream, reach * limit), reach * limit) : linesOf(stream, limit)) {
    const rows = group.filter(({ bytes }) => bytes?.length !== 0).map((row) => (row.bytes?.length ?? 0) > limit ? { ...row, bytes: null } : row)
    for (let from = 0; from < rows.length; from += maxGroup) yield rows.slice(from, from + maxGroup)
  }
}

async function* linesOf(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<RawRow[]> {
  const held = { line: 1, pieces: [] as Buffer[], bytes: 0 }
  const keep = (piece: Buffer): void => {
    held.bytes += piece.length
    if (held.bytes <= limit) held.pieces.push(piece)
    else held.pieces = []
  }
  const release = (): RawRow => {
    const { line, pieces, bytes } = held
    Object.assign(held, { line: line + 1, pieces: [], bytes: 0 })
    return { line, bytes: bytes > limit ? null : trimmed(Buffer.concat(pieces), line === 1) }
  }
  for await (const piece of stream) {
    const lines: RawRow[] = []
    let from = 0
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, end))
      lines.push(release())
      from = end + 1
    }
    keep(piece.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (held.bytes > 0) yield [release()]
}

function trimmed(bytes: Buffer, first: boolean): Buffer {
  const start = first && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  return bytes.subarray(start, bytes.at(-1) === carriageReturn ? -1 : undefined)
}

/**
 * Makes one row of the lines over which a quoted field goes on. Where that field is not closed as RFC 4180 has it, the row is the line on
 * which it began, and each line behind it begins a row of its own: a stray quotation mark costs no other line its verdict.
 */
async function* joinedLines(groups: AsyncIterable<RawRow[]>, limit: number): AsyncGenerator<RawRow[]> {
  const held = { lines: [] as Line[], bytes: 0 }
  const release = (): Line[] => {
    const { lines } = held
    Object.assign(held, { lines: [], bytes: 0 })
    return lines
  }
  const apart = ([first, ...others]: Line[], { isTooLong = false } = {}): RawRow[] =>
    first === undefined ? [] : [isTooLong ? { ...first, bytes: null } : first, ...others.flatMap(take)]
  const take = ({ line, bytes }: RawRow): RawRow[] => {
    if (bytes === null) return [...apart(release(), { isTooLong: true }), { line, bytes }]
    const isOpen = held.lines.length > 0
    held.lines.push({ line, bytes })
    held.bytes += isOpen ? newLine.length + bytes.length : bytes.length
    if (held.bytes > limit) return apart(release(), { isTooLong: true })
    const quotation = quotationAfter(bytes, isOpen)
    if (quotation === 'open') return []
    return quotation === 'closed' ? joined(release()) : apart(release())
  }
  for await (const lines of groups) yield lines.flatMap(take)
  // A line that leaves a field open as it was has an even number of quotation marks: by itself it opens none, and nothing stays held.
  yield apart(release())
}

function joined(lines: Line[]): RawRow[] {
  const [first, ...others] = lines
  if (first === undefined || others.length === 0) return lines
  return [{ line: first.line, bytes: Buffer.concat([first.bytes, ...others.flatMap(({ bytes }) => [newLine, bytes])]) }]
}

/** How a quoted field stands at the end of a line; one opens only where a field begins, and is closed only where it ends. */
function quotationAfter(line: Buffer, isOpenBefore: boolean): 'open' | 'closed' | 'misplaced' {
  let isOpen = isOpenBefore
  for (let at = line.indexOf(quote); at !== -1; at = line.indexOf(quote, at + 1)) {
    const isDoubled = isOpen && line[at + 1] === quote
    if (isDoubled) at += 1
    else if (isOpen ? endsField(line, at + 1) : beginsField(line, at)) isOpen = !isOpen
    else return 'misplaced'
  }
  return isOpen ? 'open' : 'closed'
}

const beginsField = (line: Buffer, at: number): boolean => at === 0 || line[at - 1] === comma

const endsField = (line: Buffer, at: number): boolean => at === line.length || line[at] === comma
