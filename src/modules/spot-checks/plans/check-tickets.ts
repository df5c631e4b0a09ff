import { ticketsOf2 } from '../../../kernel/draw-v2.ts'
import type { Piece } from './chunks.ts'
import type { Stratum } from './store.ts'

const beforeItem = '"item":"'
const uuidLength = 36

/**
 * Goes through strata and ranks beside the tickets as they are stored, piece by piece: each must read, letter by letter, as it follows from the seed and
 * its item, and come in its turn. `strata` in the order of the protocol.
 */
export function ticketChecker(seed: string, strata: readonly Pick<Stratum, 'stratum' | 'size' | 'sample'>[]): { see: (piece: Piece) => void, ok: () => boolean } {
  const turns = turnsOf(seed, strata)
  const all = strata.reduce((sum, { size }) => sum + size, 0)
  let [seen, sound] = [0, true]
  return {
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
function* turnsOf(seed: string, strata: readonly Pick<Stratum, 'stratum' | 'size' | 'sample'>[]): Generator<Turn, undefined> {
  for (const { stratum, size, sample } of strata) {
    const ticketOf = ticketsOf2('sha256', seed, stratum)
    let [rank, lastTicket, lastItem] = [0, '', '']
    const turn: Turn = (item) => {
      const ticket = ticketOf(item)
      rank += 1
      if (ticket < lastTicket || (ticket === lastTicket && item <= lastItem)) return null
      lastTicket = ticket
      lastItem = item
      return `{"drawn":${rank <= sample},"item":"${item}","rank":${rank},"stratum":"${stratum}","ticket":"${ticket}"}`
    }
    for (let left = size; left > 0; left -= 1) yield turn
  }
  return undefined
}
