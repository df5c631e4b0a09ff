/**
 * 账号与权限: who may do what, and where. Accounts 账号, roles 角色, data scope 数据范围, sessions 会话, tokens 令牌.
 * Invariants: the system administrator 系统管理员 makes accounts, the security administrator 安全管理员 grants, the audit administrator
 * 审计管理员 looks on (三员分立); the three exclude each other and every business role and see no business data; nobody grants himself;
 * a revocation takes effect with its commit; no secret is stored in a form that can be used, shown twice or written to a log.
 */
export { activeAccount } from './accounts/queries.ts'
export type { Access, AccessDeps } from './module.ts'
export { createAccess, issuerOf } from './module.ts'
export type { Passwords } from './passwords.ts'
export { createPasswords } from './passwords.ts'
export { accessProblems } from './problems.ts'
export type { RoleCode } from './roles.ts'
export { roleCodes, roleList } from './roles.ts'
export { seedRoles } from './seed.ts'
export type { SeedAccount, SeededAccount } from './seed-accounts.ts'
export { firstAdministrators, initialisation, resetAdministrator, seedAccounts, stated } from './seed-accounts.ts'
export { forgetExpired } from './sessions/store.ts'
