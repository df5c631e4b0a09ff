import type { Placeholder, SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '../actor.ts'

export type ScopeKind = Scope['kind']

/** The columns a kind of record is limited by; `own` says what being assigned to an officer means for it. */
export interface ScopeColumns {
  provinceCode: AnyPgColumn
  cityCode: AnyPgColumn
  countyCode: AnyPgColumn
  agencyId: AnyPgColumn
  /** A city or county is asked for together with its province: there are indexes that lead with the province and have the others inside. */
  nested?: boolean
  own?: (officerId: Placeholder) => SQL
}

const bound = sql.placeholder('scope')

/** The condition that keeps a query inside the caller's data scope; its one parameter is `scope`. */
export function withinScope(columns: ScopeColumns, kind: ScopeKind): SQL | undefined {
  switch (kind) {
    case 'NATION': return undefined
    case 'PROVINCE': return eq(columns.provinceCode, bound)
    case 'CITY': return and(eq(columns.cityCode, bound), inProvince(columns))
    case 'COUNTY': return and(eq(columns.countyCode, bound), inProvince(columns))
    case 'AGENCY': return eq(columns.agencyId, bound)
    case 'OWN': return columns.own === undefined ? sql`false` : columns.own(bound)
    case 'NONE': return sql`false`
  }
}

const inProvince = ({ nested, provinceCode }: ScopeColumns): SQL | undefined =>
  nested === true ? sql`${provinceCode} = left(${bound}::text, 2)` : undefined

/** The value for the parameter `scope`; absent for scopes that need none. */
export function scopeValues(scope: Scope): Record<string, unknown> {
  switch (scope.kind) {
    case 'PROVINCE': case 'CITY': case 'COUNTY': return { scope: scope.code }
    case 'AGENCY': return { scope: scope.agencyId }
    case 'OWN': return { scope: scope.officerId }
    default: return {}
  }
}

/** The scope of a division code: '320000' is a province, '320600' a city, '320685' a county, '000000' the nation; a township is none. */
export function divisionScope(code: string): Scope {
  if (code.length !== 6) return { kind: 'NONE' }
  if (code === '000000') return { kind: 'NATION' }
  if (code.endsWith('0000')) return { kind: 'PROVINCE', code: code.slice(0, 2) }
  if (code.endsWith('00')) return { kind: 'CITY', code: code.slice(0, 4) }
  return { kind: 'COUNTY', code: code.slice(0, 6) }
}

/** Whether a record of this place and agency lies in a scope; for commands that create records. OWN never creates. */
export function covers(scope: Scope, record: { divisionCode: string, agencyId: string | null }): boolean {
  switch (scope.kind) {
    case 'NATION': return true
    case 'PROVINCE': case 'CITY': case 'COUNTY': return record.divisionCode.startsWith(scope.code)
    case 'AGENCY': return record.agencyId === scope.agencyId
    default: return false
  }
}
