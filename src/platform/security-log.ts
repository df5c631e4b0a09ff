import type { FastifyRequest } from 'fastify'
import { defineCodes } from '../kernel/codes.ts'
import { newId } from '../kernel/ids.ts'
import { ProblemError } from '../kernel/problem.ts'
import { oneLine } from '../kernel/text.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { DatabaseClient, Tx } from './db/client.ts'
import { writtenCommand } from './db/written.ts'
import type { Logger } from './logger.ts'

/** 安全日志事件：至少保存六个月（网络安全法第二十三条） */
export const securityEvents = defineCodes({
  LOG_IN_SUCCEEDED: { zh: '登录成功', en: 'log-in succeeded' },
  LOG_IN_FAILED: { zh: '登录失败', en: 'log-in failed' },
  LOG_IN_LOCKED: { zh: '锁定期间登录', en: 'log-in while locked' },
  LOGGED_OUT: { zh: '退出登录', en: 'logged out' },
  REFRESH_REUSED: { zh: '刷新令牌被重复使用', en: 'refresh token reused' },
  SESSIONS_REVOKED: { zh: '会话被撤销', en: 'sessions revoked' },
  PASSWORD_CHANGED: { zh: '修改密码', en: 'password changed' },
  CLIENT_TOKEN_ISSUED: { zh: '向对接系统签发令牌', en: 'token issued to a service client' },
  CLIENT_REFUSED: { zh: '对接系统身份未通过', en: 'service client refused' },
  NOT_AUTHENTICATED: { zh: '未登录访问被拒绝', en: 'refused: not authenticated' },
  NOT_PERMITTED: { zh: '越权访问被拒绝', en: 'refused: not permitted' },
  ACT_REFUSED: { zh: '操作被拒绝', en: 'act refused' },
})

/** Where a request came from, fit for a log: one line, cut short. */
export interface RequestSource { address: string, userAgent: string, requestId: string }

export interface SecurityEntry {
  event: keyof typeof securityEvents
  accountId: string | null
  username: string | null
  source: RequestSource
  /** The code of the problem, or what else tells the case apart. */
  detail: string | null
}

export interface SecurityLog {
  /** For log-ins: written in the same transaction, or not at all. */
  write(tx: Tx, entry: SecurityEntry): Promise<void>
  /** For refusals: written soon, without keeping the answer waiting. */
  enqueue(entry: SecurityEntry): void
  readonly refusedAccess: (request: FastifyRequest, actor: Actor | null, code: string) => void
  readonly refusedAct: (request: FastifyRequest, error: unknown) => void
  flush(): Promise<void>
  close(): Promise<void>
}

interface Row { id: string, at: string, entry: SecurityEntry }

const limits = { waiting: 5_000, batch: 500, delayMs: 500 }
const refusals = new Set([409, 412, 422, 428])

const insert = writtenCommand('security-log', `
insert into security_log_entries (id, at, event, account_id, username, address, user_agent, request_id, detail)
select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])`)

const store = (tx: Tx, rows: readonly Row[]) => insert(tx, [
  rows.map((row) => row.id), rows.map((row) => row.at), rows.map(({ entry }) => entry.event), rows.map(({ entry }) => entry.accountId),
  rows.map(({ entry }) => entry.username === null ? null : cut(entry.username, 64)), rows.map(({ entry }) => entry.source.address),
  rows.map(({ entry }) => entry.source.userAgent), rows.map(({ entry }) => entry.source.requestId), rows.map(({ entry }) => entry.detail),
])

const cut = (text: string, length: number): string => oneLine(text).slice(0, length).toWellFormed()

export function sourceOf(request: FastifyRequest): RequestSource {
  return { address: request.ip, userAgent: cut(request.headers['user-agent'] ?? '', 200), requestId: request.id }
}

export function createSecurityLog(deps: { database: DatabaseClient, clock: Clock, log: Logger }): SecurityLog {
  const { database, clock, log } = deps
  let waiting: Row[] = []
  let dropped = 0
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const rowOf = (entry: SecurityEntry): Row => {
    const now = clock.now()
    return { id: newId(now), at: now.toISOString(), entry }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const rows = waiting.slice(0, limits.batch)
      waiting = waiting.slice(rows.length)
      try {
        await database.transaction((tx) => store(tx, rows))
      } catch (error) {
        waiting = [...rows, ...waiting]
        log.error({ waiting: waiting.length, reason: error instanceof ProblemError ? error.code : 'unknown' }, 'the security log could not be written')
        schedule()
        return
      }
    }
    if (dropped > 0) log.error({ dropped }, 'the security log was full; entries were lost')
    dropped = 0
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    writing = writing.then(drain)
    return writing
  }

  function schedule(): void {
    timer ??= setTimeout(() => { void flush() }, limits.delayMs).unref()
  }

  function enqueue(entry: SecurityEntry): void {
    if (waiting.length >= limits.waiting) { dropped += 1; return }
    waiting.push(rowOf(entry))
    if (waiting.length === limits.batch) void flush()
    else schedule()
  }

  return {
    enqueue,
    flush,
    write: async (tx, entry) => { await store(tx, [rowOf(entry)]) },
    refusedAccess: (request, actor, code) => {
      enqueue({
        event: actor === null ? 'NOT_AUTHENTICATED' : 'NOT_PERMITTED', accountId: actor?.accountId ?? null, username: null, source: sourceOf(request), detail: code,
      })
    },
    refusedAct: (request, error) => {
      if (!(error instanceof ProblemError) || !refusals.has(error.definition.status)) return
      enqueue({ event: 'ACT_REFUSED', accountId: request.actor?.accountId ?? null, username: null, source: sourceOf(request), detail: error.code })
    },
    close: async () => {
      await flush()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
