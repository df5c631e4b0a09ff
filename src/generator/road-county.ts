import type { FaultChoice, FaultyCase } from './faults/catalogue.ts'
import { faultyCaseOf } from './faults/catalogue.ts'
import { officerRows } from './officers.ts'
import type { CountyOptions } from './plan.ts'
import { planCounty } from './plan.ts'
import { formerOfficerRows } from './roads/former.ts'
import type { RoadRow } from './roads/rows.ts'
import type { RoadTally, RoadTruth } from './roads/truth.ts'
import { roadTallyOf } from './roads/truth.ts'
import type { AgencyRow, OfficerRow } from './rows.ts'

export type { RoadRow } from './roads/rows.ts'
export type { RoadTruth } from './roads/truth.ts'

export interface RoadCountyOptions extends CountyOptions { faults?: FaultChoice }

/** A county whose cases are of all kinds and carry their whole road. Every road through it may be taken again and gives the same rows. */
export interface RoadCounty {
  agencies: AgencyRow[]
  /** Those of the usual county, and one of each agency whose certificate has run out. */
  officerRows: () => Iterable<OfficerRow>
  cases: () => Iterable<RoadRow>
  caseAt: (index: number) => FaultyCase
  generated: () => Iterable<FaultyCase>
  tally: () => RoadTally
  truth: () => RoadTruth
}

const lawful: FaultChoice = { permille: 0, codes: [] }

/**
 * Invented data of one county, all of it lawful but for the faults that are chosen; the same options give the same rows.
 * @throws RangeError for options that make no data set
 */
export function generateRoadCounty({ faults = lawful, ...options }: Readonly<RoadCountyOptions>): RoadCounty {
  const plan = planCounty(options)
  const caseAt = (index: number): FaultyCase => faultyCaseOf(plan, index, faults)
  function* generated(): Generator<FaultyCase, void, undefined> {
    for (let index = 0; index < options.cases; index += 1) yield caseAt(index)
  }
  return {
    agencies: [plan.bureau, ...plan.agencies.map(({ row }) => row)],
    * officerRows() { yield* officerRows(plan); yield* formerOfficerRows(plan) },
    * cases() { for (const { row } of generated()) yield row },
    caseAt,
    generated,
    tally: () => roadTallyOf(plan),
    truth() {
      const tally = roadTallyOf(plan)
      for (const made of generated()) tally.add(made)
      return tally.truth()
    },
  }
}
