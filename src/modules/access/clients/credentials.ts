import { accessProblems } from '../problems.ts'
import type { TokenRequest } from './schema.ts'

/** How a client says who it is: with its secret (RFC 6749 section 2.3.1) or with a signed assertion (RFC 7523). */
export type ClientCredentials =
  | { method: 'SECRET', clientId: string, secret: string }
  | { method: 'ASSERTION', clientId: string | null, assertion: string }

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * @throws access.token-request-invalid (400) where credentials come in more than one way or in pieces,
 *   access.client-not-authenticated (401) where there are none
 */
export function credentialsOf(request: TokenRequest, authorization: string | undefined): ClientCredentials {
  const { client_id: clientId, client_secret: secret, client_assertion: assertion, client_assertion_type: type } = request
  const invalid = () => accessProblems.raise['token-request-invalid']()
  if ([authorization, secret, assertion].filter((way) => way !== undefined).length > 1) throw invalid()
  if (authorization !== undefined) return basic(authorization, clientId)
  if (assertion !== undefined) {
    if (type !== assertionType) throw invalid()
    return { method: 'ASSERTION', clientId: clientId ?? null, assertion }
  }
  if (secret === undefined) throw accessProblems.raise['client-not-authenticated']()
  if (clientId === undefined) throw invalid()
  return { method: 'SECRET', clientId, secret }
}

function basic(authorization: string, named: string | undefined): ClientCredentials {
  const encoded = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1]
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? []
  if (id === undefined || secret === undefined) throw accessProblems.raise['client-not-authenticated']()
  const clientId = decode(id)
  if (named !== undefined && named !== clientId) throw accessProblems.raise['token-request-invalid']()
  return { method: 'SECRET', clientId, secret: decode(secret) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw accessProblems.raise['client-not-authenticated']()
  }
}
