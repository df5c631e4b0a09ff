import { sql } from 'drizzle-orm'
import type { Recomputation } from '../../reference/index.ts'
import { noFacts, recomputationOf } from '../../reference/index.ts'
import { findingRecomputation } from '../findings/recomputation.ts'
import { rectificationTerm } from '../rules.ts'
import { recordFile, recordOrder, recordRound } from './record.ts'
import { termOf } from './rules.ts'
import { openOrder, rectificationOrders, reviewFiles, reviewRounds } from './table.ts'

/** 异议期限 */
const toObject = recomputationOf({
  table: reviewRounds, running: sql`status = 'FEEDBACK' and objection_due_on is not null`, calendarVersion: reviewRounds.calendarVersion,
  changing: ['objectionDueOn', 'provisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: ({ divisionCode, feedbackOn }, calendar) => {
    if (feedbackOn === null) return {}
    const { dueOn: objectionDueOn, provisional, calendarVersion } = termOf(calendar, 'CFR-OBJ', divisionCode, feedbackOn)
    return { objectionDueOn, provisional, calendarVersion }
  },
  record: recordRound,
})

/** 复核期限 */
const toReReview = recomputationOf({
  table: reviewFiles, running: sql`status = 'OBJECTED' and re_review_due_on is not null`, calendarVersion: reviewFiles.calendarVersion,
  changing: ['reReviewDueOn', 'provisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: ({ divisionCode, objectedOn }, calendar) => {
    if (objectedOn === null) return {}
    const { dueOn: reReviewDueOn, provisional, calendarVersion } = termOf(calendar, 'CFR-REREV', divisionCode, objectedOn)
    return { reReviewDueOn, provisional, calendarVersion }
  },
  record: recordFile,
})

/** 整改要求的期限; a day that the organiser set stays. */
const toRectify = recomputationOf({
  table: rectificationOrders, running: sql`${openOrder} and rule_code is not null`, calendarVersion: rectificationOrders.calendarVersion,
  changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: ({ divisionCode, issuedOn }, calendar) => {
    const { rectifyBy: dueOn, provisional, calendarVersion } = rectificationTerm(calendar, divisionCode, issuedOn, null)
    return { dueOn, provisional, calendarVersion }
  },
  record: recordOrder,
})

export const spotCheckRecomputations: readonly Recomputation[] = [toObject, toReReview, toRectify, findingRecomputation]
