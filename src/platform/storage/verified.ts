import { Readable } from 'node:stream'
import { blockBytes } from '../../kernel/content-digest.ts'
import { hash } from '../../kernel/hash.ts'
import { DamagedContentError, type ContentStore } from './content-store.ts'

export interface KnownContent { sha256: string, bytes: number, blocks: Buffer }

export interface Range { first: number, last: number }

/**
 * A part of a file, of which every block is checked before a byte of it is passed on: damaged content is never served. The first block
 * is checked before this returns, so that its damage can still be told as a problem; a later one breaks the stream off.
 * @throws DamagedContentError where the content is absent, short, or not what its hashes say
 */
export async function verifiedStream(store: ContentStore, content: KnownContent, range: Range): Promise<Readable> {
  const pieces = verifiedPieces(store, content, range)
  const first = await pieces.next()
  return Readable.from(withFirst(first, pieces), { objectMode: false })
}

async function* withFirst(first: IteratorResult<Buffer, void>, rest: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer> {
  if (first.done !== true) yield first.value
  yield* rest
}

async function* verifiedPieces(store: ContentStore, { sha256, bytes, blocks }: KnownContent, { first, last }: Range): AsyncGenerator<Buffer, void> {
  const start = first - first % blockBytes
  const end = Math.min(bytes, last - last % blockBytes + blockBytes)
  const source = await store.open(sha256, start, end - 1)
  if (source === null) throw new DamagedContentError(sha256, 'is absent or too short')
  let from = start
  for await (const block of inBlocks(source)) {
    const index = from / blockBytes
    if (!hash('sha256', block).equals(blocks.subarray(index * 32, index * 32 + 32))) throw new DamagedContentError(sha256, `is damaged in block ${index}`)
    yield block.subarray(Math.max(0, first - from), last + 1 - from)
    from += block.length
  }
  if (from !== end) throw new DamagedContentError(sha256, 'ended early')
}

async function* inBlocks(source: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const piece of source as AsyncIterable<Buffer>) {
    if (bytes === 0 && piece.length === blockBytes) {
      yield piece
      continue
    }
    for (let rest = piece; rest.length > 0;) {
      const taken = rest.subarray(0, blockBytes - bytes)
      held.push(taken)
      bytes += taken.length
      rest = rest.subarray(taken.length)
      if (bytes < blockBytes) continue
      yield Buffer.concat(held)
      held = []
      bytes = 0
    }
  }
  if (bytes > 0) yield Buffer.concat(held)
}
