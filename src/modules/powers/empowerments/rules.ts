import { levelOf } from '../../../kernel/division-code.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { EmpowermentFault, EvaluationOutcome, PowerKind } from '../codes.ts'
import { powerProblems } from '../problems.ts'
import type { Holder } from '../rules.ts'
import { holderFault } from '../rules.ts'

const { raise } = powerProblems

/** An item with what the system holds of it on the effective date. */
export interface EmpoweredItem { kind: PowerKind, divisionCode: string, inForce: boolean, taken: boolean }

/**
 * A body that may take over powers of penalty: a township government or sub-district office (行政处罚法第二十四条第一款).
 * @throws powers.township-unfit
 */
export function requireTownship(body: (Holder & { divisionCode: string }) | null): void {
  if (body === null || levelOf(body.divisionCode) !== 'TOWNSHIP' || holderFault(body) !== null) throw raise['township-unfit']()
}

/**
 * The decision is published, and before it takes effect (行政处罚法第二十四条第一款).
 * @throws powers.decision-unpublished
 */
export function requirePublished({ publishedOn, effectiveOn }: { publishedOn: LocalDate, effectiveOn: LocalDate }, today: LocalDate): void {
  if (publishedOn > today || publishedOn > effectiveOn) throw raise['decision-unpublished']()
}

/** Why an item cannot be handed to a township: only powers of penalty of departments of its own county can (行政处罚法第二十四条第一款). */
export function empowermentFault(item: EmpoweredItem | undefined, township: { divisionCode: string }): EmpowermentFault | null {
  if (item === undefined) return 'ITEM_UNKNOWN'
  if (item.kind !== 'PENALTY') return 'NOT_PENALTY'
  if (levelOf(item.divisionCode) !== 'COUNTY' || !township.divisionCode.startsWith(item.divisionCode)) return 'NOT_OF_COUNTY'
  if (!item.inForce) return 'NOT_IN_FORCE'
  return item.taken ? 'ALREADY_EMPOWERED' : null
}

/**
 * An evaluation has taken place, after the powers were handed over.
 * @throws powers.evaluation-date
 */
export function requireEvaluationDate(evaluatedOn: LocalDate, effectiveOn: LocalDate, today: LocalDate): void {
  if (evaluatedOn > today || evaluatedOn < effectiveOn) throw raise['evaluation-date']()
}

export interface Outcome { itemId: string, outcome: EvaluationOutcome, effectiveOn?: LocalDate | undefined }

/** Why the outcome for an item cannot be; `exercised` are the items handed over and not taken back. */
export function outcomeFault({ itemId, outcome, effectiveOn }: Outcome, evaluatedOn: LocalDate, exercised: ReadonlySet<string>): EmpowermentFault | null {
  if (!exercised.has(itemId)) return 'NOT_EMPOWERED'
  return outcome === 'TAKE_BACK' && (effectiveOn === undefined || effectiveOn < evaluatedOn) ? 'TAKE_BACK_EARLY' : null
}
