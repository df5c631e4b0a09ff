import type { ScopeColumns } from '../../platform/db/scope.ts'
import type { empowermentItems, powerItemLines, powerItemVersions } from './table.ts'
import { empowerments, powerItemBatches, powerItems } from './table.ts'

export type BatchRow = typeof powerItemBatches.$inferSelect
export type LineRow = typeof powerItemLines.$inferSelect
export type ItemRow = typeof powerItems.$inferSelect
export type VersionRow = typeof powerItemVersions.$inferSelect
export type EmpowermentItemRow = typeof empowermentItems.$inferSelect
export type EmpowermentRow = typeof empowerments.$inferSelect

const scopeOf = ({ provinceCode, cityCode, countyCode, agencyId }: typeof powerItemBatches | typeof powerItems | typeof empowerments): ScopeColumns =>
  ({ provinceCode, cityCode, countyCode, agencyId })

export const batchScope = scopeOf(powerItemBatches)
export const itemScope = scopeOf(powerItems)
export const empowermentScope = scopeOf(empowerments)
