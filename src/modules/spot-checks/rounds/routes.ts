import type { z } from 'zod'
import { assignmentRecordSchema } from '../../../kernel/draw-assignment-record.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { standardOf } from '../scoring/queries.ts'
import { changeGroups } from './groups.ts'
import { registerReviewFileRoutes } from './file-routes.ts'
import { auditRound, closeRound, feedBackRound, finaliseRound, notifyRound, reportRound, sendBackFiles } from './lifecycle.ts'
import { addFile, planRound } from './planning.ts'
import { presentFileDetail, presentRound, presentRoundDetail } from './present.ts'
import { findReviewFile, findRound, roundList } from './queries.ts'
import { registerReportRoutes } from './report-routes.ts'
import { drawReviewers, startRound } from './reviewers.ts'
import {
  fileBody, groupsBody, noteBody, notificationBody, reviewerDrawBody, reviewFileRecord, reviewRoundParams, roundBody, roundRecord, sendBackBody,
} from './schema.ts'
import type { RoundRow } from './store.ts'
import { isRoundTold, isTold } from './told.ts'

const tag = '评查轮次'
const one = '/v1/review-rounds/:reviewRoundId'
const untold = '反馈前不向被评查机关公开小组、调整、报告和审核意见。'

export function registerRoundRoutes(api: Api): void {
  const { db } = api.database
  const read = { access: 'review-round:read', tag }
  listRoute(api, {
    ...read, url: '/v1/review-rounds', operationId: 'listReviewRounds', summary: '查询评查轮次', description: untold, list: roundList, item: roundRecord, present: presentRound,
    fixed: { fields: ['toldTo'], of: (_params, { agencyId }) => ({ toldTo: agencyId }) },
  })
  readRoute(api, {
    ...read, url: one, operationId: 'getReviewRound', summary: '查看评查轮次', description: untold, params: reviewRoundParams, response: roundRecord,
    handle: async ({ params, actor }) => {
      const view = await findRound(db, actor, params.reviewRoundId)
      return view === null ? null : presentRoundDetail(view, actor)
    },
  })
  readRoute(api, {
    ...read, url: `${one}/assignment`, operationId: 'getReviewerAssignment', summary: '导出评查人员抽取记录',
    description: '任何人可凭 docs/draw-protocol.md 第十节重新计算。逐件指定而没有抽取的轮次没有此记录；反馈前不向被评查机关公开。', params: reviewRoundParams, response: assignmentRecordSchema,
    handle: async ({ params, actor }) => {
      const view = await findRound(db, actor, params.reviewRoundId)
      return view !== null && isTold(view.reviewed, view.round.status) ? view.round.assignment : null
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'review-round', access: 'review-round:read', operationId: 'listReviewRoundHistory', tag, summary: '评查轮次的变更历史',
    params: reviewRoundParams, idOf: (params) => params.reviewRoundId, told: isRoundTold,
    find: (handle, scope, id) => findRound(handle, { scope, agencyId: null }, id),
  })
  registerPlanRoutes(api)
  registerLifecycleRoutes(api)
  registerReviewFileRoutes(api)
  registerReportRoutes(api)
}

function registerPlanRoutes(api: Api): void {
  actRoute(api, {
    url: '/v1/review-rounds', access: 'review-round:organise', operationId: 'planReviewRound', tag, summary: '组建评查轮次', body: roundBody, response: roundRecord,
    description: '确定评查标准和小组；有抽取计划的，列入抽中的全部案卷。', status: 201, location: ({ id }) => `/v1/review-rounds/${id}`,
    problems: [
      'review-rounds.organiser-missing', 'review-rounds.place-missing', 'review-rounds.outside-scope', 'review-rounds.spot-check-not-drawn', 'review-rounds.spot-check-taken',
      'review-rounds.standard-not-in-force', 'review-rounds.template-missing', 'review-rounds.member-unknown', 'review-rounds.member-twice',
    ],
    act: async (context, { body }) => presentRoundDetail({ round: await planRound(context, body), reviewed: false }, context.actor),
  })
  actRoute(api, {
    url: `${one}/files`, access: 'review-round:organise', operationId: 'addReviewFile', tag, summary: '列入非案件的卷宗', params: reviewRoundParams, body: fileBody,
    response: reviewFileRecord, status: 201, changes: true, location: ({ id }) => `/v1/review-files/${id}`,
    problems: ['state.act-not-available', 'review-rounds.organised-by-reviewed', 'review-rounds.outside-scope', 'review-rounds.template-missing', 'review-rounds.file-twice'],
    act: async (context, { params, body, version }) => {
      const { id } = await addFile(context, params.reviewRoundId, version, body)
      const view = await findReviewFile(context.tx, context.actor, id)
      if (view === null) throw new Error('the file was not stored')
      return presentFileDetail(view, context.actor, await standardOf(context.tx, view.standardId))
    },
  })
}

function registerLifecycleRoutes(api: Api): void {
  act(api, {
    noun: 'reviewer-draw', operationId: 'drawReviewers', summary: '抽取评查人员', body: reviewerDrawBody,
    description: '由抽取计划的种子抽取，不抽本机关、本人办理过的和申明回避的，负担均衡，按比例由两人各自评查；只进行一次。',
    problems: ['review-rounds.drawn-already', 'review-rounds.draw-without-seed', 'review-rounds.member-unknown', 'draw.assignment-impossible', 'draw.assignment-too-large'], run: drawReviewers,
  })
  act(api, {
    noun: 'group-change', operationId: 'changeReviewGroups', summary: '调整评查小组', body: groupsBody,
    description: '尚无评分时，因评查人员患病、发现利害关系等事由调整小组、更换评查人员；全部卷宗的回避重新核对，理由记录在案。',
    problems: [
      'review-rounds.scores-given', 'review-rounds.member-unknown', 'review-rounds.member-twice', 'review-rounds.file-not-in-round', 'review-rounds.reviewers-differ',
      'spot-checks.reviewer-of-reviewed-agency', 'spot-checks.reviewer-handled-case',
    ],
    run: changeGroups,
  })
  const none = { body: undefined }
  act(api, { ...none, noun: 'start', operationId: 'startReviewRound', summary: '开始评分', problems: ['review-rounds.reviewers-missing'], run: startRound })
  act(api, {
    noun: 'report', operationId: 'reportReviewRound', summary: '提交小组评查报告', body: noteBody, problems: ['review-rounds.files-without-agreement'],
    run: (context, id, version, { note }) => reportRound(context, id, version, note),
  })
  act(api, { noun: 'return', operationId: 'sendBackReviewFiles', summary: '退回重新合议', body: sendBackBody, problems: ['review-rounds.file-not-in-round'], run: sendBackFiles })
  act(api, {
    noun: 'audit', operationId: 'auditReviewRound', summary: '审核评查报告', body: noteBody, problems: ['review-rounds.audited-by-reviewer'],
    run: (context, id, version, { note }) => auditRound(context, id, version, note),
  })
  act(api, {
    ...none, noun: 'feedback', operationId: 'feedBackReviewRound', summary: '反馈被评查机关', description: '被评查机关由此看到结果；异议期限自今日起算。', problems: [], run: feedBackRound,
  })
  act(api, {
    ...none, noun: 'finalisation', operationId: 'finaliseReviewRound', summary: '确定评查结果', problems: ['review-rounds.objections-open', 'review-rounds.objection-period-open'],
    run: finaliseRound,
  })
  act(api, {
    noun: 'notification', operationId: 'notifyReviewRound', summary: '通报并责令整改', body: notificationBody, problems: ['review-rounds.rectify-by-past'], run: notifyRound,
  })
  act(api, { ...none, noun: 'closing', operationId: 'closeReviewRound', summary: '办结评查轮次', problems: ['review-rounds.orders-open'], run: closeRound })
}

interface RoundAct<Body extends z.ZodType | undefined> {
  noun: string
  operationId: string
  summary: string
  description?: string
  body: Body
  problems: readonly string[]
  run: (context: CommandContext, id: string, version: number, body: Body extends z.ZodType ? z.output<Body> : undefined) => Promise<RoundRow>
}

/** `POST /v1/review-rounds/{id}/<noun>`: one act of the organiser on the version the caller has seen. */
function act<Body extends z.ZodType | undefined = undefined>(api: Api, { noun, body, problems, run, ...spec }: RoundAct<Body>): void {
  actRoute(api, {
    ...spec, ...(body === undefined ? {} : { body }), url: `${one}/${noun}`, access: 'review-round:organise', tag, params: reviewRoundParams, response: roundRecord, changes: true,
    problems: ['state.act-not-available', 'review-rounds.organised-by-reviewed', ...problems],
    act: async (context, { params, body: given, version }) =>
      // Nobody of a reviewed agency organises.
      presentRoundDetail({ round: await run(context, params.reviewRoundId, version, given as Body extends z.ZodType ? z.output<Body> : undefined), reviewed: false }, context.actor),
  })
}
