import type { HashName } from './hash.ts'
import { hash } from './hash.ts'

// RFC 9162 section 2.1.1: an inner node can never be taken for a leaf, which is hashed behind 0x00.
const INNER = Buffer.of(1)

/**
 * Root of the Merkle tree over leaf hashes in their order (RFC 9162 section 2.1.1). A node without a neighbour rises as it is, which is the same
 * as splitting at the largest power of two.
 */
export function merkleRoot(name: HashName, leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return hash(name)
  let level = leaves
  while (level.length > 1) {
    const above: Uint8Array[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]]
      if (left !== undefined) above.push(right === undefined ? left : hash(name, INNER, left, right))
    }
    level = above
  }
  const [root = hash(name)] = level
  return Buffer.from(root)
}
