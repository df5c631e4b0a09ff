import type { CommandContext } from '../../../platform/command.ts'
import type { QualificationRow } from './store.ts'

export function recordQualification(context: CommandContext, act: string, before: QualificationRow | null, after: QualificationRow): QualificationRow {
  context.record({
    act, target: { kind: 'qualification', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

const visible = (row: QualificationRow) => ({
  agencyId: row.agencyId, documentNumber: row.documentNumber, basis: row.basis, confirmedOn: row.confirmedOn, publishedOn: row.publishedOn,
  publishedIn: row.publishedIn, withdrawnOn: row.withdrawnOn, withdrawReason: row.withdrawReason, status: row.status,
})
