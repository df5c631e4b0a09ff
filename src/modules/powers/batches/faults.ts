import type { LineFault } from '../codes.ts'
import { lineFaults } from '../codes.ts'
import { powerProblems } from '../problems.ts'

const shown = 1000

/** The verdict on each line that cannot be taken, by its place. @throws powers.lines-refused */
export function refuseLines(faults: readonly { pointer: string, fault: LineFault }[]): void {
  if (faults.length === 0) return
  const errors = faults.slice(0, shown).map(({ pointer, fault }) => ({ pointer, code: fault, detail: lineFaults[fault] }))
  throw powerProblems.raise['lines-refused']({ refused: faults.length, shown }, { errors })
}
