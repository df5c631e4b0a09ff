import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../kernel/local-date.ts'
import { ProblemError } from '../../kernel/problem.ts'
import { requireChecklist } from './checklist/rules.ts'
import { checklist } from './checklist/thresholds.ts'
import { addresseesOf, isWellFormed, requireFilingBody } from './filings/rules.ts'
import {
  deadlineOf, effectOf, isImplementing, isProvisional, leastOpenUntil, requireCommentPeriod, requireComplete, requireEffectiveOn, requireExplained, requireKept, requireMaker, requireReadyForReview, requireRenewal, validityOf, validityRuleOf, type DocumentFacts,
} from './rules.ts'

/** The refusal of a rule: its code and the articles it names. */
function refusal(work: () => unknown): [string, ...string[]] | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return [error.code.split('.')[1] ?? '', ...(error.extras.legalBasis ?? error.definition.legalBasis ?? []).map(({ article }) => article)]
  }
}

describe('makers', () => {
  test.each([
    [['POSITIVE'], null], [[], ['maker-unlisted', '（三）']], [['NEGATIVE'], ['maker-excluded', '（三）', '第四十三条第四款', '第四十六条第三款']],
    [['POSITIVE', 'NEGATIVE'], ['maker-excluded', '（三）', '第四十三条第四款', '第四十六条第三款']],
  ] as const)('%j: %j', (listings, expected) => { expect(refusal(() => { requireMaker(listings) })).toEqual(expected) })
})

describe('before the review', () => {
  const ready: DocumentFacts = {
    concernsBusiness: true, exemption: null, materials: [], assessments: [{ kind: 'FAIR_COMPETITION', outcome: 'CONDITIONAL' }, { kind: 'OWN_LEGALITY', outcome: 'FAVOURABLE' }],
    solicitations: [{ kind: 'PUBLIC', closedOn: '2026-02-04' }, { kind: 'ENTERPRISES', closedOn: '2026-02-04' }],
  }
  test.each<[string, Partial<DocumentFacts>, string | null]>([
    ['all is done', {}, null],
    ['no public comment', { solicitations: ready.solicitations.slice(1) }, 'opinions-unsought'],
    ['comment still open', { solicitations: [{ kind: 'PUBLIC', closedOn: null }, ...ready.solicitations.slice(1)] }, 'opinions-unsought'],
    ['enterprises not heard', { solicitations: ready.solicitations.slice(0, 1) }, 'enterprises-unheard'],
    ['does not concern business', { concernsBusiness: false, solicitations: ready.solicitations.slice(0, 1), assessments: ready.assessments.slice(1) }, null],
    ['fair competition found wanting', { assessments: [{ kind: 'FAIR_COMPETITION', outcome: 'UNFAVOURABLE' }, ...ready.assessments.slice(1)] }, 'fair-competition-missing'],
    ['no review of its own', { assessments: ready.assessments.slice(0, 1) }, 'own-review-missing'],
    ['a secret is spared the comment, not the reviews', { exemption: 'CONFIDENTIAL', solicitations: [], assessments: [] }, 'fair-competition-missing'],
    ['an emergency is spared the comment', { exemption: 'URGENT', solicitations: [] }, null],
  ])('%s', (_name, given, expected) => { expect(refusal(() => { requireReadyForReview({ ...ready, ...given }) })?.[0] ?? null).toBe(expected) })

  test('thirty days of comment on what concerns business, unless a reason is given', () => {
    const rule = deadlineOf('NDOC-COMMENT-BUSINESS', '2026-01-05', '320685')
    expect([rule?.length, rule?.unit, rule?.legalBasis]).toEqual([30, 'CD', [{ law: '优化营商环境条例', article: '第六十二条' }]])
    expect(['2026-01-05', '2026-09-01', '2026-01-17'].map((day) => rule && leastOpenUntil(rule, day))).toEqual(['2026-02-04', '2026-10-01', '2026-02-16'])
    const period = { leastUntil: '2026-02-04', shorterReason: null, legalBasis: rule?.legalBasis ?? [] }
    expect(refusal(() => { requireCommentPeriod(period, '2026-02-03') })).toEqual(['comment-too-short', '第六十二条'])
    expect(refusal(() => { requireCommentPeriod(period, '2026-02-04') })).toBeNull()
    expect(refusal(() => { requireCommentPeriod({ ...period, shorterReason: '汛期' }, '2026-01-10') })).toBeNull()
  })

  test('every item of the checklist has its basis and one answer', () => {
    expect(checklist.filter(({ legalBasis }) => legalBasis.length === 0)).toEqual([])
    const answers = checklist.map(({ code }) => ({ code, answer: 'SATISFIED', note: null }))
    expect(refusal(() => { requireChecklist(answers) })).toBeNull()
    expect(refusal(() => { requireChecklist(answers.slice(1)) })).toEqual(['checklist-open', '（六）'])
  })

  test('what was not adopted is explained', () => {
    const checked = { checklist: [{}] }
    expect(refusal(() => { requireExplained(checked, [{ adopted: false }], null) })).toEqual(['explanation-missing', '（六）'])
    expect(refusal(() => { requireExplained(checked, [{ adopted: true }], null) })).toBeNull()
    expect(refusal(() => { requireExplained({ checklist: [] }, [], null) })?.[0]).toBe('checklist-open')
  })
})

describe('validity', () => {
  const of = (division: string, provisional: boolean, wanted: string | null = null, implementing = false) => () =>
    validityOf({ from: '2026-03-02', provisional, implementing, wanted }, validityRuleOf(division, '2026-03-02'))

  test.each([
    ['370102', false, null, { validTo: '2031-03-01', evaluateFrom: '2030-09-01' }], ['370102', true, null, { validTo: '2028-03-01', evaluateFrom: '2027-09-01' }],
    ['430102', false, '2027-12-31', { validTo: '2027-12-31', evaluateFrom: '2027-06-30' }], ['320685', true, null, { validTo: '2028-03-01', evaluateFrom: '2027-09-01' }],
  ] as const)('%s, provisional %s, until %s', (division, provisional, wanted, expected) => { expect(of(division, provisional, wanted)()).toEqual(expected) })

  test.each([
    ['370102', false, '2031-03-02', ['validity-too-long', '第五十二条、第五十三条']], ['370102', false, '2029-02-28', ['validity-too-short', '第五十二条、第五十三条']],
    ['370102', false, '2029-03-01', null], ['370102', true, '2027-02-28', ['validity-too-short', '第五十二条、第五十三条']], ['430102', true, '2028-03-02', ['validity-too-long', '第五十一条']],
    ['320685', false, '2026-03-02', null],
  ] as const)('%s, provisional %s, until %s is refused or not', (division, provisional, wanted, expected) => { expect(refusal(of(division, provisional, wanted))).toEqual(expected) })

  test('in Hunan five years, and up to ten for what implements a law or an administrative regulation', () => {
    expect(of('430102', false, null, true)()).toMatchObject({ validTo: '2031-03-01' })
    expect(of('430102', false, '2036-03-01', true)()).toEqual({ validTo: '2036-03-01', evaluateFrom: '2035-09-01' })
    for (const asked of [of('430102', false, '2036-03-02', true), of('430102', false, '2031-03-02'), of('430102', true, '2028-03-02', true)]) {
      expect(refusal(asked)).toEqual(['validity-too-long', '第五十一条'])
    }
    expect(refusal(of('320685', false, '2031-03-02', true))?.[0]).toBe('validity-too-long')
    const before = validityRuleOf('430102', '2018-07-09')
    expect(refusal(() => validityOf({ from: '2018-07-09', provisional: false, implementing: true, wanted: '2025-01-01' }, before))).toEqual(['validity-too-long', '第五十一条'])
    expect([isImplementing({ basis: [{}, { implemented: true }] }), isImplementing({ basis: [{ implemented: false }, {}] })]).toEqual([true, false])
  })

  test('thirty days from publication to its coming into force in Shandong and Hunan, unless a reason is given', () => {
    const at = (divisionCode: string, effectiveOn: string, reason: string | null = null) => refusal(() => { requireEffectiveOn(effectiveOn, '2026-03-02', { divisionCode, reason }) })
    expect([at('370102', '2026-03-31'), at('370102', '2026-04-01'), at('430102', '2026-03-31'), at('370102', '2026-03-02', '保障安全'), at('320685', '2026-03-02'), at('320685', '2026-03-01')])
      .toEqual([['effective-too-early', '第五十三条第二款'], null, ['effective-too-early', '第五十条'], null, null, ['effective-too-early']])
  })

  test('it goes on only after an evaluation in its last months that keeps it', () => {
    const kept = { kind: 'BEFORE_LAPSE', result: 'KEEP', on: '2026-03-02' }
    expect(refusal(() => { requireKept([kept], '2026-02-28') })).toBeNull()
    for (const evaluations of [[], [{ ...kept, on: '2026-02-27' }], [{ ...kept, kind: 'AFTERWARDS' }], [kept, { ...kept, result: 'LAPSE' }]]) {
      expect(refusal(() => { requireKept(evaluations, '2026-02-28') })).toEqual(['not-evaluated', '第五十三条第三款', '第五十一条第二款'])
    }
  })

  test('thirty days before it ends in Hunan, elsewhere while it is valid', () => {
    const at = (division: string, on: string) => refusal(() => { requireRenewal(on, '2026-08-31', validityRuleOf(division, on)) })
    expect([at('430102', '2026-08-01'), at('430102', '2026-08-02'), at('320685', '2026-08-31'), at('320685', '2026-09-01')])
      .toEqual([null, ['extension-too-late', '第五十一条'], null, ['extension-too-late']])
  })

  test('provisional by its maker\'s word or by its title', () => {
    expect([['办法', false], ['办法', true], ['办法（试行）', false], ['暂行办法', false]].map(([title, provisional]) => isProvisional({ title: String(title), provisional: provisional === true })))
      .toEqual([false, true, true, true])
  })

  test('on every day it is in force, about to lapse, pending or ended, in this order', () => {
    const order = ['PENDING', 'IN_FORCE', 'EXPIRING', 'ENDED']
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 800 }), fc.boolean(), (months, offset, ended) => {
      const { validTo, evaluateFrom } = validityOf({ from: '2026-03-02', provisional: false, implementing: false, wanted: null }, { ...validityRuleOf('320685', '2026-03-02'), ordinary: { least: null, most: months } })
      const row = { status: 'PUBLISHED' as const, effectiveOn: '2026-03-02', validTo, evaluateFrom, endedOn: ended ? '2026-09-01' : null }
      const [day, next] = [addDays('2026-02-01', offset), addDays('2026-02-01', offset + 1)]
      expect(order.indexOf(effectOf(row, next))).toBeGreaterThanOrEqual(order.indexOf(effectOf(row, day)))
      expect(effectOf(row, day) === 'ENDED').toBe(day > validTo || (ended && day >= '2026-09-01'))
    }), { numRuns: 100, seed: 20260302 })
    expect(effectOf({ status: 'ABANDONED', effectiveOn: null, validTo: null, evaluateFrom: null, endedOn: '2026-03-02' }, '2026-03-02')).toBe('NONE')
  })
})

describe('filing', () => {
  test.each([
    ['320685', true, ['UPPER_GOVERNMENT', 'PEOPLES_CONGRESS']], ['320685', false, ['UPPER_GOVERNMENT']], ['370102', true, ['UPPER_GOVERNMENT', 'PEOPLES_CONGRESS']], ['370102', false, []],
    ['370102100', true, []], ['320685100', true, ['UPPER_GOVERNMENT']],
  ] as const)('in %s, of a government %s: %j', (divisionCode, ofGovernment, expected) => {
    expect(addresseesOf({ divisionCode, ofGovernment, publishedOn: '2026-03-02' })).toEqual(expected)
  })

  test.each([['360102', 15, '第十二条'], ['370102', 30, '第五十二条'], ['540102', 20, '第九条']] as const)('in %s within %i days (art. %s)', (division, days, article) => {
    expect(deadlineOf('NDOC-FILE-UP', '2026-03-02', division)).toMatchObject({ length: days, unit: 'CD', legalBasis: [{ article }], verified: 'V' })
  })

  test('well formed with report, text, explanation, basis and electronic copy', () => {
    const papers = (['REPORT', 'TEXT', 'EXPLANATION', 'BASIS', 'ELECTRONIC'] as const).map((kind) => ({ kind }))
    expect([isWellFormed(papers), isWellFormed(papers.slice(1))]).toEqual([true, false])
  })

  test('a government files with the level above, a department with its own, nobody with itself', () => {
    const filing = (ofGovernment: boolean, addressee: 'UPPER_GOVERNMENT' | 'PEOPLES_CONGRESS' = 'UPPER_GOVERNMENT') => ({ agencyId: 'maker', divisionCode: '320685', ofGovernment, addressee })
    const body = (divisionCode: string, id = 'body') => ({ id, divisionCode })
    const at = (...given: Parameters<typeof requireFilingBody>) => refusal(() => requireFilingBody(...given))?.[0] ?? null
    expect([at(body('320600'), filing(true)), at(body('320685'), filing(true)), at(body('320685'), filing(true, 'PEOPLES_CONGRESS')), at(body('320685'), filing(false)), at(body('320682'), filing(false)),
      at(body('320685', 'maker'), filing(false)), at(undefined, filing(false))])
      .toEqual([null, 'body-unfit', null, null, 'body-unfit', 'body-unfit', 'body-missing'])
  })

  test('a file lacks what its catalogue lists', () => {
    expect(refusal(() => { requireComplete({ concernsBusiness: false, exemption: null, materials: [] }) })?.[0]).toBe('archive-incomplete')
  })
})
