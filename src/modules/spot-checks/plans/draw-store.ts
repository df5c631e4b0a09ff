import type { QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { newId } from '../../../kernel/ids.ts'
import type { DrawRecord } from '../../../kernel/draw-record.ts'
import type { FrameLine } from '../../../kernel/draw.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Stratum } from './store.ts'

/** A frame of 50,000 lines is one statement, on a busy server a longer one than a request usually may run. */
const bulkTimeoutMs = 60_000

const frameStatement = `
insert into spot_check_frame (spot_check_id, agency_id, case_id)
select $1::uuid, agency_id, case_id from unnest($2::uuid[], $3::uuid[]) as line(agency_id, case_id)`

/** Freezes the frame, whatever its size, in one statement. */
export async function insertFrame(tx: Tx, spotCheckId: string, lines: readonly FrameLine[]): Promise<void> {
  const { rowCount } = await bulk(tx, frameStatement, [spotCheckId, lines.map((line) => line.stratum), lines.map((line) => line.item)])
  requireAll(rowCount, lines.length)
}

const strataStatement = `
insert into spot_check_strata (spot_check_id, agency_id, label, size, sample)
select $1::uuid, agencies.id, agencies.name, size, sample
from unnest($2::uuid[], $3::int[], $4::int[]) as stratum(agency_id, size, sample) join agencies on agencies.id = stratum.agency_id
returning agency_id as "agencyId", label, size, sample`

/** Strata with the name each agency bears at this moment: a later change of name does not reach the record of the draw. */
export async function insertStrata(
  tx: Tx, spotCheckId: string, strata: readonly { stratum: string, size: number, sample: number }[],
): Promise<Stratum[]> {
  const { rows, rowCount } = await bulk<Stratum>(tx, strataStatement, [
    spotCheckId, strata.map((one) => one.stratum), strata.map((one) => one.size), strata.map((one) => one.sample),
  ])
  requireAll(rowCount, strata.length)
  return rows
}

const ticketStatement = `
update spot_check_frame as frame set ticket = line.ticket, rank = line.rank, drawn = line.drawn
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::boolean[]) as line(agency_id, case_id, ticket, rank, drawn)
where frame.spot_check_id = $1::uuid and frame.agency_id = line.agency_id and frame.case_id = line.case_id and frame.ticket is null`

/** Writes the ticket of every line of the frame; a line that already has one is an error. */
export async function storeTickets(tx: Tx, spotCheckId: string, tickets: DrawRecord['tickets']): Promise<void> {
  const { rowCount } = await bulk(tx, ticketStatement, [
    spotCheckId, tickets.map((one) => one.stratum), tickets.map((one) => one.item), tickets.map((one) => one.ticket),
    tickets.map((one) => one.rank), tickets.map((one) => one.drawn),
  ])
  requireAll(rowCount, tickets.length)
}

const fileStatement = `
insert into spot_check_files (id, spot_check_id, case_id, agency_id, division_code, rank, created_at, updated_at)
select file.id, $1::uuid, file.case_id, file.agency_id, enforcement_cases.division_code, file.rank, $2::timestamptz, $2::timestamptz
from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[]) as file(id, case_id, agency_id, rank)
  join enforcement_cases on enforcement_cases.id = file.case_id`

/** The files drawn, in the order of the result. */
export async function insertFiles(tx: Tx, spotCheckId: string, result: DrawRecord['result'], now: Date): Promise<void> {
  const { rowCount } = await bulk(tx, fileStatement, [
    spotCheckId, now.toISOString(), result.map(() => newId(now)), result.map((one) => one.item), result.map((one) => one.stratum),
    result.map((one) => one.rank),
  ])
  requireAll(rowCount, result.length)
}

async function bulk<Row extends QueryResultRow>(tx: Tx, text: string, values: unknown[]): Promise<QueryResult<Row>> {
  await tx.$client.query(`set local statement_timeout = ${bulkTimeoutMs}`)
  const query: QueryConfig & { query_timeout: number } = { text, values, query_timeout: bulkTimeoutMs + 5_000 }
  return tx.$client.query<Row>(query)
}

function requireAll(stored: number | null, wanted: number): void {
  if (stored !== wanted) throw new Error(`${stored ?? 0} of ${wanted} lines of a draw were stored`)
}
