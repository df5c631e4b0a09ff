import { commonDecisionGates } from '../common/gates.ts'
import { licenceDecisionGates } from '../licence/hearing-gates.ts'
import { transferDecisionGates } from '../transfers/case-gates.ts'
import { contentGates } from './content-gates.ts'
import { discretionGates } from './discretion-gates.ts'
import { numberGates } from './number-gates.ts'
import { procedureGates } from './procedure-gates.ts'
import { ruleGates } from './rule-gates.ts'

/** What the law asks before a decision is made, beyond the form of its content: whoever falls short is told of all of it at once. */
export const decisionGates = [
  // A suspected crime goes before everything else: no penalty instead of a transfer.
  ...transferDecisionGates, ...procedureGates, ...contentGates, ...discretionGates, ...commonDecisionGates, ...licenceDecisionGates, ...numberGates, ...ruleGates,
]
