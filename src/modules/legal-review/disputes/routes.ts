import type { Api } from '../../../platform/http/api.ts'
import { roundRoute } from '../act-route.ts'
import { reviewerProblems } from '../problems.ts'
import { disputeBody, headDecisionBody, negotiationBody } from '../schema.ts'
import { acceptOpinion, changeOpinion, decideDispute, disputeOpinion, escalateDispute } from './commands.ts'

export function registerDisputeRoutes(api: Api): void {
  roundRoute(api, {
    path: 'dispute', act: 'dispute', operationId: 'disputeLegalReview', summary: '对审核意见提出异议', body: disputeBody, description: '逐项说明理由，提请与法制审核机构协调。',
    problems: ['legal-review.case-not-open', 'legal-review.superseded', 'legal-review.head-has-decided', 'legal-review.issue-unknown'], run: disputeOpinion,
  })
  roundRoute(api, {
    path: 'acceptance', act: 'concede', operationId: 'acceptLegalReview', summary: '协调一致，接受审核意见', body: negotiationBody,
    run: (context, id, version, { record }) => acceptOpinion(context, id, version, record),
  })
  roundRoute(api, {
    path: 'change-of-opinion', act: 'changeOpinion', operationId: 'changeLegalReviewOpinion', summary: '协调一致，改为同意', body: negotiationBody,
    description: '由出具意见的审核人员改变意见，同时写入案件。', problems: ['legal-review.not-the-reviewer', ...reviewerProblems],
    run: (context, id, version, { record }) => changeOpinion(context, id, version, record),
  })
  roundRoute(api, {
    path: 'escalation', act: 'escalate', operationId: 'escalateLegalReview', summary: '协调不成，报请负责人决定', body: negotiationBody,
    run: (context, id, version, { record }) => escalateDispute(context, id, version, record),
  })
  roundRoute(api, {
    path: 'head-decision', act: 'sustain', operationId: 'decideLegalReviewDispute', summary: '负责人决定是否采纳审核意见', body: headDecisionBody,
    description: '不采纳的，案件仍须再次送审并取得同意意见后方可作出决定。', problems: ['legal-review.head-took-part'], run: decideDispute,
  })
}
