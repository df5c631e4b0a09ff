import { canonicalJson } from './canonical-json.ts'
import { allocate, draw, DRAW_ALGORITHM, drawProblems, frameDigest, freezeFrame, seedOf, strataOf } from './draw.ts'
import type { FrameLine } from './draw.ts'
import type { DrawRecord } from './draw-record-schema.ts'
import { hashHex } from './hash.ts'
import type { HashName } from './hash.ts'

/** What a draw is made from; everything else in its record follows from this. */
export interface DrawInput {
  hash: HashName
  title?: string
  /** RFC 3339 with offset, at most milliseconds: when digest, strata, sample and algorithm were published. */
  committedAt: string
  lines: readonly FrameLine[]
  /** Official name of each stratum; a stratum without one is labelled with its identifier. */
  labels: ReadonlyMap<string, string>
  sampleSize: number
  minPerStratum: number
  seed: Omit<DrawRecord['seed'], 'digest'>
}

/** A record that does not state its own digest yet. */
export type UnsealedRecord = Omit<DrawRecord, 'recordDigest'>

/** Works out a record from its inputs, whose texts and numbers are known to be well formed. */
export function derive(input: DrawInput): UnsealedRecord {
  const { hash, title, committedAt, labels, sampleSize, minPerStratum, seed } = input
  if (seed.publishedAt !== undefined && Date.parse(seed.publishedAt) <= Date.parse(committedAt)) {
    throw drawProblems.raise['seed-before-commitment']()
  }
  const frame = freezeFrame(input.lines)
  const digest = frameDigest(frame, hash)
  const allocation = allocate(strataOf(frame), sampleSize, minPerStratum)
  const seedDigest = seedOf(hash, digest, [seed.value, ...(seed.parts ?? []).map(({ value }) => value)])
  const tickets = draw(frame, allocation, seedDigest, hash)
  return {
    protocol: DRAW_ALGORITHM,
    hash,
    ...(title === undefined ? {} : { title }),
    committedAt,
    frame: {
      digest,
      size: frame.length,
      lines: [...frame],
      strata: allocation.map(({ stratum, size, sample }) => ({ stratum, label: labels.get(stratum) ?? stratum, size, sample })),
    },
    sampleSize,
    minPerStratum,
    seed: { ...seed, digest: seedDigest },
    tickets,
    result: tickets.filter(({ drawn }) => drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank })),
  }
}

/** Digest of the canonical JSON of a record without its member `recordDigest`. */
export function recordDigestOf(record: UnsealedRecord): string {
  return hashHex(record.hash, canonicalJson({ ...record, recordDigest: undefined }))
}
