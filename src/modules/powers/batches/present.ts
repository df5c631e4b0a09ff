import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { LineChange } from '../codes.ts'
import { batchMachine } from '../machine.ts'
import type { BatchRow, LineRow } from '../store.ts'
import type { LineGroup } from './queries.ts'
import type { BatchRecord, BatchSummary, LineRecord } from './schema.ts'

const permissions: Readonly<Record<BatchSummary['availableActs'][number], string>> = {
  extend: 'power-item:maintain', publish: 'power-item:publish', withdraw: 'power-item:maintain',
}

export function presentBatch(row: BatchRow, actor: Actor): BatchSummary {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, title: row.title, reason: row.reason, documentNumber: row.documentNumber,
    effectiveOn: row.effectiveOn, lineCount: row.lineCount, status: row.status, publishedAt: row.publishedAt?.toISOString() ?? null,
    withdrawalReason: row.withdrawalReason, availableActs: actsFrom(batchMachine, row.status).filter((act) => actor.permissions.has(permissions[act])),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentBatchDetail({ row, groups }: { row: BatchRow, groups: readonly LineGroup[] }, actor: Actor): BatchRecord {
  const kinds = [...new Set(groups.flatMap(({ kind }) => kind === null ? [] : [kind]))]
  return {
    ...presentBatch(row, actor), counts: countsOf(groups),
    byKind: kinds.map((kind) => ({ kind, ...countsOf(groups.filter((group) => group.kind === kind)) })),
  }
}

/** Lines by what they do. */
export function countsOf(groups: readonly { change: LineChange, lines: number }[]): BatchRecord['counts'] {
  const of = (change: LineChange): number => groups.filter((group) => group.change === change).reduce((sum, { lines }) => sum + lines, 0)
  return { added: of('ADD'), adjusted: of('ADJUST'), deleted: of('DELETE') }
}

export function presentLine({ position, change, agencyId, code, kind, name, legalBasis, field, level, itemId }: LineRow): LineRecord {
  return { position, change, agencyId, code, kind, name, legalBasis: legalBasis === null ? null : [...legalBasis], field, level, itemId }
}
