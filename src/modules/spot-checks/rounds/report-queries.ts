import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies } from '../../agencies/table.ts'
import { findings } from '../findings/table.ts'
import type { OrderRow, ReviewFileRow, SheetRow } from './store.ts'
import { rectificationOrders, reviewFiles, scoreSheets } from './table.ts'

const id = sql.placeholder('id')

export type ReportFile = Pick<ReviewFileRow, 'id' | 'agencyId' | 'score' | 'grade' | 'vetoed' | 'objectedOn' | 'reReviewDueOn' | 'reReviewedOn' | 'reReviewConclusion'> & { agencyName: string }
const { agencyId, score, grade, vetoed, objectedOn, reReviewDueOn, reReviewedOn, reReviewConclusion } = getTableColumns(reviewFiles)

const files = defineStatement<'of', ReportFile[]>((db) => db.select({
  id: reviewFiles.id, agencyId, score, grade, vetoed, objectedOn, reReviewDueOn, reReviewedOn, reReviewConclusion, agencyName: agencies.name,
}).from(reviewFiles).innerJoin(agencies, eq(agencies.id, reviewFiles.agencyId)).where(eq(reviewFiles.roundId, id)).orderBy(asc(reviewFiles.agencyId), asc(reviewFiles.id)))

export const filesForReport = (db: Database, roundId: string): Promise<ReportFile[]> => files(db, 'of', { id: roundId })

export type ReportFinding = Pick<typeof findings.$inferSelect, 'agencyId' | 'reviewFileId' | 'category' | 'subcategory' | 'status'>

const found = defineStatement<'of', ReportFinding[]>((db) => db.select({
  agencyId: findings.agencyId, reviewFileId: findings.reviewFileId, category: findings.category, subcategory: findings.subcategory, status: findings.status,
}).from(findings).where(eq(findings.roundId, id)))

export const findingsForReport = (db: Database, roundId: string): Promise<ReportFinding[]> => found(db, 'of', { id: roundId })

export type DoubleSheet = Pick<SheetRow, 'reviewFileId' | 'position' | 'lines'> & { templateCode: string }

const doubles = defineStatement<'of', DoubleSheet[]>((db) => db.select({
  reviewFileId: scoreSheets.reviewFileId, position: scoreSheets.position, lines: scoreSheets.lines, templateCode: reviewFiles.templateCode,
}).from(scoreSheets).innerJoin(reviewFiles, eq(reviewFiles.id, scoreSheets.reviewFileId)).where(and(
  eq(scoreSheets.roundId, id), sql`${scoreSheets.position} <= 2`, sql`cardinality(${reviewFiles.reviewerIds}) > 1`,
  inArray(reviewFiles.status, ['SCORED', 'AGREED', 'OBJECTED', 'CONFIRMED']),
)).orderBy(asc(scoreSheets.reviewFileId), asc(scoreSheets.position)))

/** The first and second sheet of every file that two reviewed and that is scored. */
export const doublesForReport = (db: Database, roundId: string): Promise<DoubleSheet[]> => doubles(db, 'of', { id: roundId })

export type ReportOrder = Pick<OrderRow, 'id' | 'agencyId' | 'dueOn' | 'closedOn'>

const orders = defineStatement<'of', ReportOrder[]>((db) => db.select({
  id: rectificationOrders.id, agencyId: rectificationOrders.agencyId, dueOn: rectificationOrders.dueOn, closedOn: rectificationOrders.closedOn,
}).from(rectificationOrders).where(eq(rectificationOrders.roundId, id)).orderBy(asc(rectificationOrders.id)))

export const ordersForReport = (db: Database, roundId: string): Promise<ReportOrder[]> => orders(db, 'of', { id: roundId })
