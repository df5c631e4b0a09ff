import type { Actor } from './actor.ts'
import type { Tx } from './db/handles.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What an act did, for the audit: the record it touched and its visible values before and after. */
export interface ActRecord {
  act: string
  target: { kind: string, id: string }
  agencyId: string | null
  divisionCode: string
  before: Fields | null
  after: Fields | null
}

export interface DomainEvent { readonly type: string, readonly payload: object }

/** All a command may touch: its transaction, who acts, when, and where to tell what it did. It cannot reach the pool. */
export interface CommandContext {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  /** The legal date in Asia/Shanghai. */
  readonly today: string
  readonly requestId: string
  record(entry: ActRecord): void
  emit(event: DomainEvent): void
  /**
   * Statements already started whose results nobody waits for: they travel with the ledger and the COMMIT, and the act fails as they do.
   * The caller turns their errors into problems.
   */
  store(started: Promise<unknown>): void
  /** Done in this process once the transaction is committed, such as forgetting a cached token. */
  afterCommit(work: () => void): void
}
