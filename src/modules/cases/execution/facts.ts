import type { LocalDate } from '../../../kernel/local-date.ts'
import { lastDay } from '../periods.ts'
import { matterState, mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { lastOf, stepsOf } from '../steps/file.ts'
import { instalmentApprovalContent, remedyResultContent } from '../performance/content.ts'
import { instalmentMatter, remedyMatter } from '../performance/matters.ts'
import { reminderContent } from './content.ts'

/** The last reminder served, if there is one. */
export const lastReminder = (file: CaseFile) => lastOf(file, reminderContent)

/**
 * The last day on which the party may still ask for a remedy: of the time to sue after service or after the reconsideration, and the day
 * a judgment came; null where one is under way or nothing was served.
 * Source: 行政强制法 art. 53; 行政诉讼法 arts 45, 46.
 */
export function remediesOverAfter(file: CaseFile): LocalDate | null {
  const { row: { servedOn }, calendar } = file
  if (servedOn === null) return null
  const remedies = mattersIn(remedyMatter, file)
  if (remedies.some(({ state }) => state === 'APPLIED' || state === 'ACCEPTED')) return null
  const results = remedies.flatMap(({ opened }) => stepsOf(file, remedyResultContent).filter(({ subjectId }) => subjectId === opened.id)
    .map(({ occurredOn }) => opened.data['remedyKind'] === 'LITIGATION' ? occurredOn : lastDay('afterReconsideration', occurredOn, calendar)))
  return results.length > 0 ? results.sort().at(-1) ?? null : lastDay('remedy', servedOn, calendar)
}

/** The day from which the three months to apply to the court run: the end of the remedies or, if later, of deferral or instalments (行政处罚法 art. 72(2)). */
export function courtPeriodFrom(file: CaseFile): LocalDate | null {
  const over = remediesOverAfter(file)
  const plans = stepsOf(file, instalmentApprovalContent).filter(({ subjectId }) => subjectId !== null && matterState(instalmentMatter, file, subjectId) !== 'REFUSED')
    .flatMap(({ data }) => data.plan.map(({ dueOn }) => dueOn))
  return over === null ? null : [over, ...plans].sort().at(-1) ?? over
}
