import type { Tx } from '../../../platform/db/client.ts'
import { writtenCommand } from '../../../platform/db/written.ts'

const moved = writtenCommand('told-of-case', `
update case_changes as told set xid = pg_current_xact_id() from enforcement_cases as held
where held.id = $1::uuid and told.case_id = held.id and told.agency_id = held.agency_id and told.division_code = held.division_code`)

/**
 * Lets those who read what changed since hear of a case to which something came that leaves its row, and so its version, as it was: a process record,
 * a document. After what it tells of was written, so that both take their locks in the same order as a change of the case.
 */
export async function tellOfCase(tx: Tx, caseId: string): Promise<void> {
  await moved(tx, [caseId])
}
