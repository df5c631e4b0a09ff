import { z } from 'zod'
import { instantText, uuid } from '../../platform/http/strings.ts'

const value = z.unknown().describe('值；无此项为 null')

export const auditEntryRecord = z.strictObject({
  id: uuid('主键'),
  at: instantText('操作时刻'),
  act: z.string().describe('操作代码'),
  actorId: uuid('操作账号'),
  actorName: z.string().describe('操作时的账号名称'),
  agencyId: uuid('记录所属机关').nullable(),
  divisionCode: z.string().describe('记录所在区划'),
  targetKind: z.string().describe('对象种类'),
  targetId: uuid('对象主键'),
  requestId: z.string().describe('请求编号'),
  changes: z.array(z.strictObject({ field: z.string().describe('项目'), before: value, after: value })).nullable()
    .describe('变更前后值；审计管理员不接触业务数据，业务记录的值对其为 null'),
  leafHash: z.string().describe('叶子散列（SHA-256，十六进制），可凭本条内容重算'),
}).meta({ id: 'AuditEntry' })

export type AuditEntryRecord = z.output<typeof auditEntryRecord>
