import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { accessProblems } from './problems.ts'

/** Password hashes in the form `scrypt$N$r$p$salt$key`: the parameters travel with the hash, so that they can be raised later. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Costs the same whether there is a hash to compare with or not. */
  verify(password: string, stored: string | null): Promise<boolean>
  /** Whether a hash was made under parameters other than today's. */
  outdated(stored: string): boolean
}

interface Parameters { N: number, r: number, p: number }
interface Stored { parameters: Parameters, salt: Buffer, key: Buffer }

const KEY_BYTES = 32
const WAITING = 64
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password to be used once, without characters that are easily mistaken for each other. */
export const newPassword = (): string => Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')

export function createPasswords(cost = 2 ** 15): Passwords {
  const current: Parameters = { N: cost, r: 8, p: 1 }
  let running = 0

  // Each derivation takes 32 MB and a thread: more of them than this wait elsewhere.
  async function derive(password: string, salt: Buffer, { N, r, p }: Parameters): Promise<Buffer> {
    if (running >= WAITING) throw accessProblems.raise['log-in-busy']({}, { retryAfterSeconds: 2 })
    running += 1
    try {
      return await new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => { if (error === null) resolve(key); else reject(error) })
      })
    } finally {
      running -= 1
    }
  }

  async function hash(password: string): Promise<string> {
    const salt = randomBytes(16)
    const key = await derive(password, salt, current)
    return ['scrypt', current.N, current.r, current.p, salt.toString('base64url'), key.toString('base64url')].join('$')
  }

  // A key at random, of which nobody knows the password, costs nothing to make and as much as any other to compare with.
  const nobody: Stored = { parameters: current, salt: randomBytes(16), key: randomBytes(KEY_BYTES) }
  return {
    hash,
    verify: async (password, stored) => {
      const { parameters, salt, key } = stored === null ? nobody : parse(stored)
      const same = timingSafeEqual(await derive(password, salt, parameters), key)
      return same && stored !== null
    },
    outdated: (stored) => parse(stored).parameters.N !== current.N,
  }
}

function parse(stored: string): Stored {
  const [scheme, N, r, p, salt, key] = stored.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) throw new Error('a stored password hash is of an unknown form')
  return { parameters: { N: Number(N), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}
