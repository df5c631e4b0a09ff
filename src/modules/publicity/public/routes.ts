import { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { keptAMinute, publicList, publicRead } from '../../../platform/http/public-read.ts'
import { publicityProblems } from '../problems.ts'
import { changesSince, eventsOf, findPublicDecision, publicDecisionList } from './queries.ts'
import type { PublicDecisionRecord } from './schema.ts'
import * as schema from './schema.ts'
import type { PublicDecisionRow } from './store.ts'

const tag = '公示查询'
const { raise } = publicityProblems
const nothing = z.strictObject({})
/** How long others may keep an answer: short, so that what is withdrawn is gone soon. */
const cache = keptAMinute

const headOf = ({ id, agencyId, divisionCode, state, stateOn, publishedOn, publishedUntil, contentHash, version }: PublicDecisionRow) =>
  ({ id, agencyId, divisionCode, state, stateOn, publishedOn, publishedUntil, contentHash, version })

const presented = (row: PublicDecisionRow, content: string): PublicDecisionRecord =>
  ({ ...headOf(row), maskingRule: row.policyCode, reason: row.reason, content: JSON.parse(content) as PublicDecisionRecord['content'] })

/** @throws publicity.decision-withdrawn, decision-expired (410) */
function shown(row: PublicDecisionRow): PublicDecisionRecord {
  if (row.content !== null) return presented(row, row.content)
  if (row.state === 'WITHDRAWN') throw raise['decision-withdrawn']({ on: row.stateOn, reason: row.reason ?? '' })
  throw raise['decision-expired']({ on: row.stateOn })
}

/** 公众查询：只见脱敏、审核并发布的内容（国办发〔2018〕118号（六）） */
export function registerPublicDecisionRoutes(api: Api): void {
  const { db } = api.database
  const described = '无须登录；按网络地址限制次数。'

  publicList(api, {
    url: '/v1/public/decisions', operationId: 'listPublicDecisions', tag, summary: '查询公开的执法决定', description: described, list: publicDecisionList,
    item: schema.publicDecision, cache, present: (row) => presented(row, row.content ?? '{}'),
  })
  publicRead(api, {
    url: '/v1/public/decisions/:decisionId', operationId: 'getPublicDecision', tag, summary: '查看公开的执法决定',
    description: `${described}已撤回的答复 410 及可以公开的理由。`, params: schema.decisionParams, query: nothing, response: schema.publicDecision, cache,
    problems: ['publicity.decision-withdrawn', 'publicity.decision-expired', 'http.not-found'],
    handle: async ({ params }) => {
      const row = await findPublicDecision(db, params.decisionId)
      return row === null ? null : shown(row)
    },
  })
  publicRead(api, {
    url: '/v1/public/decisions/:decisionId/history', operationId: 'getPublicDecisionHistory', tag, summary: '公示信息的发布、更正、撤回',
    description: `${described}撤回以后仍可查看散列、日期和理由。`, params: schema.decisionParams, query: nothing, response: schema.publicHistory, cache, problems: ['http.not-found'],
    handle: async ({ params }) => {
      const found = await eventsOf(db, params.decisionId)
      return found.length === 0 ? null
        : { items: found.map(({ version, kind, on, at, contentHash, reason }) => ({ version, event: kind, on, at: at.toISOString(), contentHash, reason })) }
    },
  })
  publicRead(api, {
    url: '/v1/public/decision-changes', operationId: 'listPublicDecisionChanges', tag, summary: '增量读取公示信息的变动',
    description: `${described}给出自上次读取以来发布、更正、撤回、停止公示的信息，按提交先后，不遗漏。`, params: nothing, query: schema.changesQuery,
    response: schema.publicChanges, problems: ['http.invalid-cursor'],
    handle: async ({ query }) => {
      const { rows, ...rest } = await changesSince(db, query.since, query.limit ?? 100, api.cursors)
      return { items: rows.map((row) => ({ ...headOf(row), reason: row.reason })), ...rest }
    },
  })
}
