import { tailOf } from '../present.ts'
import type { SuccessionDetail, SuccessionRecord } from './schema.ts'
import type { LinkRow, SuccessionRow } from './store.ts'

export function presentSuccession(row: SuccessionRow): SuccessionRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, kind: row.kind, effectiveOn: row.effectiveOn, documentNumber: row.documentNumber,
    decidedBy: row.decidedBy, reason: row.reason, predecessorSurvives: row.predecessorSurvives, ...tailOf(row),
  }
}

export function presentSuccessionDetail({ row, links }: { row: SuccessionRow, links: readonly LinkRow[] }): SuccessionDetail {
  return {
    ...presentSuccession(row),
    links: links.map(({ predecessorId, successorId, functions, fields }) => ({ predecessorId, successorId, functions, fields })),
  }
}
