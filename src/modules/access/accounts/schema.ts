import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, instantText, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { accountKinds, scopeKinds } from '../codes.ts'
import { roleCodes, roleList } from '../roles.ts'
import { accountMachine } from '../rules.ts'

export const accountParams = z.strictObject({ accountId: uuid('账号') })

const role = z.enum(roleCodes).describe(`角色：${Object.entries(roleList).map(([code, { zh }]) => `${code} ${zh}`).join('、')}`)

export const accountView = z.strictObject({
  id: uuid('账号'),
  kind: codes(accountKinds, '账号种类'),
  username: z.string().describe('用户名或客户端编号'),
  displayName: z.string().describe('显示名称'),
  status: codes(accountMachine.states, '状态'),
  roles: z.array(role).describe('角色'),
  scopeKind: codes(scopeKinds, '数据范围种类'),
  scopeDivision: upperDivisionCode('数据范围区划').nullable(),
  agencyId: uuid('所属单位').nullable(),
  officerId: uuid('对应执法人员').nullable(),
  externalSubject: z.string().nullable().describe('外部身份标识'),
  mustChangePassword: z.boolean().describe('是否须修改密码'),
  lockedUntil: instantText('登录失败过多，锁定至').nullable(),
  clientKeyIds: z.array(z.string()).describe('已登记公钥的编号（kid）'),
  availableActs: actsOf(accountMachine, {
    grant: 'grantAccount', suspend: 'suspendAccount', resetCredentials: 'resetAccountCredentials',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Account' })

export const newAccountBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  kind: codes(accountKinds, '账号种类'),
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,63}$/).describe('用户名或客户端编号：小写字母、数字、点、下划线、连字符，3 至 64 个字符'),
  displayName: text(100, '显示名称'),
  agencyId: uuid('所属单位').nullable().optional(),
  officerId: uuid('对应执法人员').nullable().optional(),
  externalSubject: text(255, '外部身份提供方给出的身份标识（sub）；登记后由外部登录，不设密码').optional(),
}).meta({ id: 'NewAccount' })

/** An account together with a secret that is shown this once and kept nowhere. */
export const accountWithSecret = z.strictObject({
  ...accountView.shape,
  initialPassword: z.string().nullable().describe('一次性初始密码，只在此处给出一次；重复的请求不再给出'),
  clientSecret: z.string().nullable().describe('客户端密钥，只在此处给出一次；重复的请求不再给出'),
}).meta({ id: 'AccountWithSecret' })

export const grantBody = z.strictObject({
  roles: z.array(role).max(roleCodes.length).refine((given) => new Set(given).size === given.length).describe('角色，取代原有角色'),
  scopeKind: codes(scopeKinds, '数据范围种类'),
  scopeDivision: upperDivisionCode('数据范围区划；全国为 000000').nullable().optional(),
  agencyId: uuid('所属单位；不填则不变').nullable().optional(),
  officerId: uuid('对应执法人员；不填则不变').nullable().optional(),
}).meta({ id: 'AccountGrant' })

export const reasonBody = z.strictObject({ reason: text(500, '理由') }).meta({ id: 'AccountActReason' })

const base64url = (max: number) => z.string().min(1).max(max).regex(/^[A-Za-z0-9_-]+$/)

/** A public key with nothing else in it: a private part (`d`) is an unknown member. */
const publicKey = z.strictObject({
  kty: z.enum(['EC', 'OKP', 'RSA']).describe('密钥种类'),
  kid: z.string().min(1).max(100).regex(/^[\x21-\x7e]+$/).describe('公钥编号'),
  crv: z.enum(['P-256', 'Ed25519']).optional().describe('曲线'),
  x: base64url(64).optional().describe('椭圆曲线坐标'),
  y: base64url(64).optional().describe('椭圆曲线坐标'),
  n: base64url(1400).optional().describe('RSA 模数'),
  e: base64url(8).optional().describe('RSA 指数'),
  alg: z.enum(['ES256', 'EdDSA', 'RS256', 'PS256']).optional().describe('签名算法'),
  use: z.literal('sig').optional().describe('用途'),
})

export const clientKeysBody = z.strictObject({ keys: z.array(publicKey).min(1).max(5).describe('公钥（RFC 7517），取代原有公钥') }).meta({ id: 'ClientKeys' })

export const roleView = z.strictObject({
  code: role,
  nameZh: z.string().describe('名称'),
  nameEn: z.string().describe('英文名称'),
  permissions: z.array(z.string()).describe('权限代码'),
  administrator: z.boolean().describe('是否三员之一，不接触业务数据'),
}).meta({ id: 'Role' })

export const rolesView = z.strictObject({ items: z.array(roleView).describe('全部角色') }).meta({ id: 'Roles' })

export type AccountView = z.output<typeof accountView>
export type NewAccountBody = z.output<typeof newAccountBody>
export type AccountWithSecret = z.output<typeof accountWithSecret>
export type GrantBody = z.output<typeof grantBody>
export type ClientKeysBody = z.output<typeof clientKeysBody>
