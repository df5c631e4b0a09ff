import { defineProblems } from '../kernel/problem.ts'
import type { CommandContext } from './context.ts'
import { repeatedId } from './db/errors.ts'
import { writtenCommand, writtenQuery } from './db/written.ts'

/** What an act answered, in a form that can be given again byte for byte. `kept` stands in for a body with a one-time secret. */
export interface Answer { status: number, headers: Record<string, string>, body: unknown, kept?: unknown }

/** A key under which a request is done once. A client's own record id is such a key too (`id:<uuid>`), and that one never expires. */
export interface IdempotentCall { key: string, requestHash: Buffer, lasting: boolean }

/** What a caller sends holds no space: one before it keeps apart what looks like the key of an id. */
export const callersKey = (key: string, requestHash: Buffer): IdempotentCall => ({ key: key.startsWith('id:') ? ` ${key}` : key, requestHash, lasting: false })

export const ownIdKey = (id: string, requestHash: Buffer): IdempotentCall => ({ key: `id:${id}`, requestHash, lasting: true })

export const idempotencyProblems = defineProblems('idempotency', {
  'key-reused': {
    status: 422,
    title: { zh: '幂等键已用于其他请求', en: 'Idempotency key reused' },
    detail: { zh: '该 Idempotency-Key 已用于内容不同的请求', en: 'This Idempotency-Key was used for a request with other content' },
  },
  'id-taken': {
    status: 409,
    title: { zh: '编号已被占用', en: 'Id taken' },
    detail: { zh: '该 id 已用于内容不同的记录', en: 'This id was used for a record with other content' },
  },
  'in-progress': {
    status: 409,
    title: { zh: '相同请求正在办理', en: 'Request in progress' },
    detail: { zh: '带有该 Idempotency-Key 的请求仍在办理中', en: 'A request with this Idempotency-Key is still running' },
  },
})

const lock = writtenQuery<{ free: boolean }>('idempotency-lock', "select pg_try_advisory_xact_lock(hashtextextended($1::text || ':' || $2, 0)) as free")

const lookUp = writtenQuery<PriorRow>('idempotency-look-up', `
select request_hash, status, headers, body from idempotency_keys where caller_id = $1::uuid and key = $2 and created_at > $3::timestamptz`)

interface PriorRow { request_hash: Buffer, status: number, headers: Record<string, string>, body: string }

/** Whether a write ran into a record, made by whomever, that has the id the client chose for its own. */
export const isIdTaken = (keys: readonly IdempotentCall[], error: unknown): boolean => {
  const id = repeatedId(error)
  return id !== null && keys.some(({ key, lasting }) => lasting && key === `id:${id}`)
}

const dayMs = 86_400_000
const oldest = (once: IdempotentCall, now: Date): string => (once.lasting ? new Date(0) : new Date(now.getTime() - dayMs)).toISOString()

/**
 * The answer first given under this key, or null when the act is still to be done. The lock is held until the transaction ends.
 * Looking up is a statement of its own, sent together with the lock: one that began before the lock was free would not see what its last holder kept.
 */
export async function priorAnswer({ tx, actor, now }: CommandContext, once: IdempotentCall): Promise<Answer | null> {
  const { key, requestHash, lasting } = once
  const [[locked], [prior]] = await Promise.all([lock(tx, [actor.accountId, key]), lookUp(tx, [actor.accountId, key, oldest(once, now)])])
  if (locked?.free !== true) throw idempotencyProblems.raise['in-progress']({}, { retryAfterSeconds: 1 })
  if (prior === undefined) return null
  if (!prior.request_hash.equals(requestHash)) throw idempotencyProblems.raise[lasting ? 'id-taken' : 'key-reused']()
  return { status: prior.status, headers: prior.headers, body: JSON.parse(prior.body) as unknown }
}

// Only a key that has run out is given away again. Without an instant the row cannot be stored: the act fails as a whole, nothing is kept under a key of others.
const keep = writtenCommand('idempotency-keep', `
insert into idempotency_keys (caller_id, key, request_hash, status, headers, body, created_at) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (caller_id, key) do update set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers, body = excluded.body,
  created_at = case when idempotency_keys.created_at <= $8::timestamptz then excluded.created_at end`)

/** Keeps the answer in the act's own transaction: it travels with the ledger and the COMMIT. */
export function keepAnswer(context: CommandContext, once: IdempotentCall, answer: Answer): void {
  const { tx, actor, now } = context
  context.store(keep(tx, [
    actor.accountId, once.key, once.requestHash, answer.status, JSON.stringify(answer.headers), JSON.stringify(answer.kept ?? answer.body), now.toISOString(),
    oldest(once, now),
  ]))
}
