import type { Clock } from '../../../platform/clock.ts'
import type { Call, CommandRunner } from '../../../platform/command.ts'
import type { DatabaseClient } from '../../../platform/db/client.ts'
import type { Language } from '../../../platform/http/language.ts'
import type { Vault } from '../../../platform/vault.ts'

export interface ImportDeps { database: DatabaseClient, runner: CommandRunner, clock: Clock, vault: Vault }

export interface ImportJob {
  call: Call
  format: 'NDJSON' | 'CSV'
  dryRun: boolean
  language: Language
  /** Told of what is a bug and not the row's fault. */
  onError(error: unknown): void
}
