import { levelOf } from '../kernel/division-code.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { dayNumber } from '../kernel/local-date.ts'
import { agencyRow, bureauRow } from './agencies.ts'
import type { FieldProfile } from './fields/profile.ts'
import { fieldProfiles } from './fields/profiles.ts'
import type { RandomKey } from './random.ts'
import { randomKey } from './random.ts'
import type { Rotation } from './rotation.ts'
import { casesOf, rotationOf } from './rotation.ts'
import type { AgencyRow } from './rows.ts'
import type { Workdays } from './workdays.ts'
import { workdaysOf } from './workdays.ts'

export interface CountyOptions {
  /** Six digits of a county-level division (GB/T 2260). */
  county: string
  /** Its name in Chinese characters. */
  divisionName: string
  cases: number
  seed: number
  /** First and last filing day; nothing that happens after `to` is known to the data. */
  from: LocalDate
  to: LocalDate
  /** Enforcement agencies, 1 to 12; 6 where left out. The justice bureau comes in addition. */
  agencies?: number
}

export interface AgencyPlan {
  profile: FieldProfile
  row: AgencyRow
  cases: number
  enforcers: number
  reviewers: number
  /** Serial of the first officer's certificate; enforcers first, then reviewers. */
  firstCertificate: number
  /** Parties of each kind that the agency's cases draw from, and the index of the first of them in the county. */
  pool: number
  firstParty: number
}

/** All that is the same for every case of a county. */
export interface CountyPlan {
  options: Readonly<CountyOptions>
  /** The county's name without its last character, as company names carry it. */
  place: string
  bureau: AgencyRow
  supervisors: number
  agencies: readonly AgencyPlan[]
  officers: number
  parties: number
  rotation: Rotation
  first: number
  last: number
  workdays: Workdays
  filingDays: readonly number[]
  keys: { case: RandomKey, party: RandomKey, officer: RandomKey }
}

const casesPerOfficer = 12
const supervisors = 4
const mostOfficers = 99_999
const mostCasesOfAgency = 999_999
const partiesPerCase = 0.4
/** Days around the period that certificates and late decisions reach into. */
const margin = 1000

/**
 * The plan of one county.
 * @throws RangeError for options that make no data set
 */
export function planCounty(options: Readonly<CountyOptions>): CountyPlan {
  const [first, last] = [dayNumber(options.from), dayNumber(options.to)]
  requireSound(options, first, last)
  const workdays = workdaysOf(first - margin, last + margin)
  const filingDays = workdays.between(first, last)
  if (filingDays.length === 0) throw new RangeError('the period holds no working day')
  const place = options.divisionName.length > 2 ? options.divisionName.slice(0, -1).slice(0, 3) : options.divisionName
  const profiles = fieldProfiles.slice(0, options.agencies ?? 6)
  const rotation = rotationOf(profiles.map(({ weight }) => weight))
  const agencies = planAgencies(options, place, profiles, rotation, Math.max(1, (last - first + 1) / 365))
  const final = agencies.at(-1)
  const key = (kind: string): RandomKey => randomKey(options.seed, options.county, kind)
  const plan = {
    options, place, bureau: bureauRow(options, place), supervisors, agencies, rotation, first, last, workdays, filingDays,
    officers: final === undefined ? supervisors : final.firstCertificate + final.enforcers + final.reviewers - 1,
    parties: final === undefined ? 1 : final.firstParty + partyKindsKept * final.pool,
    keys: { case: key('case'), party: key('party'), officer: key('officer') },
  }
  if (plan.officers > mostOfficers) throw new RangeError(`more than ${mostOfficers} officers: too many cases a year for one county`)
  return plan
}

/** NATURAL, LEGAL, UNINCORPORATED and INDIVIDUAL_BUSINESS. */
const partyKindsKept = 4

function planAgencies(
  options: Readonly<CountyOptions>, place: string, profiles: readonly FieldProfile[], rotation: Rotation, years: number,
): AgencyPlan[] {
  let firstCertificate = supervisors + 1
  let firstParty = 0
  return profiles.map((profile, index) => {
    const cases = casesOf(rotation, index, options.cases)
    if (cases > mostCasesOfAgency) throw new RangeError(`more than ${mostCasesOfAgency} cases of one agency`)
    const wanted = Math.round(cases / years / casesPerOfficer)
    const reviewers = Math.max(1, Math.ceil(wanted / 16))
    const enforcers = Math.max(4, wanted - reviewers)
    const pool = Math.ceil(cases * partiesPerCase) + 1
    const plan = { profile, row: agencyRow(options, place, profile, index), cases, enforcers, reviewers, firstCertificate, pool, firstParty }
    firstCertificate += enforcers + reviewers
    firstParty += partyKindsKept * pool
    return plan
  })
}

function requireSound({ county, divisionName, cases, agencies = 6 }: Readonly<CountyOptions>, first: number, last: number): void {
  if (levelOf(county) !== 'COUNTY') throw new RangeError('not the code of a county')
  if (!/^\p{Script=Han}{2,30}$/u.test(divisionName)) throw new RangeError('the name of a county is written in Chinese characters')
  if (!Number.isSafeInteger(cases) || cases < 0) throw new RangeError('the number of cases is a whole number from 0')
  if (!Number.isSafeInteger(agencies) || agencies < 1 || agencies > fieldProfiles.length) {
    throw new RangeError(`a county has 1 to ${fieldProfiles.length} enforcement agencies`)
  }
  if (first > last) throw new RangeError('the period ends before it begins')
}
