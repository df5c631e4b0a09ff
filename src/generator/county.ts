import type { GeneratedCase } from './cases.ts'
import { caseOf } from './cases.ts'
import { officerRows } from './officers.ts'
import type { CountyOptions } from './plan.ts'
import { planCounty } from './plan.ts'
import type { AgencyRow, CaseRow, OfficerRow } from './rows.ts'
import type { Tally, Truth } from './truth.ts'
import { tallyOf } from './truth.ts'

export type { CountyOptions } from './plan.ts'
export type { AgencyRow, CaseRow, OfficerRow } from './rows.ts'
export type { Truth } from './truth.ts'

/** The data of one county. Every road through it may be taken again and gives the same rows. */
export interface GeneratedCounty {
  agencies: AgencyRow[]
  /** All officers at once; `officerRows` makes them one by one. */
  readonly officers: OfficerRow[]
  officerRows: () => Iterable<OfficerRow>
  /** One by one, in the order of filing. */
  cases: () => Iterable<CaseRow>
  /** Case `index`, from 0: the same as in `cases`, without making those before it. */
  caseAt: (index: number) => CaseRow
  /** With what the row does not say; for a tally in the same pass. */
  generated: () => Iterable<GeneratedCase>
  tally: () => Tally
  /** Makes all cases in order to count them. */
  truth: () => Truth
}

/**
 * Realistic invented data of one county: the same options give the same rows on every machine.
 * USCC, ID and certificate numbers begin with the division, so the data of several counties go together.
 * @throws RangeError for options that make no data set
 */
export function generateCounty(options: Readonly<CountyOptions>): GeneratedCounty {
  const plan = planCounty(options)
  const tally = (): Tally => tallyOf(plan)
  function* generated(): Generator<GeneratedCase, void, undefined> {
    for (let index = 0; index < options.cases; index += 1) yield caseOf(plan, index)
  }
  function* cases(): Generator<CaseRow, void, undefined> {
    for (let index = 0; index < options.cases; index += 1) yield caseOf(plan, index).row
  }
  return {
    agencies: [plan.bureau, ...plan.agencies.map(({ row }) => row)],
    get officers() { return [...officerRows(plan)] },
    officerRows: () => officerRows(plan),
    cases,
    caseAt: (index) => caseOf(plan, index).row,
    generated,
    tally,
    truth() {
      const counted = tally()
      for (const made of generated()) counted.add(made)
      return counted.truth()
    },
  }
}
