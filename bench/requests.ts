import type { Measured } from './child.ts'

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

/** One request outside any load; answers the text, throws where it was refused. */
export async function request(server: Measured, path: string, init: RequestInit): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`)
  return text
}

export function post(server: Measured, path: string, token: string | null, body: string, type: string, headers: Record<string, string> = {}): Promise<string> {
  return request(server, path, { method: 'POST', body, headers: { 'content-type': type, ...(token === null ? {} : bearer(token)), ...headers } })
}
