import { sql } from 'drizzle-orm'
import type { Calendar } from '../../../kernel/calendar.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { withLast } from '../../../kernel/with-last.ts'
import type { Recomputation } from '../../reference/index.ts'
import { dueAnew, noFacts, recomputationOf } from '../../reference/index.ts'
import type { DocumentDeadline } from '../deadlines.ts'
import { documentDeadlineRules } from '../deadlines.ts'
import { recordFiling } from './openings.ts'
import type { FilingRow } from './store.ts'
import { documentFilings } from './table.ts'

const shared = { table: documentFilings, factsOf: noFacts, record: recordFiling } as const

/** 报备期限 */
const toSubmit = recomputationOf({
  ...shared, running: sql`status = 'DUE'`, calendarVersion: documentFilings.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  reckon: (row, calendar) => dueAnew(documentDeadlineRules, { ...row, startedOn: row.publishedOn, field: null }, calendar, row),
})

type Reckon = (code: DocumentDeadline, startedOn: LocalDate, day: LocalDate) => LocalDate

/** What a filing awaits after its submission, each with the day it was asked for or begun. */
const awaited: Readonly<Record<string, (row: FilingRow, day: Reckon) => Partial<FilingRow>>> = {
  SUPPLEMENT_REQUESTED: ({ supplements }, day) => ({ supplements: withLast(supplements, (one) => ({ dueOn: day('NDOC-FILE-SUPPLEMENT', one.requestedOn, one.dueOn) })) }),
  REGISTERED: ({ decidedOn, reviewDueOn }, day) => decidedOn === null || reviewDueOn === null ? {} : { reviewDueOn: day('NDOC-FILE-REVIEW', decidedOn, reviewDueOn) },
  CORRECTION_ORDERED: ({ corrections }, day) => ({ corrections: withLast(corrections, (one) => ({ dueOn: day('NDOC-CORRECT', one.orderedOn, one.dueOn) })) }),
}

/** 补正、审查、纠正的期限 */
const toGoOn = recomputationOf({
  ...shared, running: sql`status in ('SUPPLEMENT_REQUESTED', 'REGISTERED', 'CORRECTION_ORDERED')`, calendarVersion: documentFilings.awaitedCalendarVersion,
  changing: ['supplements', 'reviewDueOn', 'corrections', 'awaitedCalendarVersion'],
  reckon: (row, calendar) => ({ ...awaited[row.status]?.(row, dayOf(row, calendar)), awaitedCalendarVersion: calendar.version }),
})

function dayOf({ divisionCode }: FilingRow, calendar: Calendar): Reckon {
  return (ruleCode, startedOn, day) => dueAnew(documentDeadlineRules, { ruleCode, startedOn, divisionCode, field: null }, calendar, { dueOn: day, provisional: false }).dueOn
}

export const filingRecomputations: readonly Recomputation[] = [toSubmit, toGoOn]
