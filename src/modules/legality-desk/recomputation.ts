import { sql } from 'drizzle-orm'
import { noFacts, recomputationOf } from '../reference/index.ts'
import { recordLegalityReview } from './record.ts'
import { daysOf } from './subjects.ts'
import { legalityReviews } from './table.ts'

/** 审查时间: of a round that was returned time stands still, and it is reckoned again when it is accepted again. */
export const legalityRecomputation = recomputationOf({
  table: legalityReviews, running: sql`status in ('ACCEPTED', 'UNDER_REVIEW') and calendar_version is not null`, calendarVersion: legalityReviews.calendarVersion,
  changing: ['earliestOn', 'dueOn', 'provisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: (row, calendar) => row.acceptedOn === null ? {} : daysOf(calendar, row, row.acceptedOn, row.suspensions),
  record: recordLegalityReview,
})
