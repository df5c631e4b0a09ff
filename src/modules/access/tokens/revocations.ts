import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Tx } from '../../../platform/db/client.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import type { Logger } from '../../../platform/logger.ts'

/** The channel on which every instance hears whose tokens no longer say what is true; `*` means everybody's. */
export const accessChannel = 'mingjian_access'

export interface Revocations {
  /** Whether every change of another instance is sure to be heard; otherwise each request must ask the database. */
  readonly trusted: boolean
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface RevocationDeps {
  connection: pg.ClientConfig
  log: Logger
  /** An account whose tokens are to be looked at anew; null: everybody's, because something may have been missed. */
  onChange: (accountId: string | null) => void
  beatMs?: number
}

const firstBeatMs = 5_000
const longestPauseMs = 10_000
const patienceMs = 10_000

const notify = writtenCommand('notify', 'select pg_notify($1, $2)')

/** Tells all instances, with the commit of the transaction, that an account's tokens must be looked at anew. */
export async function announce(tx: Tx, accountId: string): Promise<void> {
  await notify(tx, [accessChannel, accountId])
}

/**
 * A connection of its own that listens. Trust rests on a message sent to oneself coming back, again and again: a dead connection and a
 * pooler that swallows LISTEN are noticed alike.
 */
export function createRevocations({ connection, log, onChange, beatMs = 5_000 }: RevocationDeps): Revocations {
  const self = `beat ${randomUUID()}`
  let client: pg.Client | null = null
  let trusted = false
  let heard = true
  let stopped = false
  let beat: NodeJS.Timeout | null = null
  let pause = 250
  let firstBeat: (() => void) | null = null

  function lost(from: pg.Client, reason: string): void {
    if (client !== from) return
    client = null
    trusted = false
    if (beat !== null) clearInterval(beat)
    onChange(null)
    void from.end().catch(() => undefined)
    if (stopped) return
    log.warn({ reason }, 'not listening for revocations; every request asks the database')
    setTimeout(() => { void connect() }, pause).unref()
    pause = Math.min(pause * 2, longestPauseMs)
  }

  function receive(from: pg.Client, payload: string): void {
    if (client !== from) return
    if (payload === self) {
      heard = true
      if (trusted) return
      onChange(null)
      trusted = true
      pause = 250
      firstBeat?.()
    } else if (!payload.startsWith('beat ')) onChange(payload === '*' ? null : payload)
  }

  function send(from: pg.Client): void {
    if (!heard) { lost(from, 'no answer'); return }
    heard = false
    from.query('select pg_notify($1, $2)', [accessChannel, self]).catch((error: unknown) => { lost(from, (error as Error).message) })
  }

  async function connect(): Promise<void> {
    if (stopped) return
    const fresh = new pg.Client({ ...connection, application_name: 'mingjian-revocations', query_timeout: patienceMs })
    client = fresh
    fresh.on('error', (error) => { lost(fresh, error.message) })
    fresh.on('end', () => { lost(fresh, 'connection ended') })
    fresh.on('notification', ({ payload }) => { receive(fresh, payload ?? '') })
    try {
      await fresh.connect()
      await fresh.query(`listen ${accessChannel}`)
    } catch (error) {
      lost(fresh, (error as Error).message)
      return
    }
    heard = true
    send(fresh)
    beat = setInterval(() => { send(fresh) }, beatMs).unref()
  }

  return {
    get trusted() { return trusted },
    start: async () => {
      const ready = new Promise<void>((resolve) => { firstBeat = resolve })
      // Without a database the instance starts all the same and goes on trying.
      await Promise.race([connect().then(() => client === null ? undefined : ready), delay(firstBeatMs, undefined, { ref: false })])
    },
    stop: async () => {
      stopped = true
      trusted = false
      const last = client
      client = null
      if (beat !== null) clearInterval(beat)
      await last?.end().catch(() => undefined)
    },
  }
}
