import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** One sentence for the operator: what is wrong and what can be done about it. */
export class EmbeddedDatabaseError extends Error {
  declare protected readonly made: 'EmbeddedDatabaseError'
  override readonly name = 'EmbeddedDatabaseError'
}

/** The system user a child process runs as; nothing given means the user we are. */
export interface SystemUser { name: string, uid: number, gid: number }

const execute = promisify(execFile)

/** A clean environment keeps our secrets and PG* variables away from the child; '/' is a folder every user may be in. */
export const childOptions = (user?: SystemUser) => ({
  ...(user && { uid: user.uid, gid: user.gid }),
  cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, windowsHide: true,
})

/** Runs a program to its end and returns its output; rejects as execFile does (`code`, `stderr`). */
export async function run(file: string, args: string[], user?: SystemUser): Promise<string> {
  return (await execute(file, args, childOptions(user))).stdout.trim()
}

/**
 * A field of an error as text: `code` is 'EACCES', 'ENOSPC' … of the system, or the exit code of a program.
 * The class of an error is no guide: where the tests run, errors of the system are of another class.
 */
export const fieldOf = (error: unknown, name: 'code' | 'message' | 'path'): string | undefined =>
  typeof error === 'object' && error !== null && name in error ? String((error as Record<string, unknown>)[name]) : undefined

/** Picks the sentence that matters out of what initdb or postgres wrote. */
export function explain(output: string, folder: string): string {
  if (/No space left on device|Check free disk space|quota exceeded/i.test(output)) return `The disk that holds ${folder} is full.`
  const lines = output.trim().split('\n')
  const line = lines.find((text) => /FATAL|PANIC|error:/.test(text)) ?? lines.at(-1) ?? ''
  return `PostgreSQL could not use ${folder}: ${line.replace(/^.*?(FATAL|PANIC):\s*/, '')}`
}
