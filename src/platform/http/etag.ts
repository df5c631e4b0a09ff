import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { httpProblems } from './problems.ts'

export const etagOf = (version: number): string => `"v${version}"`

/** A record that changes carries its version, by which its ETag is made. */
export const hasVersion = (value: unknown): value is { version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'

/** Whether answers of this shape have one. */
export const isVersioned = (response: z.ZodType): boolean => response instanceof z.ZodObject && 'version' in response.shape

/**
 * The version a change is based on.
 * @throws http.version-required (428) without If-Match, http.invalid-header (400) where it is not one strong tag of ours
 */
export function versionFrom(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw httpProblems.raise['version-required']()
  const version = /^"v([1-9]\d{0,8})"$/.exec(header.trim())?.[1]
  if (version === undefined) throw httpProblems.raise['invalid-header']({ header: 'If-Match' })
  return Number(version)
}

/** @throws http.version-stale (412) where the record has moved on */
export function requireVersion(current: number, expected: number): void {
  if (current !== expected) throw httpProblems.raise['version-stale']({ current }, { currentVersion: current })
}

/** Sets the ETag of a record; true when the caller already has this version (304). */
export function unchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('etag', tag)
  const known = request.headers['if-none-match']
  return known !== undefined && (known.trim() === '*' || known.split(',').some((part) => part.trim().replace(/^W\//, '') === tag))
}
