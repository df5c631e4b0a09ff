import { fill, ProblemError } from './problem.ts'
import type { Texts } from './problem.ts'

/** What a verifier looks at, in the order of the report. */
export const DRAW_CHECKS = {
  'shape': { zh: '记录格式', en: 'Shape of the record' },
  'canonical-bytes': { zh: '规范字节', en: 'Canonical bytes' },
  'rules': { zh: '抽取规则', en: 'Rules of the draw' },
  'input-order': { zh: '输入排序', en: 'Order of the inputs' },
  'input-digest': { zh: '输入摘要', en: 'Digest of the inputs' },
  'frame-order': { zh: '抽样框排序', en: 'Order of the frame' },
  'frame-size': { zh: '抽样框规模', en: 'Size of the frame' },
  'frame-digest': { zh: '抽样框摘要', en: 'Digest of the frame' },
  'allocation': { zh: '分层及各层抽取数', en: 'Strata and allocation' },
  'commitment-digest': { zh: '承诺摘要', en: 'Digest of the commitment' },
  'seed-digest': { zh: '种子摘要', en: 'Digest of the seed' },
  'tickets': { zh: '全部签号', en: 'All tickets' },
  'result': { zh: '抽中结果', en: 'Result' },
  'loads': { zh: '承担总数', en: 'Loads' },
  'exclusions': { zh: '回避排除', en: 'Exclusions' },
  'record-digest': { zh: '记录摘要', en: 'Digest of the record' },
  'replacements': { zh: '更换人员', en: 'Replacements' },
  'additions': { zh: '替换和追加', en: 'Substitutions and extensions' },
} as const satisfies Record<string, Texts>

export type DrawCheckName = keyof typeof DRAW_CHECKS

/** One finding of the verifier. `detail` holds digests, counts and JSON places, or the rule that was broken, in both languages. */
export interface DrawCheck { name: DrawCheckName, ok: boolean, detail: string }
export interface DrawVerdict { ok: boolean, checks: DrawCheck[] }

export type Flat = Readonly<Record<string, string | number | boolean>>
export type Derived = string | number | readonly Flat[]

/** Passes where both are the same; otherwise the detail names where they differ. */
export function compare(name: DrawCheckName, found: Derived, expected: Derived): DrawCheck {
  const different = firstDifference(found, expected)
  if (different !== -1) return failed(name, `[${different}]`)
  const [left, right] = [brief(found), brief(expected)]
  return left === right ? passed(name, left) : failed(name, `${left} ≠ ${right}`)
}

/** A check that holds. */
export function passed(name: DrawCheckName, detail: string): DrawCheck {
  return { name, ok: true, detail }
}

/** A check that does not hold. */
export function failed(name: DrawCheckName, detail: string): DrawCheck {
  return { name, ok: false, detail }
}

/** What all checks together say. */
export function verdict(checks: DrawCheck[]): DrawVerdict {
  return { ok: checks.every(({ ok }) => ok), checks }
}

/** The rule that was broken, in both languages; nothing of an unforeseen error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'error'
  const { definition: { detail }, params } = error
  return `${fill(detail.zh, params)} ${fill(detail.en, params)}`
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
