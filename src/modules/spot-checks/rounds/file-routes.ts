import type { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { toldTo } from '../reader.ts'
import { standardOf } from '../scoring/queries.ts'
import { objectToFile, reReviewFile } from './objections.ts'
import { urgeOrder } from './orders.ts'
import { presentFile, presentFileDetail, presentOrder, presentSheet, presentSheetDetail } from './present.ts'
import { findOrder, findReviewFile, findSheet, orderList, reviewFileList, sheetList } from './queries.ts'
import { addThirdReviewer, assignReviewers, chooseTemplate } from './reviewers.ts'
import {
  agreementBody, noteBody, objectionBody, orderParams, orderRecord, reReviewBody, reviewersBody, reviewFileParams, reviewFileRecord, reviewFileSummary, scoreSheetParams, sheetBody,
  sheetRecord, sheetSummary, templateBody, thirdReviewerBody,
} from './schema.ts'
import { agreeOnFile, saveSheet, signSheet } from './scoring.ts'
import type { ReviewFileRow } from './store.ts'
import { isFileTold } from './told.ts'

const tag = '评查卷宗'
const oneFile = '/v1/review-files/:reviewFileId'
const oneSheet = '/v1/score-sheets/:scoreSheetId'
const scoreProblems = ['scoring.sheet-unsound', 'scoring.sheet-incomplete', 'review-rounds.item-unknown', 'review-rounds.subcategory-of-another']
const reviewerProblems = ['review-rounds.member-unknown', 'review-rounds.member-twice', 'spot-checks.reviewer-of-reviewed-agency', 'spot-checks.reviewer-handled-case']

export function registerReviewFileRoutes(api: Api): void {
  const { db } = api.database
  const read = { access: 'review-round:read', tag }
  listRoute(api, {
    ...read, url: '/v1/review-files', operationId: 'listReviewFiles', summary: '查询评查轮次中的卷宗', list: reviewFileList, item: reviewFileSummary, present: presentFile, fixed: toldTo,
  })
  readRoute(api, {
    ...read, url: oneFile, operationId: 'getReviewFile', summary: '查看卷宗的评查结果及其计算', params: reviewFileParams, response: reviewFileRecord,
    handle: async ({ params, actor }) => {
      const view = await findReviewFile(db, actor, params.reviewFileId)
      return view === null ? null : presentFileDetail(view, actor, await standardOf(db, view.standardId))
    },
  })
  historyRoute(api, {
    url: `${oneFile}/history`, kind: 'review-file', access: 'review-round:organise', operationId: 'listReviewFileHistory', tag, summary: '评查卷宗的变更历史',
    params: reviewFileParams, idOf: (params) => params.reviewFileId, told: isFileTold,
    find: (handle, scope, id) => findReviewFile(handle, { scope, agencyId: null }, id),
  })
  registerFileActs(api)
  registerSheetRoutes(api)
  registerOrderRoutes(api)
}

function registerFileActs(api: Api): void {
  const organise = 'review-round:organise'
  act(api, {
    method: 'PUT', noun: 'reviewers', access: organise, operationId: 'assignFileReviewers', summary: '指定评查人员', body: reviewersBody, problems: reviewerProblems,
    run: (context, id, version, { officerIds }) => assignReviewers(context, id, version, officerIds),
  })
  act(api, {
    method: 'PUT', noun: 'template', access: organise, operationId: 'chooseFileTemplate', summary: '选定评分表', body: templateBody, problems: ['scoring.template-unknown'],
    run: (context, id, version, { templateCode }) => chooseTemplate(context, id, version, templateCode),
  })
  act(api, {
    noun: 'third-reviewer', access: organise, operationId: 'addThirdReviewer', summary: '增加第三名评查人员', body: thirdReviewerBody, problems: reviewerProblems,
    run: (context, id, version, { officerId }) => addThirdReviewer(context, id, version, officerId),
  })
  act(api, {
    noun: 'agreement', access: 'review-round:score', operationId: 'agreeOnReviewFile', summary: '小组合议', description: '由组长登记；组长须回避的，由首名评查人员登记。得分由标准算出。', body: agreementBody,
    problems: ['review-rounds.not-group-leader', 'review-rounds.agreement-unstated', ...scoreProblems], run: agreeOnFile,
  })
  act(api, {
    noun: 'objection', access: 'review-round:object', operationId: 'objectToReviewFile', summary: '提出异议', body: objectionBody,
    problems: ['review-rounds.not-in-feedback', 'review-rounds.objection-by-another', 'review-rounds.objection-late', 'files.unknown'], run: objectToFile,
  })
  act(api, {
    noun: 're-review', access: organise, operationId: 'reReviewFile', summary: '复核', body: reReviewBody,
    problems: [
      'review-rounds.not-in-feedback', 'review-rounds.re-review-by-reviewer', 'review-rounds.re-review-unstated', 'review-rounds.finding-not-of-file',
      'spot-checks.reviewer-unknown', 'spot-checks.reviewer-of-reviewed-agency', 'spot-checks.reviewer-handled-case', ...scoreProblems.slice(0, 2),
    ],
    run: reReviewFile,
  })
}

interface FileAct<Body extends z.ZodType> {
  method?: 'PUT'
  noun: string
  access: string
  operationId: string
  summary: string
  description?: string
  body: Body
  problems: readonly string[]
  run: (context: CommandContext, id: string, version: number, body: z.output<Body>) => Promise<ReviewFileRow>
}

/** One act on a file, on the version the caller has seen; answers the file as it then is. */
function act<Body extends z.ZodType>(api: Api, { noun, problems, run, ...spec }: FileAct<Body>): void {
  actRoute(api, {
    ...spec, url: `${oneFile}/${noun}`, tag, params: reviewFileParams, response: reviewFileRecord, changes: true, problems: ['state.act-not-available', ...(spec.access === 'review-round:organise' ? ['review-rounds.organised-by-reviewed'] : []), ...problems],
    act: async (context, { params, body, version }) => {
      await run(context, params.reviewFileId, version, body)
      const view = await findReviewFile(context.tx, context.actor, params.reviewFileId)
      if (view === null) throw httpProblems.raise['not-found']()
      return presentFileDetail(view, context.actor, await standardOf(context.tx, view.standardId))
    },
  })
}

function registerSheetRoutes(api: Api): void {
  const { db } = api.database
  const read = { access: 'score-sheet:read', tag }
  const change = { access: 'review-round:score', tag, params: scoreSheetParams, response: sheetRecord, changes: true as const }
  listRoute(api, {
    ...read, url: '/v1/score-sheets', operationId: 'listScoreSheets', summary: '查询评分表', description: '反馈前不向被评查机关公开。', list: sheetList, item: sheetSummary, present: presentSheet,
    fixed: toldTo,
  })
  readRoute(api, {
    ...read, url: oneSheet, operationId: 'getScoreSheet', summary: '查看评分表', description: '卷宗的全部评分表签名之前，仅本人可见内容；反馈前不向被评查机关公开。', params: scoreSheetParams, response: sheetRecord,
    handle: async ({ params, actor }) => {
      const view = await findSheet(db, actor, params.scoreSheetId)
      return view === null ? null : presentSheetDetail(view, actor, await standardOf(db, view.standardId))
    },
  })
  actRoute(api, {
    ...change, method: 'PUT', url: oneSheet, operationId: 'saveScoreSheet', summary: '保存评分', body: sheetBody,
    problems: ['state.act-not-available', 'review-rounds.sheet-of-another', 'review-rounds.subcategory-of-another'],
    act: async (context, { params, body, version }) => {
      const view = await saveSheet(context, params.scoreSheetId, version, body)
      return presentSheetDetail(view, context.actor, await standardOf(context.tx, view.standardId))
    },
  })
  actRoute(api, {
    ...change, url: `${oneSheet}/signature`, operationId: 'signScoreSheet', summary: '签名',
    description: '核对评分是否完整，算出得分并固定；两人评分之差超过规定的，须增加第三人。',
    problems: ['state.act-not-available', 'review-rounds.sheet-of-another', ...scoreProblems.slice(0, 3)],
    act: async (context, { params, version }) => {
      const view = await signSheet(context, params.scoreSheetId, version)
      return presentSheetDetail(view, context.actor, await standardOf(context.tx, view.standardId))
    },
  })
}

function registerOrderRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const read = { access: 'review-round:read', tag: '整改要求' }
  listRoute(api, {
    ...read, url: '/v1/rectification-orders', operationId: 'listRectificationOrders', summary: '查询整改要求', description: 'overdue=true 为逾期未完成的，用于督办。',
    list: orderList(clock), item: orderRecord, present: (row, actor) => presentOrder(row, localDateOf(clock.now()), actor),
  })
  readRoute(api, {
    ...read, url: '/v1/rectification-orders/:rectificationOrderId', operationId: 'getRectificationOrder', summary: '查看整改要求', params: orderParams, response: orderRecord,
    handle: async ({ params, actor }) => {
      const row = await findOrder(db, actor.scope, params.rectificationOrderId)
      return row === null ? null : presentOrder(row, localDateOf(clock.now()), actor)
    },
  })
  actRoute(api, {
    url: '/v1/rectification-orders/:rectificationOrderId/urging', access: 'review-round:organise', operationId: 'urgeRectification', tag: '整改要求', summary: '督办逾期的整改',
    params: orderParams, body: noteBody, response: orderRecord, changes: true, problems: ['state.act-not-available', 'review-rounds.order-not-overdue'],
    act: async (context, { params, body, version }) => presentOrder(await urgeOrder(context, params.rectificationOrderId, version, body.note), context.today, context.actor),
  })
  historyRoute(api, {
    url: '/v1/rectification-orders/:rectificationOrderId/history', kind: 'rectification-order', access: 'review-round:read', operationId: 'listRectificationOrderHistory',
    tag: '整改要求', summary: '整改要求的变更历史', params: orderParams, idOf: (params) => params.rectificationOrderId, find: findOrder,
  })
}
