/** The encodings of the GB 18030 family; each is a part of the last. */
export const gbCharsets: readonly string[] = ['gbk', 'gb2312', 'gb18030']

const unreadable = Buffer.of(0xff)

/**
 * A stream in another encoding as UTF-8. A character that cannot be read becomes a byte no UTF-8 text has, so that its row is
 * refused as one that is not UTF-8 is, and the others are unharmed.
 */
export async function* toUtf8(stream: AsyncIterable<Buffer>, charset: string): AsyncGenerator<Buffer> {
  if (!gbCharsets.includes(charset)) {
    yield* stream
    return
  }
  const decoder = new TextDecoder('gb18030')
  for await (const piece of stream) yield encoded(decoder.decode(piece, { stream: true }))
  yield encoded(decoder.decode())
}

function encoded(text: string): Buffer {
  const parts = text.split('\uFFFD').map((part) => Buffer.from(part))
  return Buffer.concat(parts.flatMap((part, index) => index === 0 ? [part] : [unreadable, part]))
}
