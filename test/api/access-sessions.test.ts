import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { asBearer, logIn } from '../support/accounts.ts'
import { startTestApp, testNow, testPassword, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await startTestApp() })
afterEach(() => { app.clock.set(testNow) })
afterAll(() => app.close())

interface Tokens { accessToken: string, refreshToken: string, expiresInSeconds: number }
const refresh = (refreshToken: string) => app.http.post('/v1/token-refreshes').send({ refreshToken })
const fresh = 'Neues-Wort-2026'
const changePassword = (account: TestAccount, currentPassword = testPassword, newPassword = fresh) =>
  account.put('/v1/me/password', { currentPassword, newPassword })

describe('refresh', () => {
  test('gives a new pair for each token, once', async () => {
    const account = await app.account()
    const first = (await refresh(account.refreshToken).expect(201)).body as Tokens
    const second = (await refresh(first.refreshToken).expect(201)).body as Tokens
    expect(new Set([account.refreshToken, first.refreshToken, second.refreshToken]).size).toBe(3)
    await asBearer(app.url, second.accessToken).get('/v1/me').expect(200)
  })

  test('leads, as a log-in does, to where the session is ended', async () => {
    const account = await app.account()
    const opened = await app.http.post('/v1/sessions').send({ username: account.username, password: testPassword }).expect(201)
    const { accessToken, refreshToken } = opened.body as Tokens
    const renewed = await refresh(refreshToken).expect(201)
    expect(renewed.headers['location']).toBe(opened.headers['location'])
    await asBearer(app.url, accessToken).delete(opened.headers['location'] ?? '').expect(200)
    await asBearer(app.url, (renewed.body as Tokens).accessToken).get('/v1/me').expect(401)
    await account.get('/v1/me').expect(200)
  })

  test('a used token that comes again ends the whole session at once', async () => {
    const account = await app.account()
    const { body } = await refresh(account.refreshToken).expect(201) as { body: unknown }
    const tokens = body as Tokens
    const renewed = asBearer(app.url, tokens.accessToken)
    await renewed.get('/v1/me').expect(200)
    expect((await refresh(account.refreshToken).expect(401)).body).toMatchObject({ code: 'access.refresh-refused' })
    await renewed.get('/v1/me').expect(401)
    await account.get('/v1/me').expect(401)
    await refresh(tokens.refreshToken).expect(401)
    const { rows } = await app.admin.query('select end_reason from sessions where account_id = $1', [account.id])
    expect(rows).toEqual([{ end_reason: 'REFRESH_REUSED' }])
    const auditor = await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })
    const found = await auditor.get(`/v1/security-log-entries?accountId=${account.id}&event=REFRESH_REUSED`).expect(200)
    expect(found.body).toMatchObject({ items: [{ accountId: account.id }] })
  })

  test('two at once with the same token: one wins, and the session ends', async () => {
    const account = await app.account()
    const answers = await Promise.all([refresh(account.refreshToken), refresh(account.refreshToken)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401])
    await account.get('/v1/me').expect(401)
  })

  test('ends with its own time, with the session and with the account', async () => {
    const [idle, late, suspended] = [await app.account(), await app.account(), await app.account()]
    app.clock.set('2026-03-02T03:00:01Z')
    await refresh(idle.refreshToken).expect(401)
    app.clock.set(testNow)
    let { refreshToken } = late
    for (let hour = 2; hour < 13; hour += 1) {
      app.clock.set(`2026-03-02T${String(hour).padStart(2, '0')}:30:00Z`)
      const tokens = (await refresh(refreshToken).expect(201)).body as Tokens
      refreshToken = tokens.refreshToken
    }
    app.clock.set('2026-03-02T12:50:00Z')
    const last = (await refresh(refreshToken).expect(201)).body as Tokens
    expect(last.expiresInSeconds).toBe(600)
    app.clock.set('2026-03-02T13:00:00Z')
    await refresh(last.refreshToken).expect(401)
    app.clock.set(testNow)
    await app.admin.query('update accounts set status = \'SUSPENDED\' where id = $1', [suspended.id])
    await refresh(suspended.refreshToken).expect(401)
  })

  test('nonsense is refused in form or as unknown', async () => {
    await refresh('x'.repeat(43)).expect(401)
    await refresh('short').expect(400)
  })
})

describe('sessions of one\'s own', () => {
  test('are listed, newest first, and nobody else\'s', async () => {
    const account = await app.account()
    const stranger = await app.account()
    app.clock.set('2026-03-02T01:05:00Z')
    const second = await logIn(app.url, account)
    const { body } = await second.get('/v1/sessions').expect(200) as { body: unknown }
    const { items } = body as { items: { id: string, current: boolean, endedAt: string | null }[] }
    expect(items.map(({ current, endedAt }) => [current, endedAt])).toEqual([[true, null], [false, null]])
    await second.get(`/v1/sessions?accountId=${stranger.id}`).expect(400)
    await second.delete(`/v1/sessions/${items[0]?.id ?? ''}`).expect(200)
    await second.get('/v1/me').expect(401)
    await account.get('/v1/me').expect(200)
    const open = (await account.get('/v1/sessions?ended=false').expect(200)).body as { items: object[] }
    expect(open.items).toHaveLength(1)
  })

  test('are ended by their owner alone, with an audit entry, and only once', async () => {
    const [account, stranger] = [await app.account(), await app.account()]
    const { body } = await account.get('/v1/sessions').expect(200) as { body: unknown }
    const sessionId = (body as { items: { id: string }[] }).items[0]?.id ?? ''
    await stranger.delete(`/v1/sessions/${sessionId}`).expect(404)
    const other = await logIn(app.url, account)
    const ended = await other.delete(`/v1/sessions/${sessionId}`).expect(200)
    expect(ended.body).toMatchObject({ id: sessionId, endReason: 'LOGGED_OUT' })
    await other.delete(`/v1/sessions/${sessionId}`).expect(200)
    const { rows } = await app.admin.query('select act from audit_entries where target_id = $1', [sessionId])
    expect(rows).toEqual([{ act: 'session.end' }])
  })
})

describe('GET /v1/me', () => {
  test('says who one is and what one may do', async () => {
    const account = await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320600' })
    const { body } = await account.get('/v1/me').expect(200) as { body: unknown }
    expect(body).toMatchObject({
      account: { id: account.id, roles: ['CASE_REVIEWER'], status: 'ACTIVE' }, roles: [{ code: 'CASE_REVIEWER', nameZh: '案卷评查人员' }],
      permissions: ['agency:read', 'case-document:read', 'case:read', 'deadline:read', 'file:read', 'finding:read', 'finding:record', 'power-item:read', 'review-round:read',
        'review-round:score', 'score-sheet:read', 'scoring-standard:read', 'spot-check:read', 'standard:read'],
      scope: { kind: 'DIVISION', divisionCode: '320600' }, mustChangePassword: false,
    })
    await app.http.get('/v1/me').expect(401)
  })

  test('a role this version does not know gives nothing and breaks nothing', async () => {
    await app.admin.query(`insert into roles (code, name_zh, name_en, permissions, administrator) values ('FORMER', '旧', 'former', '{case:file}', false) on conflict do nothing`)
    const account = await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320600' })
    await app.admin.query(`insert into account_roles (account_id, role_code) values ($1, 'FORMER')`, [account.id])
    expect((await account.get('/v1/me').expect(200)).body).toMatchObject({ roles: [{ code: 'CASE_REVIEWER' }] })
  })
})

describe('password change', () => {
  test('an initial password opens nothing but its own change', async () => {
    const account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685', mustChangePassword: true })
    const refused = await account.get('/v1/roles').expect(403)
    expect(refused.body).toMatchObject({ code: 'http.password-change-required' })
    await account.get('/v1/me').expect(200)
    await changePassword(account).expect(200)
    await account.get('/v1/roles').expect(200)
    await logIn(app.url, account, fresh)
    await expect(logIn(app.url, account)).rejects.toThrow('401')
  })

  test('one may log out without changing it', async () => {
    const account = await app.account({ mustChangePassword: true })
    const { rows } = await app.admin.query<{ id: string }>('select id from sessions where account_id = $1', [account.id])
    await account.delete(`/v1/sessions/${rows[0]?.id ?? ''}`).expect(200)
  })

  test('ends the other sessions and keeps this one', async () => {
    const account = await app.account()
    const other = await logIn(app.url, account)
    await other.get('/v1/me').expect(200)
    await changePassword(account).expect(200)
    await other.get('/v1/me').expect(401)
    await refresh(other.refreshToken).expect(401)
    await account.get('/v1/me').expect(200)
  })

  test.each([
    ['too short', 'Kurz-1234'], ['a common one', 'password123'], ['the same', testPassword], ['one character again and again', 'aaaaaaaaaaaaaa'],
  ])('refuses %s', async (_what, newPassword) => {
    const account = await app.account()
    const { body } = await changePassword(account, testPassword, newPassword).expect(422) as { body: unknown }
    expect(body).toMatchObject({ code: 'access.password-too-weak', legalBasis: [{ article: '8.1.4.1 身份鉴别' }] })
  })

  test('refuses the username inside', async () => {
    const account = await app.account({ username: 'qianshan' })
    await changePassword(account, testPassword, 'my-QianShan-wort').expect(422)
  })

  test('a wrong current password counts as a failed log-in', async () => {
    const account = await app.account()
    for (let failure = 1; failure <= 5; failure += 1) {
      const { body } = await changePassword(account, 'not-it-at-all').expect(422) as { body: unknown }
      expect(body).toMatchObject({ code: 'access.current-password-wrong' })
    }
    await changePassword(account).expect(422)
    await expect(logIn(app.url, account)).rejects.toThrow('401')
  })

  test('leaves an audit entry without the password', async () => {
    const account = await app.account()
    await changePassword(account).expect(200)
    const { rows } = await app.admin.query<{ act: string, changes: string }>('select act, changes from audit_entries where target_id = $1', [account.id])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.act).toBe('account.change-password')
    expect(rows[0]?.changes).not.toMatch(/scrypt|Neues/)
  })
})
