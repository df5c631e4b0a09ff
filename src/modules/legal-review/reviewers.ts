import type { CommandContext } from '../../platform/command.ts'
import type { CaseRow } from '../cases/index.ts'
import { handlerIdsOf } from '../cases/index.ts'
import type { QualifiedOfficer } from '../personnel/index.ts'
import { officersById } from '../personnel/index.ts'
import { isPooled } from './pool/store.ts'
import { requireReviewer } from './rules.ts'

/**
 * The officer as the reviewer of a case, and whether a pool lends them.
 * @throws those of `requireReviewer` (422)
 */
export async function requireFitReviewer({ tx, today }: CommandContext, caseRow: CaseRow, officerId: string | null): Promise<{ reviewer: QualifiedOfficer, pooled: boolean }> {
  const person = officerId === null ? null : (await officersById(tx, [officerId])).get(officerId)
  const { agencyId, actKind, divisionCode } = caseRow
  const foreign = person !== null && person !== undefined && person.agencyId !== agencyId
  const pooled = foreign && await isPooled(tx, person.officerId, { agencyId, divisionCode, on: today })
  return { reviewer: requireReviewer(person, { agencyId, actKind, divisionCode, handlerIds: await handlerIdsOf(tx, caseRow.id), on: today }, pooled), pooled }
}
