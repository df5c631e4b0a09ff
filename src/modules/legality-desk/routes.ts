import type { z } from 'zod'
import { localDateOf } from '../../kernel/local-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import type { FileParts } from '../files/index.ts'
import { contentRoute } from '../files/index.ts'
import type { ReviewCommand } from './commands.ts'
import * as commands from './commands.ts'
import { actOnReview } from './commands.ts'
import { registerContractRoutes } from './contracts/routes.ts'
import { actPermission } from './machine.ts'
import { presentFigures, presentLegalityReview, presentTemplates, summarizeLegalityReview } from './present.ts'
import { figuresOf, findLegalityReview, findMaterialFile, legalityReviewList } from './queries.ts'
import * as schema from './schema.ts'
import type { LegalityReviewRow } from './store.ts'
import { registerTopicRoutes } from './topics/routes.ts'

const tag = '合法性审查'
const one = '/v1/legality-reviews/:legalityReviewId'

export function registerLegalityDeskRoutes(api: Api, { files }: { files: Pick<FileParts, 'storage'> }): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  const list = legalityReviewList(api.clock)
  const listed = {
    access: 'legality-review:read', tag, list, item: schema.legalityReviewSummary,
    present: (row: LegalityReviewRow, actor: Actor) => summarizeLegalityReview(row, { actor, today: today() }),
  }

  listRoute(api, {
    ...listed, url: '/v1/legality-reviews', operationId: 'listLegalityReviews', summary: '查询合法性审查',
    description: '重大行政决策、会议议题、合同、行政规范性文件同一队列，先送审的在前；按 status、subjectKind 筛选。',
  })
  listRoute(api, {
    ...listed, url: '/v1/legality-review-assignments', access: 'legality-review:conclude', operationId: 'listOwnLegalityReviews', summary: '查询分派给本人的合法性审查',
    scopeOf: ({ officerId, scope }) => officerId === null ? { kind: 'NONE' } : scope,
    fixed: { fields: ['reviewerId'], of: (_params, { officerId }) => officerId === null ? {} : { reviewerId: [officerId] } },
  })
  readRoute(api, {
    url: one, access: 'legality-review:read', operationId: 'getLegalityReview', tag, summary: '查看合法性审查', params: schema.legalityReviewParams,
    response: schema.legalityReviewRecord,
    handle: async ({ params, actor }) => {
      const row = await findLegalityReview(db, actor.scope, params.legalityReviewId)
      return row === null ? null : presentLegalityReview(row, { actor, today: today() })
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'legality-review', access: 'legality-review:read', operationId: 'listLegalityReviewHistory', tag, summary: '合法性审查的变更历史',
    params: schema.legalityReviewParams, idOf: (params) => params.legalityReviewId, find: findLegalityReview,
  })
  contentRoute(api, files, {
    url: `${one}/materials/:materialNumber/content`, access: 'legality-review:read', operationId: 'getLegalityMaterialContent', tag, summary: '读取送审材料的文件',
    params: schema.legalityMaterialParams, find: ({ legalityReviewId, materialNumber }, actor) => findMaterialFile(db, actor.scope, legalityReviewId, materialNumber),
  })
  readRoute(api, {
    url: '/v1/legality-review-templates', access: 'legality-review:read', operationId: 'getLegalityReviewTemplates', tag, summary: '查看合法性审查模板',
    description: '各类事项应当提供的材料、审查内容、可能的结论和审查时间。', query: schema.templatesQuery, response: schema.legalityTemplatesRecord,
    handle: ({ query: { divisionCode, on = today() } }) => Promise.resolve(presentTemplates({ divisionCode, on })),
  })
  readRoute(api, {
    url: '/v1/legality-review-figures', access: 'legality-review:read', operationId: 'getLegalityReviewFigures', tag, summary: '统计合法性审查情况',
    description: '按出具意见的日期统计，分事项种类，并及各送审单位；比率均给出分子与分母。', query: schema.figuresQuery, response: schema.legalityFigures,
    handle: async ({ query, actor }) => presentFigures(await figuresOf(db, actor.scope, query), query),
  })
  act(api, commands.returnForMaterials, { noun: 'return', operationId: 'returnLegalityReview', summary: '退回补充材料', body: schema.returnBody })
  act(api, commands.supplement, { noun: 'supplement', operationId: 'supplementLegalityReview', summary: '补充材料', body: schema.supplementBody, problems: ['files.unknown'] })
  act(api, commands.accept, {
    noun: 'acceptance', operationId: 'acceptLegalityReview', summary: '受理', description: '材料齐全的，自受理之日计算审查时间。', body: schema.acceptanceBody,
    problems: ['materials-missing', 'reviewer-drafted'],
  })
  act(api, commands.assign, {
    noun: 'assignment', operationId: 'assignLegalityReview', summary: '分派审查人员', body: schema.assignmentBody, problems: ['reviewer-unknown', 'reviewer-drafted'],
  })
  act(api, commands.issue, {
    noun: 'opinion', operationId: 'issueLegalityOpinion', summary: '出具合法性审查意见', description: '由所分派的审查人员出具并对意见负责；逐项给出结果，编号连续。',
    body: schema.opinionBody,
    problems: [
      'not-the-reviewer', 'reviewer-drafted', 'body-missing', 'conclusion-unfit', 'heads-incomplete', 'issues-with-approval', 'issues-missing', 'risk-missing', 'counsel-missing',
      'time-short', 'legal-advisers.adviser-unknown', 'legal-advisers.not-engaged', 'legal-advisers.conflict-stands', 'legal-advisers.already-given',
    ],
  })
  act(api, commands.answer, {
    noun: 'answer', operationId: 'answerLegalityOpinion', summary: '反馈采纳情况', body: schema.answerBody, problems: ['nothing-to-answer', 'answers-mismatch'],
  })
  act(api, commands.withdraw, { noun: 'withdrawal', operationId: 'withdrawLegalityReview', summary: '撤回送审', body: schema.withdrawalBody })
  registerTopicRoutes(api)
  registerContractRoutes(api)
}

interface ActSpec<Body> { noun: string, operationId: string, summary: string, description?: string, body: z.ZodType<Body>, problems?: readonly string[] }

/** One act on one round, by its version. */
function act<Body extends Parameters<typeof commands.accept.decide>[1]>(api: Api, command: ReviewCommand<Body>, { noun, problems = [], ...spec }: ActSpec<NoInfer<Body>>): void {
  actRoute(api, {
    ...spec, url: `${one}/${noun}`, access: actPermission[command.act], tag, params: schema.legalityReviewParams, response: schema.legalityReviewRecord, changes: true,
    problems: ['state.act-not-available', ...['date-before', 'date-in-future', ...problems].map((name) => name.includes('.') ? name : `legality-desk.${name}`)],
    act: async (context, { params, body, version }) => presentLegalityReview(await actOnReview(context, command, { id: params.legalityReviewId, version }, body), context),
  })
}
