import type { LocalDate } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import { findingMachine } from '../machine.ts'
import { isFindingOverdue } from '../rules.ts'
import type { FindingRecord } from './schema.ts'
import type { FindingRow } from './store.ts'

export function presentFinding(row: FindingRow, today: LocalDate): FindingRecord {
  return {
    id: row.id, spotCheckId: row.spotCheckId, fileId: row.fileId, caseId: row.caseId, agencyId: row.agencyId, category: row.category,
    severity: row.severity, description: row.description, legalBasis: row.legalBasis, pageReference: row.pageReference,
    recordedById: row.recordedById, recordedOn: row.recordedOn, rectifyBy: row.rectifyBy, ruleCode: row.ruleCode, provisional: row.provisional,
    calendarVersion: row.calendarVersion, overdue: isFindingOverdue(row, today), status: row.status, rectifiedOn: row.rectifiedOn, rectification: row.rectification, verifiedOn: row.verifiedOn,
    availableActs: actsFrom(findingMachine, row.status), version: row.version, createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
