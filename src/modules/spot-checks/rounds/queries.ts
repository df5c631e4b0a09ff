import type { Placeholder, SQL } from 'drizzle-orm'
import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { askingAgency, between, containedIn, idOf, memberOf, toldTo, whether } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies, agencyScope } from '../../agencies/table.ts'
import { caseHandlers, cases } from '../../cases/table.ts'
import { officers } from '../../personnel/table.ts'
import { asksFor, type Reader } from '../reader.ts'
import { spotCheckFiles } from '../table.ts'
import { reviewSubjects } from './codes.ts'
import { rectificationOrderMachine, reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'
import type { OrderRow, ReviewFileRow, RoundRow, SheetRow } from './store.ts'
import { orderScope, reviewFileScope, roundScope, sheetScope } from './store.ts'
import { openOrder, rectificationOrders, reviewFiles, reviewRounds, scoreSheets } from './table.ts'
import { isReviewedIn, isRoundTold } from './told.ts'

const id = sql.placeholder('id')

const asking = sql.placeholder('toldTo')

/** A round, and whether the reader is of an agency it reviews. */
export interface RoundView { round: RoundRow, reviewed: boolean }

// Drizzle writes columns without their table where only one is read; inside the condition others are read too.
const reviewedInRound = sql<boolean>`${isReviewedIn(asking, sql.raw('"review_rounds"."id"'))}`

const roundById = defineStatement((db, kind: Scope['kind']) => db.select({ round: getTableColumns(reviewRounds), reviewed: reviewedInRound }).from(reviewRounds)
  .where(and(eq(reviewRounds.id, id), withinScope(roundScope, kind))))

export async function findRound(db: Database, { scope, agencyId }: Reader, roundId: string): Promise<RoundView | null> {
  const [row] = await roundById(db, scope.kind, { ...scopeValues(scope), id: roundId, toldTo: agencyId })
  return row ?? null
}

const reviewedIn = defineStatement<'of', { reviewed: boolean }[]>((db) => db.select({ reviewed: reviewedInRound }).from(reviewRounds).where(eq(reviewRounds.id, id)))

/** Whether an agency is one of those a round reviews, and not its organiser. */
export async function isReviewed(db: Database, agencyId: string, roundId: string): Promise<boolean> {
  const [row] = await reviewedIn(db, 'of', { id: roundId, toldTo: agencyId })
  return row?.reviewed === true
}

const anyRound = defineStatement<'id', RoundRow[]>((db) => db.select().from(reviewRounds).where(eq(reviewRounds.id, id)))

/** The round a file the caller may see belongs to. */
export async function roundOf(db: Database, roundId: string): Promise<RoundRow> {
  const [row] = await anyRound(db, 'id', { id: roundId })
  if (row === undefined) throw new Error('a file without its round')
  return row
}

/** A file with where its round stands, which decides what is shown of it. */
export interface ReviewFileView { file: ReviewFileRow, roundStatus: RoundRow['status'], standardId: string, agencyName: string, reviewed: boolean }

function selectFiles(db: Database, where: SQL | undefined) {
  return db.select({
    file: reviewFiles, roundStatus: reviewRounds.status, standardId: reviewRounds.standardId, agencyName: agencies.name,
    reviewed: sql<boolean>`${isReviewedIn(asking, reviewFiles.roundId)}`,
  }).from(reviewFiles)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviewFiles.roundId)).innerJoin(agencies, eq(agencies.id, reviewFiles.agencyId)).where(where)
}

const fileById = defineStatement((db, kind: Scope['kind']) => selectFiles(db, and(eq(reviewFiles.id, id), withinScope(reviewFileScope, kind))))

export async function findReviewFile(db: Database, reader: Reader, fileId: string): Promise<ReviewFileView | null> {
  const [row] = await fileById(db, reader.scope.kind, { ...scopeValues(reader.scope), id: fileId, toldTo: asksFor(reader) })
  return row ?? null
}

/** A sheet with the state of its file: until that is scored nobody but the reviewer reads it. */
export interface SheetView { sheet: SheetRow, fileStatus: ReviewFileRow['status'], templateCode: string, standardId: string }

function selectSheets(db: Database, where: SQL | undefined) {
  return db.select({ sheet: scoreSheets, fileStatus: reviewFiles.status, templateCode: reviewFiles.templateCode, standardId: reviewRounds.standardId }).from(scoreSheets)
    .innerJoin(reviewFiles, eq(reviewFiles.id, scoreSheets.reviewFileId)).innerJoin(reviewRounds, eq(reviewRounds.id, scoreSheets.roundId)).where(where)
}

const sheetById = defineStatement((db, kind: Scope['kind']) => selectSheets(db, and(
  eq(scoreSheets.id, id), withinScope(sheetScope, kind), isRoundTold(asking, scoreSheets.roundId),
)))

export async function findSheet(db: Database, reader: Reader, sheetId: string): Promise<SheetView | null> {
  const [row] = await sheetById(db, reader.scope.kind, { ...scopeValues(reader.scope), id: sheetId, toldTo: asksFor(reader) })
  return row ?? null
}

const orderById = defineStatement((db, kind: Scope['kind']) => db.select().from(rectificationOrders).where(and(eq(rectificationOrders.id, id), withinScope(orderScope, kind))))

export async function findOrder(db: Database, scope: Scope, orderId: string): Promise<OrderRow | null> {
  const [row] = await orderById(db, scope.kind, { ...scopeValues(scope), id: orderId })
  return row ?? null
}


export interface Member { officerId: string, agencyId: string, status: string }

/** Those of some officers in post whose agencies lie within the caller's scope. */
export async function membersWithin(db: Database, scope: Scope, ids: readonly string[]): Promise<Map<string, Member>> {
  const query = db.select({ officerId: officers.id, agencyId: officers.agencyId, status: officers.status }).from(officers)
    .innerJoin(agencies, eq(agencies.id, officers.agencyId))
    .where(and(inArray(officers.id, [...ids]), eq(officers.status, 'ACTIVE'), withinScope(agencyScope, scope.kind)))
  return new Map((await query.prepare('').execute(scopeValues(scope))).map((row) => [row.officerId, row]))
}

/** Who handled the cases of a round. */
export async function handlersOf(db: Database, caseIds: readonly string[]): Promise<{ caseId: string, officerId: string }[]> {
  if (caseIds.length === 0) return []
  return db.select({ caseId: caseHandlers.caseId, officerId: caseHandlers.officerId }).from(caseHandlers).where(inArray(caseHandlers.caseId, [...caseIds]))
}

const drawnFiles = defineStatement<'of', {
  spotCheckFileId: string, caseId: string, agencyId: string, divisionCode: string, title: string, number: string, actKind: string
}[]>((db) => db.select({
  spotCheckFileId: spotCheckFiles.id, caseId: spotCheckFiles.caseId, agencyId: spotCheckFiles.agencyId, divisionCode: spotCheckFiles.divisionCode,
  title: cases.cause, number: cases.caseNumber, actKind: cases.actKind,
}).from(spotCheckFiles).innerJoin(cases, eq(cases.id, spotCheckFiles.caseId)).where(and(eq(spotCheckFiles.spotCheckId, id), isNull(spotCheckFiles.replacedAt))).orderBy(asc(spotCheckFiles.agencyId), asc(spotCheckFiles.rank)))

/** The files of a spot check as a round takes them: those that were replaced are not reviewed. */
export const filesToReview = (db: Database, spotCheckId: string) => drawnFiles(db, 'of', { id: spotCheckId })

const pairs = defineStatement<'of', { first: string, second: string }[]>((db) => db.selectDistinct({
  first: sql<string>`${reviewFiles.reviewerIds}[1]`, second: sql<string>`${reviewFiles.reviewerIds}[2]`,
}).from(reviewFiles).where(and(
  eq(reviewFiles.roundId, sql`(select ${reviewRounds.id} from ${reviewRounds} where ${reviewRounds.agencyId} = ${sql.placeholder('agencyId')} and ${reviewRounds.id} <> ${id}
    and ${reviewRounds.status} <> 'PLANNED' order by ${reviewRounds.createdAt} desc, ${reviewRounds.id} desc limit 1)`), sql`cardinality(${reviewFiles.reviewerIds}) > 1`,
)))

/** Who reviewed one file together in the organiser's round before this one. */
export const pairsOfLastRound = (db: Database, round: { id: string, agencyId: string }) => pairs(db, 'of', { id: round.id, agencyId: round.agencyId })

const caseVersions = defineStatement<'of', { id: string, version: number }[]>((db) => db.select({ id: cases.id, version: cases.version }).from(cases)
  .where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** The versions cases have now, by their ids. */
export async function versionsOfCases(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  return new Map((await caseVersions(db, 'of', { ids })).map((row) => [row.id, row.version]))
}

const byCreation = <Row>(column: typeof reviewRounds.createdAt | typeof reviewFiles.createdAt | typeof scoreSheets.createdAt, of: (row: Row) => Date, description: string) =>
  ({ createdAt: { column, cast: 'timestamptz' as const, value: (row: Row) => of(row).toISOString(), description } })

const { assignment, ...roundColumns } = getTableColumns(reviewRounds)
export type RoundSummaryRow = Omit<RoundRow, 'assignment'> & { assignmentDigest: string | null, reviewed: boolean }

export const roundList = defineList<RoundSummaryRow>({
  name: 'review-rounds', table: reviewRounds, id: reviewRounds.id, scope: roundScope,
  filters: {
    status: memberOf(reviewRounds.status, statesOf(reviewRoundMachine), '状态'),
    agencyId: idOf(reviewRounds.agencyId, '组织评查的机关'),
    spotCheckId: idOf(reviewRounds.spotCheckId, '抽取计划'),
    toldTo: askingAgency,
    q: containedIn([reviewRounds.title], '名称中的文字'),
  },
  sorts: byCreation<RoundSummaryRow>(reviewRounds.createdAt, (row) => row.createdAt, '登记时刻'),
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select({ ...roundColumns, assignmentDigest: sql<string | null>`${assignment} ->> 'recordDigest'`, reviewed: reviewedInRound }).from(reviewRounds).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export const reviewFileList = defineList<ReviewFileView>({
  name: 'review-files', table: reviewFiles, id: reviewFiles.id, scope: reviewFileScope,
  filters: {
    roundId: idOf(reviewFiles.roundId, '评查轮次'),
    agencyId: idOf(reviewFiles.agencyId, '被评查机关'),
    caseId: idOf(reviewFiles.caseId, '案件'),
    toldTo: askingAgency,
    status: memberOf(reviewFiles.status, statesOf(reviewFileMachine), '状态'),
    subjectKind: memberOf(reviewFiles.subjectKind, membersOf(reviewSubjects), '评查对象'),
  },
  sorts: byCreation<ReviewFileView>(reviewFiles.createdAt, ({ file }) => file.createdAt, '列入时刻'),
  defaultSort: 'createdAt',
  select: (db, parts: { where: SQL | undefined, orderBy: SQL[], limit: Placeholder }) => selectFiles(db, parts.where).orderBy(...parts.orderBy).limit(parts.limit),
  idOf: ({ file }) => file.id,
})

export const sheetList = defineList<SheetView>({
  name: 'score-sheets', table: scoreSheets, id: scoreSheets.id, scope: sheetScope,
  filters: {
    roundId: idOf(scoreSheets.roundId, '评查轮次'),
    reviewFileId: idOf(scoreSheets.reviewFileId, '卷宗'),
    agencyId: idOf(scoreSheets.agencyId, '被评查机关'),
    officerId: idOf(scoreSheets.officerId, '评查人员'),
    toldTo: toldTo((agency) => isRoundTold(agency, scoreSheets.roundId)),
    status: memberOf(scoreSheets.status, statesOf(scoreSheetMachine), '状态'),
  },
  sorts: byCreation<SheetView>(scoreSheets.createdAt, ({ sheet }) => sheet.createdAt, '登记时刻'),
  defaultSort: 'createdAt',
  select: (db, parts: { where: SQL | undefined, orderBy: SQL[], limit: Placeholder }) => selectSheets(db, parts.where).orderBy(...parts.orderBy).limit(parts.limit),
  idOf: ({ sheet }) => sheet.id,
})

export const orderList = (clock: Clock) => defineList<OrderRow>({
  name: 'rectification-orders', table: rectificationOrders, id: rectificationOrders.id, scope: orderScope,
  filters: {
    roundId: idOf(rectificationOrders.roundId, '评查轮次'),
    agencyId: idOf(rectificationOrders.agencyId, '被评查机关'),
    status: memberOf(rectificationOrders.status, statesOf(rectificationOrderMachine), '状态'),
    dueOn: between(rectificationOrders.dueOn, '整改期限届满日'),
    overdue: whether(sql`(${openOrder} and ${rectificationOrders.dueOn} < ${sql.placeholder('today')}::date)`, '是否逾期未完成整改', () => ({ today: localDateOf(clock.now()) })),
  },
  sorts: { dueOn: { column: rectificationOrders.dueOn, cast: 'date', value: (row) => row.dueOn, description: '整改期限届满日' } },
  defaultSort: 'dueOn',
  select: (db, { where, orderBy, limit }) => db.select().from(rectificationOrders).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

