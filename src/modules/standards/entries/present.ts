import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { standardMachine } from '../machine.ts'
import type { BatchRecord, EntryRecord, VersionRecord } from './schema.ts'
import type { EntryRow, VersionRow } from './store.ts'

type Act = keyof typeof standardMachine.acts

/** Drafts are written by whoever keeps the list; what binds others is decided by whoever may publish. */
const permissionFor = (act: Act): string => act === 'revise' ? 'standard:maintain' : 'standard:publish'

export function presentEntry(row: EntryRow, actor: Actor): EntryRecord {
  return {
    id: row.id, list: row.list, divisionCode: row.divisionCode, agencyId: row.agencyId, itemCode: row.itemCode, name: row.name, kind: row.kind, field: row.field,
    legalBasis: row.legalBasis, details: row.details, status: row.status, publishedOn: row.publishedOn, effectiveOn: row.effectiveOn,
    repealedOn: row.repealedOn, versionNumber: row.versionNumber,
    availableActs: actsFrom(standardMachine, row.status).filter((act) => actor.permissions.has(permissionFor(act))),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentVersion(row: VersionRow): VersionRecord {
  return {
    id: row.id, entryId: row.entryId, list: row.list, divisionCode: row.divisionCode, agencyId: row.agencyId, itemCode: row.itemCode, name: row.name,
    kind: row.kind, field: row.field, legalBasis: row.legalBasis, details: row.details, number: row.number, origin: row.origin,
    publishedOn: row.publishedOn, document: row.document, reason: row.reason, validFrom: row.validFrom, validTo: row.validTo,
    recordedAt: row.recordedAt.toISOString(), supersededAt: row.supersededAt?.toISOString() ?? null,
  }
}

export function presentBatch(rows: readonly EntryRow[]): BatchRecord {
  return { items: rows.map(({ id, itemCode, status }, index) => ({ index, id, itemCode, status })) }
}
