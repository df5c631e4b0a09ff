import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import { defineStep } from '../steps/define.ts'
import { article } from './law.ts'
import { spotFiling } from './rights-contents.ts'

const gates = defineGates<StepFacts>('cases', {
  'spot-filing-not-simple': {
    title: { zh: '不是当场作出的决定', en: 'Not a decision on the spot' },
    detail: { zh: '只有当场作出的行政处罚决定须报所属行政机关备案', en: 'Only decisions made on the spot are filed with the agency' },
    legalBasis: [article('第五十二条第三款')],
    fails: ({ file: { row } }) => row.procedureKind !== 'SIMPLE',
  },
})

/** 当场处罚决定备案（行政处罚法第五十二条第三款） */
export const fileSpotDecision = defineStep({
  ...spotFiling, permission: 'case:decide', act: 'fileSpotDecision', path: 'spot-decision-filings', operationId: 'fileSpotDecision',
  during: ['DECIDED', 'SERVED', 'CLOSED'], actKinds: ['PENALTY'], label: { zh: '当场处罚决定备案', en: 'file a decision made on the spot' }, gates,
  deadlines: ({ on }) => ({ meet: [{ codes: ['PEN-SIMPLE-FILE'], on }] }),
})
