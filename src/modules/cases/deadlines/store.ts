import { eq, sql } from 'drizzle-orm'
import { newId } from '../../../kernel/ids.ts'
import { defineBulkInsert, defineBulkUpdateBy } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { ActKind } from '../rules.ts'
import { caseDeadlines, handledBy } from '../table.ts'
import type { DeadlinePlan } from './effects.ts'
import type { CaseDeadline } from './period.ts'

export type DeadlineRow = typeof caseDeadlines.$inferSelect

export const deadlineScope: ScopeColumns = {
  provinceCode: caseDeadlines.provinceCode, cityCode: caseDeadlines.cityCode, countyCode: caseDeadlines.countyCode, agencyId: caseDeadlines.agencyId,
  own: (officerId) => handledBy(caseDeadlines.caseId, officerId),
}

/** What a period takes from its case, so that it is found within a data scope. */
export interface CaseOfDeadlines { id: string, agencyId: string, divisionCode: string, actKind: ActKind }

const ofCase = defineStatement<'case', DeadlineRow[]>((db) => db.select().from(caseDeadlines)
  .where(eq(caseDeadlines.caseId, sql.placeholder('caseId'))).orderBy(caseDeadlines.startedOn, caseDeadlines.ruleCode, caseDeadlines.id))

/** The periods of a case; whoever changes them holds the case. */
export async function deadlinesOf(db: Database, caseId: string): Promise<CaseDeadline[]> {
  return (await ofCase(db, 'case', { caseId })).map(deadlineOfRow)
}

export function deadlineOfRow(row: DeadlineRow): CaseDeadline {
  const { ruleCode, subjectId, nature, length, unit, extendable, startedOn, dueOn, dueAt, provisional, calendarVersion, legalBasis, state, metOn, cancelledOn, suspensions, extensions } = row
  return {
    ruleCode, subjectId, nature, length, unit, extendable, startedOn, dueOn, dueAt: dueAt?.toISOString() ?? null, provisional, calendarVersion, legalBasis,
    state, metOn, cancelledOn, suspensions, extensions,
  }
}

const instantOf = ({ dueAt }: CaseDeadline): Date | null => dueAt === null ? null : new Date(dueAt)

/** The rows of periods that are new. */
export function deadlineRows({ id, agencyId, divisionCode, actKind }: CaseOfDeadlines, deadlines: readonly CaseDeadline[], now: Date): DeadlineRow[] {
  return deadlines.map((deadline) => ({
    id: newId(now), caseId: id, agencyId, ...placeOfDivision(divisionCode), actKind, ...deadline, dueAt: instantOf(deadline),
  }))
}

export const insertDeadlines = defineBulkInsert(caseDeadlines)

const changeDeadlines = defineBulkUpdateBy(caseDeadlines, ['caseId', 'ruleCode', 'subjectId'], [
  'nature', 'length', 'unit', 'extendable', 'startedOn', 'dueOn', 'dueAt', 'provisional', 'calendarVersion', 'legalBasis', 'state', 'metOn', 'cancelledOn', 'suspensions', 'extensions',
])

/** Changed periods of any number of cases, in one statement. */
export const updateDeadlines = (tx: Tx, changed: readonly (CaseDeadline & { caseId: string })[]): Promise<void> =>
  changeDeadlines(tx, changed.map((deadline) => ({ ...deadline, dueAt: instantOf(deadline) })))

/** Stores what a plan changes: one statement for the new periods, one for the changed ones. */
export async function saveDeadlines(tx: Tx, owner: CaseOfDeadlines, { insert, update }: DeadlinePlan, now: Date): Promise<void> {
  await insertDeadlines(tx, deadlineRows(owner, insert, now))
  await updateDeadlines(tx, update.map((deadline) => ({ ...deadline, caseId: owner.id })))
}
