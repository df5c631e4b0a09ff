import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { alertMachine } from './machine.ts'
import type { SettlementBody } from './schema.ts'
import type { AlertRow } from './store.ts'
import { countSettled, lockAlert, updateAlert } from './store.ts'

/** 处理预警：核查之后写明结果 */
export async function settleAlert(context: CommandContext, id: string, version: number, body: SettlementBody): Promise<AlertRow> {
  const { tx, actor, now } = context
  const before = await lockAlert(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(alertMachine, before.status, 'settle')
  const after = await updateAlert(tx, id, { status, ...body, settledAt: now, updatedAt: now })
  context.store(countSettled(tx, after.caseId))
  context.record({
    act: 'case-alert.settle', target: { kind: 'case-alert', id }, agencyId: after.agencyId, divisionCode: after.divisionCode, before: visible(before), after: visible(after),
  })
  return after
}

const visible = ({ caseId, code, status, outcome, settlement }: AlertRow): Fields => ({ caseId, code, status, outcome, settlement })
