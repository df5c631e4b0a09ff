import { expect, test } from '@jest/globals'
import { Readable } from 'node:stream'
import { elementsOf, sharedStrings, sheetRows } from './xlsx-cells.ts'

/** A part of so many megabytes of the same, as a small archive unpacks to it; counts what is read of it. */
function part(head: string, unit: string, tail = '', megabytes = 64) {
  const state = { read: 0 }
  const piece = Buffer.from(unit.repeat(Math.ceil(65_536 / unit.length)))
  function* pieces(): Generator<Buffer> {
    yield Buffer.from(head)
    for (; state.read < megabytes * 1_048_576; state.read += piece.length) yield piece
    yield Buffer.from(tail)
  }
  return { state, stream: Readable.from(pieces()) }
}

const rowsOf = async (stream: Readable): Promise<number> => {
  let rows = 0
  for await (const group of sheetRows(stream, [])) rows += group.length
  return rows
}

test.each<[string, ReturnType<typeof part>, (stream: Readable) => Promise<unknown>, RegExp]>([
  ['elements within elements', part('<s>', '<a>'), (stream) => elementsOf(stream, []), /too deep/],
  ['an element with too many attributes', part('<s ', 'a="" '), (stream) => elementsOf(stream, []), /too much|duplicate/],
  ['an attribute that is too long', part('<s a="', 'abcdefgh'), (stream) => elementsOf(stream, []), /too much/],
  ['a text that is too long', part('<s><row><c><v>', 'abcdefgh'), rowsOf, /too much/],
  ['a comment that is too long', part('<s><!--', 'abcdefgh'), rowsOf, /too much/],
  ['shared strings without a text', part('<sst>', '<si/>'), sharedStrings, /too many texts/],
])('%s: refused before much of it is read', async (_what, { state, stream }, read, reason) => {
  await expect(read(stream)).rejects.toThrow(reason)
  expect(state.read).toBeLessThan(8 * 1_048_576)
})

test('a long sheet with short cells is read to its end', async () => {
  const { stream } = part('<s>', '<row><c t="inlineStr"><is><t>abcdefgh</t></is></c></row>', '</s>', 4)
  expect(await rowsOf(stream)).toBeGreaterThan(70_000)
})
