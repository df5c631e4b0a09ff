import { describe, expect, test } from '@jest/globals'
import { contentGates } from '../../src/modules/cases/decision/content-gates.ts'
import { discretionGates } from '../../src/modules/cases/decision/discretion-gates.ts'
import type { DecisionExtra } from '../../src/modules/cases/decision/load.ts'
import { nothingOfPenalties } from '../../src/modules/cases/decision/load.ts'
import { procedureGates } from '../../src/modules/cases/decision/procedure-gates.ts'
import type { CaseRow } from '../../src/modules/cases/store.ts'
import { statedInDecision } from '../support/case-road.ts'
import { caseFile, factsOf, failing, stepsIn } from '../support/case-file.ts'

type Steps = Parameters<typeof stepsIn>

const on = '2026-02-26'
const fine = { decisionKind: 'PENALTY', penaltyKinds: ['FINE'], fineYuan: '3000.00', ...statedInDecision }
const unpunished = { decisionKind: 'NO_PENALTY_MINOR', penaltyKinds: [], noPenalty: { ground: 'MINOR_CORRECTED', education: '批评教育' } }
const report = ['INVESTIGATION_REPORT', '2026-02-03', { evidenceIds: ['e'] }] as const
const notice = ['PENALTY_NOTICE', '2026-02-04', { penaltyKinds: ['FINE'], fineYuan: '3000.00', rightsTold: ['STATEMENT', 'HEARING'] }] as const
const discussed = (fineYuan: string) => ['DISCUSSION', '2026-02-05', { penaltyKinds: ['FINE'], fineYuan }] as const
const road: Steps = [report, notice]
const nothing: DecisionExtra = { ...nothingOfPenalties, numberUse: null, catalogue: () => ({ fine: null, confiscation: null, listed: false, met: { fine: [], confiscation: [], listed: [] } }) }

describe('procedure before a decision', () => {
  const large = ['PENALTY_NOTICE', '2026-02-04', { penaltyKinds: ['FINE'], fineYuan: '100000.00', rightsTold: ['STATEMENT', 'HEARING'] }] as const
  test.each<[string, Steps, object, string[], Partial<CaseRow>?]>([
    ['everything done, the period over', road, fine, []],
    ['nothing done', [], fine, ['cases.investigation-unfinished', 'cases.notice-missing']],
    ['nothing done, no penalty', [], unpunished, ['cases.investigation-unfinished']],
    ['investigated, no penalty', [report], unpunished, []],
    ['a report without evidence', [['INVESTIGATION_REPORT', '2026-02-03', { evidenceIds: [] }], notice], fine, ['cases.evidence-missing']],
    ['the same, no penalty', [['INVESTIGATION_REPORT', '2026-02-03', { evidenceIds: [] }]], unpunished, []],
    ['a report of a later day', [['INVESTIGATION_REPORT', '2026-02-27', { evidenceIds: ['e'] }], notice], fine, ['cases.investigation-unfinished']],
    ['no notice', [report], fine, ['cases.notice-missing']],
    ['the last day of the period', [report, ['PENALTY_NOTICE', '2026-02-12', notice[2]]], fine, ['cases.notice-period-running']],
    ['the day after it', [report, ['PENALTY_NOTICE', '2026-02-11', notice[2]]], fine, []],
    ['a statement', [...road, ['STATEMENT', '2026-02-05']], fine, ['cases.statement-unreviewed']],
    ['a statement that was reviewed', [...road, ['STATEMENT', '2026-02-05'], ['STATEMENT_REVIEW', '2026-02-06', {}, { subjectId: 'step-3' }]], fine, []],
    ['a heavier fine', road, { ...fine, fineYuan: '3000.01' }, ['cases.heavier-than-notified']],
    ['another kind', road, { ...fine, penaltyKinds: ['FINE', 'WARNING'] }, ['cases.heavier-than-notified']],
    ['a lighter fine', road, { ...fine, fineYuan: '2000.00' }, []],
    ['a hearing asked for', [...road, ['HEARING_REQUEST', '2026-02-05']], fine, ['cases.hearing-not-held']],
    ['a hearing held', [...road, ['HEARING_REQUEST', '2026-02-05'], ['HEARING_NOTICE', '2026-02-05', {}, { subjectId: 'step-3' }], ['HEARING', '2026-02-24', {}, { subjectId: 'step-3' }]], fine, []],
    ['the hearing procedure without a hearing', road, fine, ['cases.hearing-procedure-unheard'], { procedureKind: 'HEARING' }],
    ['the same, the hearing held', road, fine, [], { procedureKind: 'HEARING', hearingHeld: true }],
    ['the same, asked for and not held', [...road, ['HEARING_REQUEST', '2026-02-05']], fine, ['cases.hearing-not-held'], { procedureKind: 'HEARING' }],
    ['the same, waived', [...road, ['WAIVER', '2026-02-05', { rights: ['HEARING'] }]], fine, [], { procedureKind: 'HEARING' }],
    ['the same, given up', [...road, ['HEARING_REQUEST', '2026-02-05'], ['HEARING_ABANDONMENT', '2026-02-06', {}, { subjectId: 'step-3' }]], fine, [], { procedureKind: 'HEARING' }],
    ['the same, no penalty', [report], unpunished, [], { procedureKind: 'HEARING' }],
    ['a complex case', road, fine, ['cases.discussion-missing'], { complex: true }],
    ['a complex case, discussed', [...road, discussed('3000.00')], fine, [], { complex: true }],
    ['a complex case, no penalty', [report], unpunished, [], { complex: true }],
    ['of major public interest', road, fine, [], { publicInterest: true }],
    ['the same in market regulation', road, fine, ['cases.discussion-missing'], { publicInterest: true, field: 'MARKET' }],
    ['the same, discussed', [...road, discussed('3000.00')], fine, [], { publicInterest: true, field: 'MARKET' }],
    ['heard in market regulation', road, fine, ['cases.discussion-missing'], { hearingHeld: true, field: 'MARKET' }],
    ['heard elsewhere', road, fine, [], { hearingHeld: true }],
    ['a large fine', [report, large], { ...fine, fineYuan: '100000.00' }, ['cases.discussion-advised']],
    ['a large fine, discussed', [report, large, discussed('100000.00')], { ...fine, fineYuan: '100000.00' }, []],
    ['heavier than discussed', [report, large, discussed('2000.00')], fine, ['cases.heavier-than-discussed']],
    ['a statement after the discussion', [...road, discussed('3000.00'), ['STATEMENT', '2026-02-06'], ['STATEMENT_REVIEW', '2026-02-06', {}, { subjectId: 'step-4' }]], fine, ['cases.discussion-before-statement']],
    ['a recusal asked for', [...road, ['RECUSAL', '2026-02-05']], fine, ['cases.recusal-undecided']],
    ['a recusal decided', [...road, ['RECUSAL', '2026-02-05'], ['RECUSAL_DECISION', '2026-02-05', { upheld: false }, { subjectId: 'step-3' }]], fine, []],
    ['registered evidence', [...road, ['REGISTRATION', '2026-02-05']], fine, ['cases.registration-undisposed']],
    ['registered evidence disposed of', [...road, ['REGISTRATION', '2026-02-05'], ['REGISTRATION_DISPOSAL', '2026-02-06', {}, { subjectId: 'step-3' }]], fine, []],
    ['a test without a result', [...road, ['TEST', '2026-02-05']], fine, ['cases.test-pending']],
    ['a test with one', [...road, ['TEST', '2026-02-05'], ['TEST_RESULT', '2026-02-06', {}, { subjectId: 'step-3' }]], fine, []],
    ['nothing to correct', road, { ...fine, correction: undefined }, ['cases.correction-not-ordered']],
    ['correction ordered before', [...road, ['CORRECTION_ORDER', '2026-02-05']], { ...fine, correction: undefined }, []],
    ['the simple procedure needs none of it', [], fine, [], { procedureKind: 'SIMPLE' }],
    ['the fast one waits for a hearing alone', [report, ['PENALTY_NOTICE', '2026-02-26', { ...notice[2], rightsTold: ['STATEMENT'] }]], fine, [], { procedureKind: 'FAST' }],
    ['and with one it waits', [report, ['PENALTY_NOTICE', '2026-02-26', notice[2]]], fine, ['cases.notice-period-running'], { procedureKind: 'FAST' }],
    ['another kind of act', [], { decisionKind: 'GRANTED', penaltyKinds: [] }, [], { actKind: 'LICENCE' }],
    ['before the law came into force', [], fine, [], { filedOn: '2021-07-01' }],
  ])('%s', (_case, steps, data, codes, row = {}) => {
    const day = row.filedOn === undefined ? on : '2021-07-14'
    expect(failing(procedureGates, factsOf(caseFile({ steps: stepsIn(...steps), row }), day, data))).toEqual(codes)
  })

  test('the time limit is the one that runs, with what was extended', () => {
    const ask = (decideBy: string | null) => failing(procedureGates, factsOf(caseFile({ steps: stepsIn(...road) }), on, fine, { extra: { ...nothing, decideBy } }))
    expect([ask('2026-02-26'), ask('2026-02-25'), ask(null)]).toEqual([[], ['cases.decision-overdue'], []])
  })
})

describe('what a decision states (行政处罚法第五十九条)', () => {
  const without = (name: string): object => ({ ...fine, [name]: undefined })
  const simple = { procedureKind: 'SIMPLE', filedOn: on } as const
  const spot = { place: '长江中路', formNumber: '0001', certificatesShown: true, rightsTold: true, handedOver: true }
  test.each<[string, object, string[], Partial<CaseRow>?]>([
    ['everything', fine, []],
    ['no facts', without('facts'), ['cases.decision-facts-missing']],
    ['no legal basis', without('legalBasis'), ['cases.decision-basis-missing']],
    ['no performance', without('performance'), ['cases.decision-performance-missing']],
    ['seven days for the fine', { ...fine, performance: { mode: '缴纳', withinDays: 7 } }, ['cases.fine-term-differs']],
    ['thirty days for it', { ...fine, performance: { mode: '缴纳', withinDays: 30 } }, ['cases.fine-term-differs']],
    ['seven days for what is no fine', { ...fine, penaltyKinds: ['WARNING'], fineYuan: undefined, performance: { mode: '改正', withinDays: 7 } }, []],
    ['no remedies', without('remedies'), ['cases.decision-remedies-missing']],
    ['no collecting institution', without('collectingInstitution'), ['cases.decision-collector-missing']],
    ['a warning needs none', { ...without('collectingInstitution'), penaltyKinds: ['WARNING'], fineYuan: undefined }, []],
    ['gains left to the party', { ...fine, gainsYuan: '500.00' }, ['cases.gains-not-confiscated']],
    ['gains confiscated', { ...fine, gainsYuan: '500.00', penaltyKinds: ['FINE', 'CONFISCATE_GAINS'] }, []],
    ['gains returned by law', { ...fine, gainsYuan: '500.00', gainsReturned: '已退赔消费者' }, []],
    ['no gains', { ...fine, gainsYuan: '0.00' }, []],
    ['no penalty, with ground and education', unpunished, []],
    ['no penalty, no ground', { ...unpunished, noPenalty: undefined }, ['cases.no-penalty-ground-missing']],
    ['a ground of another kind', { ...unpunished, noPenalty: { ground: 'NOT_ESTABLISHED', education: '教育' } }, ['cases.no-penalty-ground-missing']],
    ['not established, by another ground', { ...unpunished, decisionKind: 'NO_PENALTY_NOT_ESTABLISHED' }, ['cases.no-penalty-ground-missing']],
    ['not established', { ...unpunished, decisionKind: 'NO_PENALTY_NOT_ESTABLISHED', noPenalty: { ground: 'NOT_ESTABLISHED' } }, []],
    ['no education', { ...unpunished, noPenalty: { ground: 'MINOR_CORRECTED' } }, ['cases.education-missing']],
    ['a crime is handed over', { decisionKind: 'TRANSFER_CRIME', penaltyKinds: [] }, []],
    ['on the spot', { ...fine, spot, performance: undefined, collectingInstitution: undefined }, [], simple],
    ['on the spot, no record of it', fine, ['cases.spot-record-missing'], simple],
    ['on the spot, no certificates', { ...fine, spot: { ...spot, certificatesShown: false } }, ['cases.spot-certificates-not-shown'], simple],
    ['on the spot, rights not told', { ...fine, spot: { ...spot, rightsTold: false } }, ['cases.spot-rights-not-told'], simple],
    ['on the spot, not handed over', { ...fine, spot: { ...spot, handedOver: false } }, ['cases.spot-not-handed-over'], simple],
    ['on the spot, refused', { ...fine, spot: { ...spot, handedOver: false, refusalNote: '拒绝签收' } }, [], simple],
    ['on the spot, days later', { ...fine, spot }, ['cases.spot-not-same-day'], { procedureKind: 'SIMPLE' }],
    ['fast, no emergency', fine, ['cases.emergency-missing'], { procedureKind: 'FAST' }],
    ['fast, in an emergency', { ...fine, emergency: '重大传染病疫情，违反隔离措施' }, [], { procedureKind: 'FAST' }],
  ])('%s', (_case, data, codes, row = {}) => { expect(failing(contentGates, factsOf(caseFile({ row }), on, data))).toEqual(codes) })

  test('the address of each party', () => {
    const ask = (partiesWithoutAddress: number, data: object = fine) =>
      failing(contentGates, factsOf(caseFile(), on, data, { extra: { ...nothing, partiesWithoutAddress } }))
    expect([ask(0), ask(1), ask(1, unpunished)]).toEqual([[], ['cases.decision-address-missing'], []])
  })
})

describe('discretion (行政处罚法第三十条至第三十六条)', () => {
  const judge = (data: object, row: Partial<CaseRow> = {}, extra: Partial<DecisionExtra> = {}, birthDate: string | null = null) => failing(discretionGates, factsOf(
    caseFile({ row, parties: [{ id: 'p', kind: 'NATURAL', name: '甄试验', uscc: null, birthDate }] }), on, data, { extra: { ...nothing, ...extra } }))

  test.each<[string, object, string[], string?]>([
    ['within two years', fine, []],
    ['over two years', fine, ['cases.time-barred'], '2024-02-01'],
    ['over two years, with harm to life', { ...fine, harmful: true }, [], '2024-02-01'],
    ['over five years, with harm', { ...fine, harmful: true }, ['cases.time-barred'], '2021-02-01'],
    ['over two years before the longer limit was law, with harm', { ...fine, harmful: true, discoveredOn: '2023-07-15' }, ['cases.time-barred'], '2021-07-14'],
    ['over two years since it is, with harm', { ...fine, harmful: true, discoveredOn: '2023-07-16' }, [], '2021-07-15'],
    ['another law gives five years', { ...fine, otherLimit: { lastDay: '2029-02-01' } }, [], '2024-02-01'],
    ['another law gives six months', { ...fine, otherLimit: { lastDay: '2026-01-31' } }, ['cases.time-barred'], '2025-07-31'],
    ['discovered in time', { ...fine, discoveredOn: '2026-01-31' }, [], '2024-02-01'],
    ['still going on', { ...fine, actContinues: true }, [], '2024-02-01'],
    ['over two years, no penalty', unpunished, [], '2024-02-01'],
  ])('the time bar: %s', (_case, data, codes, actEndedOn = '2026-01-01') => { expect(judge(data, { actEndedOn })).toEqual(codes) })

  test('what comes from a clue was discovered when the clue came in', () => {
    const found = (clueReceivedOn: string) => judge(fine, { actEndedOn: '2024-02-01' }, { clueReceivedOn })
    expect([found('2026-02-01'), found('2026-02-02')]).toEqual([[], ['cases.time-barred']])
  })

  test('between fourteen and eighteen the penalty is lenient', () => {
    expect([judge(fine, {}, {}, '2010-01-01'), judge({ ...fine, discretionGrounds: ['MINOR_AGE'] }, {}, {}, '2010-01-01'), judge(fine, {}, {}, '2008-01-01')])
      .toEqual([['cases.minor-not-lenient'], [], []])
  })

  const benchmark: DecisionExtra['benchmark'] = {
    versionId: 'v', entryId: 'b', name: '无证经营', itemCode: 'X', document: '文', kind: 'FINE_YUAN', statutory: { min: '3000.00', max: '10000.00' },
    tiers: [
      { tier: 'MITIGATED', circumstance: 'LIGHTER', conditions: '', standard: '', range: { min: '1000.00', max: '3000.00' } },
      { tier: 'ORDINARY', circumstance: 'GENERAL', conditions: '', standard: '', range: { min: '3000.00', max: '10000.00' } },
    ],
  }
  const applied = (tier: string, fineYuan: string, given: object = {}): object => ({ ...fine, fineYuan, benchmark: { benchmarkId: 'b', tier }, ...given })
  const approved = (approvedOn: string): object => ({ reason: '社会影响恶劣', approval: { name: '甄局长', post: '局长', approvedOn } })
  test.each<[string, object, string[]]>([
    ['not named', fine, ['cases.benchmark-not-applied']],
    ['another one named', { ...fine, benchmark: { benchmarkId: 'x', tier: 'ORDINARY' } }, ['cases.benchmark-not-applied']],
    ['within its tier', applied('ORDINARY', '10000.00'), []],
    ['above it', applied('ORDINARY', '10000.01'), ['cases.outside-benchmark']],
    ['below it', applied('ORDINARY', '2999.99'), ['cases.outside-benchmark']],
    ['a tier it does not have', applied('SEVERE', '5000.00'), ['cases.outside-benchmark']],
    ['above it, approved', applied('ORDINARY', '20000.00', { deviation: approved('2026-02-26') }), []],
    ['above it, approved afterwards', applied('ORDINARY', '20000.00', { deviation: approved('2026-02-27') }), ['cases.outside-benchmark']],
    ['mitigated for nothing', applied('MITIGATED', '2000.00'), ['cases.mitigation-without-ground']],
    ['mitigated for aggravation', applied('MITIGATED', '2000.00', { discretionGrounds: ['AGGRAVATED'] }), ['cases.mitigation-without-ground']],
    ['mitigated for merit', applied('MITIGATED', '2000.00', { discretionGrounds: ['MERIT'] }), []],
    ['no penalty', unpunished, []],
  ])('the benchmark in force: %s', (_case, data, codes) => { expect(judge(data, {}, { benchmark })).toEqual(codes) })

  test('a benchmark measured in times of the gains is applied to what the decision says', () => {
    const measured = (amount?: string) => judge({ ...fine, benchmark: { benchmarkId: 'b', tier: 'ORDINARY', amount } }, {}, { benchmark: { ...benchmark, kind: 'MULTIPLE' } })
    expect([measured('4000.00'), measured()]).toEqual([[], ['cases.outside-benchmark']])
  })

  test('no-penalty lists and first breaches', () => {
    const first = { ...unpunished, noPenalty: { ground: 'FIRST_MINOR_CORRECTED', education: '教育' } }
    expect([judge(fine, {}, { noPenaltyKinds: ['MUST_NOT'] }), judge(unpunished, {}, { noPenaltyKinds: ['MUST_NOT'] })]).toEqual([['cases.listed-as-no-penalty'], []])
    expect([judge(first, {}, { finedBefore: true }), judge(first), judge(unpunished, {}, { finedBefore: true })]).toEqual([['cases.not-a-first-breach'], [], []])
  })

  test('a file judged as a whole has nothing looked up', () => {
    expect(failing(discretionGates, factsOf(caseFile(), on, fine))).toEqual([])
  })
})
