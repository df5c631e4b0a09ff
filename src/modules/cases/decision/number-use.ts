import { sql } from 'drizzle-orm'
import { normaliseDocumentNumber } from '../../../kernel/document-number.ts'
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

/** Whoever gives a number holds those of the agency until the transaction ends: also the series it gives out by itself, which may come to the same one. */
const agenciesHeld = writtenCommand('decision-numbers-held', `
with series as (select 1 from number_counters where issuer_id = any($1::uuid[]) and code like 'decision:%' order by issuer_id, code, year for update)
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

export const holdDecisionNumbers = (tx: Database, ofAgencies: readonly string[]): Promise<unknown> => agenciesHeld(tx, [ofAgencies])

export interface WantedNumber { agencyId: string, number: string }

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
  const held = holdDecisionNumbers(tx, [row.agencyId])
  const [rows] = await Promise.all([numbersUsed(tx, [{ agencyId: row.agencyId, number }]), held])
  const other = [...rows.values()].flat().find(({ caseId }) => caseId !== row.id)
  return other === undefined ? null : { caseNumber: covers(scope, other) ? other.caseNumber : null }
}
