import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { divisionColumns, instant } from './columns.ts'
import { describeTable } from './comments.ts'

export const bytea = customType<{ data: Buffer, driverData: Buffer }>({ dataType: () => 'bytea' })
export const xid8 = customType<{ data: string, driverData: string }>({ dataType: () => 'xid8' })

/** Partitioned by month on `at`; the application role may only insert and select. */
export const auditEntries = pgTable('audit_entries', {
  id: uuid('id').notNull(),
  at: instant('at').notNull(),
  act: text('act').notNull(),
  actorId: uuid('actor_id').notNull(),
  actorName: text('actor_name').notNull(),
  agencyId: uuid('agency_id'),
  ...divisionColumns(),
  targetKind: text('target_kind').notNull(),
  targetId: uuid('target_id').notNull(),
  requestId: text('request_id').notNull(),
  changes: text('changes').notNull(),
  leafHash: bytea('leaf_hash').notNull(),
}, (t) => [
  primaryKey({ columns: [t.at, t.id] }),
  index('audit_entries_target').on(t.targetKind, t.targetId, t.at, t.id),
  index('audit_entries_county').on(t.countyCode, t.at, t.id),
  index('audit_entries_city').on(t.cityCode, t.at, t.id),
  index('audit_entries_province').on(t.provinceCode, t.at, t.id),
  index('audit_entries_agency').on(t.agencyId, t.at, t.id),
  index('audit_entries_actor').on(t.actorId, t.at, t.id),
  index('audit_entries_act').on(t.act, t.at, t.id),
])

/** Entries no seal covers yet: written by the act, taken by the next seal. */
export const auditUnsealed = pgTable('audit_unsealed', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull(),
  leafHash: bytea('leaf_hash').notNull(),
})

/** The chain of seals; the application role may only insert and select. */
export const auditSeals = pgTable('audit_seals', {
  number: integer('number').primaryKey(),
  sealedAt: instant('sealed_at').notNull(),
  entries: integer('entries').notNull(),
  root: bytea('root').notNull(),
  previous: bytea('previous').notNull(),
  head: bytea('head').notNull(),
})

/** Which entries a seal covers, in the order of its tree; the application role may only insert and select. */
export const auditSealLeaves = pgTable('audit_seal_leaves', {
  entryId: uuid('entry_id').primaryKey(),
  at: instant('at').notNull(),
  leafHash: bytea('leaf_hash').notNull(),
  seal: integer('seal').notNull(),
  place: integer('place').notNull(),
}, (t) => [uniqueIndex('audit_seal_leaves_place').on(t.seal, t.place)])

/** Partitioned by month on `at`; read in commit order by (xid, position) below the horizon of running transactions. */
export const outboxEvents = pgTable('outbox_events', {
  position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
  xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
  at: instant('at').notNull(),
  type: text('type').notNull(),
  payload: jsonb('payload').notNull(),
  requestId: text('request_id').notNull(),
}, (t) => [
  primaryKey({ columns: [t.at, t.position] }),
  index('outbox_events_commit_order').on(t.xid, t.position),
])

/** Log-ins, refusals and session events. Partitioned by month on `at`; insert and select only. */
export const securityLogEntries = pgTable('security_log_entries', {
  id: uuid('id').notNull(),
  at: instant('at').notNull(),
  event: text('event').notNull(),
  accountId: uuid('account_id'),
  username: text('username'),
  address: text('address'),
  userAgent: text('user_agent'),
  requestId: text('request_id').notNull(),
  detail: text('detail'),
}, (t) => [
  primaryKey({ columns: [t.at, t.id] }),
  index('security_log_entries_account').on(t.accountId, t.at, t.id),
  index('security_log_entries_event').on(t.event, t.at, t.id),
])

export const idempotencyKeys = pgTable('idempotency_keys', {
  callerId: uuid('caller_id').notNull(),
  key: text('key').notNull(),
  requestHash: bytea('request_hash').notNull(),
  status: integer('status').notNull(),
  headers: jsonb('headers').$type<Record<string, string>>().notNull(),
  body: text('body').notNull(),
  createdAt: instant('created_at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.callerId, t.key] }),
  index('idempotency_keys_created_at').on(t.createdAt),
])

export const numberCounters = pgTable('number_counters', {
  issuerId: uuid('issuer_id').notNull(),
  code: text('code').notNull(),
  year: integer('year').notNull(),
  last: integer('last').notNull(),
}, (t) => [primaryKey({ columns: [t.issuerId, t.code, t.year] })])

export const jobs = pgTable('jobs', {
  name: text('name').primaryKey(),
  nextRunAt: instant('next_run_at').notNull(),
  lastRunAt: instant('last_run_at'),
  lastError: text('last_error'),
})

export const platformTables = [
  describeTable(auditEntries, '审计记录：每一次写操作在同一事务内留下一条，只增不改', {
    at: '操作时刻，分区键', act: '操作代码', actor_id: '操作账号', actor_name: '操作时的账号名称', agency_id: '记录所属机关',
    target_kind: '对象种类', target_id: '对象主键', request_id: '请求编号', changes: '变更前后值，规范 JSON（RFC 8785）原文',
    leaf_hash: '叶子散列（RFC 9162 前缀 0x00），覆盖本条全部字段',
  }),
  describeTable(auditUnsealed, '待封存的审计记录：随操作写入，由下一次封存取走', { id: '审计记录主键', at: '操作时刻', leaf_hash: '写入时的叶子散列' }),
  describeTable(auditSeals, '审计封存：逐次相连的散列链，删除或改写已封存的记录可被发现，只增不改', {
    number: '序号，自 1 起连续', sealed_at: '封存时刻', entries: '封存的记录数', root: '所封记录的 Merkle 树根（RFC 9162）',
    previous: '上一封存的链头，首个为零', head: '本封存的链头，覆盖此前全部封存',
  }),
  describeTable(auditSealLeaves, '封存的叶子：每条审计记录在哪一封存的第几位，只增不改', {
    entry_id: '审计记录主键', at: '操作时刻', leaf_hash: '封存时的叶子散列', seal: '封存序号', place: '在树中的位置，自 1 起',
  }),
  describeTable(outboxEvents, '发件箱：与操作同一事务写入的领域事件，供其他系统按提交顺序读取', {
    position: '序号', xid: '写入事务号，用于按提交顺序读取', at: '事件时刻，分区键', type: '事件类型', payload: '事件内容', request_id: '请求编号',
  }),
  describeTable(securityLogEntries, '安全日志：登录、拒绝与会话事件，只增不改', {
    at: '事件时刻，分区键', event: '事件代码', account_id: '账号', username: '登录时输入的用户名', address: '来源网络地址',
    user_agent: '客户端标识', request_id: '请求编号', detail: '补充说明',
  }),
  describeTable(idempotencyKeys, '幂等键：同一调用方二十四小时内重复提交的请求只办理一次', {
    caller_id: '调用账号', key: '幂等键', request_hash: '请求内容散列', status: '首次应答状态码', headers: '首次应答的头', body: '首次应答内容',
    created_at: '首次办理时刻',
  }),
  describeTable(numberCounters, '编号计数器：按编制机关、代字、年度连续编号，不留空号', {
    issuer_id: '编号机关', code: '机关代字或编号种类', year: '年度', last: '已用到的序号',
  }),
  describeTable(jobs, '后台任务：由数据库认领，可多实例运行', {
    name: '任务名', next_run_at: '下次运行时刻', last_run_at: '最近运行时刻', last_error: '最近一次错误',
  }),
]
