import { servingGates } from '../service/gates.ts'
import { addDays } from '../../../kernel/local-date.ts'
import { accountOf } from '../performance/account.ts'
import { defineStep } from '../steps/define.ts'
import { reminderContent, reminderStatementContent } from './content.ts'
import { reminderGates, reminderStatementGates } from './gates.ts'

const permission = 'case:execute'

/** 催告（行政强制法第三十五条、第三十八条、第五十四条）；日期为催告书送达之日 */
export const reminder = defineStep({
  ...reminderContent,
  act: 'remind', path: 'reminders', operationId: 'remindParty', label: { zh: '催告', en: 'remind the party' }, permission,
  during: ['SERVED'],
  dateName: 'servedOn',
  dateItem: 'service',
  gates: [...reminderGates, ...servingGates],
  deadlines: ({ file, on }) => {
    const { overdueFen, dueOn, surcharge: { overdueDays, pausedDays } } = accountOf(file, on)
    // The days of surcharge so far count, even beyond its cap; those of a remedy do not (行政处罚法 art. 73(3)).
    const from = [addDays(on, -overdueDays), addDays(dueOn ?? on, pausedDays)].sort()[0] ?? on
    return { start: [{ code: 'COE-COURT-WAIT', on }, ...(overdueFen > 0n ? [{ code: 'COE-DIRECT' as const, on: from }] : [])] }
  },
})

/** 当事人对催告的陈述和申辩（行政强制法第三十六条） */
export const reminderStatement = defineStep({
  ...reminderStatementContent,
  act: 'hearAfterReminder', path: 'reminder-statements', operationId: 'hearAfterReminder', label: { zh: '听取对催告的意见', en: 'hear the party after a reminder' }, permission,
  during: ['SERVED'],
  gates: reminderStatementGates,
})
