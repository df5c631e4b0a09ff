import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { ConfigError } from '../config.ts'

export interface Secrets {
  /** Private Ed25519 keys. The first signs, all verify: a new key goes in front, the old one leaves when its last token has expired. */
  tokenKeys: readonly JWK[]
  cursorSecret: string
  dataEncryptionKey: Buffer
  dataHashKey: Buffer
}

type SecretSettings = Pick<Config, 'production' | 'DATA_DIR' | 'ACCESS_TOKEN_KEYS' | 'CURSOR_SECRET' | 'DATA_ENCRYPTION_KEY' | 'DATA_HASH_KEY'>

const octets = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const keySet = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: octets, d: octets, kid: z.string().min(1).max(100) })).min(1).max(10)
    .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length),
})
const hexKey = z.string().regex(/^[0-9a-f]{64}$/)
const file = z.strictObject({ ACCESS_TOKEN_KEYS: keySet, CURSOR_SECRET: z.string().min(32), DATA_ENCRYPTION_KEY: hexKey, DATA_HASH_KEY: hexKey })
type SecretFile = z.output<typeof file>

/**
 * Production takes every secret from its settings; elsewhere what is missing is made once and kept in `secrets.json` of the data folder.
 * @throws ConfigError in one sentence that never quotes a secret
 */
export async function loadSecrets(config: SecretSettings): Promise<Secrets> {
  const given = {
    keys: config.ACCESS_TOKEN_KEYS === undefined ? undefined : parseTokenKeys(config.ACCESS_TOKEN_KEYS),
    cursor: config.CURSOR_SECRET, encryption: config.DATA_ENCRYPTION_KEY, hash: config.DATA_HASH_KEY,
  }
  const complete = Object.values(given).every((value) => value !== undefined)
  if (!complete && config.production) throw new ConfigError('Production mode needs all of its secrets in its settings.')
  const kept = complete ? null : await keptSecrets(config.DATA_DIR)
  return {
    tokenKeys: given.keys ?? kept?.ACCESS_TOKEN_KEYS.keys ?? [],
    cursorSecret: given.cursor ?? kept?.CURSOR_SECRET ?? '',
    dataEncryptionKey: Buffer.from(given.encryption ?? kept?.DATA_ENCRYPTION_KEY ?? '', 'hex'),
    dataHashKey: Buffer.from(given.hash ?? kept?.DATA_HASH_KEY ?? '', 'hex'),
  }
}

/** A fresh private Ed25519 key for signing access tokens. */
export function newTokenKey(): z.output<typeof keySet>['keys'][number] {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { kty: 'OKP', crv: 'Ed25519', x: key.x ?? '', d: key.d ?? '', kid: randomBytes(9).toString('base64url') }
}

function parseTokenKeys(text: string): readonly JWK[] {
  const parsed = keySet.safeParse(parseJson(text))
  if (!parsed.success) throw new ConfigError('ACCESS_TOKEN_KEYS must be a JSON Web Key set of private Ed25519 keys, each with its own kid.')
  return parsed.data.keys
}

async function keptSecrets(folder: string): Promise<SecretFile> {
  const path = join(folder, 'secrets.json')
  const text = await readOrMake(folder, path).catch((error: unknown) => {
    throw new ConfigError(`The secrets in ${path} cannot be read or written by this user (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, { cause: error })
  })
  const parsed = file.safeParse(parseJson(text))
  if (!parsed.success) throw new ConfigError(`The secrets in ${path} cannot be read: restore the file.`)
  return parsed.data
}

async function readOrMake(folder: string, path: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(whenMissing)
  if (known === null) {
    await mkdir(folder, { recursive: true })
    await makeOnce(path)
  }
  await chmod(path, 0o600)
  return known ?? await readFile(path, 'utf8')
}

/** The file appears complete or not at all; of two processes that start together one wins and both use its file. */
async function makeOnce(path: string): Promise<void> {
  const made: SecretFile = {
    ACCESS_TOKEN_KEYS: { keys: [newTokenKey()] }, CURSOR_SECRET: randomBytes(32).toString('hex'),
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('hex'), DATA_HASH_KEY: randomBytes(32).toString('hex'),
  }
  const staging = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(staging, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(staging, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(staging, { force: true })
  }
}

function whenMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Secrets that end with the process: for tests and for describing the application without running it. */
export function temporarySecrets(): Secrets {
  return { tokenKeys: [newTokenKey()], cursorSecret: randomBytes(32).toString('hex'), dataEncryptionKey: randomBytes(32), dataHashKey: randomBytes(32) }
}
