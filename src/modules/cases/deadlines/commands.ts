import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { officersById } from '../../personnel/index.ts'
import { lockForChange } from '../commands.ts'
import { recordCase } from '../record.ts'
import { requireDate } from '../rules.ts'
import type { CaseRow } from '../store.ts'
import { updateCase } from '../store.ts'
import { deadlineContextOf } from './apply.ts'
import { suspensionReasons } from './codes.ts'
import type { DeadlineEffects } from './effects.ts'
import { openDeadline, planDeadlines } from './effects.ts'
import { deadlineMachine } from './machine.ts'
import type { Approver, CaseDeadline } from './period.ts'
import { deadlineProblems } from './problems.ts'
import type { ExtensionBody, ResumptionBody, SuspensionBody } from './schema.ts'
import { deadlinesOf, saveDeadlines } from './store.ts'
import { stops } from './suspensions.ts'

const { raise } = deadlineProblems

/** 延长期限：届满前经批准，写明理由 */
export async function extendDeadline(context: CommandContext, caseId: string, version: number, { ruleCode, ...body }: ExtensionBody): Promise<void> {
  const row = await lockForChange(context, caseId, version)
  requireDate('extension', body.approvedOn, context.today)
  await requireApprover(context, row, body.approver)
  await changeDeadlines(context, 'case.extend-deadline', row, () => ({ extend: [{ code: ruleCode, ...body }] }))
}

/** 中止期限：法律规定不计入期限的期间开始 */
export async function suspendDeadlines(context: CommandContext, caseId: string, version: number, body: SuspensionBody): Promise<void> {
  const row = await lockForChange(context, caseId, version)
  const { ruleCodes, subjectId, from, reason, note } = body
  requireDate('suspension', from, context.today)
  if (reason === 'OTHER_BY_LAW' && note === undefined) throw raise['suspension-basis-missing']()
  await changeDeadlines(context, 'case.suspend-deadlines', row, (known) => {
    for (const code of ruleCodes) requireStoppable(openDeadline(known, { code, subjectId }), row, reason)
    return { suspend: [{ codes: ruleCodes, subjectId, from, reason, note }] }
  })
}

/** 恢复期限：不计入的期间结束，届满日重新推算 */
export async function resumeDeadlines(context: CommandContext, caseId: string, version: number, { ruleCodes, subjectId, to }: ResumptionBody): Promise<void> {
  const row = await lockForChange(context, caseId, version)
  requireDate('resumption', to, context.today)
  await changeDeadlines(context, 'case.resume-deadlines', row, (known) => {
    for (const code of ruleCodes) nextState(deadlineMachine, openDeadline(known, { code, subjectId }).state, 'resume')
    return { resume: [{ codes: ruleCodes, subjectId, to }] }
  })
}

function requireStoppable(deadline: CaseDeadline, { field }: CaseRow, reason: SuspensionBody['reason']): void {
  nextState(deadlineMachine, deadline.state, 'suspend')
  const { ruleCode, legalBasis } = deadline
  const { zh: reasonZh, en: reasonEn } = suspensionReasons[reason]
  if (!stops(reason, deadline, field)) throw raise['suspension-not-allowed']({ ruleCode, reasonZh, reasonEn }, { legalBasis })
}

async function requireApprover({ tx }: CommandContext, { agencyId }: CaseRow, approver: Approver): Promise<void> {
  if (!('officerId' in approver)) return
  const officer = (await officersById(tx, [approver.officerId])).get(approver.officerId)
  if (officer?.agencyId !== agencyId) throw raise['approver-unknown']()
}

/** An act on the periods alone: it is written down as a change of the case they belong to. */
async function changeDeadlines(context: CommandContext, act: string, row: CaseRow, effectsOn: (known: readonly CaseDeadline[]) => DeadlineEffects): Promise<void> {
  const { tx, now } = context
  const [known, using] = await Promise.all([deadlinesOf(tx, row.id), deadlineContextOf(context, row)])
  const plan = planDeadlines(known, effectsOn(known), using)
  await saveDeadlines(tx, row, plan, now)
  const after = await updateCase(tx, row.id, {}, now)
  const changed = plan.update.map(({ ruleCode, subjectId }) => known.find((one) => one.ruleCode === ruleCode && one.subjectId === subjectId))
  recordCase(context, act, after, { deadlines: changed.flatMap((one) => one === undefined ? [] : [visible(one)]) }, { deadlines: plan.update.map(visible) })
}

interface Visible { ruleCode: string, subjectId: string | null, dueOn: LocalDate, state: string, suspensions: CaseDeadline['suspensions'], extensions: CaseDeadline['extensions'] }

function visible({ ruleCode, subjectId, dueOn, state, suspensions, extensions }: CaseDeadline): Visible {
  return { ruleCode, subjectId, dueOn, state, suspensions, extensions }
}
