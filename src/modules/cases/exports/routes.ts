import type { FastifyRequest } from 'fastify'
import { localDateOf } from '../../../kernel/local-date.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import type { ExportAccount, ExportFormat } from '../../../platform/http/export.ts'
import { exportRoute } from '../../../platform/http/export.ts'
import type { List } from '../../../platform/list.ts'
import type { SummaryRow } from '../search/list.ts'
import { beginExport, completeExport } from './commands.ts'
import { exportCases, exportColumns, presentCaseExport } from './present.ts'
import { caseExportList, findCaseExport } from './queries.ts'
import { caseExportRecord, exportedCase, exportParams } from './schema.ts'

const tag = '执法案件'
const access = 'case:export'

export function registerCaseExportRoutes(api: Api, list: List<SummaryRow>): void {
  const { db } = api.database

  async function account(request: FastifyRequest, format: ExportFormat): Promise<ExportAccount> {
    const call = { actor: actorOf(request), requestId: request.id }
    const query = Object.fromEntries(new URLSearchParams(request.url.split('?', 2)[1] ?? ''))
    const begun = await api.runner.run(call, (context) => beginExport(context, format, query))
    return { path: `/v1/case-exports/${begun.id}`, complete: (tally) => api.runner.run(call, (context) => completeExport(context, begun, tally)) }
  }

  exportRoute(api, {
    url: '/v1/cases/export', access, operationId: 'exportCases', tag, summary: '导出执法案件',
    description: '筛选条件与查询执法案件相同，逐页读出，不限条数，每件另给出决定、金额、各环节日期和逾期的期限；Accept 为 text/csv 或 xlsx 时给出表格，否则为 NDJSON。应答头 Link（rel="describedby"）指向导出记录：条件、记录数与全部字节的 SHA-256，在最后一段数据送出前写成，可据以核对。',
    list, item: exportedCase, columns: exportColumns, fileName: 'cases', present: (rows) => exportCases(db, rows, localDateOf(api.clock.now())), account,
  })
  listRoute(api, {
    url: '/v1/case-exports', access, operationId: 'listCaseExports', tag, summary: '查询导出记录', list: caseExportList, item: caseExportRecord, present: presentCaseExport,
  })
  readRoute(api, {
    url: '/v1/case-exports/:caseExportId', access, operationId: 'getCaseExport', tag, summary: '查看导出记录', params: exportParams, response: caseExportRecord,
    handle: async ({ params, actor }) => {
      const row = await findCaseExport(db, actor.scope, params.caseExportId)
      return row === null ? null : presentCaseExport(row)
    },
  })
}
