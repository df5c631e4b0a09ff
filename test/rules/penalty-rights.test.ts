import { describe, expect, test } from '@jest/globals'
import { discussionGates } from '../../src/modules/cases/penalty/discussion-gates.ts'
import {
  hearingAbandonmentGates, hearingGates, hearingNoticeGates, hearingRequestGates,
} from '../../src/modules/cases/penalty/hearing-gates.ts'
import { noticeGates, statementGates, statementReviewGates } from '../../src/modules/cases/penalty/notice-gates.ts'
import { investigatorsOf, rightsLastUntil } from '../../src/modules/cases/penalty/reading.ts'
import { holdHearing, notifyHearing } from '../../src/modules/cases/penalty/hearing.ts'
import { subjectOf } from '../../src/modules/cases/steps/rules.ts'
import { spotCollectionGates } from '../../src/modules/cases/performance/gates.ts'
import { caseFile, factsOf, failing, stepsIn } from '../support/case-file.ts'

const report = ['INVESTIGATION_REPORT', '2026-02-03', { evidenceIds: ['e'] }] as const
const small = { penaltyKinds: ['FINE'], fineYuan: '3000.00' }
const large = { penaltyKinds: ['FINE'], fineYuan: '100000.00' }
const both = { rightsTold: ['STATEMENT', 'HEARING'] }
const told = (given: object = both) => ['PENALTY_NOTICE', '2026-02-04', { ...small, ...given }] as const
const fileOf = (...steps: Parameters<typeof stepsIn>) => caseFile({ steps: stepsIn(...steps) })

describe('notice (行政处罚法第四十四条、第六十三条)', () => {
  test.each<[string, ReturnType<typeof caseFile>, object, string[]]>([
    ['after the report, with both rights', fileOf(report), { ...large, ...both }, []],
    ['before the report', fileOf(), { ...small, ...both }, ['cases.notice-before-report']],
    ['without the right to a statement', fileOf(report), { ...small, rightsTold: ['HEARING'] }, ['cases.notice-statement-right-missing']],
    ['of a large fine without the right to a hearing', fileOf(report), { ...large, rightsTold: ['STATEMENT'] }, ['cases.notice-hearing-right-missing']],
    ['of a grave kind without it', fileOf(report), { penaltyKinds: ['REVOKE_LICENCE'], rightsTold: ['STATEMENT'] }, ['cases.notice-hearing-right-missing']],
    ['of a fine just below', fileOf(report), { penaltyKinds: ['FINE'], fineYuan: '99999.99', rightsTold: ['STATEMENT'] }, []],
    ['again, heavier, nobody having said anything', fileOf(report, told()), { ...large, ...both }, []],
    ['again, heavier, after a statement', fileOf(report, told(), ['STATEMENT', '2026-02-05']), { ...large, ...both }, ['cases.notice-heavier-after-statement']],
    ['again, heavier, after a hearing', fileOf(report, told(), ['HEARING', '2026-02-25']), { ...large, ...both }, ['cases.notice-heavier-after-statement']],
    ['again, heavier, for new facts', fileOf(report, told(), ['STATEMENT', '2026-02-05']), { ...large, ...both, newFacts: '另查明' }, []],
    ['again, lighter', fileOf(report, told(), ['STATEMENT', '2026-02-05']), { penaltyKinds: ['FINE'], fineYuan: '2000.00', ...both }, []],
  ])('%s', (_case, file, data, codes) => { expect(failing(noticeGates, factsOf(file, '2026-02-26', data))).toEqual(codes) })

  test('citizens have the right from a lower amount, in ecology from half of it', () => {
    const parties = [{ id: 'p', kind: 'NATURAL' as const, name: '甄试验', uscc: null, birthDate: '1985-03-01' }]
    const ask = (fineYuan: string, field: 'TRANSPORT' | 'ECOLOGY' | 'PUBLIC_SECURITY') => failing(noticeGates, factsOf(
      caseFile({ steps: stepsIn(report), parties, row: { field } }), '2026-02-26', { penaltyKinds: ['FINE'], fineYuan, rightsTold: ['STATEMENT'] }))
    expect([ask('9999.99', 'TRANSPORT'), ask('10000.00', 'TRANSPORT'), ask('5000.00', 'ECOLOGY'), ask('4999.99', 'ECOLOGY')])
      .toEqual([[], ['cases.notice-hearing-right-missing'], ['cases.notice-hearing-right-missing'], []])
    // 治安管理处罚法第一百一十七条
    expect([ask('4000.00', 'PUBLIC_SECURITY'), ask('3999.99', 'PUBLIC_SECURITY')]).toEqual([['cases.notice-hearing-right-missing'], []])
  })

  test('a fine is small up to a hundred yuan, of public order up to two hundred', () => {
    const collect = (fineYuan: string, field: 'TRANSPORT' | 'PUBLIC_SECURITY', on = '2026-02-26') => failing(spotCollectionGates, factsOf(
      caseFile({ row: { procedureKind: 'SIMPLE', field, fineYuan, servedOn: on, decidedOn: on } }), on, { ground: 'SMALL_FINE', amountYuan: fineYuan, receiptNumber: '苏财0001' }))
    expect([collect('100.00', 'TRANSPORT'), collect('100.01', 'TRANSPORT'), collect('200.00', 'PUBLIC_SECURITY'), collect('200.01', 'PUBLIC_SECURITY'), collect('200.00', 'PUBLIC_SECURITY', '2025-12-31')])
      .toEqual([[], ['cases.spot-collection-not-allowed'], [], ['cases.spot-collection-not-allowed'], ['cases.spot-collection-not-allowed']])
  })

  test('a case from before the law, or of another kind of act, is not judged by it', () => {
    expect(failing(noticeGates, factsOf(fileOf(), '2021-07-14', { ...large, rightsTold: ['STATEMENT'] }))).toEqual([])
    expect(failing(noticeGates, factsOf(caseFile({ row: { actKind: 'COERCION' } }), '2026-02-26', { ...large, rightsTold: ['HEARING'] }))).toEqual([])
  })
})

describe('statement (行政处罚法第四十五条、第六十二条)', () => {
  test('comes after the notice, as a waiver does', () => {
    expect(failing(statementGates, factsOf(fileOf(report, told()), '2026-02-05', {}))).toEqual([])
    expect(failing(statementGates, factsOf(fileOf(report, told()), '2026-02-03', {}))).toEqual(['cases.rights-not-told-yet'])
  })

  test('every item is answered', () => {
    const [subject] = stepsIn(['STATEMENT', '2026-02-05', { items: ['一', '二'] }])
    const ask = (count: number) => failing(statementReviewGates, factsOf(fileOf(report, told()), '2026-02-06', { items: Array.from({ length: count }) }, { subject: subject! }))
    expect([ask(2), ask(1), ask(3)]).toEqual([[], ['cases.statement-items-unanswered'], ['cases.statement-items-unanswered']])
  })
})

describe('how long the rights last (行政处罚法第六十四条第一项、第八十五条)', () => {
  const waived = (...rights: string[]) => ['WAIVER', '2026-02-05', { rights }] as const
  test.each<[string, ReturnType<typeof caseFile>, string | null]>([
    ['no notice', fileOf(report), null],
    ['five working days', fileOf(report, told()), '2026-02-11'],
    ['over a holiday and a working Saturday', fileOf(report, ['PENALTY_NOTICE', '2026-02-12', { ...small, ...both }]), '2026-02-26'],
    ['one right waived', fileOf(report, told(), waived('HEARING')), '2026-02-11'],
    ['both waived', fileOf(report, told(), waived('HEARING', 'STATEMENT')), null],
    ['waived before another notice', fileOf(report, told(), waived('HEARING', 'STATEMENT'), ['PENALTY_NOTICE', '2026-02-06', { ...small, ...both }]), '2026-02-13'],
    ['a hearing held, the statement waived', fileOf(report, told(), waived('STATEMENT'), ['HEARING', '2026-02-05']), null],
    ['a hearing given up', fileOf(report, told(), waived('STATEMENT'), ['HEARING_REQUEST', '2026-02-05'], ['HEARING_ABANDONMENT', '2026-02-06', {}, { subjectId: 'step-4' }]), null],
    ['fast procedure without a right to a hearing', caseFile({ row: { procedureKind: 'FAST' }, steps: stepsIn(report, told({ rightsTold: ['STATEMENT'] })) }), null],
    ['fast procedure with one', caseFile({ row: { procedureKind: 'FAST' }, steps: stepsIn(report, told()) }), '2026-02-11'],
  ])('%s', (_case, file, lastDay) => { expect(rightsLastUntil(file, '2026-02-28')).toBe(lastDay) })
})

describe('a step that carries on a matter', () => {
  const file = fileOf(['HEARING_REQUEST', '2026-02-05'], ['STATEMENT', '2026-02-05'])
  const code = (name: string) => expect.objectContaining({ code: name })
  test('names the step that opened it', () => {
    expect(subjectOf(notifyHearing, file, 'step-1')).toBe(file.steps[0])
    expect(() => subjectOf(notifyHearing, file, null)).toThrow(code('cases.matter-missing'))
    expect(() => subjectOf(notifyHearing, file, 'step-2')).toThrow(code('cases.matter-unknown'))
    expect(() => subjectOf(holdHearing, file, 'step-1')).toThrow(code('state.act-not-available'))
  })
})

describe('hearing (行政处罚法第六十四条)', () => {
  const file = fileOf(report, told(), ['HEARING_REQUEST', '2026-02-05'], ['HEARING_NOTICE', '2026-02-05', { hearingOn: '2026-02-24' }, { subjectId: 'step-3' }])
  const subject = file.steps[2]!

  test('is asked for where the right was told, within five working days', () => {
    const ask = (day: string, given: object = both) => failing(hearingRequestGates, factsOf(fileOf(report, told(given)), day, {}))
    expect([ask('2026-02-11'), ask('2026-02-12'), ask('2026-02-11', { rightsTold: ['STATEMENT'] })])
      .toEqual([[], ['cases.hearing-requested-late'], ['cases.hearing-right-not-told']])
  })

  const scheduled = { hearingOn: '2026-02-13', isPublic: true }
  test.each<[string, string, object, string[]]>([
    ['seven working days before', '2026-02-04', scheduled, []],
    ['six', '2026-02-05', scheduled, ['cases.hearing-notice-late']],
    ['in public although privacy is claimed', '2026-02-04', { ...scheduled, closedFor: 'PRIVACY' }, ['cases.hearing-closed-without-ground']],
    ['behind closed doors for privacy', '2026-02-04', { ...scheduled, isPublic: false, closedFor: 'PRIVACY' }, []],
    ['behind closed doors for nothing', '2026-02-04', { ...scheduled, isPublic: false }, ['cases.hearing-closed-without-ground']],
    ['presided by somebody else', '2026-02-04', { ...scheduled, presiderId: 'c' }, []],
    ['presided by a handler', '2026-02-04', { ...scheduled, presiderId: 'a' }, ['cases.hearing-presider-investigator']],
  ])('notified %s', (_case, day, data, codes) => { expect(failing(hearingNoticeGates, factsOf(file, day, data))).toEqual(codes) })

  describe('a presider the party wants to withdraw (第四项)', () => {
    const notice = { hearingOn: '2026-02-24', place: '听证室', presider: '甄审核', presiderId: 'p', isPublic: true }
    const asked: Parameters<typeof fileOf> = [report, told(), ['HEARING_REQUEST', '2026-02-05'], ['HEARING_NOTICE', '2026-02-06', notice, { subjectId: 'step-3' }], ['HEARING_PRESIDER_RECUSAL', '2026-02-09', {}, { subjectId: 'step-3' }]]
    const settled = (upheld: boolean, ...more: Parameters<typeof fileOf>) => fileOf(...asked, ['HEARING_PRESIDER_RECUSAL_DECISION', '2026-02-10', { upheld }, { subjectId: 'step-3' }], ...more)
    const again = (given: object) => failing(hearingNoticeGates, factsOf(settled(true), '2026-02-23', { ...notice, ...given }, { subject }))
    const hold = (of: ReturnType<typeof fileOf>) => failing(hearingGates, factsOf(of, '2026-02-24', { partyAttended: true, agents: [], investigatorIds: ['a'], signed: true }, { subject }))

    test('no hearing while it is open; afterwards under the same one where the head found no ground', () => {
      expect(() => subjectOf(holdHearing, fileOf(...asked), 'step-3')).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
      expect(subjectOf(holdHearing, settled(false), 'step-3')?.id).toBe('step-3')
      expect(hold(settled(false))).toEqual([])
    })

    test('who had to withdraw neither presides nor is notified again, whatever the spelling of the name', () => {
      expect(hold(settled(true))).toEqual(['cases.hearing-presider-recused'])
      expect([again({}), again({ presider: '甄某' }), again({ presiderId: undefined }), again({ presider: '甄主持', presiderId: undefined }), again({ presiderId: 'q' })])
        .toEqual([['cases.hearing-presider-recused'], ['cases.hearing-presider-recused'], ['cases.hearing-presider-recused'], [], []])
      expect(hold(settled(true, ['HEARING_NOTICE', '2026-02-23', { ...notice, presiderId: 'q' }, { subjectId: 'step-3' }]))).toEqual([])
    })

    test('another presider at the time and place that were told needs no other seven days, another place does', () => {
      expect(again({ presiderId: 'q', place: '另一处' })).toEqual(['cases.hearing-notice-late'])
    })
  })

  test('who was relieved has investigated the case all the same', () => {
    const steps = stepsIn(['RECUSAL', '2026-02-03', { officerId: 'x' }], ['RECUSAL_DECISION', '2026-02-03', { upheld: true }, { subjectId: 'step-1' }], ['HANDLER_CHANGE', '2026-02-04', { relieved: ['y'] }],
      ['RECUSAL', '2026-02-05', { officerId: 'z' }], ['RECUSAL_DECISION', '2026-02-05', { upheld: false }, { subjectId: 'step-4' }])
    expect([...investigatorsOf(caseFile({ steps }))].sort()).toEqual(['a', 'b', 'x', 'y'])
  })

  const held = { partyAttended: true, agents: [], investigatorIds: ['a'], signed: true }
  test.each<[string, string, object, string[]]>([
    ['on its day', '2026-02-24', held, []],
    ['on another', '2026-02-25', held, ['cases.hearing-day-differs']],
    ['with two agents', '2026-02-24', { ...held, partyAttended: false, agents: ['一', '二'] }, []],
    ['with three', '2026-02-24', { ...held, agents: ['一', '二', '三'] }, ['cases.hearing-agents-too-many']],
    ['with nobody', '2026-02-24', { ...held, partyAttended: false }, ['cases.hearing-unattended']],
    ['without investigators', '2026-02-24', { ...held, investigatorIds: ['x'] }, ['cases.hearing-investigators-absent']],
    ['unsigned', '2026-02-24', { ...held, signed: false }, ['cases.hearing-record-unsigned']],
    ['refused to sign, noted', '2026-02-24', { ...held, signed: false, refusalNote: '拒绝签字' }, []],
  ])('held %s', (_case, day, data, codes) => { expect(failing(hearingGates, factsOf(file, day, data, { subject }))).toEqual(codes) })

  test.each<[string, string, object, string[]]>([
    ['withdrawn before', '2026-02-06', { ground: 'WITHDRAWN' }, []],
    ['absent on the day', '2026-02-24', { ground: 'ABSENT' }, []],
    ['absent before the day', '2026-02-23', { ground: 'ABSENT' }, ['cases.hearing-absence-too-early']],
  ])('given up: %s', (_case, day, data, codes) => { expect(failing(hearingAbandonmentGates, factsOf(file, day, data, { subject }))).toEqual(codes) })
})

describe('collective discussion (行政处罚法第五十七条第二款)', () => {
  const member = (given: object = {}) => ({ name: '甄局长', post: '局长', vote: 'FOR', ...given })
  const second = (given: object = {}) => member({ name: '甄副局', post: '副局长', ...given })
  const third = member({ name: '甄总队', post: '总队长' })
  test.each<[string, object, string[]]>([
    ['two members', { members: [member(), second()] }, []],
    ['one alone', { members: [member()] }, ['cases.discussion-not-collective']],
    ['another officer among them', { members: [member(), member({ officerId: 'c' })] }, []],
    ['an investigator among them', { members: [member(), member({ officerId: 'a' })] }, ['cases.discussion-investigator-voted']],
    ['dissent with its reason', { members: [member(), second({ vote: 'AGAINST', opinion: '证据不足' }), third] }, []],
    ['dissent without', { members: [member(), second({ vote: 'AGAINST' }), third] }, ['cases.discussion-dissent-unrecorded']],
    ['one who votes twice', { members: [member(), member(), second()] }, ['cases.discussion-member-repeated']],
    ['an officer who votes twice', { members: [member({ officerId: 'c' }), second({ officerId: 'c' }), third] }, ['cases.discussion-member-repeated']],
    ['no majority', { members: [member(), second({ vote: 'ABSTAINED' })] }, ['cases.discussion-against-majority']],
  ])('%s', (_case, data, codes) => { expect(failing(discussionGates, factsOf(fileOf(report), '2026-02-05', data))).toEqual(codes) })

  test('follows the report', () => {
    expect(failing(discussionGates, factsOf(fileOf(), '2026-02-05', { members: [member(), second()] }))).toEqual(['cases.discussion-before-report'])
  })
})
