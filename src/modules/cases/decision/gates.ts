import { contentGates } from './content-gates.ts'
import { discretionGates } from './discretion-gates.ts'
import { procedureGates } from './procedure-gates.ts'

/** What the law asks before a decision is made, beyond the rules on its content. */
export const decisionGates = [...procedureGates, ...contentGates, ...discretionGates]
