import { canonicalJson } from './canonical-json.ts'
import { allocateGroups } from './draw-allocation.ts'
import { compare, failed, passed, reasonOf } from './draw-checks.ts'
import type { DrawCheck } from './draw-checks.ts'
import { frameDigest, freezeFrame, inByteOrder } from './draw-frame.ts'
import type { FrameLine } from './draw-frame.ts'
import { drawProblems } from './draw-problems.ts'
import { malformedIn } from './draw-record-schema.ts'
import { commitmentDigest, DRAW_ALGORITHM_2, requireSoundSeed, requireSoundSources, seedOf2, ticketsOf2 } from './draw-v2.ts'
import type { AnnouncedSource, CommittedStratum, DrawCommitment, SeedSource } from './draw-v2.ts'
import { extendSample, sealAddition, substituteIn } from './draw-v2-additions.ts'
import type { StratumState } from './draw-v2-additions.ts'
import { drawRecord2Schema } from './draw-v2-schema.ts'
import type { DrawAddition, DrawRecord2 } from './draw-v2-schema.ts'
import type { Ticket } from './draw.ts'
import { hashHex } from './hash.ts'
import type { HashName } from './hash.ts'

/** What a draw is made from; everything else in its record follows from this. */
export interface DrawInput2 {
  hash: HashName
  title: string
  committedAt: string
  query: string
  lines: readonly FrameLine[]
  /** Group, priority and official name of each stratum. */
  strata: ReadonlyMap<string, Pick<CommittedStratum, 'group' | 'priority' | 'label'>>
  sampleSize: number
  minPerGroup: number
  minPerPriority: number
  sources: readonly AnnouncedSource[]
  seed: { sources: readonly SeedSource[], seededAt: string }
  additions: readonly AdditionInput[]
}

type Asked = 'kind' | 'at' | 'reason' | 'approver'
type AdditionInput =
  | Pick<DrawAddition & { kind: 'EXTENSION' }, Asked | 'sampleSize'>
  | Pick<DrawAddition & { kind: 'SUBSTITUTION' }, Asked | 'ground' | 'stratum' | 'item'>

/**
 * Draws, and states everything an outsider needs to draw again (docs/draw-protocol.md, section 11).
 * @throws draw.record-invalid for malformed texts, times and numbers; the problems of frame, allocation, sources, seed and additions
 */
export function buildDrawRecord2(input: DrawInput2): DrawRecord2 {
  const record = derive2(input)
  const checked = drawRecord2Schema.safeParse(record)
  if (!checked.success) throw drawProblems.raise['record-invalid']({ pointers: malformedIn(checked.error) })
  return record
}

/** What was published before the seed existed, as the record states it. */
export function commitmentOf2(record: Omit<DrawRecord2, 'commitmentDigest' | 'seed' | 'tickets' | 'result' | 'recordDigest' | 'additions'>): DrawCommitment {
  const { protocol, hash, title, committedAt, query, frame: { digest, size, strata }, sampleSize, minPerGroup, minPerPriority, sources } = record
  return { protocol, hash, title, committedAt, query, frame: { digest, size, strata }, sampleSize, minPerGroup, minPerPriority, sources }
}

/** Digest of the canonical JSON of a record without `recordDigest` and `additions`, which come later. */
export function recordDigestOf2(record: Omit<DrawRecord2, 'recordDigest' | 'additions'>): string {
  return hashHex(record.hash, canonicalJson({ ...record, recordDigest: undefined, additions: undefined }))
}

/** Works a record out anew from its inputs and compares every member. */
export function recheck2(record: DrawRecord2): DrawCheck[] {
  try {
    const strata = new Map(record.frame.strata.map((one) => [one.stratum, one]))
    const expected = derive2({ ...record, lines: record.frame.lines, strata })
    const { frame } = record
    return [
      passed('rules', `${frame.strata.length} × ≥${record.minPerGroup}, Σ${record.sampleSize}, ${record.seed.sources.map(({ kind }) => kind).join(' + ')}`),
      compare('frame-order', frame.lines, expected.frame.lines),
      compare('frame-size', frame.size, expected.frame.size),
      compare('frame-digest', frame.digest, expected.frame.digest),
      compare('allocation', frame.strata, expected.frame.strata),
      compare('commitment-digest', record.commitmentDigest, expected.commitmentDigest),
      compare('seed-digest', record.seed.digest, expected.seed.digest),
      compare('tickets', record.tickets, expected.tickets),
      compare('result', record.result, expected.result),
      compare('record-digest', record.recordDigest, recordDigestOf2(record)),
      canonicalJson(record.additions) === canonicalJson(expected.additions)
        ? passed('additions', String(record.additions.length)) : failed('additions', String(record.additions.length)),
    ]
  } catch (error) {
    return [failed('rules', reasonOf(error))]
  }
}

function derive2(input: DrawInput2): DrawRecord2 {
  const { hash, title, committedAt, query, sampleSize, minPerGroup, minPerPriority } = input
  const frame = freezeFrame(input.lines)
  const byStratum = Map.groupBy(frame, ({ stratum }) => stratum)
  const known = Array.from(byStratum, ([stratum, { length: size }]) => {
    const { group = stratum, priority = false, label = stratum } = input.strata.get(stratum) ?? {}
    return { stratum, group, priority, label, size }
  })
  const samples = new Map(allocateGroups(known, sampleSize, { minPerGroup, minPerPriority }).map(({ stratum, sample }) => [stratum, sample]))
  const strata = known.map((one) => ({ ...one, sample: samples.get(one.stratum) ?? 0 }))
  const commitment: DrawCommitment = {
    protocol: DRAW_ALGORITHM_2, hash, title, committedAt, query, frame: { digest: frameDigest(frame, hash), size: frame.length, strata },
    sampleSize, minPerGroup, minPerPriority, sources: [...input.sources],
  }
  requireSoundSources(input.sources, committedAt)
  requireSoundSeed(commitment, input.seed.sources, input.seed.seededAt)
  const digest = commitmentDigest(commitment)
  const { seededAt } = input.seed
  const seed = { sources: [...input.seed.sources], seededAt, digest: seedOf2(hash, digest, input.seed.sources) }
  const tickets = strata.flatMap(({ stratum, sample }) => ticketsIn(byStratum.get(stratum) ?? [], ticketsOf2(hash, seed.digest, stratum), sample))
  const unsealed = {
    ...commitment, frame: { ...commitment.frame, lines: [...frame] }, commitmentDigest: digest, seed, tickets,
    result: tickets.filter(({ drawn }) => drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank })),
  }
  const record = { ...unsealed, recordDigest: recordDigestOf2(unsealed), additions: [] }
  return { ...record, additions: additionsTo(record, input.additions) }
}

function ticketsIn(lines: readonly FrameLine[], ticketOf: (item: string) => string, sample: number): Ticket[] {
  return lines.map(({ stratum, item }) => ({ stratum, item, ticket: ticketOf(item) }))
    .sort((a, b) => inByteOrder(a.ticket, b.ticket) || inByteOrder(a.item, b.item))
    .map((one, index) => ({ ...one, rank: index + 1, drawn: index < sample }))
}

/** The highest rank each stratum has given once all additions are made: nothing behind it is drawn. @throws as `extendSample` */
export function ranksTaken({ frame, sampleSize, minPerGroup, minPerPriority, additions }: DrawRecord2): Map<string, number> {
  let states: StratumState[] = frame.strata.map((one) => ({ ...one, taken: one.sample }))
  let before = sampleSize
  for (const one of additions) {
    if (one.kind === 'SUBSTITUTION') {
      states = substituteIn(states, one.stratum).states
    } else {
      states = extendSample(states, before, one.sampleSize, { minPerGroup, minPerPriority }).states
      before = one.sampleSize
    }
  }
  return new Map(states.map(({ stratum, taken }) => [stratum, taken]))
}

/** The additions as they follow from what was asked for, each under its digest. @throws draw.addition-invalid, and as `extendSample` */
export function additionsTo(record: DrawRecord2, asked: readonly AdditionInput[]): DrawAddition[] {
  const byRank = new Map(record.tickets.map(({ stratum, item, rank }) => [`${stratum} ${rank}`, { stratum, item, rank }]))
  const inPlay = new Set(record.result.map(({ stratum, item }) => `${stratum} ${item}`))
  let states: StratumState[] = record.frame.strata.map((one) => ({ ...one, taken: one.sample }))
  let [previous, sampleSize, at] = [record.recordDigest, record.sampleSize, record.seed.seededAt]
  return asked.map((one, index) => {
    const seq = index + 1
    if (Date.parse(one.at) < Date.parse(at)) throw drawProblems.raise['addition-invalid']({ seq })
    if (one.kind === 'SUBSTITUTION' && !inPlay.delete(`${one.stratum} ${one.item}`)) throw drawProblems.raise['addition-invalid']({ seq })
    const { states: grown, next } = one.kind === 'EXTENSION' ? extendSample(states, sampleSize, one.sampleSize, record) : substituteIn(states, one.stratum)
    const result = next.flatMap(({ stratum, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => byRank.get(`${stratum} ${from + step}`) ?? [])).flat()
    for (const drawn of result) inPlay.add(`${drawn.stratum} ${drawn.item}`)
    states = grown
    at = one.at
    const shared = { seq, at, reason: one.reason, approver: one.approver, result, previous }
    const sealed = one.kind === 'EXTENSION'
      ? sealAddition(record.hash, { kind: one.kind, sampleSize: one.sampleSize, ...shared })
      : sealAddition(record.hash, { kind: one.kind, ground: one.ground, stratum: one.stratum, item: one.item, ...shared })
    if (one.kind === 'EXTENSION') sampleSize = one.sampleSize
    previous = sealed.digest
    return sealed
  })
}
