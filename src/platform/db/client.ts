import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import pg from 'pg'
import type { Logger } from '../logger.ts'
import type { Database, Tx } from './handles.ts'
import { asProblem, databaseProblems, isConnectionLoss, mayRetry } from './errors.ts'
import { plannerSettings } from './planner.ts'
import { withoutNames } from './statement.ts'
import { Submission } from './wire.ts'
import { begin, commit } from './written.ts'

export type { Database, Tx } from './handles.ts'

export interface DatabaseClient {
  /** For reads outside transactions; refuses at once when the queue in front of the pool is full. */
  readonly db: Database
  readonly pool: pg.Pool
  /** `last` may start statements without waiting: they travel with the COMMIT, and a failing one turns it into a rollback. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>, last?: (tx: Tx) => Promise<unknown>): Promise<Result>
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  role: string
  poolSize: number
  queueLimit: number
  namedStatements: boolean
  statementTimeoutMs: number
  log: Logger
  /** For what nobody waits for at a desk and what is done again when it gets lost: a slow machine has a minute, and commits do not wait for the disk. */
  seeding?: boolean
}

const ignore = (): void => undefined

interface Stream { cork(): void, uncork(): void, destroy(): void }

/**
 * Statements started in one go leave in one piece instead of one by one: the connection is in pipeline mode. None is waited for longer than
 * `patienceMs`; the driver's own limit serves those that are not ours (see Submission).
 */
function sendTogether(client: PoolClient, patienceMs: number): void {
  const { stream } = (client as unknown as { connection: { stream: Stream } }).connection
  const cut = (): void => { stream.destroy() }
  const driversQuery = Reflect.get(pg.Client.prototype, 'query') as (this: PoolClient, ...given: unknown[]) => unknown
  let held = false
  const send = (): void => {
    held = false
    stream.uncork()
  }
  Object.assign(client, {
    query: (first: unknown, ...others: unknown[]): unknown => {
      if (!held) {
        held = true
        stream.cork()
        process.nextTick(send)
      }
      if (first instanceof Submission) first.waitAtMost(patienceMs, cut)
      const submitted = first instanceof Submission ? first : { ...typeof first === 'string' ? { text: first } : first as object, query_timeout: patienceMs }
      return driversQuery.call(client, submitted, ...others)
    },
  })
}

/** A connection of the pool for one statement; one that failed is not used again. */
function lend(pool: pg.Pool, submitted: Submission): void {
  pool.connect((error, client, release) => {
    const { callback } = submitted
    if (error !== undefined || client === undefined) { callback(error ?? new Error('the pool gave no connection'), []); return }
    const finished: Submission['callback'] = (problem, rows) => {
      release(problem ?? undefined)
      callback(problem, rows)
    }
    submitted.callback = finished
    client.query(submitted)
  })
}

export function connectDatabase(options: DatabaseOptions): DatabaseClient {
  const { log, queueLimit } = options
  const patienceMs = options.seeding === true ? 60_000 : 5_000
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 60_000,
    pipeline: true,
    keepAlive: true,
    application_name: 'mingjian',
    options: [
      ...(options.role === '' ? [] : [`-c role=${options.role}`]),
      `-c statement_timeout=${options.statementTimeoutMs}`,
      `-c lock_timeout=${patienceMs}`,
      '-c idle_in_transaction_session_timeout=30000',
      '-c timezone=UTC',
      ...(options.seeding === true ? ['-c synchronous_commit=off'] : []),
      ...plannerSettings,
    ].join(' '),
  })
  // A pool has ended before the server knows that its connections have.
  const lost = (what: string) => (error: Error): void => { if (!pool.ending) log.warn({ reason: error.message }, what) }
  // Without a listener on every client a database restart would end the process.
  pool.on('connect', (client) => {
    client.on('error', lost('database connection lost'))
    sendTogether(client, options.statementTimeoutMs + 5_000)
  })
  pool.on('error', lost('idle database connection lost'))

  const guarded = {
    query: (...parameters: unknown[]): Promise<unknown> => {
      const [first] = parameters
      if (pool.waitingCount >= queueLimit) {
        const full = databaseProblems.raise['queue-full']({}, { retryAfterSeconds: 1 })
        if (!(first instanceof Submission)) return Promise.reject(full)
        first.callback(full, [])
        return Promise.resolve()
      }
      if (first instanceof Submission) {
        lend(pool, first)
        return Promise.resolve()
      }
      return (pool as unknown as { query(...given: unknown[]): Promise<unknown> }).query(...parameters)
    },
  }
  const db: Database = drizzle(guarded as unknown as pg.Pool)
  if (!options.namedStatements) withoutNames.add(db)
  const sessions = new WeakMap<PoolClient, Tx>()
  const sessionOf = (client: PoolClient): Tx => {
    const known = sessions.get(client)
    if (known !== undefined) return known
    const made: Tx = drizzle(client)
    if (!options.namedStatements) withoutNames.add(made)
    sessions.set(client, made)
    return made
  }

  async function attempt<Result>(work: (tx: Tx) => Promise<Result>, last?: (tx: Tx) => Promise<unknown>): Promise<Result> {
    if (pool.waitingCount >= queueLimit) throw databaseProblems.raise['queue-full']({}, { retryAfterSeconds: 1 })
    const client = await pool.connect()
    let broken = false
    try {
      // BEGIN travels together with the first statement of the work: the connection is in pipeline mode.
      const tx = sessionOf(client)
      const begun = begin(tx, [])
      begun.catch(ignore)
      const result = await work(tx)
      await begun
      const [, ended] = await Promise.all([last?.(tx), commit(tx, [])])
      if (ended !== 'COMMIT') throw new Error(`the transaction ended with ${ended}`)
      return result
    } catch (error) {
      broken = isConnectionLoss(error)
      if (!broken) await client.query('rollback').catch(() => { broken = true })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    db,
    pool,
    transaction: async (work, last) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(work, last)
        } catch (error) {
          if (mayRetry(error) && tries < 3) continue
          throw asProblem(error) ?? error
        }
      }
    },
    close: () => pool.end(),
  }
}
