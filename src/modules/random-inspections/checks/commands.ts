import { requireAcknowledged } from '../../../kernel/gate.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { calendarOf } from '../../reference/index.ts'
import { checkMachine } from '../machine.ts'
import { recordChange } from '../record.ts'
import { repeatDays, requireDay, requireResultsFit, resultDue, visitFaults } from '../rules.ts'
import { taskOfCheck } from '../tasks/store.ts'
import type { ResultBody, ResultPublicationBody } from './schema.ts'
import type { CheckRow } from './store.ts'
import { lockCheck, updateChecks, visitsAround } from './store.ts'

/** 录入结果: starts the time for its publication; another check of the enterprise nearby, or beyond the cap, needs a reason. */
export function recordResult(context: CommandContext, id: string, version: number, { inspectedOn, results, findings, acknowledged = [] }: ResultBody): Promise<CheckRow> {
  return change(context, id, version, 'recordResult', async (check) => {
    const { tx, today } = context
    requireDay(inspectedOn, check.drawnOn, today)
    const task = await taskOfCheck(tx, check.taskId)
    requireResultsFit(results, task?.itemIds ?? [])
    const days = repeatDays(check.divisionCode, inspectedOn)
    const visits = await visitsAround(tx, check, inspectedOn, days)
    const known = requireAcknowledged(visitFaults({ ...visits, days, cap: task?.cap ?? null }), acknowledged)
    const due = resultDue(await calendarOf(tx, check.divisionCode), { ...check, inspectedOn }, task?.field ?? null)
    return {
      inspectedOn, results, findings: findings ?? null, acknowledged: known.map(({ code, reason }) => ({ code, reason })), recordedOn: today,
      dueOn: due.dueOn, provisional: due.provisional, calendarVersion: due.calendarVersion,
    }
  })
}

/** 公示结果; a late one is recorded as it is. */
export function publishResult(context: CommandContext, id: string, version: number, { publishedOn, channel }: ResultPublicationBody): Promise<CheckRow> {
  return change(context, id, version, 'publish', (check) => {
    requireDay(publishedOn, check.inspectedOn ?? check.drawnOn, context.today)
    return { publishedOn, channel }
  })
}

async function change(
  context: CommandContext, id: string, version: number, act: keyof typeof checkMachine.acts, decide: (check: CheckRow) => Partial<CheckRow> | Promise<Partial<CheckRow>>,
): Promise<CheckRow> {
  const before = await lockCheck(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(checkMachine, before.status, act)
  const row = { ...before, status, ...await decide(before), version: before.version + 1, updatedAt: context.now }
  recordChange(context, 'inspection-check', act, before, row)
  await updateChecks(context.tx, [row])
  return row
}
