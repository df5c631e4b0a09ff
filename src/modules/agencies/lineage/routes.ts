import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { agencyParams } from '../schema.ts'
import type { Moment } from './queries.ts'
import { findHolders, findLineage } from './queries.ts'
import type { AsOfQuery } from './schema.ts'
import { asOfQuery, holdersQuery, holdersRecord, lineageRecord } from './schema.ts'

const tag = '执法主体'

export function registerLineageRoutes(api: Api): void {
  const momentOf = ({ on, knownAt }: AsOfQuery): Moment => {
    const now = api.clock.now()
    return { on: on ?? localDateOf(now), knownAt: knownAt ?? now.toISOString() }
  }
  readRoute(api, {
    url: '/v1/agencies/:agencyId/lineage', access: 'agency:read', operationId: 'getAgencyLineage', tag, summary: '执法主体的沿革',
    description: '某日叫什么、是什么机关，前身与承继机关是谁；并可按某一时刻所知回溯。', params: agencyParams, query: asOfQuery, response: lineageRecord,
    handle: ({ params, query, actor }) => findLineage(api.database.db, actor.scope, params.agencyId, momentOf(query)),
  })
  readRoute(api, {
    url: '/v1/field-holders', access: 'agency:read', operationId: 'getFieldHolders', tag, summary: '某日在某区划行使某领域职权的机关',
    description: '含综合行政执法职权划转（行政处罚法第十八条）的结果。', query: holdersQuery, response: holdersRecord,
    handle: ({ query: { field, divisionCode, ...moment }, actor }) => findHolders(api.database.db, actor.scope, { field, divisionCode }, momentOf(moment)),
  })
}
