import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestAccount, type TestApp } from '../support/app.ts'

let app: TestApp
let administrator: TestAccount

beforeAll(async () => {
  app = await startTestApp({ config: { OIDC_ISSUER: 'https://id.example.cn', OIDC_AUDIENCE: 'mingjian' } })
  administrator = await app.account({ roles: ['SYSTEM_ADMINISTRATOR'] })
})
afterAll(() => app.close())

const outsider = (given: object) => administrator.post('/v1/accounts', { username: 'outsider', displayName: '外部人员', externalSubject: 'a1b2c3', ...given })

test('an external identity belongs to a person, who then has no password here', async () => {
  const refused = await outsider({ kind: 'SERVICE' }).expect(422)
  expect(refused.body).toMatchObject({ code: 'access.external-account-kind' })
  const made = await outsider({ kind: 'PERSON' }).expect(201)
  expect(made.body).toMatchObject({ externalSubject: 'a1b2c3', initialPassword: null, clientSecret: null, mustChangePassword: false })
})
