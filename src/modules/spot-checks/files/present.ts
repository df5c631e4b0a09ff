import type { FileView } from './queries.ts'
import type { FileRecord } from './schema.ts'

export function presentFile({ file, ...view }: FileView): FileRecord {
  return {
    id: file.id, spotCheckId: file.spotCheckId, spotCheckTitle: view.spotCheckTitle, agencyId: file.agencyId, agencyName: view.agencyName,
    caseId: file.caseId, caseNumber: view.caseNumber, cause: view.cause, caseClosedOn: view.caseClosedOn, rank: file.rank,
    reviewerId: view.told ? file.reviewerId : null, reviewerName: view.told ? view.reviewerName : null, reviewedOn: file.reviewedOn, findings: view.findings,
    availableActs: actsOf(file), version: file.version, createdAt: file.createdAt.toISOString(), updatedAt: file.updatedAt.toISOString(),
  }
}

function actsOf({ reviewedOn, reviewerId }: FileView['file']): FileRecord['availableActs'] {
  if (reviewedOn !== null) return []
  return reviewerId === null ? ['assignReviewer'] : ['assignReviewer', 'recordFinding', 'completeReview']
}
