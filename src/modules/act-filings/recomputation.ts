import { sql } from 'drizzle-orm'
import type { Calendar } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { withLast } from '../../kernel/with-last.ts'
import type { Recomputation } from '../reference/index.ts'
import { dueAnew, noFacts, recomputationOf } from '../reference/index.ts'
import { actFilingDeadlineRules } from './deadlines.ts'
import { recordActFiling } from './record.ts'
import type { ActFilingRow } from './store.ts'
import { actFilings } from './table.ts'

const shared = { table: actFilings, factsOf: noFacts, record: recordActFiling } as const

/** 报备期限: of a filing that a body asked for it starts on that day. */
const toSubmit = recomputationOf({
  ...shared, running: sql`status = 'DUE'`, calendarVersion: actFilings.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  reckon: (row, calendar) => dueAnew(actFilingDeadlineRules, { ...row, startedOn: row.requirement === null ? row.decidedOn : localDateOf(row.createdAt) }, calendar, row),
})

type Code = (typeof actFilingDeadlineRules)[number]['code']
type Reckon = (code: Code, startedOn: LocalDate, day: LocalDate) => LocalDate

/** What a filing awaits after its submission, each with the day it was asked for or begun. */
const awaited: Readonly<Record<string, (row: ActFilingRow, day: Reckon) => Partial<ActFilingRow>>> = {
  SUPPLEMENT_REQUESTED: ({ supplements }, day) => ({ supplements: withLast(supplements, (one) => ({ dueOn: day('MAJ-SUPPLEMENT', one.requestedOn, one.dueOn) })) }),
  REGISTERED: reviewed,
  UNDER_REVIEW: reviewed,
  CORRECTION_ASKED: ({ corrections }, day) => ({ corrections: withLast(corrections, (one) => ({ dueOn: day('MAJ-CORRECT', one.askedOn, one.dueOn) })) }),
}

function reviewed({ registeredOn, reviewDueOn }: ActFilingRow, day: Reckon): Partial<ActFilingRow> {
  return registeredOn === null || reviewDueOn === null ? {} : { reviewDueOn: day('MAJ-REVIEW', registeredOn, reviewDueOn) }
}

/** 补正、审查、纠正的期限 */
const toGoOn = recomputationOf({
  ...shared, running: sql`status in ('SUPPLEMENT_REQUESTED', 'REGISTERED', 'UNDER_REVIEW', 'CORRECTION_ASKED')`, calendarVersion: actFilings.awaitedCalendarVersion,
  changing: ['supplements', 'reviewDueOn', 'corrections', 'awaitedCalendarVersion'],
  reckon: (row, calendar) => ({ ...awaited[row.status]?.(row, dayOf(row, calendar)), awaitedCalendarVersion: calendar.version }),
})

function dayOf({ divisionCode, field }: ActFilingRow, calendar: Calendar): Reckon {
  return (ruleCode, startedOn, day) => dueAnew(actFilingDeadlineRules, { ruleCode, startedOn, divisionCode, field }, calendar, { dueOn: day, provisional: false }).dueOn
}

export const actFilingRecomputations: readonly Recomputation[] = [toSubmit, toGoOn]
