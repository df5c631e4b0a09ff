import type { Actor } from '../../../platform/actor.ts'
import { entrustmentMachine } from '../machine.ts'
import { offered, tailOf } from '../present.ts'
import type { EntrustmentRecord } from './schema.ts'
import type { EntrustmentRow } from './store.ts'

export function presentEntrustment(row: EntrustmentRow, actor: Actor): EntrustmentRecord {
  return {
    id: row.id, agencyId: row.agencyId, entrustedAgencyId: row.entrustedAgencyId, documentNumber: row.documentNumber, signedOn: row.signedOn, acts: row.acts,
    fields: row.fields, items: row.items, powerItemIds: row.powerItemIds, authority: row.authority, validFrom: row.validFrom, validTo: row.validTo,
    divisionCode: row.divisionCode, effectiveTo: row.effectiveTo, status: row.status, publishedOn: row.publishedOn, publishedIn: row.publishedIn,
    endReason: row.endReason,
    availableActs: offered(entrustmentMachine, row.status, actor, { publish: 'entrustment:maintain', end: 'entrustment:maintain' }), ...tailOf(row),
  }
}
