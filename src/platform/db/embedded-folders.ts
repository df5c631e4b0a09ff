import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { EmbeddedDatabaseError, run, type SystemUser } from './embedded-process.ts'

const POINTER = 'moved-to.txt'

export const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)

/** The folder that holds the cluster: `dataDir`, or the one below `shared` it points to when `user` cannot get into it. */
export async function findHome(dataDir: string, user: SystemUser | undefined, shared: string): Promise<string> {
  const home = resolve(dataDir)
  const pointer = join(home, POINTER)
  const moved = (await readFile(pointer, 'utf8').catch(() => '')).split('\n')[0]
  if (moved) {
    if (await exists(join(moved, 'cluster'))) return moved
    throw new EmbeddedDatabaseError(`The data folder ${moved} named in ${pointer} is gone: `
      + `restore it, or delete ${pointer} to begin with an empty database.`)
  }
  if (await exists(join(home, 'cluster'))) return home
  await mkdir(home, { recursive: true })
  if (user === undefined) return home
  await chmod(home, 0o755)
  if (await run('/bin/sh', ['-c', 'cd "$0"', home], user).then(() => true, () => false)) return home
  const other = await openFolder(shared, 'data-')
  await writeFile(pointer, `${other}\nThe database of this folder lives there: the system user ${user.name} may not enter ${home}.\n`)
  return other
}

/** A new folder every user may enter, whatever the umask. */
export async function openFolder(parent: string, prefix: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  await chmod(parent, 0o755)
  const folder = await mkdtemp(join(parent, prefix))
  await chmod(folder, 0o755)
  return folder
}

/** Puts a finished folder in its place; whoever comes second uses what the first one made. */
export async function moveUnlessThere(staging: string, target: string): Promise<void> {
  await rename(staging, target).catch(async (error: unknown) => {
    await rm(staging, { recursive: true })
    if (!(await exists(target))) throw error
  })
}
