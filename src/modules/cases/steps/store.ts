import { eq, sql } from 'drizzle-orm'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { divisionsOver } from '../../reference/index.ts'
import type { Provision } from '../deadline-overrides/rules.ts'
import { overrideOf } from '../deadline-overrides/rules.ts'
import { provisionsOver } from '../deadline-overrides/store.ts'
import type { RecordFacts } from '../process-records/facts.ts'
import { caseProcessRecords } from '../process-records/table.ts'
import { caseHandlers, caseParties, cases } from '../table.ts'
import type { CaseRow } from '../store.ts'
import type { CaseFile, FileHandler, FileParty, FileStep } from './file.ts'
import { caseSteps } from './table.ts'

export type StepRow = typeof caseSteps.$inferSelect

export const insertSteps = defineBulkInsert(caseSteps)

// Written out: of a single table drizzle names columns alone, and `id` would be that of the inner one.
const parties = sql<FileParty[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc, 'birthDate', p.birth_date) order by p.position), '[]'::json)
  from ${caseParties} p where p.case_id = ${cases}.id)`

const handlers = sql<FileHandler[]>`(
  select coalesce(json_agg(json_build_object('officerId', h.officer_id, 'certificateId', h.certificate_id, 'role', h.role)), '[]'::json)
  from ${caseHandlers} h where h.case_id = ${cases}.id and h.relieved_on is null)`

/** For statements on cases. */
export const fileSteps = sql<FileStep[]>`(
  select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'subjectId', s.subject_id, 'occurredOn', s.occurred_on, 'position', s.position,
    'data', s.data, 'acknowledged', s.acknowledged) order by s.position), '[]'::json)
  from ${caseSteps} s where s.case_id = ${cases}.id)`

/** One that was corrected gives way to its correction. */
export const fileRecords = sql<RecordFacts[]>`(
  select coalesce(json_agg(json_build_object('id', r.id, 'stepId', r.step_id, 'medium', r.medium, 'startedAt', r.started_at, 'endedAt', r.ended_at,
    'interruptions', r.interruptions, 'unfilmedReason', r.unfilmed_reason) order by r.recorded_at, r.id), '[]'::json)
  from ${caseProcessRecords} r where r.case_id = ${cases}.id and not exists (select 1 from ${caseProcessRecords} c where c.corrects_id = r.id))`

type Contents = Pick<CaseFile, 'parties' | 'handlers' | 'steps' | 'overrides'> & { records: RecordFacts[] }

const contents = defineStatement<'case', (Omit<Contents, 'overrides'> & { provisions: Provision[] })[]>((db) => db
  .select({ parties, handlers, steps: fileSteps, records: fileRecords, provisions: provisionsOver }).from(cases).where(eq(cases.id, sql.placeholder('caseId'))))

/** What the file of a case holds, and what the jurisdictions over it provide, in one statement. */
export async function contentsOf(tx: Database, { id: caseId, divisionCode }: Pick<CaseRow, 'id' | 'divisionCode'>): Promise<Contents> {
  const [found] = await contents(tx, 'case', { caseId, divisions: divisionsOver(divisionCode) })
  if (found === undefined) throw new Error('the case is gone')
  const { provisions, ...held } = found
  return { ...held, overrides: provisions.map(overrideOf) }
}
