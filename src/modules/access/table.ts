import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { JWK } from 'jose'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { id, instant, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { bytea } from '../../platform/db/tables.ts'
import { accountKinds, scopeKinds, sessionEndReasons } from './codes.ts'
import { accountMachine } from './rules.ts'

export const roles = pgTable('roles', {
  code: text('code').primaryKey(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  permissions: text('permissions').array().notNull(),
  administrator: boolean('administrator').notNull(),
})

export const accounts = pgTable('accounts', {
  id: id(),
  kind: text('kind').$type<keyof typeof accountKinds>().notNull(),
  username: text('username').notNull(),
  displayName: text('display_name').notNull(),
  status: text('status').$type<keyof typeof accountMachine.states>().notNull(),
  scopeKind: text('scope_kind').$type<keyof typeof scopeKinds>().notNull(),
  scopeDivision: text('scope_division'),
  agencyId: uuid('agency_id'),
  officerId: uuid('officer_id'),
  passwordHash: text('password_hash'),
  mustChangePassword: boolean('must_change_password').notNull(),
  passwordChangedAt: instant('password_changed_at'),
  failedAttempts: integer('failed_attempts').notNull().default(0),
  lockedUntil: instant('locked_until'),
  externalIssuer: text('external_issuer'),
  externalSubject: text('external_subject'),
  clientSecretHash: text('client_secret_hash'),
  clientKeys: jsonb('client_keys').$type<{ keys: JWK[] }>(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('accounts_username').on(sql`lower(username)`),
  uniqueIndex('accounts_external').on(t.externalIssuer, t.externalSubject).where(sql`external_subject is not null`),
  index('accounts_list').on(t.username, t.id),
  index('accounts_agency').on(t.agencyId, t.username, t.id).where(sql`agency_id is not null`),
  index('accounts_officer').on(t.officerId).where(sql`officer_id is not null`),
  oneOf('accounts_kind', t.kind, membersOf(accountKinds)),
  oneOf('accounts_status', t.status, statesOf(accountMachine)),
  oneOf('accounts_scope_kind', t.scopeKind, membersOf(scopeKinds)),
])

export const accountRoles = pgTable('account_roles', {
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  roleCode: text('role_code').notNull().references(() => roles.code),
}, (t) => [primaryKey({ columns: [t.accountId, t.roleCode] }), index('account_roles_role').on(t.roleCode)])

export const sessions = pgTable('sessions', {
  id: id(),
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  startedAt: instant('started_at').notNull(),
  lastUsedAt: instant('last_used_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
  endReason: text('end_reason').$type<keyof typeof sessionEndReasons>(),
  address: text('address').notNull(),
  userAgent: text('user_agent').notNull(),
}, (t) => [
  index('sessions_account').on(t.accountId, t.startedAt, t.id),
  index('sessions_expires').on(t.expiresAt),
  oneOf('sessions_end_reason', t.endReason, membersOf(sessionEndReasons)),
])

export const refreshTokens = pgTable('refresh_tokens', {
  tokenHash: bytea('token_hash').primaryKey(),
  sessionId: uuid('session_id').notNull().references(() => sessions.id),
  issuedAt: instant('issued_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
}, (t) => [index('refresh_tokens_session').on(t.sessionId), index('refresh_tokens_expires').on(t.expiresAt)])

export const usedAssertions = pgTable('used_assertions', {
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  jti: text('jti').notNull(),
  expiresAt: instant('expires_at').notNull(),
}, (t) => [primaryKey({ columns: [t.accountId, t.jti] }), index('used_assertions_expires').on(t.expiresAt)])

export const accessTables = [
  describeTable(roles, '角色及其权限', { code: '角色代码', name_zh: '名称', name_en: '英文名称', permissions: '权限代码', administrator: '是否三员之一，不接触业务数据' }),
  describeTable(accounts, '账号：人员账号与系统对接账号', {
    kind: '账号种类', username: '用户名或客户端编号', display_name: '显示名称', status: '状态', scope_kind: '数据范围种类', scope_division: '数据范围区划',
    agency_id: '所属单位', officer_id: '对应执法人员', password_hash: '密码散列（scrypt）', must_change_password: '是否须修改密码', password_changed_at: '密码修改时刻',
    failed_attempts: '连续失败次数', locked_until: '锁定至', external_issuer: '外部身份提供方', external_subject: '外部身份标识',
    client_secret_hash: '客户端密钥散列', client_keys: '客户端公钥集',
  }),
  describeTable(accountRoles, '账号的角色', { account_id: '账号', role_code: '角色' }),
  describeTable(sessions, '登录会话', {
    account_id: '账号', started_at: '开始时刻', last_used_at: '最近续期时刻', expires_at: '到期时刻', ended_at: '结束时刻', end_reason: '结束原因',
    address: '来源网络地址', user_agent: '客户端标识',
  }),
  describeTable(refreshTokens, '刷新令牌：只存散列，一次有效', { token_hash: '令牌散列', session_id: '会话', issued_at: '签发时刻', expires_at: '到期时刻', used_at: '使用时刻' }),
  describeTable(usedAssertions, '已使用的客户端断言，防重放', { account_id: '账号', jti: '断言编号', expires_at: '到期时刻' }),
]
