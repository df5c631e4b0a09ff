import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { caseParams } from '../schema.ts'
import { readFile } from '../steps/read.ts'
import { archiveItems } from './codes.ts'
import { archiveCatalogue } from './rules.ts'
import { archiveCatalogueRecord } from './schema.ts'

export function registerArchiveRoutes(api: Api): void {
  readRoute(api, {
    url: '/v1/cases/:caseId/file-catalogue', access: 'case:read', operationId: 'getCaseFileCatalogue', tag: '执法案件', summary: '查看案卷是否齐全', params: caseParams,
    description: '由已登记的办案环节得出的卷内目录，以及按本案结果尚缺的内容。', response: archiveCatalogueRecord,
    handle: async ({ params, actor }) => {
      const file = await readFile(api.database.db, actor.scope, params.caseId, localDateOf(api.clock.now()))
      if (file === null) return null
      const items = archiveCatalogue(file).map((entry) => ({ ...entry, title: archiveItems[entry.item].zh }))
      return { items, complete: items.every(({ required, present }) => present || !required), handlers: file.handlers.map(({ officerId }) => officerId) }
    },
  })
}
