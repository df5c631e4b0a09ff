import type { Fault } from '../../../kernel/gate.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CaseRow } from '../store.ts'
import { caseAlerts } from './table.ts'

export type AlertRow = typeof caseAlerts.$inferSelect

export const insertAlerts = defineBulkInsert(caseAlerts)

/** 办理时说明了理由的提示: kept as an alert that is settled by its reason. */
export function acknowledgedAlert(
  { now, today }: CommandContext, row: CaseRow, stepId: string | null, { code, definition, params = {}, legalBasis, reason }: Fault & { reason: string },
): AlertRow {
  return {
    id: newId(now), caseId: row.id, agencyId: row.agencyId, ...placeOfDivision(row.divisionCode), stepId, code, params,
    legalBasis: [...legalBasis ?? definition.legalBasis ?? []], origin: 'ACKNOWLEDGED', reason, state: 'SETTLED', raisedOn: today, settledAt: now, settlement: null,
    version: 1, createdAt: now, updatedAt: now,
  }
}
