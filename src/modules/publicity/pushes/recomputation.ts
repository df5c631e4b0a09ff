import { sql } from 'drizzle-orm'
import type { Calendar } from '../../../kernel/calendar.ts'
import type { DeadlineRule, Due } from '../../../kernel/deadline.ts'
import { dueOn } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Recomputation } from '../../reference/index.ts'
import { noFacts, recomputationOf } from '../../reference/index.ts'
import { publicationDue, recordPush, withdrawalDue } from './commands.ts'
import { assistanceRule, pushRule, pushWithdrawalRule } from './rules.ts'
import { registerPushes } from './table.ts'

const shared = { table: registerPushes, factsOf: noFacts, record: recordPush } as const

const toPush = recomputationOf({
  ...shared, running: sql`status = 'DUE'`, calendarVersion: registerPushes.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  reckon: (row, calendar) => anew(calendar, pushRule(row.divisionCode, row.decidedOn), row.decidedOn, row),
})

const toAssist = recomputationOf({
  ...shared, running: sql`status in ('RECEIVED', 'RETURNED') and publish_due_on is not null`, calendarVersion: registerPushes.publishCalendarVersion,
  changing: ['publishDueOn', 'publishProvisional', 'publishCalendarVersion'],
  reckon: ({ divisionCode, receivedOn, publishDueOn, publishProvisional }, calendar) => receivedOn === null || publishDueOn === null ? {}
    : publicationDue(anew(calendar, assistanceRule(divisionCode, receivedOn), receivedOn, { dueOn: publishDueOn, provisional: publishProvisional ?? false })),
})

const toWithdraw = recomputationOf({
  ...shared, running: sql`withdrawal_due_on is not null and withdrawn_on is null`, calendarVersion: registerPushes.withdrawalCalendarVersion,
  changing: ['withdrawalDueOn', 'withdrawalCalendarVersion'],
  reckon: ({ divisionCode, overturnedOn, withdrawalDueOn }, calendar) => overturnedOn === null || withdrawalDueOn === null ? {}
    : withdrawalDue(anew(calendar, pushWithdrawalRule(divisionCode, overturnedOn) ?? undefined, overturnedOn, { dueOn: withdrawalDueOn, provisional: false })),
})

function anew(calendar: Calendar, rule: Readonly<DeadlineRule> | undefined, on: LocalDate, { dueOn: day, provisional }: Pick<Due, 'dueOn' | 'provisional'>): Due {
  return rule === undefined ? { dueOn: day, provisional, calendarVersion: calendar.version } : dueOn(calendar, rule, on)
}

/** 推送、协助公示、通知撤回的期限 */
export const pushRecomputations: readonly Recomputation[] = [toPush, toAssist, toWithdraw]
