import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { findSpotCheck } from '../plans/queries.ts'
import { spotCheckParams } from '../plans/schema.ts'
import { assignReviewer, completeReview } from './commands.ts'
import { presentFile } from './present.ts'
import { fileList, findFile, seesAnyFile } from './queries.ts'
import { toldTo } from '../reader.ts'
import { completionBody, fileParams, fileRecord, reviewerBody } from './schema.ts'
import { isReviewerOfFileTold } from './told.ts'

const tag = '案卷评查'

export function registerFileRoutes(api: Api): void {
  const { db } = api.database
  const list = { access: 'spot-check:read', tag, list: fileList, item: fileRecord, present: presentFile }
  const change = { params: fileParams, response: fileRecord, tag, changes: true as const }
  listRoute(api, { ...list, url: '/v1/spot-check-files', operationId: 'listSpotCheckFiles', summary: '查询抽中的案卷', fixed: toldTo })
  listRoute(api, {
    ...list, url: '/v1/spot-checks/:spotCheckId/files', operationId: 'listFilesOfSpotCheck', summary: '查询一次评查抽中的案卷',
    params: spotCheckParams,
    fixed: {
      fields: ['spotCheckId', ...toldTo.fields],
      of: async ({ spotCheckId }, actor) => {
        const visible = await findSpotCheck(db, actor.scope, spotCheckId) !== null || await seesAnyFile(db, actor.scope, spotCheckId)
        if (!visible) throw httpProblems.raise['not-found']()
        return { spotCheckId: [spotCheckId], ...toldTo.of(null, actor) }
      },
    },
  })
  readRoute(api, {
    url: '/v1/spot-check-files/:fileId', access: 'spot-check:read', operationId: 'getSpotCheckFile', tag, summary: '查看抽中的案卷',
    params: fileParams, response: fileRecord,
    handle: async ({ params, actor }) => {
      const view = await findFile(db, actor, params.fileId)
      return view === null ? null : presentFile(view, actor)
    },
  })
  actRoute(api, {
    ...change, method: 'PUT', url: '/v1/spot-check-files/:fileId/reviewer', access: 'spot-check:organise', operationId: 'assignSpotCheckReviewer',
    summary: '指定评查人员', body: reviewerBody,
    problems: [
      'spot-checks.organised-by-reviewed', 'spot-checks.file-replaced', 'spot-checks.review-completed', 'spot-checks.reviewer-unknown', 'spot-checks.reviewer-of-reviewed-agency', 'spot-checks.reviewer-handled-case',
    ],
    act: async (context, { params, body, version }) => presentFile(await assignReviewer(context, params.fileId, version, body.officerId), context.actor),
  })
  actRoute(api, {
    ...change, url: '/v1/spot-check-files/:fileId/review-completion', access: 'finding:record', operationId: 'completeSpotCheckReview',
    summary: '完成案卷评查', body: completionBody,
    problems: ['spot-checks.organised-by-reviewed', 'spot-checks.file-replaced', 'spot-checks.review-completed', 'spot-checks.reviewer-missing', 'spot-checks.date-in-future', 'spot-checks.reviewed-before-draw'],
    act: async (context, { params, body, version }) => presentFile(await completeReview(context, params.fileId, version, body.reviewedOn), context.actor),
  })
  historyRoute(api, {
    url: '/v1/spot-check-files/:fileId/history', kind: 'spot-check-file', access: 'spot-check:read', operationId: 'listSpotCheckFileHistory', tag,
    summary: '抽中案卷的变更历史', params: fileParams, idOf: (params) => params.fileId, told: isReviewerOfFileTold,
    find: (handle, scope, id) => findFile(handle, { scope, agencyId: null }, id),
  })
}
