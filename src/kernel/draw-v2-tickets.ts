import type { CommittedStratum } from './draw-v2.ts'
import { ticketsOf2 } from './draw-v2.ts'
import type { DrawRecord2 } from './draw-v2-schema.ts'
import type { HashName } from './hash.ts'

/** So many lines of a long list of a record as one text, without the brackets of the list (RFC 8785): an object for each would be a million of them. */
export interface Piece { lines: number, json: string }

type StratumOfTickets = Pick<CommittedStratum, 'stratum' | 'size' | 'sample'>

const beforeItem = '"item":"'
const uuidLength = 36

/**
 * Goes through strata and ranks beside the tickets as they are stored, piece by piece: each must read, letter by letter, as it follows from the seed and
 * its item, and come in its turn. `strata` in the order of the protocol; items are UUIDs. `drawn` is what the tickets seen so far draw.
 */
export function ticketChecker(hash: HashName, seed: string, strata: readonly StratumOfTickets[]): { see: (piece: Piece) => void, ok: () => boolean, drawn: DrawRecord2['result'] } {
  const drawn: DrawRecord2['result'] = []
  const turns = turnsOf(hash, seed, strata, drawn)
  const all = strata.reduce((sum, { size }) => sum + size, 0)
  let [seen, sound] = [0, true]
  return {
    drawn,
    see: ({ json, lines }) => {
      const expected: string[] = []
      for (let at = 0; sound && expected.length < lines;) {
        const from = json.indexOf(beforeItem, at) + beforeItem.length
        at = from + uuidLength
        const text = turns.next().value?.(json.slice(from, at)) ?? null
        if (text === null) sound = false
        else expected.push(text)
      }
      sound &&= expected.join(',') === json
      seen += lines
    },
    ok: () => sound && seen === all,
  }
}

type Turn = (item: string) => string | null

/** What stands at each turn, as the record writes it; null where a smaller ticket, or the same, came before it. */
function* turnsOf(hash: HashName, seed: string, strata: readonly StratumOfTickets[], drawn: DrawRecord2['result']): Generator<Turn, undefined> {
  for (const { stratum, size, sample } of strata) {
    const ticketOf = ticketsOf2(hash, seed, stratum)
    let [rank, lastTicket, lastItem] = [0, '', '']
    const turn: Turn = (item) => {
      const ticket = ticketOf(item)
      rank += 1
      if (ticket < lastTicket || (ticket === lastTicket && item <= lastItem)) return null
      lastTicket = ticket
      lastItem = item
      if (rank <= sample) drawn.push({ stratum, item, rank })
      return `{"drawn":${rank <= sample},"item":"${item}","rank":${rank},"stratum":"${stratum}","ticket":"${ticket}"}`
    }
    for (let left = size; left > 0; left -= 1) yield turn
  }
  return undefined
}
