import type { CodeList } from '../../../kernel/codes.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Database } from '../../../platform/db/client.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { actKinds, caseSources, decisionKinds, penaltyKinds, procedureKinds } from '../codes.ts'
import { caseMachine } from '../machine.ts'
import type { SummaryRow } from '../search/list.ts'
import type { CaseExportRow } from './queries.ts'
import { moreOf } from './queries.ts'
import type { CaseExportRecord, ExportedCase } from './schema.ts'

/** A page of cases with their agencies, decisions, dates and missed periods, by one statement; a case is never removed, so that none is missing. */
export async function exportCases(db: Database, rows: readonly SummaryRow[], today: LocalDate): Promise<ExportedCase[]> {
  if (rows.length === 0) return []
  const more = await moreOf(db, rows.map(({ id }) => id), today)
  return rows.flatMap((row) => {
    const beside = more.get(row.id)
    return beside === undefined ? [] : [{ ...row, ...beside }]
  })
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
  { heading: '法制审核日期', of: ({ legalReviewedOn }) => legalReviewedOn },
  { heading: '决定日期', of: ({ decidedOn }) => decidedOn },
  { heading: '决定类别', of: ({ decisionKind }) => named(decisionKinds, decisionKind) },
  { heading: '决定书文号', of: ({ decisionNumber }) => decisionNumber },
  { heading: '处罚种类', of: ({ penaltyKinds: kinds }) => kinds === null ? null : kinds.map((kind) => penaltyKinds[kind].zh).join('、') },
  { heading: '罚款金额（元）', of: ({ fineYuan }) => fineYuan },
  { heading: '没收金额（元）', of: ({ confiscationYuan }) => confiscationYuan },
  { heading: '送达日期', of: ({ servedOn }) => servedOn },
  { heading: '结案日期', of: ({ closedOn }) => closedOn },
  { heading: '终止、撤销、并案或者移送日期', of: ({ endedOn }) => endedOn },
  { heading: '归档日期', of: ({ archivedOn }) => archivedOn },
  { heading: '逾期的期限', of: ({ missedDeadlines }) => missedDeadlines.join('、') },
  { heading: '未处理的预警数', of: ({ openAlerts }) => String(openAlerts) },
]

export function presentCaseExport(row: CaseExportRow): CaseExportRecord {
  const { id, agencyId, divisionCode, accountId, format, query, rows, bytes, sha256, startedAt, finishedAt } = row
  return {
    id, agencyId, divisionCode, accountId, format, query, state: finishedAt === null ? 'STARTED' : 'COMPLETE', rows, bytes, sha256,
    startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  }
}
