import { sql } from 'drizzle-orm'
import { reviewedKinds } from '../cases/index.ts'
import { recomputationOf } from '../reference/index.ts'
import { recordReview } from './record.ts'
import { reviewDue } from './rules.ts'
import { legalReviews } from './table.ts'

/** 审核期限: while materials are being supplemented time stands still, and it is reckoned again when it goes on. */
export const reviewRecomputation = recomputationOf({
  table: legalReviews, running: sql`status in ('SUBMITTED', 'UNDER_REVIEW')`, calendarVersion: legalReviews.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: (tx, rows) => reviewedKinds(tx, rows.map(({ caseId }) => caseId)),
  reckon: (row, calendar, kinds) => {
    const kind = kinds.get(row.caseId)
    if (kind === undefined) throw new Error('a legal review has no case')
    return reviewDue(row, { ...kind, divisionCode: row.divisionCode }, calendar)
  },
  record: (context, act, before, after) => { recordReview(context, `legal-review.${act}`, before, after) },
})
