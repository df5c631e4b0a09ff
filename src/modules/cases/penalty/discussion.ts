import { defineStep } from '../steps/define.ts'
import { discussionGates } from './discussion-gates.ts'
import { discussion } from './rights-contents.ts'

/** 集体讨论（行政处罚法第五十七条第二款） */
export const discussCollectively = defineStep({
  ...discussion, permission: 'case:decide', act: 'discussCollectively', path: 'discussions', operationId: 'discussCollectively', during: ['FILED'], actKinds: ['PENALTY'],
  label: { zh: '集体讨论', en: 'discuss collectively' }, gates: discussionGates,
})
