import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { recordEntrustment } from './record.ts'
import { lockEntrustmentsOf, saveEntrustments } from './store.ts'

/** Ends what bodies that end have entrusted or were entrusted with, in one statement, with one audit entry each. */
export async function endEntrustmentsOf(context: CommandContext, agencyIds: readonly string[], on: LocalDate): Promise<void> {
  const held = await lockEntrustmentsOf(context.tx, agencyIds)
  if (held.length === 0) return
  const ended = await saveEntrustments(context.tx, held.map((row) => ({
    ...row, status: 'ENDED' as const, endReason: 'BODY_ENDED' as const, effectiveTo: earlier(row.effectiveTo, on < row.validFrom ? row.validFrom : on),
  })), context.now)
  ended.forEach((after, index) => recordEntrustment(context, 'entrustment.end', held[index] ?? null, after))
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => a < b ? a : b
