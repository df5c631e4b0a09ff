import { describe, expect, test } from '@jest/globals'
import { nationalCalendar } from '../../kernel/calendar.ts'
import {
  isFindingOverdue, MAX_DRAW_LINES, rectificationTerm, requireClosable, requireDrawAfterCommitment, requireFrameSize, requireMinimumsFit,
  requireOutsideRecorder, requirePeriodOver, requireRectification, requireRectifyBy, requireReviewDate, requireReviewer, requireReviewerAssigned,
  requireSoundPlan, requireUnderReview, requireVerification, seedSourceOf,
} from './rules.ts'

const problem = (code: string) => expect.objectContaining({ code: `spot-checks.${code}` })
const plan = { closedFrom: '2025-01-01', closedTo: '2026-01-01', sampleSize: 36, minPerAgency: 2 }
const today = '2026-03-02'

describe('the plan', () => {
  test('has a period of at least one day', () => {
    expect(() => { requireSoundPlan({ ...plan, closedTo: '2025-01-02' }) }).not.toThrow()
    expect(() => { requireSoundPlan({ ...plan, closedTo: '2025-01-01' }) }).toThrow(problem('period-empty'))
  })

  test('asks for no more from one agency than from all', () => {
    expect(() => { requireSoundPlan({ ...plan, minPerAgency: 36 }) }).not.toThrow()
    expect(() => { requireSoundPlan({ ...plan, minPerAgency: 37 }) }).toThrow(problem('minimums-exceed-sample'))
  })
})

describe('the frame', () => {
  test('is frozen when its last day has passed, not before', () => {
    expect(() => { requirePeriodOver('2026-03-02', today) }).not.toThrow()
    expect(() => { requirePeriodOver('2026-03-03', today) }).toThrow(problem('period-not-over'))
  })

  test('is neither empty nor larger than the limit', () => {
    expect(() => { requireFrameSize(1) }).not.toThrow()
    expect(() => { requireFrameSize(MAX_DRAW_LINES) }).not.toThrow()
    expect(() => { requireFrameSize(0) }).toThrow(problem('frame-empty'))
    expect(() => { requireFrameSize(MAX_DRAW_LINES + 1) }).toThrow(problem('frame-too-large'))
  })

  test('leaves room for the minimum of every agency, or for all an agency has', () => {
    const strata = [['a', false, 1], ['b', false, 20], ['b', true, 30], ['c', false, 50]].map(([agencyId, priority, size]) =>
      ({ agencyId: String(agencyId), priority: priority === true, size: Number(size) }))
    expect(() => { requireMinimumsFit(strata, { sampleSize: 11, minPerAgency: 5, minPerPriority: 5 }) }).not.toThrow()
    expect(() => { requireMinimumsFit(strata, { sampleSize: 10, minPerAgency: 5, minPerPriority: 0 }) })
      .toThrow(expect.objectContaining({ params: { needed: 11, sampleSize: 10 } }))
    expect(() => { requireMinimumsFit(strata, { sampleSize: 11, minPerAgency: 5, minPerPriority: 7 }) })
      .toThrow(expect.objectContaining({ params: { needed: 13, sampleSize: 11 } }))
  })
})

describe('the draw', () => {
  test('takes the seed from the announced source, and from the stated one where none was announced', () => {
    expect(seedSourceOf('某日开奖号码', undefined)).toBe('某日开奖号码')
    expect(seedSourceOf('某日开奖号码', '某日开奖号码')).toBe('某日开奖号码')
    expect(seedSourceOf(null, '现场掷骰')).toBe('现场掷骰')
    expect(() => seedSourceOf('某日开奖号码', '现场掷骰')).toThrow(problem('seed-source-differs'))
    expect(() => seedSourceOf(null, undefined)).toThrow(problem('seed-source-missing'))
  })

  test('comes later than the commitment', () => {
    const committedAt = new Date('2026-03-02T01:00:00.000Z')
    expect(() => { requireDrawAfterCommitment(committedAt, new Date('2026-03-02T01:00:00.001Z')) }).not.toThrow()
    expect(() => { requireDrawAfterCommitment(committedAt, committedAt) }).toThrow(problem('draw-not-after-commitment'))
  })
})

describe('the reviewer', () => {
  const officer = { officerId: 'o1', agencyId: 'a1', status: 'ACTIVE' }

  test('is in post, from another agency, and did not handle the case', () => {
    expect(() => { requireReviewer(officer, 'a2', ['o2', 'o3']) }).not.toThrow()
    expect(() => { requireReviewer({ ...officer, status: 'LEFT' }, 'a2', []) }).toThrow(problem('reviewer-unknown'))
    expect(() => { requireReviewer(undefined, 'a2', []) }).toThrow(problem('reviewer-unknown'))
    expect(() => { requireReviewer(officer, 'a1', []) }).toThrow(problem('reviewer-of-reviewed-agency'))
  })

  test('withdraws from a case once handled, even after moving to another agency', () => {
    expect(() => { requireReviewer(officer, 'a2', ['o2', 'o1']) }).toThrow(problem('reviewer-handled-case'))
  })

  test('is assigned before anything is found, and nothing changes after the review', () => {
    expect(() => { requireReviewerAssigned({ reviewerId: null }) }).toThrow(problem('reviewer-missing'))
    expect(() => { requireReviewerAssigned({ reviewerId: 'o1' }) }).not.toThrow()
    expect(() => { requireUnderReview({ reviewedOn: '2026-03-01' }) }).toThrow(problem('review-completed'))
    expect(() => { requireUnderReview({ reviewedOn: null }) }).not.toThrow()
  })
})

describe('dates', () => {
  // 2026-02-28 23:30 UTC is already 1 March in Beijing.
  const drawnAt = new Date('2026-02-28T23:30:00Z')

  test('a file is reviewed from the day of the draw until today', () => {
    expect(() => { requireReviewDate('2026-03-01', drawnAt, today) }).not.toThrow()
    expect(() => { requireReviewDate('2026-02-28', drawnAt, today) }).toThrow(problem('reviewed-before-draw'))
    expect(() => { requireReviewDate('2026-03-03', drawnAt, today) }).toThrow(problem('date-in-future'))
  })

  test('a spot check ends with the last review, not before', () => {
    const progress = { remaining: 0, lastReviewedOn: '2026-03-02', drawnAt }
    expect(() => { requireClosable(progress, '2026-03-02', today) }).not.toThrow()
    expect(() => { requireClosable(progress, '2026-03-01', today) }).toThrow(problem('closed-too-early'))
    expect(() => { requireClosable({ ...progress, lastReviewedOn: null }, '2026-02-28', today) }).toThrow(problem('closed-too-early'))
    expect(() => { requireClosable(progress, '2026-03-03', today) }).toThrow(problem('date-in-future'))
    expect(() => { requireClosable({ ...progress, remaining: 2 }, '2026-03-02', today) })
      .toThrow(expect.objectContaining({ code: 'spot-checks.files-not-reviewed', params: { remaining: 2 } }))
  })
})

describe('findings', () => {
  const finding = { agencyId: 'a1', recordedOn: '2026-02-10', rectifiedOn: '2026-02-20' }

  test('are not recorded by the agency they are about', () => {
    expect(() => { requireOutsideRecorder('a2', 'a1') }).not.toThrow()
    expect(() => { requireOutsideRecorder(null, 'a1') }).not.toThrow()
    expect(() => { requireOutsideRecorder('a1', 'a1') }).toThrow(problem('finding-by-reviewed-agency'))
  })

  test('are to be rectified within 30 calendar days, rolled to a working day', () => {
    // 30 days after 15 January 2025 is Friday 14 February; after 16 January it is a Saturday, rolled to Monday.
    expect(rectificationTerm(nationalCalendar(), '320685', '2025-01-15', null)).toMatchObject({ rectifyBy: '2025-02-14', ruleCode: 'CFR-RECT', provisional: false })
    expect(rectificationTerm(nationalCalendar(), '320685', '2025-01-16', null)).toMatchObject({ rectifyBy: '2025-02-17', ruleCode: 'CFR-RECT', provisional: false })
    expect(rectificationTerm(nationalCalendar(), '320685', '2025-01-16', '2025-02-01')).toEqual({ rectifyBy: '2025-02-01', ruleCode: null, provisional: false, calendarVersion: null })
    expect(rectificationTerm(nationalCalendar(), '440106', '2025-01-16', null)).toMatchObject({ rectifyBy: '2025-02-17', ruleCode: 'CFR-RECT', provisional: false })
  })

  test('leave at least the day itself for rectification', () => {
    expect(() => { requireRectifyBy(today, today) }).not.toThrow()
    expect(() => { requireRectifyBy('2026-03-01', today) }).toThrow(problem('rectify-by-past'))
  })

  test('are rectified by the reviewed agency, after they were recorded', () => {
    expect(() => { requireRectification(finding, 'a1', '2026-02-10', today) }).not.toThrow()
    expect(() => { requireRectification(finding, 'a2', '2026-02-10', today) }).toThrow(problem('rectified-by-another'))
    expect(() => { requireRectification(finding, null, '2026-02-10', today) }).toThrow(problem('rectified-by-another'))
    expect(() => { requireRectification(finding, 'a1', '2026-02-09', today) }).toThrow(problem('rectified-before-finding'))
    expect(() => { requireRectification(finding, 'a1', '2026-03-03', today) }).toThrow(problem('date-in-future'))
  })

  test('are verified by somebody else, after the rectification', () => {
    expect(() => { requireVerification(finding, 'a2', '2026-02-20', today) }).not.toThrow()
    expect(() => { requireVerification(finding, 'a1', '2026-02-20', today) }).toThrow(problem('verified-by-reviewed-agency'))
    expect(() => { requireVerification(finding, 'a2', '2026-02-19', today) }).toThrow(problem('verified-before-rectification'))
    expect(() => { requireVerification(finding, 'a2', '2026-03-03', today) }).toThrow(problem('date-in-future'))
  })

  test('are overdue from the day after the last one, until something is done', () => {
    expect(isFindingOverdue({ status: 'OPEN', rectifyBy: '2026-03-01' }, today)).toBe(true)
    expect(isFindingOverdue({ status: 'OPEN', rectifyBy: '2026-03-02' }, today)).toBe(false)
    expect(isFindingOverdue({ status: 'RECTIFIED', rectifyBy: '2026-03-01' }, today)).toBe(false)
  })
})
