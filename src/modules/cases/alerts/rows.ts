import type { Fault } from '../../../kernel/gate.ts'
import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { CaseRow } from '../store.ts'
import type { AlertRow } from './store.ts'

interface At { now: Date, today: string }

function alertRow({ now, today }: At, row: CaseRow, stepId: string | null, { code, definition, params = {}, legalBasis }: Fault) {
  return {
    id: newId(now), caseId: row.id, agencyId: row.agencyId, ...placeOfDivision(row.divisionCode), stepId, code, params,
    legalBasis: [...legalBasis ?? definition.legalBasis ?? []], raisedOn: today, outcome: null, settlement: null, version: 1, createdAt: now, updatedAt: now,
  }
}

/** A departure from a rule in what came about elsewhere and was taken in as it is. */
export const recordedAlert = (at: At, row: CaseRow, stepId: string | null, fault: Fault): AlertRow =>
  ({ ...alertRow(at, row, stepId, fault), origin: 'RECORDED', reason: null, status: 'OPEN', settledAt: null })

/** A warning that was met with a reason when something was done: open until supervision has looked at the reason. */
export const acknowledgedAlert = (at: At, row: CaseRow, stepId: string | null, fault: Fault & { reason: string }): AlertRow =>
  ({ ...alertRow(at, row, stepId, fault), origin: 'ACKNOWLEDGED', reason: fault.reason, status: 'OPEN', settledAt: null })
