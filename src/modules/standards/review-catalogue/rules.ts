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
    const listed = concerned.filter((entry) => lists(entry, facts))
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

/** Whether an entry names the decision by its kind or by its penalty. */
function lists({ kind, details }: ReviewEntry, { penaltyKinds }: DecisionFacts): boolean {
  return kind === 'EVERY' || (kind === 'PENALTY_KIND' && penaltyKinds.some((penalty) => details.penaltyKinds.includes(penalty)))
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
