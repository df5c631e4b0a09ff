import type { Pool } from 'pg'
import { leafHash } from '../kernel/hash.ts'
import type { AuditEntry } from './ledger.ts'
import { auditBytes } from './ledger.ts'

interface StoredEntry {
  id: string, at_text: string, act: string, actor_id: string, actor_name: string, agency_id: string | null, division_code: string
  target_kind: string, target_id: string, request_id: string, changes: string, leaf_hash: Buffer
  /** The leaf hash in the seal of the entry, or in the queue of those that wait for one. */
  known_hash: Buffer | null
}

/** Ids by what is wrong with them. */
export interface LedgerFindings {
  checked: number
  /** The entry does not agree with its own leaf hash. */
  altered: string[]
  /** It is not the one that was sealed. */
  replaced: string[]
  /** No act left it to be sealed. */
  unknown: string[]
}

const page = `
with page as (select * from audit_entries where (at, id) > ($1::timestamptz, $2::uuid) order by at, id limit 1000)
select page.*, page.at::text as at_text, coalesce(leaf.leaf_hash, waiting.leaf_hash) as known_hash
from page left join audit_seal_leaves as leaf on leaf.entry_id = page.id left join audit_unsealed as waiting on waiting.id = page.id
order by page.at, page.id`

/** Computes every leaf hash again from the stored entry, a thousand at a time, and compares it with what the seals know of it. */
export async function verifyLedger(pool: Pool): Promise<LedgerFindings> {
  const found: LedgerFindings = { checked: 0, altered: [], replaced: [], unknown: [] }
  let position: [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await pool.query<StoredEntry>(page, position)
    const last = rows.at(-1)
    if (last === undefined) return found
    for (const row of rows) {
      if (!leafHash('sha256', auditBytes(entryOf(row))).equals(row.leaf_hash)) found.altered.push(row.id)
      if (row.known_hash === null) found.unknown.push(row.id)
      else if (!row.known_hash.equals(row.leaf_hash)) found.replaced.push(row.id)
    }
    found.checked += rows.length
    position = [last.at_text, last.id]
  }
}

/** A time no act can have, such as infinity, stays as it is, and agrees with no hash. */
function instantOf(stored: string): string {
  const at = new Date(stored)
  return Number.isNaN(at.getTime()) ? stored : at.toISOString()
}

function entryOf(row: StoredEntry): AuditEntry {
  return {
    id: row.id, at: instantOf(row.at_text), act: row.act, actorId: row.actor_id, actorName: row.actor_name, agencyId: row.agency_id,
    divisionCode: row.division_code, targetKind: row.target_kind, targetId: row.target_id, requestId: row.request_id, changes: row.changes,
  }
}
