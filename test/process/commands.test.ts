import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { asAdmin, urlOf } from '../support/postgres.ts'
import { accepts, addressOf, cleanUp, connectTo, countOf, listening, run, start, startBelowShell, temporaryFolder } from '../support/process.ts'
import { startRelay } from '../support/relay.ts'

/** The programs of an installation with a PostgreSQL server of its own, from an empty database on. */
jest.setTimeout(300_000)

const database = `process_${randomUUID().replaceAll('-', '')}`
const DATABASE_URL = urlOf(database)
const unreachable = 'postgres://localhost:1/none'
const oneLine = (sentence: RegExp): unknown => expect.stringMatching(new RegExp(`^${sentence.source}\n$`))

let folder: string
let production: Record<string, string>
beforeAll(async () => {
  folder = await temporaryFolder()
  await asAdmin(`create database ${database}`)
  const { output } = await run('src/cli/make-secrets.ts')
  const { ACCESS_TOKEN_KEYS = '', CURSOR_SECRET = '', DATA_ENCRYPTION_KEY = '', DATA_HASH_KEY = '' } = parseEnv(output)
  production = {
    NODE_ENV: 'production', DATABASE_URL, DATA_DIR: join(folder, 'production'), FILES_DIR: join(folder, 'files'), PUBLIC_URL: 'https://mingjian.test',
    ACCESS_TOKEN_KEYS, CURSOR_SECRET, DATA_ENCRYPTION_KEY, DATA_HASH_KEY,
  }
})
afterAll(async () => {
  await cleanUp(folder)
  await asAdmin(`drop database ${database} with (force)`)
})

const agrees = (entries: string): unknown => expect.stringMatching(new RegExp(`^${entries} entries checked, 0 altered, 0 unknown, 0 missing, 0 retired\n\\d+ seals checked, 0 broken, \\d+ entries wait for the next\n(HEAD \\d+ [0-9a-f]{64}\n)?$`))
const jobsDone = 'jobs where last_run_at is not null and last_error is null'

describe('what the operator can put right is said in one sentence, with exit code 1', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    ['settings that are wrong, all of them', { PORT: 'abc', DATABASE_POOL_SIZE: '0', RUN_JOBS: 'yes', PUBLIC_URL: 'x', DATABASE_URL: 'mysql://x/y', DATA_HASH_KEY: 'AB' },
      /These settings cannot be used: PORT \(expected a whole number\); (?=.*DATABASE_POOL_SIZE)(?=.*RUN_JOBS)(?=.*PUBLIC_URL)(?=.*DATABASE_URL \(expected postgres:)(?=.*DATA_HASH_KEY \(expected 64 hex).*\./],
    ['production without its settings', { NODE_ENV: 'production' },
      /Production mode needs these settings, and they are missing: DATABASE_URL, ACCESS_TOKEN_KEYS, CURSOR_SECRET, DATA_ENCRYPTION_KEY, DATA_HASH_KEY, PUBLIC_URL, FILES_DIR\./],
    ['a database that is not there', { DATABASE_URL: unreachable }, /The database cannot be reached: connect ECONNREFUSED .*:1\./],
    ['a host that does not exist', { DATABASE_URL, HOST: '999.1.1.1' }, /The address cannot be used \(.*999\.1\.1\.1\); check HOST and PORT\./],
  ]

  test('a database nobody migrated, in production', async () => {
    expect(await run('src/main.ts', { ...production, PORT: '0' })).toMatchObject({
      code: 1, output: oneLine(/The database has 0 of the \d+ migrations of this version; run npm run migrate\./),
    })
    expect(await run('src/cli/seed-access.ts', production)).toMatchObject({ code: 1, output: oneLine(/The database has 0 of the .*/) })
  })

  test.each(cases)('%s', async (_name, settings, sentence) => {
    expect(await run('src/main.ts', { DATA_DIR: join(folder, 'wrong'), PORT: '0', ...settings })).toMatchObject({ code: 1, output: oneLine(sentence) })
  })

  test('a database that is too old, and nothing is made in it', async () => {
    const older = await startRelay(DATABASE_URL, (piece) => Buffer.from(piece.toString('latin1').replace(/(?<=\0\x06)1[5-9]\d{4}/, '140012'), 'latin1'))
    const sentence = oneLine(/The database is PostgreSQL 14; Mingjian needs PostgreSQL 15 or later\./)
    try {
      const settings = { DATABASE_URL: older.url, DATA_DIR: join(folder, 'wrong'), PORT: '0' }
      const results = await Promise.all(['src/main.ts', 'src/cli/migrate.ts'].map((script) => run(script, settings)))
      for (const result of results) expect(result).toMatchObject({ code: 1, output: sentence })
    } finally {
      older.close()
    }
    expect(await run('src/main.ts', { ...production, PORT: '0' })).toMatchObject({ output: oneLine(/The database has 0 of the .*/) })
  })

  test('the other programs too', async () => {
    const settings = { DATABASE_URL: unreachable, DATA_DIR: join(folder, 'wrong') }
    const results = await Promise.all(['src/worker.ts', 'src/cli/migrate.ts', 'src/cli/verify-audit.ts'].map((script) => run(script, settings)))
    for (const { output } of results) expect(output).toEqual(oneLine(/The database cannot be reached: connect ECONNREFUSED .*:1\./))
    expect(results.map(({ code }) => code)).toEqual([1, 1, 2])
  })

  test('programs that need to be told a database', async () => {
    const [migrate, administrators] = await Promise.all(['src/cli/migrate.ts', 'src/cli/seed-access.ts'].map((script) => run(script)))
    expect(migrate).toMatchObject({ code: 1, output: oneLine(/npm run migrate needs DATABASE_URL or MIGRATION_DATABASE_URL.*/) })
    expect(administrators).toMatchObject({ code: 1, output: oneLine(/Set DATABASE_URL: .*/) })
  })

  const byRoot = process.getuid?.() === 0 ? test : test.skip
  byRoot('a data folder that belongs to somebody else', async () => {
    const theirs = join(folder, 'theirs')
    mkdirSync(join(theirs, 'cluster/data'), { recursive: true })
    writeFileSync(join(theirs, 'cluster/data/PG_VERSION'), '18\n')
    chownSync(join(theirs, 'cluster/data'), 54_321, 54_321)
    expect(await run('src/main.ts', { DATA_DIR: theirs, PORT: '0' })).toMatchObject({
      code: 1, output: oneLine(/The data folder .*theirs\/cluster\/data belongs to user 54321, but PostgreSQL would run as user .*: start as its owner, or change the owner of the folder\./),
    })
  })

  test('a folder that is a file', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await run('src/main.ts', { DATA_DIR: file, PORT: '0' })).toMatchObject({ code: 1, output: oneLine(/The embedded database cannot use .*file: .* is not a folder\./) })
  })
})

describe('with DATABASE_URL', () => {
  test('development migrates that database, starts no other and loads no demo data; below npm it stops when npm is told to, which tells only its shell', async () => {
    const child = startBelowShell('src/main.ts', { DATABASE_URL, DATA_DIR: join(folder, 'given'), PORT: '0', RUN_JOBS: 'false' })
    await child.says('contract')
    const url = addressOf(child)
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    child.kill('SIGTERM')
    // Ended means that nobody holds its output any more: neither the shell nor what it started.
    const { signal, output } = await child.ended
    expect(signal).toBe('SIGTERM')
    expect(await accepts(url)).toBe(false)
    expect(output).not.toMatch(/demo|演示/)
    expect(await readdir(join(folder, 'given'))).toEqual(['secrets.json'])
    expect([await countOf(DATABASE_URL, 'accounts'), await countOf(DATABASE_URL, 'enforcement_cases'), await countOf(DATABASE_URL, 'jobs')]).toEqual([0, 0, 0])
  })

  test('secrets that cannot be kept are named, and not taken for the address', async () => {
    const file = join(folder, 'file')
    expect(await run('src/main.ts', { DATA_DIR: file, DATABASE_URL, PORT: '0' })).toMatchObject({
      code: 1, output: oneLine(/The secrets in .*file\/secrets\.json cannot be read or written by this user \(ENOTDIR\)\./),
    })
  })

  test('npm run migrate changes nothing when there is nothing to do', async () => {
    const migrations = 'drizzle.__drizzle_migrations'
    const before = await countOf(DATABASE_URL, migrations)
    expect(await run('src/cli/migrate.ts', { MIGRATION_DATABASE_URL: DATABASE_URL })).toMatchObject({ code: 0, output: oneLine(/The database is at the version of this release.*/) })
    expect(await countOf(DATABASE_URL, migrations)).toBe(before)
    expect(await countOf(DATABASE_URL, 'roles')).toBeGreaterThan(5)
  })
})

describe('a new installation', () => {
  let passwords: Map<string, string>

  test('gets its three administrators once, with passwords to be changed', async () => {
    const { code, output } = await run('src/cli/seed-access.ts', production)
    expect(code).toBe(0)
    passwords = new Map([...output.matchAll(/^(\S+) +(\S{16})$/gm)].map(([, username = '', password = '']) => [username, password]))
    expect([...passwords.keys()].sort()).toEqual(['audit-admin', 'security-admin', 'system-admin'])
    expect(output).toContain('shown once')
    expect(await run('src/cli/seed-access.ts', production)).toMatchObject({ code: 0, output: oneLine(/The administrators are there already; nothing was changed\./) })
  })

  test('gives an administrator who is named a new password, and nobody else', async () => {
    const named = (username: string) => start('src/cli/seed-access.ts', production, [username]).ended
    expect(await named('nobody')).toMatchObject({ code: 1, output: oneLine(/No administrator with a password is named nobody\./) })
    const { code, output } = await named('audit-admin')
    const [, renewed = ''] = /^audit-admin +(\S{16})$/m.exec(output) ?? []
    expect([code, renewed]).toEqual([0, expect.stringMatching(/^\S{16}$/)])
    expect(renewed).not.toBe(passwords.get('audit-admin'))
  })

  test('starts in production mode, shows no demo account, lets the administrators in, and runs the jobs', async () => {
    const { child, url } = await listening(production)
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    const logIn = await fetch(`${url}/v1/sessions`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'system-admin', password: passwords.get('system-admin') }),
    })
    expect([logIn.status, await logIn.json()]).toEqual([201, expect.objectContaining({ mustChangePassword: true })])
    child.kill('SIGTERM')
    expect(await child.ended).toMatchObject({ code: 0, signal: null })
    expect(child.output()).not.toMatch(/demo|演示/)
    expect(await accepts(url)).toBe(false)
    expect(await countOf(DATABASE_URL, jobsDone)).toBeGreaterThanOrEqual(3)
  })

  test('runs the same jobs in a worker', async () => {
    const known = await countOf(DATABASE_URL, jobsDone)
    const client = await connectTo(DATABASE_URL)
    await client.query('delete from jobs')
    await client.end()
    const worker = start('src/worker.ts', { DATABASE_URL, LOG_LEVEL: 'info' })
    await worker.says('jobs started')
    worker.kill('SIGTERM')
    expect(await worker.ended).toMatchObject({ code: 0, signal: null })
    expect(await countOf(DATABASE_URL, jobsDone)).toBe(known)
  })

  test('takes no demo data in production mode', async () => {
    expect(await run('src/cli/seed-demo.ts', production)).toMatchObject({ code: 1, output: oneLine(/Demo accounts do not belong into production.*/) })
  })

  test('finds an altered audit entry', async () => {
    expect(await run('src/cli/verify-audit.ts', { DATABASE_URL })).toMatchObject({ code: 0, output: agrees('4') })
    const client = await connectTo(DATABASE_URL)
    const { rows: [altered] } = await client.query<{ id: string }>(
      'update audit_entries set actor_name = actor_name || \' \' where id = (select min(id::text)::uuid from audit_entries) returning id')
    await client.end()
    expect(await run('src/cli/verify-audit.ts', { DATABASE_URL })).toMatchObject({ code: 1, output: expect.stringMatching(new RegExp(`^ALTERED ${altered!.id}\n4 entries checked, 1 altered, 0 unknown, 0 missing, 0 retired\n`)) as unknown })
  })
})

test('npm run seed:demo loads the demo data when asked, once', async () => {
  const settings = { DATABASE_URL, DATA_DIR: join(folder, 'given') }
  expect(await run('src/cli/seed-demo.ts', settings)).toMatchObject({ code: 0, output: oneLine(/Demo data loaded: 海安市, 1200 cases; accounts bureau, .*; password .*/) })
  const before = await countOf(DATABASE_URL, 'audit_entries')
  expect(await countOf(DATABASE_URL, 'enforcement_cases')).toBe(1202)
  expect(await run('src/cli/seed-demo.ts', settings)).toMatchObject({ code: 0, output: oneLine(/The demo data are there already; nothing was changed\./) })
  expect(await countOf(DATABASE_URL, 'audit_entries')).toBe(before)
})
