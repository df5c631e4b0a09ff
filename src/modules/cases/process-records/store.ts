import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import { caseProcessRecords } from './table.ts'

export type ProcessRecordRow = typeof caseProcessRecords.$inferSelect

export const insertProcessRecords = defineBulkInsert(caseProcessRecords)
