import { defineMachine } from '../../kernel/state-machine.ts'

/**
 * 法制审核状态，每轮一个（国办发〔2018〕118号（十三）（十四）：同意或者存在问题，处理后再次报送；意见不一致的，先协调，再由负责人决定）.
 * An opinion not adopted is no agreement: another round follows it, for without one nothing is decided (行政处罚法 art. 58).
 */
export const legalReviewMachine = defineMachine({
  name: 'legal-review',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { zh: '已送审', en: 'submitted' },
    UNDER_REVIEW: { zh: '审核中', en: 'under review' },
    RETURNED: { zh: '退回补充材料', en: 'returned for supplement' },
    AGREED: { zh: '同意', en: 'agreed' },
    PROBLEMS_FOUND: { zh: '存在问题', en: 'problems found' },
    DISPUTED: { zh: '意见不一致，协调中', en: 'disputed, being negotiated' },
    ESCALATED: { zh: '报请负责人决定', en: 'before the head' },
    NOT_ADOPTED: { zh: '负责人决定不采纳审核意见', en: 'opinion not adopted by the head' },
    WITHDRAWN: { zh: '已撤回送审', en: 'withdrawn' },
  },
  acts: {
    assign: { label: { zh: '分派审核人员', en: 'assign a reviewer' }, from: ['SUBMITTED'], to: 'UNDER_REVIEW' },
    reassign: { label: { zh: '改派审核人员', en: 'assign another reviewer' }, from: ['UNDER_REVIEW'], to: 'UNDER_REVIEW' },
    returnForSupplement: { label: { zh: '退回补充材料', en: 'return for supplement' }, from: ['SUBMITTED', 'UNDER_REVIEW'], to: 'RETURNED' },
    supplement: { label: { zh: '补充材料', en: 'supplement the materials' }, from: ['RETURNED'], to: 'UNDER_REVIEW' },
    extend: { label: { zh: '延长审核期限', en: 'extend the time limit' }, from: ['UNDER_REVIEW'], to: 'UNDER_REVIEW' },
    agree: { label: { zh: '同意', en: 'agree' }, from: ['SUBMITTED', 'UNDER_REVIEW'], to: 'AGREED' },
    returnWithProblems: { label: { zh: '提出问题', en: 'return with problems' }, from: ['SUBMITTED', 'UNDER_REVIEW'], to: 'PROBLEMS_FOUND' },
    dispute: { label: { zh: '提出异议', en: 'dispute the opinion' }, from: ['PROBLEMS_FOUND'], to: 'DISPUTED' },
    concede: { label: { zh: '接受审核意见', en: 'accept the opinion' }, from: ['DISPUTED'], to: 'PROBLEMS_FOUND' },
    changeOpinion: { label: { zh: '改为同意', en: 'change the opinion to agreement' }, from: ['DISPUTED'], to: 'AGREED' },
    escalate: { label: { zh: '报请负责人决定', en: 'bring before the head' }, from: ['DISPUTED'], to: 'ESCALATED' },
    sustain: { label: { zh: '负责人决定采纳审核意见', en: 'head adopts the opinion' }, from: ['ESCALATED'], to: 'PROBLEMS_FOUND' },
    overrule: { label: { zh: '负责人决定不采纳审核意见', en: 'head does not adopt the opinion' }, from: ['ESCALATED'], to: 'NOT_ADOPTED' },
    withdraw: { label: { zh: '撤回送审', en: 'withdraw the submission' }, from: ['SUBMITTED', 'UNDER_REVIEW', 'RETURNED'], to: 'WITHDRAWN' },
  },
})

export type ReviewStatus = keyof typeof legalReviewMachine.states
export type ReviewAct = keyof typeof legalReviewMachine.acts

/** A round that awaits something: no other is opened beside it. */
export const openStates = ['SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'DISPUTED', 'ESCALATED'] as const satisfies readonly ReviewStatus[]

const [handlingUnit, reviewer, assigner, head] = ['legal-review:submit', 'legal-review:conclude', 'legal-review:assign', 'legal-review:settle']

/** Whose act each is: 承办机构、审核人员、法制审核机构负责人、机关负责人. */
export const actPermission: Readonly<Record<ReviewAct, string>> = {
  assign: assigner, reassign: assigner, returnForSupplement: reviewer, supplement: handlingUnit, extend: reviewer, agree: reviewer, returnWithProblems: reviewer,
  dispute: handlingUnit, concede: handlingUnit, changeOpinion: reviewer, escalate: handlingUnit, sustain: head, overrule: head, withdraw: handlingUnit,
}
