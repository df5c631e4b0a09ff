import { makeUscc } from '../kernel/uscc.ts'
import type { FieldProfile } from './fields/profile.ts'
import type { AgencyRow } from './rows.ts'

interface Place { county: string, divisionName: string }

/** Organisation codes from here on are those of the county's agencies. */
const firstSerial = 99_990_000

/** An enforcement agency; `ordinal` counts from 0 within the county. */
export function agencyRow({ county, divisionName }: Place, place: string, profile: FieldProfile, ordinal: number): AgencyRow {
  return {
    name: divisionName + profile.office,
    shortName: profile.shortName,
    uscc: usccOf(county, ordinal + 1),
    organCode: place.slice(0, 1) + profile.organ,
    kind: 'ENFORCEMENT_AGENCY',
    leadership: profile.leadership,
    fields: [profile.field],
    divisionCode: county,
  }
}

/** The justice bureau, which supervises the others (行政执法监督条例第五条). */
export function bureauRow({ county, divisionName }: Place, place: string): AgencyRow {
  return {
    name: `${divisionName}司法局`,
    shortName: '司法局',
    uscc: usccOf(county, 0),
    organCode: `${place.slice(0, 1)}司`,
    kind: 'SUPERVISION_BODY',
    leadership: 'LOCAL',
    fields: ['JUSTICE'],
    divisionCode: county,
  }
}

function usccOf(county: string, ordinal: number): string {
  return makeUscc({ department: '1', category: '1', division: county, serial: firstSerial + ordinal })
}
