import { canonicalJson } from '../kernel/canonical-json.ts'
import { leafHash } from '../kernel/hash.ts'
import { newId } from '../kernel/ids.ts'
import { localDateOf } from '../kernel/local-date.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { ActRecord, CommandContext, DomainEvent } from './context.ts'
import type { DatabaseClient, Tx } from './db/client.ts'
import type { Reactions } from './events.ts'
import type { Answer, IdempotentCall } from './idempotency.ts'
import { idempotencyProblems, isIdTaken, keepAnswer, priorAnswer } from './idempotency.ts'
import { auditBytes, changesOf, writeLedger } from './ledger.ts'

const ignore = (): void => undefined

export type { ActRecord, CommandContext, Fields } from './context.ts'

export interface Call { actor: Actor, requestId: string }

export interface CommandRunner {
  /** begin → command → reactions → audit rows → outbox rows → commit. */
  run<Result>(call: Call, work: (context: CommandContext) => Promise<Result>): Promise<Result>
  /** The same act under idempotency keys: a repeated request gets the first answer again. */
  runOnce(call: Call, keys: readonly IdempotentCall[], work: (context: CommandContext) => Promise<Answer>): Promise<{ answer: Answer, replayed: boolean }>
}

export function createCommandRunner(database: DatabaseClient, clock: Clock, reactions: Reactions): CommandRunner {
  async function inTransaction<Result>(call: Call, work: (context: CommandContext) => Promise<Result>, keys: readonly IdempotentCall[] = []): Promise<Result> {
    const refused = (error: unknown): never => { throw isIdTaken(keys, error) ? idempotencyProblems.raise['id-taken']() : error }
    const now = clock.now()
    const records: ActRecord[] = []
    const events: DomainEvent[] = []
    const committed: (() => void)[] = []
    const stored: Promise<unknown>[] = []
    const outcome = await database.transaction(async (tx) => {
      records.length = 0
      events.length = 0
      committed.length = 0
      stored.length = 0
      const context: CommandContext = {
        tx, actor: call.actor, now, today: localDateOf(now), requestId: call.requestId,
        record: (entry) => { records.push(entry) },
        emit: (event) => { events.push(event) },
        store: (started) => {
          started.catch(ignore)
          stored.push(started)
        },
        afterCommit: (done) => { committed.push(done) },
      }
      const result = await firstFailureOf(stored, async () => {
        const done = await work(context)
        await react(context, events, reactions)
        return done
      }).catch(refused)
      if (events.length > 0 && records.length === 0) throw new Error('an act emitted events but recorded nothing for the audit')
      return result
    }, (tx) => inTurn([
      ...stored, ...(records.length === 0 ? [] : [writeLedger(tx, call, now, records.map((record) => entryOf(call, now, record)), events)]),
    ]).catch(refused))
    for (const done of committed) done()
    return outcome
  }

  return {
    run: (call, work) => inTransaction(call, work),
    runOnce: (call, keys, work) => inTransaction(call, async (context) => {
      for (const [index, once] of keys.entries()) {
        const prior = await priorAnswer(context, once)
        if (prior === null) continue
        // The keys before it are used from now on, too.
        for (const unused of keys.slice(0, index)) keepAnswer(context, unused, prior)
        return { answer: prior, replayed: true }
      }
      const answer = await work(context)
      for (const once of keys) keepAnswer(context, once, answer)
      return { answer, replayed: false }
    }, keys),
  }
}

/** Who acts where nobody asked: the jobs of the platform. */
const platform = { accountId: '00000000-0000-7000-8000-000000000000', name: '系统任务' } as const

/** What a job did, in its transaction: audit entries as of an act. */
export function recordOfJob(tx: Tx, job: string, now: Date, records: readonly ActRecord[]): Promise<unknown> {
  const call = { actor: platform, requestId: job }
  return writeLedger(tx, call, now, records.map((record) => entryOf(call, now, record)), [])
}

/** The first failure in the order of the statements: those after it only say that the transaction is lost. */
async function inTurn(started: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(started)) if (outcome.status === 'rejected') throw outcome.reason
}

/** A statement that failed makes those after it fail too: what the work met then is not the reason. */
async function firstFailureOf<Result>(stored: readonly Promise<unknown>[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await inTurn(stored)
    throw error
  }
}

/** Events of one kind are handed over together, so that a bulk act costs its reactions one statement, not one per row. */
async function react(context: CommandContext, events: readonly DomainEvent[], reactions: Reactions): Promise<void> {
  for (let done = 0; done < events.length;) {
    const fresh = events.slice(done)
    done = events.length
    for (const [type, ofType] of Map.groupBy(fresh, (event) => event.type)) {
      for (const reaction of reactions.get(type) ?? []) await reaction(context, ofType.map((event) => event.payload))
    }
  }
}

function entryOf(call: { actor: Pick<Actor, 'accountId' | 'name'>, requestId: string }, now: Date, record: ActRecord) {
  const entry = {
    id: newId(now), at: now.toISOString(), act: record.act, actorId: call.actor.accountId, actorName: call.actor.name,
    agencyId: record.agencyId, divisionCode: record.divisionCode, targetKind: record.target.kind, targetId: record.target.id,
    requestId: call.requestId, changes: canonicalJson(changesOf(record.before, record.after)),
  }
  return { ...entry, leafHash: leafHash('sha256', auditBytes(entry)) }
}
