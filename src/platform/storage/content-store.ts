import type { Readable } from 'node:stream'

/**
 * Where the bytes of files lie, by the SHA-256 of the whole: what is kept under a hash is never another content, so nothing is
 * overwritten and nothing deleted. Parts of unfinished uploads lie apart and go when they are no longer needed.
 */
export interface ContentStore {
  /** Keeps a file of the staging folder for good, and returns when it is safe on disk; the store may take the file away. */
  keep(sha256: string, path: string, bytes: number): Promise<void>
  /** The bytes from the first to the last, both included; null where there is no such content or it is shorter. */
  open(sha256: string, first: number, last: number): Promise<Readable | null>
  has(sha256: string): Promise<boolean>
  /** Keeps a part under a key nobody used before, such as `<upload>/<part>`. */
  putPart(key: string, path: string, bytes: number, sha256: string): Promise<void>
  openPart(key: string): Promise<Readable | null>
  dropPart(key: string): Promise<void>
  /** Removes parts nobody refers to any more, left by a process that died, where the store does not do so by itself. */
  sweep(before: Date): Promise<void>
}

/** The store does not answer, or refuses: a matter for the operator, not for the client. */
export class StorageError extends Error {
  declare protected readonly made: 'StorageError'
}

/** What lies in the store is not what was put there. */
export class DamagedContentError extends Error {
  declare protected readonly made: 'DamagedContentError'
  readonly sha256: string

  constructor(sha256: string, reason: string) {
    super(`content ${sha256} ${reason}`)
    this.sha256 = sha256
  }
}
