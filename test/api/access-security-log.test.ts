import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId } from '../../src/kernel/ids.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { createLogger } from '../../src/platform/logger.ts'
import { createSecurityLog, type SecurityEntry } from '../../src/platform/security-log.ts'
import { ifMatch, startTestApp, testNow, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let auditor: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  auditor = await app.account({ roles: ['AUDIT_ADMINISTRATOR'] })
})
afterAll(() => app.close())

interface Entry { event: string, accountId: string | null, detail: string | null, requestId: string }
const entries = async (query: string): Promise<Entry[]> =>
  ((await auditor.get(`/v1/security-log-entries?limit=100&${query}`).expect(200)).body as { items: Entry[] }).items

describe('refusals', () => {
  test('a request without a log-in', async () => {
    const requestId = 'trace-without-log-in'
    await app.http.get('/v1/accounts').set('x-request-id', requestId).expect(401)
    const found = await entries('event=NOT_AUTHENTICATED')
    expect(found.find((entry) => entry.requestId === requestId)).toMatchObject({ accountId: null, detail: 'http.not-authenticated' })
  })

  test('a request without the permission', async () => {
    const account = await app.account({ roles: ['INSPECTOR'] })
    await account.get('/v1/accounts').expect(403)
    expect(await entries(`event=NOT_PERMITTED&accountId=${account.id}`)).toMatchObject([{ detail: 'http.not-permitted' }])
  })

  test('acts that a rule or a version stops', async () => {
    const [security, system] = [await app.account({ roles: ['SECURITY_ADMINISTRATOR'] }), await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })]
    const grant = (headers: Record<string, string>) => security.post(`/v1/accounts/${security.id}/grant`, { roles: [], scopeKind: 'NONE' }, headers)
    await grant({}).expect(428)
    await grant(ifMatch(9)).expect(412)
    await grant(ifMatch(1)).expect(422)
    await system.post('/v1/accounts', { kind: 'PERSON', username: system.username, displayName: '重名' }).expect(409)
    const details = (await entries(`event=ACT_REFUSED&accountId=${security.id},${system.id}`)).map(({ detail }) => detail).sort()
    expect(details).toEqual(['access.self-grant', 'access.username-taken', 'http.version-required', 'http.version-stale'])
  })
})

describe('reading', () => {
  test('is for the audit administrator, by event, account and time', async () => {
    const account = await app.account()
    await account.get('/v1/security-log-entries').expect(403)
    app.clock.set('2026-03-02T02:30:00Z')
    const renewed = await app.http.post('/v1/sessions').send({ username: account.username, password: 'wrong' })
    expect(renewed.status).toBe(401)
    app.clock.set(testNow)
    expect(await entries(`accountId=${account.id}&atFrom=2026-03-02T10:00:00%2B08:00&atTo=2026-03-02T11:00:00%2B08:00`)).toMatchObject([{ event: 'LOG_IN_FAILED' }])
    expect(await entries(`accountId=${account.id}&event=LOG_IN_FAILED&atTo=2026-03-02T10:00:00%2B08:00`)).toEqual([])
    await auditor.get('/v1/security-log-entries?atFrom=yesterday').expect(400)
  })

  test('pages through', async () => {
    const first = await auditor.get('/v1/security-log-entries?limit=1').expect(200)
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await auditor.get(`/v1/security-log-entries?limit=1&cursor=${nextCursor}`).expect(200)
    expect((second.body as { items: { id: string }[] }).items[0]?.id).not.toBe((first.body as { items: { id: string }[] }).items[0]?.id)
  })
})

describe('the writer', () => {
  const entry = (detail: string, accountId = newId(new Date(testNow))): SecurityEntry =>
    ({ event: 'ACT_REFUSED', accountId, username: null, source: { address: '127.0.0.1', userAgent: '', requestId: 'r' }, detail })
  const make = () => createSecurityLog({ database: app.database, clock: fixedClock(testNow), log: createLogger('silent') })

  test('writes many entries with few statements, and what is left when it closes', async () => {
    const log = make()
    for (let number = 0; number < 1_200; number += 1) log.enqueue(entry('batch'))
    await log.close()
    const { rows } = await app.admin.query('select count(*)::int as written from security_log_entries where detail = \'batch\'')
    expect(rows).toEqual([{ written: 1_200 }])
  })

  test('keeps entries while the database is away, and drops what exceeds its queue', async () => {
    const transaction = app.database.transaction.bind(app.database)
    const log = make()
    app.database.transaction = () => Promise.reject(new Error('away'))
    for (let number = 0; number < 6_000; number += 1) log.enqueue(entry('away'))
    await log.flush()
    app.database.transaction = transaction
    await log.close()
    const { rows } = await app.admin.query('select count(*)::int as written from security_log_entries where detail = \'away\'')
    expect(rows).toEqual([{ written: 5_000 }])
  })

  test('the application can neither change nor remove entries', async () => {
    await expect(app.database.pool.query('delete from security_log_entries')).rejects.toThrow('permission denied')
    await expect(app.database.pool.query('update security_log_entries set detail = null')).rejects.toThrow('permission denied')
  })
})
