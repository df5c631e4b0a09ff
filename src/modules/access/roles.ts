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
    division:maintain calendar:adjust
    power-item:read power-item:maintain power-item:publish empowerment:maintain standard:read standard:maintain standard:publish
    officer:read officer:register officer:change officer:certify officer:disclose officer:import training:read training:record exam:read exam:organise
    application:read application:submit application:decide clean-up:read clean-up:organise
    case:read case:import case:disclose case:export
    clue:read clue:disclose device:read deadline:read deadline:maintain case-alert:read case-alert:settle
    case-document:read case-document:disclose file:read file:upload
    legal-review:read review-pool:maintain act-filing:read act-filing:register act-filing:review
    publication:read double-publicity:read double-publicity:import catalogue:read catalogue:maintain statistics:read
    spot-check:read spot-check:organise draw-share:contribute finding:read finding:record finding:verify review-round:read review-round:organise score-sheet:read
    scoring-standard:read scoring-standard:maintain random-inspection:read random-inspection:plan random-inspection:approve
    legality-review:read legality-review:assign agenda-topic:read agenda-topic:schedule agency-contract:read decision-catalogue:maintain
    major-decision:read major-decision:decide
    maker-list:maintain normative-document:read normative-document:register normative-document:examine normative-document:check
    document-clean-up:organise legal-adviser:read legal-adviser:maintain legal-adviser:advise
    audit-entry:read`),
  CASE_REVIEWER: business('案卷评查人员', 'case-file reviewer', `
    agency:read
    power-item:read standard:read
    case:read
    deadline:read
    case-document:read file:read
    spot-check:read finding:read finding:record review-round:read review-round:score score-sheet:read scoring-standard:read`),
  AGENCY_MANAGER: business('机关执法管理人员', 'enforcement manager of an agency', `
    agency:read entrustment:maintain
    power-item:read power-item:maintain standard:read standard:maintain
    officer:read officer:register officer:change officer:disclose officer:import training:read training:record exam:read application:read
    application:submit clean-up:read
    case:read case:import case:disclose case:approve case:export
    clue:read clue:register clue:disclose device:read device:maintain deadline:read case-alert:read
    case-document:read case-document:issue case-document:disclose file:read file:upload
    legal-review:read legal-review:assign legal-review:settle act-filing:read act-filing:submit
    publication:read publication:publish register-push:receive publication:exempt publication:draft publication-request:register publication-request:decide
    double-publicity:read double-publicity:prepare double-publicity:export double-publicity:import catalogue:read catalogue:maintain catalogue:publish
    statistics:read statistics:prepare statistics:approve
    spot-check:read draw-share:contribute finding:read finding:rectify review-round:read review-round:object scoring-standard:read random-inspection:read
    random-inspection:maintain random-inspection:plan random-inspection:approve random-inspection:record random-inspection:publish
    legality-review:read legality-review:submit agenda-topic:read agenda-topic:propose agency-contract:read agency-contract:maintain
    major-decision:read major-decision:prepare
    normative-document:read normative-document:draft normative-document:file legal-adviser:read legal-adviser:maintain legal-adviser:advise`),
  CASE_HANDLER: business('办案人员', 'case handler', `
    agency:read
    power-item:read standard:read
    officer:read
    case:read case:file case:decide case:serve case:close case:investigate case:collect case:remedy case:execute case:divert case:archive
    case:transfer
    clue:read clue:register clue:decide device:read deadline:read case-alert:read
    case-document:read case-document:issue case-document:disclose file:read file:upload
    legal-review:read legal-review:submit act-filing:read
    publication:read publication:draft publication-request:register double-publicity:read double-publicity:prepare catalogue:read
    random-inspection:read random-inspection:record`),
  LEGAL_REVIEWER: business('法制审核人员', 'legal reviewer', `
    agency:read
    power-item:read standard:read
    officer:read
    case:read
    deadline:read
    case-document:read case-document:disclose file:read
    legal-review:read legal-review:conclude legal-review:assign
    publication:read publication:review
    legality-review:read legality-review:assign legality-review:conclude agenda-topic:read agency-contract:read major-decision:read
    normative-document:read normative-document:check legal-adviser:read legal-adviser:advise`),
  INSPECTOR: business('监督检查查询人员', 'inspector who only reads', `
    agency:read
    power-item:read standard:read
    officer:read training:read exam:read application:read clean-up:read
    case:read case:export
    clue:read device:read deadline:read case-alert:read
    case-document:read file:read
    legal-review:read act-filing:read
    publication:read double-publicity:read catalogue:read statistics:read
    spot-check:read finding:read review-round:read score-sheet:read scoring-standard:read random-inspection:read
    legality-review:read agenda-topic:read agency-contract:read major-decision:read
    normative-document:read legal-adviser:read
    audit-entry:read`),
  EXCHANGE_CLIENT: business('数据交换客户端', 'data exchange client', `
    agency:read
    power-item:read standard:read
    case:read case:import
    file:read file:upload
    publication:read register-push:receive double-publicity:read double-publicity:import double-publicity:receive`),
  SYSTEM_ADMINISTRATOR: administrator('系统管理员', 'system administrator', 'account:read account:create account:reset'),
  SECURITY_ADMINISTRATOR: administrator('安全管理员', 'security administrator', 'account:read account:grant account:suspend session:revoke'),
  AUDIT_ADMINISTRATOR: administrator('审计管理员', 'audit administrator', 'security-log:read audit-entry:read account:read'),
} as const satisfies Record<string, Role>

export type RoleCode = keyof typeof roleList
export const roleCodes = Object.keys(roleList) as [RoleCode, ...RoleCode[]]
