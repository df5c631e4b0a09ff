import { formatDocumentNumber } from '../kernel/document-number.ts'
import { dayOfNumber } from '../kernel/local-date.ts'
import { fromFen } from '../kernel/money.ts'
import { flagsOf } from '../modules/cases/review-flags.ts'
import { certificateNumber } from './officers.ts'
import { partyOf } from './parties.ts'
import { ordinaryPenalty, penaltyText, simplePenalty } from './penalty.ts'
import type { Penalty } from './penalty.ts'
import type { AgencyPlan, CountyPlan } from './plan.ts'
import type { Random, Weighted } from './random.ts'
import { randomOf } from './random.ts'
import { turnOf } from './rotation.ts'
import type { ActKind, CaseRow, DecisionRow, PartyKind } from './rows.ts'
import { scheduleOf } from './schedule.ts'
import type { Schedule } from './schedule.ts'
import type { Trait } from './traits.ts'
import { flagOf } from './traits.ts'

/** A case, and what its row does not say in so many words. */
export interface GeneratedCase { row: CaseRow, facts: CaseFacts }

export interface CaseFacts {
  /** Needs a legal review, decided or not (行政处罚法第五十八条；国办发〔2018〕118号（十一）). */
  major: boolean
  decidedLate: boolean
  publishedLate: boolean
  /** Not published though the last day for it lies within the period. */
  publicationOverdue: boolean
  /** Fen. */
  fine: number
  confiscation: number
}

const actKindShares: Weighted<ActKind> = [['PENALTY', 75], ['LICENCE', 12], ['INSPECTION', 9], ['COERCION', 4]]
const penaltyTraits: Weighted<Trait> = [['NONE', 913], ['AMOUNT', 52], ['KIND', 13], ['COMPLEX', 13], ['PUBLIC_INTEREST', 5], ['SOCIAL_RISK', 2], ['MAJOR_RIGHTS', 2]]
const otherTraits: Weighted<Trait> = [['NONE', 986], ['COMPLEX', 7], ['PUBLIC_INTEREST', 3], ['SOCIAL_RISK', 2], ['MAJOR_RIGHTS', 2]]
const numberLetters: Partial<Record<ActKind, string>> = { PENALTY: 'CF', LICENCE: 'XK', INSPECTION: 'JC', COERCION: 'QZ' }
const numberWords: Partial<Record<ActKind, string>> = { PENALTY: '罚', LICENCE: '许', INSPECTION: '检', COERCION: '强' }
const penaltySources: Weighted<CaseRow['source']> = [
  ['ON_SITE_INSPECTION', 48], ['COMPLAINT', 17], ['REPORT', 16], ['ASSIGNED', 7], ['TRANSFERRED', 7], ['MEDIA', 2], ['OTHER', 3],
]
const inspectionSources: Weighted<CaseRow['source']> = [['ON_SITE_INSPECTION', 80], ['ASSIGNED', 14], ['COMPLAINT', 6]]

/** Everything about a case that does not depend on how far it has come by the end of the period. */
interface Draft {
  actKind: ActKind
  cause: string
  trait: Trait
  simple: boolean
  hearing: boolean
  schedule: Schedule
  outcome: Outcome
}

interface Outcome { kind: DecisionRow['kind'], penalty: Penalty, text: string }

/**
 * Case `index` of the county, from 0; it does not depend on any other.
 * @throws RangeError where the county has no such case
 */
export function caseOf(plan: CountyPlan, index: number): GeneratedCase {
  if (!Number.isSafeInteger(index) || index < 0 || index >= plan.options.cases) throw new RangeError('no such case')
  const random = randomOf(plan.keys.case, index)
  const turn = turnOf(plan.rotation, index)
  const agency = plan.agencies[turn.agency]
  if (agency === undefined) throw new RangeError('no such agency')
  const partyKind = random.weighted(agency.profile.parties)
  const draft = draftOf(plan, index, agency, partyKind, random)
  const party = partyOf(plan, agency, partyKind, random.below(agency.pool))
  const { schedule, trait } = draft
  const decided = schedule.decided <= plan.last
  const row: CaseRow = {
    agencyUscc: agency.row.uscc,
    caseNumber: caseNumber(plan, agency, draft, turn.serial),
    actKind: draft.actKind,
    procedureKind: draft.simple ? 'SIMPLE' : draft.hearing && decided ? 'HEARING' : 'ORDINARY',
    field: agency.profile.field,
    cause: draft.cause,
    source: sourceOf(draft.actKind, random),
    filedOn: dayOfNumber(schedule.filed),
    ...flagsOf({ hearingHeld: draft.hearing && decided, ...flagOf(trait) }),
    parties: [party],
    handlers: handlersOf(plan, agency, random),
  }
  const penal = trait === 'AMOUNT' || trait === 'KIND'
  const major = penal ? decided : trait !== 'NONE'
  const reviewer = certificateNumber(plan, agency.firstCertificate + agency.enforcers + random.below(agency.reviewers))
  if (major && schedule.reviewed <= plan.last) {
    row.legalReview = { opinion: 'AGREE', reviewedOn: dayOfNumber(schedule.reviewed), reviewerCertificate: reviewer }
  }
  if (decided) row.decision = decisionOf(agency, draft, turn.serial)
  if (schedule.served <= plan.last) row.servedOn = dayOfNumber(schedule.served)
  if (schedule.closed !== undefined && schedule.closed <= plan.last) row.closedOn = dayOfNumber(schedule.closed)
  if (schedule.published <= plan.last) row.publishedOn = dayOfNumber(schedule.published)
  return { row, facts: factsOf(plan, draft, decided, major) }
}

function draftOf(plan: CountyPlan, index: number, agency: AgencyPlan, partyKind: PartyKind, random: Random): Draft {
  const actKind = random.weighted(actKindShares)
  const simple = actKind === 'PENALTY' && random.chance(150)
  const trait = simple ? 'NONE' : random.weighted(actKind === 'PENALTY' ? penaltyTraits : otherTraits)
  const hearing = (trait === 'AMOUNT' || trait === 'KIND') && random.chance(220)
  const cause = causeOf(agency, actKind, partyKind, random)
  const schedule = scheduleOf(plan, index, random, { actKind, field: agency.profile.field, simple, hearing })
  const circumstances = { actKind, cause, simple, trait }
  return { ...circumstances, hearing, schedule, outcome: outcomeOf(agency, partyKind, circumstances, random) }
}

function causeOf({ profile }: AgencyPlan, actKind: ActKind, partyKind: PartyKind, random: Random): string {
  const { anybody, businesses } = profile.breaches
  switch (actKind) {
    case 'LICENCE': return random.pick(profile.licences)
    case 'INSPECTION': return random.pick(profile.inspections)
    case 'COERCION': return random.pick(profile.coercions)
    default: return random.pick(partyKind === 'NATURAL' || random.chance(250) ? anybody : businesses)
  }
}

const noPenalty: Penalty = { kinds: [], fine: undefined, confiscation: undefined }

type Circumstances = Pick<Draft, 'actKind' | 'cause' | 'simple' | 'trait'>

function outcomeOf({ profile }: AgencyPlan, partyKind: PartyKind, { actKind, cause, simple, trait }: Circumstances, random: Random): Outcome {
  if (actKind !== 'PENALTY') return otherOutcome(actKind, cause, random)
  if (!simple && trait === 'NONE' && random.chance(45)) {
    return { kind: 'NO_PENALTY_MINOR', penalty: noPenalty, text: `当事人${cause}，违法行为轻微并及时改正，没有造成危害后果，决定不予行政处罚。` }
  }
  const gravity = trait === 'AMOUNT' || trait === 'KIND' ? trait : 'NONE'
  const penalty = simple ? simplePenalty(random, partyKind) : ordinaryPenalty(random, profile, partyKind, gravity)
  return { kind: 'PENALTY', penalty, text: `当事人${cause}，决定给予${penaltyText(penalty)}的行政处罚。` }
}

function otherOutcome(actKind: ActKind, cause: string, random: Random): Outcome {
  const refused = actKind !== 'INSPECTION' && random.chance(60)
  const text = actKind === 'LICENCE'
    ? `申请人申请${cause}，${refused ? '不符合法定条件，决定不予许可。' : '符合法定条件，决定准予许可。'}`
    : actKind === 'COERCION'
      ? `对当事人${cause}，${refused ? '经审查决定不予实施。' : '经审查决定予以实施。'}`
      : `对当事人实施${cause}，检查结果已告知当事人。`
  return { kind: refused ? 'REFUSED' : 'GRANTED', penalty: noPenalty, text }
}

function decisionOf(agency: AgencyPlan, { actKind, simple, outcome, schedule }: Draft, serial: number): DecisionRow {
  const { penalty: { kinds, fine, confiscation }, kind, text } = outcome
  const decidedOn = dayOfNumber(schedule.decided)
  const word = kind === 'NO_PENALTY_MINOR' ? '不罚' : simple ? '当罚' : numberWords[actKind] ?? ''
  const decision: DecisionRow = {
    decidedOn,
    kind,
    number: formatDocumentNumber({ organCode: agency.row.organCode + word, year: Number(decidedOn.slice(0, 4)), serial }),
    summary: text,
    penaltyKinds: kinds,
  }
  if (fine !== undefined) decision.fineYuan = fromFen(BigInt(fine))
  if (confiscation !== undefined) decision.confiscationYuan = fromFen(BigInt(confiscation))
  return decision
}

function sourceOf(actKind: ActKind, random: Random): CaseRow['source'] {
  if (actKind === 'LICENCE') return 'APPLICATION'
  return random.weighted(actKind === 'INSPECTION' ? inspectionSources : penaltySources)
}

// Two different officers of the agency (行政处罚法第四十二条).
function handlersOf(plan: CountyPlan, { firstCertificate, enforcers }: AgencyPlan, random: Random): string[] {
  const lead = random.below(enforcers)
  const assistant = (lead + 1 + random.below(enforcers - 1)) % enforcers
  return [lead, assistant].map((ordinal) => certificateNumber(plan, firstCertificate + ordinal))
}

function caseNumber({ options }: CountyPlan, { profile }: AgencyPlan, { actKind, schedule }: Draft, serial: number): string {
  const year = dayOfNumber(schedule.filed).slice(0, 4)
  return `${options.county}${profile.code}${numberLetters[actKind] ?? ''}${year}${String(serial).padStart(6, '0')}`
}

function factsOf({ last }: CountyPlan, { schedule, outcome: { penalty } }: Draft, decided: boolean, major: boolean): CaseFacts {
  const published = schedule.published <= last
  return {
    major,
    decidedLate: decided && schedule.decidedLate,
    publishedLate: published && schedule.publishedLate,
    publicationOverdue: decided && !published && schedule.publicationDue < last,
    fine: decided ? penalty.fine ?? 0 : 0,
    confiscation: decided ? penalty.confiscation ?? 0 : 0,
  }
}
