import { spawn, type ChildProcess } from 'node:child_process'
import { open, rename } from 'node:fs/promises'
import { createServer, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { readLockFile } from './embedded-lock.ts'
import { childOptions, type SystemUser } from './embedded-process.ts'

const POLL_MS = 20
const PATIENCE_MS = 30_000

export interface Server { child: ChildProcess, /** Resolves with the reason when the process has ended. */ exited: Promise<string> }

/** Starts a server in its own session (Ctrl-C is for us alone) that writes to `log` and is shut down when this process dies. */
export async function launch(file: string, args: string[], log: string, user?: SystemUser): Promise<Server> {
  await rename(log, `${log}.1`).catch(() => undefined)
  const output = await open(log, 'w', 0o600)
  const options = { ...childOptions(user), detached: true }
  try {
    const child = spawn(file, args, { ...options, stdio: ['ignore', output.fd, output.fd] })
    const exited = new Promise<string>((resolve) => {
      child.once('error', (error) => { resolve(error.message) })
      child.once('exit', (code, signal) => { resolve(signal ?? `exit code ${String(code)}`) })
    })
    child.unref()
    if (child.pid !== undefined && process.platform !== 'win32') {
      // The standard input of this shell ends when we do, however that happens.
      const script = ['-c', 'read -r _; kill -INT "$0"', String(child.pid)]
      const watch = spawn('/bin/sh', script, { ...options, stdio: ['pipe', 'ignore', 'ignore'] })
      watch.on('error', () => undefined).unref()
      if (watch.stdin instanceof Socket) watch.stdin.unref()
      void exited.then(() => watch.kill('SIGKILL'))
    }
    return { child, exited }
  } finally {
    await output.close()
  }
}

/** Resolves with undefined once the server accepts connections, or with the reason why it ended before. */
export async function untilReady(data: string, { child, exited }: Server): Promise<string | undefined> {
  for (;;) {
    const ended = await Promise.race([exited, delay(POLL_MS)])
    if (ended !== undefined) return ended
    const lock = await readLockFile(data)
    if (lock?.pid === child.pid && lock?.status === 'ready') return undefined
  }
}

/** Fast shutdown: open transactions are rolled back; when that takes too long, the next start recovers instead. */
export async function shutDown({ child, exited }: Server): Promise<void> {
  child.ref()
  child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), PATIENCE_MS)
  await exited
  clearTimeout(impatient)
}

export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => { resolve(address !== null && typeof address === 'object' ? address.port : 0) })
  })
})
