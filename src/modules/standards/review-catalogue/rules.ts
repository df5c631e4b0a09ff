import { compareMoney } from '../../../kernel/money.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { actKinds, enforcementFields, penaltyKinds } from '../../reference/codes.ts'
import type { reviewTriggers } from '../codes.ts'
import type { StandardProblem } from '../problems.ts'

export type ReviewTrigger = keyof typeof reviewTriggers
export type PartyGroup = 'CITIZEN' | 'ORGANISATION'
type PenaltyKind = keyof typeof penaltyKinds

/** What an entry's trigger needs: amounts in yuan per group of parties, kinds of penalty; null or none where it does not go by them. */
export interface ReviewCriteria {
  actKinds: (keyof typeof actKinds)[]
  penaltyKinds: PenaltyKind[]
  fineYuan: Record<PartyGroup, string> | null
  confiscationYuan: Record<PartyGroup, string> | null
}

/** A version of an entry of a catalogue: who issued it, and from which day until before which day it applies. */
export interface ReviewEntry {
  itemCode: string
  kind: ReviewTrigger
  field: keyof typeof enforcementFields | null
  agencyId: string | null
  divisionCode: string
  legalBasis: LegalBasis[]
  details: ReviewCriteria
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Which version of which entry it is. */
  version: { entryId: string, name: string, number: number, document: string }
}

export interface DecisionFacts {
  actKind: keyof typeof actKinds
  field: keyof typeof enforcementFields
  partyGroups: readonly PartyGroup[]
  penaltyKinds: readonly PenaltyKind[]
  fineYuan: string | null
  confiscationYuan: string | null
  publicInterest: boolean
  socialRisk: boolean
  majorRights: boolean
  afterHearing: boolean
  complex: boolean
}

/** `itemCode` is null where the law itself asks for review. */
export interface ReviewReason { trigger: ReviewTrigger, itemCode: string | null, legalBasis: LegalBasis[] }

const opinion: LegalBasis = {
  law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article: '（十二）',
}
const article58 = (item: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article: `第五十八条第一款第${item}项` })

/** What always needs review, whatever a catalogue says: the four-part scope of 国办发〔2018〕118号（十二） and 行政处罚法 art. 58. */
const statutory: readonly { trigger: ReviewTrigger, holds: (facts: DecisionFacts) => boolean, penalty: readonly LegalBasis[] }[] = [
  { trigger: 'PUBLIC_INTEREST', holds: (facts) => facts.publicInterest, penalty: [article58('一')] },
  { trigger: 'SOCIAL_RISK', holds: (facts) => facts.socialRisk, penalty: [] },
  { trigger: 'MAJOR_RIGHTS', holds: (facts) => facts.majorRights, penalty: [] },
  { trigger: 'AFTER_HEARING', holds: (facts) => facts.afterHearing, penalty: [article58('二')] },
  { trigger: 'COMPLEX', holds: (facts) => facts.complex, penalty: [article58('三')] },
]

/**
 * Every reason why a decision needs legal review: those of the law, then the entries in force that it meets, by code.
 * A figure replaces a figure: of entries with an amount, those of the narrowest issuer decide, and among them those of the field,
 * for fines and confiscations each. Every other entry adds to what the levels above list. An amount that equals the threshold reaches it.
 * Source: 行政处罚法 art. 58; 国办发〔2018〕118号（十二）.
 */
export function reviewRequired(facts: DecisionFacts, entries: readonly ReviewEntry[]): ReviewReason[] {
  const byLaw = statutory.filter(({ holds }) => holds(facts)).map(({ trigger, penalty }): ReviewReason => (
    { trigger, itemCode: null, legalBasis: [...(facts.actKind === 'PENALTY' ? penalty : []), opinion] }
  ))
  const concerned = entriesConcerning(facts, entries)
  const met = concerned.filter((entry) => meets(entry, facts, concerned)).sort((a, b) => a.itemCode < b.itemCode ? -1 : a.itemCode > b.itemCode ? 1 : 0)
  return [...byLaw, ...met.map(({ kind, itemCode, legalBasis }) => ({ trigger: kind, itemCode, legalBasis }))]
}

/** Whether an own figure is reached, null where no entry has one; and whether the decision is listed by its kind or its penalty. */
export interface CatalogueVerdict {
  fine: boolean | null
  confiscation: boolean | null
  listed: boolean
  /** The entries the decision meets: by its fine, by its confiscation, by its kind or penalty. */
  met: Readonly<Record<'fine' | 'confiscation' | 'listed', readonly ReviewEntry[]>>
}

/** What the catalogues an agency stands under say about a decision on a day. */
export type OwnCatalogue = (facts: DecisionFacts, on: LocalDate) => CatalogueVerdict

/** The verdict of entries on a decision, by those in force on the day; for who has thresholds of his own to fall back on. */
export function ownCatalogue(entries: readonly ReviewEntry[]): OwnCatalogue {
  return (facts, on) => {
    const concerned = entriesConcerning(facts, entries.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo)))
    const verdictOn = (figure: Figure): { reached: boolean | null, by: ReviewEntry[] } => {
      const deciding = decidingFigures(concerned, figure)
      const by = deciding.filter((entry) => reaches(facts, figure, entry))
      return { reached: deciding.length === 0 ? null : by.length > 0, by }
    }
    const [fine, confiscation] = [verdictOn('fineYuan'), verdictOn('confiscationYuan')]
    const listed = concerned.filter((entry) => (entry.kind === 'EVERY' || entry.kind === 'PENALTY_KIND') && meets(entry, facts, concerned))
    return {
      fine: fine.reached, confiscation: confiscation.reached, listed: listed.length > 0, met: { fine: fine.by, confiscation: confiscation.by, listed },
    }
  }
}

type Figure = 'fineYuan' | 'confiscationYuan'

/** The entries that speak about a decision of this kind and field. */
function entriesConcerning({ actKind, field }: DecisionFacts, entries: readonly ReviewEntry[]): ReviewEntry[] {
  return entries.filter((entry) => entry.details.actKinds.includes(actKind) && (entry.field === null || entry.field === field))
}

/** Of the entries with a figure for fines or for confiscations, the narrowest. */
function decidingFigures(concerned: readonly ReviewEntry[], figure: Figure): ReviewEntry[] {
  const withFigure = concerned.filter(({ kind, details }) => kind === 'AMOUNT' && details[figure] !== null)
  const narrowest = Math.max(...withFigure.map(narrownessOf))
  return withFigure.filter((entry) => narrownessOf(entry) === narrowest)
}

/** How near the issuer stands: an agency before its division, a county before its city; then an entry for the field before one for all. */
export function narrownessOf({ agencyId, divisionCode, field }: Pick<ReviewEntry, 'agencyId' | 'divisionCode' | 'field'>): number {
  const place = agencyId !== null ? 100 : divisionCode.replace(/(00)+$/, '').length
  return place * 2 + (field === null ? 0 : 1)
}

function meets(entry: ReviewEntry, facts: DecisionFacts, concerned: readonly ReviewEntry[]): boolean {
  const { kind, details } = entry
  switch (kind) {
    case 'EVERY': return true
    case 'PENALTY_KIND': return facts.penaltyKinds.some((penalty) => details.penaltyKinds.includes(penalty))
    case 'AMOUNT': return (['fineYuan', 'confiscationYuan'] as const).some((figure) => reaches(facts, figure, entry) && decidingFigures(concerned, figure).includes(entry))
    default: return statutory.some(({ trigger, holds }) => trigger === kind && holds(facts))
  }
}

/** Parties of both groups are measured by either threshold. */
function reaches(facts: DecisionFacts, figure: Figure, { details }: ReviewEntry): boolean {
  const [amount, limits] = [facts[figure], details[figure]]
  return amount !== null && limits !== null && facts.partyGroups.some((group) => compareMoney(amount, limits[group]) >= 0)
}

/** What an entry's criteria break: each trigger has what it goes by, and nothing else. */
export function criteriaFaults(kind: ReviewTrigger, { penaltyKinds, fineYuan, confiscationYuan }: ReviewCriteria): StandardProblem[] {
  const given = { AMOUNT: fineYuan !== null || confiscationYuan !== null, PENALTY_KIND: penaltyKinds.length > 0 }
  const own = kind === 'AMOUNT' || kind === 'PENALTY_KIND' ? kind : null
  const superfluous = (Object.keys(given) as (keyof typeof given)[]).some((what) => what !== own && given[what])
  return [
    ...(own !== null && !given[own] ? ['threshold-missing' as const] : []),
    ...(superfluous ? ['threshold-superfluous' as const] : []),
  ]
}
