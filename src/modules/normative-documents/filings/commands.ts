import { dueOn } from '../../../kernel/deadline.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { withLast } from '../../../kernel/with-last.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { calendarOf } from '../../reference/index.ts'
import type { DocumentDeadline } from '../deadlines.ts'
import type { DocumentFilingAct } from '../machine.ts'
import { documentFilingMachine } from '../machine.ts'
import { deadlineOf } from '../rules.ts'
import { bodiesOf, takeSerial } from '../store.ts'
import { recordFiling } from './openings.ts'
import { isWellFormed, requireDay, requireFilingBody, requirePapers } from './rules.ts'
import type {
  ConclusionBody, CorrectionBody, FilingRegistrationBody, FilingSubmissionBody, RefusalBody, ReportBody, SupplementBody, SupplementRequestBody,
} from './schema.ts'
import type { FilingRow } from './store.ts'
import { lockFiling, updateFilings } from './store.ts'

export interface FilingCommand<Body> {
  act: DocumentFilingAct
  decide: (row: FilingRow, body: Body, context: CommandContext) => Partial<FilingRow> | Promise<Partial<FilingRow>>
}

/** Carries out an act on one filing, by its version, with one audit entry. */
export async function actOnFiling<Body>(context: CommandContext, { act, decide }: FilingCommand<Body>, { id, version }: { id: string, version: number }, body: Body): Promise<FilingRow> {
  const before = await lockFiling(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(documentFilingMachine, before.status, act)
  const after = { ...before, status, ...await decide(before, body, context), version: before.version + 1, updatedAt: context.now }
  await updateFilings(context.tx, [after])
  recordFiling(context, act, before, after)
  return after
}

/** The caller's body, as one that may decide about the filing. */
async function bodyOf({ tx, actor }: CommandContext, row: FilingRow): Promise<string> {
  const bodies = actor.agencyId === null ? new Map<string, never>() : await bodiesOf(tx, { kind: 'NATION' }, [actor.agencyId])
  return requireFilingBody(bodies.get(actor.agencyId ?? ''), row)
}

/** Its last day, and how the change of a filing keeps the calendar of it. */
async function lastDay(context: CommandContext, { divisionCode }: FilingRow, code: DocumentDeadline, on: string): Promise<{ day: string, by: Pick<FilingRow, 'awaitedCalendarVersion'> }> {
  const rule = deadlineOf(code, on, divisionCode)
  if (rule === undefined) throw new Error(`no deadline ${code} in force on ${on}`)
  const { dueOn: day, calendarVersion: awaitedCalendarVersion } = dueOn(await calendarOf(context, divisionCode), rule, on)
  return { day, by: { awaitedCalendarVersion } }
}

/** 报送备案: late or wanting papers are recorded as they are. */
export const submit: FilingCommand<FilingSubmissionBody> = {
  act: 'submit',
  decide: (row, { submittedOn, papers }, { actor, today }) => {
    const on = submittedOn ?? today
    requireDay(on, row.publishedOn, today)
    requirePapers(papers)
    return { submittedOn: on, submittedBy: actor.accountId, papers, wellFormed: isWellFormed(papers) }
  },
}

/** 通知补正: what had to be supplemented was not well formed. */
export const requestSupplement: FilingCommand<SupplementRequestBody> = {
  act: 'requestSupplement',
  decide: async (row, { missing }, context) => {
    await bodyOf(context, row)
    const { today } = context
    const { day, by } = await lastDay(context, row, 'NDOC-FILE-SUPPLEMENT', today)
    return { wellFormed: false, supplements: [...row.supplements, { requestedOn: today, dueOn: day, missing, suppliedOn: null }], ...by }
  },
}

/** 补正 */
export const supplement: FilingCommand<SupplementBody> = {
  act: 'supplement',
  decide: (row, { papers }, { today }) => ({ papers: [...row.papers, ...papers], supplements: withLast(row.supplements, () => ({ suppliedOn: today })) }),
}

const decisionDay = (row: FilingRow, on: string | undefined, today: string): string => {
  const day = on ?? today
  requireDay(day, row.supplements.at(-1)?.suppliedOn ?? row.submittedOn, today)
  return day
}

/** 备案登记: numbered without gaps in the register of the body. */
export const register: FilingCommand<FilingRegistrationBody> = {
  act: 'register',
  decide: async (row, { registeredOn }, context) => {
    const bodyId = await bodyOf(context, row)
    const on = decisionDay(row, registeredOn, context.today)
    const year = Number(on.slice(0, 4))
    const { day, by } = await lastDay(context, row, 'NDOC-FILE-REVIEW', on)
    return { bodyId, decidedOn: on, filingNumber: `规备〔${year}〕${await takeSerial(context.tx, bodyId, 'document-filing', year)}号`, reviewDueOn: day, ...by }
  },
}

/** 不予备案 */
export const refuse: FilingCommand<RefusalBody> = {
  act: 'refuse',
  decide: async (row, { decidedOn, ground, reason }, context) =>
    ({ bodyId: await bodyOf(context, row), decidedOn: decisionDay(row, decidedOn, context.today), refusalGround: ground, refusalReason: reason }),
}

/** 审查合法、存档 */
export const conclude: FilingCommand<ConclusionBody> = {
  act: 'conclude',
  decide: async (row, { opinion }, context) => {
    await bodyOf(context, row)
    return { conclusion: 'LAWFUL', opinion, concludedOn: context.today, reviewerId: context.actor.accountId }
  },
}

/** 要求纠正；报告的纠正情况不足的，可以再次要求 */
export const orderCorrection: FilingCommand<CorrectionBody> = {
  act: 'orderCorrection',
  decide: async (row, { opinion, issues }, context) => {
    await bodyOf(context, row)
    const { today, actor } = context
    const { day, by } = await lastDay(context, row, 'NDOC-CORRECT', today)
    const ordered = { orderedOn: today, dueOn: day, text: opinion, reportedOn: null, report: null }
    return { conclusion: 'CORRECTION', opinion, issues, concludedOn: row.concludedOn ?? today, reviewerId: actor.accountId, corrections: [...row.corrections, ordered], ...by }
  },
}

/** 报告纠正情况 */
export const report: FilingCommand<ReportBody> = {
  act: 'report',
  decide: (row, { report: text }, { today }) => ({ corrections: withLast(row.corrections, () => ({ reportedOn: today, report: text })) }),
}

/** 认可纠正 */
export const settle: FilingCommand<unknown> = {
  act: 'settle',
  decide: async (row, _body, context) => {
    await bodyOf(context, row)
    return { settledOn: context.today }
  },
}
