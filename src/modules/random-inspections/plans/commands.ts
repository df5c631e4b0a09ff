import { newId } from '../../../kernel/ids.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findDivision } from '../../reference/index.ts'
import { planMachine } from '../machine.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import { requireDay } from '../rules.ts'
import type { PlanBody } from './schema.ts'
import type { PlanRow } from './store.ts'
import { insertPlans, lockPlan, tasksOfPlan, updatePlans } from './store.ts'

const { raise } = randomInspectionProblems

/** 起草年度抽查计划 */
export async function draftPlan(context: CommandContext, { id, divisionCode, year, title }: PlanBody): Promise<PlanRow> {
  const { tx, actor, now } = context
  if (actor.agencyId === null) throw raise['agency-missing']()
  if (!covers(actor.scope, { divisionCode, agencyId: actor.agencyId }) || await findDivision(tx, divisionCode) === null) throw raise['outside-scope']()
  const row: PlanRow = {
    id: id ?? newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), year, title, status: planMachine.initial, draftedBy: actor.accountId, approvedBy: null,
    approvedOn: null, publishedOn: null, adjustReason: null, version: 1, createdAt: now, updatedAt: now,
  }
  await insertPlans(tx, [row])
  recordChange(context, 'inspection-plan', 'draft', null, row)
  return row
}

/** 批准：起草人以外的账号，计划至少有一项任务 */
export function approvePlan(context: CommandContext, id: string, version: number, approvedOn: LocalDate): Promise<PlanRow> {
  return change(context, id, version, 'approve', async (plan) => {
    if (plan.draftedBy === context.actor.accountId) throw raise['approved-by-drafter']()
    if ((await tasksOfPlan(context.tx, id)).tasks === 0) throw raise['plan-empty']()
    requireDay(approvedOn, localDateOf(plan.createdAt), context.today)
    return { approvedBy: context.actor.accountId, approvedOn }
  })
}

/** 公布 */
export function publishPlan(context: CommandContext, id: string, version: number, publishedOn: LocalDate): Promise<PlanRow> {
  return change(context, id, version, 'publish', (plan) => {
    requireDay(publishedOn, plan.approvedOn ?? publishedOn, context.today)
    return { publishedOn }
  })
}

/** 调整：回到起草，重新批准、公布（国发〔2019〕5号三（四）） */
export function adjustPlan(context: CommandContext, id: string, version: number, reason: string): Promise<PlanRow> {
  return change(context, id, version, 'adjust', () => ({ adjustReason: reason, approvedBy: null, approvedOn: null, publishedOn: null, draftedBy: context.actor.accountId }))
}

/** 完成：任务全部完成或者取消 */
export function finishPlan(context: CommandContext, id: string, version: number): Promise<PlanRow> {
  return change(context, id, version, 'finish', async () => {
    const { open } = await tasksOfPlan(context.tx, id)
    if (open > 0) throw raise['tasks-open']({ remaining: open })
    return {}
  })
}

async function change(
  context: CommandContext, id: string, version: number, act: keyof typeof planMachine.acts, decide: (plan: PlanRow) => Partial<PlanRow> | Promise<Partial<PlanRow>>,
): Promise<PlanRow> {
  const before = await lockPlan(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(planMachine, before.status, act)
  const row = { ...before, status, ...await decide(before), version: before.version + 1, updatedAt: context.now }
  recordChange(context, 'inspection-plan', act, before, row)
  await updatePlans(context.tx, [row])
  return row
}
