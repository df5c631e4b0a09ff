import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { caseParams } from '../schema.ts'
import { readFile } from '../steps/read.ts'
import { presentPerformance } from './present.ts'
import { performanceRecord } from './schema.ts'

export function registerPerformanceRoutes(api: Api): void {
  readRoute(api, {
    url: '/v1/cases/:caseId/performance', access: 'case:read', operationId: 'getCasePerformance', tag: '执法案件', summary: '查看决定的履行情况', params: caseParams,
    description: '罚没款的缴纳、至今日的加处罚款及其计算、延期分期、复议诉讼。', response: performanceRecord,
    handle: async ({ params, actor }) => {
      const today = localDateOf(api.clock.now())
      const file = await readFile(api.database.db, actor.scope, params.caseId, today)
      return file === null ? null : presentPerformance(file, today)
    },
  })
}
