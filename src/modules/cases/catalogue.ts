import type { Database } from '../../platform/db/client.ts'
import { ownCataloguesOf } from '../standards/index.ts'
import type { OwnCatalogue } from '../standards/index.ts'
import type { CaseRow } from './store.ts'

/** The catalogues of major decisions that the agency of a case stands under (国办发〔2018〕118号（十二）). */
export async function catalogueOver(db: Database, { agencyId, divisionCode }: Pick<CaseRow, 'agencyId' | 'divisionCode'>): Promise<OwnCatalogue> {
  const place = { agencyId, divisionCode }
  return (await ownCataloguesOf(db, [place]))(place)
}
