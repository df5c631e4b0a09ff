import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import type { FileRow } from '../../files/index.ts'
import { storedFiles } from '../../files/table.ts'
import type { FileStep } from '../steps/file.ts'
import { fileRecords, fileSteps } from '../steps/store.ts'
import { caseScope } from '../store.ts'
import { caseSteps } from '../steps/table.ts'
import { cases } from '../table.ts'
import { recordMedia, recordStages } from './codes.ts'
import type { RecordFacts } from './facts.ts'
import type { ProcessRecordRow } from './store.ts'
import { caseProcessRecords } from './table.ts'

/** A record with what corrects it, and the place of its case, whose rules it stands under. */
export interface FoundRecord extends ProcessRecordRow { correctedById: string | null, divisionCode: string }

const corrections = alias(caseProcessRecords, 'corrections')
const columns = { ...getTableColumns(caseProcessRecords), correctedById: corrections.id, divisionCode: cases.divisionCode }

const selected = (db: Database) => db.select(columns).from(caseProcessRecords).innerJoin(cases, eq(cases.id, caseProcessRecords.caseId))
  .leftJoin(corrections, eq(corrections.correctsId, caseProcessRecords.id))

/** The records of one case; whether the caller sees the case is asked before. */
export const processRecordList = defineList<FoundRecord>({
  name: 'case-process-records',
  table: caseProcessRecords,
  id: caseProcessRecords.id,
  scope: caseScope,
  filters: {
    caseId: idOf(caseProcessRecords.caseId, '案件'),
    stepId: idOf(caseProcessRecords.stepId, '办案环节'),
    stage: memberOf(caseProcessRecords.stage, membersOf(recordStages), '记录环节'),
    medium: memberOf(caseProcessRecords.medium, membersOf(recordMedia), '记录形式'),
  },
  sorts: { recordedAt: { column: caseProcessRecords.recordedAt, cast: 'timestamptz', value: (row) => row.recordedAt.toISOString(), description: '录入时刻' } },
  defaultSort: 'recordedAt',
  select: (db, { where, orderBy, limit }) => selected(db).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const ofCase = (kind: Scope['kind']) =>
  and(eq(caseProcessRecords.id, sql.placeholder('id')), eq(caseProcessRecords.caseId, sql.placeholder('caseId')), withinScope(caseScope, kind))

const byId = defineStatement<Scope['kind'], FoundRecord[]>((db, kind) => selected(db).where(ofCase(kind)))

export async function findProcessRecord(db: Database, scope: Scope, caseId: string, id: string): Promise<FoundRecord | null> {
  const [found] = await byId(db, scope.kind, { ...scopeValues(scope), caseId, id })
  return found ?? null
}

const fileOf = defineStatement<Scope['kind'], { file: FileRow }[]>((db, kind) => db.select({ file: getTableColumns(storedFiles) }).from(caseProcessRecords)
  .innerJoin(cases, eq(cases.id, caseProcessRecords.caseId)).innerJoin(storedFiles, eq(storedFiles.id, caseProcessRecords.fileId)).where(ofCase(kind)))

/** The file of a record, for whoever sees the case; null where it has none. */
export async function findRecordedFile(db: Database, scope: Scope, caseId: string, id: string): Promise<FileRow | null> {
  const [found] = await fileOf(db, scope.kind, { ...scopeValues(scope), caseId, id })
  return found?.file ?? null
}

const filmed = defineStatement<Scope['kind'], { divisionCode: string, steps: FileStep[], records: RecordFacts[] }[]>((db, kind) => db
  .select({ divisionCode: cases.divisionCode, steps: fileSteps, records: fileRecords }).from(cases)
  .where(and(eq(cases.id, sql.placeholder('id')), withinScope(caseScope, kind))))

/** The steps of a case and what is recorded of them. */
export async function findRecordings(db: Database, scope: Scope, id: string): Promise<{ divisionCode: string, steps: FileStep[], records: RecordFacts[] } | null> {
  const [found] = await filmed(db, scope.kind, { ...scopeValues(scope), id })
  return found ?? null
}

// Of a single table drizzle names columns alone, and `id` would be that of the inner one.
const named = defineStatement<'named', { step: boolean, corrected: boolean }[]>((db) => db.select({
  step: sql<boolean>`exists (select 1 from ${caseSteps} s where s.id = ${sql.placeholder('stepId')}::uuid and s.case_id = ${cases}.id)`,
  corrected: sql<boolean>`exists (select 1 from ${caseProcessRecords} r where r.id = ${sql.placeholder('recordId')}::uuid and r.case_id = ${cases}.id)`,
}).from(cases).where(eq(cases.id, sql.placeholder('caseId'))))

/** Whether a step and a record are of a case. */
export async function namedInCase(db: Database, caseId: string, stepId: string | null, recordId: string | null): Promise<{ step: boolean, corrected: boolean }> {
  const [found] = await named(db, 'named', { caseId, stepId, recordId })
  return found ?? { step: false, corrected: false }
}
