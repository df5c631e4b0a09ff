import { defineMachine } from '../../../kernel/state-machine.ts'

/** 评查轮次：分组、评分、小组合议、审核、反馈、异议与复核、确定、通报、整改、办结（广东省行政执法案卷评查办法第九条至第十三条） */
export const reviewRoundMachine = defineMachine({
  name: 'review-round',
  initial: 'PLANNED',
  states: {
    PLANNED: { zh: '已分组', en: 'groups formed' },
    SCORING: { zh: '评分中', en: 'being scored' },
    REPORTED: { zh: '小组已报告', en: 'reported by the groups' },
    AUDITED: { zh: '已审核', en: 'audited' },
    FEEDBACK: { zh: '已反馈', en: 'told to the agencies' },
    FINALISED: { zh: '结果已确定', en: 'results final' },
    NOTIFIED: { zh: '已通报', en: 'notified' },
    CLOSED: { zh: '已办结', en: 'closed' },
  },
  acts: {
    addFile: { label: { zh: '列入卷宗', en: 'add a file' }, from: ['PLANNED'], to: 'PLANNED' },
    drawReviewers: { label: { zh: '抽取评查人员', en: 'draw the reviewers' }, from: ['PLANNED'], to: 'PLANNED' },
    changeGroups: { label: { zh: '调整评查小组', en: 'change the groups' }, from: ['PLANNED'], to: 'PLANNED' },
    replaceReviewers: { label: { zh: '更换评查人员', en: 'replace reviewers before anything is scored' }, from: ['SCORING'], to: 'SCORING' },
    start: { label: { zh: '开始评分', en: 'start scoring' }, from: ['PLANNED'], to: 'SCORING' },
    report: { label: { zh: '提交小组评查报告', en: 'report' }, from: ['SCORING'], to: 'REPORTED' },
    sendBack: { label: { zh: '退回重新合议', en: 'send back to the groups' }, from: ['REPORTED'], to: 'SCORING' },
    audit: { label: { zh: '审核', en: 'audit' }, from: ['REPORTED'], to: 'AUDITED' },
    feedBack: { label: { zh: '反馈被评查机关', en: 'tell the agencies' }, from: ['AUDITED'], to: 'FEEDBACK' },
    finalise: { label: { zh: '确定结果', en: 'make the results final' }, from: ['FEEDBACK'], to: 'FINALISED' },
    notify: { label: { zh: '通报并责令整改', en: 'notify and order rectification' }, from: ['FINALISED'], to: 'NOTIFIED' },
    close: { label: { zh: '办结', en: 'close' }, from: ['NOTIFIED'], to: 'CLOSED' },
  },
})
export type RoundState = keyof typeof reviewRoundMachine.states

/** 轮次中的一个卷宗 */
export const reviewFileMachine = defineMachine({
  name: 'review-file',
  initial: 'PENDING',
  states: {
    PENDING: { zh: '待评', en: 'pending' },
    SCORING: { zh: '独立评分中', en: 'being scored' },
    DISPUTED: { zh: '评分分歧，待第三人评查', en: 'scores too far apart' },
    SCORED: { zh: '评分完成，待合议', en: 'scored' },
    AGREED: { zh: '小组已合议', en: 'agreed' },
    OBJECTED: { zh: '有异议', en: 'objected to' },
    CONFIRMED: { zh: '结果已确定', en: 'confirmed' },
  },
  acts: {
    assign: { label: { zh: '指定评查人员', en: 'assign reviewers' }, from: ['PENDING'], to: 'PENDING' },
    chooseTemplate: { label: { zh: '选定评分表', en: 'choose the template' }, from: ['PENDING'], to: 'PENDING' },
    begin: { label: { zh: '开始评分', en: 'begin scoring' }, from: ['PENDING'], to: 'SCORING' },
    dispute: { label: { zh: '评分分歧', en: 'find the scores too far apart' }, from: ['SCORING'], to: 'DISPUTED' },
    addThird: { label: { zh: '增加第三名评查人员', en: 'add a third reviewer' }, from: ['DISPUTED'], to: 'SCORING' },
    completeScoring: { label: { zh: '评分完成', en: 'complete the scoring' }, from: ['SCORING'], to: 'SCORED' },
    agree: { label: { zh: '小组合议', en: 'agree on the result' }, from: ['SCORED'], to: 'AGREED' },
    sendBack: { label: { zh: '退回重新合议', en: 'send back' }, from: ['AGREED'], to: 'SCORED' },
    object: { label: { zh: '提出异议', en: 'object' }, from: ['AGREED'], to: 'OBJECTED' },
    reReview: { label: { zh: '复核', en: 're-review' }, from: ['OBJECTED'], to: 'CONFIRMED' },
    confirm: { label: { zh: '确定结果', en: 'confirm' }, from: ['AGREED'], to: 'CONFIRMED' },
  },
})

/** 一名评查人员对一个卷宗的评分表；签名后不再变动 */
export const scoreSheetMachine = defineMachine({
  name: 'score-sheet',
  initial: 'DRAFT',
  states: { DRAFT: { zh: '评分中', en: 'being filled in' }, SIGNED: { zh: '已签名', en: 'signed' } },
  acts: {
    save: { label: { zh: '保存评分', en: 'save' }, from: ['DRAFT'], to: 'DRAFT' },
    sign: { label: { zh: '签名', en: 'sign' }, from: ['DRAFT'], to: 'SIGNED' },
  },
})

/** 对一个机关的整改要求；所列问题全部核验或者撤销后自动办结 */
export const rectificationOrderMachine = defineMachine({
  name: 'rectification-order',
  initial: 'ISSUED',
  states: { ISSUED: { zh: '整改中', en: 'being rectified' }, CLOSED: { zh: '整改完成', en: 'rectified and closed' } },
  acts: {
    urge: { label: { zh: '督办', en: 'urge' }, from: ['ISSUED'], to: 'ISSUED' },
    close: { label: { zh: '办结整改', en: 'close the order' }, from: ['ISSUED'], to: 'CLOSED' },
  },
})
