import type { Readable } from 'node:stream'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { importRoute } from '../../../platform/imports/route.ts'
import { csvRows, ndjsonRows } from '../../../platform/imports/source.ts'
import { historyRoute } from '../../audit/index.ts'
import { inspectionImportProblems } from '../import-problems.ts'
import { targetMachine } from '../machine.ts'
import { presentTail, reasonBody } from '../schema.ts'
import { changeTarget, moveTarget, registerTarget } from './commands.ts'
import type { TargetFile } from './import.ts'
import { importTargets } from './import.ts'
import type { TargetRecord } from './schema.ts'
import { targetBody, targetImportLine, targetParams, targetPatch, targetRecord, targetRow } from './schema.ts'
import type { TargetRow } from './store.ts'
import { findTarget, targetList } from './store.ts'

const csvForm = {
  columns: Object.keys(targetRow.shape),
  fromRecord: (record: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')),
}

const tag = '双随机抽查'
const [read, maintain, one] = ['random-inspection:read', 'random-inspection:maintain', '/v1/inspection-targets/:inspectionTargetId']

export function registerTargetRoutes(api: Api): void {
  const { db } = api.database
  const changing = { params: targetParams, response: targetRecord, access: maintain, tag, changes: true as const }
  const entering = ['random-inspections.agency-missing', 'random-inspections.outside-scope', 'random-inspections.code-not-uscc', 'random-inspections.target-known']
  listRoute(api, { url: '/v1/inspection-targets', access: read, operationId: 'listInspectionTargets', tag, summary: '查询检查对象名录库', list: targetList, item: targetRecord, present })
  readRoute(api, {
    url: one, access: read, operationId: 'getInspectionTarget', tag, summary: '查看检查对象', params: targetParams, response: targetRecord,
    handle: async ({ params, actor }) => {
      const row = await findTarget(db, actor.scope, params.inspectionTargetId)
      return row === null ? null : present(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/inspection-targets', access: maintain, operationId: 'registerInspectionTarget', tag, summary: '检查对象入库', body: targetBody, response: targetRecord, status: 201,
    location: ({ id }) => `/v1/inspection-targets/${id}`, problems: entering,
    act: async (context, { body }) => present(await registerTarget(context, body), context.actor),
  })
  actRoute(api, {
    ...changing, method: 'PATCH', url: one, operationId: 'changeInspectionTarget', summary: '更改检查对象', body: targetPatch,
    act: async (context, { params, body, version }) => present(await changeTarget(context, params.inspectionTargetId, version, body), context.actor),
  })
  for (const [act, noun, summary] of [['remove', 'removal', '移出名录库'], ['restore', 'restoration', '恢复入库']] as const) {
    actRoute(api, {
      ...changing, url: `${one}/${noun}`, operationId: `${act}InspectionTarget`, summary, body: reasonBody(`InspectionTarget${act === 'remove' ? 'Removal' : 'Restoration'}`),
      problems: ['state.act-not-available'],
      act: async (context, { params, body, version }) => present(await moveTarget(context, params.inspectionTargetId, version, act, body.reason), context.actor),
    })
  }
  importRoute<TargetFile['format']>(api, {
    url: '/v1/inspection-target-imports', access: maintain, operationId: 'importInspectionTargets', tag, summary: '导入检查对象名录库',
    description: '逐行读入（NDJSON，或者首行为列名的 UTF-8 CSV），逐行给出结果，一行未通过不影响其他行；已在库的更新名称、风险等级、领域，同一文件再次导入不产生变化。先以 dryRun=true 试运行。',
    problems: ['inspection-imports.columns-unfit', 'inspection-imports.not-utf8'],
    forms: {
      'application/x-ndjson': { format: 'NDJSON', open: (stream) => ndjsonRows(stream, inspectionImportProblems.raise) },
      'text/csv': { format: 'CSV', open: (stream: Readable) => csvRows(stream, csvForm, inspectionImportProblems.raise) },
    },
    row: targetRow, line: targetImportLine, lines: (file, rows) => importTargets(db, file, rows),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'inspection-target', access: read, operationId: 'listInspectionTargetHistory', tag, summary: '检查对象的变更历史', params: targetParams,
    idOf: (params) => params.inspectionTargetId, find: findTarget,
  })
}

function present(row: TargetRow, actor: Actor): TargetRecord {
  const { id, agencyId, divisionCode, kind, code, uscc, name, riskGrade, field, status, statusReason } = row
  return {
    id, agencyId, divisionCode, kind, code, uscc, name, riskGrade, field, status, statusReason,
    availableActs: actor.permissions.has(maintain) ? actsFrom(targetMachine, status) : [], ...presentTail(row),
  }
}
