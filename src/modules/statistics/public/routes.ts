import { z } from 'zod'
import type { Api } from '../../../platform/http/api.ts'
import { uuid } from '../../../platform/http/strings.ts'
import { keptAMinute as cache, publicList, publicRead } from '../../../platform/http/public-read.ts'
import { publicReportList, publicReportOf } from '../queries.ts'
import type { PublicReport } from '../schema.ts'
import { publicReport, publicReportSummary, yearText } from '../schema.ts'
import type { ReportRow } from '../store.ts'

const tag = '执法公示（公众）'
const reports = '/v1/public/agencies/:agencyId/statistics-reports'
const params = z.strictObject({ agencyId: uuid('执法主体'), year: yearText })
const numbered = params.extend({ reportNumber: z.string().regex(/^[1-9]\d{0,4}$/).describe('稿次') })

/** What a published report has that a draft lacks. */
function published({ publishedOn, firstPublishedOn, sha256, correctionReason, supersededOn }: ReportRow) {
  if (publishedOn === null || firstPublishedOn === null || sha256 === null) throw new Error('a published report lacks its day or its hash')
  return { publishedOn, firstPublishedOn, sha256, correctionReason, supersededOn }
}

/** 社会公众查阅统计年报：只见公开过的，更正前的注明已被取代 */
export function registerPublicStatisticsRoutes(api: Api): void {
  const { db } = api.database
  const present = (row: ReportRow | null): PublicReport | null => row?.content == null ? null : { ...published(row), content: JSON.parse(row.content) as PublicReport['content'] }
  const spec = { tag, response: publicReport, query: z.strictObject({}), tagOf: ({ sha256, supersededOn }: PublicReport) => `${sha256}-${supersededOn ?? ''}` }
  publicRead(api, {
    cache, ...spec, url: `${reports}/:year`, operationId: 'getPublicStatisticsReport', summary: '机关某年度的统计年报', params,
    handle: async ({ params: { agencyId, year } }) => present(await publicReportOf(db, agencyId, Number(year))),
  })
  publicRead(api, {
    cache, ...spec, url: `${reports}/:year/versions/:reportNumber`, operationId: 'getPublicStatisticsReportVersion', summary: '机关某年度统计年报的某一稿', params: numbered,
    handle: async ({ params: { agencyId, year, reportNumber } }) => present(await publicReportOf(db, agencyId, Number(year), Number(reportNumber))),
  })
  publicList(api, {
    cache, url: '/v1/public/statistics-reports', operationId: 'listPublicStatisticsReports', tag, summary: '公开的统计年报', list: publicReportList, item: publicReportSummary,
    present: (row) => ({ agencyId: row.agencyId, agencyName: row.agencyName, divisionCode: row.divisionCode, year: row.year, number: row.number, ...published(row) }),
  })
}
