/** A row's bytes without its line end, or null where it is longer than allowed; `line` is the one on which it begins, from 1. */
export interface RawRow { line: number, bytes: Buffer | null }

/** Of a row, where its kind of record does not say otherwise. */
export const maxRowBytes = 65_536

const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf)

/**
 * Cuts a stream into rows, a group for each piece that arrives; blank lines only count. Of a row that is too long nothing is kept,
 * so that never more than one row is held. With `quotes` a line end between quotation marks belongs to the row (RFC 4180);
 * after a row that grew too long, as one with an unclosed quotation mark does, the next line begins a new one.
 */
export async function* splitRows(stream: AsyncIterable<Buffer>, { quotes, limit = maxRowBytes }: { quotes: boolean, limit?: number }): AsyncGenerator<RawRow[]> {
  const held = { pieces: [] as Buffer[], bytes: 0, begins: 1, open: false }
  let line = 1
  const keep = (piece: Buffer): void => {
    held.bytes += piece.length
    if (held.bytes <= limit) held.pieces.push(piece)
    else held.pieces = []
    if (quotes) held.open = held.open !== hasOddQuotes(piece)
  }
  const release = (): RawRow[] => {
    const bytes = held.bytes > limit ? null : trimmed(Buffer.concat(held.pieces), held.begins === 1)
    const row = { line: held.begins, bytes }
    Object.assign(held, { pieces: [], bytes: 0, begins: line, open: false })
    return bytes?.length === 0 ? [] : [row]
  }
  for await (const piece of stream) {
    const rows: RawRow[] = []
    let from = 0
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, end))
      line += 1
      if (held.open && held.bytes <= limit) keep(piece.subarray(end, end + 1))
      else rows.push(...release())
      from = end + 1
    }
    keep(piece.subarray(from))
    if (rows.length > 0) yield rows
  }
  if (held.bytes > 0) yield release()
}

function trimmed(bytes: Buffer, first: boolean): Buffer {
  const start = first && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  return bytes.subarray(start, bytes.at(-1) === carriageReturn ? -1 : undefined)
}

function hasOddQuotes(piece: Buffer): boolean {
  let odd = false
  for (let at = piece.indexOf(quote); at !== -1; at = piece.indexOf(quote, at + 1)) odd = !odd
  return odd
}
