import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'

/** The parts of an Office Open XML file; each is read as a stream, none is ever held whole. */
export interface Package {
  /** @throws Error where there is no such part or it is larger than stated */
  open(part: string): Promise<Readable>
  has(part: string): boolean
  close(): void
}

const maxParts = 1_000
const maxUnpackedBytes = 256 * 1_048_576
/** A sheet of spreadsheets unpacks to some twenty times its packed size; what is small however it is packed is taken in any case. */
const taken = { inAnyCase: 1_048_576, timesPacked: 100 }

/**
 * Opens a ZIP archive. A part that unpacks to more than it says is an error, and one that says more than 256 MB, or more than
 * a hundred times what it takes packed, is not opened, so that a small file cannot fill the memory or keep the server busy for long.
 * @throws Error where it is no archive, or one of too many parts
 */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const archive: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  const parts = new Map<string, Entry>()
  for await (const entry of archive.eachEntry()) {
    if (parts.size >= maxParts) throw new Error('the archive has too many parts')
    parts.set(entry.fileName, entry)
  }
  return {
    has: (part) => parts.has(part),
    open: async (part) => {
      const entry = parts.get(part)
      if (entry === undefined) throw new Error(`the archive has no part ${part}`)
      if (entry.uncompressedSize > Math.min(maxUnpackedBytes, Math.max(taken.inAnyCase, taken.timesPacked * entry.compressedSize))) throw new Error('a part of the archive is too large')
      return archive.openReadStreamPromise(entry)
    },
    close: () => { archive.close() },
  }
}
