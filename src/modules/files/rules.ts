import type { FileClass, MediaTypeName } from './codes.ts'
import { mediaTypes } from './codes.ts'
import { fileProblems } from './problems.ts'

const { raise } = fileProblems

/** Megabytes a file of each class may have. */
export type SizeLimits = Readonly<Record<FileClass, number>>

/** The most bytes a file of this type may have. */
export const limitOf = (limits: SizeLimits, mediaType: MediaTypeName): number => limits[mediaTypes[mediaType].fileClass] * 1_048_576

/** @throws files.too-large (413), files.empty (422) */
export function requireSize(limits: SizeLimits, mediaType: MediaTypeName, bytes: number): void {
  if (bytes === 0) throw raise.empty()
  if (bytes > limitOf(limits, mediaType)) throw raise['too-large']({ megabytes: limits[mediaTypes[mediaType].fileClass] })
}

/** What was declared of a file, and what its bytes say. */
export interface Declared { mediaType: MediaTypeName, sha256: string }
export interface Found { sha256: string, mediaType: string | null }

/** @throws files.hash-differs, files.type-differs (422) where the bytes are not what was declared */
export function requireAsDeclared(declared: Declared, found: Found): void {
  if (found.sha256 !== declared.sha256) throw raise['hash-differs']()
  const fitting: readonly (string | null)[] = mediaTypes[declared.mediaType].found
  if (!fitting.includes(found.mediaType)) throw raise['type-differs']({ mediaType: declared.mediaType })
}

/** @throws files.upload-expired (410), files.offset-differs (409) where a part does not begin where the last one ended */
export function requireOffset(upload: { receivedBytes: number, expiresAt: Date }, offset: number, now: Date): void {
  if (upload.expiresAt <= now) throw raise['upload-expired']()
  if (upload.receivedBytes !== offset) throw raise['offset-differs']({ offset: upload.receivedBytes })
}
