import { Readable } from 'node:stream'
import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { drawRecordSchema } from '../../../kernel/draw-record.ts'
import { drawRecord2Schema } from '../../../kernel/draw-v2-schema.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { unchanged } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { rowRoutes } from '../../../platform/http/row-bodies.ts'
import { presentVerdicts, verdictsRecord } from '../../../platform/http/verdicts.ts'
import { historyRoute } from '../../audit/index.ts'
import { cancelExam, holdExam, openRegistration, planExam, publishResults, recordResults, registerForExam } from './commands.ts'
import { commitExamFrame, drawExaminees } from './draw.ts'
import { earlierRecordBytes, isOfEarlierProtocol } from './earlier.ts'
import { presentFigures, presentRegistration, presentSession } from './present.ts'
import { examFrameOf, examStrataOf, findRegistration, findSession, outcomeCounts, registrationList, sessionList } from './queries.ts'
import { examRecordText } from './record.ts'
import {
  cancellationBody, examCommitmentBody, examDrawBody, registrationBody, registrationParams, registrationRecord, resultsBody, sessionBody, sessionFigures,
  sessionParams, sessionRecord,
} from './schema.ts'

const tag = '培训与考试'
const resultRows = { member: 'results', columns: { officerId: 'text', absent: 'boolean', publicScore: 'number', professionalScore: 'number' } } as const

export function registerExamRoutes(api: Api): void {
  const { db } = api.database
  const url = '/v1/exam-sessions/:examSessionId'
  const read = { access: 'exam:read', tag, params: sessionParams }
  const organise = { access: 'exam:organise', tag, params: sessionParams, response: sessionRecord, changes: true as const }
  listRoute(api, {
    url: '/v1/exam-sessions', access: 'exam:read', operationId: 'listExamSessions', tag, summary: '查询考试', list: sessionList, item: sessionRecord,
    present: presentSession,
  })
  readRoute(api, {
    ...read, url, operationId: 'getExamSession', summary: '查看考试', response: sessionRecord,
    handle: async ({ params, actor }) => {
      const row = await findSession(db, actor.scope, params.examSessionId)
      return row === null ? null : presentSession(row, actor)
    },
  })
  readRoute(api, {
    ...read, url: `${url}/figures`, operationId: 'getExamFigures', summary: '考试统计', description: '比率均给出分子和分母。', response: sessionFigures,
    handle: async ({ params, actor }) => {
      const row = await findSession(db, actor.scope, params.examSessionId)
      return row === null ? null : presentFigures(row.id, await outcomeCounts(db, row.id))
    },
  })
  actRoute(api, {
    url: '/v1/exam-sessions', access: 'exam:organise', operationId: 'planExam', tag, summary: '安排考试', body: sessionBody, response: sessionRecord, status: 201,
    location: (session) => `/v1/exam-sessions/${session.id}`, problems: ['exams.organiser-without-agency', 'exams.outside-scope', 'exams.sample-missing'],
    act: async (context, { body }) => presentSession(await planExam(context, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/registration-opening`, operationId: 'openExamRegistration', summary: '开放报名（计划考试）', problems: ['state.act-not-available'],
    act: async (context, { params, version }) => presentSession(await openRegistration(context, params.examSessionId, version), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/commitment`, operationId: 'commitExamFrame', summary: '固定抽考名单（随机抽考）', body: examCommitmentBody,
    description: '将考试范围内该类别的全部在岗人员固定为抽考名单，记录其摘要、分层和各层抽取数；此后不可更改。可同时预告种子来源。',
    problems: [
      'state.act-not-available', 'exams.frame-too-large', 'draw.frame-empty', 'draw.minimum-exceeds-sample', 'draw.sources-unsound', 'draw.source-too-early', 'draw.beacon-unknown',
    ],
    act: async (context, { params, body, version }) => presentSession(await commitExamFrame(context, params.examSessionId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/draw`, operationId: 'drawExaminees', summary: '抽取应考人员（随机抽考）', body: examDrawBody,
    description: '以公开的种子计算全部签号并抽取，只进行一次；抽中的人员即为应考人员。任何人可凭抽取记录重新计算（docs/draw-protocol.md）。',
    problems: [
      'state.act-not-available', 'exams.draw-not-after-commitment', 'exams.seed-source-missing', 'exams.seed-source-differs', 'exams.seed-incomplete', 'exams.record-not-verified',
      'draw.seeded-too-early', 'draw.beacon-not-verified',
    ],
    act: async (context, { params, body, version }) => presentSession(await drawExaminees(context, params.examSessionId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/holding`, operationId: 'holdExam', summary: '登记考试已举行',
    problems: ['state.act-not-available', 'exams.held-too-early', 'exams.nobody-registered'],
    act: async (context, { params, version }) => presentSession(await holdExam(context, params.examSessionId, version), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/results-publication`, operationId: 'publishExamResults', summary: '公布成绩',
    problems: ['state.act-not-available', 'exams.results-incomplete'],
    act: async (context, { params, version }) => presentSession(await publishResults(context, params.examSessionId, version), context.actor),
  })
  actRoute(api, {
    ...organise, url: `${url}/cancellation`, operationId: 'cancelExam', summary: '取消考试', body: cancellationBody, problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentSession(await cancelExam(context, params.examSessionId, version, body.reason), context.actor),
  })
  historyRoute(api, {
    ...read, url: `${url}/history`, kind: 'exam-session', operationId: 'listExamSessionHistory', summary: '考试的变更历史',
    idOf: (params) => params.examSessionId, find: findSession,
  })
  registerBulkRoutes(api)
  registerRecordRoute(api)
  registerRegistrationRoutes(api)
}

/** Whole classes at a time. */
function registerBulkRoutes(api: Api): void {
  const one = '/v1/exam-sessions/:examSessionId'
  rowRoutes(api, null, (rows) => {
    actRoute(rows, {
      url: `${one}/registrations`, access: 'exam:organise', operationId: 'registerForExam', tag, summary: '考试报名（批量）', params: sessionParams,
      description: '一次至多五千人，逐人给出结果；已报名的为 UNCHANGED。', body: registrationBody, response: verdictsRecord,
      problems: ['exams.not-open', 'personnel.officer-unknown', 'personnel.officer-left'],
      act: async (context, { params, body }) => presentVerdicts(await registerForExam(context, params.examSessionId, body.officerIds)),
    })
  })
  rowRoutes(api, resultRows, (rows) => {
    actRoute(rows, {
      url: `${one}/results`, access: 'exam:organise', operationId: 'importExamResults', tag, summary: '导入成绩（批量）', params: sessionParams,
      description: '逐人给出结果；同样的成绩再次导入为 UNCHANGED，公布前可以更正。也接受 NDJSON（每行一人）与 CSV（首行为列名），编码为 UTF-8。', body: resultsBody, response: verdictsRecord,
      problems: ['state.act-not-available', 'exams.not-registered', 'exams.scores-unfit'],
      act: async (context, { params, body }) => presentVerdicts(await recordResults(context, params.examSessionId, body.results)),
    })
  })
}

function registerRegistrationRoutes(api: Api): void {
  const read = { access: 'exam:read', tag }
  const one = '/v1/exam-registrations/:examRegistrationId'
  listRoute(api, {
    ...read, url: '/v1/exam-registrations', operationId: 'listExamRegistrations', summary: '查询报名与成绩', list: registrationList, item: registrationRecord,
    present: presentRegistration,
  })
  readRoute(api, {
    ...read, url: one, operationId: 'getExamRegistration', summary: '查看报名与成绩', params: registrationParams, response: registrationRecord,
    handle: async ({ params, actor }) => {
      const row = await findRegistration(api.database.db, actor.scope, params.examRegistrationId)
      return row === null ? null : presentRegistration(row)
    },
  })
  historyRoute(api, {
    ...read, url: `${one}/history`, kind: 'exam-registration', operationId: 'listExamRegistrationHistory', summary: '报名与成绩的变更历史',
    params: registrationParams, idOf: (params) => params.examRegistrationId, find: findRegistration,
  })
}

/** The record leaves as the very bytes that were verified; a serializer would write them anew. */
function registerRecordRoute({ app, database: { db } }: Api): void {
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': 'getExamDrawRecord', 'tags': [tag], 'summary': '导出抽取记录',
    'description': '抽取记录的规范 JSON 字节（RFC 8785），任何人可凭 docs/draw-protocol.md 重新计算。', 'x-permission': 'exam:read', 'x-headers': ['ETag'],
    'x-problems': ['exams.not-drawn', 'exams.record-not-verified'], 'params': sessionParams, 'response': { 200: z.union([drawRecord2Schema, drawRecordSchema]) },
  }
  app.get('/v1/exam-sessions/:examSessionId/record', { config: { access: 'exam:read', streams: true }, schema }, async (request, reply) => {
    const { examSessionId: sessionId } = sessionParams.parse(request.params)
    const row = await findSession(db, actorOf(request).scope, sessionId)
    if (row === null) throw httpProblems.raise['not-found']()
    void reply.header('cache-control', 'no-store')
    if (row.recordDigest !== null && unchanged(request, reply, `"${row.recordDigest}"`)) return reply.code(304).send()
    void reply.type('application/json; charset=utf-8')
    if (isOfEarlierProtocol(row)) return reply.send(earlierRecordBytes(row, await examStrataOf(db, sessionId), await examFrameOf(db, sessionId)))
    return reply.send(Readable.from(await examRecordText(db, row), { objectMode: false }))
  })
}
