import type { SQL } from 'drizzle-orm'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { divisionScope } from '../../platform/db/scope.ts'
import type { ActKind } from './rules.ts'
import { cases } from './table.ts'

export interface ClosedCasesQuery { divisionCode: string, actKinds: readonly ActKind[], closedFrom: string, closedTo: string }

/**
 * The closed cases of a division, archived ones among them, of these kinds of act, closed from the first day to before the last: what a draw is made
 * from. A query to be read within another statement, so that a frame of a million cases never leaves the database to come back.
 */
export function closedCases({ divisionCode, actKinds, closedFrom, closedTo }: ClosedCasesQuery): SQL {
  return sql`select ${cases.id} as case_id, ${cases.agencyId} as agency_id, ${cases.actKind} as act_kind, ${cases.procedureKind} as procedure_kind,
    ${cases.field} as field, ${cases.source} as source, ${cases.closedOn} as closed_on, ${cases.publicInterest} as public_interest,
    ${cases.complex} as complex, ${cases.hearingHeld} as hearing_held, ${cases.legalReviewRequired} as legal_review_required
    from ${cases} where ${and(within(divisionCode), gte(cases.closedOn, closedFrom), lt(cases.closedOn, closedTo), sql`${cases.actKind} = any(${sql.param(actKinds)}::text[])`)}`
}

// The index of closed cases leads with the county: for a city or province its counties are named as a range of codes.
function within(divisionCode: string): SQL | undefined {
  const scope = divisionScope(divisionCode)
  switch (scope.kind) {
    case 'NATION': return undefined
    case 'PROVINCE': return and(eq(cases.provinceCode, scope.code), counties(scope.code))
    case 'CITY': return and(eq(cases.cityCode, scope.code), counties(scope.code))
    case 'COUNTY': return eq(cases.countyCode, scope.code)
    default: return sql`false`
  }
}

const counties = (code: string): SQL => sql`${cases.countyCode} between ${code.padEnd(6, '0')} and ${code.padEnd(6, '9')}`
