import { and, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import { membersOf } from '../../../kernel/codes.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import type { LineChange, PowerKind } from '../codes.ts'
import { lineChanges, powerKinds } from '../codes.ts'
import { batchMachine } from '../machine.ts'
import type { BatchRow, LineRow } from '../store.ts'
import { batchScope } from '../store.ts'
import { powerItemBatches, powerItemLines } from '../table.ts'

export interface LineGroup { change: LineChange, kind: PowerKind | null, lines: number }

const groups = sql<LineGroup[]>`${sql`(
  select coalesce(json_agg(json_build_object('change', g.change, 'kind', g.kind, 'lines', g.lines) order by g.kind, g.change), '[]'::json)
  from (select l.change, l.kind, count(*)::int as lines from ${powerItemLines} l where l.batch_id = ${powerItemBatches.id} group by l.change, l.kind) g)`}`

const byId = defineStatement((db, kind: Scope['kind']) => db.select({ row: powerItemBatches, groups }).from(powerItemBatches)
  .where(and(eq(powerItemBatches.id, sql.placeholder('id')), withinScope(batchScope, kind))))

/** A batch with the numbers of its lines. */
export async function findBatch(db: Database, scope: Scope, id: string): Promise<{ row: BatchRow, groups: readonly LineGroup[] } | null> {
  const [found] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return found ?? null
}

export const batchList = defineList<BatchRow>({
  name: 'power-item-batches',
  table: powerItemBatches,
  id: powerItemBatches.id,
  scope: batchScope,
  filters: {
    status: memberOf(powerItemBatches.status, statesOf(batchMachine), '状态'),
    agencyId: idOf(powerItemBatches.agencyId, '执法主体'),
    divisionCode: equals(powerItemBatches.divisionCode, divisionCode()),
    effectiveOn: between(powerItemBatches.effectiveOn, '生效日期'),
    q: containedIn([powerItemBatches.title, powerItemBatches.documentNumber], '名称或文号中的文字'),
  },
  sorts: {
    createdAt: { column: powerItemBatches.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' },
  },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(powerItemBatches).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

/** The lines of one batch, which has been found in the caller's scope before; a position occurs once in a batch. */
export const lineList = defineList<LineRow>({
  name: 'power-item-lines',
  table: powerItemLines,
  id: powerItemLines.code,
  idCast: 'text',
  scope: batchScope,
  filters: {
    batchId: idOf(powerItemLines.batchId, '批次'),
    agencyId: idOf(powerItemLines.agencyId, '执法主体'),
    change: memberOf(powerItemLines.change, membersOf(lineChanges), '调整方式'),
    kind: memberOf(powerItemLines.kind, membersOf(powerKinds), '事项种类'),
  },
  sorts: { position: { column: powerItemLines.position, cast: 'integer', value: (row) => row.position, description: '序号' } },
  defaultSort: 'position',
  select: (db, { where, orderBy, limit }) => db.select().from(powerItemLines).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.code,
})
