import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { rectificationOrderMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import { recordOrder } from './record.ts'
import type { OrderRow } from './store.ts'
import { lockOrder, lockOrderWithin, updateOrder } from './store.ts'

/** Closes an order with the last of its findings that is verified: nobody closes one by hand. */
export async function closeOrderWhenDone(context: CommandContext, orderId: string): Promise<void> {
  const { tx, now, today } = context
  const { order: before, unfinished } = await lockOrder(tx, orderId)
  if (unfinished > 0) return
  const status = nextState(rectificationOrderMachine, before.status, 'close')
  recordOrder(context, 'close', before, await updateOrder(tx, orderId, { status, closedOn: today }, now))
}

/** 督办：逾期未完成整改的 */
export async function urgeOrder(context: CommandContext, id: string, version: number, note: string): Promise<OrderRow> {
  const { tx, actor, now, today } = context
  const before = await lockOrderWithin(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  nextState(rectificationOrderMachine, before.status, 'urge')
  if (before.dueOn >= today) throw roundProblems.raise['order-not-overdue']({ dueOn: before.dueOn })
  const row = await updateOrder(tx, id, { urgings: [...before.urgings, { on: today, note }] }, now)
  recordOrder(context, 'urge', before, row)
  return row
}
