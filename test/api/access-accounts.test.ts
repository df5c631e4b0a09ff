import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { roleCodes, roleList, type RoleCode } from '../../src/modules/access/index.ts'
import { logIn } from '../support/accounts.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { addAgency, addOfficer } from '../support/records.ts'

interface Account { id: string, username: string, displayName: string, version: number, status: string, roles: string[], initialPassword: string, clientSecret: string, availableActs: string[] }

let app: TestApp
let system: TestAccount
let security: TestAccount
let auditor: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  system = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
  security = await app.account({ roles: ['SECURITY_ADMINISTRATOR'] })
  auditor = await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })
})
afterAll(() => app.close())

let counter = 0
const draft = (more: object = {}) => ({ kind: 'PERSON', username: `person-${counter += 1}`, displayName: '新来的人', ...more })
const reason = { reason: '岗位调整' }

async function create(more: object = {}): Promise<Account> {
  return (await system.post('/v1/accounts', draft(more)).expect(201)).body as Account
}

const grant = (account: Account, body: object, by = security) => by.post(`/v1/accounts/${account.id}/grant`, body, ifMatch(account))
const auditOf = async (id: string): Promise<{ act: string, changes: string, division_code: string }[]> =>
  (await app.admin.query<{ act: string, changes: string, division_code: string }>('select * from audit_entries where target_id = $1', [id])).rows

describe('from creation to first log-in', () => {
  test('the system administrator makes, the security administrator grants, the person changes the password', async () => {
    const made = await system.post('/v1/accounts', draft()).expect(201)
    const account = made.body as Account
    expect(made.headers).toMatchObject({ location: `/v1/accounts/${account.id}`, etag: '"v1"' })
    expect(account).toMatchObject({ status: 'PENDING', roles: [], scopeKind: 'NONE', mustChangePassword: true, clientSecret: null, availableActs: ['resetCredentials'] })
    expect(account.initialPassword).toMatch(/^\w{16}$/)
    await expect(logIn(app.url, account, account.initialPassword)).rejects.toThrow('401')

    const granted = await grant(account, { roles: ['BUREAU_SUPERVISOR'], scopeKind: 'DIVISION', scopeDivision: '320685' }).expect(200)
    expect(granted.body).toMatchObject({ status: 'ACTIVE', roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', version: 2, availableActs: ['grant', 'suspend'] })
    const person = await logIn(app.url, account, account.initialPassword)
    await person.put('/v1/me/password', { currentPassword: account.initialPassword, newPassword: 'Korrekt-Pferd-8' }).expect(200)
    await person.get('/v1/roles').expect(200)
    expect((await auditOf(account.id)).map(({ act, division_code: division }) => `${act} ${division}`).sort()).toEqual([
      'account.change-password 320685', 'account.create 000000', 'account.grant 320685',
    ])
  })

  test('is listed, found by text and read', async () => {
    const account = await create({ displayName: '独一无二的名字' })
    const { body } = await auditor.get(`/v1/accounts?q=${encodeURIComponent('独一无二')}&status=PENDING&count=exact`).expect(200) as { body: unknown }
    expect(body).toMatchObject({ items: [{ id: account.id }], count: { value: 1, exact: true } })
    await auditor.get(`/v1/accounts/${account.id}`).expect(200)
    await auditor.get(`/v1/accounts/${newId(new Date())}`).expect(404)
    const pages = await security.get('/v1/accounts?limit=2').expect(200)
    expect((pages.body as { nextCursor: string | null }).nextCursor).not.toBeNull()
  })

  test('a username is taken once, whatever its case', async () => {
    const account = await create()
    expect((await system.post('/v1/accounts', draft({ username: account.username })).expect(409)).body).toMatchObject({ code: 'access.username-taken' })
    await system.post('/v1/accounts', draft({ username: 'Upper' })).expect(400)
  })

  test('a repeated request gives the same account, but the password only once', async () => {
    const key = { 'idempotency-key': 'account-once' }
    const body = draft({ id: newId(new Date('2026-03-02T01:00:00Z')) })
    const first = (await system.post('/v1/accounts', body, key).expect(201)).body as Account
    const again = await system.post('/v1/accounts', body, key).expect(201)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toEqual({ ...first, initialPassword: null })
    const { rows } = await app.admin.query<{ all: string }>('select string_agg(k::text, \'\') as all from idempotency_keys k')
    expect(rows[0]?.all).not.toContain(first.initialPassword)
  })
})

describe('changes of an account', () => {
  test('need the version they are based on', async () => {
    const account = await create()
    await security.post(`/v1/accounts/${account.id}/grant`, { roles: [], scopeKind: 'NONE' }).expect(428)
    const { body } = await security.post(`/v1/accounts/${account.id}/grant`, { roles: [], scopeKind: 'NONE' }, ifMatch(7)).expect(412) as { body: unknown }
    expect(body).toMatchObject({ currentVersion: 1 })
  })

  test('suspend, and grant again', async () => {
    const account = await create()
    const active = (await grant(account, { roles: ['INSPECTOR'], scopeKind: 'DIVISION', scopeDivision: '000000' }).expect(200)).body as Account
    const suspended = (await security.post(`/v1/accounts/${account.id}/suspension`, reason, ifMatch(active)).expect(200)).body as Account
    expect(suspended).toMatchObject({ status: 'SUSPENDED', availableActs: ['grant'] })
    expect((await security.post(`/v1/accounts/${account.id}/suspension`, reason, ifMatch(suspended)).expect(409)).body).toMatchObject({ code: 'state.act-not-available' })
    await grant(suspended, { roles: ['INSPECTOR'], scopeKind: 'NONE' }).expect(200)
    const entry = (await auditOf(account.id)).find(({ act }) => act === 'account.suspend')
    expect(JSON.parse(entry?.changes ?? '{}')).toMatchObject({ status: ['ACTIVE', 'SUSPENDED'], reason: [null, '岗位调整'] })
  })

  test('a reset gives a new one-time password, which is good for nothing until the security administrator has granted the account again', async () => {
    const account = await create()
    const active = (await grant(account, { roles: ['INSPECTOR'], scopeKind: 'NONE' }).expect(200)).body as Account
    const reset = (await system.post(`/v1/accounts/${account.id}/password-reset`, reason, ifMatch(active)).expect(200)).body as Account
    expect(reset).toMatchObject({ status: 'PENDING', roles: ['INSPECTOR'], mustChangePassword: true })
    expect(reset.initialPassword).not.toBe(account.initialPassword)
    await expect(logIn(app.url, account, reset.initialPassword)).rejects.toThrow('401')
    await grant(reset, { roles: ['INSPECTOR'], scopeKind: 'NONE' }).expect(200)
    await logIn(app.url, account, reset.initialPassword)
    await expect(logIn(app.url, account, account.initialPassword)).rejects.toThrow('401')

    const second = await create()
    const administrator = (await grant(second, { roles: ['SECURITY_ADMINISTRATOR'], scopeKind: 'NONE' }).expect(200)).body as Account
    const waiting = (await system.post(`/v1/accounts/${second.id}/password-reset`, reason, ifMatch(administrator)).expect(200)).body as Account
    expect(waiting.status).toBe('PENDING')
    await expect(logIn(app.url, second, waiting.initialPassword)).rejects.toThrow('401')
    await system.post(`/v1/accounts/${newId(new Date())}/password-reset`, reason, ifMatch(1)).expect(404)
  })
})

describe('separation of the administrators (三员分立)', () => {
  const administrators: RoleCode[] = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR']
  const pairs = administrators.flatMap((one) => roleCodes.filter((other) => other !== one).map((other): [RoleCode, RoleCode] => [one, other]))

  test('none goes together with any other role', async () => {
    const account = await create()
    for (const roles of pairs) {
      const { body } = await grant(account, { roles, scopeKind: 'NONE' }).expect(422) as { body: unknown }
      expect(body).toMatchObject({ code: 'access.administrators-exclusive', legalBasis: [{ article: '8.1.5 安全管理中心' }] })
    }
    expect(await auditOf(account.id)).toHaveLength(1)
  })

  test('none has a data scope, and none is a service client', async () => {
    const account = await create()
    const scoped = await grant(account, { roles: ['AUDIT_ADMINISTRATOR'], scopeKind: 'DIVISION', scopeDivision: '320685' }).expect(422)
    expect(scoped.body).toMatchObject({ code: 'access.administrator-scope' })
    const service = await create({ kind: 'SERVICE' })
    expect((await grant(service, { roles: ['SYSTEM_ADMINISTRATOR'], scopeKind: 'NONE' }).expect(422)).body).toMatchObject({ code: 'access.administrator-kind' })
  })

  test('nobody grants, suspends or empowers himself', async () => {
    const own = (await security.get(`/v1/accounts/${security.id}`).expect(200)).body as Account
    expect(own.availableActs).toEqual([])
    expect((await grant(own, { roles: ['AUDIT_ADMINISTRATOR'], scopeKind: 'NONE' }).expect(422)).body).toMatchObject({ code: 'access.self-grant' })
    expect((await security.post(`/v1/accounts/${own.id}/suspension`, reason, ifMatch(own)).expect(422)).body).toMatchObject({ code: 'access.self-grant' })
  })

  test('the last active holder of each stays, however two take their turns', async () => {
    const alone = await startTestApp()
    const [creator, granter] = [await alone.account({ roles: ['SYSTEM_ADMINISTRATOR'] }), await alone.account({ roles: ['SECURITY_ADMINISTRATOR'] })]
    const refused = (answer: { body: unknown }) => { expect(answer.body).toMatchObject({ code: 'access.last-administrator', legalBasis: [{ article: '8.1.5 安全管理中心' }] }) }
    const url = (account: { id: string }, act: string): string => `/v1/accounts/${account.id}/${act}`
    refused(await creator.post(url(granter, 'password-reset'), reason, ifMatch(1)).expect(409))
    refused(await granter.post(url(creator, 'suspension'), reason, ifMatch(1)).expect(409))
    const watcher = await alone.account({ roles: ['AUDIT_ADMINISTRATOR'] })
    refused(await granter.post(url(watcher, 'grant'), { roles: ['INSPECTOR'], scopeKind: 'DIVISION', scopeDivision: '000000' }, ifMatch(1)).expect(409))
    await granter.get('/v1/me').expect(200)

    const second = await alone.account({ roles: ['SECURITY_ADMINISTRATOR'] })
    const both = await Promise.all([granter.post(url(second, 'suspension'), reason, ifMatch(1)), second.post(url(granter, 'suspension'), reason, ifMatch(1))])
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200])
    const { rows } = await alone.admin.query<{ active: number }>("select count(*)::int as active from accounts join account_roles on account_id = id where role_code = 'SECURITY_ADMINISTRATOR' and status = 'ACTIVE'")
    expect(rows).toEqual([{ active: 1 }])
    await alone.close()
  })

  test('each does its own part and no other', async () => {
    const account = await create()
    await security.post('/v1/accounts', draft()).expect(403)
    await auditor.post('/v1/accounts', draft()).expect(403)
    for (const by of [system, auditor]) {
      await grant(account, { roles: [], scopeKind: 'NONE' }, by).expect(403)
      await by.post(`/v1/accounts/${account.id}/session-revocation`, reason, ifMatch(1)).expect(403)
    }
    for (const by of [security, auditor]) await by.post(`/v1/accounts/${account.id}/password-reset`, reason, ifMatch(1)).expect(403)
    for (const by of [system, security]) await by.get('/v1/security-log-entries').expect(403)
  })

  test('they hold no permission on business data, and the routes refuse them', async () => {
    const business = ['agency', 'officer', 'case', 'legal-review', 'publication', 'spot-check', 'finding', 'calendar']
    for (const code of administrators) expect(roleList[code].permissions.filter((permission) => business.includes(permission.split(':')[0] ?? ''))).toEqual([])
    for (const account of [system, security, auditor]) {
      const { body } = await account.get('/v1/agencies').expect(403) as { body: unknown }
      expect(body).toMatchObject({ code: 'http.not-permitted' })
    }
  })
})

describe('data scope of a grant', () => {
  test.each([
    [{ scopeKind: 'DIVISION' }], [{ scopeKind: 'DIVISION', scopeDivision: '000001' }], [{ scopeKind: 'AGENCY' }], [{ scopeKind: 'OWN' }],
    [{ scopeKind: 'NONE', scopeDivision: '320685' }],
  ])('incomplete or contradictory: %j', async (scope) => {
    const account = await create()
    expect((await grant(account, { roles: ['CASE_HANDLER'], ...scope }).expect(422)).body).toMatchObject({ code: 'access.scope-incomplete' })
  })

  test('an agency or an officer may come with the account or its grant', async () => {
    const agency = await addAgency(app.admin)
    const { id: officerId } = await addOfficer(app.admin, agency)
    const given = { agencyId: agency.id, officerId }
    const own = await grant(await create(), { roles: ['CASE_HANDLER'], scopeKind: 'OWN', ...given }).expect(200)
    expect(own.body).toMatchObject({ scopeKind: 'OWN', ...given })
    expect(await create(given)).toMatchObject({ status: 'PENDING', ...given })
    await grant(await create({ officerId }), { roles: ['CASE_HANDLER'], scopeKind: 'OWN' }).expect(200)
  })

  test('they are registered and belong together, and nothing more is told of them', async () => {
    const [agency, elsewhere] = [await addAgency(app.admin), await addAgency(app.admin)]
    const { id: officerId } = await addOfficer(app.admin, elsewhere)
    const refused = ({ body }: { body: unknown }, code: string, pointer: string) => { expect(body).toMatchObject({ code, errors: [{ pointer, code }] }) }
    const nobody = newId(new Date())
    const wrong: [object, 'access.agency-unknown' | 'access.officer-unknown', string][] = [
      [{ agencyId: nobody }, 'access.agency-unknown', '/body/agencyId'],
      [{ officerId: nobody }, 'access.officer-unknown', '/body/officerId'],
      [{ agencyId: agency.id, officerId }, 'access.officer-unknown', '/body/officerId'],
    ]
    const account = await create()
    for (const [given, code, pointer] of wrong) {
      refused(await system.post('/v1/accounts', draft(given)).expect(422), code, pointer)
      refused(await grant(account, { roles: ['CASE_HANDLER'], scopeKind: 'NONE', ...given }).expect(422), code, pointer)
    }
    const ofOfficer = await create({ officerId })
    refused(await grant(ofOfficer, { roles: ['CASE_HANDLER'], scopeKind: 'AGENCY', agencyId: agency.id }).expect(422), 'access.officer-unknown', '/body/officerId')
    refused(await grant(account, { roles: ['INSPECTOR'], scopeKind: 'DIVISION', scopeDivision: '320999' }).expect(422), 'reference.division-unknown', '/body/scopeDivision')
    const [{ body: unknown }, { body: other }] = [
      await system.post('/v1/accounts', draft({ agencyId: agency.id, officerId: nobody })), await system.post('/v1/accounts', draft({ agencyId: agency.id, officerId })),
    ] as { body: object }[] as [{ body: object }, { body: object }]
    expect({ ...other, instance: null }).toEqual({ ...unknown, instance: null })
    expect(await auditOf(account.id)).toHaveLength(1)
  })

  test('unknown and repeated roles are refused in form', async () => {
    const account = await create()
    await grant(account, { roles: ['KING'], scopeKind: 'NONE' }).expect(400)
    await grant(account, { roles: ['INSPECTOR', 'INSPECTOR'], scopeKind: 'NONE' }).expect(400)
  })
})

test('no hash and no secret in any audit entry', async () => {
  const service = await create({ kind: 'SERVICE' })
  expect(service.clientSecret).toMatch(/^[\w-]{43}$/)
  const { rows } = await app.admin.query<{ changes: string }>('select changes from audit_entries')
  const all = rows.map(({ changes }) => changes).join('\n')
  expect(rows.length).toBeGreaterThan(20)
  expect(all).not.toMatch(/scrypt|sha256|passwordHash|clientSecret|password_hash/)
  expect(all).not.toContain(service.clientSecret)
})

test('roles are shown with their permissions', async () => {
  const { body } = await auditor.get('/v1/roles').expect(200) as { body: unknown }
  const { rows } = await app.admin.query<{ code: string, permissions: string[] }>('select code, permissions from roles')
  const { items } = body as { items: { code: string, permissions: string[] }[] }
  expect(items.map(({ code }) => code)).toEqual(roleCodes)
  expect(rows.map(({ code }) => code).sort()).toEqual([...roleCodes].sort())
  for (const { code, permissions } of items) expect(rows.find((row) => row.code === code)?.permissions).toEqual(permissions)
})
