import type { CommandContext, Fields } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { agencyProblems } from './problems.ts'
import type { AgencyRow } from './store.ts'
import { lockAgency } from './store.ts'

/** The agency of a path, locked, in the version the caller has seen. */
export async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<AgencyRow> {
  const row = await lockAgency(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

/** @throws agencies.already-abolished (422) */
export function requireInBeing(row: AgencyRow): void {
  if (row.status === 'ABOLISHED') throw agencyProblems.raise['already-abolished']()
}

/** One audit entry for one agency. */
export function recordAgency(context: CommandContext, act: string, before: AgencyRow | null, after: AgencyRow): AgencyRow {
  context.record({
    act, target: { kind: 'agency', id: after.id }, agencyId: after.id, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: AgencyRow): Fields {
  return {
    name: row.name, shortName: row.shortName, uscc: row.uscc, organCode: row.organCode, kind: row.kind, leadership: row.leadership,
    fields: row.fields, divisionCode: row.divisionCode, parentGovernmentId: row.parentGovernmentId, superiorAgencyId: row.superiorAgencyId,
    warnings: row.warnings.map(({ code }) => code), qualified: row.qualified, qualifiedPeriods: row.qualifiedPeriods, status: row.status,
    establishedOn: row.establishedOn, abolishedOn: row.abolishedOn, currentSince: row.currentSince,
  }
}
