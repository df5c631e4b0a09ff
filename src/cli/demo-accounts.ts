import type { RoleCode } from '../modules/access/index.ts'

/** Known to everybody, and so only ever given to invented data. */
export const demoPassword = 'mingjian-demo-2026'
export const demoCounty = { code: '320685', name: '海安市', cases: 1200 }

/** Whose eyes a newcomer can look through. `place`: where the account belongs; `staff`: the kind of officer it stands for. */
export interface DemoAccount {
  username: string
  displayName: string
  roles: readonly RoleCode[]
  scopeKind: 'DIVISION' | 'AGENCY' | 'OWN' | 'NONE'
  place: 'BUREAU' | 'MARKET' | null
  staff?: 'ENFORCEMENT' | 'LEGAL_REVIEW' | 'SUPERVISION'
  /** Which of them; the first unless said otherwise. */
  rank?: number
}

export const demoAccounts = [
  { username: 'bureau', displayName: '县司法局执法监督科', roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION', place: 'BUREAU' },
  { username: 'reviewer', displayName: '案卷评查员', roles: ['CASE_REVIEWER'], scopeKind: 'OWN', place: 'BUREAU', staff: 'SUPERVISION' },
  { username: 'legality', displayName: '合法性审查人员', roles: ['LEGAL_REVIEWER'], scopeKind: 'DIVISION', place: 'BUREAU', staff: 'SUPERVISION', rank: 1 },
  { username: 'inspector', displayName: '监督检查查询人员', roles: ['INSPECTOR'], scopeKind: 'DIVISION', place: 'BUREAU' },
  { username: 'manager', displayName: '市场监管局执法管理员', roles: ['AGENCY_MANAGER'], scopeKind: 'AGENCY', place: 'MARKET' },
  { username: 'leader', displayName: '市场监管局分管负责人', roles: ['AGENCY_MANAGER'], scopeKind: 'AGENCY', place: 'MARKET' },
  { username: 'handler', displayName: '市场监管局办案人员', roles: ['CASE_HANDLER'], scopeKind: 'AGENCY', place: 'MARKET', staff: 'ENFORCEMENT' },
  { username: 'legal', displayName: '市场监管局法制审核员', roles: ['LEGAL_REVIEWER'], scopeKind: 'AGENCY', place: 'MARKET', staff: 'LEGAL_REVIEW' },
  { username: 'exchange', displayName: '公共信用信息平台', roles: ['EXCHANGE_CLIENT'], scopeKind: 'DIVISION', place: null },
  { username: 'system', displayName: '系统管理员', roles: ['SYSTEM_ADMINISTRATOR'], scopeKind: 'NONE', place: null },
  { username: 'security', displayName: '安全管理员', roles: ['SECURITY_ADMINISTRATOR'], scopeKind: 'NONE', place: null },
  { username: 'audit', displayName: '审计管理员', roles: ['AUDIT_ADMINISTRATOR'], scopeKind: 'NONE', place: null },
] as const satisfies readonly DemoAccount[]
