const directoryEntry = 0x02014b50
const endOfDirectory = 0x06054b50
/** 1 January 1980, 00:00:00: the earliest time of MS-DOS. */
const fixedTime = Buffer.from([0, 0, 0x21, 0])

/**
 * The same archive with every entry dated 1 January 1980, so that equal parts give equal bytes whenever they are packed (ZIP
 * APPNOTE 4.3.7, 4.3.12, 4.4.6). For archives of less than 4 GB that end without a comment.
 * @throws RangeError where the bytes are no such archive
 */
export function withFixedTimes(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive)
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw new RangeError('not a ZIP archive without a comment')
  const entries = bytes.readUInt16LE(end + 10)
  let entry = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < entries; index += 1) {
    if (bytes.readUInt32LE(entry) !== directoryEntry) throw new RangeError('the directory of the archive is damaged')
    fixedTime.copy(bytes, entry + 12)
    fixedTime.copy(bytes, bytes.readUInt32LE(entry + 42) + 10)
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32)
  }
  return bytes
}
