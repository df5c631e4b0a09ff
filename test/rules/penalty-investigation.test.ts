import { describe, expect, test } from '@jest/globals'
import { detailOf, faultsOf } from '../../src/kernel/gate.ts'
import { inquiryGates, officerGates } from '../../src/modules/cases/penalty/evidence-gates.ts'
import { filingGates, type FilingGateFacts } from '../../src/modules/cases/penalty/filing-gates.ts'
import { handlerMoveGates, recusalGates } from '../../src/modules/cases/penalty/handler-gates.ts'
import {
  correctionGates, evidenceReviewGates, registrationDisposalGates, registrationGates, reportGates,
} from '../../src/modules/cases/penalty/investigation-gates.ts'
import { barredAfter } from '../../src/modules/cases/penalty/periods.ts'
import { lastDayOf } from '../../src/modules/cases/periods.ts'
import { caseFile, factsOf, failing, qualified, stepsIn } from '../support/case-file.ts'

/** Each gate twice: where it refuses and where it lets pass. */
const on = '2026-02-20'
const officers = (...ids: string[]) => new Map(ids.map((id) => [id, qualified(id)]))

describe('filing (行政处罚法第十七条、第二十二条、第二十九条、第三十六条)', () => {
  const filing = (row: Partial<FilingGateFacts['file']['row']>, given: Partial<FilingGateFacts> = {}): FilingGateFacts =>
    ({ file: caseFile({ row }), on: '2026-02-02', holdsItem: true, finedIn: [], ...given })

  test.each<[string, FilingGateFacts, string[]]>([
    ['nothing said of the matter', filing({}), []],
    ['an item the agency holds', filing({ itemCode: 'X1' }), []],
    ['an item it does not hold', filing({ itemCode: 'X1' }, { holdsItem: false }), ['cases.item-not-held']],
    ['an act ended exactly two years before', filing({ actEndedOn: '2024-02-02' }), []],
    ['a day longer ago', filing({ actEndedOn: '2024-02-01' }), ['cases.act-perhaps-time-barred']],
    ['exactly five years', filing({ actEndedOn: '2021-02-02' }), ['cases.act-perhaps-time-barred']],
    ['longer than five years', filing({ actEndedOn: '2021-02-01' }), ['cases.act-time-barred']],
    ['longer than five years, found in time', filing({ actEndedOn: '2021-02-01' }, { discoveredOn: '2023-01-31' }), []],
    ['found in the third year', filing({ actEndedOn: '2021-02-01' }, { discoveredOn: '2023-02-02' }), ['cases.act-perhaps-time-barred']],
    ['found after five years', filing({ actEndedOn: '2020-02-01' }, { discoveredOn: '2025-02-02' }), ['cases.act-time-barred']],
    ['in a township of the county', filing({ actDivisionCode: '320685101' }), []],
    ['in the next county', filing({ actDivisionCode: '320682' }), ['cases.act-place-outside']],
    ['in the next township, for a body of the first of a county', filing({ divisionCode: '320685100', actDivisionCode: '320685101' }), ['cases.act-place-outside']],
    ['in the township itself', filing({ divisionCode: '320685100', actDivisionCode: '320685100' }), []],
    ['anywhere, for a body of the nation', filing({ divisionCode: '000000', actDivisionCode: '500101' }), []],
    ['anywhere in the city, for a body of the city', filing({ divisionCode: '320600', actDivisionCode: '320682' }), []],
    ['fined before', filing({}, { finedIn: ['1号'] }), ['cases.party-fined-before']],
    ['fined before, in a case that is not to be named', filing({}, { finedIn: [null] }), ['cases.party-fined-before']],
    ['of another kind of act', filing({ actKind: 'LICENCE', actEndedOn: '2010-01-01', actDivisionCode: '110101' }, { holdsItem: false, finedIn: ['1'] }), []],
  ])('%s', (_case, facts, codes) => { expect(failing(filingGates, facts)).toEqual(codes) })

  test.each<[string, FilingGateFacts['finedIn'], readonly string[] | undefined]>([
    ['names the cases that may be named', [null, '1号', '2号'], ['1号', '2号']],
    ['names none where none may be', [null], undefined],
  ])('a fine before %s, and none in what stays with the case', (_case, finedIn, missing) => {
    const [fault, ...others] = faultsOf(filingGates, filing({}, { finedIn }))
    expect([fault?.missing, fault?.params, others]).toEqual([missing, undefined, []])
    expect(detailOf(fault!)).toEqual({
      zh: '当事人曾因同一事项被罚款；不是同一个违法行为的，应当说明', en: 'The party was fined for the same before; say why this is not the same act',
    })
  })

  test('years end on the same day; a leap day on the last of February', () => {
    expect([barredAfter('2024-02-29', false), barredAfter('2024-02-29', true), barredAfter('2024-05-31', false)]).toEqual(['2026-02-28', '2029-02-28', '2026-05-31'])
  })

  test('five years for harm since they are law, two for what ended before', () => {
    expect([barredAfter('2021-07-14', true), barredAfter('2021-07-15', true)]).toEqual(['2023-07-14', '2026-07-15'])
  })
})

describe('officers (行政处罚法第四十二条、第四十三条、第五十五条)', () => {
  const inquiry = { certificatesShown: true, startedAt: '2026-02-20T09:00:00+08:00', endedAt: '2026-02-20T10:00:00+08:00', signed: true }

  test.each<[string, string[], string[]]>([
    ['two handlers', ['a', 'b'], []],
    ['one handler and a stranger', ['a', 'x'], ['cases.evidence-officers-missing']],
  ])('%s take evidence', (_case, officerIds, codes) => {
    expect(failing(officerGates, factsOf(caseFile(), on, { officerIds }, { officers: officers(...officerIds) }))).toEqual(codes)
  })

  test('a certificate that is not in force that day, or for another field', () => {
    const ask = (day: string, field: 'TRANSPORT' | 'MARKET') =>
      failing(officerGates, factsOf(caseFile({ row: { field } }), day, { officerIds: ['a', 'b'] }, { officers: officers('a', 'b') }))
    expect([ask(on, 'TRANSPORT'), ask('2027-01-01', 'TRANSPORT'), ask(on, 'MARKET')]).toEqual([[], ['cases.officer-uncertified'], ['cases.officer-uncertified']])
  })

  test.each<[string, object, string[]]>([
    ['sound', {}, []],
    ['without certificates', { certificatesShown: false }, ['cases.inquiry-certificates-not-shown']],
    ['ended before it began', { endedAt: '2026-02-20T08:59:00+08:00' }, ['cases.inquiry-times-backwards']],
    ['unsigned', { signed: false }, ['cases.inquiry-unsigned']],
    ['refused to sign, which is noted', { signed: false, refusalNote: '拒绝签字' }, []],
  ])('an inquiry: %s', (_case, given, codes) => {
    expect(failing(inquiryGates, factsOf(caseFile(), on, { ...inquiry, ...given }))).toEqual(codes)
  })

  test.each<[string, object, string[]]>([
    ['one for one', { relieved: ['a'], assigned: ['c'] }, []],
    ['one more', { relieved: [], assigned: ['c'] }, []],
    ['nobody for one', { relieved: ['a'], assigned: [] }, ['cases.handlers-too-few']],
    ['somebody who never handled it', { relieved: ['x'], assigned: ['c'] }, ['cases.handler-not-of-case']],
    ['one unknown', { relieved: ['a'], assigned: ['y'] }, ['cases.handler-replacement-unfit']],
    ['one of another agency', { relieved: ['a'], assigned: ['d'] }, ['cases.handler-replacement-unfit']],
    ['one of the reviewers', { relieved: ['a'], assigned: ['e'] }, ['cases.handler-replacement-unfit']],
    ['who is there already', { relieved: [], assigned: ['b'] }, ['cases.handler-replacement-unfit']],
  ])('handlers change: %s', (_case, data, codes) => {
    const known = new Map([
      ...officers('b', 'c'), ['d', qualified('d', { agencyId: 'other' })], ['e', qualified('e', { staffKind: 'LEGAL_REVIEW' })],
    ] as const)
    expect(failing(handlerMoveGates, factsOf(caseFile(), on, data, { officers: known }))).toEqual(codes)
  })

  test('a recusal names a handler; dismissed it changes nothing, upheld it needs a replacement', () => {
    const [subject] = stepsIn(['RECUSAL', on, { officerId: 'a' }])
    const decide = (data: object) => failing(handlerMoveGates, factsOf(caseFile(), on, data, { subject: subject!, officers: officers('c') }))
    expect([decide({ upheld: false }), decide({ upheld: true }), decide({ upheld: true, replacementId: 'c' })]).toEqual([[], ['cases.handlers-too-few'], []])
    const request = (officerId: string) => failing(recusalGates, factsOf(caseFile(), on, { officerId }))
    expect([request('a'), request('c')]).toEqual([[], ['cases.recusal-officer-unknown']])
  })
})

describe('evidence (行政处罚法第四十六条、第五十六条)', () => {
  test('registration in advance is approved first', () => {
    const ask = (approvedOn?: string) => failing(registrationGates, factsOf(caseFile(), on, approvedOn === undefined ? {} : { approval: { approvedOn } }))
    expect([ask('2026-02-20'), ask('2026-02-21'), ask()]).toEqual([[], ['cases.registration-unapproved'], ['cases.registration-unapproved']])
  })

  test('and disposed of within seven working days', () => {
    const steps = stepsIn(['REGISTRATION', '2026-02-11'])
    const file = caseFile({ steps })
    const last = lastDayOf('PEN-EVID-REG', file, '2026-02-11')
    // The Spring Festival from 15 to 23 February lies between; the 14th, a Saturday, is worked.
    expect(last).toBe('2026-02-27')
    const ask = (day: string) => failing(registrationDisposalGates, factsOf(file, day, {}, { subject: steps[0]! }))
    expect([ask('2026-02-27'), ask('2026-02-28')]).toEqual([[], ['cases.registration-disposed-late']])
    expect(lastDayOf('PEN-EVID-REG', file, '2021-07-14')).toBeNull()
  })

  test.each<[object, string[]]>([
    [{ atOnce: true }, []],
    [{ atOnce: false, correctBy: '2026-02-20' }, []],
    [{ atOnce: false }, ['cases.correction-period-missing']],
    [{ atOnce: false, correctBy: '2026-02-19' }, ['cases.correction-period-missing']],
  ])('an order to correct %j', (data, codes) => { expect(failing(correctionGates, factsOf(caseFile(), on, data))).toEqual(codes) })

  const reviewed = (more: object) => [{ evidenceId: 'step-1', authentic: true, lawful: true, ...more }]

  test('a review names evidence of the case', () => {
    const file = caseFile({ steps: stepsIn(['EVIDENCE', on]) })
    expect(failing(evidenceReviewGates, factsOf(file, on, { reviewed: reviewed({}) }))).toEqual([])
    expect(failing(evidenceReviewGates, factsOf(file, on, { reviewed: reviewed({ evidenceId: 'step-9' }) }))).toEqual(['cases.evidence-unknown'])
  })

  test.each<[string, object | null, string[], string[]]>([
    ['reviewed evidence', {}, ['step-1'], []],
    ['no evidence at all', {}, [], []],
    ['evidence of another case', {}, ['step-1', 'step-9'], ['cases.report-evidence-unknown', 'cases.evidence-unverified']],
    ['evidence nobody reviewed', null, ['step-1'], ['cases.evidence-unverified']],
    ['evidence that did not hold', { authentic: false }, ['step-1'], ['cases.evidence-unverified']],
    ['evidence taken unlawfully', { lawful: false }, ['step-1'], ['cases.evidence-unlawful']],
  ])('a report that rests on %s', (_case, review, evidenceIds, codes) => {
    const steps = stepsIn(['EVIDENCE', on], ['CERTIFICATES_SHOWN', on], ...(review === null ? [] : [['EVIDENCE_REVIEW', on, { reviewed: reviewed(review) }] as const]))
    expect(failing(reportGates, factsOf(caseFile({ steps }), on, { evidenceIds }))).toEqual(codes)
  })

  test('a report where certificates were never shown; an inquiry with them is enough', () => {
    const ask = (...steps: Parameters<typeof stepsIn>) => failing(reportGates, factsOf(caseFile({ steps: stepsIn(...steps) }), on, { evidenceIds: [] }))
    expect([ask(), ask(['INQUIRY', on, { certificatesShown: true }]), ask(['INQUIRY', on, { certificatesShown: false }])])
      .toEqual([['cases.certificates-never-shown'], [], ['cases.certificates-never-shown']])
  })
})
