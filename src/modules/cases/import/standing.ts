import { sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { caseSteps } from '../steps/table.ts'
import { deadlineOfRow } from '../deadlines/store.ts'
import type { DeadlineRow } from '../deadlines/store.ts'
import type { CaseRow, HandlerRow } from '../store.ts'
import { caseDeadlines, caseHandlers, caseParties, cases } from '../table.ts'
import type { StandingCase } from './facts.ts'

type Shape = 'read' | 'lock'

// In the order of their ids, so that two imports cannot block each other.
const rowsOf = defineStatement<Shape, CaseRow[]>((db, shape) => {
  const rows = db.select().from(cases).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`).orderBy(cases.id)
  return shape === 'lock' ? rows.for('update') : rows
})

interface Contents { id: string, parties: StandingCase['parties'], handlers: HandlerRow[], steps: (Omit<StandingCase['steps'][number], 'sourceDigest'> & { sourceDigest: string | null })[] }

const contentsOf = defineStatement<'ids', Contents[]>((db) => db.select({
  id: cases.id,
  parties: sql<Contents['parties']>`(select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc, 'birthDate', p.birth_date,
    'hasAddress', p.address_sealed is not null, 'keys', array_remove(array[p.uscc, encode(p.id_number_hash, 'hex')], null)) order by p.position), '[]'::json)
    from ${caseParties} p where p.case_id = ${cases}.id)`,
  handlers: sql<HandlerRow[]>`(select coalesce(json_agg(json_build_object('caseId', h.case_id, 'officerId', h.officer_id, 'certificateId', h.certificate_id, 'role', h.role,
    'relievedOn', h.relieved_on)), '[]'::json) from ${caseHandlers} h where h.case_id = ${cases}.id)`,
  steps: sql<Contents['steps']>`(select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'subjectId', s.subject_id, 'occurredOn', s.occurred_on,
    'position', s.position, 'data', s.data, 'sourceDigest', encode(s.source_digest, 'hex')) order by s.position), '[]'::json)
    from ${caseSteps} s where s.case_id = ${cases}.id)`,
}).from(cases).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

const periodsOf = defineStatement<'ids', DeadlineRow[]>((db) => db.select().from(caseDeadlines)
  .where(sql`${caseDeadlines.caseId} = any(${sql.placeholder('ids')}::uuid[])`).orderBy(caseDeadlines.startedOn, caseDeadlines.ruleCode, caseDeadlines.id))

/** Cases with all that a newer version of their record is judged by, each kind in one statement; held until the act ends where they are to be changed. */
export async function standingCases(db: Database, ids: readonly string[], { lock }: { lock: boolean }): Promise<Map<string, StandingCase>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(db, lock ? 'lock' : 'read', { ids })
  const [contents, periods] = await Promise.all([contentsOf(db, 'ids', { ids }), periodsOf(db, 'ids', { ids })])
  const contentOf = new Map(contents.map(({ id, ...content }) => [id, content]))
  const deadlinesOf = Map.groupBy(periods, ({ caseId }) => caseId)
  return new Map(rows.flatMap((row) => {
    const content = contentOf.get(row.id)
    if (content === undefined) return []
    const steps = content.steps.map((step) => ({ ...step, sourceDigest: step.sourceDigest === null ? null : Buffer.from(step.sourceDigest, 'hex') }))
    return [[row.id, { row, ...content, steps, deadlines: (deadlinesOf.get(row.id) ?? []).map(deadlineOfRow) }]]
  }))
}
