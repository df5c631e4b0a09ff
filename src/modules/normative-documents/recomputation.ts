import { sql } from 'drizzle-orm'
import type { Recomputation } from '../reference/index.ts'
import { dueAnew, noFacts, recomputationOf } from '../reference/index.ts'
import { documentDeadlineRules } from './deadlines.ts'
import { filingRecomputations } from './filings/recomputation.ts'
import { documentEntry } from './record.ts'
import { normativeDocuments } from './table.ts'

/** 公布期限 */
const toPublish = recomputationOf({
  table: normativeDocuments, running: sql`status = 'NUMBERED' and publish_due_on is not null`, calendarVersion: normativeDocuments.publishCalendarVersion,
  changing: ['publishDueOn', 'publishCalendarVersion'],
  factsOf: noFacts,
  reckon: ({ registeredOn, publishDueOn, divisionCode }, calendar) => {
    if (registeredOn === null || publishDueOn === null) return {}
    const period = { ruleCode: 'NDOC-PUBLISH', startedOn: registeredOn, divisionCode, field: null }
    const { dueOn, calendarVersion } = dueAnew(documentDeadlineRules, period, calendar, { dueOn: publishDueOn, provisional: false })
    return { publishDueOn: dueOn, publishCalendarVersion: calendarVersion }
  },
  record: (context, act, before, after) => { context.record(documentEntry(act, before, after)) },
})

export const documentRecomputations: readonly Recomputation[] = [toPublish, ...filingRecomputations]
