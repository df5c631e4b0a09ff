import { ticketPrefix } from '../../../kernel/draw-v2.ts'
import type { NextRanks } from '../../../kernel/draw-v2-additions.ts'
import type { DrawRecord2 } from '../../../kernel/draw-v2-schema.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { drawStatement, requireAllLines } from '../../../platform/db/draw-tables.ts'
import type { Stratum } from './store.ts'

type DrawnItem = DrawRecord2['result'][number]

// The database hashes and ranks, which needs no memory here; whoever writes the record computes every ticket again. In the order of the index, which
// then grows at its end only.
const ticketStatement = `
insert into spot_check_tickets (spot_check_id, stratum, rank, case_id, ticket, drawn)
select $1::uuid, stratum, rank, case_id, ticket, rank <= sample
from (
  select stratum, case_id, ticket, sample, row_number() over (partition by stratum order by ticket, case_id)::int as rank
  from (
    select line.stratum, line.case_id, one.sample, sha256(convert_to(one.prefix || '36:' || line.case_id || ',', 'UTF8')) as ticket
    from spot_check_frame as line join unnest($2::text[], $3::text[], $4::int[]) as one(stratum, prefix, sample) on one.stratum = line.stratum
    where line.spot_check_id = $1::uuid
  ) as hashed
) as ranked
order by stratum, rank`

/** Writes down ticket and rank of every line of the frame, in one statement; a draw that has tickets already is an error. */
export async function insertTickets(tx: Tx, id: string, seed: string, strata: readonly Stratum[]): Promise<number> {
  const { rowCount } = await drawStatement(tx, ticketStatement, [
    id, strata.map(({ stratum }) => stratum), strata.map(({ stratum }) => ticketPrefix(seed, stratum)), strata.map(({ sample }) => sample),
  ])
  return rowCount ?? 0
}

const rankStatement = `
select ticket.stratum, ticket.case_id as item, ticket.rank from spot_check_tickets as ticket
  join unnest($2::text[], $3::int[], $4::int[]) as wanted(stratum, first, last) on ticket.stratum = wanted.stratum and ticket.rank between wanted.first and wanted.last
where ticket.spot_check_id = $1::uuid order by ticket.stratum, ticket.rank`

/** The items of these ranks, by stratum and rank; fewer where lines are missing. */
export async function itemsOfRanks(tx: Tx, id: string, ranks: readonly NextRanks[]): Promise<DrawnItem[]> {
  const { rows } = await drawStatement<DrawnItem>(tx, rankStatement, [
    id, ranks.map(({ stratum }) => stratum), ranks.map(({ from }) => from), ranks.map(({ to }) => to),
  ])
  return rows
}

const fileStatement = `
insert into spot_check_files (id, spot_check_id, case_id, agency_id, division_code, stratum, rank, created_at, updated_at)
select file.id, $1::uuid, file.case_id, left(file.stratum, 36)::uuid, enforcement_cases.division_code, file.stratum, file.rank, $2::timestamptz, $2::timestamptz
from unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[]) as file(id, case_id, stratum, rank)
  join enforcement_cases on enforcement_cases.id = file.case_id`

/** The files drawn, in the order of the result; of the agency they were drawn from, wherever the case may have gone since. */
export async function insertFiles(tx: Tx, spotCheckId: string, result: readonly DrawnItem[], now: Date): Promise<void> {
  const { rowCount } = await drawStatement(tx, fileStatement, [
    spotCheckId, now.toISOString(), result.map(() => newId(now)), result.map((one) => one.item), result.map((one) => one.stratum),
    result.map((one) => one.rank),
  ])
  requireAllLines(rowCount, result.length)
}

const grownStatement = `
update spot_check_strata as stratum set given = grown.given, taken = grown.taken
from unnest($2::text[], $3::int[], $4::int[]) as grown(stratum, given, taken)
where stratum.spot_check_id = $1::uuid and stratum.stratum = grown.stratum`

/** What each stratum shall give and has given after an addition. */
export async function growStrata(tx: Tx, id: string, strata: readonly { stratum: string, sample: number, taken: number }[]): Promise<void> {
  const { rowCount } = await drawStatement(tx, grownStatement, [
    id, strata.map(({ stratum }) => stratum), strata.map(({ sample }) => sample), strata.map(({ taken }) => taken),
  ])
  requireAllLines(rowCount, strata.length)
}
