import { levelOf } from '../../kernel/division-code.ts'
import { isInForce, mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { compareMoney } from '../../kernel/money.ts'
import type { LegalBasis, Texts } from '../../kernel/problem.ts'
import { penaltyKinds as penaltyNames } from '../reference/codes.ts'
import type { FiledActKind, FilingGround, MaterialKind } from './codes.ts'
import { filingGrounds } from './codes.ts'
import { actFilingProblems } from './problems.ts'
import type { Criterion, FilingStandard, PartyGroup, PenaltyKind } from './thresholds.ts'
import { filingStandards } from './thresholds.ts'

const { raise } = actFilingProblems

/** What of an act bears on whether it is major. Amounts in yuan; `hindersBusiness` is null where the record does not say. */
export interface MajorAct {
  actKind: FiledActKind
  divisionCode: string
  field: string
  on: LocalDate
  groups: readonly PartyGroup[]
  penaltyKinds: readonly PenaltyKind[]
  fineYuan: string | null
  confiscationYuan: string | null
  hearingHeld: boolean
  publicInterest: boolean
  complex: boolean
  measureKind: string | null
  executionMode: string | null
  hindersBusiness: boolean | null
}

/** One reason why an act is filed: what the place asks, and what was found. */
export interface FoundGround {
  ground: FilingGround
  fromYuan: string | null
  foundYuan: string | null
  kinds: readonly PenaltyKind[]
  /** The record does not say that business can hardly go on: it is taken to be so, and the supervising body may find otherwise. */
  presumed: boolean
  legalBasis: readonly LegalBasis[]
}

/** Every standard that binds agencies of a division on a day; empty where the place asks for no filing. */
export function standardsOver(divisionCode: string, on: LocalDate, standards: readonly FilingStandard[] = filingStandards): readonly FilingStandard[] {
  const level = levelOf(divisionCode)
  return standards.filter((standard) => isInForce({ ...standard, field: null }, { on, division: divisionCode })
    && (standard.levels === null || (level !== null && standard.levels.includes(level))))
}

/** The standard of a place for a kind of act on a day; undefined where the place has none. The longest prefix decides, then the field. */
export function standardFor(
  { actKind, divisionCode, field, on }: Pick<MajorAct, 'actKind' | 'divisionCode' | 'field' | 'on'>, standards: readonly FilingStandard[] = filingStandards,
): FilingStandard | undefined {
  return mostSpecific(standardsOver(divisionCode, on, standards).filter((standard) => standard.actKind === actKind), { on, division: divisionCode, field })
}

/**
 * Why an act is to be filed under a standard, in the order of its criteria; none where it is not major. Parties of both groups are measured by
 * the lower amount; an amount that equals the threshold reaches it. Source: the rules the standard names.
 */
export function groundsOf(act: MajorAct, standard: FilingStandard): FoundGround[] {
  return standard.criteria.flatMap((criterion) => {
    const found = metBy(criterion, act)
    return found === null ? [] : [{ ground: criterion.ground, fromYuan: null, foundYuan: null, kinds: [], presumed: false, legalBasis: criterion.legalBasis, ...found }]
  })
}

function metBy(criterion: Criterion, act: MajorAct): Partial<FoundGround> | null {
  switch (criterion.ground) {
    case 'LARGE_FINE': return reached(act.fineYuan, criterion.fromYuan, act.groups)
    case 'LARGE_CONFISCATION': return reached(act.confiscationYuan, criterion.fromYuan, act.groups)
    case 'GRAVE_PENALTY': {
      const kinds = act.penaltyKinds.filter((kind) => criterion.kinds.includes(kind))
      return kinds.length === 0 ? null : { kinds }
    }
    case 'BUSINESS_HINDERED': {
      const { measures, modes, presumed } = criterion
      if (!measures.includes(act.measureKind ?? '') && !modes.includes(act.executionMode ?? '')) return null
      if (act.hindersBusiness !== null) return act.hindersBusiness ? {} : null
      return presumed.includes(act.measureKind ?? '') ? { presumed: true } : null
    }
    case 'FORCED_DEMOLITION': return act.executionMode === 'DEMOLISH' ? {} : null
    case 'AFTER_HEARING': return act.hearingHeld ? {} : null
    case 'PUBLIC_INTEREST': return act.publicInterest ? {} : null
    case 'COMPLEX': return act.complex ? {} : null
  }
}

function reached(amount: string | null, fromYuan: Readonly<Record<PartyGroup, string>>, groups: readonly PartyGroup[]): Partial<FoundGround> | null {
  const lowest = [...new Set(groups)].map((group) => fromYuan[group]).sort(compareMoney)[0]
  return amount === null || lowest === undefined || compareMoney(amount, lowest) < 0 ? null : { fromYuan: lowest, foundYuan: amount }
}

/** 须备案的理由 in words: required because … */
export function reasonOf({ ground, fromYuan, foundYuan, kinds, presumed }: FoundGround): Texts {
  const { zh, en } = filingGrounds[ground]
  const amount = fromYuan === null || foundYuan === null ? { zh: '', en: '' }
    : { zh: `：${foundYuan} 元，标准为 ${fromYuan} 元以上`, en: `: ${foundYuan} yuan, from ${fromYuan} yuan on` }
  const named = kinds.length === 0 ? { zh: '', en: '' }
    : { zh: `：${kinds.map((kind) => penaltyNames[kind].zh).join('、')}`, en: `: ${kinds.map((kind) => penaltyNames[kind].en).join(', ')}` }
  const silent = presumed ? { zh: '（记录未载明，依通常情形推定）', en: ' (presumed, the record does not say)' } : { zh: '', en: '' }
  return { zh: `因${zh}${amount.zh}${named.zh}${silent.zh}，须报送备案`, en: `required because: ${en}${amount.en}${named.en}${silent.en}` }
}

/**
 * A date stated with an act lies between the step before and today; a late one is recorded as it is.
 * @throws act-filings.date-before, date-in-future (422)
 */
export function requireDay(on: LocalDate, earliest: LocalDate, today: LocalDate): void {
  if (on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

/** What every filing holds (江西省行政执法监督实施办法 art. 14; 川办发〔2014〕3号 art. 4: the decision and what explains it). */
const neededMaterials: readonly MaterialKind[] = ['DECISION', 'FILING_REPORT']

/** @throws act-filings.materials-missing (422), naming the kinds in `missing` */
export function requireMaterials(materials: readonly { kind: MaterialKind }[]): void {
  const missing = neededMaterials.filter((needed) => !materials.some(({ kind }) => kind === needed))
  if (missing.length > 0) throw raise['materials-missing']({}, { missing })
}

/**
 * The body that registers and reviews is not the agency that files (行政执法监督条例 art. 6).
 * @throws act-filings.body-missing, own-agency (422)
 */
export function requireBody(bodyId: string | null, filingAgencyId: string): string {
  if (bodyId === null) throw raise['body-missing']()
  if (bodyId === filingAgencyId) throw raise['own-agency']()
  return bodyId
}

/**
 * Opinions and demands list their issues; an approval has none.
 * @throws act-filings.issues-missing, issues-with-approval (422)
 */
export function requireIssuesFit(conclusion: 'LAWFUL' | 'OPINIONS' | 'CORRECTION', issues: readonly unknown[]): void {
  if (conclusion === 'LAWFUL' && issues.length > 0) throw raise['issues-with-approval']()
  if (conclusion !== 'LAWFUL' && issues.length === 0) throw raise['issues-missing']()
}

/** On-time rate as numerator and denominator: of the duties whose outcome is settled, those filed by their last day. */
export function onTimeRate({ onTime, late, overdue }: { onTime: number, late: number, overdue: number }): { numerator: number, denominator: number } {
  return { numerator: onTime, denominator: onTime + late + overdue }
}
