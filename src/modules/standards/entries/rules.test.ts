import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../kernel/local-date.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import type { Change, KnownVersion } from './rules.ts'
import { amended, corrected, published, repealed, requirePublicationDates } from './rules.ts'

const codeOf = (work: () => unknown): string => {
  try { work() } catch (error) { return error instanceof ProblemError ? error.code : String(error) }
  return 'nothing'
}

const first: KnownVersion<string> = { id: 'a', number: 1, validFrom: '2026-01-01', validTo: null, body: 'one' }

describe('dates of publication', () => {
  test('published by today, in force no earlier than published', () => {
    expect(codeOf(() => { requirePublicationDates('2026-03-02', '2026-03-02', '2026-03-02') })).toBe('nothing')
    expect(codeOf(() => { requirePublicationDates('2026-03-03', '2026-04-01', '2026-03-02') })).toBe('standards.date-in-future')
    expect(codeOf(() => { requirePublicationDates('2026-03-02', '2026-03-01', '2026-03-02') })).toBe('standards.effective-before-publication')
  })
})

describe('versions', () => {
  test('an amendment ends the version before on the day it begins', () => {
    expect(amended([first], 'two', '2026-02-01')).toEqual({
      superseded: ['a'],
      added: [{ number: 1, validFrom: '2026-01-01', validTo: '2026-02-01', body: 'one' }, { number: 2, validFrom: '2026-02-01', validTo: null, body: 'two' }],
    })
  })

  test('nothing begins or ends before the last version began', () => {
    expect(codeOf(() => amended([first], 'two', '2026-01-01'))).toBe('standards.effective-not-later')
    expect(codeOf(() => repealed([first], '2025-12-31'))).toBe('standards.effective-not-later')
  })

  test('a correction keeps the days; a version that is not there cannot be corrected', () => {
    expect(corrected([first], 1, 'uno')).toEqual({ superseded: ['a'], added: [{ number: 1, validFrom: '2026-01-01', validTo: null, body: 'uno' }] })
    expect(codeOf(() => corrected([first], 2, 'uno'))).toBe('standards.version-unknown')
  })

  test('a repealed entry has no version in force to end', () => {
    expect(() => repealed([{ ...first, validTo: '2026-02-01' }], '2026-03-01')).toThrow('no version in force')
  })
})

type Act = { kind: 'amend' | 'repeal', ahead: number } | { kind: 'correct', number: number }
interface Stored extends KnownVersion<string> { recordedAt: number, supersededAt: number | null }

const start = '2026-01-01'
const horizon = 80
const dayOf = (index: number): string => addDays(start, index)

const acts: fc.Arbitrary<Act[]> = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('amend' as const), ahead: fc.integer({ min: -2, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), number: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeal' as const), ahead: fc.integer({ min: -2, max: 12 }) }) },
), { maxLength: 12 })

/** Stores as the tables do; refused acts leave nothing. */
function storing(performed: readonly Act[]): { rows: Stored[], done: { at: number, act: Act, last: number }[] } {
  const rows: Stored[] = []
  const done: { at: number, act: Act, last: number }[] = []
  const apply = ({ superseded, added }: Change<string>, at: number): void => {
    for (const row of rows) if (superseded.includes(row.id)) row.supersededAt = at
    for (const version of added) rows.push({ ...version, id: `${rows.length}`, recordedAt: at, supersededAt: null })
  }
  apply(published('v0', dayOf(5)), 0)
  let last = 5
  let over = false
  for (const [index, act] of performed.entries()) {
    const at = index + 1
    const known = rows.filter(({ supersededAt }) => supersededAt === null)
    if (over) break
    try {
      if (act.kind === 'correct') apply(corrected(known, act.number, `v${at}`), at)
      else if (act.kind === 'amend') apply(amended(known, `v${at}`, dayOf(last + act.ahead)), at)
      else apply(repealed(known, dayOf(last + act.ahead)), at)
    } catch (error) {
      if (error instanceof ProblemError) continue
      throw error
    }
    done.push({ at, act, last })
    if (act.kind === 'amend') last += act.ahead
    over = act.kind === 'repeal'
  }
  return { rows, done }
}

/** The naive answer: one cell per day, every act painted over the days it is about, in the order in which they were recorded. */
function painted(done: ReturnType<typeof storing>['done'], knownAt: number): (string | null)[] {
  const days: ({ number: number, text: string } | null)[] = Array.from({ length: horizon }, (_none, day) => day >= 5 ? { number: 1, text: 'v0' } : null)
  let latest = 1
  for (const { at, act, last } of done.filter((one) => one.at <= knownAt)) {
    if (act.kind === 'amend') latest += 1
    for (let day = 0; day < horizon; day += 1) {
      const cell = days[day] ?? null
      if (act.kind === 'correct') days[day] = cell?.number === act.number ? { ...cell, text: `v${at}` } : cell
      else if (day >= last + act.ahead) days[day] = act.kind === 'amend' ? { number: latest, text: `v${at}` } : null
    }
  }
  return days.map((cell) => cell?.text ?? null)
}

test('what applied on a day, as known at any time, is what replaying the acts gives', () => {
  fc.assert(fc.property(acts, (performed) => {
    const { rows, done } = storing(performed)
    for (let knownAt = 0; knownAt <= performed.length; knownAt += 1) {
      const expected = painted(done, knownAt)
      const found = expected.map((_text, index) => {
        const day = dayOf(index)
        const applying = rows.filter((row) => row.recordedAt <= knownAt && (row.supersededAt === null || row.supersededAt > knownAt)
          && row.validFrom <= day && (row.validTo === null || row.validTo > day))
        if (applying.length > 1) throw new Error('two versions apply on one day')
        return applying[0]?.body ?? null
      })
      expect(found).toEqual(expected)
    }
  }), { seed: 20260302, numRuns: 200 })
})
