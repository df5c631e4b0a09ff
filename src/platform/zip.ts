import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart { name: string, content: AsyncIterable<string> | Iterable<string> }

interface Written { name: Buffer, crc: number, packed: number, size: number, offset: number }

/** Sizes and places are four bytes: what is larger would need the 64-bit form, which not every program reads. */
const limit = 0xffff_ffff

/**
 * A ZIP archive, part after part as they come; sizes stand behind each part, so that none is held (APPNOTE 4.3).
 * @throws RangeError where the archive grows beyond four gigabytes
 */
export async function* zipped(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Written[] = []
  let offset = 0
  const give = (bytes: Buffer): Buffer => {
    offset += bytes.length
    if (offset > limit) throw new RangeError('The archive is larger than four gigabytes')
    return bytes
  }
  for await (const { name, content } of parts) {
    const part: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    yield give(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(part, false), part.name]))
    for await (const bytes of Readable.from(counted(content, part)).pipe(createDeflateRaw({ level: 6 })) as AsyncIterable<Buffer>) {
      part.packed += bytes.length
      yield give(bytes)
    }
    yield give(Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sums(part)]))
    directory.push(part)
  }
  const start = offset
  for (const part of directory) {
    const place = Buffer.alloc(14)
    place.writeUInt32LE(part.offset, 10)
    yield give(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common(part, true), place, part.name]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(offset - start, 12)
  end.writeUInt32LE(start, 16)
  yield give(end)
}

async function* counted(content: ZipPart['content'], part: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    if (part.size > limit) throw new RangeError('A part of the archive is larger than four gigabytes')
    yield bytes
  }
}

function sums({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32LE(crc, 0)
  bytes.writeUInt32LE(packed, 4)
  bytes.writeUInt32LE(size, 8)
  return bytes
}

/** Version 2.0, names in UTF-8, sizes behind the part, deflated, 1 January 1980. */
function common(part: Written, known: boolean): Buffer {
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(part.name.length, 0)
  return Buffer.concat([Buffer.from([20, 0, 0x08, 0x08, 8, 0, 0, 0, 0x21, 0]), known ? sums(part) : Buffer.alloc(12), lengths])
}
