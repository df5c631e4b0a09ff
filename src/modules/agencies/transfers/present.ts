import type { Actor } from '../../../platform/actor.ts'
import { transferMachine } from '../machine.ts'
import { offered, tailOf } from '../present.ts'
import type { TransferRecord } from './schema.ts'
import type { TransferRow } from './store.ts'

export function presentTransfer(row: TransferRow, actor: Actor): TransferRecord {
  return {
    id: row.id, agencyId: row.agencyId, fromAgencyIds: row.fromAgencyIds, documentNumber: row.documentNumber, decidedBy: row.decidedBy,
    deciderDivisionCode: row.deciderDivisionCode, decidedOn: row.decidedOn, effectiveOn: row.effectiveOn, items: row.items, powerItemIds: row.powerItemIds,
    fields: row.fields, divisionCode: row.divisionCode, status: row.status, effects: row.effects, revokedOn: row.revokedOn, revokeReason: row.revokeReason,
    availableActs: offered(transferMachine, row.status, actor, { revoke: 'enforcement-transfer:record' }), ...tailOf(row),
  }
}
