import { recomputationOf } from '../../reference/index.ts'
import { issueDaysOf } from '../rounds/store.ts'
import { rectificationTerm } from '../rules.ts'
import { recordFinding } from './record.ts'
import { awaitingRectification, findings } from './table.ts'

/** 整改期限: from the order, where there is one. */
export const findingRecomputation = recomputationOf({
  table: findings, running: awaitingRectification, calendarVersion: findings.calendarVersion, changing: ['rectifyBy', 'provisional', 'calendarVersion'],
  factsOf: (tx, rows) => issueDaysOf(tx, rows.flatMap(({ orderId }) => orderId ?? [])),
  reckon: ({ orderId, recordedOn, divisionCode }, calendar, issued) => {
    const { rectifyBy, provisional, calendarVersion } = rectificationTerm(calendar, divisionCode, issued.get(orderId ?? '') ?? recordedOn, null)
    return { rectifyBy, provisional, calendarVersion }
  },
  record: (context, act, before, after) => { recordFinding(context, `finding.${act}`, before, after) },
})
