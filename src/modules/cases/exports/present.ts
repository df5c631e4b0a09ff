import type { CodeList } from '../../../kernel/codes.ts'
import type { Database } from '../../../platform/db/client.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { actKinds, caseSources, decisionKinds, procedureKinds } from '../codes.ts'
import { caseMachine } from '../machine.ts'
import { presentSummary } from '../present.ts'
import type { SummaryRow } from '../search/list.ts'
import type { CaseExportRow } from './queries.ts'
import { agencyNames } from './queries.ts'
import type { CaseExportRecord, ExportedCase } from './schema.ts'

/** A page of cases with the names of their agencies, by one statement. */
export async function exportCases(db: Database, rows: readonly SummaryRow[]): Promise<ExportedCase[]> {
  if (rows.length === 0) return []
  const names = await agencyNames(db, rows.map(({ agencyId }) => agencyId))
  return rows.map((row) => ({ ...presentSummary(row), agencyName: names.get(row.agencyId) ?? '' }))
}

const named = (codes: CodeList, code: string | null): string | null => code === null ? null : codes[code]?.zh ?? code

/** The columns of the table people open in a spreadsheet: codes by their official names. */
export const exportColumns: readonly { heading: string, of(item: ExportedCase): string | null }[] = [
  { heading: '案号', of: ({ caseNumber }) => caseNumber },
  { heading: '办案机关', of: ({ agencyName }) => agencyName },
  { heading: '行政区划代码', of: ({ divisionCode }) => divisionCode },
  { heading: '执法行为种类', of: ({ actKind }) => named(actKinds, actKind) },
  { heading: '程序种类', of: ({ procedureKind }) => named(procedureKinds, procedureKind) },
  { heading: '执法领域', of: ({ field }) => named(enforcementFields, field) },
  { heading: '权责清单事项编码', of: ({ itemCode }) => itemCode },
  { heading: '案由', of: ({ cause }) => cause },
  { heading: '案件来源', of: ({ source }) => named(caseSources, source) },
  { heading: '立案日期', of: ({ filedOn }) => filedOn },
  { heading: '状态', of: ({ status }) => named(caseMachine.states, status) },
  { heading: '须经法制审核', of: ({ legalReviewRequired }) => legalReviewRequired ? '是' : '否' },
  { heading: '决定日期', of: ({ decidedOn }) => decidedOn },
  { heading: '决定类别', of: ({ decisionKind }) => named(decisionKinds, decisionKind) },
  { heading: '罚款金额（元）', of: ({ fineYuan }) => fineYuan },
  { heading: '结案日期', of: ({ closedOn }) => closedOn },
  { heading: '未处理的预警数', of: ({ openAlerts }) => String(openAlerts) },
]

export function presentCaseExport(row: CaseExportRow): CaseExportRecord {
  const { id, agencyId, divisionCode, accountId, format, query, rows, bytes, sha256, startedAt, finishedAt } = row
  return {
    id, agencyId, divisionCode, accountId, format, query, state: finishedAt === null ? 'STARTED' : 'COMPLETE', rows, bytes, sha256,
    startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  }
}
