import type { Clock } from '../../../platform/clock.ts'
import type { CommandRunner } from '../../../platform/command.ts'
import type { DatabaseClient } from '../../../platform/db/client.ts'
import type { ImportFile } from '../../../platform/imports/route.ts'
import type { Vault } from '../../../platform/vault.ts'

export interface ImportDeps { database: DatabaseClient, runner: CommandRunner, clock: Clock, vault: Vault }

export type CaseFormat = 'NDJSON' | 'CSV'
/** `records`: faults are kept with the case instead of refusing its row (ADR 0012). */
export type ImportJob = ImportFile<CaseFormat> & { records: boolean }
