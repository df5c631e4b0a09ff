import type { CommandContext } from '../../../platform/command.ts'
import type { EntrustmentRow } from './store.ts'

export function recordEntrustment(context: CommandContext, act: string, before: EntrustmentRow | null, after: EntrustmentRow): EntrustmentRow {
  context.record({
    act, target: { kind: 'entrustment', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

const visible = (row: EntrustmentRow) => ({
  agencyId: row.agencyId, entrustedAgencyId: row.entrustedAgencyId, documentNumber: row.documentNumber, signedOn: row.signedOn, acts: row.acts, fields: row.fields,
  items: row.items, powerItemIds: row.powerItemIds, authority: row.authority, validFrom: row.validFrom, validTo: row.validTo, effectiveTo: row.effectiveTo,
  publishedOn: row.publishedOn, publishedIn: row.publishedIn, endReason: row.endReason, status: row.status,
})
