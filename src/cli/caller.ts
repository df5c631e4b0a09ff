import type { App } from '../app.ts'

/** Requests in the name of one account, as any client would send them; for demo data, journeys and measurements. */
export interface Caller {
  get<Result>(url: string): Promise<Result>
  /** A record made: answered with 201. One that was made earlier is given as it is now. */
  post<Result>(url: string, body: object): Promise<Result>
  /** An act on no one record: answered with 200. */
  act<Result>(url: string, body: object): Promise<Result>
  /** A record changed, as it was last seen: answered with 200. */
  change<Result>(method: 'POST' | 'PUT' | 'PATCH', url: string, record: { version: number }, body: object): Promise<Result>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** Each request throws an Error that names it when it is answered otherwise than expected. */
export function callerWith(app: App, token: string): Caller {
  const send = async (method: Method, url: string, expected: number, more: { payload?: object, ifMatch?: string } = {}) => {
    const headers = { authorization: `Bearer ${token}`, ...(more.ifMatch === undefined ? {} : { 'if-match': more.ifMatch }) }
    const answer = await app.inject({ method, url, headers, ...(more.payload === undefined ? {} : { payload: more.payload }) })
    if (answer.statusCode !== expected) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`)
    return answer
  }
  const get = async <Result>(url: string): Promise<Result> => (await send('GET', url, 200)).json<Result>()
  return {
    get,
    post: async <Result>(url: string, payload: object): Promise<Result> => {
      const answer = await send('POST', url, 201, { payload })
      const { location, 'idempotency-replayed': replayed } = answer.headers
      return replayed === 'true' && location !== undefined ? get<Result>(location) : answer.json<Result>()
    },
    act: async <Result>(url: string, payload: object): Promise<Result> => (await send('POST', url, 200, { payload })).json<Result>(),
    change: async <Result>(method: Method, url: string, { version }: { version: number }, payload: object): Promise<Result> =>
      (await send(method, url, 200, { payload, ifMatch: `"v${version}"` })).json<Result>(),
  }
}

/** @throws Error when the account cannot log in */
export async function tokenOf(app: App, username: string, password: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { username, password } })
  if (answer.statusCode !== 201) throw new Error(`the log-in of ${username} answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<{ accessToken: string }>().accessToken
}
