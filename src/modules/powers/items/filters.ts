import type { SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Scope } from '../../../platform/actor.ts'
import type { ScopeColumns, ScopeKind } from '../../../platform/db/scope.ts'
import { divisionScope, scopeValues, withinScope } from '../../../platform/db/scope.ts'
import type { Condition, Filter } from '../../../platform/filters.ts'
import { day, divisionCode, instantFilter } from '../../../platform/http/strings.ts'

/** What the system holds now: no version is superseded at infinity, and pages of a list do not change with the clock. */
export const now = 'infinity'

export const onParameter = day('清单所属日期，默认今日').optional()
export const knownAtParameter = instantFilter('按该时刻系统所知，默认现在').optional()

/** `divisionCode=320600`: of the division and everything below it. */
export function withinDivision(columns: ScopeColumns): (name: string) => Filter {
  return (name) => ({
    params: { [name]: divisionCode('行政区划代码（GB/T 2260，六位），含下级').optional() },
    conditions: (field, query): Condition[] => {
      if (query[field] === undefined) return []
      const scope = divisionScope(query[field] as string)
      const condition = inDivision(columns, scope.kind)
      return condition === undefined ? [] : [{ key: `${field}=${scope.kind}`, sql: condition, values: { division: scopeValues(scope)['scope'] } }]
    },
  })
}

function inDivision(columns: ScopeColumns, kind: ScopeKind): SQL | undefined {
  const division = sql.placeholder('division')
  switch (kind) {
    case 'PROVINCE': return eq(columns.provinceCode, division)
    case 'CITY': return eq(columns.cityCode, division)
    case 'COUNTY': return eq(columns.countyCode, division)
    default: return undefined
  }
}

/** What a figure is narrowed to beyond the caller's scope. */
export interface Narrowing { divisionCode?: string | undefined, agencyId?: string | undefined }

/** The form of a narrowed statement: kind of scope, level of the division asked for, one body or all. */
export type NarrowShape = `${ScopeKind} ${ScopeKind} ${'ALL' | 'ONE'}`

export const narrowingParameters = {
  divisionCode: divisionCode('行政区划代码（GB/T 2260，六位），含下级').optional(),
  agencyId: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/).meta({ format: 'uuid' }).optional().describe('执法主体'),
}

export function narrowed(scope: Scope, { divisionCode: code, agencyId }: Narrowing): { shape: NarrowShape, values: Record<string, unknown> } {
  const division: Scope = code === undefined ? { kind: 'NATION' } : divisionScope(code)
  return {
    shape: `${scope.kind} ${division.kind} ${agencyId === undefined ? 'ALL' : 'ONE'}`,
    values: { ...scopeValues(scope), ...('code' in division ? { division: division.code } : {}), ...(agencyId === undefined ? {} : { agency: agencyId }) },
  }
}

export function narrowTo(columns: ScopeColumns, shape: NarrowShape): SQL | undefined {
  const [kind, division, which] = shape.split(' ') as [ScopeKind, ScopeKind, 'ALL' | 'ONE']
  return and(withinScope(columns, kind), inDivision(columns, division), which === 'ONE' ? eq(columns.agencyId, sql.placeholder('agency')) : undefined)
}
