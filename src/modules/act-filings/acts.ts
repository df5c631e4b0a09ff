import type { DeadlineRule } from '../../kernel/deadline.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { withLast } from '../../kernel/with-last.ts'
import type { CommandContext } from '../../platform/command.ts'
import { calendarOf } from '../reference/index.ts'
import type { FilingCommand } from './commands.ts'
import { actFilingDeadlineRules } from './deadlines.ts'
import { requireBody, requireDay, requireIssuesFit, requireMaterials } from './rules.ts'
import type {
  ConclusionBody, CorrectionBody, ExemptionBody, RegistrationBody, RemedyBody, ReplyBody, SubmissionBody, SupplementBody, SupplementRequestBody,
} from './schema.ts'
import type { ActFilingRow } from './store.ts'
import { takeRegistrationSerials } from './store.ts'

type Code = (typeof actFilingDeadlineRules)[number]['code']

/** Its last day, and how the change of a filing keeps the calendar of it. */
async function lastDay(context: CommandContext, { divisionCode, field }: ActFilingRow, code: Code, on: LocalDate): Promise<{ day: LocalDate, by: Pick<ActFilingRow, 'awaitedCalendarVersion'> }> {
  const rule: Readonly<DeadlineRule> = ruleInForce(actFilingDeadlineRules, code, { on, division: divisionCode, field })
  const { dueOn: day, calendarVersion: awaitedCalendarVersion } = dueOn(await calendarOf(context, divisionCode), rule, on)
  return { day, by: { awaitedCalendarVersion } }
}

const bodyOf = ({ actor }: CommandContext, row: ActFilingRow): string => requireBody(actor.agencyId, row.agencyId)

/** 报送备案 */
export const submit: FilingCommand<SubmissionBody> = {
  act: 'submit',
  decide: (row, { submittedOn, materials, responsible }, { actor, today }) => {
    const on = submittedOn ?? today
    requireDay(on, row.decidedOn, today)
    requireMaterials(materials)
    return { submittedOn: on, submittedBy: actor.accountId, materials, responsible }
  },
}

/** 核定无须报备: by the supervising body alone, so that no agency frees itself. */
export const exempt: FilingCommand<ExemptionBody> = {
  act: 'exempt',
  decide: (row, { reason, note }, context) => {
    bodyOf(context, row)
    return { exemptReason: reason, exemptNote: note, exemptedBy: context.actor.accountId }
  },
}

/** 通知补正 */
export const requestSupplement: FilingCommand<SupplementRequestBody> = {
  act: 'requestSupplement',
  decide: async (row, { missing }, context) => {
    bodyOf(context, row)
    const { today } = context
    const { day, by } = await lastDay(context, row, 'MAJ-SUPPLEMENT', today)
    return { supplements: [...row.supplements, { requestedOn: today, dueOn: day, missing, suppliedOn: null }], ...by }
  },
}

/** 补正 */
export const supplement: FilingCommand<SupplementBody> = {
  act: 'supplement',
  decide: (row, { materials }, { today }) => ({ materials: [...row.materials, ...materials], supplements: withLast(row.supplements, () => ({ suppliedOn: today })) }),
}

/** 登记备案: numbered without gaps in the register of the body. Where a remedy was accepted before, there is no review. */
export const register: FilingCommand<RegistrationBody> = {
  act: 'register',
  decide: async (row, { registeredOn }, context) => {
    const bodyId = bodyOf(context, row)
    const on = registeredOn ?? context.today
    requireDay(on, row.supplements.at(-1)?.suppliedOn ?? row.submittedOn ?? row.decidedOn, context.today)
    const registered = { bodyId, registeredOn: on, registeredBy: context.actor.accountId }
    if (row.remedyAcceptedOn !== null) return { ...registered, status: 'ENDED_BY_REMEDY', endedOn: on }
    const { day, by } = await lastDay(context, row, 'MAJ-REVIEW', on)
    return { ...registered, reviewDueOn: day, ...by }
  },
  finish: async (rows, { tx }) => {
    const numbered: ActFilingRow[] = []
    for (const [year, ofYear] of Map.groupBy(rows, ({ registeredOn }) => Number(registeredOn?.slice(0, 4)))) {
      const first = await takeRegistrationSerials(tx, ofYear[0]?.bodyId ?? '', year, ofYear.length)
      numbered.push(...ofYear.map((row, index) => ({ ...row, registrationNumber: `备〔${year}〕${first + index}号` })))
    }
    return numbered
  },
}

/** 开始审查 */
export const startReview: FilingCommand<unknown> = {
  act: 'startReview',
  decide: (row, _body, context) => {
    bodyOf(context, row)
    return { reviewStartedOn: context.today, reviewerId: context.actor.accountId }
  },
}

/** 作出审查结论 */
export const conclude: FilingCommand<ConclusionBody> = {
  act: 'conclude',
  decide: (row, { conclusion, opinion, issues }, context) => {
    bodyOf(context, row)
    requireIssuesFit(conclusion, issues)
    return { conclusion, opinion, issues, concludedOn: context.today, reviewerId: context.actor.accountId }
  },
}

/** 要求纠正；报告的纠正情况不足的，可以再次要求 */
export const askCorrection: FilingCommand<CorrectionBody> = {
  act: 'askCorrection',
  decide: async (row, { demand, opinion, issues }, context) => {
    bodyOf(context, row)
    requireIssuesFit('CORRECTION', issues)
    const { today, actor } = context
    const { day, by } = await lastDay(context, row, 'MAJ-CORRECT', today)
    const asked = { askedOn: today, dueOn: day, demand, text: opinion, repliedOn: null, outcome: null, reply: null }
    return { conclusion: 'CORRECTION', opinion, issues, concludedOn: row.concludedOn ?? today, reviewerId: actor.accountId, corrections: [...row.corrections, asked], ...by }
  },
}

/** 报告纠正情况 */
export const reply: FilingCommand<ReplyBody> = {
  act: 'reply',
  decide: (row, given, { today }) => ({ corrections: withLast(row.corrections, () => ({ ...given, repliedOn: today })) }),
}

/** 认可纠正并办结 */
export const settle: FilingCommand<unknown> = {
  act: 'settle',
  decide: (row, _body, context) => {
    bodyOf(context, row)
    return { settledOn: context.today }
  },
}

/** 因复议、诉讼终止审查: where the case itself does not tell of the remedy. */
export const endByRemedy: FilingCommand<RemedyBody> = {
  act: 'endByRemedy',
  decide: (row, { remedyKind, acceptedOn }, context) => {
    bodyOf(context, row)
    requireDay(acceptedOn, row.decidedOn, context.today)
    return { remedyKind, remedyAcceptedOn: acceptedOn, endedOn: acceptedOn }
  },
}
