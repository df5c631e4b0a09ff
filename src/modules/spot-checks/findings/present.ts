import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Caller } from '../offered.ts'
import { actsOfFinding } from '../offered.ts'
import { isFindingOverdue } from '../rules.ts'
import type { FindingView } from './queries.ts'
import type { FindingRecord } from './schema.ts'

export function presentFinding(row: FindingView, caller: Caller, today: LocalDate): FindingRecord {
  return {
    id: row.id, spotCheckId: row.spotCheckId, fileId: row.fileId, caseId: row.caseId, roundId: row.roundId,
    reviewFileId: row.reviewFileId, orderId: row.orderId, agencyId: row.agencyId, category: row.category, subcategory: row.subcategory, itemCode: row.itemCode, severity: row.severity, description: row.description, legalBasis: row.legalBasis, pageReference: row.pageReference,
    recordedById: row.told ? row.recordedById : null, recordedOn: row.recordedOn, rectifyBy: row.rectifyBy, ruleCode: row.ruleCode, provisional: row.provisional,
    calendarVersion: row.calendarVersion, overdue: isFindingOverdue(row, today), status: row.status, rectifiedOn: row.rectifiedOn, rectification: row.rectification, verifiedOn: row.verifiedOn,
    evidenceFileIds: row.evidenceFileIds, dataChanged: row.caseVersion === null || row.rectifiedCaseVersion === null ? null : row.rectifiedCaseVersion > row.caseVersion,
    verifiedBy: row.verifiedBy, rejections: row.rejections,
    availableActs: actsOfFinding(row, caller), version: row.version, createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
