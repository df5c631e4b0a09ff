import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startTestApp, testPassword, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await startTestApp() })
afterAll(() => app.close())

describe('log-in', () => {
  test('opens a session', async () => {
    const account = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
    expect(account.token).toMatch(/^ey/)
    const answer = await app.http.post('/v1/sessions').send({ username: account.username, password: testPassword })
    expect(answer.body).toMatchObject({ tokenType: 'Bearer', expiresInSeconds: 900, mustChangePassword: false })
    expect((await app.http.get('/health/ready')).body).toEqual({ status: 'ok' })
    expect((await app.http.get('/metrics')).status).toBe(200)
  })
})
