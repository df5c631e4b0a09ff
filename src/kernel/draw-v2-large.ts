import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { allocateGroups } from './draw-allocation.ts'
import { failed, passed, reasonOf, verdict } from './draw-checks.ts'
import type { DrawCheck, DrawCheckName, DrawVerdict } from './draw-checks.ts'
import { IDENTIFIER, inByteOrder } from './draw-frame.ts'
import { malformedIn } from './draw-record-schema.ts'
import { commitmentDigest, requireSoundSeed, requireSoundSources, seedOf2, ticketsOf2 } from './draw-v2.ts'
import { additionsTo, commitmentOf2, ranksTaken } from './draw-v2-record.ts'
import { scanRecord } from './draw-v2-scan.ts'
import type { LineRow, TicketRow } from './draw-v2-scan.ts'
import { drawRecord2Schema } from './draw-v2-schema.ts'
import type { DrawRecord2 } from './draw-v2-schema.ts'
import type { Ticket } from './draw.ts'
import { hash } from './hash.ts'
import type { HashName } from './hash.ts'

const emptied = drawRecord2Schema.extend({
  frame: drawRecord2Schema.shape.frame.extend({ lines: z.array(z.never()) }), tickets: z.array(z.never()),
})

/**
 * Verifies the exported text of a record by `mingjian-draw/2` of any size: as `verifyDrawBytes`, but reading it twice, row by row. Memory grows
 * with strata, result and additions, and by eight bytes a line. `open` begins the text anew. null where it is no such record.
 */
export async function verifyLargeRecord2(open: () => AsyncIterable<Uint8Array>): Promise<DrawVerdict | null> {
  const text = await scanRecord(open(), { line: () => undefined, ticket: () => undefined })
  const value = text === null ? undefined : parsed(text)
  if (text === null || value === undefined) return null
  const { success, data: record, error } = emptied.safeParse(value)
  if (!success) return verdict([failed('shape', malformedIn(error))])
  const shape = [
    passed('shape', record.protocol),
    canonicalJson(value) === text.replace(/\n$/, '') ? passed('canonical-bytes', 'RFC 8785') : failed('canonical-bytes', 'RFC 8785'),
  ]
  try {
    return verdict([...shape, ...await recheck(record, open)])
  } catch (error) {
    return verdict([...shape, failed('rules', reasonOf(error))])
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function recheck(record: DrawRecord2, open: () => AsyncIterable<Uint8Array>): Promise<DrawCheck[]> {
  const { hash: name, frame: stated, sampleSize, minPerGroup, minPerPriority } = record
  requireSoundSources(record.sources, record.committedAt)
  requireSoundSeed(record, record.seed.sources, record.seed.seededAt)
  const key = randomBytes(32)
  const frame = watchFrame(name, key)
  const tickets = watchTickets(record, key)
  const sealing = digestAround(record)
  await scanRecord(open(), {
    line: (row, text) => {
      frame.see(row)
      sealing.row('lines', text)
    },
    ticket: (row, text) => {
      tickets.see(row)
      sealing.row('tickets', text)
    },
  })
  const digest = sealing.end()
  const counted = [...frame.sizes]
  const sizes = canonicalJson(counted) === canonicalJson(stated.strata.map(({ stratum, size }) => [stratum, size]))
  const samples = allocateGroups(stated.strata, sampleSize, { minPerGroup, minPerPriority })
  const same = tickets.sound() && counted.every(([stratum]) => frame.items.get(stratum)?.equals(tickets.items.get(stratum) ?? key) === true)
  const sized = stated.size === frame.lines()
  const added = additionsTo({ ...record, tickets: tickets.kept, result: tickets.drawn, recordDigest: digest }, record.additions)
  return [
    passed('rules', `${stated.strata.length} × ≥${minPerGroup}, Σ${sampleSize}, ${record.seed.sources.map(({ kind }) => kind).join(' + ')}`),
    told('frame-order', frame.inOrder() && !frame.repeated(), String(frame.lines())),
    told('frame-size', sized, String(stated.size)),
    told('frame-digest', frame.digest() === stated.digest, stated.digest),
    told('allocation', sizes && canonicalJson(samples) === canonicalJson(stated.strata.map(({ stratum, size, sample }) => ({ stratum, size, sample }))), String(counted.length)),
    told('commitment-digest', commitmentDigest(commitmentOf2(record)) === record.commitmentDigest, record.commitmentDigest),
    told('seed-digest', seedOf2(name, record.commitmentDigest, record.seed.sources) === record.seed.digest, record.seed.digest),
    told('tickets', same, String(frame.lines())),
    told('result', canonicalJson(tickets.drawn) === canonicalJson(record.result), String(record.result.length)),
    told('record-digest', digest === record.recordDigest, record.recordDigest),
    told('additions', canonicalJson(added) === canonicalJson(record.additions), String(record.additions.length)),
  ]
}

const told = (name: DrawCheckName, ok: boolean, detail: string): DrawCheck => ok ? passed(name, detail) : failed(name, detail)

/**
 * The items of each stratum as one value: the exclusive or of their fingerprints under a key made for this reading. Neither side names an item twice
 * in a stratum, so two sets of items that differ have the same value by a chance of 2^-256 only, which nobody can improve.
 */
function itemsUnder(key: Buffer): { add: (stratum: string, item: string) => Buffer, items: Map<string, Buffer> } {
  const items = new Map<string, Buffer>()
  return {
    items,
    add: (stratum, item) => {
      const print = hash('sha256', key, item)
      const sum = items.get(stratum)
      if (sum === undefined) items.set(stratum, print)
      else for (let at = 0; at < 32; at += 1) sum[at] = (sum[at] ?? 0) ^ (print[at] ?? 0)
      return print
    },
  }
}

function watchFrame(name: HashName, key: Buffer) {
  const digest = createHash(name)
  const sizes = new Map<string, number>()
  const { add, items } = itemsUnder(key)
  let prints = new BigUint64Array(1 << 16)
  let [lines, ordered, last] = [0, true, { stratum: '', item: '' }]
  return {
    sizes, items, lines: () => lines, inOrder: () => ordered, digest: () => digest.digest('hex'),
    see: ({ stratum, item }: LineRow): void => {
      ordered &&= IDENTIFIER.test(stratum) && IDENTIFIER.test(item) && (inByteOrder(last.stratum, stratum) || inByteOrder(last.item, item)) < 0
      last = { stratum, item }
      sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
      digest.update(`${stratum}\t${item}\n`)
      if (lines === prints.length) {
        const wider = new BigUint64Array(2 * lines)
        wider.set(prints)
        prints = wider
      }
      const print = Buffer.from(add(stratum, item))
      prints[lines] = print.readBigUInt64LE()
      lines += 1
    },
    /** Whether an item stands in two strata: eight bytes of its fingerprint do, by a chance of one in a hundred thousand for ten million others. */
    repeated: (): boolean => {
      const sorted = prints.subarray(0, lines).sort()
      return sorted.some((one, index) => index > 0 && one === sorted[index - 1])
    },
  }
}

/** Goes through strata and ranks beside the tickets; keeps those that are drawn at first or by an addition. */
function watchTickets(record: DrawRecord2, key: Buffer) {
  const { hash: name, frame: { strata }, seed } = record
  const taken = ranksTaken(record)
  const { add, items } = itemsUnder(key)
  const kept: Ticket[] = []
  const drawn: DrawRecord2['result'] = []
  let [at, rank, sound, last] = [0, 0, true, { ticket: '', item: '' }]
  let ticketOf = ticketsOf2(name, seed.digest, strata[0]?.stratum ?? '')
  return {
    items, kept, drawn, sound: () => sound && at === strata.length - 1 && rank === strata[at]?.size,
    see: (row: TicketRow): void => {
      if (rank === strata[at]?.size) {
        at += 1
        rank = 0
        last = { ticket: '', item: '' }
        ticketOf = ticketsOf2(name, seed.digest, strata[at]?.stratum ?? '')
      }
      rank += 1
      const { stratum = '', sample = 0 } = strata[at] ?? {}
      sound &&= row.stratum === stratum && row.rank === rank && row.drawn === rank <= sample && row.ticket === ticketOf(row.item)
        && (inByteOrder(last.ticket, row.ticket) || inByteOrder(last.item, row.item)) < 0
      last = row
      add(row.stratum, row.item)
      if (rank <= (taken.get(stratum) ?? 0)) kept.push(row)
      if (rank <= sample) drawn.push({ stratum: row.stratum, item: row.item, rank })
    },
  }
}

/** The digest of the record without `recordDigest` and `additions`, whose two long lists pass by row by row. */
function digestAround(record: DrawRecord2): { row: (list: 'lines' | 'tickets', text: string) => void, end: () => string } {
  const digest = createHash(record.hash)
  const [before = '', rest = ''] = canonicalJson({ ...record, recordDigest: undefined, additions: undefined }).split('"lines":[]')
  const [between = '', behind = ''] = rest.split('"tickets":[]')
  let [current, separator] = ['lines', '']
  digest.update(`${before}"lines":[`)
  const turn = (): void => {
    if (current === 'lines') digest.update(`]${between}"tickets":[`)
    current = 'tickets'
    separator = ''
  }
  return {
    row: (list, text) => {
      if (list !== current) turn()
      digest.update(separator + text)
      separator = ','
    },
    end: () => {
      turn()
      return digest.update(`]${behind}`).digest('hex')
    },
  }
}
