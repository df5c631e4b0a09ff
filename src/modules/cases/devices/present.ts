import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { deviceMachine } from './machine.ts'
import type { DeviceRecord } from './schema.ts'
import type { DeviceRow } from './store.ts'

export function presentDevice(row: DeviceRow, actor: Actor): DeviceRecord {
  const { id, agencyId, divisionCode, kind, number, place, legalBasis, reviews, reviewedUntil, publishedOn, publishedIn, retiredOn, retireReason, status, version } = row
  return {
    id, agencyId, divisionCode, kind, number, place, legalBasis, reviews, reviewedUntil, publishedOn, publishedIn, retiredOn, retireReason, status,
    availableActs: actor.permissions.has('device:maintain') ? actsFrom(deviceMachine, status) : [],
    version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
