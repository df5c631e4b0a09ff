import { actsFrom } from '../../kernel/state-machine.ts'
import { legalReviewMachine, opinionOfStatus } from './rules.ts'
import type { LegalReviewRecord, LegalReviewSummary } from './schema.ts'
import type { LegalReviewRow } from './store.ts'

export function presentLegalReview(row: LegalReviewRow): LegalReviewRecord {
  return { ...summarizeLegalReview(row), materials: row.materials, text: row.opinion, issues: row.issues }
}

export function summarizeLegalReview(row: LegalReviewRow): LegalReviewSummary {
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, round: row.round, submittedOn: row.submittedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis,
    status: row.status, opinion: opinionOfStatus[row.status], reviewerId: row.reviewerId, concludedOn: row.concludedOn,
    availableActs: actsFrom(legalReviewMachine, row.status), version: row.version, createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
