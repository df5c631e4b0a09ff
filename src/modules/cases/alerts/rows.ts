import type { Fault } from '../../../kernel/gate.ts'
import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { AlertRow } from '../steps/store.ts'
import type { CaseRow } from '../store.ts'

/** A warning that was met with a reason when something was done: settled by it. */
export function acknowledgedAlert(
  { now, today }: { now: Date, today: string }, row: CaseRow, stepId: string | null, { code, definition, params = {}, legalBasis, reason }: Fault & { reason: string },
): AlertRow {
  return {
    id: newId(now), caseId: row.id, agencyId: row.agencyId, ...placeOfDivision(row.divisionCode), stepId, code, params,
    legalBasis: [...legalBasis ?? definition.legalBasis ?? []], origin: 'ACKNOWLEDGED', reason, state: 'SETTLED', raisedOn: today, settledAt: now, settlement: null,
    version: 1, createdAt: now, updatedAt: now,
  }
}
