import type { Fault } from './gate.ts'
import { faultOf } from './gate.ts'
import { ProblemError } from './problem.ts'

/** How rules of law that throw are applied: to what is about to be done, or to what was done elsewhere and is only taken in. */
export type Judge = (rule: () => void) => void

/** Whoever acts is refused. */
export const strictly: Judge = (rule) => { rule() }

/** What was done stays as it was; where it departs from a rule is noted. */
export function noting(note: (fault: Fault) => void): Judge {
  return (rule) => {
    try {
      rule()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      note(faultOf(error))
    }
  }
}
