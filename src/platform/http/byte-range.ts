import type { Range } from '../storage/verified.ts'

/**
 * The part of a content a Range header asks for (RFC 9110, 14.1.2): 'whole' where there is none we serve, for a header of several
 * ranges or another unit may be ignored; null where it asks for nothing that is there (416).
 */
export function rangeOf(header: string | undefined, bytes: number): Range | 'whole' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.replaceAll(/[ \t]/g, '') ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') return to === '0'.repeat(to.length) || bytes === 0 ? null : { first: Math.max(0, bytes - Number(to)), last: bytes - 1 }
  const [first, last] = [Number(from), to === '' ? Infinity : Number(to)]
  if (last < first) return 'whole'
  return first >= bytes ? null : { first, last: Math.min(last, bytes - 1) }
}
