import { randomBytes } from 'node:crypto'
import { Agent } from 'node:http'
import type pg from 'pg'
import request from 'supertest'
import { newId } from '../../src/kernel/ids.ts'
import type { RoleCode } from '../../src/modules/access/index.ts'
import { createPasswords } from '../../src/modules/access/passwords.ts'
import { refreshTokenHash } from '../../src/modules/access/sessions/log-in.ts'
import { lifetimes } from '../../src/modules/access/thresholds.ts'
import type { AccessTokens } from '../../src/modules/access/tokens/access-tokens.ts'
import type { Clock } from '../../src/platform/clock.ts'

export const testPassword = 'Korrekt-Pferd-7'
/** scrypt with the least work there is: a log-in of a test takes a millisecond. */
export const testPasswordCost = 2 ** 4

export interface AccountOptions {
  roles?: readonly RoleCode[]
  username?: string
  displayName?: string
  /** The scope follows from what is given: a division, an officer, an agency; administrators have none. */
  scopeDivision?: string
  scopeKind?: 'DIVISION' | 'AGENCY' | 'OWN' | 'NONE'
  agencyId?: string
  officerId?: string
  mustChangePassword?: boolean
}

type Headers = Readonly<Record<string, string>>

/** An account with a token, and requests in its name. Every method gives a supertest request: `.expect`, `.set`, `await`. */
export interface TestAccount {
  id: string
  username: string
  displayName: string
  token: string
  refreshToken: string
  get(url: string, headers?: Headers): request.Test
  post(url: string, body?: object, headers?: Headers): request.Test
  patch(url: string, body: object, headers?: Headers): request.Test
  put(url: string, body: object, headers?: Headers): request.Test
  delete(url: string, headers?: Headers): request.Test
}

/** The header a change needs: `ifMatch(record)` or `ifMatch(3)`. */
export const ifMatch = (record: number | { version: number }): Headers => ({ 'if-match': `"v${typeof record === 'number' ? record : record.version}"` })

let counter = 0
let storedHash: Promise<string> | null = null

export const testPasswordHash = (): Promise<string> => storedHash ??= createPasswords(testPasswordCost).hash(testPassword)

/** Makes an active account with roles and a scope directly in the database. */
export async function insertAccount(pool: pg.Pool, options: AccountOptions): Promise<{ id: string, username: string, displayName: string }> {
  counter += 1
  const username = options.username ?? `user-${counter}`
  const account = { id: newId(new Date('2026-01-01T00:00:00Z')), username, displayName: options.displayName ?? `测试账号${counter}` }
  const scopeKind = options.scopeKind ?? (options.scopeDivision !== undefined ? 'DIVISION' : options.officerId !== undefined ? 'OWN' : options.agencyId !== undefined ? 'AGENCY' : 'NONE')
  await pool.query(
    `with made as (
     insert into accounts (id, kind, username, display_name, status, scope_kind, scope_division, agency_id, officer_id, password_hash, must_change_password, created_at, updated_at)
     values ($1, 'PERSON', $2, $3, 'ACTIVE', $4, $5, $6, $7, $8, $9, $10, $10) returning id)
     insert into account_roles (account_id, role_code) select made.id, unnest($11::text[]) from made`,
    [account.id, username, account.displayName, scopeKind, options.scopeDivision ?? null, options.agencyId ?? null, options.officerId ?? null,
      await testPasswordHash(), options.mustChangePassword ?? false, '2026-01-01T00:00:00Z', options.roles ?? []],
  )
  return account
}

const agent = new Agent({ keepAlive: true })

/** Requests by supertest over connections that are kept: a new one for each takes longer than many an answer. */
export function requestsTo(url: string): ReturnType<typeof request> {
  const client = request(url)
  for (const [method, make] of Object.entries(client) as [string, (path: string) => request.Test][]) {
    Object.assign(client, { [method]: (path: string) => make(path).agent(agent) })
  }
  return client
}

const sessionStatement = `
with opened as (
  insert into sessions (id, account_id, started_at, last_used_at, expires_at, address, user_agent) values ($1, $2, $3, $3, $4, '127.0.0.1', 'test') returning id)
insert into refresh_tokens (token_hash, session_id, issued_at, expires_at) select $5, id, $3, $6 from opened`

/** What a log-in leaves and answers, without the request: a session in the database and its tokens, signed with the key of the application. */
export function sessionOpener({ pool, url, tokens, clock }: { pool: pg.Pool, url: string, tokens: AccessTokens, clock: Clock }) {
  return async ({ id, username, displayName }: Pick<TestAccount, 'id' | 'username' | 'displayName'>): Promise<TestAccount> => {
    const at = clock.now()
    const until = (seconds: number): Date => new Date(at.getTime() + seconds * 1000)
    const [sessionId, refreshToken] = [newId(at), randomBytes(32).toString('base64url')]
    const times = [at, until(lifetimes.session), refreshTokenHash(refreshToken), until(lifetimes.refreshToken)]
    await pool.query({ name: 'open-session', text: sessionStatement, values: [sessionId, id, ...times] })
    const { accessToken } = await tokens.forSession(id, sessionId, until(lifetimes.session))
    return { id, username, displayName, refreshToken, ...asBearer(url, accessToken) }
  }
}

/** Logs in over HTTP; the answer's tokens and the requests of that session. */
export async function logIn(url: string, account: { id: string, username: string, displayName: string }, password = testPassword): Promise<TestAccount> {
  const answer = await requestsTo(url).post('/v1/sessions').send({ username: account.username, password })
  if (answer.status !== 201) throw new Error(`log-in of ${account.username} answered ${answer.status}: ${answer.text}`)
  const { accessToken, refreshToken } = answer.body as { accessToken: string, refreshToken: string }
  return { ...account, refreshToken, ...asBearer(url, accessToken) }
}

/** Requests with any bearer token, good or bad. */
export function asBearer(url: string, token: string): Omit<TestAccount, 'id' | 'username' | 'displayName' | 'refreshToken'> {
  const authorised = (test: request.Test, headers: Headers): request.Test => test.set({ authorization: `Bearer ${token}`, ...headers })
  const client = requestsTo(url)
  return {
    token,
    get: (path, headers = {}) => authorised(client.get(path), headers),
    post: (path, body, headers = {}) => body === undefined ? authorised(client.post(path), headers) : authorised(client.post(path), headers).send(body),
    patch: (path, body, headers = {}) => authorised(client.patch(path), headers).send(body),
    put: (path, body, headers = {}) => authorised(client.put(path), headers).send(body),
    delete: (path, headers = {}) => authorised(client.delete(path), headers),
  }
}

