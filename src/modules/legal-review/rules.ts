import { defineMachine } from '../../kernel/state-machine.ts'

/** 法制审核状态（国办发〔2018〕118号（十三）：同意或者存在问题，处理后再次报送） */
export const legalReviewMachine = defineMachine({
  name: 'legal-review',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { zh: '已送审', en: 'submitted' },
    AGREED: { zh: '同意', en: 'agreed' },
    PROBLEMS_FOUND: { zh: '存在问题', en: 'problems found' },
  },
  acts: {
    agree: { label: { zh: '同意', en: 'agree' }, from: ['SUBMITTED'], to: 'AGREED' },
    returnWithProblems: { label: { zh: '提出问题', en: 'return with problems' }, from: ['SUBMITTED'], to: 'PROBLEMS_FOUND' },
  },
})
