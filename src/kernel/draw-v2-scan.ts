/** One line of the frame, or one ticket, as it stands in the text of a record. */
export interface LineRow { item: string, stratum: string }
export interface TicketRow extends LineRow { drawn: boolean, rank: number, ticket: string }

export interface RowWatcher { line(row: LineRow, text: string): void, ticket(row: TicketRow, text: string): void }

// Identifiers as canonical JSON writes them: visible ASCII, the quotation mark and the backslash behind a backslash.
const identifier = String.raw`"((?:[!#-[\]-~]|\\["\\]){1,400})"`
const lineText = new RegExp(String.raw`\{"item":${identifier},"stratum":${identifier}\}`, 'y')
const ticketText = new RegExp(String.raw`\{"drawn":(true|false),"item":${identifier},"rank":([1-9]\d{0,15}),"stratum":${identifier},"ticket":"([0-9a-f]{64})"\}`, 'y')
const longestRow = 2_000

const plain = (written: string): string => written.includes('\\') ? written.replace(/\\(.)/g, '$1') : written

/**
 * Reads the canonical text of a record by `mingjian-draw/2` piece by piece and shows its two long lists row by row. Answers the rest of the text, with
 * both lists empty, or null where a row is not written as a record writes it. No string can hold the name of a list behind an unescaped
 * quotation mark.
 */
export async function scanRecord(chunks: AsyncIterable<Uint8Array>, watcher: RowWatcher): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const see = [
    { mark: '"lines":[', row: lineText, tell: ([text, item = '', stratum = '']: string[]) => { watcher.line({ item: plain(item), stratum: plain(stratum) }, text ?? '') } },
    {
      mark: '"tickets":[', row: ticketText,
      tell: ([text, drawn, item = '', rank, stratum = '', ticket = '']: string[]) => {
        watcher.ticket({ drawn: drawn === 'true', item: plain(item), rank: Number(rank), stratum: plain(stratum), ticket }, text ?? '')
      },
    },
  ]
  const rest: string[] = []
  let [buffer, list, inside, sound] = ['', 0, false, true]
  let first = true

  function outside(ended: boolean): boolean {
    const mark = see[list]?.mark
    const at = mark === undefined ? -1 : buffer.indexOf(mark)
    const upTo = mark === undefined || (at === -1 && ended) ? buffer.length : at === -1 ? Math.max(0, buffer.length - mark.length) : at + mark.length
    rest.push(buffer.slice(0, upTo))
    buffer = buffer.slice(upTo)
    inside = at !== -1
    first = true
    return inside
  }

  function rows(ended: boolean): boolean {
    const { row, tell } = see[list] ?? { row: lineText, tell: () => undefined }
    let at = 0
    while (ended || buffer.length - at > longestRow) {
      if (buffer[at] === ']') {
        inside = false
        list += 1
        break
      }
      row.lastIndex = first ? at : at + 1
      const found = first || buffer[at] === ',' ? row.exec(buffer) : null
      if (found === null) {
        sound = false
        break
      }
      tell(found)
      at = row.lastIndex
      first = false
    }
    buffer = buffer.slice(at)
    return sound && !inside
  }

  const read = (text: string, ended: boolean): void => {
    buffer += text
    for (let more = sound; more;) more = inside ? rows(ended) : outside(ended)
  }
  try {
    for await (const chunk of chunks) {
      read(decoder.decode(chunk, { stream: true }), false)
      if (!sound) return null
    }
    read(decoder.decode(), true)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
  return sound && !inside && list === see.length ? rest.join('') : null
}
