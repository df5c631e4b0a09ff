import { forgetExpired } from './modules/access/index.ts'
import type { Job } from './platform/jobs.ts'
import { platformJobs } from './platform/jobs.ts'

/** Everything done without being asked; one line per job. */
export const jobs: readonly Job[] = [
  ...platformJobs,
  { name: 'forget-expired-tokens', everySeconds: 3_600, run: forgetExpired },
]
