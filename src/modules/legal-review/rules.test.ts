import { describe, expect, test } from '@jest/globals'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { LastRound } from './rules.ts'
import {
  extendedPeriod, headsOf, nextRound, normOn, requireDisputable, requireImpartialHead, requireMaterials, requireOpinionFits, requireResponses, requireReviewer, reviewDeadline,
} from './rules.ts'

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

describe('an extension of it', () => {
  const at = (given: object) => reviewDeadline({ ...penalty, ...given }, on)

  test('by no more than the rule allows, once; where the rule knows none there is none', () => {
    expect(extendedPeriod(at({ field: 'MARKET' }), 10, false)).toEqual({ length: 20, unit: 'WD' })
    expect(extendedPeriod(at({ divisionCode: '150102' }), 5, false)).toEqual({ length: 10, unit: 'WD' })
    const refused = expect.objectContaining({ code: 'legal-review.not-extendable' })
    expect(() => extendedPeriod(at({ divisionCode: '150102' }), 6, false)).toThrow(refused)
    expect(() => extendedPeriod(at({ divisionCode: '150102' }), 1, true)).toThrow(refused)
    expect(() => extendedPeriod(at({}), 1, false)).toThrow(refused)
  })

  test('days on which materials are supplemented do not count', () => {
    // Submitted on Thursday the 30th; returned on Wednesday 6 May, the first working day, supplemented on Friday the 8th: Saturday the 9th is worked.
    const suspended = [{ from: '2026-05-06', to: '2026-05-08' }]
    expect(dueOn(calendarFor('320685', []), reviewDeadline(penalty, on), on, suspended).dueOn).toBe('2026-05-14')
  })
})

describe('rounds', () => {
  const open = { status: 'FILED', legalReviewRequired: true, legalReviewOpinion: null }
  const round = (number: number, status: LastRound['status'], issues: object[] = []): LastRound => ({ round: number, status, issues })

  test('the first is 1, and one that found problems, was withdrawn or not adopted is followed by another', () => {
    expect(nextRound(open, [])).toBe(1)
    for (const status of ['PROBLEMS_FOUND', 'NOT_ADOPTED', 'WITHDRAWN'] as const) {
      expect(nextRound({ ...open, legalReviewOpinion: 'PROBLEM' }, [round(2, status), round(1, 'PROBLEMS_FOUND')])).toBe(3)
    }
  })

  test('after the case dropped an agreement, because the proposal changed, another round may follow', () => {
    expect(nextRound(open, [round(1, 'AGREED')])).toBe(2)
  })

  test.each([
    ['legal-review.case-not-open', { ...open, status: 'DECIDED' }, []],
    ['legal-review.not-required', { ...open, legalReviewRequired: false }, []],
    ...(['SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'DISPUTED', 'ESCALATED'] as const).map((status) => ['legal-review.round-open', open, [round(1, status)]] as const),
    ['legal-review.already-agreed', { ...open, legalReviewOpinion: 'AGREE' as const }, [round(1, 'AGREED')]],
  ] as const)('%s', (code, reviewed, rounds) => {
    expect(() => nextRound(reviewed, rounds)).toThrow(expect.objectContaining({ code }))
  })

  test('every issue of the last opinion is answered, also when a submission in between was withdrawn', () => {
    const found = round(1, 'PROBLEMS_FOUND', [{}, {}])
    const refused = expect.objectContaining({ code: 'legal-review.responses-mismatch' })
    expect(() => { requireResponses([found], [{}, {}]) }).not.toThrow()
    expect(() => { requireResponses([round(2, 'WITHDRAWN'), found], [{}, {}]) }).not.toThrow()
    expect(() => { requireResponses([round(2, 'WITHDRAWN'), found], []) }).toThrow(refused)
    expect(() => { requireResponses([found], [{}]) }).toThrow(refused)
    expect(() => { requireResponses([round(1, 'AGREED')], [{}]) }).toThrow(refused)
    expect(() => { requireResponses([round(1, 'NOT_ADOPTED', [{}])], []) }).not.toThrow()
    expect(() => { requireResponses([], []) }).not.toThrow()
  })
})

describe('materials', () => {
  const given = ['REPORT', 'DRAFT_DECISION', 'BASIS', 'EVIDENCE'] as const
  const submission = { actKind: 'PENALTY', divisionCode: '320685', hearingHeld: false, on }

  test('those of the rule, and the record of a hearing that was held; the rule of the place is named', () => {
    expect(() => { requireMaterials(given, submission) }).not.toThrow()
    expect(() => { requireMaterials([...given, 'HEARING_RECORD'], { ...submission, hearingHeld: true }) }).not.toThrow()
    expect(() => { requireMaterials(given.slice(1), { ...submission, hearingHeld: true, divisionCode: '150102' }) }).toThrow(expect.objectContaining({
      code: 'legal-review.materials-missing', extras: { missing: ['REPORT', 'HEARING_RECORD'], legalBasis: [expect.objectContaining({ article: '第二十九条' })] },
    }))
    expect(() => { requireMaterials([], { ...submission, on: '2018-12-04' }) }).not.toThrow()
  })
})

describe('who may review', () => {
  const reviewer = { officerId: 'r', agencyId: 'a', status: 'ACTIVE', legalQualification: true }
  const reviewed = { agencyId: 'a', actKind: 'PENALTY', divisionCode: '320685', handlerIds: ['h1', 'h2'], on }

  test('a qualified person of the agency, or pooled with it, who does not handle the case', () => {
    expect(requireReviewer(reviewer, reviewed)).toBe(reviewer)
    const lent = { ...reviewer, agencyId: 'b' }
    expect(requireReviewer(lent, reviewed, true)).toBe(lent)
  })

  test.each([
    ['legal-review.reviewer-not-officer', null],
    ['legal-review.reviewer-other-agency', { ...reviewer, agencyId: 'b' }],
    ['legal-review.reviewer-not-in-post', { ...reviewer, status: 'LEFT' }],
    ['legal-review.reviewer-is-handler', { ...reviewer, officerId: 'h2' }],
    ['legal-review.qualification-missing', { ...reviewer, legalQualification: false }],
  ])('%s', (code, person) => {
    expect(() => requireReviewer(person, reviewed)).toThrow(expect.objectContaining({ code }))
    if (code !== 'legal-review.reviewer-other-agency') expect(() => requireReviewer(person, reviewed, true)).toThrow(expect.objectContaining({ code }))
  })

  test('only penalties need the qualification by national law, every review in Inner Mongolia', () => {
    const unqualified = { ...reviewer, legalQualification: false }
    expect(requireReviewer(unqualified, { ...reviewed, actKind: 'LICENCE' })).toBe(unqualified)
    expect(() => requireReviewer(unqualified, { ...reviewed, actKind: 'LICENCE', divisionCode: '150102' })).toThrow(expect.objectContaining({
      code: 'legal-review.qualification-missing',
      extras: { legalBasis: [expect.objectContaining({ article: '第二十八条' })] },
    }))
  })

  test('the norm of reviewers is five per cent from the day of 国办发〔2018〕118号', () => {
    expect(normOn('2018-12-05').basisPoints).toBe(500)
    expect(() => normOn('2018-12-04')).toThrow()
  })
})

describe('opinions', () => {
  const issue = { head: 'FACTS' as const }
  const opinion = (given: object) => () => { requireOpinionFits({ opinion: 'PROBLEM', localOpinion: null, issues: [issue], ...given }) }
  const code = (name: string) => expect.objectContaining({ code: `legal-review.${name}` })

  test('problems come with issues, agreement without', () => {
    expect(opinion({})).not.toThrow()
    expect(opinion({ opinion: 'AGREE', issues: [] })).not.toThrow()
    expect(opinion({ issues: [] })).toThrow(code('issues-missing'))
    expect(opinion({ opinion: 'AGREE' })).toThrow(code('issues-with-agreement'))
  })

  test('a local variety belongs to problems, and to an issue of its head', () => {
    expect(opinion({ localOpinion: 'MODIFY' })).not.toThrow()
    expect(opinion({ localOpinion: 'SUPPLEMENT_EVIDENCE' })).not.toThrow()
    expect(opinion({ localOpinion: 'TRANSFER' })).toThrow(code('local-opinion-unfit'))
    expect(opinion({ localOpinion: 'TRANSFER', issues: [{ head: 'CRIME' }] })).not.toThrow()
    expect(opinion({ opinion: 'AGREE', issues: [], localOpinion: 'DISAGREE' })).toThrow(code('issues-with-agreement'))
  })

  test('one opinion covers all eight heads', () => {
    expect(headsOf([issue, issue])).toHaveLength(8)
    expect(headsOf([issue, issue]).filter(({ issues }) => issues > 0)).toEqual([{ head: 'FACTS', issues: 2 }])
  })
})

describe('disputes', () => {
  const last = { caseStatus: 'FILED', isLast: true, settledByHead: false, issues: [{}, {}] }

  test.each([
    ['case-not-open', { caseStatus: 'DECIDED' }, [1]], ['superseded', { isLast: false }, [1]], ['head-has-decided', { settledByHead: true }, [1]], ['issue-unknown', {}, [1, 3]],
  ])('%s', (name, given, disputed) => {
    expect(() => { requireDisputable(last, [1, 2]) }).not.toThrow()
    expect(() => { requireDisputable({ ...last, ...given }, disputed) }).toThrow(expect.objectContaining({ code: `legal-review.${name}` }))
  })

  test('the head is neither a handler nor the reviewer', () => {
    const facts = { handlerIds: ['h'], reviewerId: 'r' }
    for (const officerId of ['x', null]) expect(() => { requireImpartialHead(officerId, facts) }).not.toThrow()
    for (const officerId of ['h', 'r']) expect(() => { requireImpartialHead(officerId, facts) }).toThrow(expect.objectContaining({ code: 'legal-review.head-took-part' }))
  })
})
