import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { rectificationOrderMachine } from './machine.ts'
import { recordOrder } from './record.ts'
import { closeOrderRow, lockOrder } from './store.ts'

/** Closes an order with the last of its findings that is verified: nobody closes one by hand. */
export async function closeOrderWhenDone(context: CommandContext, orderId: string): Promise<void> {
  const { order: before, unfinished } = await lockOrder(context.tx, orderId)
  if (unfinished > 0) return
  nextState(rectificationOrderMachine, before.status, 'close')
  recordOrder(context, 'close', before, await closeOrderRow(context.tx, orderId, context.today, context.now))
}
