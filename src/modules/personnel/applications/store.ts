import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { certificateApplications as applications } from './table.ts'

export type ApplicationRow = typeof applications.$inferSelect

export const applicationScope: ScopeColumns = {
  provinceCode: applications.provinceCode, cityCode: applications.cityCode, countyCode: applications.countyCode, agencyId: applications.agencyId,
  own: (officerId) => eq(applications.officerId, officerId),
}

/** Stores those of persons who have no open application of the kind. */
export const insertApplications = defineBulkInsertOfNew(applications)

export const updateApplications = defineBulkUpdate(applications, [
  'status', 'reviewedOn', 'trainedOn', 'trainedHours', 'examSessionId', 'passedOn', 'exempt', 'noticeFrom', 'noticeTo', 'objection', 'objectionAnswer',
  'certificateId', 'issuedOn', 'closedOn', 'closeReason',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(applications)
  .where(and(sql`${applications.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(applicationScope, kind))).orderBy(asc(applications.id)).for('update'))

/** Those of some applications that the caller may see, locked in one order. */
export async function lockApplications(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, ApplicationRow>> {
  return new Map((await locked(tx, scope.kind, { ...scopeValues(scope), wanted })).map((row) => [row.id, row]))
}
