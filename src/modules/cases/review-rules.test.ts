import { describe, expect, test } from '@jest/globals'
import { flagsOf } from './review-flags.ts'
import type { ReviewedCase, ReviewFacts } from './review-rules.ts'
import { basisOfGround, basisOfReview, explainedGrounds, requireAgreedReview, requireFlagsKept, reviewGroundsOf } from './review-rules.ts'
import type { Penalty, ReviewCatalogue } from './thresholds.ts'
import { reviewCatalogue } from './thresholds.ts'

const facts = (given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  actKind: 'PENALTY', field: 'TRANSPORT', divisionCode: '320685', partyKinds: ['LEGAL'], procedureKind: 'ORDINARY', ...flagsOf({}),
  penaltyKinds: [], fineYuan: null, confiscationYuan: null, on: '2026-03-02', ...given,
})
const fine = (fineYuan: string, given: Partial<ReviewFacts> = {}) => facts({ penaltyKinds: ['FINE'], fineYuan, ...given })

describe('what needs legal review (行政处罚法第五十八条、国办发〔2018〕118号（十二）)', () => {
  test.each([
    ['an ordinary small fine', fine('5000.00'), []],
    ['major public interest', facts({ publicInterest: true }), ['PUBLIC_INTEREST']],
    ['possible major social impact or risk', facts({ socialRisk: true }), ['SOCIAL_RISK']],
    ['major rights of the party or a third party', facts({ majorRights: true }), ['MAJOR_RIGHTS']],
    ['after a hearing', facts({ hearingHeld: true }), ['AFTER_HEARING']],
    ['by the hearing procedure, whatever is said of the hearing', facts({ procedureKind: 'HEARING' }), ['AFTER_HEARING']],
    ['a complex case', facts({ complex: true }), ['COMPLEX']],
    ['an organisation fined just below 100,000', fine('99999.99'), []],
    ['an organisation fined 100,000', fine('100000.00'), ['LARGE_FINE']],
    ['a citizen fined just below 10,000', fine('9999.99', { partyKinds: ['NATURAL'] }), []],
    ['a citizen fined 10,000', fine('10000.00', { partyKinds: ['NATURAL'] }), ['LARGE_FINE']],
    ['an individual business fined 10,000', fine('10000.00', { partyKinds: ['INDIVIDUAL_BUSINESS'] }), ['LARGE_FINE']],
    ['an organisation and a citizen fined 10,000', fine('10000.00', { partyKinds: ['LEGAL', 'NATURAL'] }), ['LARGE_FINE']],
    ['ecology, an organisation fined 50,000', fine('50000.00', { field: 'ECOLOGY' }), ['LARGE_FINE']],
    ['ecology, a citizen fined 5,000', fine('5000.00', { field: 'ECOLOGY', partyKinds: ['NATURAL'] }), ['LARGE_FINE']],
    ['another field, an organisation fined 50,000', fine('50000.00', { field: 'URBAN' }), []],
    ['a confiscation of 100,000', facts({ penaltyKinds: ['CONFISCATE_GAINS'], confiscationYuan: '100000.00' }), ['LARGE_CONFISCATION']],
    ['a licence revoked', facts({ penaltyKinds: ['REVOKE_LICENCE'] }), ['GRAVE_PENALTY']],
    ['production stopped', facts({ penaltyKinds: ['STOP_PRODUCTION'] }), ['GRAVE_PENALTY']],
    ['a licence suspended', facts({ penaltyKinds: ['SUSPEND_LICENCE'] }), []],
    ['several at once', fine('200000.00', { complex: true, hearingHeld: true }), ['AFTER_HEARING', 'COMPLEX', 'LARGE_FINE']],
    ['a licence after a hearing', facts({ actKind: 'LICENCE', hearingHeld: true }), ['AFTER_HEARING']],
  ])('%s', (_case, given, grounds) => {
    expect(reviewGroundsOf(given)).toEqual(grounds)
  })

  test('before the guiding opinion of 2018 nothing is required', () => {
    expect(reviewGroundsOf(fine('200000.00', { on: '2018-12-04', publicInterest: true }))).toEqual([])
    expect(reviewGroundsOf(fine('200000.00', { on: '2018-12-05', publicInterest: true }))).toEqual(['PUBLIC_INTEREST', 'LARGE_FINE'])
  })

  test('the amount of a province goes before the national one, from its day to its last', () => {
    const national = reviewCatalogue.largeAmounts.filter((row) => row.field === null)
    const provincial = national.map((row) => ({ ...row, division: '51', fineYuan: '50000.00', validFrom: '2022-01-01', validTo: '2025-12-31' }))
    const catalogue: ReviewCatalogue = { ...reviewCatalogue, largeAmounts: [...reviewCatalogue.largeAmounts, ...provincial] }
    const inSichuan = (on: string) => reviewGroundsOf(fine('50000.00', { divisionCode: '510502', on }), undefined, catalogue)
    expect(inSichuan('2021-12-31')).toEqual([])
    expect(inSichuan('2022-01-01')).toEqual(['LARGE_FINE'])
    expect(inSichuan('2025-12-31')).toEqual(['LARGE_FINE'])
    expect(inSichuan('2026-01-01')).toEqual([])
    expect(reviewGroundsOf(fine('50000.00'), undefined, catalogue)).toEqual([])
  })

  test('a figure of the place\'s own catalogue wins over the default, one it does not have leaves it; what it lists comes on top', () => {
    const met = { fine: [], confiscation: [], listed: [] }
    const saying = (given: object) => () => ({ fine: null, confiscation: null, listed: false, met, ...given })
    const decision = fine('200000.00', { confiscationYuan: '100000.00' })
    expect(reviewGroundsOf(decision, saying({}))).toEqual(['LARGE_FINE', 'LARGE_CONFISCATION'])
    expect(reviewGroundsOf(decision, saying({ fine: false }))).toEqual(['LARGE_CONFISCATION'])
    expect(reviewGroundsOf(fine('1.00'), saying({ fine: true, listed: true }))).toEqual(['LARGE_FINE', 'LISTED'])
    expect(basisOfGround('PENALTY', 'LISTED').map(({ article }) => article)).toEqual(['（十二）'])
  })

  test('each ground is explained by the law, the default amount or the entries that a decision meets', () => {
    expect(explainedGrounds(fine('200000.00', { complex: true }))).toEqual([
      { ground: 'COMPLEX', sources: [{ origin: 'LAW' }] },
      { ground: 'LARGE_FINE', sources: [{ origin: 'DEFAULT', limit: expect.objectContaining({ group: 'ORGANISATION', fineYuan: '100000.00' }) }] },
    ])
    const entry = {
      itemCode: 'SX-1', kind: 'AMOUNT' as const, field: null, agencyId: null, divisionCode: '320685', legalBasis: [], validFrom: '2026-01-01', validTo: null,
      details: { actKinds: ['PENALTY' as const], penaltyKinds: [], fineYuan: { CITIZEN: '1.00', ORGANISATION: '2.00' }, confiscationYuan: null },
      version: { entryId: 'e', name: '较大数额罚款', number: 3, document: '目录' },
    }
    const own = () => ({ fine: true, confiscation: null, listed: true, met: { fine: [entry], confiscation: [], listed: [entry] } })
    expect(explainedGrounds(fine('2.00'), own)).toEqual([
      { ground: 'LARGE_FINE', sources: [{ origin: 'CATALOGUE', entry }] }, { ground: 'LISTED', sources: [{ origin: 'CATALOGUE', entry }] },
    ])
  })

  test('what was established is not taken back by proposing anew', () => {
    const flags = flagsOf({ hearingHeld: true, publicInterest: true, socialRisk: true })
    expect(() => { requireFlagsKept(flags, { ...flags, complex: true }) }).not.toThrow()
    expect(() => { requireFlagsKept(flags, flagsOf({ hearingHeld: true })) })
      .toThrow(expect.objectContaining({ code: 'cases.review-flag-withdrawn', extras: { missing: ['publicInterest', 'socialRisk'] } }))
  })

  test('every row of the catalogue names its source', () => {
    for (const row of [...reviewCatalogue.largeAmounts, ...reviewCatalogue.graveKinds]) expect(row.legalBasis.length).toBeGreaterThan(0)
  })
})

describe('no decision without an agreed review', () => {
  const reviewed = (given: Partial<ReviewedCase> = {}): ReviewedCase => ({
    actKind: 'PENALTY', proposedPenaltyKinds: ['FINE', 'STOP_PRODUCTION'], proposedFineYuan: '200000.00', proposedConfiscationYuan: null,
    legalReviewOpinion: 'AGREE', legalReviewedOn: '2026-02-10', ...given,
  })
  const decision = (given: Partial<Penalty & { decidedOn: string }> = {}) =>
    ({ penaltyKinds: ['FINE'] as const, fineYuan: '200000.00', confiscationYuan: null, decidedOn: '2026-02-10', ...given })
  const refusal = (reasonEn: string) => expect.objectContaining({ code: 'cases.legal-review-required', params: expect.objectContaining({ reasonEn }) })

  test.each([
    ['the same as reviewed', reviewed(), decision()],
    ['a lighter one', reviewed(), decision({ fineYuan: '150000.00' })],
    ['a later one', reviewed(), decision({ decidedOn: '2026-02-11' })],
  ])('%s may be made', (_case, file, made) => {
    expect(() => { requireAgreedReview(file, made, ['LARGE_FINE']) }).not.toThrow()
  })

  test.each([
    ['no opinion', reviewed({ legalReviewOpinion: null, legalReviewedOn: null }), decision(), 'there is no opinion that agrees'],
    ['an opinion that found problems', reviewed({ legalReviewOpinion: 'PROBLEM' }), decision(), 'there is no opinion that agrees'],
    ['an opinion of the day after', reviewed({ legalReviewedOn: '2026-02-11' }), decision(), 'the opinion is dated after the decision'],
    ['a higher fine', reviewed(), decision({ fineYuan: '200000.01' }), 'the decision is graver than what was reviewed'],
    ['a kind that was not reviewed', reviewed(), decision({ penaltyKinds: ['FINE', 'REVOKE_LICENCE'] }), 'the decision is graver than what was reviewed'],
    ['a confiscation that was not reviewed', reviewed(), decision({ confiscationYuan: '1.00' }), 'the decision is graver than what was reviewed'],
  ])('%s: it may not', (_case, file, made, reason) => {
    expect(() => { requireAgreedReview(file, made, ['LARGE_FINE']) }).toThrow(refusal(reason))
  })

  test('the refusal names the grounds and their articles, by the kind of act', () => {
    const none = reviewed({ legalReviewOpinion: null })
    expect(() => { requireAgreedReview(none, decision(), ['COMPLEX', 'LARGE_FINE']) }).toThrow(expect.objectContaining({
      extras: { missing: ['COMPLEX', 'LARGE_FINE'], legalBasis: basisOfReview('PENALTY') },
    }))
    expect(basisOfReview('PENALTY').map(({ article }) => article)).toEqual(['第五十八条', '（十二）'])
    expect(basisOfReview('LICENCE').map(({ article }) => article)).toEqual(['（十二）'])
  })

  test('each ground stands in its own article', () => {
    expect(basisOfGround('PENALTY', 'COMPLEX').map(({ article }) => article)).toEqual(['第五十八条第一款第三项'])
    expect(basisOfGround('PENALTY', 'LARGE_FINE').map(({ article }) => article)).toEqual(['（十二）', '第六十三条第一款第一项'])
    expect(basisOfGround('LICENCE', 'COMPLEX').map(({ article }) => article)).toEqual(['（十二）'])
  })

  test('nothing is asked where no ground holds', () => {
    expect(() => { requireAgreedReview(reviewed({ legalReviewOpinion: null }), decision(), []) }).not.toThrow()
  })
})
