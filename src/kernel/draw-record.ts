import { canonicalJson } from './canonical-json.ts'
import { derive, recordDigestOf } from './draw-derive.ts'
import type { DrawInput, UnsealedRecord } from './draw-derive.ts'
import { drawProblems } from './draw-problems.ts'
import { drawInputSchema, drawRecordSchema, malformedIn } from './draw-record-schema.ts'
import type { DrawRecord } from './draw-record-schema.ts'
import { fill, ProblemError } from './problem.ts'
import type { Texts } from './problem.ts'

export type { DrawInput } from './draw-derive.ts'
export { drawRecordSchema } from './draw-record-schema.ts'
export type { DrawRecord } from './draw-record-schema.ts'

/** What a verifier looks at, in the order of the report. */
export const DRAW_CHECKS = {
  'shape': { zh: '记录格式', en: 'Shape of the record' },
  'canonical-bytes': { zh: '规范字节', en: 'Canonical bytes' },
  'rules': { zh: '抽取规则', en: 'Rules of the draw' },
  'frame-order': { zh: '抽样框排序', en: 'Order of the frame' },
  'frame-size': { zh: '抽样框规模', en: 'Size of the frame' },
  'frame-digest': { zh: '抽样框摘要', en: 'Digest of the frame' },
  'allocation': { zh: '分层及各层抽取数', en: 'Strata and allocation' },
  'seed-digest': { zh: '种子摘要', en: 'Digest of the seed' },
  'tickets': { zh: '全部签号', en: 'All tickets' },
  'result': { zh: '抽中结果', en: 'Result' },
  'record-digest': { zh: '记录摘要', en: 'Digest of the record' },
} as const satisfies Record<string, Texts>

export type DrawCheckName = keyof typeof DRAW_CHECKS

/** One finding of the verifier. `detail` holds digests, counts and JSON places, or the rule that was broken, in both languages. */
export interface DrawCheck { name: DrawCheckName, ok: boolean, detail: string }
export interface DrawVerdict { ok: boolean, checks: DrawCheck[] }

type Flat = Readonly<Record<string, string | number | boolean>>
type Derived = string | number | readonly Flat[]

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

/** Derives a record anew from its inputs and compares every member. Never throws, whatever the value. */
export function verifyDrawRecord(value: unknown): DrawVerdict {
  const parsed = drawRecordSchema.safeParse(value)
  if (!parsed.success) return verdict([failed('shape', malformedIn(parsed.error))])
  return verdict([passed('shape', parsed.data.protocol), ...recheck(parsed.data)])
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

function compare(name: DrawCheckName, found: Derived, expected: Derived): DrawCheck {
  const different = firstDifference(found, expected)
  if (different !== -1) return failed(name, `[${different}]`)
  const [left, right] = [brief(found), brief(expected)]
  return left === right ? passed(name, left) : failed(name, `${left} ≠ ${right}`)
}

// Place of the first line that differs in two lists of one length; -1 where there is none, or nothing to compare by line.
function firstDifference(found: Derived, expected: Derived): number {
  if (typeof found !== 'object' || typeof expected !== 'object' || found.length !== expected.length) return -1
  return found.findIndex((one, index) => !sameMembers(one, expected[index] ?? {}))
}

function brief(value: Derived): string {
  return String(typeof value === 'object' ? value.length : value)
}

function sameMembers(a: Flat, b: Flat): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'error'
  const { definition: { detail }, params } = error
  return `${fill(detail.zh, params)} ${fill(detail.en, params)}`
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

function passed(name: DrawCheckName, detail: string): DrawCheck {
  return { name, ok: true, detail }
}

function failed(name: DrawCheckName, detail: string): DrawCheck {
  return { name, ok: false, detail }
}

function verdict(checks: DrawCheck[]): DrawVerdict {
  return { ok: checks.every(({ ok }) => ok), checks }
}
