import { defineMachine } from '../../../kernel/state-machine.ts'

/** 案件文书每一版的状态。发出后不再改动：有误的，以新的一版代替，或者作废 */
export const caseDocumentMachine = defineMachine({
  name: 'case-document',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '起草', en: 'draft' },
    ISSUED: { zh: '已发出', en: 'issued' },
    REPLACED: { zh: '已由新版代替', en: 'replaced by a later version' },
    VOIDED: { zh: '已作废', en: 'voided' },
  },
  acts: {
    issue: { label: { zh: '发出', en: 'issue' }, from: ['DRAFT'], to: 'ISSUED' },
    replace: { label: { zh: '以新版代替', en: 'replace by a later version' }, from: ['DRAFT', 'ISSUED'], to: 'REPLACED' },
    void: { label: { zh: '作废', en: 'void' }, from: ['DRAFT', 'ISSUED'], to: 'VOIDED' },
  },
})
