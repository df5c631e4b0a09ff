import type { ContentDigest } from '../../kernel/content-digest.ts'
import type { ProblemError } from '../../kernel/problem.ts'
import { DamagedContentError, StorageError } from '../../platform/storage/content-store.ts'
import type { FileStorage } from '../../platform/storage/files.ts'
import { foundMediaType } from '../../platform/storage/media-type.ts'
import type { Staged } from '../../platform/storage/staging.ts'
import { fileProblems } from './problems.ts'
import type { Declared, SizeLimits } from './rules.ts'
import { requireAsDeclared } from './rules.ts'

const { raise } = fileProblems

/** What storing and reading files takes beside the parts of every route. */
export interface FileParts {
  storage: FileStorage
  limits: SizeLimits
  /** How long an upload may take from its declaration on. */
  uploadHours: number
}

/** Content that is safe in the store, and not yet any record's. */
export type KeptContent = Pick<ContentDigest, 'bytes' | 'sha256' | 'sm3' | 'blocks'>

/** What fails in the store is told as a problem; the reason is for the log alone. */
export async function asStorage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StorageError) throw raise['storage-unavailable']({}, { retryAfterSeconds: 30 }, error.message)
    if (error instanceof DamagedContentError) throw raise['content-damaged']({}, {}, error.message)
    throw error
  }
}

/** @throws files.bytes-differ (422), files.storage-unavailable (503) */
export async function staged({ storage }: FileParts, body: AsyncIterable<Uint8Array>, limit: number, tooMuch: () => ProblemError): Promise<Staged> {
  const file = await asStorage(() => storage.staging.stage(body, limit))
  if (file === null) throw tooMuch()
  return file
}

/**
 * Puts a staged file that is what it was declared to be into the store, and is done with it either way.
 * @throws files.hash-differs, files.type-differs (422), files.storage-unavailable (503)
 */
export function kept({ storage }: FileParts, file: Staged, declared: Declared): Promise<KeptContent> {
  return asStorage(async () => {
    try {
      requireAsDeclared(declared, { sha256: file.sha256, mediaType: file.sha256 === declared.sha256 ? await foundMediaType(file.path) : null })
      const { bytes, sha256, sm3, blocks } = file
      await storage.store.keep(sha256, file.path, bytes)
      return { bytes, sha256, sm3, blocks }
    } finally {
      await storage.staging.discard(file)
    }
  })
}
