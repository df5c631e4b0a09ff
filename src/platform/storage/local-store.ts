import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { blockBytes } from '../../kernel/content-digest.ts'
import { StorageError, type ContentStore } from './content-store.ts'
import { sweepFolder } from './staging.ts'

/** Files in a folder on the file system of the staging folder, in 65,536 sub-folders by the first four digits of the hash. */
export function localStore(folder: string): ContentStore {
  const placeOf = (sha256: string): string => join(folder, 'content', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const partOf = (key: string): string => join(folder, 'parts', key)
  return {
    keep: (sha256, path) => moved(path, placeOf(sha256)),
    open: async (sha256, first, last) => {
      const size = await sizeOf(placeOf(sha256))
      // Whoever checks content asks for whole blocks: read at once, they need not be put together from sixteen pieces.
      return size === null || size <= last ? null : createReadStream(placeOf(sha256), { start: first, end: last, highWaterMark: blockBytes })
    },
    has: async (sha256) => await sizeOf(placeOf(sha256)) !== null,
    putPart: (key, path) => moved(path, partOf(key)),
    openPart: async (key) => await sizeOf(partOf(key)) === null ? null : createReadStream(partOf(key)),
    dropPart: (key) => rm(partOf(key), { force: true }),
    sweep: (before) => sweepFolder(join(folder, 'parts'), before),
  }
}

/**
 * In one step, and safe before anybody is told. Where the content is there already the same bytes take its place: they have just been
 * checked, those on the disk perhaps years ago.
 */
async function moved(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await rename(from, to)
    const folder = await open(dirname(to))
    try { await folder.sync() } finally { await folder.close() }
  } catch (error) {
    throw new StorageError((error as Error).message, { cause: error })
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new StorageError((error as Error).message, { cause: error })
  }
}
