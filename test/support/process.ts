import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

const root = join(import.meta.dirname, '../..')

export interface Ended { code: number | null, signal: NodeJS.Signals | null, output: string }

export interface Child {
  pid: number
  /** Everything it has written so far, to both outputs. */
  output(): string
  /** Resolves once it has written this; rejects when it ends before. */
  says(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  ended: Promise<Ended>
}

const running = new Set<Child>()

/** A program of the product as a user starts it, with these settings and none of ours. */
export const start = (script: string, settings: Record<string, string> = {}, more: readonly string[] = []): Child => launch([process.execPath, script, ...more], settings)

/** The same below a shell, as npm starts it: what is killed here is the shell. */
export const startBelowShell = (script: string, settings: Record<string, string>): Child =>
  launch(['/bin/sh', '-c', '"$0" "$1"; exit', process.execPath, script], { npm_lifecycle_event: 'start', ...settings })

function launch([program = '', ...args]: readonly string[], settings: Record<string, string>): Child {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env
  const child = spawn(program, args, { cwd: root, env: { PATH, HOME, NODE_COMPILE_CACHE, LOG_LEVEL: 'warn', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
    for (const check of waiting) check()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<Ended>((resolve) => { child.once('close', (code, signal) => { resolve({ code, signal, output }) }) })
  const started: Child = {
    pid: child.pid!,
    output: () => output,
    says: (text) => new Promise((resolve, reject) => {
      const check = (): void => { if (output.includes(text)) resolve() }
      waiting.add(check)
      check()
      void ended.then(({ code, signal }) => { reject(new Error(`${args.join(' ')} ended (${code ?? signal ?? ''}) without saying “${text}”: ${output}`)) })
    }),
    kill: (signal) => child.kill(signal),
    ended,
  }
  running.add(started)
  void ended.then(() => running.delete(started))
  return started
}

/** Runs a program to its end. */
export const run = (script: string, settings: Record<string, string> = {}): Promise<Ended> => start(script, settings).ended

export const addressOf = (child: Child): string => /listening on (\S+)/.exec(child.output())?.[1] ?? ''

/** Starts the server and waits until it listens. */
export async function listening(settings: Record<string, string>): Promise<{ child: Child, url: string }> {
  const child = start('src/main.ts', { PORT: '0', ...settings })
  await child.says('contract')
  return { child, url: addressOf(child) }
}

/** A folder of one's own that the system user of PostgreSQL may enter. */
export async function temporaryFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-process-'))
  await chmod(folder, 0o755)
  return folder
}

/** Ends what a failed test left running, and removes the folders. */
export async function cleanUp(...folders: string[]): Promise<void> {
  for (const child of running) child.kill('SIGTERM')
  await Promise.all([...running].map((child) => child.ended))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** The embedded server below a data folder: its process, and its connection string. */
export function embeddedServer(dataDir: string): { pid: number, url: string } | null {
  const lines = readIfThere(join(dataDir, 'cluster/data/postmaster.pid'))?.split('\n')
  const password = readIfThere(join(dataDir, 'cluster/password'))?.trim()
  if (lines?.[3] === undefined || password === undefined) return null
  return { pid: Number(lines[0]), url: `postgres://postgres:${password}@127.0.0.1:${lines[3]}/mingjian` }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A connection whose end, when the server goes, is no failure. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Seconds of processor time a running process has used, where the system tells. */
export function processorSeconds(pid: number): number | null {
  const fields = readIfThere(`/proc/${pid}/stat`)?.replace(/^.*\) /, '').split(' ')
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) / 100
}

/** Between two looks at what another process does, which needs the processor meanwhile. */
export const glance = (): Promise<void> => setTimeout(20)

/** Whether anybody accepts connections at an address. */
export const accepts = (url: string): Promise<boolean> => new Promise((resolve) => {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) }, () => { socket.destroy(); resolve(true) })
  socket.on('error', () => { resolve(false) })
})

const counted = async (client: pg.Client, table: string): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

export async function countOf(url: string, table: string): Promise<number> {
  const client = await connectTo(url)
  try {
    return await counted(client, table)
  } finally {
    await client.end()
  }
}

/** Waits until the table holds so many rows: over one connection, since each costs both sides some milliseconds. */
export async function untilRows(url: string, table: string, least: number): Promise<void> {
  const client = await connectTo(url)
  try {
    while (await counted(client, table) < least) await glance()
  } finally {
    await client.end()
  }
}
