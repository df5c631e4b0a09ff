import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AgencyRecord } from '../../src/modules/agencies/schema.ts'
import type { CertificateRecord } from '../../src/modules/personnel/certificates/schema.ts'
import type { OfficerRecord } from '../../src/modules/personnel/officers/schema.ts'
import { createCardTokens, type CardTokens } from '../../src/modules/personnel/verification/token.ts'
import { newTokenKey } from '../../src/platform/secrets.ts'
import { registered } from '../support/agencies.ts'
import { ifMatch, startTestApp, type TestAccount, type TestApp } from '../support/app.ts'
import { certifiedOfficer } from '../support/personnel.ts'

const run = promisify(execFile)
const issuer = 'https://mingjian.test'

let app: TestApp
let supervisor: TestAccount
let agency: AgencyRecord
let officer: OfficerRecord
let certificate: CertificateRecord
let tokens: CardTokens

beforeAll(async () => {
  app = await startTestApp()
  supervisor = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '320685' })
  agency = await registered(supervisor)
  ;({ officer, certificate } = await certifiedOfficer(supervisor, agency.id))
  tokens = createCardTokens({ keys: app.secrets.tokenKeys, issuer })
})
afterAll(() => app.close())

const claims = () => ({
  sub: certificate.number, name: officer.name, unit: agency.name, kind: 'ENFORCEMENT', fields: ['MARKET'], area: '320685', from: '2024-01-10', to: '2029-01-09',
})
const shown = () => ({
  number: certificate.number, kind: 'ENFORCEMENT', kindText: '行政执法证', name: officer.name, unit: agency.name, fields: ['MARKET'], areaCode: '320685', issuer: null,
  validFrom: '2024-01-10', validTo: '2029-01-09', on: '2026-03-02', state: 'IN_FORCE',
})
const byToken = (token: string) => app.http.get(`/v1/public/card?token=${token}`)
const state = async (number: string): Promise<unknown> => ((await app.http.get(`/v1/public/certificates/${number}`).expect(200)).body as { state: unknown }).state

describe('by number', () => {
  test('anybody sees what the card shows, and nothing else', async () => {
    const answer = await app.http.get(`/v1/public/certificates/${certificate.number}`).expect(200)
    expect(answer.body).toEqual(shown())
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('an unknown number is not found, in the same words as any', async () => {
    const answer = await app.http.get('/v1/public/certificates/99999999999').expect(404)
    expect(answer.body).toMatchObject({ code: 'http.not-found' })
    await app.http.get(`/v1/public/certificates/${'9'.repeat(41)}`).expect(400)
  })

  test('the state of the day, without the reason', async () => {
    const made = async (given: object = {}) => (await certifiedOfficer(supervisor, agency.id, { certificate: given })).certificate
    const suspended = await made()
    await supervisor.post(`/v1/certificates/${suspended.id}/suspension`, { suspendedOn: '2026-03-01', reason: '核查' }, ifMatch(1)).expect(200)
    const revoked = await made()
    await supervisor.post(`/v1/certificates/${revoked.id}/revocation`, { endedOn: '2026-03-01', endReason: 'BRIBERY' }, ifMatch(1)).expect(200)
    expect(await state(suspended.number)).toBe('NOT_IN_FORCE')
    expect(await state(revoked.number)).toBe('NOT_IN_FORCE')
    expect(await state((await made({ validTo: '2026-03-01' })).number)).toBe('OVER')
    expect(await state((await made({ validFrom: '2026-04-01' })).number)).toBe('NOT_YET')
    expect(JSON.stringify((await app.http.get(`/v1/public/certificates/${revoked.number}`)).body)).not.toContain('BRIBERY')
  })
})

describe('by the token of the QR code', () => {
  test('the register answers, once the signature holds', async () => {
    expect((await byToken(tokens.issue(claims())).expect(200)).body).toEqual(shown())
    await byToken(tokens.issue({ ...claims(), sub: '99999999999' })).expect(404)
  })

  test('whatever this platform did not sign as a card is refused', async () => {
    const [head = '', payload = '', signature = ''] = tokens.issue(claims()).split('.')
    const forged = Buffer.from(JSON.stringify({ ...claims(), iss: issuer, name: '冒名者' })).toString('base64url')
    const wrong = [
      `${head}.${forged}.${signature}`, `${head}.${payload}.${signature.slice(0, -4)}AAAA`, createCardTokens({ keys: [newTokenKey()], issuer }).issue(claims()),
      createCardTokens({ keys: app.secrets.tokenKeys, issuer: 'https://elsewhere.test' }).issue(claims()), supervisor.token,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.AAAA`,
    ]
    for (const token of wrong) expect((await byToken(token).expect(422)).body).toMatchObject({ code: 'personnel.card-token-invalid' })
    for (const token of ['', 'abc', 'a.b', `${'a'.repeat(5000)}.b.c`]) await byToken(token).expect(400)
  })

  test('a card is no access token', async () => {
    await app.http.get('/v1/officers').set('authorization', `Bearer ${tokens.issue(claims())}`).expect(401)
  })

  test('a card signed with an older key of the set still verifies', () => {
    const older = newTokenKey()
    const rotated = createCardTokens({ keys: [...app.secrets.tokenKeys, older], issuer })
    expect(rotated.verify(createCardTokens({ keys: [older], issuer }).issue(claims()))).toMatchObject(claims())
  })
})

describe('GET /v1/certificates/{certificateId}/qr', () => {
  test('draws the code, the same each time, for those who may see the certificate', async () => {
    const url = `/v1/certificates/${certificate.id}/qr`
    await app.http.get(url).expect(401)
    await (await app.account({ roles: ['CASE_REVIEWER'], scopeDivision: '320685' })).get(url).expect(403)
    await (await app.account({ roles: ['INSPECTOR'], scopeDivision: '320682' })).get(url).expect(404)
    const drawn = await supervisor.get(url, { accept: 'image/svg+xml' }).expect(200)
    expect(drawn.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    const text = (answer: typeof drawn): string => (answer.body as Buffer).toString('utf8')
    expect(text(drawn)).toMatch(/^<svg [^]+<\/svg>$/)
    expect(text(await supervisor.get(url).expect(200))).toBe(text(drawn))
    await supervisor.get(url, { accept: 'image/png' }).expect(406)
  })
})

describe('limits and offline verification', () => {
  test('the public is limited by its address', async () => {
    const limited = await startTestApp({ beside: app, rateLimits: { perAccount: 1000, perAddress: 3 } })
    try {
      const ask = () => limited.http.get(`/v1/public/certificates/${certificate.number}`)
      for (let count = 0; count < 3; count += 1) await ask().expect(200)
      expect((await ask().expect(429)).headers['retry-after']).toMatch(/^\d+$/)
    } finally {
      await limited.close()
    }
  })

  test('the script of the documentation verifies a code with the published keys alone', async () => {
    const script = /```js\n([^]+?)```/.exec(await readFile(new URL('../../docs/certificate-verification.md', import.meta.url), 'utf8'))?.[1] ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'card-'))
    try {
      const keys = join(folder, 'jwks.json')
      const program = join(folder, 'verify.mjs')
      await writeFile(program, script)
      await writeFile(keys, JSON.stringify((await app.http.get('/.well-known/jwks.json').expect(200)).body))
      const content = `${issuer}/v1/public/card?token=${tokens.issue({ ...claims(), to: '2999-12-31' })}`
      const { stdout } = await run(process.execPath, [program, content, keys])
      expect(JSON.parse(stdout)).toMatchObject({ ...claims(), to: '2999-12-31', withinValidity: true })
      await expect(run(process.execPath, [program, content.slice(0, -4) + 'AAAA', keys])).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('not genuine') as unknown })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
