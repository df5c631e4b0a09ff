import type { AuditEntryRecord } from './schema.ts'
import type { AuditEntryRow } from './queries.ts'

/** Kinds of target whose values the audit administrator may read: the administration itself. */
const administrative = new Set(['account', 'role'])

export function presentAuditEntry(row: AuditEntryRow, administrator: boolean): AuditEntryRecord {
  const changes = JSON.parse(row.changes) as Record<string, [unknown, unknown]>
  return {
    id: row.id, at: row.at.toISOString(), act: row.act, actorId: row.actorId, actorName: row.actorName, agencyId: row.agencyId,
    divisionCode: row.divisionCode, targetKind: row.targetKind, targetId: row.targetId, requestId: row.requestId,
    changes: administrator && !administrative.has(row.targetKind) ? null
      : Object.entries(changes).map(([field, [before, after]]) => ({ field, before, after })),
    leafHash: row.leafHash.toString('hex'),
  }
}
