import { createHash } from 'node:crypto'

/** Bytes one hash of `blocks` stands for; only the last block of a file may be shorter. */
export const blockBytes = 1_048_576

/** What the bytes of a file are known by. */
export interface ContentDigest {
  bytes: number
  /** Lower-case hexadecimal. */
  sha256: string
  /** Lower-case hexadecimal. */
  sm3: string
  /** The SHA-256 of each block one after another, 32 bytes each: with them a part of a file can be checked without the rest. */
  blocks: Buffer
}

/**
 * SHA-256 (FIPS 180-4), SM3 (GB/T 32905-2016) and the hashes of all blocks in one pass over pieces of any length, in constant memory
 * but for 32 bytes a block. `finish` is called once, `update` not after it.
 */
export function contentDigest(): { update(piece: Uint8Array): void, finish(): ContentDigest } {
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
  const blocks: Buffer[] = []
  let block = createHash('sha256')
  let bytes = 0
  return {
    update: (piece) => {
      sha256.update(piece)
      sm3.update(piece)
      for (let from = 0; from < piece.length;) {
        const taken = piece.subarray(from, from + blockBytes - bytes % blockBytes)
        block.update(taken)
        from += taken.length
        bytes += taken.length
        if (bytes % blockBytes !== 0) continue
        blocks.push(block.digest())
        block = createHash('sha256')
      }
    },
    finish: () => {
      if (bytes % blockBytes !== 0) blocks.push(block.digest())
      return { bytes, sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), blocks: Buffer.concat(blocks) }
    },
  }
}
