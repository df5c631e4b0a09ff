import type { LocalDate } from '../../../kernel/local-date.ts'
import type { decisionKinds, procedureKinds } from '../codes.ts'
import type { ActKind } from '../rules.ts'
import type { DeadlineEffects } from './effects.ts'
import type { DeadlineCode } from './rules.ts'

/** What the acts on a case begin and fulfil of its periods. */

/** Codes whose duty the decision fulfils, or whose time is over when it is made. */
export const metByDecision: readonly DeadlineCode[] = ['PEN-DECIDE', 'LIC-DECIDE', 'LIC-JOINT', 'COE-SEIZE', 'COE-FREEZE', 'PEN-HEAR-REQ', 'LIC-HEAR-REQ']

interface Matter { actKind: ActKind, procedureKind: keyof typeof procedureKinds }

/** What begins to run when a case is filed; the simple procedure decides on the spot and has no such period. */
export function effectsOfFiling({ actKind, procedureKind }: Matter, filedOn: LocalDate): DeadlineEffects {
  const codes: Partial<Record<ActKind, DeadlineCode>> = {
    LICENCE: 'LIC-DECIDE', COERCION: 'COE-SEIZE', ...(procedureKind === 'SIMPLE' ? {} : { PENALTY: 'PEN-DECIDE' as const }),
  }
  const code = codes[actKind]
  return code === undefined ? {} : { start: [{ code, on: filedOn }] }
}

/** What the decision fulfils and begins; a penalty on the spot is handed over there and then (行政处罚法 art. 52). */
export function effectsOfDecision({ actKind, procedureKind }: Matter, decisionKind: keyof typeof decisionKinds, decidedOn: LocalDate): DeadlineEffects {
  const serves = decisionKind === 'PENALTY' && procedureKind !== 'SIMPLE'
  const issues = decisionKind === 'GRANTED' && actKind === 'LICENCE'
  return {
    meet: [{ codes: metByDecision, on: decidedOn }],
    start: [...(serves ? [{ code: 'PEN-SERVE' as const, on: decidedOn }] : []), ...(issues ? [{ code: 'LIC-ISSUE' as const, on: decidedOn }] : [])],
  }
}

/** What service fulfils. */
export function effectsOfService(servedOn: LocalDate): DeadlineEffects {
  return { meet: [{ codes: ['PEN-SERVE', 'LIC-ISSUE'], on: servedOn }] }
}
