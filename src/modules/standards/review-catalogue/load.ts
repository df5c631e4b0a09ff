import type { Database } from '../../../platform/db/client.ts'
import type { Place } from '../entries/queries.ts'
import { issuersOver, knownVersionsOver, knownVersionsOverAgency } from '../entries/queries.ts'
import type { VersionRow } from '../entries/store.ts'
import { reviewDetails } from './definition.ts'
import type { OwnCatalogue, ReviewEntry, ReviewTrigger } from './rules.ts'
import { ownCatalogue } from './rules.ts'

/** The catalogues of several places in one statement, whatever the day; for acts that look at more than one day or place. */
export async function ownCataloguesOf(db: Database, places: readonly Place[]): Promise<(place: Place) => OwnCatalogue> {
  const entries = (await knownVersionsOver(db, 'REVIEW_CATALOGUE', places)).map(entryOf)
  return (place) => {
    const { agencyId, divisions } = issuersOver(place)
    return ownCatalogue(entries.filter((entry) => entry.agencyId === null ? divisions.includes(entry.divisionCode) : entry.agencyId === agencyId))
  }
}

/** The catalogues an agency stands under, in one statement that needs no more than its id. */
export async function ownCatalogueOf(db: Database, agencyId: string): Promise<OwnCatalogue> {
  return ownCatalogue((await knownVersionsOverAgency(db, 'REVIEW_CATALOGUE', agencyId)).map(entryOf))
}

function entryOf(row: VersionRow): ReviewEntry {
  const { itemCode, kind, field, agencyId, divisionCode, legalBasis, details, validFrom, validTo, entryId, name, number, document } = row
  return {
    itemCode, kind: kind as ReviewTrigger, field, agencyId, divisionCode, legalBasis, details: reviewDetails.parse(details), validFrom, validTo,
    version: { entryId, name, number, document },
  }
}
