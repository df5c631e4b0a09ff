import type { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { text } from '../../../platform/http/strings.ts'
import { importRoute } from '../../../platform/imports/route.ts'
import { maxRowBytes } from '../../../platform/imports/split.ts'
import { maxWorkbookBytes } from '../../../platform/imports/xlsx.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { RecordKind } from '../codes.ts'
import { licenceRow, penaltyRow } from '../schema.ts'
import type { FileRow } from '../store.ts'
import { forms } from './form.ts'
import { publicityImportLine } from './row.ts'
import { importRecords } from './run.ts'

const description = (name: string): string => `逐行读入，逐行给出结果，一行未通过不影响其他行；同一内容再次导入不产生变化，内容有变的更新并重新报送，列为无效的撤回。先以 dryRun=true 试运行。
NDJSON 每行一个 JSON 对象，成员为字段代码，每行至多 ${maxRowBytes} 字节；CSV（UTF-8，或注明 charset=gbk、gb2312、gb18030）与 XLSX（首个工作表，至多 ${maxWorkbookBytes} 字节）首行为列名，
可用${name}字段的代码、中文名称或者旧名。旧版（2016 年）文件没有的字段留待补全。决定机关依统一社会信用代码确定；文件没有的，以 agencyUscc 指明。`

export function registerDoublePublicityImports(api: Api, vault: Vault): void {
  const { database } = api
  const route = (kind: RecordKind, spec: { url: string, operationId: string, name: string, row: z.ZodType }): void => {
    importRoute<FileRow['format']>(api, {
      url: spec.url, access: 'double-publicity:import', operationId: spec.operationId, tag: '双公示', summary: `导入${spec.name}信息`, description: description(spec.name),
      problems: ['columns-unfit', 'not-utf8', 'file-too-large', 'workbook-unreadable'].map((name) => `double-publicity-imports.${name}`),
      forms: forms(kind), row: spec.row, line: publicityImportLine,
      query: { agencyUscc: text(18, '文件没有列出决定机关代码的，其统一社会信用代码').optional() },
      lines: (file, rows, query) => importRecords({ database, vault, kind, agencyUscc: query['agencyUscc'] as string | undefined }, file, rows),
    })
  }
  route('LICENCE', { url: '/v1/double-publicity-licences/import', operationId: 'importDoublePublicityLicences', name: '许可', row: licenceRow })
  route('PENALTY', { url: '/v1/double-publicity-penalties/import', operationId: 'importDoublePublicityPenalties', name: '处罚', row: penaltyRow })
}
