import { defineStep } from '../steps/define.ts'
import { evidenceContent } from './evidence-content.ts'
import { evidenceGates } from './evidence-gates.ts'

/** 收集证据（行政处罚法第四十六条、第五十五条） */
export const evidence = defineStep({
  kind: 'EVIDENCE',
  act: 'takeEvidence',
  path: 'evidence',
  operationId: 'takeEvidence',
  label: { zh: '收集证据', en: 'take evidence' },
  permission: 'case:investigate',
  during: ['FILED'],
  body: evidenceContent,
  officersOf: ({ officerIds }) => officerIds,
  gates: evidenceGates,
})
