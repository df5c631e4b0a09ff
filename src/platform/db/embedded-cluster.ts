import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { moveUnlessThere, openFolder } from './embedded-folders.ts'
import { EmbeddedDatabaseError, explain, fieldOf, run, type SystemUser } from './embedded-process.ts'
import type { Programs } from './embedded-programs.ts'

/** Makes an empty cluster with a random password in `home`, completely or not at all; `syncCluster` then brings it onto the disk. */
export async function createCluster(home: string, { bin }: Programs, user: SystemUser | undefined): Promise<void> {
  const staging = await openFolder(home, 'new-')
  const data = join(staging, 'data')
  const password = join(staging, 'password')
  await mkdir(data, { mode: 0o700 })
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (user) await Promise.all([data, password].map((path) => chown(path, user.uid, user.gid)))
  const access = ['-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256']
  const content = ['-D', data, '--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync']
  try {
    await run(join(bin, 'initdb'), [...access, ...content], user)
  } catch (error) {
    await rm(staging, { recursive: true })
    throw new EmbeddedDatabaseError(explain(fieldOf(error, 'message') ?? '', home), { cause: error })
  }
  await moveUnlessThere(staging, join(home, 'cluster'))
}

/** A thousand small files; the server may work on them meanwhile. */
export async function syncCluster(data: string, { bin }: Programs, user: SystemUser | undefined): Promise<void> {
  await run(join(bin, 'initdb'), ['--sync-only', '-D', data], user).catch((error: unknown) => {
    throw new EmbeddedDatabaseError(explain(fieldOf(error, 'message') ?? '', data), { cause: error })
  })
}

/** Throws EmbeddedDatabaseError unless the data belong to the user PostgreSQL runs as and were made by its major version. */
export async function checkCluster(data: string, { major }: Programs, user: SystemUser | undefined): Promise<void> {
  const owner = (await stat(data)).uid
  const self = user?.uid ?? process.getuid?.() ?? owner
  if (owner !== self) {
    throw new EmbeddedDatabaseError(`The data folder ${data} belongs to user ${owner}, but PostgreSQL would run as `
      + `user ${self}${user ? ` (${user.name})` : ''}: start as its owner, or change the owner of the folder.`)
  }
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '(unknown)')).trim()
  if (made !== major) {
    throw new EmbeddedDatabaseError(`The data folder ${data} was made by PostgreSQL ${made}, but this is PostgreSQL ${major}: `
      + 'dump and restore the data, or use another folder.')
  }
}
