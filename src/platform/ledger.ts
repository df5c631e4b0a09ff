import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Tx } from './db/handles.ts'
import type { DomainEvent } from './context.ts'
import { writtenCommand } from './db/written.ts'

export interface AuditEntry {
  id: string
  at: string
  act: string
  actorId: string
  actorName: string
  agencyId: string | null
  divisionCode: string
  targetKind: string
  targetId: string
  requestId: string
  changes: string
}

/** The bytes an audit entry's leaf hash covers: canonical JSON of every field. This form never changes. */
export function auditBytes(entry: AuditEntry): Buffer {
  return Buffer.from(canonicalJson({
    id: entry.id, at: entry.at, act: entry.act, actorId: entry.actorId, actorName: entry.actorName, agencyId: entry.agencyId,
    divisionCode: entry.divisionCode, targetKind: entry.targetKind, targetId: entry.targetId, requestId: entry.requestId, changes: entry.changes,
  }), 'utf8')
}

type Values = Readonly<Record<string, unknown>>

/** Field by field `[before, after]`; fields that stayed the same are left out, absent counts as null. */
export function changesOf(before: Values | null, after: Values | null): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {}
  for (const field of before === null || after === null ? Object.keys(before ?? after ?? {}) : new Set([...Object.keys(before), ...Object.keys(after)])) {
    const pair: [unknown, unknown] = [plain(before?.[field]), plain(after?.[field])]
    if (!isSame(...pair)) changes[field] = pair
  }
  return changes
}

/** Most fields are simple values or absent; only of two structures the text has to be compared. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true
  return typeof before === 'object' && typeof after === 'object' && before !== null && after !== null && canonicalJson(before) === canonicalJson(after)
}

const plain = (value: unknown): unknown => value instanceof Date ? value.toISOString() : value ?? null

const audited = 'insert into audit_entries (id, at, act, actor_id, actor_name, agency_id, division_code, target_kind, target_id, request_id, changes, leaf_hash)'
const unsealed = 'insert into audit_unsealed (id, at, leaf_hash)'
const told = 'insert into outbox_events (at, type, payload, request_id)'

const ledgerStatement = `
with audit as (
  ${audited}
  select id, $1::timestamptz, act, $2::uuid, $3, agency_id, division_code, target_kind, target_id, $4, changes, leaf_hash
  from unnest($5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::bytea[])
    as entry(id, act, agency_id, division_code, target_kind, target_id, changes, leaf_hash)
), to_seal as (
  ${unsealed} select id, $1::timestamptz, leaf_hash from unnest($5::uuid[], $12::bytea[]) as entry(id, leaf_hash)
)
${told}
select $1::timestamptz, type, payload, $4 from unnest($13::text[], $14::jsonb[]) as event(type, payload)`

/** One entry and one event, as most acts leave: as plain values they cost the database a seventh less than as arrays. */
const oneOfEach = `
with audit as (${audited} values ($5::uuid, $1::timestamptz, $6, $2::uuid, $3, $7::uuid, $8, $9, $10::uuid, $4, $11, $12::bytea)),
to_seal as (${unsealed} values ($5::uuid, $1::timestamptz, $12::bytea))
${told} values ($1::timestamptz, $13, $14::jsonb, $4)`

const writeMany = writtenCommand('ledger', ledgerStatement)
const writeOneOfEach = writtenCommand('ledger-of-one', oneOfEach)

/** Writes audit rows and outbox rows in one statement, whatever their number. */
export function writeLedger(
  tx: Tx, call: { actor: { accountId: string, name: string }, requestId: string }, now: Date,
  entries: readonly (AuditEntry & { leafHash: Buffer })[], events: readonly DomainEvent[],
): Promise<unknown> {
  const single = entries.length === 1 && events.length === 1
  const columns = [
    entries.map((e) => e.id), entries.map((e) => e.act), entries.map((e) => e.agencyId), entries.map((e) => e.divisionCode),
    entries.map((e) => e.targetKind), entries.map((e) => e.targetId), entries.map((e) => e.changes), entries.map((e) => e.leafHash),
    events.map((event) => event.type), events.map((event) => JSON.stringify(event.payload)),
  ]
  const write = single ? writeOneOfEach : writeMany
  return write(tx, [now.toISOString(), call.actor.accountId, call.actor.name, call.requestId, ...(single ? columns.map(([only]) => only) : columns)])
}
