import { describe, expect, test } from '@jest/globals'
import { afterFailure, givesUpAdministration, isLocked, requireGrantable, requireStrongPassword, statusAfterReset, type Grant, type Grantee } from './rules.ts'

const now = new Date('2026-03-02T01:00:00Z')
const code = (act: () => void): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('lock after failed log-ins', () => {
  test('the fifth failure in a row locks for fifteen minutes', () => {
    let attempts = { failedAttempts: 0, lockedUntil: null as Date | null }
    for (let failure = 1; failure <= 4; failure += 1) {
      attempts = afterFailure(attempts, now)
      expect(attempts).toEqual({ failedAttempts: failure, lockedUntil: null })
    }
    attempts = afterFailure(attempts, now)
    expect(attempts).toEqual({ failedAttempts: 0, lockedUntil: new Date('2026-03-02T01:15:00Z') })
    expect(isLocked(attempts, new Date('2026-03-02T01:14:59.999Z'))).toBe(true)
    expect(isLocked(attempts, new Date('2026-03-02T01:15:00Z'))).toBe(false)
    expect(isLocked({ failedAttempts: 4, lockedUntil: null }, now)).toBe(false)
  })
})

describe('grant', () => {
  const person: Grantee = { id: 'p', kind: 'PERSON', agencyId: null, officerId: null }
  const inspector = { code: 'INSPECTOR', administrator: false }
  const auditor = { code: 'AUDIT_ADMINISTRATOR', administrator: true }
  const security = { code: 'SECURITY_ADMINISTRATOR', administrator: true }
  const grant = (change: Partial<Grant>): Grant => ({ roles: [inspector], scopeKind: 'NONE', scopeDivision: null, ...change })
  const refusal = (change: Partial<Grant>, grantee: Partial<Grantee> = {}, granter = 'g') => code(() => { requireGrantable(grant(change), { ...person, ...grantee }, granter) })

  test.each([
    [{}, {}, null],
    [{ roles: [] }, {}, null],
    [{ roles: [auditor] }, {}, null],
    [{ roles: [auditor, inspector] }, {}, 'access.administrators-exclusive'],
    [{ roles: [auditor, security] }, {}, 'access.administrators-exclusive'],
    [{ roles: [auditor] }, { kind: 'SERVICE' as const }, 'access.administrator-kind'],
    [{ roles: [auditor], scopeKind: 'DIVISION' as const, scopeDivision: '320000' }, {}, 'access.administrator-scope'],
    [{ scopeKind: 'DIVISION' as const, scopeDivision: '320685' }, {}, null],
    [{ scopeKind: 'DIVISION' as const, scopeDivision: '000000' }, {}, null],
    [{ scopeKind: 'DIVISION' as const }, {}, 'access.scope-incomplete'],
    [{ scopeKind: 'DIVISION' as const, scopeDivision: '001234' }, {}, 'access.scope-incomplete'],
    [{ scopeKind: 'AGENCY' as const }, {}, 'access.scope-incomplete'],
    [{ scopeKind: 'AGENCY' as const }, { agencyId: 'a' }, null],
    [{ scopeKind: 'OWN' as const }, { agencyId: 'a' }, 'access.scope-incomplete'],
    [{ scopeKind: 'OWN' as const }, { officerId: 'o' }, null],
    [{ scopeKind: 'NONE' as const, scopeDivision: '320685' }, {}, 'access.scope-incomplete'],
  ])('%j to %j: %s', (change, grantee, expected) => {
    expect(refusal(change, grantee)).toBe(expected)
  })

  test('never to oneself', () => {
    expect(refusal({}, { id: 'same' }, 'same')).toBe('access.self-grant')
  })
})

test('new credentials send an account back to the security administrator', () => {
  expect(statusAfterReset('ACTIVE')).toBe('PENDING')
  expect(statusAfterReset('SUSPENDED')).toBe('SUSPENDED')
  expect(statusAfterReset('PENDING')).toBe('PENDING')
})

test('an administration is given up by another state or another role, by whoever held it actively', () => {
  const [active, administration] = ['ACTIVE', 'SECURITY_ADMINISTRATOR'] as const
  expect(givesUpAdministration({ status: active, administration }, { status: 'SUSPENDED', administration })).toBe(true)
  expect(givesUpAdministration({ status: active, administration }, { status: active, administration: null })).toBe(true)
  expect(givesUpAdministration({ status: active, administration }, { status: active, administration })).toBe(false)
  expect(givesUpAdministration({ status: 'PENDING', administration }, { status: 'SUSPENDED', administration })).toBe(false)
  expect(givesUpAdministration({ status: active, administration: null }, { status: 'SUSPENDED', administration: null })).toBe(false)
})

describe('password', () => {
  test.each([
    ['Korrekt-Pferd-7', null], ['行政执法监督平台密码一二三', null], ['password-ist-es-nicht-ganz', null], ['Mingjian@2026', 'access.password-too-weak'],
    ['kurz-9876', 'access.password-too-weak'], ['1234567890', 'access.password-too-weak'], ['Password2026!', 'access.password-too-weak'],
    ['abababababab', 'access.password-too-weak'], ['x-zhang.san-2026', 'access.password-too-weak'], ['ZHANG.SAN-am-see', 'access.password-too-weak'],
    ['y'.repeat(129), 'access.password-too-weak'],
  ])('%s', (password, expected) => {
    expect(code(() => { requireStrongPassword(password, 'zhang.san') })).toBe(expected)
  })
})
