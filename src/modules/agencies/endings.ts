import type { LocalDate } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import { endEntrustmentsOf } from './entrustments/endings.ts'
import { withdrawQualificationsOf } from './qualifications/endings.ts'
import { recordAgency } from './record.ts'
import { closedPeriods, requireHappened } from './rules.ts'
import type { AgencyRow } from './store.ts'
import { saveAgencies, saveVersions } from './store.ts'

/** Ends locked bodies on a day: nothing new is done in their names, what they have done stays theirs (行政处罚法 art. 38). */
export async function endBodies(context: CommandContext, act: string, ending: readonly AgencyRow[], on: LocalDate): Promise<AgencyRow[]> {
  const { tx, now, today } = context
  for (const row of ending) requireHappened(on, today, row.currentSince)
  const ended = await saveAgencies(tx, ending.map((row): AgencyRow => ({
    ...row, status: 'ABOLISHED', abolishedOn: on, qualified: false, qualifiedPeriods: closedPeriods(row.qualifiedPeriods, on),
  })), now)
  await saveVersions(tx, ended.map((after, index) => ({ before: ending[index] ?? after, after, on })), now)
  ended.forEach((after, index) => recordAgency(context, act, ending[index] ?? null, after))
  const ids = ended.map((row) => row.id)
  await withdrawQualificationsOf(context, ids, on)
  await endEntrustmentsOf(context, ids, on)
  return ended
}
