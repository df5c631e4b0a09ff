import { forgetExpired } from './modules/access/index.ts'
import { forgetUploads } from './modules/files/index.ts'
import { expirePublications, recomputePublications } from './modules/publicity/index.ts'
import { lapseDocuments } from './modules/normative-documents/index.ts'
import type { Job } from './platform/jobs.ts'
import { platformJobs } from './platform/jobs.ts'
import type { FileStorage } from './platform/storage/files.ts'

/** Everything done without being asked; one line per job. */
export const jobsOver = (files: FileStorage): readonly Job[] => [
  ...platformJobs,
  { name: 'forget-expired-tokens', everySeconds: 3_600, run: forgetExpired },
  forgetUploads(files),
  expirePublications,
  recomputePublications,
  lapseDocuments,
]
