import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import { docxType, renderDocx } from '../../../platform/docx.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { anyBytes } from '../../../platform/http/stream-bodies.ts'
import { standardOf } from '../scoring/queries.ts'
import { findRound } from './queries.ts'
import { reportContent } from './report-content.ts'
import { doublesForReport, filesForReport, findingsForReport, ordersForReport } from './report-queries.ts'
import type { ReportRecord } from './report-schema.ts'
import { reportRecord } from './report-schema.ts'
import { reportOf } from './report.ts'
import { reviewRoundParams } from './schema.ts'
import { isTold } from './told.ts'

const tag = '评查轮次'

/** The report is the organiser's: a reviewer would learn from it of other groups' results before they are told to the agencies. */
export function registerReportRoutes(api: Api): void {
  const { app, clock, database: { db } } = api
  const report = async (id: string, reader: Pick<Actor, 'agencyId' | 'scope'>): Promise<ReportRecord | null> => {
    const view = await findRound(db, reader, id)
    if (view === null || !isTold(view.reviewed, view.round.status)) return null
    const { round } = view
    const [files, findings, doubles, orders, { content }] = await Promise.all([
      filesForReport(db, id), findingsForReport(db, id), doublesForReport(db, id), ordersForReport(db, id), standardOf(db, round.standardId),
    ])
    return reportOf({ round, files, findings, doubles, orders, content, today: localDateOf(clock.now()) })
  }
  readRoute(api, {
    url: '/v1/review-rounds/:reviewRoundId/report', access: 'review-round:organise', operationId: 'getReviewRoundReport', tag, summary: '评查报告',
    description: '各机关的数据、等次、典型问题、两人评查的一致性和逾期事项；比率均给出分子和分母。', params: reviewRoundParams, response: reportRecord,
    handle: ({ params, actor }) => report(params.reviewRoundId, actor),
  })
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': 'getReviewRoundReportContent', 'tags': [tag], 'summary': '读取评查报告的文件', 'x-permission': 'review-round:organise', 'x-problems': [],
    'x-headers': ['Content-Disposition'],
    'params': reviewRoundParams, 'querystring': z.strictObject({}),
    'response': { 200: { description: '评查报告（DOCX）', content: { [docxType]: { schema: anyBytes } } } },
  }
  app.get('/v1/review-rounds/:reviewRoundId/report/content', { config: { access: 'review-round:organise', produces: [docxType] }, schema }, async (request, reply) => {
    const { reviewRoundId } = request.params as z.output<typeof reviewRoundParams>
    const found = await report(reviewRoundId, actorOf(request))
    if (found === null) throw httpProblems.raise['not-found']()
    void reply.headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="review-report-${reviewRoundId}.docx"` })
    return reply.type(docxType).send(await renderDocx(reportContent(found)))
  })
}
