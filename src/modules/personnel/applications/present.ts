import type { Actor } from '../../../platform/actor.ts'
import { placeColumns, without } from '../without.ts'
import type { ApplicationAct } from './machine.ts'
import { applicationActs } from './rules.ts'
import type { ApplicationRecord } from './schema.ts'
import type { ApplicationRow } from './store.ts'

/** What the applying unit does itself; everything else is decided by the supervision body. */
const unitActs: readonly ApplicationAct[] = ['withdraw']
export const permissionFor = (act: ApplicationAct): string => unitActs.includes(act) ? 'application:submit' : 'application:decide'

export function presentApplication(row: ApplicationRow, actor: Actor): ApplicationRecord {
  return {
    ...without(row, placeColumns), availableActs: applicationActs(row).filter((act) => actor.permissions.has(permissionFor(act))),
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
