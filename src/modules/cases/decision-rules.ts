import type { LocalDate } from '../../kernel/local-date.ts'
import { addMonths } from '../../kernel/local-date.ts'
import type { decisionKinds } from './codes.ts'
import { caseProblems } from './problems.ts'
import type { ActKind } from './rules.ts'
import { requireSoundPenalty } from './rules.ts'
import type { Penalty } from './thresholds.ts'

const { raise } = caseProblems

export type DecisionKind = keyof typeof decisionKinds

const penaltyDecisions: readonly DecisionKind[] = ['PENALTY', 'NO_PENALTY_MINOR', 'NO_PENALTY_NOT_ESTABLISHED', 'TRANSFER_CRIME']
const otherDecisions: readonly DecisionKind[] = ['GRANTED', 'REFUSED', 'TRANSFER_CRIME']

/**
 * A decision of a kind the act has, with the kinds and amounts of a penalty exactly where one is imposed.
 * @throws cases.decision-kind-not-applicable, penalty-kind-missing and those of `requireSoundPenalty` (422)
 * Source: 行政处罚法 arts 57, 59; 行政许可法 art. 38.
 */
export function requireDecision(actKind: ActKind, decisionKind: DecisionKind, penalty: Penalty): void {
  if (!(actKind === 'PENALTY' ? penaltyDecisions : otherDecisions).includes(decisionKind)) throw raise['decision-kind-not-applicable']()
  const imposesPenalty = decisionKind === 'PENALTY'
  requireSoundPenalty(penalty, imposesPenalty)
  if (imposesPenalty && penalty.penaltyKinds.length === 0) throw raise['penalty-kind-missing']()
}

/** Completed years of age on a day; a year is complete on the day after the birthday (法释〔2006〕1号 art. 2). */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  let years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  if (addMonths(birthDate, years * 12) >= on) years -= 1
  return years
}

/** Whether one of the natural persons was under eighteen on the day (未成年人; 民法典 art. 17). */
export function hasMinor(birthDates: readonly (LocalDate | null)[], on: LocalDate): boolean {
  return birthDates.some((birthDate) => birthDate !== null && ageOn(birthDate, on) < 18)
}

/**
 * Nobody who was under fourteen at the time of the act is punished.
 * @throws cases.party-under-fourteen (422)
 * Source: 行政处罚法 art. 30.
 */
export function requireAgeOfPenalty(decisionKind: DecisionKind, birthDates: readonly (LocalDate | null)[], actedOn: LocalDate): void {
  if (decisionKind === 'PENALTY' && birthDates.some((birthDate) => birthDate !== null && ageOn(birthDate, actedOn) < 14)) {
    throw raise['party-under-fourteen']()
  }
}
