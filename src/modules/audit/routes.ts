import { z } from 'zod'
import type { Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import type { Api } from '../../platform/http/api.ts'
import { listRoute } from '../../platform/http/api.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { divisionCode } from '../../platform/http/strings.ts'
import { divisionId, divisionOfId, findDivision } from '../reference/index.ts'
import { presentAuditEntry } from './present.ts'
import type { ToldLater } from './queries.ts'
import { auditList, historyList } from './queries.ts'
import { auditEntryRecord } from './schema.ts'

export function registerAuditRoutes(api: Api, { toldLater }: { toldLater: readonly ToldLater[] }): void {
  listRoute(api, {
    url: '/v1/audit-entries', access: 'audit-entry:read', operationId: 'listAuditEntries', tag: '审计', summary: '查询审计记录',
    description: '数据范围内的全部写操作。审计管理员可见全部操作，但不可见业务记录的值；尚未告知机关的事项（如反馈前的案卷评查），其操作不向该机关公开。',
    list: auditList(toldLater), item: auditEntryRecord, present: (row, actor) => presentAuditEntry(row, actor.administrator),
    scopeOf: (actor) => actor.administrator ? { kind: 'NATION' } : actor.scope,
    fixed: { fields: ['toldTo'], of: (_params, actor) => ({ toldTo: actor.administrator ? null : actor.agencyId }) },
  })
  // Here because the module of reference data comes before this one.
  historyRoute(api, {
    url: '/v1/divisions/:code/history', kind: 'division', access: 'audit-entry:read', operationId: 'listDivisionHistory', tag: '基础数据', summary: '行政区划的变更历史',
    params: z.strictObject({ code: divisionCode() }), idOf: ({ code }) => divisionId(code), find: (db, _scope, id) => findDivision(db, divisionOfId(id)),
  })
}

interface HistorySpec<P extends z.ZodType> {
  url: string
  /** The target kind of the audit entries. */
  kind: string
  access: string
  operationId: string
  tag: string
  summary: string
  params: P
  idOf(params: z.output<P>): string
  /** The record as the caller may see it; null means 404. */
  find(db: Database, scope: Scope, id: string): Promise<object | null>
  /** Where agencies are told of the record only later: whether that which asks has been. */
  told?: ToldLater['told']
}

/** `GET /v1/<records>/{id}/history`: who did what to one record, newest first. */
export function historyRoute<P extends z.ZodType>(api: Api, spec: HistorySpec<P>): void {
  listRoute(api, {
    url: spec.url, access: spec.access, operationId: spec.operationId, tag: spec.tag, summary: spec.summary, params: spec.params,
    list: historyList(spec.kind, spec.told), item: auditEntryRecord, present: (row, actor) => presentAuditEntry(row, actor.administrator),
    scopeOf: () => ({ kind: 'NATION' }),
    fixed: {
      fields: ['targetId', 'toldTo'],
      of: async (params, actor) => {
        const id = spec.idOf(params)
        if (await spec.find(api.database.db, actor.scope, id) === null) throw httpProblems.raise['not-found']()
        return { targetId: [id], toldTo: actor.agencyId }
      },
    },
  })
}
