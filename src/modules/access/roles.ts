import type { Texts } from '../../kernel/problem.ts'

export interface Role extends Texts {
  permissions: readonly string[]
  /** 三员之一: sees no business data and holds no other role. */
  administrator: boolean
}

const business = (zh: string, en: string, permissions: string): Role => ({ zh, en, permissions: permissions.trim().split(/\s+/), administrator: false })
const administrator = (zh: string, en: string, permissions: string): Role => ({ ...business(zh, en, permissions), administrator: true })

/** Every role with its permissions (`kind:act`). The table `roles` is seeded from here; the scope belongs to the account, not to the role. */
export const roleList = {
  BUREAU_SUPERVISOR: business('行政执法监督人员', 'supervisor of the justice bureau', `
    agency:read agency:register agency:change agency:abolish agency:succeed agency:qualify entrustment:maintain enforcement-transfer:record
    division:maintain
    power-item:read power-item:maintain power-item:publish empowerment:maintain
    standard:read standard:maintain standard:publish
    officer:read officer:register officer:change officer:certify officer:disclose officer:import
    training:read training:record exam:read exam:organise application:read application:submit application:decide
    case:read case:import case:disclose legal-review:read publication:read spot-check:read spot-check:organise finding:read finding:record
    finding:verify audit-entry:read calendar:adjust clean-up:read clean-up:organise
    deadline:read
    deadline:maintain
    file:read
    file:upload
    case-document:read
    case-document:disclose
    clue:read
    clue:disclose
    device:read
    case-alert:read
    case-alert:settle
    case:export
    act-filing:read act-filing:register act-filing:review`),
  CASE_REVIEWER: business('案卷评查人员', 'case-file reviewer', `
    agency:read
    power-item:read
    standard:read
    case:read spot-check:read finding:read finding:record
    deadline:read
    file:read
    case-document:read`),
  AGENCY_MANAGER: business('机关执法管理人员', 'enforcement manager of an agency', `
    agency:read entrustment:maintain
    power-item:read power-item:maintain
    standard:read standard:maintain
    officer:read officer:register officer:change officer:disclose officer:import
    training:read training:record exam:read application:read application:submit
    case:read case:import case:disclose legal-review:read publication:read publication:publish publication:exempt spot-check:read
    finding:read finding:rectify clean-up:read
    deadline:read
    file:read
    file:upload
    case-document:read
    case-document:issue
    case-document:disclose
    case:approve
    clue:read
    clue:register
    clue:disclose
    device:read
    device:maintain
    case-alert:read
    case:export
    act-filing:read act-filing:submit`),
  CASE_HANDLER: business('办案人员', 'case handler', `
    agency:read
    power-item:read
    standard:read
    officer:read
    case:read case:file case:decide case:serve case:close
    case:investigate
    legal-review:read legal-review:submit publication:read
    deadline:read
    file:read
    file:upload
    case-document:read
    case-document:issue
    case-document:disclose
    case:collect
    case:remedy
    case:execute
    case:divert
    case:archive
    case:transfer
    clue:read
    clue:register
    clue:decide
    device:read
    case-alert:read
    act-filing:read`),
  LEGAL_REVIEWER: business('法制审核人员', 'legal reviewer', `
    agency:read
    power-item:read
    standard:read
    officer:read
    case:read legal-review:read legal-review:conclude
    deadline:read
    file:read
    case-document:read
    case-document:disclose`),
  INSPECTOR: business('监督检查查询人员', 'inspector who only reads', `
    agency:read
    power-item:read
    standard:read
    officer:read
    training:read exam:read application:read
    case:read legal-review:read publication:read spot-check:read finding:read audit-entry:read clean-up:read
    deadline:read
    file:read
    case-document:read
    clue:read
    device:read
    case-alert:read
    case:export
    act-filing:read`),
  EXCHANGE_CLIENT: business('数据交换客户端', 'data exchange client', `
    agency:read
    power-item:read
    standard:read
    case:read case:import publication:read
    file:read
    file:upload`),
  SYSTEM_ADMINISTRATOR: administrator('系统管理员', 'system administrator', 'account:read account:create account:reset'),
  SECURITY_ADMINISTRATOR: administrator('安全管理员', 'security administrator', 'account:read account:grant account:suspend session:revoke'),
  AUDIT_ADMINISTRATOR: administrator('审计管理员', 'audit administrator', 'security-log:read audit-entry:read account:read'),
} as const satisfies Record<string, Role>

export type RoleCode = keyof typeof roleList
export const roleCodes = Object.keys(roleList) as [RoleCode, ...RoleCode[]]
