import type { DeadlineTable } from '../../kernel/deadline.ts'
import { dueOn, findRule } from '../../kernel/deadline.ts'
import { recordOfJob } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/client.ts'
import type { Job } from '../../platform/jobs.ts'
import { calendarOf } from '../reference/index.ts'
import { publicityDeadlineRules } from './deadlines.ts'
import { entryOfPublication } from './record.ts'
import type { DecisionFacts, PublicationRow } from './store.ts'
import { calendarsOfOpen, decisionsOf, lockOpenUnder, updatePublications } from './store.ts'

const rules: DeadlineTable = publicityDeadlineRules
const atOnce = 500
const name = 'recompute-publications'

/**
 * 日历调整后重新推算公示期限: the last day of what is not public yet, where the holidays of the year were published or the place changed its working
 * days since it was computed. What is public, exempt or over keeps the day it was judged by.
 */
export const recomputePublications: Job = {
  name,
  everySeconds: 3_600,
  run: async (tx, now) => {
    for (const used of await calendarsOfOpen(tx)) {
      if ((await calendarOf(tx, used.divisionCode)).version === used.calendarVersion) continue
      for (let count = atOnce; count === atOnce;) {
        const held = await lockOpenUnder(tx, used, atOnce)
        count = held.length
        const anew = await reckonedAnew(tx, held, now)
        await updatePublications(tx, anew)
        await recordOfJob(tx, name, now, anew.map((after, index) => entryOfPublication('recompute', held[index] ?? null, after)))
      }
    }
  },
}

async function reckonedAnew(tx: Tx, held: readonly PublicationRow[], now: Date): Promise<PublicationRow[]> {
  const facts = await decisionsOf(tx, held.map(({ caseId }) => caseId))
  return Promise.all(held.map(async (row) => ({ ...row, ...await dueAnew(tx, row, facts.get(row.caseId)), version: row.version + 1, updatedAt: now })))
}

/** By the rule it was opened under: which one applies was settled on the day of the decision. */
async function dueAnew(tx: Tx, { ruleCode, decidedOn, divisionCode, dueOn: before, provisional }: PublicationRow, facts: DecisionFacts | undefined) {
  const calendar = await calendarOf(tx, divisionCode)
  const rule = findRule(rules, ruleCode, { on: decidedOn, division: divisionCode, field: facts?.field ?? null })
  return rule === undefined ? { dueOn: before, provisional, calendarVersion: calendar.version } : dueOn(calendar, rule, decidedOn)
}
