import type { SQL } from 'drizzle-orm'
import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { divisionScope, scopeValues, withinScope } from '../../platform/db/scope.ts'

/** The caller's data scope narrowed to a division, as the shape of a statement and the values of its parameters. */
export interface Narrowed { shape: Shape, values: Record<string, unknown> }
export type Shape = `${Scope['kind']}|${Scope['kind']}`

export function narrowed(scope: Scope, divisionCode = '000000'): Narrowed {
  const division = divisionScope(divisionCode)
  return { shape: `${scope.kind}|${division.kind}`, values: { ...scopeValues(scope), ...('code' in division ? { division: division.code } : {}) } }
}

/** The conditions a shape stands for. */
export function withinPlace(columns: ScopeColumns, shape: Shape): (SQL | undefined)[] {
  const [scope, division] = shape.split('|') as [Scope['kind'], Scope['kind']]
  const column = { PROVINCE: columns.provinceCode, CITY: columns.cityCode, COUNTY: columns.countyCode }[division as 'COUNTY']
  return [withinScope(columns, scope), division === 'NATION' ? undefined : eq(column, sql.placeholder('division'))]
}
