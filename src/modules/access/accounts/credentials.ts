import { randomBytes } from 'node:crypto'
import { hashHex, safeEqual } from '../../../kernel/hash.ts'
import type { accountKinds } from '../codes.ts'
import { newPassword, type Passwords } from '../passwords.ts'

/** What an account logs in with when it is new: shown once, stored as a hash. */
export interface NewCredentials {
  initialPassword: string | null
  clientSecret: string | null
  passwordHash: string | null
  clientSecretHash: string | null
}

const none: NewCredentials = { initialPassword: null, clientSecret: null, passwordHash: null, clientSecretHash: null }

/** A one-time password for a person, a secret of 256 bits for a service client, nothing for who logs in elsewhere. */
export async function makeCredentials(passwords: Passwords, kind: keyof typeof accountKinds, external: boolean): Promise<NewCredentials> {
  if (external) return none
  if (kind === 'SERVICE') {
    const clientSecret = randomBytes(32).toString('base64url')
    return { ...none, clientSecret, clientSecretHash: clientSecretHash(clientSecret) }
  }
  const initialPassword = newPassword()
  return { ...none, initialPassword, passwordHash: await passwords.hash(initialPassword) }
}

/** A secret of 256 random bits cannot be guessed: one fast hash keeps it as safe as a slow one. */
const clientSecretHash = (secret: string): string => `sha256$${hashHex('sha256', 'mingjian-client-secret/1\n', secret)}`

export function clientSecretMatches(secret: string, stored: string | null): boolean {
  return safeEqual(clientSecretHash(secret), stored ?? clientSecretHash('')) && stored !== null
}
