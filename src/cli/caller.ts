import type { App } from '../app.ts'

/** Requests in the name of one account, as any client would send them; for demo data, journeys and measurements. */
export interface Caller {
  get<Result>(url: string): Promise<Result>
  /** A record made: answered with 201. */
  post<Result>(url: string, body: object): Promise<Result>
  /** An act on no one record: answered with 200. */
  act<Result>(url: string, body: object): Promise<Result>
  /** A record changed, as it was last seen: answered with 200. */
  change<Result>(method: 'POST' | 'PUT' | 'PATCH', url: string, record: { version: number }, body: object): Promise<Result>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** Each request throws an Error that names it when it is answered otherwise than expected. */
export function callerWith(app: App, token: string): Caller {
  const send = async <Result>(method: Method, url: string, expected: number, more: { payload?: object, ifMatch?: string } = {}): Promise<Result> => {
    const headers = { authorization: `Bearer ${token}`, ...(more.ifMatch === undefined ? {} : { 'if-match': more.ifMatch }) }
    const answer = await app.inject({ method, url, headers, ...(more.payload === undefined ? {} : { payload: more.payload }) })
    if (answer.statusCode !== expected) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`)
    return answer.json<Result>()
  }
  return {
    get: (url) => send('GET', url, 200),
    post: (url, payload) => send('POST', url, 201, { payload }),
    act: (url, payload) => send('POST', url, 200, { payload }),
    change: (method, url, { version }, payload) => send(method, url, 200, { payload, ifMatch: `"v${version}"` }),
  }
}

/** @throws Error when the account cannot log in */
export async function tokenOf(app: App, username: string, password: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { username, password } })
  if (answer.statusCode !== 201) throw new Error(`the log-in of ${username} answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<{ accessToken: string }>().accessToken
}
