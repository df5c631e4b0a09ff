import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { RequestSource } from '../../../platform/security-log.ts'
import { findDivision, nationCode, referenceProblems } from '../../reference/index.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { roleList } from '../roles.ts'
import type { Posting } from '../rules.ts'
import { accountMachine, givesUpAdministration, requireGrantable, requireNotSelf, requirePosting, statusAfterReset } from '../rules.ts'
import { endSessionsOf, type EndReason } from '../sessions/store.ts'
import { announce } from '../tokens/revocations.ts'
import type { NewCredentials } from './credentials.ts'
import type { AccountWithRoles } from './present.ts'
import { auditedFields } from './present.ts'
import type { ClientKeysBody, GrantBody, NewAccountBody } from './schema.ts'
import type { AccountRow } from './store.ts'
import { insertAccount, isHeldByAnother, lockAccount, replaceRoles, rolesOf, saveAccount } from './store.ts'

interface Target { accountId: string, version: number }

/** 建立账号：待安全管理员授权后启用。 */
export async function createAccount(parts: AccessParts, context: CommandContext, body: NewAccountBody, credentials: NewCredentials): Promise<AccountWithRoles> {
  const { tx, now } = context
  const { id = newId(now), kind, username, displayName, agencyId = null, officerId = null, externalSubject = null } = body
  if (externalSubject !== null && parts.externalIssuer === null) throw accessProblems.raise['external-issuer-missing']()
  if (externalSubject !== null && kind !== 'PERSON') throw accessProblems.raise['external-account-kind']()
  await requireRegistered(parts, tx, { agencyId, officerId })
  const account = await insertAccount(tx, {
    id, kind, username, displayName, agencyId, officerId, status: accountMachine.initial, scopeKind: 'NONE', mustChangePassword: credentials.passwordHash !== null,
    passwordHash: credentials.passwordHash, clientSecretHash: credentials.clientSecretHash, passwordChangedAt: now,
    externalSubject, externalIssuer: externalSubject === null ? null : parts.externalIssuer, createdAt: now, updatedAt: now,
  }).catch((error: unknown) => {
    throw ['accounts_username', 'accounts_external'].includes(violatedConstraint(error) ?? '') ? accessProblems.raise['username-taken']() : error
  })
  const made = { ...account, roles: [] }
  recordAccount(context, 'account.create', null, made)
  return made
}

/** 授权：角色与数据范围一并确定，账号启用，原有会话结束。 */
export async function grantAccount(
  parts: AccessParts, context: CommandContext, target: Target, body: GrantBody,
): Promise<AccountWithRoles> {
  const { tx, actor, now } = context
  const before = await lockForChange(context, target)
  const { roles, scopeKind, scopeDivision = null, agencyId = before.agencyId, officerId = before.officerId } = body
  requireGrantable(
    { roles: roles.map((code) => ({ code, administrator: roleList[code].administrator })), scopeKind, scopeDivision },
    { id: before.id, kind: before.kind, agencyId, officerId }, actor.accountId,
  )
  await requireRegistered(parts, tx, { agencyId, officerId })
  if (scopeDivision !== null && scopeDivision !== nationCode && await findDivision(tx, scopeDivision) === null) throw divisionUnknown()
  const status = nextState(accountMachine, before.status, 'grant')
  await requireSuccessor(tx, before, { status, roles })
  await replaceRoles(tx, before.id, roles)
  const saved = await saveAccount(tx, before, { status, scopeKind, scopeDivision, agencyId, officerId }, now)
  await endAllSessions(parts, context, before.id, 'ACCOUNT_CHANGED')
  return finish(context, 'account.grant', before, { ...saved, roles: [...roles].sort() })
}

/** 停用账号：会话即时结束；再次授权即恢复。 */
export async function suspendAccount(parts: AccessParts, context: CommandContext, target: Target, reason: string): Promise<AccountWithRoles> {
  const before = await lockForChange(context, target)
  requireNotSelf(before.id, context.actor.accountId)
  const status = nextState(accountMachine, before.status, 'suspend')
  await requireSuccessor(context.tx, before, { status, roles: before.roles })
  const saved = await saveAccount(context.tx, before, { status }, context.now)
  await endAllSessions(parts, context, before.id, 'ACCOUNT_CHANGED')
  return finish(context, 'account.suspend', before, { ...saved, roles: before.roles }, { reason })
}

/** 重置凭据：新的一次性密码或客户端密钥，原有会话与令牌即时失效；账号须重新授权。 */
export async function resetCredentials(
  parts: AccessParts, context: CommandContext, target: Target, credentials: NewCredentials, reason: string,
): Promise<AccountWithRoles> {
  const before = await lockForChange(context, target)
  if (before.externalSubject !== null) throw accessProblems.raise['no-password']()
  const status = statusAfterReset(before.status)
  await requireSuccessor(context.tx, before, { status, roles: before.roles })
  const saved = await saveAccount(context.tx, before, {
    status, passwordHash: credentials.passwordHash, clientSecretHash: credentials.clientSecretHash, mustChangePassword: credentials.passwordHash !== null,
    passwordChangedAt: context.now, failedAttempts: 0, lockedUntil: null,
  }, context.now)
  await endAllSessions(parts, context, before.id, 'ACCOUNT_CHANGED')
  return finish(context, 'account.reset', before, { ...saved, roles: before.roles }, { reason })
}

/** 登记对接系统的公钥，取代原有公钥；账号须重新授权。 */
export async function setClientKeys(
  parts: AccessParts, context: CommandContext, target: Target, keys: ClientKeysBody,
): Promise<AccountWithRoles> {
  const before = await lockForChange(context, target)
  if (before.kind !== 'SERVICE') throw accessProblems.raise['no-service-client']()
  const clientKeys = keys as NonNullable<AccountRow['clientKeys']>
  const saved = await saveAccount(context.tx, before, { status: statusAfterReset(before.status), clientKeys, passwordChangedAt: context.now }, context.now)
  await endAllSessions(parts, context, before.id, 'ACCOUNT_CHANGED')
  return finish(context, 'account.set-client-keys', before, { ...saved, roles: before.roles })
}

/** 撤销会话：该账号的全部会话与令牌即时失效。 */
export async function revokeSessions(
  parts: AccessParts, context: CommandContext, target: Target, reason: string, source: RequestSource,
): Promise<AccountWithRoles> {
  const before = await lockForChange(context, target)
  // A service client's tokens hold for one version of its account. External tokens know no version: those issued before now are refused.
  const external = before.externalSubject !== null
  const saved = await saveAccount(context.tx, before, external ? { passwordChangedAt: context.now } : {}, context.now)
  const endedSessions = await endAllSessions(parts, context, before.id, 'REVOKED')
  await parts.securityLog.write(context.tx, { event: 'SESSIONS_REVOKED', accountId: before.id, username: before.username, source, detail: null })
  return finish(context, 'account.revoke-sessions', before, { ...saved, roles: before.roles }, { reason, endedSessions })
}

async function requireRegistered({ findPosting }: AccessParts, tx: Tx, posting: Posting): Promise<void> {
  if (posting.agencyId !== null || posting.officerId !== null) requirePosting(posting, await findPosting(tx, posting))
}

const divisionUnknown = () => referenceProblems.raise['division-unknown']({}, {
  errors: [{ pointer: '/body/scopeDivision', code: 'reference.division-unknown', detail: { zh: '不在代码表内', en: 'not in the table' } }],
})

/** Without a system administrator nobody is let in, without a security administrator nobody is granted anything, without an audit administrator nobody is watched. */
async function requireSuccessor(tx: Tx, before: AccountWithRoles, after: Pick<AccountWithRoles, 'status' | 'roles'>): Promise<void> {
  const administrationOf = ({ status, roles }: typeof after) => ({ status, administration: roles.find((code) => roleList[code].administrator) ?? null })
  const held = administrationOf(before)
  if (held.administration === null || !givesUpAdministration(held, administrationOf(after)) || await isHeldByAnother(tx, held.administration, before.id)) return
  const { zh, en } = roleList[held.administration]
  throw accessProblems.raise['last-administrator']({ roleZh: zh, roleEn: en, username: before.username })
}

/** Ends the sessions of an account and makes every instance look at its tokens anew. */
export async function endAllSessions(
  parts: AccessParts, context: CommandContext, accountId: string, reason: EndReason, but: string | null = null,
): Promise<number> {
  const ended = await endSessionsOf(context.tx, accountId, reason, context.now, but)
  await announce(context.tx, accountId)
  context.afterCommit(() => { parts.cache.evict(accountId) })
  return ended
}

export function recordAccount(
  context: CommandContext, act: string, before: AccountWithRoles | null, after: AccountWithRoles, more: Fields = {},
): void {
  context.record({
    act, target: { kind: 'account', id: after.id }, agencyId: after.agencyId, divisionCode: after.scopeDivision ?? '000000',
    before: before === null ? null : auditedFields(before), after: { ...auditedFields(after), ...more },
  })
}

function finish(context: CommandContext, act: string, before: AccountWithRoles, after: AccountWithRoles, more: Fields = {}): AccountWithRoles {
  recordAccount(context, act, before, after, more)
  return after
}

async function lockForChange({ tx }: CommandContext, { accountId, version }: Target): Promise<AccountWithRoles> {
  const account = await lockAccount(tx, accountId)
  if (account === null) throw httpProblems.raise['not-found']()
  requireVersion(account.version, version)
  return { ...account, roles: await rolesOf(tx, accountId) }
}
