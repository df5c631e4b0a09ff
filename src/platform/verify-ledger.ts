import type { Pool } from 'pg'
import { leafHash } from '../kernel/hash.ts'
import type { AuditEntry } from './ledger.ts'
import { auditBytes } from './ledger.ts'

interface StoredEntry {
  id: string, at: Date, act: string, actor_id: string, actor_name: string, agency_id: string | null, division_code: string
  target_kind: string, target_id: string, request_id: string, changes: string, leaf_hash: Buffer
}

const page = `
select * from audit_entries where (at, id) > ($1::timestamptz, $2::uuid) order by at, id limit 1000`

/** Computes every leaf hash again from the stored entry, a thousand at a time; gives the ids of those that do not agree. */
export async function verifyLedger(pool: Pool): Promise<{ checked: number, altered: string[] }> {
  const altered: string[] = []
  let checked = 0
  let position: [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await pool.query<StoredEntry>(page, position)
    const last = rows.at(-1)
    if (last === undefined) return { checked, altered }
    for (const row of rows) if (!leafHash('sha256', auditBytes(entryOf(row))).equals(row.leaf_hash)) altered.push(row.id)
    checked += rows.length
    position = [last.at.toISOString(), last.id]
  }
}

function entryOf(row: StoredEntry): AuditEntry {
  return {
    id: row.id, at: row.at.toISOString(), act: row.act, actorId: row.actor_id, actorName: row.actor_name, agencyId: row.agency_id,
    divisionCode: row.division_code, targetKind: row.target_kind, targetId: row.target_id, requestId: row.request_id, changes: row.changes,
  }
}
