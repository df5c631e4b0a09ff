import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromFen, toFen } from '../../../kernel/money.ts'
import type { DecisionFacts, ReviewCriteria, ReviewEntry, ReviewTrigger } from './rules.ts'
import { criteriaFaults, ownCatalogue } from './rules.ts'

const plain: DecisionFacts = {
  actKind: 'PENALTY', field: 'MARKET', partyGroups: ['ORGANISATION'], penaltyKinds: ['FINE'], fineYuan: '3000.00', confiscationYuan: null,
}
const nothing: ReviewCriteria = { actKinds: ['PENALTY'], penaltyKinds: [], fineYuan: null, confiscationYuan: null }
const entry = (itemCode: string, kind: ReviewTrigger, given: Partial<ReviewEntry> = {}, details: Partial<ReviewCriteria> = {}): ReviewEntry => ({
  itemCode, kind, field: null, agencyId: null, divisionCode: '320685', validFrom: '2026-01-01', validTo: null, version: { entryId: itemCode, name: itemCode, number: 1, document: '目录' },
  legalBasis: [{ law: '目录', article: itemCode }], details: { ...nothing, ...details }, ...given,
})
const fines = (CITIZEN: string, ORGANISATION: string) => ({ fineYuan: { CITIZEN, ORGANISATION } })
const met = (facts: DecisionFacts, entries: readonly ReviewEntry[]): string[] =>
  [...new Set(Object.values(ownCatalogue(entries)(facts, '2026-03-02').met).flat().map(({ itemCode }) => itemCode))].sort()
const codes = (facts: Partial<DecisionFacts>, entries: readonly ReviewEntry[]): string[] => met({ ...plain, ...facts }, entries)

describe('what catalogues add', () => {
  test('amounts by group of parties; the amount itself is enough, and the lower of two groups counts', () => {
    const catalogue = [entry('a', 'AMOUNT', {}, fines('1000.00', '5000.00'))]
    expect(codes({ fineYuan: '4999.99' }, catalogue)).toEqual([])
    expect(codes({ fineYuan: '5000.00' }, catalogue)).toEqual(['a'])
    expect(codes({ fineYuan: '1000.00', partyGroups: ['ORGANISATION', 'CITIZEN'] }, catalogue)).toEqual(['a'])
    expect(codes({ fineYuan: null }, catalogue)).toEqual([])
  })

  test('of amounts the narrowest issuer decides, then the entry of the field', () => {
    const province = entry('p', 'AMOUNT', { divisionCode: '320000' }, fines('1.00', '1.00'))
    const county = entry('c', 'AMOUNT', {}, fines('9000.00', '9000.00'))
    const market = entry('m', 'AMOUNT', { field: 'MARKET' }, fines('3000.00', '3000.00'))
    const own = entry('o', 'AMOUNT', { agencyId: 'agency' }, fines('8000.00', '8000.00'))
    expect(codes({}, [province])).toEqual(['p'])
    expect(codes({}, [province, county])).toEqual([])
    expect(codes({}, [province, county, market])).toEqual(['m'])
    expect(codes({ field: 'WATER' }, [province, county, market])).toEqual([])
    expect(codes({}, [province, county, market, own])).toEqual([])
  })

  test('kinds of penalty and whole kinds of decision add up over the levels', () => {
    const revoke = entry('r', 'PENALTY_KIND', { divisionCode: '320000' }, { penaltyKinds: ['REVOKE_LICENCE'] })
    const close = entry('s', 'PENALTY_KIND', {}, { penaltyKinds: ['CLOSE', 'REVOKE_LICENCE'] })
    const licences = entry('l', 'EVERY', {}, { actKinds: ['LICENCE'] })
    expect(codes({ penaltyKinds: ['REVOKE_LICENCE'] }, [close, revoke, licences])).toEqual(['r', 's'])
    expect(codes({ actKind: 'LICENCE', penaltyKinds: [], fineYuan: null }, [close, revoke, licences])).toEqual(['l'])
  })
})

describe('the own catalogue beside thresholds to fall back on', () => {
  const confiscations = entry('k', 'AMOUNT', {}, { confiscationYuan: { CITIZEN: '5.00', ORGANISATION: '5.00' } })
  const verdict = (entries: readonly ReviewEntry[], given: Partial<DecisionFacts> = {}, on = '2026-03-02') => ownCatalogue(entries)({ ...plain, ...given }, on)

  test('says nothing of a figure it does not have; each figure is replaced alone', () => {
    expect(verdict([])).toEqual({ fine: null, confiscation: null, listed: false, met: { fine: [], confiscation: [], listed: [] } })
    const low = entry('p', 'AMOUNT', { divisionCode: '320000' }, fines('1.00', '1.00'))
    expect(verdict([confiscations, low])).toEqual({ fine: true, confiscation: false, listed: false, met: { fine: [low], confiscation: [], listed: [] } })
    expect(verdict([confiscations, entry('p', 'AMOUNT', {}, fines('9999.00', '9999.00'))], { confiscationYuan: '5.00' }))
      .toEqual({ fine: false, confiscation: true, listed: false, met: { fine: [], confiscation: [confiscations], listed: [] } })
  })

  test('counts on the days it is in force', () => {
    const some = entry('e', 'EVERY', { validFrom: '2026-02-01', validTo: '2026-03-01' })
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((on) => verdict([some], {}, on).listed)).toEqual([false, true, true, false])
    expect(verdict([entry('z', 'COMPLEX')]).listed).toBe(false)
    expect(verdict([some], {}, '2026-02-01').met.listed).toEqual([some])
  })
})

test('each trigger has what it goes by and nothing else', () => {
  expect(criteriaFaults('AMOUNT', nothing)).toEqual(['threshold-missing'])
  expect(criteriaFaults('AMOUNT', { ...nothing, ...fines('1.00', '1.00') })).toEqual([])
  expect(criteriaFaults('PENALTY_KIND', { ...nothing, ...fines('1.00', '1.00') })).toEqual(['threshold-missing', 'threshold-superfluous'])
  expect(criteriaFaults('EVERY', { ...nothing, penaltyKinds: ['FINE'] })).toEqual(['threshold-superfluous'])
  expect(criteriaFaults('COMPLEX', nothing)).toEqual([])
})

/** The levels an entry may stand on, from the widest to the narrowest. */
const levels = ({ agencyId, divisionCode, field }: ReviewEntry): number =>
  [...['000000', '320000', '320600', '320685'].flatMap((code) => [`${code}/`, `${code}/field`]), 'own/', 'own/field']
    .indexOf(`${agencyId === null ? divisionCode : 'own'}/${field === null ? '' : 'field'}`)

/** Every rule as its own plain loop over the entries. */
function naive(facts: DecisionFacts, entries: readonly ReviewEntry[]): string[] {
  const reasons: string[] = []
  for (const one of entries) {
    if (!one.details.actKinds.some((kind) => kind === facts.actKind)) continue
    if (one.field !== null && one.field !== facts.field) continue
    let holds = one.kind === 'EVERY'
    if (one.kind === 'PENALTY_KIND') for (const kind of facts.penaltyKinds) if (one.details.penaltyKinds.includes(kind)) holds = true
    if (one.kind === 'AMOUNT') {
      for (const figure of ['fineYuan', 'confiscationYuan'] as const) {
        const outdone = entries.some((other) => other.kind === 'AMOUNT' && other.details.actKinds.includes(facts.actKind) && other.details[figure] !== null
          && (other.field === null || other.field === facts.field) && levels(other) > levels(one))
        for (const group of facts.partyGroups) {
          const [amount, limits] = [facts[figure], one.details[figure]]
          if (!outdone && amount !== null && limits !== null && toFen(amount) >= toFen(limits[group])) holds = true
        }
      }
    }
    if (holds) reasons.push(one.itemCode)
  }
  return reasons.sort()
}

test('the entries met are those of a naive reading', () => {
  const triggers = ['PUBLIC_INTEREST', 'SOCIAL_RISK', 'MAJOR_RIGHTS', 'AFTER_HEARING', 'COMPLEX', 'AMOUNT', 'AMOUNT', 'AMOUNT', 'PENALTY_KIND', 'EVERY'] as const
  const amount = fc.constantFrom(1n, 100n, 101n, 50_000n).map(fromFen)
  const limits = fc.option(fc.record({ CITIZEN: amount, ORGANISATION: amount }))
  const kinds = fc.subarray(['FINE', 'CLOSE', 'REVOKE_LICENCE'] as const).map((found) => [...found])
  const catalogue = fc.array(fc.record({
    kind: fc.constantFrom(...triggers), field: fc.constantFrom(null, 'MARKET' as const, 'WATER' as const), agencyId: fc.constantFrom(null, null, 'agency'),
    divisionCode: fc.constantFrom('000000', '320000', '320600', '320685'), fineYuan: limits, confiscationYuan: limits, penaltyKinds: kinds,
    actKinds: fc.subarray(['PENALTY', 'LICENCE'] as const, { minLength: 1 }).map((found) => [...found]),
  }), { maxLength: 8 }).map((entries) => entries.map(({ kind, field, agencyId, divisionCode, ...details }, index) => entry(`${index}`, kind, { field, agencyId, divisionCode }, details)))
  const decisions = fc.record({
    actKind: fc.constantFrom('PENALTY' as const, 'LICENCE' as const), field: fc.constantFrom('MARKET' as const, 'WATER' as const),
    partyGroups: fc.subarray(['CITIZEN', 'ORGANISATION'] as const, { minLength: 1 }), penaltyKinds: kinds, fineYuan: fc.option(amount), confiscationYuan: fc.option(amount),
  })
  fc.assert(fc.property(decisions, catalogue, (facts, entries) => {
    expect(met(facts, entries)).toEqual(naive(facts, entries))
  }), { seed: 118, numRuns: 500 })
})
