import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '../../kernel/problem.ts'
import { requireFree, requireTerm, type AdviserFacts } from './rules.ts'

function refusal(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.code
  }
}

describe('who may give an opinion', () => {
  const adviser: AdviserFacts = { status: 'ENGAGED', engagedFrom: '2026-01-01', engagedTo: '2026-12-31', endedOn: null, conflicts: [] }
  const conflict = { subjectId: null, agencyId: null, endedOn: null }
  const subject = { subjectId: 'topic', agencyId: 'sponsor' }

  test.each<[string, Partial<AdviserFacts>, string, string | null]>([
    ['on the first day', {}, '2026-01-01', null],
    ['on the last day', {}, '2026-12-31', null],
    ['before the term', {}, '2025-12-31', 'legal-advisers.not-engaged'],
    ['after the term', {}, '2027-01-01', 'legal-advisers.not-engaged'],
    ['once it was ended', { status: 'ENDED', endedOn: '2026-02-01' }, '2026-01-15', 'legal-advisers.not-engaged'],
    ['with a conflict about the subject', { conflicts: [{ ...conflict, subjectId: 'topic' }] }, '2026-03-02', 'legal-advisers.conflict-stands'],
    ['with a conflict about its unit', { conflicts: [{ ...conflict, agencyId: 'sponsor' }] }, '2026-03-02', 'legal-advisers.conflict-stands'],
    ['with a conflict about another', { conflicts: [{ ...conflict, subjectId: 'contract', agencyId: 'other' }] }, '2026-03-02', null],
    ['with a conflict that ended', { conflicts: [{ ...conflict, subjectId: 'topic', endedOn: '2026-03-01' }] }, '2026-03-02', null],
  ])('%s', (_name, given, on, expected) => { expect(refusal(() => { requireFree({ ...adviser, ...given }, subject, on) })).toBe(expected) })
})

test('a term of one day is one; a renewal does not begin before the term it renews', () => {
  const backwards = 'legal-advisers.term-backwards'
  expect([refusal(() => { requireTerm('2026-01-01', '2026-01-01') }), refusal(() => { requireTerm('2026-01-02', '2026-01-01') }), refusal(() => { requireTerm('2025-12-31', '2027-01-01', '2026-01-01') })])
    .toEqual([null, backwards, backwards])
})
