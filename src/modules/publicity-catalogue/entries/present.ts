import type { LocalDate } from '../../../kernel/local-date.ts'
import { isOverdue } from '../../../kernel/deadline.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { CatalogueEntryAct } from '../machine.ts'
import { catalogueEntryMachine } from '../machine.ts'
import type { CatalogueContent, Difference } from '../rules.ts'
import type { Checked } from './commands.ts'
import type { CheckRecord, EntryRecord, PublicEntry, PublicVersion, VersionRecord } from './schema.ts'
import type { EntryRow, VersionRow } from './store.ts'

export const permissionFor: Readonly<Record<CatalogueEntryAct, string>> = {
  draft: 'catalogue:maintain', approve: 'catalogue:publish', publish: 'catalogue:publish', withdraw: 'catalogue:publish',
}

export interface Viewer { actor: Actor, today: LocalDate }

export function presentEntry(row: EntryRow, { actor, today }: Viewer): EntryRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, kind: row.kind, status: row.status, draftSha256: row.draftSha256, draftItems: row.draftItems,
    draftedOn: row.draftedOn, draftedBy: row.draftedBy, reason: row.reason, approvedOn: row.approvedOn, approvedBy: row.approvedBy, versionNumber: row.versionNumber,
    sha256: row.sha256, firstPublishedOn: row.firstPublishedOn, publishedOn: row.publishedOn, stale: row.staleSince !== null, staleSince: row.staleSince, staleDueOn: row.staleDueOn,
    provisional: row.staleProvisional, calendarVersion: row.calendarVersion, overdue: row.staleDueOn !== null && isOverdue(row.staleDueOn, null, today),
    legalBasis: row.legalBasis, withdrawnOn: row.withdrawnOn, withdrawReason: row.withdrawReason,
    availableActs: actsFrom(catalogueEntryMachine, row.status).filter((act) => actor.permissions.has(permissionFor[act])),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentCheck({ checked, outdated, upToDate, nextAfterId }: Checked): CheckRecord {
  return { checked, outdated: outdated.map(({ id }) => id), upToDate: upToDate.map(({ id }) => id), nextAfterId }
}

export const presentDifference = ({ added, changed, removed }: Difference) => ({ added: [...added], changed: [...changed], removed: [...removed] })

export function presentVersion(row: VersionRow): VersionRecord {
  const { id, entryId, agencyId, dueOn, publishedBy } = row
  return { id, entryId, agencyId, ...presentPublicVersion(row), dueOn, publishedBy }
}

export function presentPublicVersion({ kind, number, sha256, itemCount, reason, publicFrom, publicTo, difference, publishedAt }: VersionRow): PublicVersion {
  return { kind, number, sha256, itemCount, reason, publicFrom, publicTo, difference: presentDifference(difference), publishedAt: publishedAt.toISOString() }
}

/** The frozen text read again: what anybody can hash for himself. */
export const contentOf = (frozen: string): PublicEntry['content'] => mutable(JSON.parse(frozen) as CatalogueContent)

export const mutable = ({ agencyId, agencyName, divisionCode, kind, items }: CatalogueContent): PublicEntry['content'] => ({
  agencyId, agencyName, divisionCode, kind,
  items: items.map(({ key, name, facts, legalBasis }) => ({ key, name, facts: [...facts], legalBasis: [...legalBasis] })),
})

export const presentPublicEntry = (row: VersionRow): PublicEntry => ({ ...presentPublicVersion(row), content: contentOf(row.content) })
