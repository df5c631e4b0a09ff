import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { EmbeddedDatabaseError, fieldOf } from './embedded-process.ts'

const GRACE_MS = 1000
const POLL_MS = 20

/** What a server writes into postmaster.pid about itself; `status` becomes 'ready' and 'stopping'. */
export interface LockFile { pid: number, port: number, status: string }

export async function readLockFile(data: string): Promise<LockFile | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0] ? { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' } : undefined
}

/**
 * Waits until no other server uses the data: one whose owner was killed shuts itself down and gets as long as that takes.
 * Throws EmbeddedDatabaseError when one goes on running.
 */
export async function awaitPredecessor(data: string): Promise<void> {
  const deadline = Date.now() + GRACE_MS
  for (let lock = await readLockFile(data); lock !== undefined; lock = await readLockFile(data)) {
    const alive = isAlive(lock.pid)
    if (alive && (Date.now() < deadline || lock.status === 'stopping')) {
      await delay(POLL_MS)
    } else if (alive && await isListening(lock.port)) {
      // The process id alone proves nothing: after a restart of a container another program may have it.
      throw new EmbeddedDatabaseError(`Another instance is already running on the data folder ${data} `
        + `(process ${lock.pid}, port ${lock.port}): stop it first.`)
    } else {
      await rm(join(data, 'postmaster.pid'), { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return fieldOf(error, 'code') === 'EPERM'
  }
}

const isListening = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1')
  socket.once('connect', () => { socket.destroy(); resolve(true) })
  socket.once('error', () => { resolve(false) })
})
