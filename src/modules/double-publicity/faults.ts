import type { ProblemError } from '../../kernel/problem.ts'
import type { RecordKind } from './codes.ts'
import { faultCodes } from './codes.ts'
import { doublePublicityProblems } from './problems.ts'
import type { Fault } from './rules.ts'

/** What is wrong with a record, field by field: the problem an act on it is refused with. */
export function faultsProblem(kind: RecordKind, faults: readonly Fault[], pointer = `/body/${kind.toLowerCase()}`): ProblemError {
  const errors = faults.filter(({ severity }) => severity === 'ERROR')
  return doublePublicityProblems.raise['values-faulty']({ count: errors.length }, {
    errors: errors.map(({ field, code }) => ({ pointer: `${pointer}/${field}`, code, detail: faultCodes[code] })),
  })
}
