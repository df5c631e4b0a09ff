import type { ScopeColumns } from '../../platform/db/scope.ts'
import type { empowermentItems, empowermentOutcomes, powerItemLines, powerItemVersions } from './table.ts'
import { empowerments, powerItemBatches, powerItems } from './table.ts'

export type BatchRow = typeof powerItemBatches.$inferSelect
export type LineRow = typeof powerItemLines.$inferSelect
export type ItemRow = typeof powerItems.$inferSelect
export type VersionRow = typeof powerItemVersions.$inferSelect
export type EmpowermentItemRow = typeof empowermentItems.$inferSelect
export type OutcomeRow = typeof empowermentOutcomes.$inferSelect
export type EmpowermentRow = typeof empowerments.$inferSelect

const scopeOf = ({ provinceCode, cityCode, countyCode, agencyId }: typeof powerItemBatches | typeof powerItems | typeof empowerments): ScopeColumns =>
  ({ provinceCode, cityCode, countyCode, agencyId })

export const batchScope = scopeOf(powerItemBatches)
export const itemScope = scopeOf(powerItems)
export const empowermentScope = scopeOf(empowerments)

/** What the database generates from a division code, for rows of a bulk insert. */
export const placeOf = (divisionCode: string) =>
  ({ divisionCode, provinceCode: divisionCode.slice(0, 2), cityCode: divisionCode.slice(0, 4), countyCode: divisionCode.slice(0, 6) })
