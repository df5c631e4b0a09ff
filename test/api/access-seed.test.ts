import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedAccess } from '../../src/cli/initial-access.ts'
import { forgetExpired } from '../../src/modules/access/index.ts'
import { logIn } from '../support/accounts.ts'
import { startTestApp, testNow, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await startTestApp() })
afterAll(() => app.close())

test('a new installation gets its three administrators once, each with a password to be changed', async () => {
  const made = await seedAccess(app.database, app.clock)
  expect(made.map(({ username }) => username)).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  expect(await seedAccess(app.database, app.clock)).toEqual([])
  for (const account of made) {
    const administrator = await logIn(app.url, { ...account, displayName: '' }, account.initialPassword ?? '')
    const { body } = await administrator.get('/v1/me').expect(200) as { body: unknown }
    expect(body).toMatchObject({ mustChangePassword: true, scope: { kind: 'NONE' }, account: { status: 'ACTIVE' } })
  }
  const { rows } = await app.admin.query('select distinct act, actor_name from audit_entries')
  expect(rows).toEqual([{ act: 'account.create', actor_name: '系统初始化' }])
})

test('seeded accounts obey the rules of a grant', async () => {
  const account = { username: 'demo-both', displayName: '兼任', scopeKind: 'NONE' } as const
  await expect(seedAccess(app.database, app.clock, [{ ...account, roles: ['AUDIT_ADMINISTRATOR', 'INSPECTOR'] }])).rejects.toThrow('administrators-exclusive')
  const [demo] = await seedAccess(app.database, app.clock, [
    { username: 'demo-one', displayName: '演示', roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION', scopeDivision: '320685', password: 'Korrekt-Pferd-6' },
  ])
  expect(demo?.initialPassword).toBeNull()
  await logIn(app.url, { id: demo?.id ?? '', username: 'demo-one', displayName: '' }, 'Korrekt-Pferd-6')
})

test('what can no longer be presented is forgotten', async () => {
  const account = await app.account()
  const kept = async (): Promise<number> => (await app.admin.query('select 1 from refresh_tokens join sessions on sessions.id = session_id where account_id = $1', [account.id])).rowCount ?? 0
  await app.database.transaction((tx) => forgetExpired(tx, new Date(testNow)))
  expect(await kept()).toBe(1)
  await app.database.transaction((tx) => forgetExpired(tx, new Date('2026-03-03T01:00:00Z')))
  expect(await kept()).toBe(0)
})
