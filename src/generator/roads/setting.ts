import type { LocalDate } from '../../kernel/local-date.ts'
import { dayOfNumber } from '../../kernel/local-date.ts'
import { formatDocumentNumber } from '../../kernel/document-number.ts'
import { addressIn, personName } from '../names.ts'
import { certificateNumber } from '../officers.ts'
import { partyOf } from '../parties.ts'
import type { AgencyPlan, CountyPlan } from '../plan.ts'
import type { Random } from '../random.ts'
import { randomKey, randomOf } from '../random.ts'
import { turnOf } from '../rotation.ts'
import type { PartyKind, PartyRow } from '../rows.ts'
import { filingDay } from '../schedule.ts'
import type { Road } from './road.ts'
import { roadFrom } from './road.ts'
import { certificate } from './rows.ts'

/** Who and where of one case, before anything happens in it. */
export interface Setting {
  plan: CountyPlan
  agency: AgencyPlan
  random: Random
  /** Place of the case among those of its agency, from 1. */
  serial: number
  filed: number
  parties: readonly PartyRow[]
  /** Certificates: two handlers, and a legal reviewer. */
  handlers: readonly [string, string]
  reviewer: string
  /** The head of the agency. */
  head: string
  place: string
}

/** A setting with the road that begins in it. */
export interface Scene extends Setting { road: Road }

/**
 * The scene of case `index` of the county, from 0; it does not depend on any other.
 * @throws RangeError where the county has no such case
 */
export function sceneOf(plan: CountyPlan, index: number): Scene {
  if (!Number.isSafeInteger(index) || index < 0 || index >= plan.options.cases) throw new RangeError('no such case')
  const random = randomOf(randomKey(plan.options.seed, plan.options.county, 'road'), index)
  const turn = turnOf(plan.rotation, index)
  const agency = plan.agencies[turn.agency]
  if (agency === undefined) throw new RangeError('no such agency')
  const filed = filingDay(plan, index, random)
  const { firstCertificate, enforcers, reviewers, pool, profile } = agency
  const lead = random.below(enforcers)
  const assistant = (lead + 1 + random.below(enforcers - 1)) % enforcers
  return {
    plan, agency, random, serial: turn.serial, filed, road: roadFrom(plan.workdays, filed),
    parties: [partyOf(plan, agency, random.weighted(profile.parties), random.below(pool))],
    handlers: [certificateNumber(plan, firstCertificate + lead), certificateNumber(plan, firstCertificate + assistant)],
    reviewer: certificateNumber(plan, firstCertificate + enforcers + random.below(reviewers)),
    head: personName(randomOf(randomKey(plan.options.seed, agency.row.uscc, 'head'), 0), 'MALE'),
    place: addressIn(random, plan.options.divisionName),
  }
}

/** Another party of a kind, from the same pool. */
export const anotherParty = ({ plan, agency, random }: Setting, kind: PartyKind): PartyRow => partyOf(plan, agency, kind, random.below(agency.pool))

export const partyKindOf = ({ parties }: Setting): PartyKind => parties[0]?.kind ?? 'NATURAL'
export const partyName = ({ parties }: Setting): string => parties[0]?.name ?? ''
/** Who speaks for the first party. */
export const speakerOf = ({ parties }: Setting): string => parties[0]?.legalRepresentative ?? parties[0]?.name ?? ''

export const officersOf = ({ handlers }: Setting): string[] => handlers.map(certificate)

export const approval = ({ head }: Setting, approvedOn: LocalDate): Record<string, unknown> => ({ name: head, post: '局长', approvedOn })

/** A number of the agency for the case, in the series of a word such as 罚. */
export const numbered = ({ agency, serial }: Setting, word: string, on: LocalDate): string =>
  formatDocumentNumber({ organCode: agency.row.organCode + word, year: Number(on.slice(0, 4)), serial })

/** The law of the field in general: invented cases quote no article they would have to fit. */
export const lawOfField = ({ agency: { profile } }: Setting): { law: string, article: string } =>
  ({ law: `${profile.shortName}执法领域的法律、法规、规章`, article: '相应条款' })

export const filedOn = ({ filed }: Setting): LocalDate => dayOfNumber(filed)
