import { isOverdue } from '../../kernel/deadline.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { exportRoute } from '../../platform/http/export.ts'
import { historyRoute } from '../audit/index.ts'
import { approveReport, correctReport, draftReport, freezeReport, publishReport, recomputeReport, recordReporting, reopenReport } from './commands.ts'
import { coverageFigures, coverageList } from './timeliness/queries.ts'
import { countYear, sumPublished } from './figures/queries.ts'
import { exportedLines, permissionFor, presentLines, presentMeasures, presentReport, summarizeReport } from './present.ts'
import { registerPublicStatisticsRoutes } from './public/routes.ts'
import { findReport, reportList } from './queries.ts'
import { annualDeadline, coverageOf, differencesOf } from './rules.ts'
import * as schema from './schema.ts'
import type { ReportRow } from './store.ts'

const tag = '行政执法统计年报'
const url = '/v1/statistics-reports'
const one = `${url}/:statisticsReportId`
const read = { access: 'statistics:read', tag } as const

export function registerStatisticsRoutes(api: Api): void {
  registerReads(api)
  registerFigures(api)
  registerActs(api)
  registerPublicStatisticsRoutes(api)
}

function registerReads(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  const list = reportList(api.clock)
  const of = { ...read, params: schema.reportParams }
  listRoute(api, {
    ...read, url, operationId: 'listStatisticsReports', summary: '查询统计年报', list, item: schema.reportSummary, present: (row, actor) => summarizeReport(row, { actor, today: today() }),
  })
  exportRoute(api, {
    ...read, url: `${url}/export`, operationId: 'exportStatisticsReports', summary: '导出统计年报的数字', list, item: schema.exportedLine, fileName: 'statistics',
    description: '筛选条件与查询相同，每份年报的每项数字一行；Accept 为 text/csv 或 xlsx 时给出表格，否则为 NDJSON。', present: (rows) => Promise.resolve(rows.flatMap(exportedLines)),
    columns: [
      { heading: '执法主体', of: (line) => line.agencyId }, { heading: '行政区划', of: (line) => line.divisionCode }, { heading: '年度', of: (line) => String(line.year) },
      { heading: '稿次', of: (line) => String(line.number) }, { heading: '状态', of: (line) => line.status }, { heading: '表', of: (line) => line.table },
      { heading: '指标', of: (line) => line.nameZh }, { heading: '分项', of: (line) => line.dimensionZh }, { heading: '件数', of: (line) => String(line.count) },
      { heading: '金额（元）', of: (line) => line.amountYuan },
    ],
  })
  readRoute(api, {
    ...of, url: one, operationId: 'getStatisticsReport', summary: '查看统计年报', response: schema.reportRecord,
    handle: async ({ params, actor }) => {
      const row = await findReport(db, actor.scope, params.statisticsReportId)
      return row === null ? null : presentReport(row, { actor, today: today() })
    },
  })
  readRoute(api, {
    ...of, url: `${one}/comparison`, operationId: 'compareStatisticsReport', summary: '与案件现状比较', response: schema.comparisonRecord,
    description: '定稿后案件又有登记、更正的，据此判断是否需要更正年报。',
    handle: async ({ params, actor }) => {
      const row = await findReport(db, actor.scope, params.statisticsReportId)
      return row === null ? null : { differences: differencesOf(row.lines, await countYear(db, { kind: 'AGENCY', agencyId: row.agencyId }, row.year)) }
    },
  })
  historyRoute(api, {
    ...of, url: `${one}/history`, kind: 'statistics-report', operationId: 'listStatisticsReportHistory', summary: '统计年报的变更历史', idOf: (params) => params.statisticsReportId, find: findReport,
  })
}

function registerFigures(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  readRoute(api, {
    ...read, url: '/v1/statistics-measures', operationId: 'getStatisticsMeasures', summary: '统计指标与计数规则', response: schema.measureRecords, handle: () => Promise.resolve(presentMeasures()),
  })
  readRoute(api, {
    ...read, url: '/v1/statistics-tables', operationId: 'getStatisticsTables', summary: '即时统计某年度', query: schema.yearQuery, response: schema.tablesRecord,
    description: '数据范围内全部案件，按年报的计数规则；不定稿。',
    handle: async ({ query, actor }) => {
      const year = Number(query.year)
      return { year, asOf: today(), ...presentLines(await countYear(db, actor.scope, year)) }
    },
  })
  readRoute(api, {
    ...read, url: '/v1/statistics-summary', operationId: 'getStatisticsSummary', summary: '汇总已公开的年报', query: schema.yearQuery, response: schema.summaryRecord,
    handle: async ({ query, actor }) => {
      const year = Number(query.year)
      const { reports, lines } = await sumPublished(db, actor.scope, year)
      return { year, reports, ...presentLines(lines) }
    },
  })
  listRoute(api, {
    ...read, url: '/v1/statistics-coverage', operationId: 'listStatisticsCoverage', summary: '各机关年报的公开情况', list: coverageList(api.clock), item: schema.coverageRecord,
    description: '未公开的按 published=false 筛选。',
    present: (row) => {
      const { dueOn } = annualDeadline(row.year, row.divisionCode)
      return { ...row, dueOn, state: coverageOf(dueOn, row.firstPublishedOn, today()) }
    },
  })
  readRoute(api, {
    ...read, url: '/v1/statistics-figures', operationId: 'getStatisticsFigures', summary: '年报按期公开情况', query: schema.yearQuery, response: schema.figuresRecord,
    handle: async ({ query, actor }) => {
      const year = Number(query.year)
      const { agencies, onTime, late, corrected } = await coverageFigures(db, actor.scope, year)
      const { dueOn } = annualDeadline(year, '')
      const missing = agencies - onTime - late
      const isDue = isOverdue(dueOn, null, today())
      return { year, asOf: today(), dueOn, agencies, onTime, late, overdue: isDue ? missing : 0, pending: isDue ? 0 : missing, corrected }
    },
  })
}

function registerActs(api: Api): void {
  const viewed = async (context: CommandContext, done: Promise<ReportRow>) => presentReport(await done, context)
  const made = { tag, response: schema.reportRecord, status: 201, location: ({ id }: { id: string }) => `${url}/${id}` } as const
  actRoute(api, {
    ...made, url, access: 'statistics:prepare', operationId: 'draftStatisticsReport', summary: '编制统计年报', body: schema.newReportBody,
    problems: ['statistics.agency-not-enforcing', 'statistics.year-out-of-range', 'statistics.report-exists', 'http.not-found'], act: (context, { body }) => viewed(context, draftReport(context, body)),
  })
  actRoute(api, {
    ...made, url: `${one}/corrections`, access: permissionFor.correct, operationId: 'correctStatisticsReport', summary: '另立更正稿', params: schema.reportParams, body: schema.correctionBody,
    description: '原稿在更正稿公开前继续公开；更正稿公开时取代原稿，并载明理由。', problems: ['state.act-not-available', 'statistics.report-exists'],
    act: (context, { params, body }) => viewed(context, correctReport(context, params.statisticsReportId, body.reason, body.id)),
  })
  const acts = { tag, params: schema.reportParams, response: schema.reportRecord, changes: true } as const
  const withProblems = (...names: string[]) => ['state.act-not-available', ...names.map((name) => `statistics.${name}`)]
  const target = ({ params, version }: { params: { statisticsReportId: string }, version: number }) => ({ id: params.statisticsReportId, version })
  actRoute(api, {
    ...acts, url: `${one}/recount`, access: permissionFor.recompute, operationId: 'recountStatisticsReport', summary: '重新统计', problems: withProblems(),
    act: (context, input) => viewed(context, recomputeReport(context, target(input))),
  })
  actRoute(api, {
    ...acts, url: `${one}/freezing`, access: permissionFor.freeze, operationId: 'freezeStatisticsReport', summary: '定稿', description: '再统计一次，此后内容不变，以散列为凭。',
    problems: withProblems('year-running'), act: (context, input) => viewed(context, freezeReport(context, target(input))),
  })
  actRoute(api, {
    ...acts, url: `${one}/reopening`, access: permissionFor.reopen, operationId: 'reopenStatisticsReport', summary: '退回', body: schema.reopeningBody, problems: withProblems(),
    act: (context, { body, ...input }) => viewed(context, reopenReport(context, target(input), body.reason)),
  })
  actRoute(api, {
    ...acts, url: `${one}/approval`, access: permissionFor.approve, operationId: 'approveStatisticsReport', summary: '审定', problems: withProblems('own-report'),
    act: (context, input) => viewed(context, approveReport(context, target(input))),
  })
  actRoute(api, {
    ...acts, url: `${one}/publication`, access: permissionFor.publish, operationId: 'publishStatisticsReport', summary: '公开', problems: withProblems(),
    act: (context, input) => viewed(context, publishReport(context, target(input))),
  })
  actRoute(api, {
    ...acts, url: `${one}/reporting`, access: permissionFor.report, operationId: 'recordStatisticsReporting', summary: '登记报送', body: schema.reportedBody,
    description: '报本级人民政府和上级主管部门（国办发〔2018〕118号（六））。', problems: withProblems('reported-before'),
    act: (context, { body, ...input }) => viewed(context, recordReporting(context, target(input), body)),
  })
}

