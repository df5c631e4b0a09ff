import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sheetFaults, standardFaults, type SheetFault, type StandardFault } from './codes.ts'
import type { ScoreLine, ScoringContent } from './content.ts'
import { farApart, hundredthsOf, pointsText, rounded } from './points.ts'
import { computeScore } from './rules.ts'
import { requireSoundStandard } from './soundness.ts'

const { content: ecology } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../seeds/reference/scoring/ecology-2024.json'), 'utf8')) as { content: ScoringContent }
const guangdong: ScoringContent['grades'] = [
  { grade: 'EXCELLENT', from: '90' }, { grade: 'GOOD', from: '75' }, { grade: 'QUALIFIED', from: '60' }, { grade: 'UNQUALIFIED', from: '0' },
]
const graded: ScoringContent = { ...ecology, grades: guangdong }

type Grade = ScoringContent['grades'][number]

const withoutHearing = ['PEN-4', 'PEN-9', 'PEN-10', 'PEN-12', 'PEN-13']
/** Full points for every part, but for items left out and parts stated otherwise. */
function sheet(content: ScoringContent, template: string, leftOut: readonly string[] = [], others: readonly ScoreLine[] = []): ScoreLine[] {
  const said = new Set(others.map(({ code }) => code))
  const items = content.templates.find(({ code }) => code === template)?.items ?? []
  return [...others, ...items.filter(({ code }) => !said.has(code)).flatMap(({ code, parts }): ScoreLine[] => leftOut.includes(code)
    ? [{ code, verdict: 'NOT_APPLICABLE' }] : parts.filter((part) => !said.has(part.code)).map((part) => ({ code: part.code, verdict: 'SCORED', points: part.points })))]
}
const lost = (code: string, points: string): ScoreLine => ({ code, verdict: 'SCORED', points, reason: '记载不全', pages: '12' })
const found = (code: string, given: Partial<ScoreLine> = {}): ScoreLine => ({ code, verdict: 'FOUND', reason: '见卷内材料', ...given })
const refused = (work: () => unknown, fault: SheetFault): void => {
  expect(work).toThrow(expect.objectContaining({ code: 'scoring.sheet-unsound', params: expect.objectContaining({ fault: sheetFaults[fault].en }) }))
}

describe('the standard of ecology of 2024', () => {
  test('is sound: parts, items and totals add up, 25 vetoes, 20 points of basic elements', () => {
    expect(() => { requireSoundStandard(ecology) }).not.toThrow()
    expect(ecology.vetoes).toHaveLength(25)
    expect(ecology.deductions.reduce((sum, { points }) => sum + hundredthsOf(points), 0n)).toBe(2000n)
    expect(ecology.templates.map(({ code, total }) => [code, total])).toEqual([
      ['PEN', '100'], ['NOPEN', '100'], ['DAILY', '120'], ['SEAL', '100'], ['DETAIN', '100'], ['CRIME', '100'],
    ])
  })

  test('no report, no hearing, no reminder, no application to the court: 50 + 50 × 70 ÷ 76 − 3.5 = 92.55', () => {
    const lines = sheet(graded, 'PEN', withoutHearing, [
      lost('PEN-2.4', '2'), lost('PEN-3.4', '2.5'), lost('PEN-11.2', '1.5'), lost('PEN-11.5', '0'), found('B1.2'), found('B2.4'),
    ])
    expect(computeScore(graded, 'PEN', lines)).toMatchObject({
      participating: '76', obtained: '70', deducted: '3.5', bonus: '0', score: '92.55', exact: { numerator: '70340000', denominator: '7600' }, grade: 'EXCELLENT', vetoes: [],
    })
  })

  test('one veto gives nothing and the lowest grade, whatever the points', () => {
    expect(computeScore(graded, 'PEN', [...sheet(graded, 'PEN', withoutHearing), found('V14')])).toMatchObject({ score: '0.00', grade: 'UNQUALIFIED', vetoes: ['V14'], obtained: '76' })
    expect(computeScore(ecology, 'PEN', [...sheet(graded, 'PEN'), found('V14')])).toMatchObject({ score: '0.00', grade: null })
  })

  test('a document that is needed and missing gives nothing, and takes part', () => {
    const { participating, obtained, items } = computeScore(ecology, 'PEN', sheet(ecology, 'PEN', withoutHearing, [{ code: 'PEN-1', verdict: 'MISSING', reason: '无立案审批表' }]))
    expect([participating, obtained, items[0]]).toEqual(['76', '74', { code: 'PEN-1', standard: '2', obtained: '0', verdict: 'MISSING' }])
  })

  test('parts the case does not have take no part; a report without its accreditation mark gives nothing', () => {
    const lines = sheet(ecology, 'PEN', ['PEN-9', 'PEN-10', 'PEN-12', 'PEN-13'], [{ code: 'PEN-2.2', verdict: 'NOT_APPLICABLE' }, lost('PEN-4.2', '0')])
    const { participating, obtained, items } = computeScore(ecology, 'PEN', lines)
    expect([participating, obtained]).toEqual(['79.5', '74.5'])
    expect([items[1], items[3]]).toEqual([
      { code: 'PEN-2', standard: '8.5', obtained: '8.5', verdict: 'FULL' }, { code: 'PEN-4', standard: '5', obtained: '0', verdict: 'REDUCED' },
    ])
  })

  test('what is beyond the hundred points counts in what was obtained, not in what takes part', () => {
    expect(computeScore(ecology, 'DETAIN', [...sheet(ecology, 'DETAIN'), found('DETAIN-B1')])).toMatchObject({ participating: '100', obtained: '100', bonus: '15', score: '107.50' })
  })
})

describe('a sheet', () => {
  const compute = (...others: ScoreLine[]) => () => computeScore(ecology, 'PEN', sheet(ecology, 'PEN', withoutHearing, others))

  test('says something about every part, once, in the words of the standard', () => {
    expect(() => computeScore(ecology, 'PEN', sheet(ecology, 'PEN').filter(({ code }) => code !== 'PEN-6.3')))
      .toThrow(expect.objectContaining({ code: 'scoring.sheet-incomplete', extras: { missing: ['PEN-6.3'] } }))
    expect(() => computeScore(ecology, 'XX', [])).toThrow(expect.objectContaining({ code: 'scoring.template-unknown' }))
    refused(compute(found('X9')), 'UNKNOWN_CODE')
    refused(compute(found('V01'), found('V01')), 'TWICE')
    refused(compute(found('PEN-1.1')), 'VERDICT')
    refused(compute({ code: 'V01', verdict: 'MISSING', reason: '无' }), 'VERDICT')
    refused(compute({ code: 'PEN-6', verdict: 'NOT_APPLICABLE' }), 'APPLIES')
    refused(compute({ code: 'PEN-7', verdict: 'MISSING', reason: '无' }), 'MISSING_NOT_FORESEEN')
    refused(compute({ code: 'PEN-6', verdict: 'SCORED', points: '8' }), 'PARTS')
    refused(() => computeScore(ecology, 'PEN', [...sheet(ecology, 'PEN'), { code: 'PEN-7', verdict: 'NOT_APPLICABLE' }]), 'WHOLE_AND_PARTS')
    refused(() => computeScore({ ...ecology, templates: ecology.templates.map((one) => ({ ...one, items: [] })) }, 'PEN', []), 'NOTHING_TAKES_PART')
  })

  test('has the reason and the page of what was lost, and no more points than there are', () => {
    refused(compute({ code: 'V01', verdict: 'FOUND' }), 'REASON')
    refused(compute({ code: 'PEN-1', verdict: 'MISSING' }), 'REASON')
    refused(compute({ code: 'PEN-1.1', verdict: 'SCORED', points: '0' }), 'REASON')
    refused(compute({ code: 'PEN-1.1', verdict: 'SCORED', points: '0', reason: '无案由' }), 'PAGES')
    refused(compute({ code: 'PEN-1.1', verdict: 'SCORED' }), 'POINTS')
    refused(compute(lost('PEN-1.1', '0.51')), 'POINTS')
    refused(compute(found('B1.1', { points: '2' })), 'POINTS')
    refused(compute(found('V01', { points: '2' })), 'POINTS')
  })
})

describe('other formulas', () => {
  const item = (code: string, points: string) => ({ code, zh: code, en: code, points, missingIsZero: true, mayNotApply: false, parts: [] })
  const own: ScoringContent = {
    ...graded, formula: 'DEDUCTION_100', legalityPoints: null, ratioPoints: null, vetoes: [], deductions: [],
    templates: [{ code: 'A', zh: '甲', en: 'a', actKinds: [], total: '100', items: [item('A1', '60'), item('A2', '60')], bonuses: [{ code: 'A+', zh: '加', en: 'more', points: '5' }] }],
  }

  test('deduction: what is not stated has lost nothing; no score is below nothing', () => {
    expect(computeScore(own, 'A', [])).toMatchObject({ score: '100.00', grade: 'EXCELLENT' })
    expect(computeScore(own, 'A', [lost('A1', '35'), found('A+', { points: '3' })])).toMatchObject({ score: '78.00', grade: 'GOOD' })
    expect(computeScore(own, 'A', [lost('A1', '0'), lost('A2', '0')])).toMatchObject({ score: '0.00', grade: 'UNQUALIFIED' })
  })

  test('sum; each grade begins with its own bound', () => {
    const sum: ScoringContent = { ...own, formula: 'SUM', templates: own.templates.map((one) => ({ ...one, total: '120' })) }
    const of = (points: string) => computeScore(sum, 'A', [lost('A1', '30'), lost('A2', points)])
    expect([of('60').grade, of('59.99').grade, of('45').grade, of('44.99').grade, of('30').grade, of('29.99').grade])
      .toEqual(['EXCELLENT', 'GOOD', 'GOOD', 'QUALIFIED', 'QUALIFIED', 'UNQUALIFIED'])
  })

  test('an unsound standard is refused with place and fault', () => {
    const faulty = (given: Partial<ScoringContent>, place: string, fault: StandardFault): void => {
      expect(() => { requireSoundStandard({ ...own, ...given }) }).toThrow(expect.objectContaining({ code: 'scoring.standard-unsound', params: expect.objectContaining({ place, fault: standardFaults[fault].en }) }))
    }
    const templates = (given: Partial<ScoringContent['templates'][number]>) => ({ templates: own.templates.map((one) => ({ ...one, ...given })) })
    const [excellent, good, , lowest] = guangdong as [Grade, Grade, Grade, Grade]
    expect(() => { requireSoundStandard(own) }).not.toThrow()
    faulty({ formula: 'SUM' }, 'A', 'ITEMS_SUM')
    faulty({ formula: 'RATIO_50_50' }, 'formula', 'WEIGHTS')
    faulty({ templates: [...own.templates, ...own.templates] }, 'A', 'CODE_TWICE')
    faulty(templates({ items: [item('A1', '1'), item('A1', '1')] }), 'A1', 'CODE_TWICE')
    faulty(templates({ items: [{ ...item('A1', '2'), parts: [{ ...item('A1.1', '1'), decisive: false }] }] }), 'A1', 'PARTS_SUM')
    faulty({ grades: guangdong.slice(0, 2) }, 'GOOD', 'GRADES_ORDER')
    faulty({ grades: [good, excellent, lowest] }, 'GOOD', 'GRADES_ORDER')
    faulty({ grades: [excellent, lowest, { grade: 'UNQUALIFIED', from: '0' }] }, 'UNQUALIFIED', 'GRADE_TWICE')
  })
})

describe('points', () => {
  test('are exact: text and hundredths agree, half is rounded up', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => { expect(hundredthsOf(pointsText(BigInt(value)))).toBe(BigInt(value)) }), { seed: 20260302 })
    expect(() => hundredthsOf('1.234')).toThrow(RangeError)
    expect([rounded({ numerator: 703400n, denominator: 76n }), rounded({ numerator: 1n, denominator: 2n }), rounded({ numerator: 1n, denominator: 3n })]).toEqual(['92.55', '0.01', '0.00'])
  })

  test('differ by more than a limit only when they do so exactly', () => {
    const [a, b] = [{ numerator: 703400n, denominator: 76n }, { numerator: 9255n, denominator: 1n }]
    expect([farApart(a, b, 0n), farApart(a, a, 0n), farApart({ numerator: 9000n, denominator: 1n }, { numerator: 8000n, denominator: 1n }, 1000n), farApart(b, { numerator: 8254n, denominator: 1n }, 1000n)])
      .toEqual([true, false, false, true])
  })
})
