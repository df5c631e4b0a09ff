import type { OfficerImportRecord } from './schema.ts'
import type { OfficerImport } from './store.ts'

export function presentOfficerImport({ id, agencyId, divisionCode, format, rows, created, unchanged, refused, startedAt, finishedAt }: OfficerImport): OfficerImportRecord {
  return { id, agencyId, divisionCode, format, rows, created, unchanged, refused, startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() }
}
