import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import { actPermission, legalReviewMachine } from './machine.ts'
import { headsOf, opinionOfStatus } from './rules.ts'
import type { LegalReviewRecord, LegalReviewSummary } from './schema.ts'
import type { LegalReviewRow } from './store.ts'

export function presentLegalReview(row: LegalReviewRow, actor: Actor): LegalReviewRecord {
  return {
    ...summarizeLegalReview(row, actor), materials: row.materials.map((title, index) => ({ kind: row.materialKinds[index] ?? null, title })), responses: row.responses,
    suspensions: row.suspensions, extension: row.extension, text: row.opinion, issues: row.issues.map((issue) => ({ ...issue, severity: issue.severity ?? null })),
    heads: row.concludedOn === null ? [] : headsOf(row.issues), course: row.course,
  }
}

export function summarizeLegalReview(row: LegalReviewRow, { permissions }: Actor): LegalReviewSummary {
  return {
    id: row.id, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, round: row.round, submittedOn: row.submittedOn,
    dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis,
    status: row.status, opinion: opinionOfStatus[row.status], localOpinion: row.localOpinion, reviewerId: row.reviewerId, pooled: row.pooled,
    assignedOn: row.assignedOn, suspendedOn: row.suspendedOn, concludedOn: row.concludedOn,
    availableActs: actsFrom(legalReviewMachine, row.status).filter((act) => permissions.has(actPermission[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}
