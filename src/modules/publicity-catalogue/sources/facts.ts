import type { CodeList } from '../../../kernel/codes.ts'
import { enforcementFields } from '../../reference/codes.ts'
import type { FactLabel } from '../codes.ts'
import type { CatalogueItem, Fact } from '../rules.ts'

/** Facts with something to say, in the order given. */
export function factsOf(given: Partial<Record<FactLabel, string | null | undefined>>): Fact[] {
  return (Object.entries(given) as [FactLabel, string | null | undefined][])
    .flatMap(([label, value]) => value === undefined || value === null || value === '' ? [] : [{ label, value }])
}

export const zhOf = (list: CodeList, code: string): string => list[code]?.zh ?? code
export const zhOfAll = (list: CodeList, codes: readonly string[]): string => codes.map((code) => zhOf(list, code)).join('、')
export const fieldNames = (fields: readonly string[]): string => zhOfAll(enforcementFields, fields)

/** Items of some bodies, told apart by the body each belongs to. */
export type ItemsOf = ReadonlyMap<string, readonly CatalogueItem[]>

/** Groups rows by their body and makes an item of each. */
export function itemsByAgency<Row extends { agencyId: string }>(rows: readonly Row[], make: (row: Row) => CatalogueItem): Map<string, CatalogueItem[]> {
  return new Map([...Map.groupBy(rows, ({ agencyId }) => agencyId)].map(([agencyId, own]) => [agencyId, own.map(make)]))
}
