import type { CommandContext } from '../../../platform/command.ts'
import { handlerIdsOf, recordReviewOpinion } from '../../cases/index.ts'
import { requireFitReviewer } from '../reviewers.ts'
import { requireAssigned, requireDisputable, requireImpartialHead } from '../rules.ts'
import type { DisputeBody, HeadDecisionBody } from '../schema.ts'
import type { LegalReviewRow } from '../store.ts'
import { roundsOf } from '../store.ts'
import { actOnRound } from '../transition.ts'

type Round = Promise<LegalReviewRow>

/** 承办机构对审核意见有异议，提请协调（国办发〔2018〕118号（十四）；内蒙古三项制度办法第三十二条） */
export function disputeOpinion(context: CommandContext, id: string, version: number, { issues }: DisputeBody): Round {
  return actOnRound(context, id, version, {
    act: 'dispute', audit: 'legal-review.dispute', text: issues.map(({ issue, reason }) => `第${issue}项：${reason}`).join('；'),
    change: async ({ before, caseRow }) => {
      const [last] = await roundsOf(context.tx, caseRow.id)
      const settledByHead = before.course.some(({ act }) => act === 'sustain')
      requireDisputable({ caseStatus: caseRow.status, isLast: last?.round === before.round, settledByHead, issues: before.issues }, issues.map(({ issue }) => issue))
      return {}
    },
  })
}

/** 协调一致：承办机构接受审核意见，处理后再次报送 */
export function acceptOpinion(context: CommandContext, id: string, version: number, record: string): Round {
  return actOnRound(context, id, version, { act: 'concede', audit: 'legal-review.accept', text: record })
}

/** 协调一致：出具意见的审核人员改为同意，并写入案件 */
export function changeOpinion(context: CommandContext, id: string, version: number, record: string): Round {
  const { actor, today } = context
  return actOnRound(context, id, version, {
    act: 'changeOpinion', audit: 'legal-review.change-opinion', text: record,
    change: async ({ before, caseRow }) => {
      requireAssigned(before.reviewerId, actor.officerId)
      await requireFitReviewer(context, caseRow, actor.officerId)
      return {}
    },
    after: async ({ caseRow }) => { await recordReviewOpinion(context, { caseRow, opinion: 'AGREE', reviewedOn: today }) },
  })
}

/** 协调不成，报请机关负责人决定 */
export function escalateDispute(context: CommandContext, id: string, version: number, record: string): Round {
  return actOnRound(context, id, version, { act: 'escalate', audit: 'legal-review.escalate', text: record })
}

/**
 * 机关负责人决定是否采纳审核意见. Not to adopt it does not stand in for an agreement: without one nothing may be decided
 * (行政处罚法 art. 58(1); 国办发〔2018〕118号 四), so the case goes to another round, in which the reviewer knows what the head has said.
 */
export function decideDispute(context: CommandContext, id: string, version: number, { adopted, decidedBy, reason }: HeadDecisionBody): Round {
  return actOnRound(context, id, version, {
    act: adopted ? 'sustain' : 'overrule', audit: 'legal-review.decide-dispute', text: reason, official: decidedBy,
    change: async ({ before, caseRow }) => {
      requireImpartialHead(context.actor.officerId, { handlerIds: await handlerIdsOf(context.tx, caseRow.id), reviewerId: before.reviewerId })
      return {}
    },
  })
}
