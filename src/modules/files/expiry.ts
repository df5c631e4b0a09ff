import type { Job } from '../../platform/jobs.ts'
import type { FileStorage } from '../../platform/storage/files.ts'
import { partKeys } from './queries.ts'
import { deleteParts, deleteUploads, lockExpiredUploads } from './store.ts'

const atOnce = 100
const orphanedMs = 31 * 86_400_000

/** Forgets uploads whose time is over with what they brought, and sweeps away what processes that died left on the disk. */
export function forgetUploads({ store, staging }: FileStorage): Job {
  return {
    name: 'forget-uploads',
    everySeconds: 3_600,
    run: async (tx, now) => {
      for (let count = atOnce; count === atOnce;) {
        const ids = await lockExpiredUploads(tx, now, atOnce)
        count = ids.length
        for (const key of await partKeys(tx, ids)) await store.dropPart(key)
        await deleteParts(tx, ids)
        await deleteUploads(tx, ids)
      }
      await store.sweep(new Date(now.getTime() - orphanedMs))
      await staging.sweep(now)
    },
  }
}
