import { firstAdministrators, resetAdministrator, seedAccounts, seedRoles, type SeedAccount, type SeededAccount } from '../modules/access/index.ts'
import type { Clock } from '../platform/clock.ts'
import { createCommandRunner } from '../platform/command.ts'
import type { DatabaseClient } from '../platform/db/client.ts'
import { reactions } from '../reactions.ts'

/** Roles, and accounts that are not there yet: by default the three administrators a new installation begins with. */
export async function seedAccess(database: DatabaseClient, clock: Clock, accounts: readonly SeedAccount[] = firstAdministrators): Promise<SeededAccount[]> {
  await seedRoles(database.pool)
  return seedAccounts(createCommandRunner(database, clock, reactions), database, accounts)
}

/** Administrators of these names get new one-time passwords; a name that none bears is left out. */
export async function resetAccess(database: DatabaseClient, clock: Clock, usernames: readonly string[]): Promise<SeededAccount[]> {
  const runner = createCommandRunner(database, clock, reactions)
  const reset = await Promise.all(usernames.map((username) => resetAdministrator(runner, database, username)))
  return reset.filter((account) => account !== null)
}
