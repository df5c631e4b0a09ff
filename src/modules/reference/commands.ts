import { addDays } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import { covers } from '../../platform/db/scope.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { forgetCalendars } from './calendars.ts'
import { allAdjustments } from './queries.ts'
import type { Adjustment, CalendarDay } from './rules.ts'
import { calendarDayId, calendarDays } from './rules.ts'
import type { AdjustmentBody } from './schema.ts'
import { adjustmentOf, lockDivision, removeAdjustment, saveAdjustment } from './store.ts'

type Place = Pick<Adjustment, 'divisionCode' | 'day'>

/** 调整一日为工作日或休息日（叠加在国务院办公厅放假通知之上） */
export async function adjustDay(context: CommandContext, divisionCode: string, day: string, body: AdjustmentBody): Promise<CalendarDay> {
  await requireOwnDivision(context, divisionCode)
  const before = await adjustmentOf(context.tx, divisionCode, day)
  if (before?.kind !== body.kind || before.source !== body.source) {
    const after = { divisionCode, day, ...body }
    await saveAdjustment(context.tx, { ...after, createdAt: context.now })
    record(context, 'calendar-day.adjust', after, before, after)
  }
  return dayIn(context, divisionCode, day)
}

/** 撤回本地调整；该日恢复上级或国务院通知的安排 */
export async function withdrawAdjustment(context: CommandContext, divisionCode: string, day: string): Promise<CalendarDay> {
  await requireOwnDivision(context, divisionCode)
  const before = await adjustmentOf(context.tx, divisionCode, day)
  if (before === null) throw httpProblems.raise['not-found']()
  await removeAdjustment(context.tx, divisionCode, day)
  record(context, 'calendar-day.withdraw', before, before, null)
  return dayIn(context, divisionCode, day)
}

async function requireOwnDivision({ tx, actor }: CommandContext, divisionCode: string): Promise<void> {
  const own = covers(actor.scope, { divisionCode, agencyId: null }) && await lockDivision(tx, divisionCode)
  if (!own) throw httpProblems.raise['not-found']()
}

const visible = (row: Adjustment | null) => row && { divisionCode: row.divisionCode, day: row.day, kind: row.kind, source: row.source }

function record(context: CommandContext, act: string, { divisionCode, day }: Place, before: Adjustment | null, after: Adjustment | null): void {
  context.record({
    act, target: { kind: 'calendar-day', id: calendarDayId(divisionCode, day) }, agencyId: null, divisionCode, before: visible(before), after: visible(after),
  })
  context.afterCommit(forgetCalendars)
}

async function dayIn({ tx }: CommandContext, divisionCode: string, day: string): Promise<CalendarDay> {
  const to = addDays(day, 1)
  const [found] = calendarDays(divisionCode, await allAdjustments(tx), day, to)
  if (found === undefined) throw new Error('a period of one day holds one day')
  return found
}
