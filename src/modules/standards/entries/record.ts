import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { EntryRow } from './store.ts'

/** The audit entry of one act on one entry; the versions are told by what they make of the entry, and by the act's own facts. */
export function recordEntry(context: CommandContext, act: string, before: EntryRow | null, after: EntryRow, facts: Fields = {}): EntryRow {
  context.record({
    act: `standard.${act}`, target: { kind: 'standard', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: { ...visible(after), ...facts },
  })
  return after
}

function visible(row: EntryRow): Fields {
  return {
    list: row.list, agencyId: row.agencyId, itemCode: row.itemCode, name: row.name, kind: row.kind, field: row.field, legalBasis: row.legalBasis,
    details: row.details, status: row.status, publishedOn: row.publishedOn, effectiveOn: row.effectiveOn, repealedOn: row.repealedOn, versionNumber: row.versionNumber,
  }
}
