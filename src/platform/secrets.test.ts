import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadSecrets, newTokenKey } from './secrets.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'mingjian-secrets-')) })
afterAll(() => rm(folder, { recursive: true }))

const settings = (change: object = {}) => ({
  production: false, DATA_DIR: folder, ACCESS_TOKEN_KEYS: undefined, CURSOR_SECRET: undefined, DATA_ENCRYPTION_KEY: undefined, DATA_HASH_KEY: undefined, ...change,
})
const given = () => ({
  ACCESS_TOKEN_KEYS: JSON.stringify({ keys: [newTokenKey(), newTokenKey()] }), CURSOR_SECRET: 'c'.repeat(40), DATA_ENCRYPTION_KEY: 'a'.repeat(64),
  DATA_HASH_KEY: 'b'.repeat(64),
})

describe('secrets', () => {
  test('are made once and kept in a file for its owner only, also by several that start at once', async () => {
    const DATA_DIR = join(folder, 'fresh')
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => loadSecrets(settings({ DATA_DIR }))))
    for (const other of others) expect(other).toEqual(first)
    expect(await loadSecrets(settings({ DATA_DIR }))).toEqual(first)
    expect((await stat(join(DATA_DIR, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect(first?.dataEncryptionKey).toHaveLength(32)
    expect(first?.dataEncryptionKey.equals(first.dataHashKey)).toBe(false)
  })

  test('given ones come first, and nothing is written when all are given', async () => {
    const DATA_DIR = join(folder, 'unused')
    const secrets = await loadSecrets(settings({ DATA_DIR, production: true, ...given() }))
    expect(secrets.tokenKeys).toHaveLength(2)
    expect(secrets.dataHashKey.toString('hex')).toBe('b'.repeat(64))
    await expect(stat(DATA_DIR)).rejects.toThrow('ENOENT')
    expect((await loadSecrets(settings({ CURSOR_SECRET: 'd'.repeat(40) }))).cursorSecret).toBe('d'.repeat(40))
  })

  test('production makes none', async () => {
    await expect(loadSecrets(settings({ production: true, ...given(), DATA_HASH_KEY: undefined }))).rejects.toThrow('Production mode')
  })

  test.each([
    ['no JSON', 'nonsense'], ['no keys', '{"keys":[]}'], ['a public key', JSON.stringify({ keys: [{ ...newTokenKey(), d: undefined }] })],
    ['one kid twice', JSON.stringify({ keys: [{ ...newTokenKey(), kid: 'k' }, { ...newTokenKey(), kid: 'k' }] })],
    ['another curve', JSON.stringify({ keys: [{ ...newTokenKey(), crv: 'X25519' }] })],
  ])('%s is refused in a sentence that quotes nothing', async (_what, keys) => {
    const error = await loadSecrets(settings({ ...given(), ACCESS_TOKEN_KEYS: keys })).catch((thrown: unknown) => thrown as Error)
    expect((error as Error).message).toBe('ACCESS_TOKEN_KEYS must be a JSON Web Key set of private Ed25519 keys, each with its own kid.')
  })

  test('a damaged file is not replaced', async () => {
    const path = join(folder, 'secrets.json')
    await loadSecrets(settings())
    await writeFile(path, '{"half":')
    await expect(loadSecrets(settings())).rejects.toThrow('restore the file')
    expect(await readFile(path, 'utf8')).toBe('{"half":')
  })
})
