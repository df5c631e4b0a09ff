import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { recordQualification } from './record.ts'
import { lockQualificationsOf, updateQualifications } from './store.ts'

/** Withdraws what bodies that end held, in one statement, with one audit entry each. */
export async function withdrawQualificationsOf(context: CommandContext, agencyIds: readonly string[], on: LocalDate): Promise<void> {
  const held = await lockQualificationsOf(context.tx, agencyIds)
  if (held.length === 0) return
  const ended = await updateQualifications(context.tx, held.map((row) => row.id), { status: 'WITHDRAWN', withdrawnOn: on, withdrawReason: '机关终止' }, context.now)
  for (const before of held) recordQualification(context, 'qualification.withdraw', before, ended.get(before.id) ?? before)
}
