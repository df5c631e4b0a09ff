import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { changesSince } from './queries.ts'
import { changesQuery, changesRecord } from './schema.ts'

/** 增量读取 */
export function registerCaseChangeRoutes(api: Api): void {
  readRoute(api, {
    url: '/v1/case-changes', access: 'case:read', operationId: 'listCaseChanges', tag: '执法案件', summary: '增量读取案件变更',
    description: '给出自上次读取以来变更的案件，按提交先后，不遗漏；新增办案环节、全过程记录、文书或者文书有变动的也列出（后两者不改变案件版本号）；移出数据范围的案件以 LEFT 列出。游标只用于同一数据范围；数据范围变更后重新从头读起。',
    query: changesQuery, response: changesRecord, problems: ['http.invalid-cursor'],
    handle: async ({ query, actor }) => {
      const { items, ...rest } = await changesSince(api.database.db, actor.scope, query.since, query.limit ?? 100, api.cursors)
      return {
        items: items.map(({ caseId, row }) => row === null ? { caseId, change: 'LEFT' as const, case: null } : { caseId, change: 'CHANGED' as const, case: row }),
        ...rest,
      }
    },
  })
}
