import { levelOf } from '../../kernel/division-code.ts'
import { defineMachine, nextState } from '../../kernel/state-machine.ts'
import type { accountKinds, scopeKinds } from './codes.ts'
import { accessProblems } from './problems.ts'
import { lockout, passwordLength } from './thresholds.ts'

/** 账号状态：系统管理员建立，安全管理员授权后启用（三员分立） */
export const accountMachine = defineMachine({
  name: 'account',
  initial: 'PENDING',
  states: {
    PENDING: { zh: '待授权', en: 'waiting for a grant' },
    ACTIVE: { zh: '正常', en: 'active' },
    SUSPENDED: { zh: '停用', en: 'suspended' },
  },
  acts: {
    grant: { label: { zh: '授权', en: 'grant' }, from: ['PENDING', 'ACTIVE', 'SUSPENDED'], to: 'ACTIVE' },
    suspend: { label: { zh: '停用', en: 'suspend' }, from: ['PENDING', 'ACTIVE'], to: 'SUSPENDED' },
    resetCredentials: { label: { zh: '重置凭据', en: 'reset the credentials' }, from: ['PENDING', 'ACTIVE'], to: 'PENDING' },
  },
})

/**
 * The state after new credentials were given out. Whoever hands out a one-time password, a secret or a key could use it: the account waits for the
 * security administrator again, so that the system administrator alone comes to no other role and to no business data (三员分立).
 */
export function statusAfterReset(status: keyof typeof accountMachine.states): keyof typeof accountMachine.states {
  return status === 'SUSPENDED' ? status : nextState(accountMachine, status, 'resetCredentials')
}

interface Held { status: keyof typeof accountMachine.states, administration: string | null }

/** Whether an account that actively held one of the three administrations no longer would. */
export function givesUpAdministration(before: Held, after: Held): boolean {
  return before.status === 'ACTIVE' && before.administration !== null && !(after.status === 'ACTIVE' && after.administration === before.administration)
}

interface Attempts { failedAttempts: number, lockedUntil: Date | null }

/** Whether log-ins are refused for a while after too many failures (GB/T 22239-2019 8.1.4.1). */
export function isLocked({ lockedUntil }: Attempts, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now
}

/** The count after one more failure; the last one allowed locks the account and starts the count anew. */
export function afterFailure({ failedAttempts }: Attempts, now: Date): Attempts {
  const failed = failedAttempts + 1
  return failed < lockout.attempts
    ? { failedAttempts: failed, lockedUntil: null }
    : { failedAttempts: 0, lockedUntil: new Date(now.getTime() + lockout.minutes * 60_000) }
}

export interface Grant {
  roles: readonly { code: string, administrator: boolean }[]
  scopeKind: keyof typeof scopeKinds
  scopeDivision: string | null
}

export interface Grantee { id: string, kind: keyof typeof accountKinds, agencyId: string | null, officerId: string | null }

/**
 * Whether a security administrator may give these roles and this data scope to an account (三员分立: GB/T 22239-2019 8.1.5).
 * @throws access.self-grant, access.administrators-exclusive, access.administrator-kind, access.administrator-scope,
 *   access.scope-incomplete (422)
 */
export function requireGrantable(grant: Grant, grantee: Grantee, granterId: string): void {
  requireNotSelf(grantee.id, granterId)
  if (grant.roles.some((role) => role.administrator)) {
    if (grant.roles.length > 1) throw accessProblems.raise['administrators-exclusive']()
    if (grantee.kind !== 'PERSON') throw accessProblems.raise['administrator-kind']()
    if (grant.scopeKind !== 'NONE') throw accessProblems.raise['administrator-scope']()
  }
  requireScope(grant, grantee)
}

/** @throws access.self-grant (422) */
export function requireNotSelf(accountId: string, actorId: string): void {
  if (accountId === actorId) throw accessProblems.raise['self-grant']()
}

function requireScope({ scopeKind, scopeDivision }: Grant, { agencyId, officerId }: Grantee): void {
  const divisionFits = scopeDivision !== null && (scopeDivision === '000000' || (scopeDivision.length === 6 && levelOf(scopeDivision) !== null))
  const needed = {
    DIVISION: divisionFits ? null : 'scopeDivision',
    AGENCY: agencyId === null ? 'agencyId' : null,
    OWN: officerId === null ? 'officerId' : null,
    NONE: null,
  }[scopeKind]
  const stray = scopeKind !== 'DIVISION' && scopeDivision !== null ? 'scopeDivision' : null
  if (needed !== null || stray !== null) throw accessProblems.raise['scope-incomplete']({ scopeKind, needed: needed ?? stray ?? '' })
}

/** The agency an account belongs to and the officer it stands for. */
export interface Posting { agencyId: string | null, officerId: string | null }

/** What is registered of them: whether there is such an agency, and where the officer serves; null where there is no such officer. */
export interface PostingFacts { agencyKnown: boolean, officerAgencyId: string | null }

/**
 * An account reads and acts for the agency and the officer it names: both are registered, and the officer serves in that agency.
 * That an officer serves elsewhere is told as that there is none: administrators see no business data.
 * @throws access.agency-unknown, access.officer-unknown (422)
 */
export function requirePosting({ agencyId, officerId }: Posting, { agencyKnown, officerAgencyId }: PostingFacts): void {
  if (agencyId !== null && !agencyKnown) throw accessProblems.raise['agency-unknown']({}, { errors: [{ pointer: '/body/agencyId', code: 'access.agency-unknown', detail: notRegistered }] })
  if (officerId !== null && (officerAgencyId === null || (agencyId !== null && agencyId !== officerAgencyId))) {
    throw accessProblems.raise['officer-unknown']({}, { errors: [{ pointer: '/body/officerId', code: 'access.officer-unknown', detail: notRegisteredThere }] })
  }
}

const notRegistered = { zh: '没有登记', en: 'not registered' }
const notRegisteredThere = { zh: '没有登记在该单位', en: 'not registered in this agency' }

const common = [
  'password', 'passw0rd', 'p@ssw0rd', 'qwerty', 'qazwsx', 'asdfgh', '1q2w3e4r', 'abcd1234', 'abc123', 'admin', 'root', 'letmein', 'iloveyou',
  'woaini', '5201314', '123456', '654321', '112233', '147258', '000000', '111111', '666666', '888888', 'mingjian', 'zhifa',
]

/**
 * @throws access.password-too-weak (422) where a new password is too short or long, holds the username, is little more than a common one,
 *   or repeats a few characters
 */
export function requireStrongPassword(password: string, username: string): void {
  const lower = password.toLowerCase()
  const length = Array.from(password).length
  // What is left of a password when its common part is taken out has to be worth something on its own.
  const rest = common.reduce((text, word) => text.replaceAll(word, ''), lower)
  const strong = length >= passwordLength.least && length <= passwordLength.most && !lower.includes(username.toLowerCase())
    && (rest === lower || Array.from(rest).length >= 8) && new Set(lower).size >= 5
  if (!strong) throw accessProblems.raise['password-too-weak'](passwordLength)
}
