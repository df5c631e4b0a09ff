import { defineMatter } from '../steps/define.ts'
import { inspectionMachine } from './machine.ts'

export const inspectionMatter = defineMatter({
  machine: inspectionMachine,
  opens: 'INSPECTION',
  acts: { INSPECTION_RESULT: 'tellResult', INSPECTION_ORDER: 'orderCorrection', RECHECK: 'recheck', INSPECTION_REFERRAL: 'refer' },
})
