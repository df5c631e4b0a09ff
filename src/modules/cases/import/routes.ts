import { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { importRoute } from '../../../platform/imports/route.ts'
import { maxRowBytes } from '../../../platform/imports/split.ts'
import type { Vault } from '../../../platform/vault.ts'
import { caseCsvColumns } from '../csv.ts'
import { presentCaseImport } from '../present.ts'
import { caseImportList, findCaseImport } from '../queries.ts'
import { caseImportParams, caseImportRecord } from '../schema.ts'
import type { CaseFormat } from './job.ts'
import { caseImportLine, caseImportRow, maxSteps } from './row.ts'
import { importCases } from './run.ts'
import { csvRows, maxCaseBytes, ndjsonRows } from './source.ts'

const tag = '案件导入'
const faults = z.enum(['REFUSE', 'RECORD']).describe('不合规则的行：REFUSE 不予导入（默认）、RECORD 照实导入并记为案件预警')

export function registerCaseImportRoutes(api: Api, vault: Vault): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/case-imports', access: 'case:import', operationId: 'listCaseImports', tag, summary: '查询导入记录', list: caseImportList,
    item: caseImportRecord, present: presentCaseImport,
  })
  readRoute(api, {
    url: '/v1/case-imports/:caseImportId', access: 'case:import', operationId: 'getCaseImport', tag, summary: '查看导入记录', params: caseImportParams,
    response: caseImportRecord,
    handle: async ({ params, actor }) => {
      const row = await findCaseImport(db, actor.scope, params.caseImportId)
      return row === null ? null : presentCaseImport(row)
    },
  })
  importRoute<CaseFormat>(api, {
    url: '/v1/case-imports', access: 'case:import', operationId: 'importCases', tag, summary: '导入执法案件',
    description: `逐行读入，逐行给出结果，一行未通过不影响其他行；同一文件再次导入不产生变化，同一来源记录的较高版本（revision）在已导入的内容之后续记。
NDJSON 的行可以用 steps 写明立案之后的全部环节，逐环节按网上办理的规则核对；不合规则的行不予导入，faults=RECORD 的照实导入并记为案件预警。NDJSON 每行一个 JSON 对象；CSV 首行为列名：${caseCsvColumns.join('、')}，
列表以“;”分隔，每行一名当事人。编码为 UTF-8，每行至多 ${maxRowBytes} 字节（NDJSON 为 ${maxCaseBytes} 字节，环节至多 ${maxSteps} 个）。`,
    problems: ['case-imports.columns-unfit', 'case-imports.not-utf8'],
    forms: { 'application/x-ndjson': { format: 'NDJSON', open: ndjsonRows }, 'text/csv': { format: 'CSV', open: csvRows } },
    row: caseImportRow, line: caseImportLine,
    query: { faults: faults.optional() },
    lines: (file, rows, query) => importCases({ ...api, vault }, { ...file, records: query['faults'] === 'RECORD' }, rows),
  })
}
