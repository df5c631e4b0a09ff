import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { askingAgency, between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { findingCategories, findingSubcategories, severities } from '../codes.ts'
import { isReviewerOfFileTold } from '../files/told.ts'
import { findingMachine } from '../machine.ts'
import { asksFor, type Reader } from '../reader.ts'
import type { FindingRow } from './store.ts'
import { findingScope } from './store.ts'
import { findings } from './table.ts'

/** A finding, and whether the reader may know who recorded it. */
export interface FindingView extends FindingRow { told: boolean }

// Drizzle writes columns without their table where only one is read; inside the condition another is read too.
const viewColumns = { ...getTableColumns(findings), told: sql<boolean>`${isReviewerOfFileTold(sql.placeholder('toldTo'), sql.raw('"findings"."file_id"'))}` }

const byId = defineStatement((db, kind: Scope['kind']) => db.select(viewColumns).from(findings)
  .where(and(eq(findings.id, sql.placeholder('id')), withinScope(findingScope, kind))))

export async function findFinding(db: Database, reader: Reader, id: string): Promise<FindingView | null> {
  const [row] = await byId(db, reader.scope.kind, { ...scopeValues(reader.scope), id, toldTo: asksFor(reader) })
  return row ?? null
}

/** `overdue=true|false` on the legal date of the injected clock; the same condition as `isFindingOverdue`. */
const overdueBy = (clock: Clock) => (name: string): Filter => ({
  params: { [name]: z.enum(['true', 'false']).optional().describe('是否逾期未整改') },
  conditions: (field, query) => {
    const wanted = query[field] as 'true' | 'false' | undefined
    if (wanted === undefined) return []
    const overdue = sql`(${findings.status} = 'OPEN' and ${findings.rectifyBy} < ${sql.placeholder('today')}::date)`
    return [{ key: `${field}=${wanted}`, sql: wanted === 'true' ? overdue : sql`not ${overdue}`, values: { today: localDateOf(clock.now()) } }]
  },
})

export const findingList = (clock: Clock) => defineList<FindingView>({
  name: 'findings',
  table: findings,
  id: findings.id,
  scope: findingScope,
  filters: {
    spotCheckId: idOf(findings.spotCheckId, '评查计划'),
    fileId: idOf(findings.fileId, '抽中的案卷'),
    roundId: idOf(findings.roundId, '评查轮次'),
    reviewFileId: idOf(findings.reviewFileId, '评查轮次中的卷宗'),
    orderId: idOf(findings.orderId, '整改要求'),
    caseId: idOf(findings.caseId, '案件'),
    agencyId: idOf(findings.agencyId, '被评查机关'),
    category: memberOf(findings.category, membersOf(findingCategories), '问题类别'),
    subcategory: memberOf(findings.subcategory, membersOf(findingSubcategories), '问题小类'),
    severity: memberOf(findings.severity, membersOf(severities), '问题程度'),
    status: memberOf(findings.status, statesOf(findingMachine), '状态'),
    overdue: overdueBy(clock),
    recordedOn: between(findings.recordedOn, '记录日期'),
    toldTo: askingAgency,
  },
  sorts: { recordedOn: { column: findings.recordedOn, cast: 'date', value: (row) => row.recordedOn, description: '记录日期' } },
  defaultSort: '-recordedOn',
  select: (db, { where, orderBy, limit }) => db.select(viewColumns).from(findings).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
