import { makeIdNumber } from '../kernel/id-number.ts'
import { dayOfNumber } from '../kernel/local-date.ts'
import { makeUscc } from '../kernel/uscc.ts'
import type { Gender } from './names.ts'
import { addressIn, personName, phoneNumber, tradeName } from './names.ts'
import type { AgencyPlan, CountyPlan } from './plan.ts'
import type { Random } from './random.ts'
import { randomOf, scatter } from './random.ts'
import type { PartyKind, PartyRow } from './rows.ts'

// Organisation codes of one block, below those of the agencies.
const firstOrganisation = 90_000_000
const organisations = 9_900_000
const kindOrdinals: Readonly<Record<PartyKind, number>> = { NATURAL: 0, LEGAL: 1, UNINCORPORATED: 2, INDIVIDUAL_BUSINESS: 3 }

/** Of every birth day: party sequences 000–799, officer sequences 800–999, so that no party has an officer's number. */
const partySequences = 800
const officerSequences = 200

/** Party `ordinal` of an agency's pool for the kind; the same one whichever case it appears in. */
export function partyOf(plan: CountyPlan, agency: AgencyPlan, kind: PartyKind, ordinal: number): PartyRow {
  const index = agency.firstParty + kindOrdinals[kind] * agency.pool + ordinal
  const random = randomOf(plan.keys.party, index)
  return kind === 'NATURAL' ? naturalPerson(plan, random, index) : organisation(plan, agency, random, kind, index)
}

function naturalPerson(plan: CountyPlan, random: Random, index: number): PartyRow {
  const { idNumber, gender } = identityOf(plan, index, { youngest: 19, oldest: 66, firstSequence: 0, sequences: partySequences })
  return {
    kind: 'NATURAL',
    name: personName(random, gender),
    idNumber,
    phone: phoneNumber(random),
    address: addressIn(random, plan.options.divisionName),
  }
}

function organisation(plan: CountyPlan, agency: AgencyPlan, random: Random, kind: PartyKind, index: number): PartyRow {
  const { options: { county, divisionName }, place } = plan
  const trade = random.pick(agency.profile.trades)
  const [category, name] = kind === 'INDIVIDUAL_BUSINESS'
    ? ['2', `${divisionName}${tradeName(random)}${random.pick(agency.profile.shops)}`]
    : ['1', `${place}${tradeName(random)}${trade}${kind === 'LEGAL' ? '有限公司' : '中心（有限合伙）'}`]
  return {
    kind,
    name,
    uscc: makeUscc({ department: '9', category, division: county, serial: firstOrganisation + scatter(index, organisations) }),
    legalRepresentative: personName(random, random.chance(680) ? 'MALE' : 'FEMALE'),
    phone: phoneNumber(random),
    address: addressIn(random, divisionName),
  }
}

/** ID number and gender of the officer with the serial `index` in the county. */
export function officerIdentity(plan: CountyPlan, index: number): { idNumber: string, gender: Gender } {
  return identityOf(plan, index, { youngest: 24, oldest: 56, firstSequence: partySequences, sequences: officerSequences })
}

interface Block { youngest: number, oldest: number, firstSequence: number, sequences: number }

function identityOf(plan: CountyPlan, index: number, block: Block): { idNumber: string, gender: Gender } {
  const birthDays = (block.oldest - block.youngest) * 365
  const scattered = scatter(index, birthDays * block.sequences)
  const sequence = block.firstSequence + Math.floor(scattered / birthDays)
  const birthDate = dayOfNumber(plan.first - block.oldest * 366 + scattered % birthDays)
  return {
    idNumber: makeIdNumber({ division: plan.options.county, birthDate, sequence }),
    gender: sequence % 2 === 1 ? 'MALE' : 'FEMALE',
  }
}
