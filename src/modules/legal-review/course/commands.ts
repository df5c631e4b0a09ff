import type { CommandContext } from '../../../platform/command.ts'
import { calendarOf } from '../../reference/index.ts'
import { materialKinds } from '../codes.ts'
import { legalReviewProblems } from '../problems.ts'
import { requireFitReviewer } from '../reviewers.ts'
import { extendedPeriod, requireApprovalDate, requireAssigned, requireMaterials, reviewDeadline, reviewDue } from '../rules.ts'
import type { ExtensionBody, ReturnBody, SupplementBody } from '../schema.ts'
import type { LegalReviewRow } from '../store.ts'
import type { RoundFacts } from '../transition.ts'
import { actOnRound } from '../transition.ts'

const { raise } = legalReviewProblems

type Round = Promise<LegalReviewRow>

/** 分派审核人员：本机关的，或者统筹调用的 */
export function assignReviewer(context: CommandContext, id: string, version: number, officerId: string): Round {
  return actOnRound(context, id, version, {
    act: 'assign', audit: 'legal-review.assign', text: null,
    change: async ({ caseRow }) => {
      const { pooled } = await requireFitReviewer(context, caseRow, officerId)
      return { reviewerId: officerId, pooled, assignedOn: context.today }
    },
  })
}

/** 改派 */
export function reassignReviewer(context: CommandContext, id: string, version: number, { officerId, reason }: { officerId: string, reason: string }): Round {
  return actOnRound(context, id, version, {
    act: 'reassign', audit: 'legal-review.reassign', text: reason,
    change: async ({ before, caseRow }) => {
      if (before.reviewerId === officerId) throw raise['same-reviewer']()
      const { pooled } = await requireFitReviewer(context, caseRow, officerId)
      return { reviewerId: officerId, pooled, assignedOn: context.today }
    },
  })
}

/** 退回补充材料：期限自此停止计算；尚未分派的，由退回的人员审核 */
export function returnForSupplement(context: CommandContext, id: string, version: number, { missing, reason }: ReturnBody): Round {
  const { actor, today } = context
  const wanted = missing.map((kind) => materialKinds[kind].zh).join('、')
  return actOnRound(context, id, version, {
    act: 'returnForSupplement', audit: 'legal-review.return', text: `需要补充：${wanted}。${reason}`,
    change: async ({ before, caseRow }) => {
      requireAssigned(before.reviewerId, actor.officerId)
      const { reviewer, pooled } = await requireFitReviewer(context, caseRow, actor.officerId)
      return { reviewerId: reviewer.officerId, pooled, assignedOn: before.assignedOn ?? today, suspendedOn: today }
    },
  })
}

/** 补充材料：自退回至补充的日子不计入期限，届满日顺延（内蒙古三项制度办法第三十一条） */
export function supplementMaterials(context: CommandContext, id: string, version: number, { materials, text }: SupplementBody): Round {
  const { today } = context
  return actOnRound(context, id, version, {
    act: 'supplement', audit: 'legal-review.supplement', text: text ?? null,
    change: async ({ before, caseRow }) => {
      const kinds = [...before.materialKinds, ...materials.map(({ kind }) => kind)]
      requireMaterials(kinds, { ...caseRow, on: before.submittedOn })
      const suspensions = [...before.suspensions, { from: before.suspendedOn ?? today, to: today }]
      return {
        materials: [...before.materials, ...materials.map(({ title }) => title)], materialKinds: kinds, suspendedOn: null, suspensions,
        ...await dueAgain(context, { before, caseRow }, { suspensions }),
      }
    },
  })
}

/** 延长审核期限 */
export function extendReview(context: CommandContext, id: string, version: number, { workingDays, approver, approvedOn, reason }: ExtensionBody): Round {
  return actOnRound(context, id, version, {
    act: 'extend', audit: 'legal-review.extend', text: reason, official: approver,
    change: async ({ before, caseRow }) => {
      requireAssigned(before.reviewerId, context.actor.officerId)
      requireApprovalDate(approvedOn, before.submittedOn, context.today)
      const rule = reviewDeadline(caseRow, before.submittedOn)
      extendedPeriod(rule, workingDays, before.extension !== null)
      const extension = { length: workingDays, unit: 'WD' as const, approver, approvedOn, reason }
      return { extension, ...await dueAgain(context, { before, caseRow }, { extension }) }
    },
  })
}

/** 撤回送审 */
export function withdrawSubmission(context: CommandContext, id: string, version: number, reason: string): Round {
  return actOnRound(context, id, version, { act: 'withdraw', audit: 'legal-review.withdraw', text: reason, change: () => ({ suspendedOn: null }) })
}

/** The last day with what the round was extended by and what does not count. */
async function dueAgain({ tx }: CommandContext, { before, caseRow }: RoundFacts, given: Partial<Pick<LegalReviewRow, 'suspensions' | 'extension'>>) {
  return reviewDue({ ...before, ...given }, caseRow, await calendarOf(tx, caseRow.divisionCode))
}
