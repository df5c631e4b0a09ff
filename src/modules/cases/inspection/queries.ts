import { z } from 'zod'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays } from '../../../kernel/local-date.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { versionsApplying } from '../../standards/index.ts'
import type { CaseFile } from '../steps/file.ts'
import type { Interval, RandomCheckLimits } from './rules.ts'

const limitsOf = z.object({
  minBasisPoints: z.number().nullable(), maxBasisPoints: z.number().nullable(), timesPerYear: z.number().nullable(),
})

/** The limits of an item in force over the case on a day; null where none is published. */
export async function limitsInForce(tx: Tx, { row: { agencyId, divisionCode } }: CaseFile, itemCode: string, on: LocalDate): Promise<RandomCheckLimits | null> {
  const [version] = await versionsApplying(tx, { agencyId, divisionCode }, { list: 'RANDOM_CHECK', itemCode, on })
  if (version === undefined) return null
  const details = limitsOf.parse(version.details)
  return { kind: version.kind === 'KEY' ? 'KEY' : 'GENERAL', details, timesPerYear: details.timesPerYear }
}

const visited = writtenQuery<{ visits: number }>('inspection-visits', `
select count(distinct s.id)::int as visits from case_parties p
join enforcement_cases c on c.id = p.case_id join case_steps s on s.case_id = c.id and s.kind = 'INSPECTION'
where p.uscc = any($1::text[]) and c.agency_id = $2::uuid and s.occurred_on between $3::date and $4::date`)

/** How often the agency has inspected the enterprises of a case in the year of a day. */
export async function visitsInYear(tx: Tx, { parties, row: { agencyId } }: CaseFile, on: LocalDate): Promise<number> {
  const usccs = parties.flatMap(({ uscc }) => uscc ?? [])
  if (usccs.length === 0) return 0
  const year = on.slice(0, 4)
  const [found] = await visited(tx, [usccs, agencyId, `${year}-01-01`, `${year}-12-31`])
  return found?.visits ?? 0
}

export interface OtherInspection extends Interval { officerIds: string[] }

const nearby = writtenQuery<OtherInspection>('inspections-nearby', `
select s.data->>'startedAt' as "startedAt", s.data->>'endedAt' as "endedAt", s.data->'officerIds' as "officerIds" from case_handlers h
join case_steps s on s.case_id = h.case_id and s.kind = 'INSPECTION' and s.occurred_on between $2::date and $3::date
where h.officer_id = any($1::uuid[]) and s.case_id <> $4::uuid`)

/** The inspections of other cases these officers handle, on the day and those beside it. */
export function inspectionsNearby(tx: Tx, caseId: string, officerIds: readonly string[], on: LocalDate): Promise<OtherInspection[]> {
  return nearby(tx, [officerIds, addDays(on, -1), addDays(on, 1), caseId])
}
