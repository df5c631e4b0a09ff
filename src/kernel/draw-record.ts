import type { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { ASSIGNMENT_ALGORITHM } from './draw-assignment.ts'
import { assignmentRecordSchema, recheckAssignment } from './draw-assignment-record.ts'
import { compare, failed, passed, reasonOf, verdict } from './draw-checks.ts'
import type { Derived, DrawCheck, DrawCheckName, DrawVerdict } from './draw-checks.ts'
import { derive, recordDigestOf } from './draw-derive.ts'
import type { DrawInput, UnsealedRecord } from './draw-derive.ts'
import { drawProblems } from './draw-problems.ts'
import { drawInputSchema, drawRecordSchema, malformedIn } from './draw-record-schema.ts'
import type { DrawRecord } from './draw-record-schema.ts'
import { DRAW_ALGORITHM_2 } from './draw-v2.ts'
import { recheck2 } from './draw-v2-record.ts'
import { drawRecord2Schema } from './draw-v2-schema.ts'

export { DRAW_CHECKS } from './draw-checks.ts'
export type { DrawCheck, DrawCheckName, DrawVerdict } from './draw-checks.ts'
export type { DrawInput } from './draw-derive.ts'
export { drawRecordSchema } from './draw-record-schema.ts'
export type { DrawRecord } from './draw-record-schema.ts'

const DERIVED: readonly { name: DrawCheckName, of: (record: UnsealedRecord) => Derived }[] = [
  { name: 'frame-order', of: ({ frame }) => frame.lines },
  { name: 'frame-size', of: ({ frame }) => frame.size },
  { name: 'frame-digest', of: ({ frame }) => frame.digest },
  { name: 'allocation', of: ({ frame }) => frame.strata },
  { name: 'seed-digest', of: ({ seed }) => seed.digest },
  { name: 'tickets', of: ({ tickets }) => tickets },
  { name: 'result', of: ({ result }) => result },
]

/**
 * Draws, and states everything an outsider needs to draw again (docs/draw-protocol.md).
 * @throws draw.record-invalid for malformed texts, times and numbers; draw.seed-before-commitment; and as `freezeFrame` and `allocate`
 */
export function buildDrawRecord(input: DrawInput): DrawRecord {
  const checked = drawInputSchema.safeParse(input)
  if (!checked.success) throw drawProblems.raise['record-invalid']({ pointers: malformedIn(checked.error) })
  const record = derive(input)
  return { ...record, recordDigest: recordDigestOf(record) }
}

/** Derives a record of any of the protocols anew from its inputs and compares every member. Never throws, whatever the value. */
export function verifyDrawRecord(value: unknown): DrawVerdict {
  switch (protocolOf(value)) {
    case ASSIGNMENT_ALGORITHM: return verified(assignmentRecordSchema, value, recheckAssignment)
    case DRAW_ALGORITHM_2: return verified(drawRecord2Schema, value, recheck2)
    default: return verified(drawRecordSchema, value, recheck)
  }
}

function verified<S extends z.ZodType<{ protocol: string }>>(schema: S, value: unknown, recheckOf: (record: z.output<S>) => DrawCheck[]): DrawVerdict {
  const parsed = schema.safeParse(value)
  if (!parsed.success) return verdict([failed('shape', malformedIn(parsed.error))])
  return verdict([passed('shape', parsed.data.protocol), ...recheckOf(parsed.data)])
}

/**
 * Verifies a record as it was exported: the bytes must be the canonical JSON (RFC 8785), with at most one line feed behind it,
 * so that two files of one record never differ. Never throws.
 */
export function verifyDrawBytes(bytes: Uint8Array): DrawVerdict {
  const value = parseJson(bytes)
  if (value === undefined) return verdict([failed('canonical-bytes', 'JSON')])
  const { ok, checks: [shape, ...others] } = verifyDrawRecord(value)
  if (!shape?.ok) return { ok, checks: shape ? [shape] : [] }
  const canonical = Buffer.from(canonicalJson(value))
  const body = bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes
  const written = canonical.equals(body) ? passed('canonical-bytes', String(body.length)) : failed('canonical-bytes', 'RFC 8785')
  return verdict([shape, written, ...others])
}

function recheck(record: DrawRecord): DrawCheck[] {
  try {
    const labels = new Map(record.frame.strata.map(({ stratum, label }) => [stratum, label]))
    const expected = derive({ ...record, lines: record.frame.lines, labels })
    return [
      passed('rules', `${record.frame.strata.length} × ≥${record.minPerStratum}, Σ${record.sampleSize}`),
      ...DERIVED.map(({ name, of }) => compare(name, of(record), of(expected))),
      compare('record-digest', record.recordDigest, recordDigestOf(record)),
    ]
  } catch (error) {
    return [failed('rules', reasonOf(error))]
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

function protocolOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'protocol' in value ? value.protocol : undefined
}
