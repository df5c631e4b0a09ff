import { recomputationOf } from '../../reference/index.ts'
import { recordChange } from '../record.ts'
import { resultDue } from '../rules.ts'
import { awaitingPublication, inspectionChecks } from '../table.ts'
import { fieldsOfTasks } from '../tasks/store.ts'

/** 抽查结果的公示期限 */
export const resultRecomputation = recomputationOf({
  table: inspectionChecks, running: awaitingPublication, calendarVersion: inspectionChecks.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: (tx, rows) => fieldsOfTasks(tx, rows.map(({ taskId }) => taskId)),
  reckon: ({ inspectedOn, divisionCode, taskId }, calendar, fields) => inspectedOn === null ? {} : resultDue(calendar, { inspectedOn, divisionCode }, fields.get(taskId) ?? null),
  record: (context, act, before, after) => { recordChange(context, 'inspection-check', act, before, after) },
})
