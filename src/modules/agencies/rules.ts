import { isWithin, levelOf } from '../../kernel/division-code.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { hasValidUsccCheck } from '../../kernel/uscc.ts'
import type { agencyKinds, agencyWarnings, basisLevels, leaderships } from './codes.ts'
import { agencyProblems } from './problems.ts'

const { raise } = agencyProblems

export type AgencyKind = keyof typeof agencyKinds
export interface AgencyWarning { code: keyof typeof agencyWarnings, since: LocalDate }
/** `to` is the first day on which the qualification no longer is; null while it lasts. */
export interface QualifiedPeriod { from: LocalDate, to: LocalDate | null }
export interface Basis { law: string, article: string, level: keyof typeof basisLevels }

/** The code that stands in national credit data for a body without one; any number of bodies may have it. */
export const usccPlaceholder = '00000000000000000X'

/** What a normalised code gives cause to note; codes with a wrong check character were really issued (GB 32100-2015). */
export function usccWarnings(uscc: string, since: LocalDate): AgencyWarning[] {
  if (uscc === usccPlaceholder) return [{ code: 'USCC_PLACEHOLDER', since }]
  return hasValidUsccCheck(uscc) ? [] : [{ code: 'USCC_CHECK', since }]
}

interface Nature {
  kind: AgencyKind
  leadership: keyof typeof leaderships
  fields: readonly string[]
  organCode: string
  divisionCode: string
}

/**
 * What a body is must fit together: a vertically managed one is led from above (行政执法监督条例 art. 42); a supervision body is the justice
 * department of a government at county level or above, a justice station assists the county's (art. 6).
 * @throws agencies.organ-code-unfit, leadership-unfit, supervision-body-unfit (422)
 */
export function requireFittingNature({ kind, leadership, fields, organCode, divisionCode }: Nature): void {
  // Digits would run into the year of a document number, which is read back by its form.
  if (!/^[\p{Script=Han}A-Za-z()（）]+$/u.test(organCode)) throw raise['organ-code-unfit']()
  const ledLocally: readonly AgencyKind[] = ['GOVERNMENT', 'SUPERVISION_BODY', 'JUSTICE_STATION']
  if (kind === 'VERTICAL_AGENCY' ? leadership === 'LOCAL' : ledLocally.includes(kind) && leadership === 'VERTICAL') throw raise['leadership-unfit']()
  if (kind === 'SUPERVISION_BODY' && (!fields.includes('JUSTICE') || levelOf(divisionCode) === 'TOWNSHIP')) throw raise['supervision-body-unfit']()
  if (kind === 'JUSTICE_STATION' && !['COUNTY', 'TOWNSHIP'].includes(levelOf(divisionCode) ?? '')) throw raise['supervision-body-unfit']()
}

interface Body { kind: AgencyKind, status: string, divisionCode: string }

const nation = '000000'
const holds = (above: string, code: string): boolean => above === nation || isWithin(code, above)

/** @throws agencies.parent-government-unfit (422) where it is no government in being of this division or one above (行政执法监督条例 art. 2) */
export function requireParentGovernment(divisionCode: string, parent: Body | undefined): void {
  if (parent?.kind !== 'GOVERNMENT' || parent.status !== 'ACTIVE' || !holds(parent.divisionCode, divisionCode)) throw raise['parent-government-unfit']()
}

/** @throws agencies.superior-unfit (422) where it leads nobody, has ended, or stands in another line of divisions (行政执法监督条例 art. 42) */
export function requireSuperior(divisionCode: string, superior: Body | undefined): void {
  const leads = superior !== undefined && !actsForOthers(superior.kind) && superior.status === 'ACTIVE'
  if (!leads || !holds(superior.divisionCode, divisionCode)) throw raise['superior-unfit']()
}

/** Bodies that act in another's name or only assist: they have no qualification of their own (行政处罚法 art. 20; 行政执法监督条例 art. 6). */
export function actsForOthers(kind: AgencyKind): boolean {
  return kind === 'ENTRUSTED_ORGANISATION' || kind === 'JUSTICE_STATION'
}

/** Administrative organs 行政机关, as against organisations that only manage public affairs. */
export function isOrgan(kind: AgencyKind): boolean {
  return !actsForOthers(kind) && kind !== 'AUTHORISED_ORGANISATION'
}

/** Whether a body's qualification to enforce 执法主体资格 was confirmed for a day (行政执法监督条例 art. 17; 行政处罚法 art. 38). */
export function isQualified(agency: { qualifiedPeriods: readonly QualifiedPeriod[] }, on: LocalDate): boolean {
  return agency.qualifiedPeriods.some(({ from, to }) => from <= on && (to === null || on < to))
}

/** The periods with the running one closed on a day; one that would be empty is left out. */
export function closedPeriods(periods: readonly QualifiedPeriod[], on: LocalDate): QualifiedPeriod[] {
  return periods.map(({ from, to }) => ({ from, to: to ?? on })).filter(({ from, to }) => from < to)
}

/**
 * Who may be confirmed, and on what: an organ on its legal mandate (行政处罚法 art. 17), an organisation only where a law or regulation
 * authorises it (art. 19).
 * @throws agencies.kind-not-qualifiable, agencies.basis-unfit (422)
 */
export function requireQualifiable(kind: AgencyKind, basis: readonly Basis[]): void {
  if (actsForOthers(kind)) throw raise['kind-not-qualifiable']()
  const authorising: readonly string[] = ['LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION']
  if (kind === 'AUTHORISED_ORGANISATION' && !basis.some(({ level }) => authorising.includes(level))) throw raise['basis-unfit']()
}

/**
 * Days of an act that has happened: not in the future, and not before what it follows upon.
 * @throws agencies.date-in-future, agencies.dates-out-of-order (422)
 */
export function requireHappened(on: LocalDate, today: LocalDate, after: LocalDate | null = null): void {
  if (on > today) throw raise['date-in-future']()
  if (after !== null && on < after) throw raise['dates-out-of-order']({ after })
}
