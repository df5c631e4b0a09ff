import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import { officerImports } from '../table.ts'

export type OfficerImport = typeof officerImports.$inferSelect

export const insertOfficerImports = defineBulkInsert(officerImports)
