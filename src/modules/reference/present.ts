import type { DivisionRecord } from './schema.ts'
import type { DivisionRow } from './store.ts'

export function presentDivision(row: DivisionRow): DivisionRecord {
  return { code: row.code, name: row.name, level: row.level, parentCode: row.parentCode, validFrom: row.validFrom, validTo: row.validTo }
}
