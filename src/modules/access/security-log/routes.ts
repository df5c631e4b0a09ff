import { z } from 'zod'
import type { Scope } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute } from '../../../platform/http/api.ts'
import { codes, instantText, uuid } from '../../../platform/http/strings.ts'
import { securityEvents } from '../../../platform/security-log.ts'
import type { AccessParts } from '../deps.ts'
import { securityLogList, type SecurityLogRow } from './queries.ts'

const entryView = z.strictObject({
  id: uuid('主键'),
  at: instantText('事件时刻'),
  event: codes(securityEvents, '事件'),
  accountId: uuid('账号').nullable(),
  username: z.string().nullable().describe('登录时输入的用户名'),
  address: z.string().nullable().describe('来源网络地址'),
  userAgent: z.string().nullable().describe('客户端标识'),
  requestId: z.string().describe('请求编号'),
  detail: z.string().nullable().describe('补充说明'),
}).meta({ id: 'SecurityLogEntry' })

export function registerSecurityLog(api: Api, { securityLog }: AccessParts): void {
  listRoute(api, {
    url: '/v1/security-log-entries', access: 'security-log:read', operationId: 'listSecurityLogEntries', tag: '安全日志', summary: '查询安全日志',
    list: securityLogList, item: entryView, present, scopeOf: (): Scope => ({ kind: 'NATION' }),
    // What this instance still holds belongs to what the reader asks for.
    fixed: { fields: [], of: async () => { await securityLog.flush(); return {} } },
  })
}

function present({ at, event, ...row }: SecurityLogRow): z.output<typeof entryView> {
  return { ...row, event: event as keyof typeof securityEvents, at: at.toISOString() }
}
