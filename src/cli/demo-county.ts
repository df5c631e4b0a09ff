import type { App } from '../app.ts'
import { generateCounty } from '../generator/county.ts'
import type { AgencyRow, OfficerRow } from '../generator/rows.ts'
import { demoCounty, type DemoAccount } from './demo-accounts.ts'
import { createIntake } from './intake.ts'

type Place = NonNullable<DemoAccount['place']>

/** The county as registered: whom the demo accounts stand for, and who acts in the demo data. */
export interface RegisteredCounty {
  agencyAt(place: Place): string
  /** In the order of their certificates; of the legal reviewers those with the legal qualification. */
  officersAt(place: Place, staff: OfficerRow['staffKind']): string[]
  /** The cases of its year. */
  takeInCases(): Promise<void>
}

const places: Record<Place, (agency: AgencyRow) => boolean> = {
  BUREAU: ({ kind }) => kind === 'SUPERVISION_BODY',
  MARKET: ({ kind, fields }) => kind === 'ENFORCEMENT_AGENCY' && fields.includes('MARKET'),
}

/** Registers agencies and officers. `idOf` gives the id a record of a name bears at every attempt. */
export async function registerCounty(app: App, token: string, year: number, idOf: (name: string) => string): Promise<RegisteredCounty> {
  const { code: county, name: divisionName, cases } = demoCounty
  const { agencies, officers, cases: caseRows } = generateCounty({ county, divisionName, cases, seed: 1, from: `${year}-01-01`, to: `${year}-12-31` })
  const intake = createIntake(app, token)
  const agencyIds = await intake.agencies(agencies.map((row) => ({ id: idOf(row.uscc), ...row })))
  const officerIds = await intake.officers(officers)

  const usccAt = (place: Place): string => agencies.find(places[place])?.uscc ?? ''
  return {
    agencyAt: (place) => agencyIds.get(usccAt(place)) ?? '',
    officersAt: (place, staff) => officers
      .filter((one) => one.agencyUscc === usccAt(place) && one.staffKind === staff && (staff !== 'LEGAL_REVIEW' || one.legalQualification))
      .flatMap(({ certificates }) => certificates.slice(0, 1).map(({ number }) => officerIds.get(number) ?? '')),
    takeInCases: async () => {
      const { refused, refusals } = await intake.cases(caseRows())
      if (refused > 0) throw new Error(`the demo data hold ${refused} cases the rules refuse: ${refusals.join(' ')}`)
    },
  }
}
