import { describe, expect, test } from '@jest/globals'
import type { HandlerFacts, PartyFacts } from './rules.ts'
import { hasDoubtfulUscc, requireDate, requireHandlers, requireParty, requireSimpleProcedure, requireSoundPenalty } from './rules.ts'
import type { PartyKind, Penalty } from './thresholds.ts'

const code = (name: string) => expect.objectContaining({ code: `cases.${name}` })
const basis = (law: string, article: string) => expect.objectContaining({ extras: expect.objectContaining({ legalBasis: [{ law, article }] }) })

const officer = (officerId: string, given: Partial<HandlerFacts> = {}): HandlerFacts =>
  ({ officerId, agencyId: 'agency', staffKind: 'ENFORCEMENT', certificate: { id: `c-${officerId}`, number: '1' }, ...given })
const filing = { agencyId: 'agency', actKind: 'PENALTY', on: '2026-03-02' } as const

describe('handlers (行政处罚法第四十二条)', () => {
  test('two different enforcement officers of the agency with certificates may handle a case', () => {
    expect(() => { requireHandlers([officer('a'), officer('b')], filing) }).not.toThrow()
    expect(() => { requireHandlers([officer('a'), officer('b'), officer('c')], filing) }).not.toThrow()
  })

  test.each([
    ['one officer alone', [officer('a')], 'two-officers-required'],
    ['the same officer twice', [officer('a'), officer('a')], 'two-officers-required'],
    ['two officers, one of them named twice', [officer('a'), officer('b'), officer('a')], 'handler-repeated'],
    ['somebody not on the register', [officer('a'), null], 'handler-unknown'],
    ['an officer of another agency', [officer('a'), officer('b', { agencyId: 'other' })], 'handler-unknown'],
    ['auxiliary staff as the second', [officer('a'), officer('b', { staffKind: 'AUXILIARY' })], 'handler-not-enforcement'],
    ['auxiliary staff as a third', [officer('a'), officer('b'), officer('c', { staffKind: 'AUXILIARY' })], 'handler-not-enforcement'],
    ['a legal reviewer', [officer('a', { staffKind: 'LEGAL_REVIEW' }), officer('b')], 'handler-not-enforcement'],
    ['an officer without a certificate in force', [officer('a'), officer('b', { certificate: null })], 'handler-uncertified'],
  ])('%s will not do', (_case, handlers, name) => {
    expect(() => { requireHandlers(handlers, filing) }).toThrow(code(name))
  })

  test.each([
    ['PENALTY', '中华人民共和国行政处罚法', '第四十二条第一款'],
    ['COERCION', '中华人民共和国行政强制法', '第十八条第二项'],
    ['LICENCE', '中华人民共和国行政许可法', '第三十四条第三款'],
  ] as const)('of %s the refusal names its own law', (actKind, law, article) => {
    expect(() => { requireHandlers([officer('a')], { ...filing, actKind }) }).toThrow(basis(law, article))
  })
})

const party = (kind: PartyKind, given: Partial<PartyFacts> = {}): PartyFacts => ({ kind, uscc: null, legalRepresentative: null, idNumber: null, ...given })
const representative = { legalRepresentative: '张三' }
const validUscc = '91320105780688132K'
const legacyUscc = '91350100M0001TGQXM'
const idNumber = '11010519491231002X'

describe('parties', () => {
  test.each([
    party('NATURAL', { idNumber }),
    party('LEGAL', { uscc: validUscc, ...representative }),
    party('UNINCORPORATED', representative),
    party('INDIVIDUAL_BUSINESS', { ...representative, idNumber }),
  ])('a sound $kind is taken', (sound) => {
    expect(() => { requireParty(sound, 1, '2026-03-02') }).not.toThrow()
  })

  test.each([
    ['a natural person without an ID number', party('NATURAL'), 'party-incomplete'],
    ['a legal person without a code', party('LEGAL', representative), 'party-incomplete'],
    ['a legal person without a representative', party('LEGAL', { uscc: validUscc }), 'party-incomplete'],
    ['an individual business without its operator', party('INDIVIDUAL_BUSINESS', { uscc: validUscc }), 'party-incomplete'],
    ['a natural person with a credit code', party('NATURAL', { idNumber, uscc: validUscc }), 'party-item-not-applicable'],
    ['a legal person with an ID number', party('LEGAL', { uscc: validUscc, ...representative, idNumber }), 'party-item-not-applicable'],
    ['a code of the wrong form', party('LEGAL', { uscc: '9132010578068813I', ...representative }), 'party-uscc-malformed'],
    ['a wrong check digit of the ID number', party('NATURAL', { idNumber: '110105194912310021' }), 'party-id-number-invalid'],
    ['a birth date in the future', party('NATURAL', { idNumber: '110105209912310029' }), 'party-id-number-invalid'],
  ])('%s is refused', (_case, facts, name) => {
    expect(() => { requireParty(facts, 3, '2026-03-02') }).toThrow(code(name))
    expect(() => { requireParty(facts, 3, '2026-03-02') }).toThrow(expect.objectContaining({ params: expect.objectContaining({ position: 3 }) }))
  })

  test('a legacy code whose check digit fails is taken with a warning (GB 32100-2015)', () => {
    const legacy = party('LEGAL', { uscc: legacyUscc, ...representative })
    expect(() => { requireParty(legacy, 1, '2026-03-02') }).not.toThrow()
    expect(hasDoubtfulUscc(legacy)).toBe(true)
    expect(hasDoubtfulUscc(party('LEGAL', { uscc: validUscc }))).toBe(false)
    expect(hasDoubtfulUscc(party('NATURAL'))).toBe(false)
  })
})

const penalty = (given: Partial<Penalty> = {}): Penalty => ({ penaltyKinds: [], fineYuan: null, confiscationYuan: null, ...given })

describe('penalties', () => {
  test.each([
    penalty(), penalty({ penaltyKinds: ['WARNING'] }), penalty({ penaltyKinds: ['FINE'], fineYuan: '0.01' }),
    penalty({ penaltyKinds: ['CONFISCATE_GOODS'] }), penalty({ penaltyKinds: ['FINE', 'CONFISCATE_GAINS'], fineYuan: '1.00', confiscationYuan: '2.00' }),
  ])('kinds and amounts that agree are sound: %j', (sound) => {
    expect(() => { requireSoundPenalty(sound, true) }).not.toThrow()
  })

  test.each([
    [penalty({ penaltyKinds: ['FINE'] }), true, 'fine-mismatch'],
    [penalty({ penaltyKinds: ['WARNING'], fineYuan: '100.00' }), true, 'fine-mismatch'],
    [penalty({ penaltyKinds: ['FINE'], fineYuan: '0.00' }), true, 'fine-mismatch'],
    [penalty({ penaltyKinds: ['WARNING'], confiscationYuan: '1.00' }), true, 'confiscation-mismatch'],
    [penalty({ penaltyKinds: ['WARNING'] }), false, 'penalty-not-applicable'],
    [penalty({ fineYuan: '1.00' }), false, 'penalty-not-applicable'],
  ])('%j with a penalty imposed = %s is refused', (unsound, imposes, name) => {
    expect(() => { requireSoundPenalty(unsound, imposes) }).toThrow(code(name))
  })
})

describe('simple procedure (行政处罚法第五十一条)', () => {
  const fine = (fineYuan: string) => penalty({ penaltyKinds: ['FINE'], fineYuan })
  const simple = { procedureKind: 'SIMPLE', field: 'TRANSPORT', on: '2026-03-02' } as const
  test.each([
    ['a citizen fined 200 yuan', ['NATURAL'], fine('200.00'), true],
    ['a citizen fined 200.01 yuan', ['NATURAL'], fine('200.01'), false],
    ['an organisation fined 3,000 yuan', ['LEGAL'], fine('3000.00'), true],
    ['an organisation fined 3,000.01 yuan', ['UNINCORPORATED'], fine('3000.01'), false],
    ['an individual business counts as a citizen', ['INDIVIDUAL_BUSINESS'], fine('300.00'), false],
    ['a citizen beside an organisation', ['LEGAL', 'NATURAL'], fine('1000.00'), false],
    ['a warning', ['NATURAL'], penalty({ penaltyKinds: ['WARNING'] }), true],
    ['a circulated criticism', ['LEGAL'], penalty({ penaltyKinds: ['CRITICISM'] }), false],
    ['no penalty yet', ['LEGAL'], penalty(), true],
  ] as const)('%s', (_case, parties, imposed, allowed) => {
    const check = expect(() => { requireSimpleProcedure(simple, parties, imposed) })
    if (allowed) check.not.toThrow()
    else check.toThrow(code('simple-procedure-exceeded'))
  })

  test('of public order five hundred yuan, since the law of 2025 is in force (治安管理处罚法第一百一十九条)', () => {
    const imposed = (on: string, fineYuan: string) => () => { requireSimpleProcedure({ ...simple, field: 'PUBLIC_SECURITY', on }, ['NATURAL'], fine(fineYuan)) }
    expect(imposed('2026-01-01', '500.00')).not.toThrow()
    for (const beyond of [imposed('2026-01-01', '500.01'), imposed('2025-12-31', '500.00')]) expect(beyond).toThrow(code('simple-procedure-exceeded'))
  })

  test('the ordinary procedure has no such limit', () => {
    expect(() => { requireSimpleProcedure({ ...simple, procedureKind: 'ORDINARY' }, ['NATURAL'], fine('5000.00')) }).not.toThrow()
  })
})

describe('dates', () => {
  test('today is no future, tomorrow is', () => {
    expect(() => { requireDate('filing', '2026-03-02', '2026-03-02') }).not.toThrow()
    expect(() => { requireDate('filing', '2026-03-03', '2026-03-02') }).toThrow(code('date-in-future'))
  })

  test('a later step may fall on the same day, not before it', () => {
    const filed = { item: 'filing', on: '2026-03-01' } as const
    expect(() => { requireDate('decision', '2026-03-01', '2026-03-02', filed) }).not.toThrow()
    expect(() => { requireDate('decision', '2026-02-28', '2026-03-02', filed) }).toThrow(code('dates-out-of-order'))
  })
})
