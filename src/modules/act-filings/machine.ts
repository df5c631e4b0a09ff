import { defineMachine } from '../../kernel/state-machine.ts'

/** 重大行政执法行为备案：报送、补正、登记、审查、结论、纠正；复议、诉讼受理的，终止审查 */
export const actFilingMachine = defineMachine({
  name: 'act-filing',
  initial: 'DUE',
  states: {
    DUE: { zh: '待报备', en: 'due' },
    SUBMITTED: { zh: '已报送', en: 'submitted' },
    SUPPLEMENT_REQUESTED: { zh: '待补正', en: 'supplement requested' },
    REGISTERED: { zh: '已登记备案', en: 'registered' },
    UNDER_REVIEW: { zh: '审查中', en: 'under review' },
    CORRECTION_ASKED: { zh: '待纠正', en: 'correction asked' },
    CORRECTION_REPLIED: { zh: '已报告纠正情况', en: 'correction reported' },
    CONCLUDED: { zh: '已办结', en: 'concluded' },
    ENDED_BY_REMEDY: { zh: '因复议、诉讼终止审查', en: 'review ended by a remedy' },
    EXEMPT: { zh: '无须报备', en: 'exempt' },
  },
  acts: {
    submit: { label: { zh: '报送备案', en: 'submit' }, from: ['DUE'], to: 'SUBMITTED' },
    exempt: { label: { zh: '核定无须报备', en: 'exempt' }, from: ['DUE'], to: 'EXEMPT' },
    requestSupplement: { label: { zh: '通知补正', en: 'request a supplement' }, from: ['SUBMITTED'], to: 'SUPPLEMENT_REQUESTED' },
    supplement: { label: { zh: '补正', en: 'supplement' }, from: ['SUPPLEMENT_REQUESTED'], to: 'SUBMITTED' },
    register: { label: { zh: '登记备案', en: 'register' }, from: ['SUBMITTED'], to: 'REGISTERED' },
    startReview: { label: { zh: '开始审查', en: 'start the review' }, from: ['REGISTERED'], to: 'UNDER_REVIEW' },
    conclude: { label: { zh: '作出审查结论', en: 'conclude the review' }, from: ['UNDER_REVIEW'], to: 'CONCLUDED' },
    askCorrection: { label: { zh: '要求纠正', en: 'ask for correction' }, from: ['UNDER_REVIEW', 'CORRECTION_REPLIED'], to: 'CORRECTION_ASKED' },
    reply: { label: { zh: '报告纠正情况', en: 'report the correction' }, from: ['CORRECTION_ASKED'], to: 'CORRECTION_REPLIED' },
    settle: { label: { zh: '认可纠正并办结', en: 'accept the correction' }, from: ['CORRECTION_REPLIED'], to: 'CONCLUDED' },
    endByRemedy: {
      label: { zh: '因复议、诉讼终止审查', en: 'end the review for a remedy' }, from: ['REGISTERED', 'UNDER_REVIEW', 'CORRECTION_ASKED', 'CORRECTION_REPLIED'],
      to: 'ENDED_BY_REMEDY',
    },
  },
})

export type ActFilingState = keyof typeof actFilingMachine.states
export type ActFilingAct = keyof typeof actFilingMachine.acts
