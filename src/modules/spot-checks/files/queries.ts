import type { Placeholder, SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { askingAgency, idOf, whether, type Filter } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies } from '../../agencies/table.ts'
import { cases } from '../../cases/table.ts'
import { officers } from '../../personnel/table.ts'
import { findings } from '../findings/table.ts'
import { spotCheckFiles, spotChecks } from '../table.ts'
import { asksFor, type Reader } from '../reader.ts'
import type { FileRow } from './store.ts'
import { fileScope } from './store.ts'
import { isReviewerTold } from './told.ts'

/** A file with what a reader needs to know of its case, agency and reviewer. */
export interface FileView {
  file: FileRow
  spotCheckTitle: string
  organiserId: string
  agencyName: string
  caseNumber: string
  cause: string
  caseClosedOn: string | null
  reviewerName: string | null
  /** Whether the reader may know who reviews. */
  told: boolean
  findings: number
}

const [id, asking] = [sql.placeholder('id'), sql.placeholder('toldTo')]

function selectFiles(db: Database, where: SQL | undefined) {
  return db.select({
    file: spotCheckFiles,
    spotCheckTitle: spotChecks.title,
    organiserId: spotChecks.agencyId,
    agencyName: agencies.name,
    caseNumber: cases.caseNumber,
    cause: cases.cause,
    caseClosedOn: cases.closedOn,
    reviewerName: officers.name,
    told: sql<boolean>`${isReviewerTold(asking, spotCheckFiles.spotCheckId)}`,
    findings: sql<number>`(select count(*)::int from ${findings} where ${findings.fileId} = ${spotCheckFiles.id})`,
  }).from(spotCheckFiles)
    .innerJoin(spotChecks, eq(spotChecks.id, spotCheckFiles.spotCheckId))
    .innerJoin(agencies, eq(agencies.id, spotCheckFiles.agencyId))
    .innerJoin(cases, eq(cases.id, spotCheckFiles.caseId))
    .leftJoin(officers, eq(officers.id, spotCheckFiles.reviewerId))
    .where(where)
}

const byId = defineStatement((db, kind: Scope['kind']) => selectFiles(db, and(eq(spotCheckFiles.id, id), withinScope(fileScope, kind))))

export async function findFile(db: Database, reader: Reader, fileId: string): Promise<FileView | null> {
  const [row] = await byId(db, reader.scope.kind, { ...scopeValues(reader.scope), id: fileId, toldTo: asksFor(reader) })
  return row ?? null
}

const anyOf = defineStatement((db, kind: Scope['kind']) => db.select({ id: spotCheckFiles.id }).from(spotCheckFiles)
  .where(and(eq(spotCheckFiles.spotCheckId, id), withinScope(fileScope, kind))).limit(1))

/** Whether the caller may see any file of a spot check: a reviewed agency or a reviewer sees files, though not the plan. */
export async function seesAnyFile(db: Database, scope: Scope, spotCheckId: string): Promise<boolean> {
  return (await anyOf(db, scope.kind, { ...scopeValues(scope), id: spotCheckId })).length > 0
}

/** Asks by what is told alone: otherwise an answer would tell it. */
const whereTold = (filter: (name: string) => Filter) => (name: string): Filter => {
  const plain = filter(name)
  return { ...plain, conditions: (field, query) => plain.conditions(field, query).map((one) => ({ ...one, sql: sql`(${one.sql} and ${isReviewerTold(asking, spotCheckFiles.spotCheckId)})` })) }
}

export const fileList = defineList<FileView>({
  name: 'spot-check-files',
  table: spotCheckFiles,
  id: spotCheckFiles.id,
  scope: fileScope,
  filters: {
    spotCheckId: idOf(spotCheckFiles.spotCheckId, '评查计划'),
    caseId: idOf(spotCheckFiles.caseId, '案件'),
    agencyId: idOf(spotCheckFiles.agencyId, '被评查机关'),
    reviewerId: whereTold(idOf(spotCheckFiles.reviewerId, '评查人员；不公开的不在其列')),
    toldTo: askingAgency,
    reviewed: whether(sql`(${spotCheckFiles.reviewedOn} is not null)`, '是否已完成评查'),
  },
  sorts: {
    createdAt: {
      column: spotCheckFiles.createdAt, cast: 'timestamptz', value: (row) => row.file.createdAt.toISOString(), description: '抽取时刻；同一次抽取按机关和层内次序',
    },
  },
  defaultSort: 'createdAt',
  select: (db, parts: { where: SQL | undefined, orderBy: SQL[], limit: Placeholder }) =>
    selectFiles(db, parts.where).orderBy(...parts.orderBy).limit(parts.limit),
  idOf: (row) => row.file.id,
})
