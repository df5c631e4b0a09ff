/** What a verified token says: whose it is, and how it can be told that it is no longer to be believed. */
export type TokenClaims =
  | { readonly kind: 'SESSION', readonly accountId: string, readonly sessionId: string, readonly expiresAt: number }
  /** Bound to the version of the account it was issued under: any change to the account ends it. */
  | { readonly kind: 'SERVICE', readonly accountId: string, readonly accountVersion: number, readonly expiresAt: number }
  | { readonly kind: 'EXTERNAL', readonly issuer: string, readonly subject: string, readonly issuedAt: number, readonly expiresAt: number }

const refusedHeaders = ['jku', 'x5u', 'x5c', 'jwk', 'crit']

/** A token that brings its own key, names where to fetch one or asks for extensions is not looked at any further. */
export function bringsOwnKey(header: object): boolean {
  return refusedHeaders.some((name) => name in header)
}
