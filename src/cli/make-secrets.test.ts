import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../config.ts'
import { loadSecrets } from '../platform/secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-secrets-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

function makeSecrets(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/make-secrets.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const production = (env: NodeJS.Dict<string>) =>
  loadSecrets(readConfig({ ...env, NODE_ENV: 'production', DATABASE_URL: 'postgres://127.0.0.1/mingjian', FILES_DIR: folder }))

describe('npm run make-secrets', () => {
  test('prints every secret production mode insists on', async () => {
    const { status, stdout } = makeSecrets()
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/^[A-Z_]+=$/m)
    const secrets = await production(parseEnv(stdout))
    expect(secrets.tokenKeys).toHaveLength(1)
    expect(secrets.dataEncryptionKey.equals(secrets.dataHashKey)).toBe(false)
  })

  test('makes other secrets every time', () => {
    const [one, other] = [parseEnv(makeSecrets().stdout), parseEnv(makeSecrets().stdout)]
    for (const name of ['ACCESS_TOKEN_KEYS', 'CURSOR_SECRET', 'DATA_ENCRYPTION_KEY', 'DATA_HASH_KEY', 'DATABASE_API_PASSWORD']) {
      expect(one[name]).not.toBe(other[name])
    }
  })

  test('--rotate puts a fresh key in front of the known ones', async () => {
    const file = join(folder, 'env')
    const before = makeSecrets().stdout
    writeFileSync(file, before)
    const { status, stdout } = makeSecrets('--rotate', file)
    expect(status).toBe(0)
    const [known] = (await production(parseEnv(before))).tokenKeys
    const { tokenKeys } = await production({ ...parseEnv(before), ...parseEnv(stdout) })
    expect(tokenKeys).toHaveLength(2)
    expect(tokenKeys[0]?.kid).not.toBe(known?.kid)
    expect(tokenKeys[1]).toEqual(known)
  })

  test.each([[['--rotate', 'no-such-file']], [['--rotate']], [['--help']]])('%j is refused in one sentence', (args) => {
    const { status, stdout, stderr } = makeSecrets(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
