import type { Clock } from './clock.ts'
import type { Fields } from './context.ts'
import type { DatabaseClient, Tx } from './db/client.ts'
import { logText } from './db/errors.ts'
import { writtenCommand } from './db/written.ts'
import type { Logger } from './logger.ts'
import { queueForgotten, sealEntries } from './seals.ts'

export interface Job {
  name: string
  everySeconds: number
  /**
   * Where it answers `MORE`, work is left: it is due again at once, in a transaction of its own.
   * `tell`: what the log is to say once the transaction is committed.
   */
  run(tx: Tx, now: Date, tell: (fields: Fields) => void): Promise<unknown>
}

export interface JobRunner {
  /** Runs what is due once; each job on at most one instance at a time. */
  runDue(): Promise<string[]>
  stop(): Promise<void>
}

const know = writtenCommand('job-known', 'insert into jobs (name, next_run_at) values ($1, $2) on conflict (name) do nothing')
const claim = writtenCommand('job-claim', 'select name from jobs where name = $1 and next_run_at <= $2::timestamptz for update skip locked')
const note = writtenCommand('job-done', 'update jobs set next_run_at = $2, last_run_at = $3, last_error = null where name = $1')
const noteFailure = writtenCommand('job-failed', 'update jobs set last_error = $2 where name = $1')

/** Jobs claim their turn in the database, so any number of instances may run them. */
export function createJobs(database: DatabaseClient, clock: Clock, jobs: readonly Job[], log: Logger): JobRunner & { start(everyMs: number): void } {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> | undefined

  async function runOne(job: Job): Promise<boolean> {
    const now = clock.now()
    await know(database.db, [job.name, now.toISOString()])
    const told: Fields[] = []
    const done = await database.transaction(async (tx) => {
      told.length = 0
      if (await claim(tx, [job.name, now.toISOString()]) !== 1) return false
      const pause = await job.run(tx, now, (fields) => { told.push(fields) }) === 'MORE' ? 0 : job.everySeconds * 1000
      const next = new Date(now.getTime() + pause).toISOString()
      await note(tx, [job.name, next, now.toISOString()])
      return true
    })
    for (const fields of told) log.info({ job: job.name, ...fields }, 'job done')
    return done
  }

  async function runDue(): Promise<string[]> {
    const done: string[] = []
    for (const job of jobs) {
      try {
        if (await runOne(job)) done.push(job.name)
      } catch (error) {
        const reason = logText(error)
        log.error({ job: job.name, reason }, 'job failed')
        await noteFailure(database.db, [job.name, reason]).catch(() => undefined)
      }
    }
    return done
  }

  return {
    runDue,
    start: (everyMs) => {
      const tick = (): void => { running ??= runDue().finally(() => { running = undefined }) }
      tick()
      timer = setInterval(tick, everyMs)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

const forgottenAtOnce = 20_000

/** Keys that are a client's own record ids are for good. */
const forgetKeys = writtenCommand('forget-keys', `
delete from idempotency_keys where (caller_id, key) in
  (select caller_id, key from idempotency_keys where created_at <= $1::timestamptz and key not like 'id:%' limit ${forgottenAtOnce})`)

const makePartitions = writtenCommand('make-partitions', 'select ensure_month_partitions($1::date, 6)')

/** What the platform itself keeps in order. */
export const platformJobs: readonly Job[] = [
  {
    name: 'make-partitions-ahead',
    everySeconds: 86_400,
    run: async (tx, now) => { await makePartitions(tx, [now.toISOString().slice(0, 10)]) },
  },
  {
    name: 'seal-audit-entries',
    everySeconds: 60,
    run: async (tx, now, tell) => {
      const sealed = await sealEntries(tx, now)
      if (sealed !== null) tell(sealed)
    },
  },
  { name: 'queue-forgotten-entries', everySeconds: 86_400, run: queueForgotten },
  {
    name: 'forget-idempotency-keys',
    everySeconds: 3_600,
    run: async (tx, now) => {
      const oldest = new Date(now.getTime() - 86_400_000).toISOString()
      // In pieces that stay below the time a statement may take, however long nobody ran the jobs.
      while (await forgetKeys(tx, [oldest]) === forgottenAtOnce);
    },
  },
]
