import type { DrawRecord } from '../../../kernel/draw-record.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { defineDrawTables, drawStatement, requireAllLines } from '../../../platform/db/draw-tables.ts'

export const { insertFrame, insertStrata, storeTickets } = defineDrawTables({
  frame: 'spot_check_frame', strata: 'spot_check_strata', parent: 'spot_check_id', item: 'case_id',
})

const fileStatement = `
insert into spot_check_files (id, spot_check_id, case_id, agency_id, division_code, rank, created_at, updated_at)
select file.id, $1::uuid, file.case_id, file.agency_id, enforcement_cases.division_code, file.rank, $2::timestamptz, $2::timestamptz
from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[]) as file(id, case_id, agency_id, rank)
  join enforcement_cases on enforcement_cases.id = file.case_id`

/** The files drawn, in the order of the result. */
export async function insertFiles(tx: Tx, spotCheckId: string, result: DrawRecord['result'], now: Date): Promise<void> {
  const { rowCount } = await drawStatement(tx, fileStatement, [
    spotCheckId, now.toISOString(), result.map(() => newId(now)), result.map((one) => one.item), result.map((one) => one.stratum),
    result.map((one) => one.rank),
  ])
  requireAllLines(rowCount, result.length)
}
