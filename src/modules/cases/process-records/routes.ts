import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import type { FileParts } from '../../files/index.ts'
import { contentRoute } from '../../files/index.ts'
import { ofCase } from '../queries.ts'
import { caseParams } from '../schema.ts'
import { recordProcess } from './commands.ts'
import { stepRecordings } from './coverage.ts'
import { processRecordGates } from './gates.ts'
import { presentCoverage, presentProcessRecord } from './present.ts'
import { findProcessRecord, findRecordedFile, findRecordings, processRecordList } from './queries.ts'
import { newProcessRecord, processRecord, processRecordParams, recordingCoverage } from './schema.ts'

const tag = '执法案件'
const records = '/v1/cases/:caseId/process-records'

export function registerProcessRecordRoutes(api: Api, files: Pick<FileParts, 'storage'>): void {
  const { db } = api.database
  actRoute(api, {
    url: records, access: 'case:investigate', operationId: 'recordProcess', tag, summary: '记入执法全过程记录', params: caseParams, body: newProcessRecord, response: processRecord, status: 201,
    description: '文字、照片、录音、录像，只增不改不删；更正另立一条，指明所更正的记录。散列与长度取自文件存储。',
    problems: [
      'files.unknown', 'process-records.step-unknown', 'process-records.corrected-unknown', 'process-records.corrected-already', ...processRecordGates.map(({ code }) => code),
    ],
    location: ({ caseId, id }) => `/v1/cases/${caseId}/process-records/${id}`,
    act: async (context, { params, body }) => presentProcessRecord(await recordProcess(context, params.caseId, body)),
  })
  listRoute(api, {
    url: records, access: 'case:read', operationId: 'listProcessRecords', tag, summary: '查询执法全过程记录', params: caseParams, list: processRecordList,
    item: processRecord, present: presentProcessRecord, scopeOf: () => ({ kind: 'NATION' }),
    fixed: ofCase(db),
  })
  readRoute(api, {
    url: `${records}/:processRecordId`, access: 'case:read', operationId: 'getProcessRecord', tag, summary: '查看执法全过程记录', params: processRecordParams, response: processRecord,
    handle: async ({ params, actor }) => {
      const found = await findProcessRecord(db, actor.scope, params.caseId, params.processRecordId)
      return found === null ? null : presentProcessRecord(found)
    },
  })
  contentRoute(api, files, {
    url: `${records}/:processRecordId/content`, access: 'case:read', operationId: 'getProcessRecordContent', tag, summary: '调阅执法全过程记录的文件', params: processRecordParams,
    find: ({ caseId, processRecordId }, actor) => findRecordedFile(db, actor.scope, caseId, processRecordId),
  })
  readRoute(api, {
    url: '/v1/cases/:caseId/recording-coverage', access: 'case:read', operationId: 'getRecordingCoverage', tag, summary: '核对音像记录', params: caseParams, response: recordingCoverage,
    description: '逐一列出应当全程音像记录或者根据实际情况音像记录的环节（国办发〔2018〕118号（八）），以及录像是否覆盖其起止、缺少的时段与说明。',
    handle: async ({ params, actor }) => {
      const found = await findRecordings(db, actor.scope, params.caseId)
      return found === null ? null : presentCoverage(params.caseId, stepRecordings(found.steps, found.records, found))
    },
  })
}
