import { localDateOf } from '../../kernel/local-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import type { Vault } from '../../platform/vault.ts'
import { historyRoute } from '../audit/index.ts'
import { ofCase } from '../cases/index.ts'
import type { PublicationCommand } from './commands.ts'
import { actOnPublication, exempt, publish } from './commands.ts'
import { presentCoverage, presentFigures, presentPublication, presentSnapshot } from './present.ts'
import { registerPushRoutes } from './pushes/routes.ts'
import { registerPublicDecisionRoutes } from './public/routes.ts'
import { findPublication, publicationCoverage, publicationFigures, publicationList } from './queries.ts'
import { registerPublicationRequestRoutes } from './requests/routes.ts'
import { requirePeriod } from './rules.ts'
import * as schema from './schema.ts'
import { draft, maskingActs, returnDraft, review } from './snapshots/acts.ts'
import { findSnapshot } from './snapshots/store.ts'
import type { PublicationRow } from './store.ts'
import { withdrawing } from './withdrawals.ts'

const tag = '执法公示'

export function registerPublicityRoutes(api: Api, deps: { vault: Vault }): void {
  const { db } = api.database
  const list = publicationList(api.clock)
  const present = (row: PublicationRow, actor: Actor) => presentPublication(row, { actor, today: localDateOf(api.clock.now()) })

  listRoute(api, {
    url: '/v1/publications', access: 'publication:read', operationId: 'listPublications', tag, summary: '查询公示任务', list,
    item: schema.publicationRecord, present,
  })
  listRoute(api, {
    url: '/v1/cases/:caseId/publications', access: 'publication:read', operationId: 'listCasePublications', tag, summary: '查询案件的公示任务',
    params: schema.caseParams, list, item: schema.publicationRecord, present,
    fixed: ofCase(db, 'agencyId'),
  })
  readRoute(api, {
    url: '/v1/publications/:publicationId', access: 'publication:read', operationId: 'getPublication', tag, summary: '查看公示任务',
    params: schema.publicationParams, response: schema.publicationRecord,
    handle: async ({ params, actor }) => {
      const row = await findPublication(db, actor.scope, params.publicationId)
      return row === null ? null : present(row, actor)
    },
  })
  readRoute(api, {
    url: '/v1/publication-figures', access: 'publication:read', operationId: 'getPublicationFigures', tag, summary: '统计公示情况',
    description: '按公示期限届满日在期间内的任务统计，分机关并合计；按期公示率给出分子与分母。', query: schema.figuresQuery,
    response: schema.publicationFigures, problems: ['publicity.period-empty'],
    handle: async ({ query, actor }) => {
      requirePeriod(query)
      const period = { ...query, today: localDateOf(api.clock.now()) }
      return presentFigures(await publicationFigures(db, actor.scope, period), period)
    },
  })
  readRoute(api, {
    url: '/v1/publication-coverage', access: 'publication:read', operationId: 'getPublicationCoverage', tag, summary: '核对决定是否都有公示任务',
    description: '决定日期在期间内的决定，其中没有公示任务的，分机关并合计。', query: schema.coverageQuery, response: schema.publicationCoverage,
    problems: ['publicity.period-empty'],
    handle: async ({ query, actor }) => {
      requirePeriod(query)
      return presentCoverage(await publicationCoverage(db, actor.scope, query), query)
    },
  })
  const acts = { tag, params: schema.publicationParams, response: schema.publicationRecord, changes: true } as const
  const carryOut = <Body>(command: PublicationCommand<Body>) =>
    async (context: CommandContext, { params: { publicationId: id }, body, version }: { params: { publicationId: string }, body: Body, version: number }) =>
      present(await actOnPublication(context, command, { id, version }, body), context.actor)

  const { mask, release, correct } = maskingActs(deps.vault)
  const at = '/v1/publications/:publicationId'

  readRoute(api, {
    url: `${at}/snapshot`, access: 'publication:review', operationId: 'getPublicationSnapshot', tag, summary: '对照查看脱敏前后的公示内容',
    params: schema.publicationParams, response: schema.snapshotRecord,
    handle: async ({ params, actor }) => {
      const snapshot = await findSnapshot(db, actor.scope, params.publicationId)
      return snapshot === null ? null : presentSnapshot(snapshot)
    },
  })
  actRoute(api, {
    ...acts, url: `${at}/draft`, access: 'publication:draft', operationId: 'draftPublication', summary: '拟稿', body: schema.draftBody,
    description: '在本平台公示的，先拟稿、脱敏、审核，再发布。', problems: ['publicity.channel-elsewhere', 'state.act-not-available'], act: carryOut(draft),
  })
  actRoute(api, {
    ...acts, url: `${at}/masking`, access: 'publication:draft', operationId: 'maskPublication', summary: '脱敏，生成公示快照',
    description: '按当地规则由系统隐去个人信息；证件号码、住址、电话、账号、健康状况一律不公示。',
    problems: ['publicity.minor-never-published', 'publicity.personal-value-left', 'state.act-not-available'], act: carryOut<unknown>(mask),
  })
  actRoute(api, {
    ...acts, url: `${at}/return`, access: 'publication:review', operationId: 'returnPublicationDraft', summary: '退回修改', body: schema.returnBody,
    problems: ['state.act-not-available'], act: carryOut(returnDraft),
  })
  actRoute(api, {
    ...acts, url: `${at}/review`, access: 'publication:review', operationId: 'reviewPublication', summary: '审核通过', body: schema.reviewBody,
    problems: ['publicity.reviewer-drafted', 'state.act-not-available'], act: carryOut(review),
  })
  actRoute(api, {
    ...acts, url: `${at}/release`, access: 'publication:publish', operationId: 'releasePublication', summary: '发布',
    problems: ['publicity.minor-never-published', 'state.act-not-available'], act: carryOut<unknown>(release),
  })
  actRoute(api, {
    ...acts, url: `${at}/correction`, access: 'publication:review', operationId: 'correctPublication', summary: '更正公示的信息',
    description: '发现公示的信息不准确的，及时更正；更正的理由一并公开。', body: schema.correctionBody,
    problems: ['publicity.corrected-elsewhere', 'publicity.personal-value-left', 'state.act-not-available'], act: carryOut(correct),
  })
  actRoute(api, {
    ...acts, url: '/v1/publications/:publicationId/publication', access: 'publication:publish', operationId: 'publishDecision', summary: '登记已公示',
    description: '逾期公示的如实登记。', body: schema.publishingBody,
    problems: ['publicity.published-before-decision', 'publicity.published-in-future', 'publicity.minor-never-published', 'state.act-not-available'], act: carryOut(publish),
  })
  actRoute(api, {
    ...acts, url: '/v1/publications/:publicationId/exemption', access: 'publication:exempt', operationId: 'exemptPublication', summary: '决定不予公示',
    body: schema.exemptionBody, problems: ['state.act-not-available'], act: carryOut(exempt),
  })
  actRoute(api, {
    ...acts, url: '/v1/publications/:publicationId/withdrawal', access: 'publication:publish', operationId: 'withdrawPublication', summary: '撤回公示',
    description: '公开的决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并公开说明理由；逾期撤回的如实登记。', body: schema.withdrawalBody,
    problems: [
      'publicity.withdrawal-cause-missing', 'publicity.withdrawal-cause-known', 'publicity.withdrawn-too-early', 'publicity.withdrawn-in-future', 'state.act-not-available',
    ],
    act: carryOut(withdrawing(deps.vault)),
  })
  historyRoute(api, {
    url: '/v1/publications/:publicationId/history', kind: 'publication', access: 'publication:read', operationId: 'listPublicationHistory', tag,
    summary: '公示任务的变更历史', params: schema.publicationParams, idOf: (params) => params.publicationId, find: findPublication,
  })
  registerPublicationRequestRoutes(api, deps)
  registerPublicDecisionRoutes(api)
  registerPushRoutes(api)
}
