import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { rowRoutes } from '../../../platform/http/row-bodies.ts'
import { presentVerdicts, verdictsRecord } from '../../../platform/http/verdicts.ts'
import { historyRoute } from '../../audit/index.ts'
import { officerParams } from '../officers/schema.ts'
import { peopleInScope } from '../people.ts'
import { recordTraining, withdrawTraining } from './commands.ts'
import { trainingFiguresOf } from './figures.ts'
import { presentProgress, presentTraining } from './present.ts'
import { findTraining, hoursOfYear, trainingList } from './queries.ts'
import { figuresQuery, progressQuery, progressRecord, trainingBody, trainingFigures, trainingParams, trainingRecord, withdrawalBody } from './schema.ts'

const tag = '培训与考试'
const trainingRows = {
  member: 'records',
  columns: { officerId: 'text', kind: 'text', hours: 'number', provider: 'text', trainedOn: 'text', proofNumber: 'text' },
} as const

export function registerTrainingRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const thisYear = (): number => Number(localDateOf(clock.now()).slice(0, 4))
  listRoute(api, {
    url: '/v1/training-records', access: 'training:read', operationId: 'listTrainingRecords', tag, summary: '查询培训记录', list: trainingList,
    item: trainingRecord, present: presentTraining,
  })
  readRoute(api, {
    url: '/v1/training-records/:trainingRecordId', access: 'training:read', operationId: 'getTrainingRecord', tag, summary: '查看培训记录',
    params: trainingParams, response: trainingRecord,
    handle: async ({ params, actor }) => {
      const row = await findTraining(db, actor.scope, params.trainingRecordId)
      return row === null ? null : presentTraining(row, actor)
    },
  })
  rowRoutes(api, trainingRows, (rows) => {
    actRoute(rows, {
      url: '/v1/training-records', access: 'training:record', operationId: 'recordTraining', tag, summary: '登记培训学时（批量）',
      description: '逐条判断，合格的一并登记；同一人员同日同一单位同类培训已登记的，结果为 UNCHANGED。也接受 NDJSON（每行一条）与 CSV（首行为列名），编码为 UTF-8。', body: trainingBody, response: verdictsRecord,
      problems: ['personnel.officer-unknown', 'personnel.date-in-future', 'personnel.training-too-old'],
      act: async (context, { body }) => presentVerdicts(await recordTraining(context, body.records)),
    })
  })
  actRoute(api, {
    url: '/v1/training-records/:trainingRecordId/withdrawal', access: 'training:record', operationId: 'withdrawTraining', tag, summary: '撤销培训记录',
    params: trainingParams, body: withdrawalBody, response: trainingRecord, changes: true, problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) =>
      presentTraining(await withdrawTraining(context, params.trainingRecordId, version, body.reason), context.actor),
  })
  historyRoute(api, {
    url: '/v1/training-records/:trainingRecordId/history', kind: 'training-record', access: 'training:read', operationId: 'listTrainingRecordHistory', tag,
    summary: '培训记录的变更历史', params: trainingParams, idOf: (params) => params.trainingRecordId, find: findTraining,
  })
  readRoute(api, {
    url: '/v1/officers/:officerId/training', access: 'training:read', operationId: 'getOfficerTraining', tag, summary: '人员年度学时',
    description: '本人一年内已登记的学时与所在地应完成学时的比较。', params: officerParams, query: progressQuery, response: progressRecord,
    handle: async ({ params: { officerId }, query: { year = thisYear() }, actor }) => {
      const person = (await peopleInScope(db, actor.scope, [officerId])).get(officerId)
      return person === undefined ? null : presentProgress(person, year, (await hoursOfYear(db, [officerId], year)).get(officerId))
    },
  })
  readRoute(api, {
    url: '/v1/training-figures', access: 'training:read', operationId: 'getTrainingFigures', tag, summary: '培训学时统计',
    description: '在岗人员中达到应完成学时的比例；应完成学时按各人所在地的规定。', query: figuresQuery, response: trainingFigures,
    handle: ({ query: { year = thisYear(), divisionCode }, actor }) => trainingFiguresOf(db, actor.scope, year, divisionCode),
  })
}
