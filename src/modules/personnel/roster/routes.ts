import type { Readable } from 'node:stream'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { gbCharsets, toUtf8 } from '../../../platform/imports/charset.ts'
import { importRoute } from '../../../platform/imports/route.ts'
import { csvRows, ndjsonRows } from '../../../platform/imports/source.ts'
import { maxRowBytes } from '../../../platform/imports/split.ts'
import { maxWorkbookBytes, xlsxRows } from '../../../platform/imports/xlsx.ts'
import type { Vault } from '../../../platform/vault.ts'
import { rosterForm, rosterHeadings } from './columns.ts'
import { presentOfficerImport } from './present.ts'
import { rosterProblems } from './problems.ts'
import { findOfficerImport, officerImportList } from './queries.ts'
import { officerImportLine, officerImportRow } from './row.ts'
import { importOfficers } from './run.ts'
import { officerImportParams, officerImportRecord } from './schema.ts'
import type { OfficerImport } from './store.ts'

const tag = '人员导入'
const { raise } = rosterProblems

export function registerOfficerImportRoutes(api: Api, vault: Vault): void {
  const { database } = api
  listRoute(api, {
    url: '/v1/officer-imports', access: 'officer:import', operationId: 'listOfficerImports', tag, summary: '查询人员导入记录', list: officerImportList,
    item: officerImportRecord, present: presentOfficerImport,
  })
  readRoute(api, {
    url: '/v1/officer-imports/:officerImportId', access: 'officer:import', operationId: 'getOfficerImport', tag, summary: '查看人员导入记录',
    params: officerImportParams, response: officerImportRecord,
    handle: async ({ params, actor }) => {
      const row = await findOfficerImport(database.db, actor.scope, params.officerImportId)
      return row === null ? null : presentOfficerImport(row)
    },
  })
  importRoute<OfficerImport['format']>(api, {
    url: '/v1/officer-imports', access: 'officer:import', operationId: 'importOfficers', tag, summary: '导入人员名册',
    description: `逐行读入，逐行给出结果，一行未通过不影响其他行；同一文件再次导入不产生变化。先以 dryRun=true 试运行。NDJSON 每行一个 JSON 对象，每行至多 ${maxRowBytes} 字节；
CSV（UTF-8，或注明 charset=gbk、gb2312、gb18030）与 XLSX（首个工作表，至多 ${maxWorkbookBytes} 字节）首行为列名，可用中文：${rosterHeadings.join('、')}。
列表以“;”分隔；一人至多两本证件，更多的用 NDJSON。`,
    problems: ['columns-unfit', 'not-utf8', 'file-too-large', 'workbook-unreadable'].map((name) => `officer-imports.${name}`),
    forms: {
      'application/x-ndjson': { format: 'NDJSON', open: (stream) => ndjsonRows(stream, raise) },
      'text/csv': { format: 'CSV', charsets: gbCharsets, open: (stream: Readable, charset) => csvRows(toUtf8(stream, charset), rosterForm, raise) },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { format: 'XLSX', open: (stream: Readable) => xlsxRows(stream, rosterForm, raise) },
    },
    row: officerImportRow, line: officerImportLine,
    lines: (file, rows) => importOfficers({ database, vault }, file, rows),
  })
}
