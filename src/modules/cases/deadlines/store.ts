import { eq, sql } from 'drizzle-orm'
import { newId } from '../../../kernel/ids.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import type { ActKind } from '../rules.ts'
import { caseDeadlines, caseHandlers } from '../table.ts'
import type { DeadlinePlan } from './effects.ts'
import type { CaseDeadline } from './period.ts'

export type DeadlineRow = typeof caseDeadlines.$inferSelect

export const deadlineScope: ScopeColumns = {
  provinceCode: caseDeadlines.provinceCode, cityCode: caseDeadlines.cityCode, countyCode: caseDeadlines.countyCode, agencyId: caseDeadlines.agencyId,
  own: (officerId) => sql`exists (select 1 from ${caseHandlers} where ${caseHandlers.caseId} = ${caseDeadlines.caseId} and ${caseHandlers.officerId} = ${officerId})`,
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

/** The rows of periods that are new. */
export function deadlineRows({ id, agencyId, divisionCode, actKind }: CaseOfDeadlines, deadlines: readonly CaseDeadline[], now: Date): DeadlineRow[] {
  return deadlines.map((deadline) => ({
    id: newId(now), caseId: id, agencyId, ...placeOfDivision(divisionCode), actKind, ...deadline, dueAt: deadline.dueAt === null ? null : new Date(deadline.dueAt),
  }))
}

export const insertDeadlines = defineBulkInsert(caseDeadlines)

const columns = ['nature', 'length', 'unit', 'extendable', 'started_on', 'due_on', 'due_at', 'provisional', 'calendar_version', 'legal_basis', 'state', 'met_on', 'cancelled_on', 'suspensions', 'extensions']
const changeDeadlines = writtenCommand('change-deadlines', `
update case_deadlines as kept set ${columns.map((column) => `${column} = changed.${column}`).join(', ')}
from json_populate_recordset(null::case_deadlines, $1::json) as changed
where kept.case_id = changed.case_id and kept.rule_code = changed.rule_code and kept.subject_id is not distinct from changed.subject_id`)

/** Changed periods of any number of cases, in one statement. */
export async function updateDeadlines(tx: Tx, changed: readonly (CaseDeadline & { caseId: string })[]): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map((deadline) => ({
    case_id: deadline.caseId, rule_code: deadline.ruleCode, subject_id: deadline.subjectId, nature: deadline.nature, length: deadline.length, unit: deadline.unit,
    extendable: deadline.extendable, started_on: deadline.startedOn, due_on: deadline.dueOn, due_at: deadline.dueAt, provisional: deadline.provisional,
    calendar_version: deadline.calendarVersion, legal_basis: deadline.legalBasis, state: deadline.state, met_on: deadline.metOn, cancelled_on: deadline.cancelledOn,
    suspensions: deadline.suspensions, extensions: deadline.extensions,
  }))
  const stored = await changeDeadlines(tx, [JSON.stringify(rows)])
  if (stored !== rows.length) throw new Error(`${stored} of ${rows.length} periods were changed`)
}

/** Stores what a plan changes: one statement for the new periods, one for the changed ones. */
export async function saveDeadlines(tx: Tx, owner: CaseOfDeadlines, { insert, update }: DeadlinePlan, now: Date): Promise<void> {
  await insertDeadlines(tx, deadlineRows(owner, insert, now))
  await updateDeadlines(tx, update.map((deadline) => ({ ...deadline, caseId: owner.id })))
}
