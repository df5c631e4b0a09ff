import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { newTokenKey } from '../platform/secrets.ts'

// Prints .env.example with every empty secret filled in; with `--rotate <file>` the line ACCESS_TOKEN_KEYS of that file with a
// fresh key in front, which signs from then on while the old ones go on verifying.
const keySet = (keys: readonly unknown[]): string => `'${JSON.stringify({ keys })}'`
const hex = (bytes: number) => (): string => randomBytes(bytes).toString('hex')

const makers: Readonly<Record<string, () => string>> = {
  DATABASE_OWNER_PASSWORD: hex(24),
  DATABASE_API_PASSWORD: hex(24),
  ACCESS_TOKEN_KEYS: () => keySet([newTokenKey()]),
  CURSOR_SECRET: hex(32),
  DATA_ENCRYPTION_KEY: hex(32),
  DATA_HASH_KEY: hex(32),
}

const [option, path, ...others] = process.argv.slice(2)
if (option === undefined) {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  process.stdout.write(example.replace(/^([A-Z_]+)=$/gm, (line, name: string) => line + (makers[name]?.() ?? '')))
} else if (option === '--rotate' && path !== undefined && others.length === 0) {
  rotate(path)
} else {
  fail('用法 Usage: npm run --silent make-secrets > .env，或者 or: npm run --silent make-secrets -- --rotate .env')
}

function rotate(file: string): void {
  try {
    const { keys } = JSON.parse(parseEnv(readFileSync(file, 'utf8'))['ACCESS_TOKEN_KEYS'] ?? '') as { keys: unknown[] }
    console.log(`ACCESS_TOKEN_KEYS=${keySet([newTokenKey(), ...keys])}`)
  } catch {
    fail(`文件中没有可用的 ACCESS_TOKEN_KEYS No readable ACCESS_TOKEN_KEYS in ${file}`)
  }
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
