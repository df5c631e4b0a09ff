import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { FindingRow } from './store.ts'

export function recordFinding(context: Pick<CommandContext, 'record'>, act: string, before: FindingRow | null, after: FindingRow): void {
  context.record({
    act, target: { kind: 'finding', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: FindingRow): Fields {
  return {
    fileId: row.fileId, spotCheckId: row.spotCheckId, caseId: row.caseId, roundId: row.roundId, reviewFileId: row.reviewFileId, orderId: row.orderId,
    category: row.category, subcategory: row.subcategory, itemCode: row.itemCode, severity: row.severity, description: row.description, legalBasis: row.legalBasis,
    pageReference: row.pageReference, recordedOn: row.recordedOn, rectifyBy: row.rectifyBy, ruleCode: row.ruleCode, provisional: row.provisional,
    calendarVersion: row.calendarVersion, status: row.status, rectifiedOn: row.rectifiedOn, rectification: row.rectification, evidenceFileIds: row.evidenceFileIds,
    verifiedOn: row.verifiedOn, verifiedBy: row.verifiedBy, rejections: row.rejections.map(({ rejectedOn, reason }) => ({ rejectedOn, reason })),
  }
}
