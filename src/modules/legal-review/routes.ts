import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import { ofCase } from '../cases/index.ts'
import { concludeLegalReview, submitLegalReview } from './commands.ts'
import { registerCourseRoutes } from './course/routes.ts'
import { registerDisputeRoutes } from './disputes/routes.ts'
import { registerReviewFigureRoutes } from './figures/routes.ts'
import { registerPoolRoutes } from './pool/routes.ts'
import { reviewerProblems } from './problems.ts'
import { presentLegalReview, summarizeLegalReview } from './present.ts'
import { findLegalReview, findReachableReview, legalReviewList } from './queries.ts'
import { caseParams, conclusionBody, legalReviewParams, legalReviewRecord, legalReviewSummary, submissionBody } from './schema.ts'

const tag = '法制审核'

export function registerLegalReviewRoutes(api: Api): void {
  const { db } = api.database
  const list = legalReviewList(api.clock)

  listRoute(api, {
    url: '/v1/legal-reviews', access: 'legal-review:read', operationId: 'listLegalReviews', tag, summary: '查询法制审核', list, item: legalReviewSummary,
    present: summarizeLegalReview,
  })
  listRoute(api, {
    url: '/v1/legal-review-assignments', access: 'legal-review:conclude', operationId: 'listOwnLegalReviews', tag, summary: '查询分派给本人的法制审核',
    description: '当前账号对应的人员所审核的各轮，包括为其他机关审核的。', list, item: legalReviewSummary, present: summarizeLegalReview,
    scopeOf: ({ officerId, scope }) => officerId === null || scope.kind === 'NONE' ? { kind: 'NONE' } : { kind: 'NATION' },
    fixed: { fields: ['reviewerId'], of: (_params, { officerId }) => officerId === null ? {} : { reviewerId: [officerId] } },
  })
  listRoute(api, {
    url: '/v1/cases/:caseId/legal-reviews', access: 'legal-review:read', operationId: 'listCaseLegalReviews', tag, summary: '查询案件的各轮法制审核',
    params: caseParams, list, item: legalReviewSummary, present: summarizeLegalReview,
    fixed: ofCase(db, 'agencyId'),
  })
  readRoute(api, {
    url: '/v1/legal-reviews/:legalReviewId', access: 'legal-review:read', operationId: 'getLegalReview', tag, summary: '查看法制审核',
    params: legalReviewParams, response: legalReviewRecord,
    handle: async ({ params, actor }) => {
      const row = await findReachableReview(db, actor, params.legalReviewId)
      return row === null ? null : presentLegalReview(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/legal-reviews', access: 'legal-review:submit', operationId: 'submitLegalReview', tag, summary: '送法制审核',
    description: '案件须已立案且属于重大执法决定；上一轮存在问题的，逐项说明处理情况后再次报送。', params: caseParams, body: submissionBody,
    response: legalReviewRecord, status: 201, location: (review) => `/v1/legal-reviews/${review.id}`,
    problems: [
      'legal-review.case-not-open', 'legal-review.not-required', 'legal-review.round-open', 'legal-review.already-agreed', 'legal-review.responses-mismatch',
      'legal-review.materials-missing',
    ],
    act: async (context, { params, body }) => presentLegalReview(await submitLegalReview(context, params.caseId, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/legal-reviews/:legalReviewId/conclusion', access: 'legal-review:conclude', operationId: 'concludeLegalReview', tag, summary: '出具法制审核意见',
    description: '以当前账号对应的人员为审核人员，出具日期为今日；已分派的只能由所分派的人员出具；意见同时写入案件。', params: legalReviewParams, body: conclusionBody,
    response: legalReviewRecord, changes: true,
    problems: [
      'state.act-not-available', 'legal-review.issues-missing', 'legal-review.issues-with-agreement', 'legal-review.local-opinion-unfit', 'legal-review.not-the-reviewer',
      ...reviewerProblems,
    ],
    act: async (context, { params, body, version }) => presentLegalReview(await concludeLegalReview(context, params.legalReviewId, version, body), context.actor),
  })
  historyRoute(api, {
    url: '/v1/legal-reviews/:legalReviewId/history', kind: 'legal-review', access: 'legal-review:read', operationId: 'listLegalReviewHistory', tag,
    summary: '法制审核的变更历史', params: legalReviewParams, idOf: (params) => params.legalReviewId, find: findLegalReview,
  })
  registerCourseRoutes(api)
  registerDisputeRoutes(api)
  registerPoolRoutes(api)
  registerReviewFigureRoutes(api)
}
