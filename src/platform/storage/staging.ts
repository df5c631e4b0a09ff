import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDigest, type ContentDigest } from '../../kernel/content-digest.ts'
import { StorageError } from './content-store.ts'

/** Bytes as they came in, on the disk of this machine, not yet part of anything. */
export interface Staged extends ContentDigest {
  path: string
  /** The sender went away before the end. */
  cut: boolean
}

export interface Staging {
  /** Writes a stream to a temporary file and onto the disk, with its hashes; more bytes than `limit` give null and leave nothing. */
  stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<Staged | null>
  /** For whoever is done with a staged file; nothing happens where the store has taken it. */
  discard(staged: Staged): Promise<void>
  /** Removes what processes that died have left behind: files nobody has written to for longer than a request may take. */
  sweep(now: Date): Promise<void>
}

const abandonedMs = 2 * 3_600_000

export function createStaging(folder: string): Staging {
  return {
    stage: async (source, limit) => {
      const path = join(folder, randomUUID())
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = await open(path, 'wx', 0o600)
        const staged = await closing(file, written(file, source, limit))
        if (staged === null) await rm(path, { force: true })
        return staged === null ? null : { ...staged, path }
      } catch (error) {
        await rm(path, { force: true }).catch(() => undefined)
        throw failure(error)
      }
    },
    discard: ({ path }) => rm(path, { force: true }),
    sweep: (now) => sweepFolder(folder, new Date(now.getTime() - abandonedMs)),
  }
}

async function closing<T>(file: FileHandle, work: Promise<T>): Promise<T> {
  try { return await work } finally { await file.close() }
}

async function written(file: FileHandle, source: AsyncIterable<Uint8Array>, limit: number): Promise<(ContentDigest & { cut: boolean }) | null> {
  const digest = contentDigest()
  const pieces = source[Symbol.asyncIterator]()
  let bytes = 0
  let cut = false
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => {
      if (!isCut(error)) throw error
      cut = true
      return { done: true as const, value: undefined }
    })
    if (next.done === true) break
    bytes += next.value.length
    if (bytes > limit) return null
    digest.update(next.value)
    await file.writeFile(next.value)
  }
  await file.sync()
  return { ...digest.finish(), cut }
}

/** A connection that ended, as Node names it; what a store or a disk says is another matter. */
const isCut = (error: unknown): boolean => ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')

/** What the disk says names a path: for the log alone. */
function failure(error: unknown): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException
  return syscall === undefined ? error : new StorageError(message, { cause: error })
}

/** Removes the files of a folder that were last written before an instant. */
export async function sweepFolder(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() === true && found.mtime < before) await rm(path, { force: true })
  }
}
