import { describe, expect, test } from '@jest/globals'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import { nextRound, requireIssuesFit, requireReviewer, reviewDeadline } from './rules.ts'

const on = '2026-04-30'
const penalty = { actKind: 'PENALTY', field: 'TRANSPORT', divisionCode: '320685' }

describe('time limit of a review', () => {
  test.each([
    ['the default where the law fixes none', penalty, 5, 'D'],
    ['market regulation penalties, 市场监督管理行政处罚程序规定第五十五条', { ...penalty, field: 'MARKET' }, 10, 'V'],
    ['a market licence is no penalty', { actKind: 'LICENCE', field: 'MARKET', divisionCode: '320685' }, 5, 'D'],
    ['Inner Mongolia, 内蒙古三项制度办法第三十一条', { ...penalty, divisionCode: '150102' }, 5, 'V'],
    ['Inner Mongolia decides before the field', { ...penalty, field: 'MARKET', divisionCode: '150102' }, 5, 'V'],
  ])('%s', (_name, reviewed, length, verified) => {
    expect(reviewDeadline(reviewed, on)).toMatchObject({ length, unit: 'WD', verified })
  })

  test('runs in working days from the day after submission, over the May holiday and its made-up Saturday', () => {
    expect(dueOn(calendarFor('320685', []), reviewDeadline(penalty, on), on).dueOn).toBe('2026-05-11')
  })

  test('before the Inner Mongolian rule was in force the default stands', () => {
    expect(reviewDeadline({ ...penalty, divisionCode: '150102' }, '2020-03-31').verified).toBe('D')
    expect(reviewDeadline({ ...penalty, divisionCode: '150102' }, '2020-04-01').verified).toBe('V')
  })
})

describe('rounds', () => {
  const open = { status: 'FILED', legalReviewRequired: true, legalReviewOpinion: null }

  test('the first is 1, and one that found problems is followed by another', () => {
    expect(nextRound(open, null)).toBe(1)
    expect(nextRound({ ...open, legalReviewOpinion: 'PROBLEM' }, { round: 2, status: 'PROBLEMS_FOUND' })).toBe(3)
  })

  test('after the case dropped an agreement, because the proposal changed, another round may follow', () => {
    expect(nextRound(open, { round: 1, status: 'AGREED' })).toBe(2)
  })

  test.each([
    ['legal-review.case-not-open', { ...open, status: 'DECIDED' }, null],
    ['legal-review.not-required', { ...open, legalReviewRequired: false }, null],
    ['legal-review.round-open', open, { round: 1, status: 'SUBMITTED' as const }],
    ['legal-review.already-agreed', { ...open, legalReviewOpinion: 'AGREE' as const }, { round: 1, status: 'AGREED' as const }],
  ])('%s', (code, reviewed, last) => {
    expect(() => nextRound(reviewed, last)).toThrow(expect.objectContaining({ code }))
  })
})

describe('who may review', () => {
  const reviewer = { officerId: 'r', agencyId: 'a', status: 'ACTIVE', legalQualification: true }
  const reviewed = { agencyId: 'a', actKind: 'PENALTY', divisionCode: '320685', handlerIds: ['h1', 'h2'] }

  test('a qualified person of the agency who does not handle the case', () => {
    expect(requireReviewer(reviewer, reviewed)).toBe(reviewer)
  })

  test.each([
    ['legal-review.reviewer-not-officer', null],
    ['legal-review.reviewer-other-agency', { ...reviewer, agencyId: 'b' }],
    ['legal-review.reviewer-not-in-post', { ...reviewer, status: 'LEFT' }],
    ['legal-review.reviewer-is-handler', { ...reviewer, officerId: 'h2' }],
    ['legal-review.qualification-missing', { ...reviewer, legalQualification: false }],
  ])('%s', (code, person) => {
    expect(() => requireReviewer(person, reviewed)).toThrow(expect.objectContaining({ code }))
  })

  test('only penalties need the qualification by national law, every review in Inner Mongolia', () => {
    const unqualified = { ...reviewer, legalQualification: false }
    expect(requireReviewer(unqualified, { ...reviewed, actKind: 'LICENCE' })).toBe(unqualified)
    expect(() => requireReviewer(unqualified, { ...reviewed, actKind: 'LICENCE', divisionCode: '150102' })).toThrow(expect.objectContaining({
      code: 'legal-review.qualification-missing',
      extras: { legalBasis: [expect.objectContaining({ article: '第二十八条' })] },
    }))
  })
})

describe('issues', () => {
  const issue = { head: 'FACTS', text: '事实不清' }

  test('problems come with issues, agreement without', () => {
    expect(() => { requireIssuesFit('PROBLEM', [issue]) }).not.toThrow()
    expect(() => { requireIssuesFit('AGREE', []) }).not.toThrow()
    expect(() => { requireIssuesFit('PROBLEM', []) }).toThrow(expect.objectContaining({ code: 'legal-review.issues-missing' }))
    expect(() => { requireIssuesFit('AGREE', [issue]) }).toThrow(expect.objectContaining({ code: 'legal-review.issues-with-agreement' }))
  })
})
