import { sql } from 'drizzle-orm'
import type { Recomputation } from '../reference/index.ts'
import { dueAnew, recomputationOf } from '../reference/index.ts'
import { publicityDeadlineRules } from './deadlines.ts'
import { pushRecomputations } from './pushes/recomputation.ts'
import { recordPublication } from './record.ts'
import { requestRecomputation } from './requests/recomputation.ts'
import type { PublicationRow } from './store.ts'
import { decisionsOf } from './store.ts'
import { awaitingPublication, publications } from './table.ts'

/** 公示期限 */
const toPublish = recomputationOf({
  table: publications, running: awaitingPublication, calendarVersion: publications.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: (tx, rows) => decisionsOf(tx, rows.map(({ caseId }) => caseId)),
  reckon: (row, calendar, facts) => dueAnew(publicityDeadlineRules, { ...row, startedOn: row.decidedOn, field: facts.get(row.caseId)?.field ?? null }, calendar, row),
  record: recordPublication,
})

/** 撤回公示的期限 */
const toWithdraw = recomputationOf({
  table: publications, running: sql`status in ('PUBLISHED', 'CORRECTED') and withdrawal_due_on is not null`, calendarVersion: sql`withdrawal ->> 'calendarVersion'`,
  changing: ['withdrawal', 'withdrawalDueOn'],
  factsOf: (tx, rows) => decisionsOf(tx, rows.map(({ caseId }) => caseId)),
  reckon: ({ withdrawal, withdrawalDueOn, divisionCode, caseId }, calendar, facts): Partial<PublicationRow> => {
    if (withdrawal === null || withdrawalDueOn === null) return {}
    const period = { ruleCode: withdrawal.ruleCode, startedOn: withdrawal.overturnedOn, divisionCode, field: facts.get(caseId)?.field ?? null }
    const { dueOn, provisional, calendarVersion } = dueAnew(publicityDeadlineRules, period, calendar, { ...withdrawal, dueOn: withdrawalDueOn })
    return { withdrawal: { ...withdrawal, provisional, calendarVersion }, withdrawalDueOn: dueOn }
  },
  record: recordPublication,
})

export const publicityRecomputations: readonly Recomputation[] = [toPublish, toWithdraw, requestRecomputation, ...pushRecomputations]
