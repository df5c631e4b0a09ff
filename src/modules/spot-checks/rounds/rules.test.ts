import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nationalCalendar } from '../../../kernel/calendar.ts'
import type { ScoringContent } from '../scoring/content.ts'
import type { Computation } from '../scoring/rules.ts'
import { cohensKappa } from './agreement.ts'
import {
  digestOfSheet, keepingPlaces, membershipChange, needThird, requireCategories, requireChangedData, requireFinal, requireItems, requireNothingScored, requireObjection, requireSoundGroups, signatureOf, templateFor, termOf,
} from './rules.ts'

const problem = (name: string) => expect.objectContaining({ code: `review-rounds.${name}` })

const content: ScoringContent = {
  formula: 'SUM', legalityPoints: null, ratioPoints: null, grades: [], vetoes: [{ code: 'V', groupZh: '', groupEn: '', zh: '', en: '' }], deductions: [],
  templates: [
    { code: 'P', zh: '', en: '', actKinds: ['PENALTY', 'COERCION'], total: '1', bonuses: [], items: [{ code: 'P1', zh: '', en: '', points: '1', missingIsZero: true, mayNotApply: false, parts: [] }] },
    { code: 'N', zh: '', en: '', actKinds: [], total: '1', bonuses: [], items: [] },
  ],
}

describe('groups', () => {
  test('are led by one of their members, and nobody is in two', () => {
    const group = (...ids: string[]) => ({ leaderId: ids[0] ?? '', members: ids.map((officerId) => ({ officerId })) })
    expect(requireSoundGroups([group('a', 'b'), group('c')])).toEqual(['a', 'b', 'c'])
    expect(() => requireSoundGroups([group('a', 'b'), group('c', 'b')])).toThrow(problem('member-twice'))
    expect(() => requireSoundGroups([{ ...group('a'), leaderId: 'x' }])).toThrow(problem('member-twice'))
  })
})

describe('a change of the groups', () => {
  test('is possible until the first sheet is saved', () => {
    expect(() => { requireNothingScored([{ digest: null }, { digest: null }]) }).not.toThrow()
    expect(() => { requireNothingScored([{ digest: null }, { digest: 'a' }]) }).toThrow(problem('scores-given'))
  })

  test.each([
    [['a', 'b'], ['b', 'c'], ['c', 'b']], [['a', 'b'], ['b', 'a'], ['a', 'b']], [['a'], ['b', 'c'], ['b', 'c']], [['a', 'b'], ['c'], ['c']], [[], ['a'], ['a']],
  ])('%j, wanted %j: who stays keeps the place', (before, wanted, expected) => { expect(keepingPlaces(before, wanted)).toEqual(expected) })

  test('names who left and who came', () => {
    expect(membershipChange(['a', 'b'], ['b', 'c'])).toEqual({ left: ['a'], joined: ['c'] })
  })
})

describe('the template of a file', () => {
  test('is the first for its kind of case, and for what is no case the first for none', () => {
    expect(templateFor(content, { actKind: 'COERCION', number: '1' })).toBe('P')
    expect(templateFor(content, { actKind: null, number: '1' })).toBe('N')
    expect(() => templateFor(content, { actKind: 'LICENCE', number: '甲1' })).toThrow(expect.objectContaining({ code: 'review-rounds.template-missing', params: { number: '甲1' } }))
  })
})

describe('a third reviewer', () => {
  const scored = (numerator: number, denominator = 1): Computation => ({
    formula: 'SUM', templateCode: 'P', items: [], vetoes: [], participating: '0', obtained: '0', deducted: '0', bonus: '0', score: '', grade: null,
    exact: { numerator: String(numerator), denominator: String(denominator) },
  })

  test('is needed where two scores differ by more than the round allows, not by exactly as much, and once', () => {
    expect(needThird([scored(9000), scored(8000)], '10')).toBe(false)
    expect(needThird([scored(9000), scored(7999)], '10')).toBe(true)
    expect(needThird([scored(24001, 3), scored(7000)], '10')).toBe(true)
    expect(needThird([scored(9000)], '0')).toBe(false)
    expect(needThird([scored(9000), scored(1000), scored(5000)], '10')).toBe(false)
  })
})

describe('findings', () => {
  test('have a second level that belongs to the first, and name an element of the standard', () => {
    expect(() => { requireCategories([{ category: 'PROCEDURE', subcategory: 'PROCEDURE_SERVICE' }, { category: 'LAW' }]) }).not.toThrow()
    expect(() => { requireCategories([{ category: 'LAW', subcategory: 'PROCEDURE_SERVICE' }]) }).toThrow(problem('subcategory-of-another'))
    expect(() => { requireItems(content, 'P', [{ itemCode: 'P1' }, { itemCode: 'V' }, {}]) }).not.toThrow()
    expect(() => { requireItems(content, 'N', [{ itemCode: 'P1' }]) }).toThrow(problem('item-unknown'))
  })

  test('are verified by changed data only where the case changed in between', () => {
    expect(() => { requireChangedData({ caseVersion: 3, rectifiedCaseVersion: 4 }) }).not.toThrow()
    expect(() => { requireChangedData({ caseVersion: 3, rectifiedCaseVersion: 3 }) }).toThrow(problem('data-not-changed'))
    expect(() => { requireChangedData({ caseVersion: null, rectifiedCaseVersion: 3 }) }).toThrow(problem('data-not-changed'))
  })
})

describe('periods', () => {
  test('ten working days each, by the rule of the place', () => {
    // From Thursday 25 September 2025: the holiday of 1 to 8 October lies between, 28 September and 11 October are worked.
    expect(termOf(nationalCalendar(), 'CFR-OBJ', '320685', '2025-09-25')).toMatchObject({ dueOn: '2025-10-15', ruleCode: 'CFR-OBJ', provisional: false })
    expect(termOf(nationalCalendar(), 'CFR-REREV', '440106', '2025-03-03')).toMatchObject({ dueOn: '2025-03-17', ruleCode: 'CFR-REREV' })
  })

  test('the reviewed agency objects until the last day', () => {
    const round = { objectionDueOn: '2025-03-17' }
    expect(() => { requireObjection({ agencyId: 'a' }, round, 'a', '2025-03-17') }).not.toThrow()
    expect(() => { requireObjection({ agencyId: 'a' }, round, 'a', '2025-03-18') }).toThrow(problem('objection-late'))
    expect(() => { requireObjection({ agencyId: 'a' }, round, 'b', '2025-03-17') }).toThrow(problem('objection-by-another'))
  })

  test('results are final after it, with every objection answered', () => {
    const round = { objectionDueOn: '2025-03-17' }
    expect(() => { requireFinal(round, 0, '2025-03-18') }).not.toThrow()
    expect(() => { requireFinal(round, 0, '2025-03-17') }).toThrow(problem('objection-period-open'))
    expect(() => { requireFinal(round, 1, '2025-03-18') }).toThrow(problem('objections-open'))
  })
})

describe('a signature', () => {
  const sheet = { reviewFileId: 'f', officerId: 'o', position: 1, templateCode: 'P', standardDigest: 'd', lines: [{ code: 'P1', verdict: 'SCORED' as const, points: '1' }], findings: [] }
  const given = { digest: digestOfSheet(sheet), accountId: 'a', officerId: 'o', signedAt: '2026-03-02T01:00:00.000Z' }

  test('changes with anything that is signed', () => {
    expect(digestOfSheet({ ...sheet, lines: [{ code: 'P1', verdict: 'SCORED', points: '0.5', reason: '缺', pages: '1' }] })).not.toBe(given.digest)
    expect(digestOfSheet({ ...sheet, standardDigest: 'e' })).not.toBe(given.digest)
    expect(new Set([given, { ...given, accountId: 'b' }, { ...given, officerId: 'p' }, { ...given, signedAt: '2026-03-02T01:00:00.001Z' }].map(signatureOf)).size).toBe(4)
  })
})

describe('agreement of two reviewers', () => {
  const times = (count: number, first: string, second: string): [string, string][] => Array.from({ length: count }, () => [first, second])

  test('is Cohen\'s kappa: 20, 5, 10 and 15 of 50 give 0.4', () => {
    expect(cohensKappa([...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')]))
      .toEqual({ units: 50, agreed: 35, numerator: 500, denominator: 1250, kappa: 0.4 })
  })

  test('is not defined without pairs, or where both gave one rating throughout', () => {
    expect(cohensKappa([])).toMatchObject({ units: 0, kappa: null })
    expect(cohensKappa(times(9, 'y', 'y'))).toMatchObject({ units: 9, agreed: 9, kappa: null })
    expect(cohensKappa(times(9, 'y', 'n'))).toMatchObject({ agreed: 0, kappa: 0 })
  })

  test('is 1 for equal ratings, never more, and does not depend on who is first', () => {
    const ratings = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(ratings, (pairs) => {
      const { kappa } = cohensKappa(pairs)
      expect(cohensKappa(pairs.map(([first, second]) => [second, first])).kappa).toBe(kappa)
      expect(kappa ?? 0).toBeLessThanOrEqual(1)
      const { kappa: same } = cohensKappa(pairs.map(([first]) => [first, first]))
      expect([1, null]).toContain(same)
    }), { seed: 20260302 })
  })
})
