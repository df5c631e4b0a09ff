import { defineMachine } from '../../kernel/state-machine.ts'

/** 合法性审查，每次送审一轮：送审、退回补充（期限停止计算）、受理、审查、出具意见、送审单位反馈 */
export const legalityReviewMachine = defineMachine({
  name: 'legality-review',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { zh: '已送审', en: 'submitted' },
    RETURNED: { zh: '退回补充材料', en: 'returned for materials' },
    ACCEPTED: { zh: '已受理', en: 'accepted' },
    UNDER_REVIEW: { zh: '审查中', en: 'under review' },
    ISSUED: { zh: '已出具意见', en: 'opinion issued' },
    ANSWERED: { zh: '已反馈采纳情况', en: 'opinion answered' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  acts: {
    return: { label: { zh: '退回补充材料', en: 'return for materials' }, from: ['SUBMITTED', 'ACCEPTED', 'UNDER_REVIEW'], to: 'RETURNED' },
    supplement: { label: { zh: '补充材料', en: 'supplement the materials' }, from: ['RETURNED'], to: 'SUBMITTED' },
    accept: { label: { zh: '受理', en: 'accept' }, from: ['SUBMITTED'], to: 'ACCEPTED' },
    assign: { label: { zh: '分派审查人员', en: 'assign a reviewer' }, from: ['ACCEPTED', 'UNDER_REVIEW'], to: 'UNDER_REVIEW' },
    issue: { label: { zh: '出具合法性审查意见', en: 'issue the opinion' }, from: ['UNDER_REVIEW'], to: 'ISSUED' },
    answer: { label: { zh: '反馈采纳情况', en: 'answer the opinion' }, from: ['ISSUED'], to: 'ANSWERED' },
    withdraw: { label: { zh: '撤回送审', en: 'withdraw the submission' }, from: ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW'], to: 'WITHDRAWN' },
  },
})

export type LegalityReviewState = keyof typeof legalityReviewMachine.states
export type LegalityReviewAct = keyof typeof legalityReviewMachine.acts

/** A round that awaits an opinion: no other is opened beside it. */
export const openStates = ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW'] as const satisfies readonly LegalityReviewState[]

const [sponsor, desk, reviewer] = ['legality-review:submit', 'legality-review:assign', 'legality-review:conclude']

/** Whose act each is: 送审单位、合法性审查机构、审查人员. */
export const actPermission: Readonly<Record<LegalityReviewAct, string>> = {
  return: desk, supplement: sponsor, accept: desk, assign: desk, issue: reviewer, answer: sponsor, withdraw: sponsor,
}
