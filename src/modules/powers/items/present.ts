import { appliesOn, standingOn } from '../rules.ts'
import type { VersionRow } from '../store.ts'
import type { DifferenceRow } from './difference.ts'
import type { ItemWithVersions, ListedItem } from './queries.ts'
import type { DifferenceRecord, ItemRecord, ItemSummary } from './schema.ts'

const contentOf = ({ name, legalBasis, field, level }: VersionRow) => ({ name, legalBasis: [...legalBasis], field, level })
const periodOf = ({ validFrom, validTo }: VersionRow) => ({ validFrom, validTo })

export function presentSummary(row: ListedItem): ItemSummary {
  return {
    id: row.itemId, agencyId: row.agencyId, divisionCode: row.divisionCode, code: row.code, kind: row.kind, agencyName: row.agencyName, agencyUscc: row.agencyUscc,
    ...contentOf(row), ...periodOf(row), recordedAt: row.recordedAt.toISOString(),
  }
}

/** An item on a date as known at an instant (null: now); null where the system did not know it then. */
export function presentItem({ item, versions }: ItemWithVersions, on: string, knownAt: Date | null): ItemRecord | null {
  const recorded = versions.filter(({ recordedAt }) => knownAt === null || recordedAt <= knownAt)
  const known = recorded.filter(({ supersededAt }) => supersededAt === null || (knownAt !== null && supersededAt > knownAt))
  const shown = known.find((version) => appliesOn(version, on)) ?? known.at(-1) ?? recorded.at(-1)
  return shown === undefined ? null : {
    id: item.id, agencyId: item.agencyId, divisionCode: item.divisionCode, code: item.code, kind: item.kind, ...contentOf(shown), standing: standingOn(known, on),
    versions: recorded.map((version) => ({
      ...contentOf(version), ...periodOf(version), batchId: version.batchId, endsItem: version.ends, recordedAt: version.recordedAt.toISOString(),
      supersededAt: version.supersededAt?.toISOString() ?? null,
    })),
    version: item.version, createdAt: item.createdAt.toISOString(), updatedAt: item.updatedAt.toISOString(),
  }
}

export function presentDifference({ item, older, newer }: DifferenceRow): DifferenceRecord {
  const said = (version: VersionRow | null) => version === null ? null : { ...contentOf(version), ...periodOf(version) }
  return {
    id: item.id, agencyId: item.agencyId, divisionCode: item.divisionCode, code: item.code, kind: item.kind,
    change: older === null ? 'ADD' : newer === null ? 'DELETE' : 'ADJUST', before: said(older), after: said(newer),
  }
}
