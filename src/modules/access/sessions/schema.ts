import { z } from 'zod'
import { codes, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { accountView } from '../accounts/schema.ts'
import { scopeKinds, sessionEndReasons } from '../codes.ts'

/** A secret as it was sent: any characters, bounded. */
const secret = (max: number, description: string) => z.string().min(1).max(max).describe(description)

export const logInBody = z.strictObject({
  username: text(64, '用户名'),
  password: secret(128, '密码'),
}).meta({ id: 'LogIn' })

export const refreshBody = z.strictObject({ refreshToken: z.string().regex(/^[A-Za-z0-9_-]{43}$/).describe('刷新令牌，一次有效') }).meta({ id: 'TokenRefresh' })

export const openSessionView = z.strictObject({
  accessToken: z.string().describe('访问令牌（JWT，EdDSA）'),
  tokenType: z.literal('Bearer').describe('令牌类型'),
  expiresInSeconds: z.number().int().describe('访问令牌有效秒数'),
  refreshToken: z.string().describe('刷新令牌，一次有效'),
  mustChangePassword: z.boolean().describe('是否须先修改初始密码'),
  account: z.strictObject({
    id: uuid('账号'), username: z.string().describe('用户名'), displayName: z.string().describe('显示名称'),
  }).describe('登录账号'),
}).meta({ id: 'OpenSession' })

export const sessionParams = z.strictObject({ sessionId: uuid('会话') })

export const sessionView = z.strictObject({
  id: uuid('会话'),
  current: z.boolean().describe('是否本次请求所用的会话'),
  startedAt: instantText('开始时刻'),
  lastUsedAt: instantText('最近续期时刻'),
  expiresAt: instantText('到期时刻'),
  endedAt: instantText('结束时刻').nullable(),
  endReason: codes(sessionEndReasons, '结束原因').nullable(),
  address: z.string().describe('来源网络地址'),
  userAgent: z.string().describe('客户端标识'),
}).meta({ id: 'Session' })

export const passwordBody = z.strictObject({
  currentPassword: secret(128, '原密码'),
  newPassword: secret(128, '新密码'),
}).meta({ id: 'PasswordChange' })

export const meView = z.strictObject({
  account: accountView,
  roles: z.array(z.strictObject({ code: z.string().describe('角色代码'), nameZh: z.string().describe('名称'), nameEn: z.string().describe('英文名称') })).describe('角色'),
  permissions: z.array(z.string()).describe('权限代码'),
  scope: z.strictObject({
    kind: codes(scopeKinds, '数据范围种类'),
    divisionCode: z.string().nullable().describe('数据范围区划'),
    agencyId: uuid('所属机关').nullable(),
    officerId: uuid('对应执法人员').nullable(),
  }).describe('数据范围'),
  mustChangePassword: z.boolean().describe('是否须先修改初始密码'),
}).meta({ id: 'Me' })
