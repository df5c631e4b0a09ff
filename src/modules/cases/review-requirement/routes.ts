import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { catalogueOver } from '../catalogue.ts'
import { caseParams } from '../schema.ts'
import { readFile } from '../steps/read.ts'
import { presentRequirement } from './present.ts'
import { requirementRecord } from './schema.ts'

export function registerRequirementRoutes(api: Api): void {
  const { db } = api.database
  readRoute(api, {
    url: '/v1/cases/:caseId/legal-review-requirement', access: 'case:read', operationId: 'getLegalReviewRequirement', tag: '执法案件', summary: '说明是否须经法制审核及其理由',
    description: '按机关现行的重大执法决定法制审核目录清单及法律规定计算，写明目录版本和条款；不能由请求内容关闭。', params: caseParams, response: requirementRecord,
    handle: async ({ params, actor }) => {
      const today = localDateOf(api.clock.now())
      const file = await readFile(db, actor.scope, params.caseId, today)
      return file === null ? null : presentRequirement(file, await catalogueOver(db, file.row), today)
    },
  })
}
