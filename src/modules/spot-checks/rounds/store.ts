import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { findings } from '../findings/table.ts'
import { asksFor, type Reader } from '../reader.ts'
import { spotCheckFiles } from '../table.ts'
import { rectificationOrders, reviewFiles, reviewRounds, scoreSheets } from './table.ts'
import { isRoundTold } from './told.ts'

export type RoundRow = typeof reviewRounds.$inferSelect
export type NewRound = typeof reviewRounds.$inferInsert
export type ReviewFileRow = typeof reviewFiles.$inferSelect
export type SheetRow = typeof scoreSheets.$inferSelect
export type OrderRow = typeof rectificationOrders.$inferSelect
type FindingRow = typeof findings.$inferSelect

/** Own are the rounds one reviews in. */
export const roundScope: ScopeColumns = {
  provinceCode: reviewRounds.provinceCode, cityCode: reviewRounds.cityCode, countyCode: reviewRounds.countyCode, agencyId: reviewRounds.agencyId,
  own: (officerId) => sql`${reviewRounds.memberIds} @> array[${officerId}::uuid]`,
}

/** Own are the files one reviews, or whose group one leads. */
export const reviewFileScope: ScopeColumns = {
  provinceCode: reviewFiles.provinceCode, cityCode: reviewFiles.cityCode, countyCode: reviewFiles.countyCode, agencyId: reviewFiles.agencyId,
  own: (officerId) => sql`(${reviewFiles.reviewerIds} @> array[${officerId}::uuid] or ${reviewFiles.leaderId} = ${officerId})`,
}

/** Own are the sheets one fills in, and those of the files whose group one leads. */
export const sheetScope: ScopeColumns = {
  provinceCode: scoreSheets.provinceCode, cityCode: scoreSheets.cityCode, countyCode: scoreSheets.countyCode, agencyId: scoreSheets.agencyId,
  own: (officerId) => sql`(${scoreSheets.officerId} = ${officerId} or exists (
    select from ${reviewFiles} where ${reviewFiles.id} = ${scoreSheets.reviewFileId} and ${reviewFiles.leaderId} = ${officerId}))`,
}

export const orderScope: ScopeColumns = {
  provinceCode: rectificationOrders.provinceCode, cityCode: rectificationOrders.cityCode, countyCode: rectificationOrders.countyCode,
  agencyId: rectificationOrders.agencyId,
}

const id = sql.placeholder('id')

const lockedRound = defineStatement((db, kind: Scope['kind']) => db.select().from(reviewRounds).where(and(eq(reviewRounds.id, id), withinScope(roundScope, kind))).for('update'))

export async function lockRound(tx: Tx, scope: Scope, roundId: string): Promise<RoundRow | null> {
  const [row] = await lockedRound(tx, scope.kind, { ...scopeValues(scope), id: roundId })
  return row ?? null
}

const lockedFiles = defineStatement<'of', ReviewFileRow[]>((db) => db.select().from(reviewFiles).where(eq(reviewFiles.roundId, id)).orderBy(asc(reviewFiles.id)).for('update'))

/** All files of a round the caller has locked. */
export const lockFilesOfRound = (tx: Tx, roundId: string): Promise<ReviewFileRow[]> => lockedFiles(tx, 'of', { id: roundId })

const lockedFile = defineStatement((db, kind: Scope['kind']) => db.select().from(reviewFiles).where(and(eq(reviewFiles.id, id), withinScope(reviewFileScope, kind))).for('update'))

export async function lockReviewFile(tx: Tx, scope: Scope, fileId: string): Promise<ReviewFileRow | null> {
  const [row] = await lockedFile(tx, scope.kind, { ...scopeValues(scope), id: fileId })
  return row ?? null
}

const visibleSheet = defineStatement((db, kind: Scope['kind']) => db.select({ reviewFileId: scoreSheets.reviewFileId }).from(scoreSheets)
  .where(and(eq(scoreSheets.id, id), withinScope(sheetScope, kind), isRoundTold(sql.placeholder('toldTo'), scoreSheets.roundId))))

const fileById = defineStatement<'id', ReviewFileRow[]>((db) => db.select().from(reviewFiles).where(eq(reviewFiles.id, id)).for('update'))

const sheetsOfLocked = defineStatement<'of', SheetRow[]>((db) => db.select().from(scoreSheets).where(eq(scoreSheets.reviewFileId, id)).orderBy(asc(scoreSheets.position)).for('update'))

/** All sheets of a file the caller has locked, in their order. */
export const lockSheetsOf = (tx: Tx, fileId: string): Promise<SheetRow[]> => sheetsOfLocked(tx, 'of', { id: fileId })

const sheetsOfRound = defineStatement<'of', SheetRow[]>((db) => db.select().from(scoreSheets).where(eq(scoreSheets.roundId, id)).orderBy(asc(scoreSheets.reviewFileId), asc(scoreSheets.position)).for('update'))

/** All sheets of a round whose files the caller has locked. */
export const lockSheetsOfRound = (tx: Tx, roundId: string): Promise<SheetRow[]> => sheetsOfRound(tx, 'of', { id: roundId })

export interface LockedSheet { file: ReviewFileRow, sheets: SheetRow[], sheet: SheetRow }

/** A sheet the caller may see, its file and the other sheets of it, locked in this order: file, then sheets. */
export async function lockSheet(tx: Tx, reader: Reader, sheetId: string): Promise<LockedSheet | null> {
  const [found] = await visibleSheet(tx, reader.scope.kind, { ...scopeValues(reader.scope), id: sheetId, toldTo: asksFor(reader) })
  if (found === undefined) return null
  const [file] = await fileById(tx, 'id', { id: found.reviewFileId })
  const sheets = await lockSheetsOf(tx, found.reviewFileId)
  const sheet = sheets.find((one) => one.id === sheetId)
  return file === undefined || sheet === undefined ? null : { file, sheets, sheet }
}

export async function insertRound(tx: Tx, round: NewRound): Promise<RoundRow> {
  const [row] = await tx.insert(reviewRounds).values(round).returning()
  if (row === undefined) throw new Error('the round was not stored')
  return row
}

export async function updateRound(tx: Tx, roundId: string, change: Change<NewRound>, now: Date): Promise<RoundRow> {
  const [row] = await tx.update(reviewRounds).set({ ...change, version: sql`${reviewRounds.version} + 1`, updatedAt: now }).where(eq(reviewRounds.id, roundId)).returning()
  if (row === undefined) throw new Error('the round was not stored')
  return row
}

export const insertFiles = defineBulkInsert(reviewFiles)
export const insertSheets = defineBulkInsert(scoreSheets)
export const insertOrders = defineBulkInsert(rectificationOrders)
export const insertFindings = defineBulkInsert(findings)
export const updateFiles = defineBulkUpdate(reviewFiles, ['status', 'groupName', 'leaderId', 'reviewerIds'])
export const updateSheetOfficers = defineBulkUpdate(scoreSheets, ['officerId'])
export const orderFindings = defineBulkUpdate(findings, ['orderId', 'rectifyBy', 'ruleCode', 'provisional', 'calendarVersion', 'status'])
export const markReviewed = defineBulkUpdate(spotCheckFiles, ['reviewerId', 'reviewedOn'])

export async function updateFile(tx: Tx, fileId: string, change: Change<typeof reviewFiles.$inferInsert>, now: Date): Promise<ReviewFileRow> {
  const [row] = await tx.update(reviewFiles).set({ ...change, version: sql`${reviewFiles.version} + 1`, updatedAt: now }).where(eq(reviewFiles.id, fileId)).returning()
  if (row === undefined) throw new Error('the file was not stored')
  return row
}

export async function updateSheet(tx: Tx, sheetId: string, change: Change<typeof scoreSheets.$inferInsert>, now: Date): Promise<SheetRow> {
  const [row] = await tx.update(scoreSheets).set({ ...change, version: sql`${scoreSheets.version} + 1`, updatedAt: now }).where(eq(scoreSheets.id, sheetId)).returning()
  if (row === undefined) throw new Error('the sheet was not stored')
  return row
}

const openFindings = defineStatement<'round' | 'file', FindingRow[]>((db, of) => db.select().from(findings)
  .where(and(eq(of === 'round' ? findings.roundId : findings.reviewFileId, id), eq(findings.status, 'OPEN'))).orderBy(asc(findings.agencyId), asc(findings.id)).for('update'))

export const lockOpenFindings = (tx: Tx, of: 'round' | 'file', ofId: string): Promise<FindingRow[]> => openFindings(tx, of, { id: ofId })

/** The files of the spot check behind a round that nobody has reviewed yet, locked. */
export async function lockUnreviewed(tx: Tx, ids: readonly string[]): Promise<(typeof spotCheckFiles.$inferSelect)[]> {
  if (ids.length === 0) return []
  return tx.select().from(spotCheckFiles).where(and(inArray(spotCheckFiles.id, [...ids]), sql`${spotCheckFiles.reviewedOn} is null`)).orderBy(asc(spotCheckFiles.id)).for('update')
}

const lockedOrder = defineStatement<'id', OrderRow[]>((db) => db.select().from(rectificationOrders).where(eq(rectificationOrders.id, id)).for('update'))

const unfinished = defineStatement<'of', { count: number }[]>((db) => db.select({ count: sql<number>`count(*)::int` }).from(findings)
  .where(and(eq(findings.orderId, id), inArray(findings.status, ['OPEN', 'RECTIFIED']))))

const orderWithin = defineStatement((db, kind: Scope['kind']) => db.select().from(rectificationOrders)
  .where(and(eq(rectificationOrders.id, id), withinScope(orderScope, kind))).for('update'))

export async function lockOrderWithin(tx: Tx, scope: Scope, orderId: string): Promise<OrderRow | null> {
  const [row] = await orderWithin(tx, scope.kind, { ...scopeValues(scope), id: orderId })
  return row ?? null
}

/** An order locked, with how many of its findings are neither verified nor withdrawn; counted under the lock, so that the last one closes it. */
export async function lockOrder(tx: Tx, orderId: string): Promise<{ order: OrderRow, unfinished: number }> {
  const [order] = await lockedOrder(tx, 'id', { id: orderId })
  const [left] = await unfinished(tx, 'of', { id: orderId })
  if (order === undefined) throw new Error('a finding without its order')
  return { order, unfinished: left?.count ?? 0 }
}

const issueDays = defineStatement<'of', Pick<OrderRow, 'id' | 'issuedOn'>[]>((db) => db.select({ id: rectificationOrders.id, issuedOn: rectificationOrders.issuedOn })
  .from(rectificationOrders).where(sql`${rectificationOrders.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** The day each of these orders was issued. */
export async function issueDaysOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await issueDays(tx, 'of', { ids })).map((order) => [order.id, order.issuedOn]))
}

export async function updateOrder(tx: Tx, orderId: string, change: Change<typeof rectificationOrders.$inferInsert>, now: Date): Promise<OrderRow> {
  const [row] = await tx.update(rectificationOrders).set({ ...change, version: sql`${rectificationOrders.version} + 1`, updatedAt: now })
    .where(eq(rectificationOrders.id, orderId)).returning()
  if (row === undefined) throw new Error('the order was not stored')
  return row
}

const openOrders = defineStatement<'of', { open: number }[]>((db) => db.select({ open: sql<number>`count(*)::int` }).from(rectificationOrders)
  .where(and(eq(rectificationOrders.roundId, id), eq(rectificationOrders.status, 'ISSUED'))))

export async function countOpenOrders(tx: Tx, roundId: string): Promise<number> {
  const [row] = await openOrders(tx, 'of', { id: roundId })
  return row?.open ?? 0
}
