import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { covers } from '../../../platform/db/scope.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { holdsPower, powerItemsByCode } from '../../powers/index.ts'
import type { PartyRow } from '../store.ts'
import type { FilingGateFacts } from './filing-gates.ts'

/** The agency's own cases come first: of the few that are read, those the caller may see are named. */
const finedIn = writtenQuery<{ caseNumber: string, agencyId: string, divisionCode: string }>('fined-in', `
select earlier.case_number as "caseNumber", earlier.agency_id as "agencyId", earlier.division_code as "divisionCode" from (
  select case_id from case_parties where uscc = any($1::text[])
  union select case_id from case_parties where id_number_hash = any($2::bytea[])) same
join enforcement_cases earlier on earlier.id = same.case_id
where earlier.act_kind = 'PENALTY' and earlier.decision_kind = 'PENALTY' and earlier.fine_yuan is not null and earlier.id <> $3::uuid
  and coalesce(earlier.item_code, earlier.cause) = coalesce($4::text, $5::text)
  and ($6::date is null or earlier.act_ended_on is null or earlier.act_ended_on = $6::date)
order by earlier.agency_id <> $7::uuid, earlier.case_number limit 5`)

export type FilingLookup = Pick<FilingGateFacts, 'holdsItem' | 'finedIn'> & { powerItemId: string | null }

/** What of a filing says where to look; nothing of it has been judged yet. */
export interface FiledMatter { id: string, agencyId: string, itemCode?: string | undefined, cause: string, actEndedOn?: string | undefined, filedOn: string }

/** What the gates of filing look up: the power item where one is named, and fines of the same parties, named within the scope. */
export async function lookUpFiling(tx: Tx, scope: Scope, matter: FiledMatter, parties: readonly PartyRow[]): Promise<FilingLookup> {
  const { id, agencyId, itemCode = null, cause, actEndedOn = null, filedOn: on } = matter
  const [own, holdsItem, rows] = await Promise.all([
    itemCode === null ? null : powerItemsByCode(tx, [{ agencyId, code: itemCode }], { on }),
    itemCode === null || holdsPower(tx, agencyId, { code: itemCode }, { on }),
    finedIn(tx, [parties.flatMap(({ uscc }) => uscc ?? []), parties.flatMap(({ idNumberHash }) => idNumberHash ?? []), id, itemCode, cause, actEndedOn, agencyId]),
  ])
  return {
    holdsItem, powerItemId: own?.get(`${agencyId} ${itemCode ?? ''}`)?.itemId ?? null,
    finedIn: rows.map((found) => covers(scope, found) ? found.caseNumber : null),
  }
}
