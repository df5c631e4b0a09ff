import { isOverdue } from '../../../kernel/deadline.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { DocumentFilingAct } from '../machine.ts'
import { documentFilingMachine } from '../machine.ts'
import type { Viewer } from '../present.ts'
import type { FilingRecord, FilingSummary } from './schema.ts'
import type { FilingRow } from './store.ts'

const [file, examine] = ['normative-document:file', 'normative-document:examine']

/** The maker files, supplements and reports; everything else is the business of the body it is filed with. */
export const permissionFor: Readonly<Record<DocumentFilingAct, string>> = {
  submit: file, supplement: file, report: file, requestSupplement: examine, register: examine, refuse: examine, conclude: examine, orderCorrection: examine, settle: examine,
}

export function summarizeFiling(row: FilingRow, { actor, today }: Viewer): FilingSummary {
  return {
    id: row.id, documentId: row.documentId, agencyId: row.agencyId, divisionCode: row.divisionCode, ofGovernment: row.ofGovernment, addressee: row.addressee, title: row.title,
    documentNumber: row.documentNumber, publishedOn: row.publishedOn, dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion, ruleCode: row.ruleCode,
    legalBasis: row.legalBasis, status: row.status, submittedOn: row.submittedOn, late: isOverdue(row.dueOn, row.submittedOn, today), wellFormed: row.wellFormed,
    filingNumber: row.filingNumber, decidedOn: row.decidedOn, reviewDueOn: row.reviewDueOn, conclusion: row.conclusion, concludedOn: row.concludedOn,
    availableActs: actsFrom(documentFilingMachine, row.status).filter((act) => actor.permissions.has(permissionFor[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentFiling(row: FilingRow, viewer: Viewer): FilingRecord {
  const { today } = viewer
  return {
    ...summarizeFiling(row, viewer), submittedBy: row.submittedBy, papers: row.papers,
    supplements: row.supplements.map((supplement) => ({ ...supplement, late: isOverdue(supplement.dueOn, supplement.suppliedOn, today) })),
    bodyId: row.bodyId, refusalGround: row.refusalGround, refusalReason: row.refusalReason, reviewerId: row.reviewerId,
    reviewLate: row.reviewDueOn !== null && isOverdue(row.reviewDueOn, row.concludedOn, today), opinion: row.opinion, issues: row.issues,
    corrections: row.corrections.map((correction) => ({ ...correction, late: isOverdue(correction.dueOn, correction.reportedOn, today) })), settledOn: row.settledOn,
  }
}
