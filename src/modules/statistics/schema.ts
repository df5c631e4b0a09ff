import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../platform/http/strings.ts'
import { coverageStates, reportRecipients, reportTables, statisticsMeasures, statisticsRates } from './codes.ts'
import { statisticsReportMachine } from './machine.ts'
import { annualDueNames } from './thresholds.ts'

const year = z.number().int().min(1980).max(2200).describe('年度')
const measure = codes(statisticsMeasures, '统计指标')
const count = (description: string) => z.number().int().describe(description)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/).describe('内容散列（SHA-256）')

export const yearText = z.string().regex(/^20\d{2}$/).describe('年度')
export const yearQuery = z.strictObject({ year: yearText })

export const line = z.strictObject({
  measure, dimension: z.string().nullable().describe('分项代码；不分项的为空'), count: count('件数（人数、次数）'), amountYuan: z.string().nullable().describe('金额（元，两位小数）；不计金额的为空'),
}).meta({ id: 'StatisticsLine' })
export const rate = z.strictObject({
  rate: codes(statisticsRates, '比率'), numerator: count('分子'), denominator: count('分母'),
}).meta({ id: 'StatisticsRate' })

const lines = z.array(line).describe('各项数字，含为零的')
const rates = z.array(rate).describe('比率，分子分母分列')

export const reportParams = z.strictObject({ statisticsReportId: uuid('年报') })
export const newReportBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), agencyId: uuid('执法主体'), year }).meta({ id: 'NewStatisticsReport' })
export const correctionBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), reason: text(1000, '更正理由，对外公开') }).meta({ id: 'StatisticsCorrection' })
export const reopeningBody = z.strictObject({ reason: text(500, '退回理由') }).meta({ id: 'StatisticsReopening' })
const reported = { recipient: codes(reportRecipients, '报送对象'), reportedOn: day('报送日期') }
export const reportedBody = z.strictObject(reported).meta({ id: 'StatisticsReporting' })


const summary = {
  id: uuid('主键'), agencyId: uuid('执法主体'), divisionCode: divisionCode(), year, number: count('稿次，自一起'), status: codes(statisticsReportMachine.states, '状态'),
  dueOn: day('公开期限届满日'), ruleCode: codes(annualDueNames, '期限规则代码'), legalBasis: legalBases('期限的依据'), late: z.boolean().describe('首稿是否逾期公开，或者逾期仍未公开'),
  computedAt: instantText('统计时刻'), sha256: sha256.nullable(), frozenOn: day('定稿日期').nullable(), frozenBy: uuid('定稿账号').nullable(),
  reopenReason: z.string().nullable().describe('退回理由'), approvedOn: day('审定日期').nullable(), approvedBy: uuid('审定账号').nullable(), publishedOn: day('公开日期').nullable(),
  firstPublishedOn: day('该年度首稿公开日期').nullable(), reported: z.array(z.strictObject(reported)).describe('报送情况'), correctionReason: z.string().nullable().describe('更正理由'),
  supersededOn: day('被更正稿取代的日期').nullable(), availableActs: actsOf(statisticsReportMachine, {
    recompute: 'recountStatisticsReport', freeze: 'freezeStatisticsReport', reopen: 'reopenStatisticsReport', approve: 'approveStatisticsReport',
    publish: 'publishStatisticsReport', report: 'recordStatisticsReporting', correct: 'correctStatisticsReport',
  }),
  version: count('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}
export const reportSummary = z.strictObject(summary).meta({ id: 'StatisticsReportSummary' })
export const reportRecord = z.strictObject({ ...summary, lines, rates }).meta({ id: 'StatisticsReport' })

export const comparisonRecord = z.strictObject({
  differences: z.array(z.strictObject({ measure, dimension: z.string().nullable().describe('分项'), before: line.nullable().describe('年报所载'), after: line.nullable().describe('现在统计') })).describe('不同之处'),
}).meta({ id: 'StatisticsComparison' })

export const tablesRecord = z.strictObject({ year, asOf: day('统计日'), lines, rates }).meta({ id: 'StatisticsTables' })
export const summaryRecord = z.strictObject({ year, reports: count('已公开的年报份数'), lines, rates }).meta({ id: 'StatisticsSummary' })

export const measureRecords = z.strictObject({
  measures: z.array(z.strictObject({
    measure, table: codes(reportTables, '表'), zh: z.string().describe('名称'), en: z.string().describe('英文名称'), ruleZh: z.string().describe('计数规则'), ruleEn: z.string().describe('计数规则（英文）'),
    amount: z.boolean().describe('是否计金额'),
    members: z.array(z.strictObject({ code: z.string().describe('分项代码'), zh: z.string().describe('名称'), en: z.string().describe('英文名称') })).describe('分项；不分项的为空'),
  })).describe('指标，依报表次序'),
  rates: z.array(z.strictObject({ rate: codes(statisticsRates, '比率'), ruleZh: z.string().describe('算法'), ruleEn: z.string().describe('算法（英文）'), verified: z.enum(['V', 'V-x', 'R', 'D']).describe('算法的核对程度：V 已核对条文、V-x 据摘录、R 一般了解、D 系统缺省值') })).describe('比率'),
}).meta({ id: 'StatisticsMeasures' })

export const coverageRecord = z.strictObject({
  agencyId: uuid('执法主体'), agencyName: z.string().describe('名称'), divisionCode: divisionCode(), year, dueOn: day('公开期限届满日'), state: codes(coverageStates, '情况'),
  reportId: uuid('年报（最新一稿）').nullable(), reportStatus: codes(statisticsReportMachine.states, '最新一稿的状态').nullable(), firstPublishedOn: day('首稿公开日期').nullable(),
}).meta({ id: 'StatisticsCoverage' })
export const figuresRecord = z.strictObject({
  year, asOf: day('统计日'), dueOn: day('公开期限届满日'), agencies: count('应当编制年报的机关'), onTime: count('按期公开'), late: count('逾期公开'), overdue: count('逾期未公开'), pending: count('尚未到期'),
  corrected: count('公开后更正过的'),
}).meta({ id: 'StatisticsFigures' })

export const exportedLine = z.strictObject({
  reportId: uuid('年报'), agencyId: uuid('执法主体'), divisionCode: divisionCode(), year, number: count('稿次'), status: codes(statisticsReportMachine.states, '状态'),
  table: codes(reportTables, '表'), ...line.shape, nameZh: z.string().describe('指标名称'), dimensionZh: z.string().nullable().describe('分项名称'),
}).meta({ id: 'ExportedStatisticsLine' })

/** 公众所见：定稿的内容即散列所本 */
export const publicContent = z.strictObject({ agencyId: uuid('执法主体'), agencyName: z.string().describe('名称'), divisionCode: divisionCode(), year, number: count('稿次'), lines, rates }).meta({ id: 'PublicStatisticsContent' })
const published = {
  publishedOn: day('公开日期'), firstPublishedOn: day('该年度首稿公开日期'), sha256, correctionReason: z.string().nullable().describe('更正理由；首稿为空'),
  supersededOn: day('被更正稿取代的日期').nullable(),
}
export const publicReport = z.strictObject({ ...published, content: publicContent.describe('内容；其 RFC 8785 规范文本的 SHA-256 即 sha256') }).meta({ id: 'PublicStatisticsReport' })
export const publicReportSummary = z.strictObject({ agencyId: uuid('执法主体'), agencyName: z.string().describe('名称'), divisionCode: divisionCode(), year, number: count('稿次'), ...published }).meta({ id: 'PublicStatisticsReportSummary' })

export type NewReportBody = z.output<typeof newReportBody>
export type ReportedBody = z.output<typeof reportedBody>
export type ReportSummary = z.output<typeof reportSummary>
export type ReportRecord = z.output<typeof reportRecord>
export type TablesRecord = z.output<typeof tablesRecord>
export type MeasureRecords = z.output<typeof measureRecords>
export type CoverageRecord = z.output<typeof coverageRecord>
export type FiguresRecord = z.output<typeof figuresRecord>
export type ExportedLine = z.output<typeof exportedLine>
export type PublicReport = z.output<typeof publicReport>
