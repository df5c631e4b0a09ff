import type { StepFacts } from '../steps/file.ts'
import type { DecisionContent } from './content.ts'
import type { DecisionExtra } from './load.ts'

export type DecisionFacts = StepFacts<DecisionContent, DecisionExtra>

/** 给予行政处罚 */
export const punishes = ({ data: { decisionKind } }: DecisionFacts): boolean => decisionKind === 'PENALTY'
/** 当场作出决定的简易程序 */
export const isOnTheSpot = ({ file: { row } }: DecisionFacts): boolean => row.procedureKind === 'SIMPLE'
/** Punishes by a procedure other than the simple one: with investigation, notice and waiting. */
export const punishesAfterNotice = (facts: DecisionFacts): boolean => punishes(facts) && !isOnTheSpot(facts)
