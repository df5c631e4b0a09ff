import { beaconChain, beaconTime, beaconValue, isBeaconSignature } from './beacon.ts'
import { canonicalJson } from './canonical-json.ts'
import { drawProblems } from './draw-problems.ts'
import { hashHex, netstring, netstrings } from './hash.ts'
import type { HashName } from './hash.ts'

/** Beacons of one seed: each signature takes a tenth of a second to verify. */
const MAX_BEACONS = 3

/** The draw of case files (docs/draw-protocol.md, section 11): sources of the seed that nobody alone controls, additions. */
export const DRAW_ALGORITHM_2 = 'mingjian-draw/2'

const { raise } = drawProblems

/** Where a seed will come from, as announced with the commitment. */
export type AnnouncedSource =
  | { kind: 'STATED', source: string }
  | { kind: 'CEREMONY', source: string, heldOn: string }
  | { kind: 'SHARE', party: string, commitment: string, revealBy: string }
  | { kind: 'BEACON', chain: string, round: number }

/** The same with what came of it. A share that was not revealed counts as its own commitment. */
export type SeedSource =
  | { kind: 'STATED', source: string, value: string }
  | { kind: 'CEREMONY', source: string, heldOn: string, value: string, witnesses: string[] }
  | { kind: 'SHARE', party: string, commitment: string, revealBy: string, revealed: boolean, value: string }
  | { kind: 'BEACON', chain: string, round: number, signature: string, value: string }

/** Everything published before any seed exists. `query` says in words of the caller's what the frame was taken from. */
export interface DrawCommitment {
  protocol: typeof DRAW_ALGORITHM_2
  hash: HashName
  title: string
  committedAt: string
  query: string
  frame: { digest: string, size: number, strata: CommittedStratum[] }
  sampleSize: number
  minPerGroup: number
  minPerPriority: number
  sources: AnnouncedSource[]
}

export interface CommittedStratum { stratum: string, group: string, priority: boolean, label: string, size: number, sample: number }

/** The one digest to publish: whoever has it can tell whether anything of the commitment was changed later. */
export function commitmentDigest(commitment: DrawCommitment): string {
  return hashHex(commitment.hash, canonicalJson(commitment))
}

/** What a party hands in before the draw; `value` should hold at least 128 bits nobody can guess. */
export function shareCommitment(hash: HashName, party: string, value: string): string {
  return hashHex(hash, netstrings([`${DRAW_ALGORITHM_2}:share`, party, value]))
}

/** The seed in hexadecimal: hash of the commitment and of every source in announced order. */
export function seedOf2(hash: HashName, commitment: string, sources: readonly SeedSource[]): string {
  return hashHex(hash, netstrings([`${DRAW_ALGORITHM_2}:seed`, commitment, ...sources.flatMap(({ kind, value }) => [kind, value])]))
}

/** The ticket of an item. What all tickets of a stratum begin with is written once. */
export function ticketsOf2(hash: HashName, seed: string, stratum: string): (item: string) => string {
  const beginning = ticketPrefix(seed, stratum)
  return (item) => hashHex(hash, beginning + netstring(item))
}

/** What is hashed before the item itself: for whoever computes tickets elsewhere, a database say. */
export function ticketPrefix(seed: string, stratum: string): string {
  return netstrings([`${DRAW_ALGORITHM_2}:ticket`, seed, stratum])
}

/**
 * Sources that together make a seed nobody controls: no source twice; a merely stated one alone; shares of at least two parties, with a
 * ceremony or a beacon beside them, which come after the last moment to reveal, so that whoever withholds a share does not know what for.
 * @throws draw.sources-unsound, draw.source-too-early, draw.beacon-unknown
 */
export function requireSoundSources(sources: readonly AnnouncedSource[], committedAt: string): void {
  const shares = sources.flatMap((one) => one.kind === 'SHARE' ? [one] : [])
  const names = sources.map((one) => one.kind === 'SHARE' ? `SHARE ${one.party}` : canonicalJson(one))
  const later = sources.flatMap((one) => timeOf(one) ?? [])
  if (new Set(names).size < names.length || new Set(shares.map(({ commitment }) => commitment)).size < shares.length
    || (sources.length > 1 && sources.some(({ kind }) => kind === 'STATED')) || shares.length === 1 || sources.filter(({ kind }) => kind === 'BEACON').length > MAX_BEACONS || (shares.length > 0 && later.length === 0)) {
    throw raise['sources-unsound']()
  }
  const reveals = shares.map(({ revealBy }) => Date.parse(revealBy))
  const committed = Date.parse(committedAt)
  if (reveals.some((at) => at <= committed) || later.some((at) => at <= Math.max(committed, ...reveals))) throw raise['source-too-early']()
}

/**
 * Values that belong to the announced sources: revealed shares match their commitments, beacons their chain's key, nothing came too early.
 * @throws draw.seed-differs, draw.share-not-committed, draw.beacon-not-verified, draw.beacon-unknown, draw.seeded-too-early
 */
export function requireSoundSeed(
  { hash, committedAt, sources: announced }: Pick<DrawCommitment, 'hash' | 'committedAt' | 'sources'>, sources: readonly SeedSource[], seededAt: string,
): void {
  const stated = sources.length === 1 && sources[0]?.kind === 'STATED'
  if (announced.length === 0 ? !stated : canonicalJson(sources.map(announcedOf)) !== canonicalJson(announced)) throw raise['seed-differs']()
  for (const one of sources) requireSoundValue(hash, one)
  const earliest = sources.map((one) => one.kind === 'SHARE' && !one.revealed ? Date.parse(one.revealBy) + 1 : timeOf(one) ?? 0)
  if (Date.parse(seededAt) <= Date.parse(committedAt) || Date.parse(seededAt) < Math.max(...earliest)) throw raise['seeded-too-early']()
}

function requireSoundValue(hash: HashName, one: SeedSource): void {
  if (one.kind === 'SHARE' && one.commitment !== (one.revealed ? shareCommitment(hash, one.party, one.value) : one.value)) {
    throw raise['share-not-committed']({ party: one.party })
  }
  if (one.kind !== 'BEACON') return
  const chain = beaconChain(one.chain)
  if (chain === undefined) throw raise['beacon-unknown']()
  if (one.value !== beaconValue(one.signature) || !isBeaconSignature(chain, one.round, one.signature)) throw raise['beacon-not-verified']({ round: one.round })
}

/** A source without what came of it. */
export function announcedOf(one: SeedSource): AnnouncedSource {
  switch (one.kind) {
    case 'STATED': return { kind: one.kind, source: one.source }
    case 'CEREMONY': return { kind: one.kind, source: one.source, heldOn: one.heldOn }
    case 'SHARE': return { kind: one.kind, party: one.party, commitment: one.commitment, revealBy: one.revealBy }
    case 'BEACON': return { kind: one.kind, chain: one.chain, round: one.round }
  }
}

// When a value can be known at the earliest; a ceremony not before its day begins in China.
function timeOf(one: AnnouncedSource): number | undefined {
  if (one.kind === 'CEREMONY') return Date.parse(`${one.heldOn}T00:00:00+08:00`)
  if (one.kind !== 'BEACON') return undefined
  const chain = beaconChain(one.chain)
  if (chain === undefined) throw raise['beacon-unknown']()
  return beaconTime(chain, one.round)
}
