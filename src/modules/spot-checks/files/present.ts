import type { Caller } from '../offered.ts'
import { actsOfFile } from '../offered.ts'
import type { FileView } from './queries.ts'
import type { FileRecord } from './schema.ts'

export function presentFile({ file, ...view }: FileView, caller: Caller): FileRecord {
  return {
    id: file.id, spotCheckId: file.spotCheckId, spotCheckTitle: view.spotCheckTitle, agencyId: file.agencyId, agencyName: view.agencyName,
    caseId: file.caseId, caseNumber: view.caseNumber, cause: view.cause, caseClosedOn: view.caseClosedOn, rank: file.rank,
    reviewerId: view.told ? file.reviewerId : null, reviewerName: view.told ? view.reviewerName : null, reviewedOn: file.reviewedOn, findings: view.findings,
    availableActs: actsOfFile({ ...file, organiserId: view.organiserId }, caller), version: file.version, createdAt: file.createdAt.toISOString(), updatedAt: file.updatedAt.toISOString(),
  }
}
