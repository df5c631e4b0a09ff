import { addDays, localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { exportRoute } from '../../../platform/http/export.ts'
import { historyRoute } from '../../audit/index.ts'
import { powerProblems } from '../problems.ts'
import { differenceList } from './difference.ts'
import { exportColumns } from './csv.ts'
import { powerItemFigures } from './figures.ts'
import { now } from './filters.ts'
import { presentDifference, presentItem, presentSummary } from './present.ts'
import { findItem, powerItemList } from './queries.ts'
import { differenceRecord, figuresQuery, figuresRecord, itemParams, itemQuery, itemRecord, itemSummary } from './schema.ts'

const tag = '权责清单'

export function registerItemRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const list = powerItemList(clock)
  const today = (): string => localDateOf(clock.now())
  listRoute(api, {
    url: '/v1/power-items', access: 'power-item:read', operationId: 'listPowerItems', tag, summary: '查询权责清单',
    description: '某日的清单（on），按某时刻系统所知（knownAt）。', list, item: itemSummary, present: presentSummary,
  })
  listRoute(api, {
    url: '/v1/power-items/difference', access: 'power-item:read', operationId: 'listPowerItemDifference', tag, summary: '比较两日的权责清单',
    list: differenceList(clock), item: differenceRecord, present: presentDifference,
  })
  readRoute(api, {
    url: '/v1/power-items/figures', access: 'power-item:read', operationId: 'getPowerItemFigures', tag, summary: '权责清单统计', query: figuresQuery,
    response: figuresRecord, problems: ['powers.period-empty'],
    handle: async ({ query: { on = today(), knownAt = now, ...query }, actor }) => {
      const period = { from: query.from ?? `${on.slice(0, 4)}-01-01`, to: query.to ?? addDays(on, 1) }
      if (period.to <= period.from) throw powerProblems.raise['period-empty']()
      return { on, ...await powerItemFigures(db, actor.scope, query, { on, knownAt, ...period }) }
    },
  })
  exportRoute(api, {
    url: '/v1/power-items/export', access: 'power-item:read', operationId: 'exportPowerItems', tag, summary: '导出某日的权责清单',
    description: '筛选条件同查询。按 Accept 给出 NDJSON 或者 CSV；CSV 为 UTF-8 编码，可能被电子表格当作公式的单元格前加单引号。',
    list, item: itemSummary, columns: exportColumns, fileName: 'power-items', present: (rows) => Promise.resolve(rows.map(presentSummary)),
  })
  readRoute(api, {
    url: '/v1/power-items/:powerItemId', access: 'power-item:read', operationId: 'getPowerItem', tag, summary: '查看权责事项及其版本', params: itemParams,
    query: itemQuery, response: itemRecord,
    handle: async ({ params, query: { on = today(), knownAt }, actor }) => {
      const found = await findItem(db, actor.scope, params.powerItemId)
      return found === null ? null : presentItem(found, on, knownAt === undefined ? null : new Date(knownAt))
    },
  })
  historyRoute(api, {
    url: '/v1/power-items/:powerItemId/history', kind: 'power-item', access: 'power-item:read', operationId: 'listPowerItemHistory', tag,
    summary: '权责事项的变更历史', params: itemParams, idOf: (params) => params.powerItemId, find: findItem,
  })
}
