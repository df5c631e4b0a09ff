import { defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { writtenCommand, writtenQuery } from '../../../platform/db/written.ts'
import { flagNames } from '../review-flags.ts'
import type { HandlerRow } from '../store.ts'
import { cases } from '../table.ts'

/** Everything that steps change in the row of a case, and what it is known by again. */
export const updateImported = defineBulkUpdate(cases, [
  'procedureKind', 'status', 'powerItemId', ...flagNames, 'proposedPenaltyKinds', 'proposedFineYuan', 'proposedConfiscationYuan', 'legalReviewRequired',
  'legalReviewGrounds', 'legalReviewOpinion', 'legalReviewedOn', 'decidedOn', 'decisionKind', 'decisionNumber', 'decisionSummary', 'penaltyKinds', 'fineYuan',
  'confiscationYuan', 'servedOn', 'closedOn', 'archivedOn', 'endedOn', 'relatedCaseId', 'openAlerts', 'intakeDigest', 'intakeFilingDigest', 'intakeRevision', 'version',
])

const kept = writtenCommand('kept-handlers', `
insert into case_handlers (case_id, officer_id, certificate_id, role, relieved_on)
select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[])
on conflict (case_id, officer_id) do update set certificate_id = excluded.certificate_id, relieved_on = excluded.relieved_on`)

/** The handlers of any number of cases as they now are, in one statement. */
export async function saveHandlers(tx: Tx, handlers: readonly HandlerRow[]): Promise<void> {
  if (handlers.length === 0) return
  const valuesOf = <Name extends keyof HandlerRow>(name: Name): HandlerRow[Name][] => handlers.map((handler) => handler[name])
  await kept(tx, [valuesOf('caseId'), valuesOf('officerId'), valuesOf('certificateId'), valuesOf('role'), valuesOf('relievedOn')])
}

const tied = writtenQuery<{ id: string }>('tied-cases', `
update enforcement_cases as other set related_case_id = tie.case_id, version = other.version + 1, updated_at = $3::timestamptz
from unnest($1::uuid[], $2::uuid[]) as tie(other_id, case_id) where other.id = tie.other_id and other.related_case_id is null
returning other.id`)

export interface Tie { otherId: string, caseId: string }

/** Cases that were split off name the one they came from; answers the ids of those that had named none. */
export async function tieSplitCases(tx: Tx, ties: readonly Tie[], now: Date): Promise<Set<string>> {
  if (ties.length === 0) return new Set()
  const rows = await tied(tx, [ties.map(({ otherId }) => otherId), ties.map(({ caseId }) => caseId), now.toISOString()])
  return new Set(rows.map(({ id }) => id))
}

export interface AskedSerials { issuerId: string, code: string, year: number, wanted: number }
type LastSerial = Omit<AskedSerials, 'wanted'> & { last: number }

const nextSerials = writtenQuery<LastSerial>('next-serials', `
insert into number_counters (issuer_id, code, year, last)
select issuer_id, code, year, wanted from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as asked(issuer_id, code, year, wanted)
order by issuer_id, code, year
on conflict (issuer_id, code, year) do update set last = number_counters.last + excluded.last
returning issuer_id as "issuerId", code, year, last`)

/** The last of so many next numbers of each series, in one statement and a fixed order. */
export async function allocateSerials(tx: Tx, asked: readonly AskedSerials[]): Promise<LastSerial[]> {
  if (asked.length === 0) return []
  return nextSerials(tx, [asked.map(({ issuerId }) => issuerId), asked.map(({ code }) => code), asked.map(({ year }) => year), asked.map(({ wanted }) => wanted)])
}
