import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { caseRecordFor, caseStepsOfCase } from '../../cases/index.ts'
import { roundRoute } from '../act-route.ts'
import { reviewerProblems } from '../problems.ts'
import { findReachableReview } from '../queries.ts'
import { assignmentBody, extensionBody, legalReviewParams, reassignmentBody, returnBody, supplementBody, withdrawalBody } from '../schema.ts'
import { assignReviewer, extendReview, reassignReviewer, returnForSupplement, supplementMaterials, withdrawSubmission } from './commands.ts'

export function registerCourseRoutes(api: Api): void {
  const { db } = api.database
  roundRoute(api, {
    path: 'assignment', act: 'assign', operationId: 'assignLegalReview', summary: '分派审核人员', body: assignmentBody, problems: reviewerProblems,
    description: '审核人员须是本机关人员或者统筹调用的人员，未办理过本案，并具备规定的资格。', run: (context, id, version, { officerId }) => assignReviewer(context, id, version, officerId),
  })
  roundRoute(api, {
    path: 'reassignment', act: 'reassign', operationId: 'reassignLegalReview', summary: '改派审核人员', body: reassignmentBody,
    problems: [...reviewerProblems, 'legal-review.same-reviewer'], run: reassignReviewer,
  })
  roundRoute(api, {
    path: 'return', act: 'returnForSupplement', operationId: 'returnLegalReview', summary: '退回补充材料', body: returnBody,
    description: '审核期限自退回之日起停止计算。', problems: [...reviewerProblems, 'legal-review.not-the-reviewer'], run: returnForSupplement,
  })
  roundRoute(api, {
    path: 'supplement', act: 'supplement', operationId: 'supplementLegalReview', summary: '补充送审材料', body: supplementBody,
    description: '退回至补充的期间不计入审核期限，届满日顺延。', problems: ['legal-review.materials-missing'], run: supplementMaterials,
  })
  roundRoute(api, {
    path: 'extension', act: 'extend', operationId: 'extendLegalReview', summary: '延长审核期限', body: extensionBody,
    problems: ['legal-review.not-extendable', 'legal-review.not-the-reviewer', 'legal-review.date-out-of-order'], run: extendReview,
  })
  roundRoute(api, {
    path: 'withdrawal', act: 'withdraw', operationId: 'withdrawLegalReview', summary: '撤回送审', body: withdrawalBody,
    run: (context, id, version, { reason }) => withdrawSubmission(context, id, version, reason),
  })
  readRoute(api, {
    url: '/v1/legal-reviews/:legalReviewId/case', access: 'legal-review:read', operationId: 'getCaseUnderReview', tag: '法制审核', summary: '查看所审核的案件',
    description: '供审核人员使用：统筹调用的人员由此查看其他机关的案件。', params: legalReviewParams, response: caseRecordFor.record,
    handle: async ({ params, actor }) => {
      const review = await findReachableReview(db, actor, params.legalReviewId)
      return review === null ? null : caseRecordFor.read(db, review.caseId)
    },
  })
  listRoute(api, {
    url: '/v1/legal-reviews/:legalReviewId/case-steps', access: 'legal-review:read', operationId: 'listStepsUnderReview', tag: '法制审核', summary: '查询所审核案件的办案环节',
    params: legalReviewParams, ...caseStepsOfCase, scopeOf: () => ({ kind: 'NATION' }),
    fixed: {
      fields: ['caseId'],
      of: async ({ legalReviewId }, actor) => {
        const review = await findReachableReview(db, actor, legalReviewId)
        if (review === null) throw httpProblems.raise['not-found']()
        return { caseId: [review.caseId] }
      },
    },
  })
}
