import { forgetExpired } from './modules/access/index.ts'
import { actFilingRecomputations } from './modules/act-filings/index.ts'
import { caseRecomputation, clueRecomputation } from './modules/cases/index.ts'
import { reportRecomputation } from './modules/double-publicity/index.ts'
import { forgetUploads } from './modules/files/index.ts'
import { reviewRecomputation } from './modules/legal-review/index.ts'
import { legalityRecomputation } from './modules/legality-desk/index.ts'
import { documentRecomputations, lapseDocuments } from './modules/normative-documents/index.ts'
import { expirePublications, publicityRecomputations } from './modules/publicity/index.ts'
import { updateRecomputation } from './modules/publicity-catalogue/index.ts'
import { resultRecomputation } from './modules/random-inspections/index.ts'
import { recomputeDeadlines } from './modules/reference/index.ts'
import { spotCheckRecomputations } from './modules/spot-checks/index.ts'
import type { Job } from './platform/jobs.ts'
import { platformJobs } from './platform/jobs.ts'
import type { FileStorage } from './platform/storage/files.ts'

/** Every last day that a changed calendar may move while its duty is open. */
const recomputations = [
  caseRecomputation, clueRecomputation, reviewRecomputation, legalityRecomputation, reportRecomputation, resultRecomputation, updateRecomputation,
  ...publicityRecomputations, ...actFilingRecomputations, ...documentRecomputations, ...spotCheckRecomputations,
]

/** Everything done without being asked; one line per job. */
export const jobsOver = (files: FileStorage): readonly Job[] => [
  ...platformJobs,
  { name: 'forget-expired-tokens', everySeconds: 3_600, run: forgetExpired },
  forgetUploads(files),
  expirePublications,
  recomputeDeadlines(recomputations),
  lapseDocuments,
]
