import { sql } from 'drizzle-orm'
import { dueAnew, noFacts, recomputationOf } from '../../reference/index.ts'
import { publicityCatalogueDeadlineRules } from '../deadlines.ts'
import { catalogueEntries } from '../table.ts'
import { recordEntry } from './record.ts'

/** 更新期限 */
export const updateRecomputation = recomputationOf({
  table: catalogueEntries, running: sql`stale_since is not null`, calendarVersion: catalogueEntries.calendarVersion, changing: ['staleDueOn', 'staleProvisional', 'calendarVersion'],
  factsOf: noFacts,
  reckon: ({ staleSince, staleDueOn, staleProvisional, divisionCode }, calendar) => {
    if (staleSince === null || staleDueOn === null) return {}
    const period = { ruleCode: 'CAT-UPDATE', startedOn: staleSince, divisionCode, field: null }
    const { dueOn, provisional, calendarVersion } = dueAnew(publicityCatalogueDeadlineRules, period, calendar, { dueOn: staleDueOn, provisional: staleProvisional ?? false })
    return { staleDueOn: dueOn, staleProvisional: provisional, calendarVersion }
  },
  record: recordEntry,
})
