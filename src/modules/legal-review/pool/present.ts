import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { poolMemberMachine } from './machine.ts'
import type { PoolMemberRecord } from './schema.ts'
import type { PoolMemberRow } from './store.ts'

export function presentPoolMember(row: PoolMemberRow, actor: Actor): PoolMemberRecord {
  const { id, officerId, agencyId, divisionCode, servesAgencyId, kind, document, joinedOn, status, endedOn, endReason, version } = row
  return {
    id, officerId, agencyId, divisionCode, servesAgencyId, kind, document, joinedOn, status, endedOn, endReason, version,
    availableActs: actor.permissions.has('review-pool:maintain') ? actsFrom(poolMemberMachine, status) : [],
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
