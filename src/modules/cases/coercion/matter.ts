import { defineMatter, mattersIn } from '../steps/define.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import { measureMachine } from './machine.ts'

/** The kinds of step a measure is opened and carried on by. */
export const measureMatter = defineMatter({
  machine: measureMachine,
  opens: 'MEASURE',
  acts: {
    MEASURE_APPROVAL: 'approve', FREEZE_DELIVERY: 'deliver', MEASURE_EXTENSION: 'extend', TESTING: 'startTesting', TESTING_END: 'endTesting',
    MEASURE_RELEASE: 'release', MEASURE_DISPOSAL: 'dispose', MEASURE_HANDOVER: 'handOver',
  },
})

/** The measures of a case that are neither released nor dealt with. */
export function unsettledMeasures(file: Pick<CaseFile, 'steps'>): FileStep[] {
  return mattersIn(measureMatter, file).filter(({ state }) => state === 'IN_FORCE' || state === 'TESTING').map(({ opened }) => opened)
}
