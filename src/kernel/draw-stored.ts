import { inByteOrder } from './draw-frame.ts'
import type { DrawInput, DrawRecord } from './draw-record.ts'
import { DRAW_ALGORITHM } from './draw.ts'
import type { HashName } from './hash.ts'

/** The digest every draw of this release uses. Its name is part of the record, so a later release may use SM3. */
export const DRAW_HASH: HashName = 'sha256'

export interface StoredStratum { stratum: string, label: string, size: number, sample: number }
export interface StoredLine { stratum: string, item: string, ticket: string | null, rank: number | null, drawn: boolean }

/** What was written down when the frame was fixed. */
export interface StoredCommitment {
  title: string
  committedAt: Date
  sampleSize: number
  minPerStratum: number
  strata: readonly StoredStratum[]
  frame: readonly StoredLine[]
}

/** A draw as it was stored, every digest as it was at that time. */
export interface StoredDraw extends StoredCommitment {
  frameSize: number | null
  frameDigest: string | null
  seedSource: string
  seedValue: string
  seedDigest: string | null
  recordDigest: string | null
}

/** What the kernel draws from: only what was stored with the commitment, and the seed. */
export function drawInputOf({ title, committedAt, sampleSize, minPerStratum, strata, frame }: StoredCommitment, seed: { source: string, value: string }): DrawInput {
  return {
    hash: DRAW_HASH, title, committedAt: committedAt.toISOString(), lines: frame.map(({ stratum, item }) => ({ stratum, item })),
    labels: new Map(strata.map(({ stratum, label }) => [stratum, label])), sampleSize, minPerStratum, seed,
  }
}

/** The record of a stored draw, put together from its rows alone; whoever exports it verifies it first. */
export function recordOfStored(stored: StoredDraw): DrawRecord {
  const tickets = stored.frame.map(({ stratum, item, ticket, rank, drawn }) => ({ stratum, item, ticket: ticket ?? '', rank: rank ?? 0, drawn }))
    .sort((a, b) => inByteOrder(a.stratum, b.stratum) || a.rank - b.rank)
  return {
    protocol: DRAW_ALGORITHM, hash: DRAW_HASH, title: stored.title, committedAt: stored.committedAt.toISOString(),
    frame: {
      digest: stored.frameDigest ?? '', size: stored.frameSize ?? 0, lines: stored.frame.map(({ stratum, item }) => ({ stratum, item })),
      strata: stored.strata.map(({ stratum, label, size, sample }) => ({ stratum, label, size, sample })),
    },
    sampleSize: stored.sampleSize, minPerStratum: stored.minPerStratum,
    seed: { source: stored.seedSource, value: stored.seedValue, digest: stored.seedDigest ?? '' },
    tickets,
    result: tickets.filter(({ drawn }) => drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank })),
    recordDigest: stored.recordDigest ?? '',
  }
}
