import { sql } from 'drizzle-orm'
import { normaliseDocumentNumber, parseDocumentNumber } from '../../../kernel/document-number.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import { covers } from '../../../platform/db/scope.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import type { CaseRow } from '../store.ts'
import { cases } from '../table.ts'

/** A case by the number of its decision. */
export interface NumberHolder { caseId: string, caseNumber: string, agencyId: string, divisionCode: string }

/** Another case of the agency that bears a decision number; without its own number where it lies outside the scope of the caller. */
export interface NumberUse { caseNumber: string | null }

/**
 * Whoever gives a number holds those of the agency until the transaction ends, and before them the series that may come to the same number by
 * itself: one that has given none yet is opened, for nothing else would hold back its first.
 */
const numbersHeld = writtenCommand('decision-numbers-held', `
with series as (insert into number_counters (issuer_id, code, year, last)
  select distinct agencies.id, 'decision:' || organ_code, year, 0
  from unnest($1::uuid[], $2::text[], $3::int[]) as given(agency_id, organ, year) join agencies on agencies.id = agency_id and organ_code = organ order by 1, 2, 3
  on conflict (issuer_id, code, year) do update set last = number_counters.last returning issuer_id)
select pg_advisory_xact_lock(hashtextextended('decision-number ' || id, 0))
from (select distinct unnest($1::uuid[])::text as id order by 1) as asked cross join (select count(*) from series) as held`)

const { id, caseNumber, agencyId, divisionCode, decisionNumber } = cases
const [agencyIds, numbers] = [sql.placeholder('agencyIds'), sql.placeholder('numbers')]

/** Planned anew each time: a plan kept from when the table was small would walk through all cases of an agency for each number. */
function used(db: Database, wanted: readonly WantedNumber[]) {
  const found = db.select({ id, caseNumber, agencyId, divisionCode }).from(cases)
    .where(sql`${agencyId} = wanted.agency_id and ${decisionNumber} = wanted.number`).limit(2).as('found')
  return db.select({ n: sql<number>`wanted.n::int`, caseId: found.id, caseNumber: found.caseNumber, agencyId: found.agencyId, divisionCode: found.divisionCode })
    .from(sql`unnest(${agencyIds}::uuid[], ${numbers}::text[]) with ordinality as wanted(agency_id, number, n)`).crossJoinLateral(found).prepare('')
    .execute({ agencyIds: wanted.map((one) => one.agencyId), numbers: wanted.map(({ number }) => normaliseDocumentNumber(number)) })
}

export interface WantedNumber { agencyId: string, number: string }

export function holdDecisionNumbers(tx: Database, wanted: readonly WantedNumber[]): Promise<unknown> {
  const parts = wanted.map(({ number }) => parseDocumentNumber(number))
  return numbersHeld(tx, [wanted.map((one) => one.agencyId), parts.map((one) => one?.organCode ?? null), parts.map((one) => one?.year ?? null)])
}

/** An agency and a number in the form it is kept in. */
export const numberKeyOf = (agency: string, number: string): string => `${agency} ${normaliseDocumentNumber(number)}`

/** The cases that bear these numbers, by `numberKeyOf`; two of each tell whether there is another one. */
export async function numbersUsed(db: Database, wanted: readonly WantedNumber[]): Promise<Map<string, NumberHolder[]>> {
  const rows = wanted.length === 0 ? [] : await used(db, wanted)
  return Map.groupBy(rows, (row) => numberKeyOf(row.agencyId, wanted[row.n - 1]?.number ?? ''))
}

/** Who else bears the number a decision is given; a revoked decision keeps its own. */
export async function numberUseOf(tx: Tx, scope: Scope, row: Pick<CaseRow, 'id' | 'agencyId'>, number: string | undefined): Promise<NumberUse | null> {
  if (number === undefined) return null
  const wanted = [{ agencyId: row.agencyId, number }]
  const held = holdDecisionNumbers(tx, wanted)
  const [rows] = await Promise.all([numbersUsed(tx, wanted), held])
  const other = [...rows.values()].flat().find(({ caseId }) => caseId !== row.id)
  return other === undefined ? null : { caseNumber: covers(scope, other) ? other.caseNumber : null }
}
