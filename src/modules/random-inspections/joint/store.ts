import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { idOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import type { CheckRow } from '../checks/store.ts'
import type { TaskRow } from '../tasks/store.ts'
import { inspectionChecks, inspectionPartnerResults, inspectionTasks } from '../table.ts'

export type PartnerResultRow = typeof inspectionPartnerResults.$inferSelect

const [id, partner, initiator] = [sql.placeholder('id'), sql.placeholder('partner'), sql.placeholder('initiator')]
const takesPart = sql`(${inspectionTasks.agencyId} = ${initiator}::uuid or ${inspectionTasks.partnerAgencyIds} @> array[${partner}::uuid])`

type Reader = Pick<Actor, 'agencyId' | 'scope'>

/** The agency for whose part in joint tasks somebody looks, wherever those lie; none for whom no business data is. */
export const partnerOf = ({ agencyId, scope }: Reader): string | null => scope.kind === 'NONE' ? null : agencyId

/** Of the own agency's tasks who sees only what is assigned sees no more by this road. */
const partsOf = (reader: Reader) => ({ partner: partnerOf(reader), initiator: reader.scope.kind === 'OWN' ? null : partnerOf(reader) })

const joint = defineStatement<'of', TaskRow[]>((db) => db.select().from(inspectionTasks).where(and(eq(inspectionTasks.id, id), takesPart)))

/** A task an agency takes part in, as its initiator or as a partner, wherever it lies. */
export async function findJointTask(db: Database, reader: Reader, taskId: string): Promise<TaskRow | null> {
  return (await joint(db, 'of', { id: taskId, ...partsOf(reader) }))[0] ?? null
}

const checkOf = defineStatement<'of', { task: TaskRow, check: CheckRow }[]>((db) => db.select({ task: inspectionTasks, check: inspectionChecks }).from(inspectionChecks)
  .innerJoin(inspectionTasks, eq(inspectionTasks.id, inspectionChecks.taskId)).where(and(eq(inspectionChecks.id, id), takesPart)).for('share', { of: inspectionTasks }))

/** A check of such a task, with the task, which nobody closes before the end of the transaction. */
export async function jointCheck(tx: Tx, actor: Reader, checkId: string): Promise<{ task: TaskRow, check: CheckRow } | null> {
  return (await checkOf(tx, 'of', { id: checkId, ...partsOf(actor) }))[0] ?? null
}

export const insertPartnerResults = defineBulkInsertOfNew(inspectionPartnerResults)

export const partnerResultList = defineList<PartnerResultRow>({
  name: 'inspection-partner-results',
  table: inspectionPartnerResults,
  id: inspectionPartnerResults.id,
  scope: {
    provinceCode: inspectionPartnerResults.provinceCode, cityCode: inspectionPartnerResults.cityCode, countyCode: inspectionPartnerResults.countyCode,
    agencyId: inspectionPartnerResults.agencyId,
  },
  filters: {
    taskId: idOf(inspectionPartnerResults.taskId, '抽查任务'), checkId: idOf(inspectionPartnerResults.checkId, '抽查'), agencyId: idOf(inspectionPartnerResults.agencyId, '联合机关'),
  },
  sorts: {
    createdAt: { column: inspectionPartnerResults.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '录入时刻' },
  },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(inspectionPartnerResults).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
