import type { QueryConfig, QueryResult, QueryResultRow } from 'pg'
import type { DrawRecord } from '../../kernel/draw-record.ts'
import type { Tx } from './handles.ts'
import { writtenCommand } from './written.ts'

/** A frame of a million lines is one statement, on a busy server a longer one than a request usually may run. */
const bulkTimeoutMs = 180_000

/** Enough to sort a million lines without the disk; the transaction gives it back. */
const sortMemory = '256MB'

export interface DrawTables {
  frame: string
  strata: string
  /** The column of both tables that names the draw, and the one of the frame that names the item; strata are agencies. */
  parent: string
  item: string
}

export interface AgencyStratum { agencyId: string, label: string, size: number, sample: number }

/** The write side of a draw over the agencies of a place: strata, and tickets computed here, each in one statement whatever its size. */
export function defineDrawTables({ frame, strata, parent, item }: DrawTables) {
  const strataStatement = `
insert into ${strata} (${parent}, agency_id, label, size, sample)
select $1::uuid, agencies.id, agencies.name, size, sample
from unnest($2::uuid[], $3::int[], $4::int[]) as stratum(agency_id, size, sample) join agencies on agencies.id = stratum.agency_id
returning agency_id as "agencyId", label, size, sample`
  const ticketStatement = `
update ${frame} as frame set ticket = line.ticket, rank = line.rank, drawn = line.drawn
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::boolean[]) as line(agency_id, item, ticket, rank, drawn)
where frame.${parent} = $1::uuid and frame.agency_id = line.agency_id and frame.${item} = line.item and frame.ticket is null`
  return {
    /** Strata with the name each agency bears at this moment: a later change of name does not reach the record of the draw. */
    insertStrata: async (tx: Tx, id: string, rows: readonly { stratum: string, size: number, sample: number }[]): Promise<AgencyStratum[]> => {
      const stored = await drawStatement<AgencyStratum>(tx, strataStatement, [
        id, rows.map((one) => one.stratum), rows.map((one) => one.size), rows.map((one) => one.sample),
      ])
      requireAllLines(stored.rowCount, rows.length)
      return stored.rows
    },
    /** Writes the ticket of every line of the frame; a line that already has one is an error. */
    storeTickets: async (tx: Tx, id: string, tickets: DrawRecord['tickets']): Promise<void> => {
      const { rowCount } = await drawStatement(tx, ticketStatement, [
        id, tickets.map((one) => one.stratum), tickets.map((one) => one.item), tickets.map((one) => one.ticket),
        tickets.map((one) => one.rank), tickets.map((one) => one.drawn),
      ])
      requireAllLines(rowCount, tickets.length)
    },
  }
}

const giveLimits = writtenCommand('draw-limits', "select set_config('statement_timeout', $1, true), set_config('work_mem', $2, true)")

/** A statement over the whole of a draw, with the time and memory it may need; without a name, so that it is planned for the frame as large as it is. */
export async function drawStatement<Row extends QueryResultRow>(tx: Tx, text: string, values: unknown[]): Promise<QueryResult<Row>> {
  await giveLimits(tx, [String(bulkTimeoutMs), sortMemory])
  const query: QueryConfig & { query_timeout: number } = { text, values, query_timeout: bulkTimeoutMs + 5_000 }
  return tx.$client.query<Row>(query)
}

export function requireAllLines(stored: number | null, wanted: number): void {
  if (stored !== wanted) throw new Error(`${stored ?? 0} of ${wanted} lines of a draw were stored`)
}
