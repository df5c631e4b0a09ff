import { describe, expect, test } from '@jest/globals'
import type { ProblemError } from '../../kernel/problem.ts'
import type { LegalityConclusion, SubjectKind } from './codes.ts'
import { subjectKinds } from './codes.ts'
import type { LegalityReviewState } from './machine.ts'
import type { HeadResult, Opinion } from './rules.ts'
import { isExcused, nextRound, refusalOf, requireAnswers, requireApart, requireConclusion, requireMaterials, requireTemplate, requireTime } from './rules.ts'
import { legalityTemplates, templateFor } from './thresholds.ts'

const codeOf = (work: () => unknown): string | undefined => {
  try { work() } catch (error) { return (error as ProblemError).code }
  return undefined
}
const templateOf = (kind: SubjectKind) => requireTemplate(kind, '320685', '2026-03-02')
const decision = templateOf('MAJOR_DECISION')
const document = templateOf('NORMATIVE_DOCUMENT')

describe('templates', () => {
  test('one for each kind, and none before the rule was in force', () => {
    expect(Object.keys(subjectKinds).map((kind) => templateFor(kind as SubjectKind, '510502', '2026-03-02')?.subjectKind)).toEqual(Object.keys(subjectKinds))
    expect(templateFor('MAJOR_DECISION', '320685', '2019-08-31')).toBeUndefined()
    expect(codeOf(() => requireTemplate('MAJOR_DECISION', '320685', '2019-08-31'))).toBe('legality-desk.no-template')
    expect(legalityTemplates.filter(({ verified, gate }) => verified === 'V' && gate.length === 0)).toEqual([])
  })

  test('three heads of a decision (第二十七条), seven of a document (（六）)', () => {
    expect([decision.heads.codes.length, document.heads.codes.length]).toEqual([3, 7])
  })
})

describe('第二十六条：送审', () => {
  test('the materials, each by its article', () => {
    expect(codeOf(() => { requireMaterials(['DRAFT', 'BASIS', 'PROCEDURE_ACCOUNT'], decision) })).toBeUndefined()
    expect(() => { requireMaterials(['DRAFT'], decision) }).toThrow(expect.objectContaining({
      code: 'legality-desk.materials-missing', extras: { missing: ['BASIS', 'PROCEDURE_ACCOUNT'], legalBasis: [{ law: '重大行政决策程序暂行条例', article: '第二十六条第一款' }] },
    }))
  })

  test('the time: not before its end, unless excused by what the rule excuses', () => {
    expect(codeOf(() => { requireTime('2026-03-10', '2026-03-11', []) })).toBe('legality-desk.time-short')
    expect([codeOf(() => { requireTime('2026-03-11', '2026-03-11', []) }), codeOf(() => { requireTime('2026-03-02', null, []) })]).toEqual([undefined, undefined])
    const other = { ground: 'OTHER_URGENCY' as const }
    const excused = (limit: typeof decision.minimum, urgency: Parameters<typeof isExcused>[1]) => limit !== null && isExcused(limit, urgency)
    expect([excused(decision.minimum, other), excused(document.minimum, other), excused(document.maximum, { ground: 'EMERGENCY' }), excused(decision.minimum, null)])
      .toEqual([true, false, true, false])
  })

  test('rounds follow each other, none beside an open one, and say what was changed', () => {
    expect(nextRound([], undefined)).toBe(1)
    expect(nextRound([{ round: 1, status: 'WITHDRAWN' }], undefined)).toBe(2)
    expect(nextRound([{ round: 2, status: 'ANSWERED' }, { round: 1, status: 'WITHDRAWN' }], '已修改')).toBe(3)
    expect(codeOf(() => nextRound([{ round: 1, status: 'ISSUED' }], undefined))).toBe('legality-desk.changes-missing')
    expect(codeOf(() => nextRound([{ round: 1, status: 'RETURNED' }], '已修改'))).toBe('legality-desk.round-open')
  })
})

describe('意见', () => {
  const results = (issue?: string | null): HeadResult[] =>
    decision.heads.codes.map((head, index) => issue !== undefined && index === 0 ? { head, result: 'ISSUE', text: issue } : { head, result: 'CONFORMS', text: null })
  const given = (conclusion: LegalityConclusion, heads = results(), risk: string | null = null, counsels = 1) => codeOf(() => { requireConclusion({ conclusion, heads, risk, counsels }, decision) })

  test.each([
    ['LEGAL', results(), null, 1, undefined], ['AFTER_MODIFICATION', results('无据'), null, 1, undefined], ['ILLEGAL', results('越权'), null, 1, undefined],
    ['EXPLORATORY', results(), '风险', 1, undefined], ['LEGAL', results('无据'), null, 1, 'issues-with-approval'], ['ILLEGAL', results(), null, 1, 'issues-missing'],
    ['ILLEGAL', results(null), null, 1, 'issues-missing'], ['LEGAL', results().slice(1), null, 1, 'heads-incomplete'],
    ['LEGAL', [...results().slice(1), ...results().slice(1, 2)], null, 1, 'heads-incomplete'], ['EXPLORATORY', results(), null, 1, 'risk-missing'],
    ['LEGAL', results(), '风险', 1, 'risk-missing'], ['LEGAL', results(), null, 0, 'counsel-missing'],
  ] as const)('%s', (conclusion, heads, risk, counsels, name) => {
    expect(given(conclusion, [...heads], risk, counsels)).toBe(name === undefined ? undefined : `legality-desk.${name}`)
  })

  test('a document is no exploratory reform', () => {
    expect(codeOf(() => { requireConclusion({ conclusion: 'EXPLORATORY', heads: [], risk: '风险', counsels: 1 }, document) })).toBe('legality-desk.conclusion-unfit')
  })

  test('who drafted or submitted does not review', () => {
    const drafting = { drafterIds: ['one'], submittedBy: 'account' }
    expect([{ officerId: 'one', accountId: null }, { officerId: null, accountId: 'account' }, { officerId: 'two', accountId: 'other' }]
      .map((who) => codeOf(() => { requireApart(who, drafting) }))).toEqual(['legality-desk.reviewer-drafted', 'legality-desk.reviewer-drafted', undefined])
  })

  test('every issue is answered once', () => {
    const answer = { head: 'POWERS' as const, adopted: true, text: '已改' }
    expect([[results('无据'), [answer]], [results('无据'), [answer, answer]], [results('无据'), [{ ...answer, head: 'CONTENT' as const }]], [results(), [answer]]].map(([heads, answers]) =>
      codeOf(() => { requireAnswers(heads as HeadResult[], answers as typeof answer[]) }))).toEqual([undefined, 'legality-desk.answers-mismatch', 'legality-desk.answers-mismatch', 'legality-desk.nothing-to-answer'])
  })
})

describe('未经合法性审查不得上会（第二十五条；（七））', () => {
  const opinion = (status: LegalityReviewState, conclusion: LegalityConclusion | null, adopted: readonly boolean[] = []): Opinion =>
    ({ round: 1, status, conclusion, answers: adopted.map((yes) => ({ head: 'POWERS', adopted: yes, text: '' })) })
  const refusal = (kind: SubjectKind, given: Opinion | null) => refusalOf(given, templateOf(kind))

  test.each([
    [null, 'not-reviewed'], [opinion('UNDER_REVIEW', null), 'review-pending'], [opinion('ISSUED', 'ILLEGAL'), 'opinion-illegal'], [opinion('ANSWERED', 'ILLEGAL', [true]), 'opinion-illegal'],
    [opinion('ISSUED', 'AFTER_MODIFICATION'), 'opinion-unanswered'], [opinion('ANSWERED', 'AFTER_MODIFICATION', [true, false]), 'opinion-not-adopted'],
    [opinion('ANSWERED', 'AFTER_MODIFICATION', [true]), null], [opinion('ISSUED', 'LEGAL'), null], [opinion('ISSUED', 'EXPLORATORY'), null],
  ] as const)('%j', (given, name) => {
    const found = refusal('MAJOR_DECISION', given)
    expect(found?.code ?? null).toBe(name === null ? null : `legality-desk.${name}`)
    if (found !== null) expect(found.extras.legalBasis).toEqual([{ law: '重大行政决策程序暂行条例', article: '第二十五条' }])
  })

  test('what the drafter of a document did not adopt is explained to the meeting instead', () => {
    expect(refusal('NORMATIVE_DOCUMENT', opinion('ANSWERED', 'AFTER_MODIFICATION', [false]))).toBeNull()
    expect(refusal('CONTRACT', opinion('ANSWERED', 'AFTER_MODIFICATION', [false]))).toMatchObject({ code: 'legality-desk.opinion-not-adopted' })
  })
})
