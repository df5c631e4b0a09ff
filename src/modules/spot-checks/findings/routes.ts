import { localDateOf } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { fileParams } from '../files/schema.ts'
import { toldTo } from '../reader.ts'
import { noteFinding, rectifyFinding, rejectRectification, verifyFinding } from './commands.ts'
import { presentFinding } from './present.ts'
import { findFinding, findingList } from './queries.ts'
import { findingBody, findingParams, findingRecord, rectificationBody, rejectionBody, verificationBody } from './schema.ts'
import type { FindingRecord } from './schema.ts'
import type { FindingRow } from './store.ts'
import { isFindingTold } from './told.ts'

const tag = '评查问题'

export function registerFindingRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const today = (): string => localDateOf(clock.now())
  const change = { params: findingParams, response: findingRecord, tag, changes: true as const }
  listRoute(api, {
    url: '/v1/findings', access: 'finding:read', operationId: 'listFindings', tag, summary: '查询评查问题', list: findingList(clock), item: findingRecord,
    present: (row, actor) => presentFinding(row, actor, today()), fixed: toldTo,
  })
  readRoute(api, {
    url: '/v1/findings/:findingId', access: 'finding:read', operationId: 'getFinding', tag, summary: '查看评查问题', params: findingParams,
    response: findingRecord,
    handle: async ({ params, actor }) => {
      const row = await findFinding(db, actor, params.findingId)
      return row === null ? null : presentFinding(row, actor, today())
    },
  })
  actRoute(api, {
    url: '/v1/spot-check-files/:fileId/findings', access: 'finding:record', operationId: 'recordFinding', tag, summary: '记录评查问题',
    params: fileParams, body: findingBody, response: findingRecord, status: 201, location: (finding) => `/v1/findings/${finding.id}`,
    problems: [
      'spot-checks.finding-by-reviewed-agency', 'spot-checks.file-replaced', 'spot-checks.review-completed', 'spot-checks.reviewer-missing', 'spot-checks.rectify-by-past',
      'review-rounds.subcategory-of-another',
    ],
    act: async (context, { params, body }) => shown(context, await noteFinding(context, params.fileId, body)),
  })
  actRoute(api, {
    ...change, url: '/v1/findings/:findingId/rectification', access: 'finding:rectify', operationId: 'rectifyFinding', summary: '报送整改情况',
    body: rectificationBody,
    problems: ['state.act-not-available', 'spot-checks.rectified-by-another', 'spot-checks.date-in-future', 'spot-checks.rectified-before-finding', 'review-rounds.rectification-not-ordered', 'files.unknown'],
    act: async (context, { params, body, version }) => shown(context, await rectifyFinding(context, params.findingId, version, body)),
  })
  actRoute(api, {
    ...change, url: '/v1/findings/:findingId/verification', access: 'finding:verify', operationId: 'verifyFinding', summary: '核验整改情况',
    body: verificationBody,
    problems: [
      'state.act-not-available', 'spot-checks.verified-by-reviewed-agency', 'spot-checks.date-in-future', 'spot-checks.verified-before-rectification',
      'review-rounds.data-not-changed',
    ],
    act: async (context, { params, body, version }) => shown(context, await verifyFinding(context, params.findingId, version, body)),
  })
  actRoute(api, {
    ...change, url: '/v1/findings/:findingId/rejection', access: 'finding:verify', operationId: 'rejectFindingRectification', summary: '退回重新整改',
    body: rejectionBody, problems: ['state.act-not-available', 'spot-checks.verified-by-reviewed-agency'],
    act: async (context, { params, body, version }) => shown(context, await rejectRectification(context, params.findingId, version, body.reason)),
  })
  historyRoute(api, {
    url: '/v1/findings/:findingId/history', kind: 'finding', access: 'finding:read', operationId: 'listFindingHistory', tag,
    summary: '评查问题的变更历史', params: findingParams, idOf: (params) => params.findingId, told: isFindingTold,
    find: (handle, scope, id) => findFinding(handle, { scope, agencyId: null }, id),
  })
}

async function shown({ tx, actor, today }: CommandContext, { id }: Pick<FindingRow, 'id'>): Promise<FindingRecord> {
  const view = await findFinding(tx, actor, id)
  if (view === null) throw httpProblems.raise['not-found']()
  return presentFinding(view, actor, today)
}
