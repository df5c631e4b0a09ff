import { EmbeddedDatabaseError, run, type SystemUser } from './embedded-process.ts'

/** PostgreSQL refuses to run as root: the unprivileged user to run it as, or undefined when we are not root. */
export async function serviceUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const user = await firstUser(['postgres', '_postgres', 'mingjian']) ?? await createUser('mingjian') ?? await firstUser(['nobody'])
  if (user === undefined) {
    throw new EmbeddedDatabaseError('PostgreSQL cannot run as root and no system user could be created for it: '
      + 'create a user named mingjian, start as an ordinary user, or set DATABASE_URL.')
  }
  await run('/bin/sh', ['-c', ':'], user).catch((error: unknown) => {
    throw new EmbeddedDatabaseError(`This root may not start programs as the system user ${user.name}: `
      + 'start as an ordinary user or set DATABASE_URL.', { cause: error })
  })
  return user
}

async function firstUser(names: string[]): Promise<SystemUser | undefined> {
  for (const name of names) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]))).catch(() => [])
    const [uid, gid] = ids.map(Number)
    if (uid !== undefined && gid !== undefined && uid > 0) return { name, uid, gid }
  }
  return undefined
}

// A user without an entry in the user database will not do: initdb looks its own name up.
async function createUser(name: string): Promise<SystemUser | undefined> {
  const withShadow = () => run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name])
  const withBusybox = () => run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', name])
  await withShadow().catch(withBusybox).catch(() => undefined)
  return firstUser([name])
}
