import { defineMachine } from '../../kernel/state-machine.ts'

const drafting = ['DRAFTING', 'IN_COMMENT', 'UNDER_REVIEW', 'REVIEWED', 'APPROVED', 'SIGNED', 'NUMBERED'] as const

/** 规范性文件：起草、征求意见、审核、集体审议、签署、登记编号、公布、施行，至失效、修改或者废止 */
export const normativeDocumentMachine = defineMachine({
  name: 'normative-document',
  initial: 'DRAFTING',
  states: {
    DRAFTING: { zh: '起草', en: 'drafting' },
    IN_COMMENT: { zh: '征求意见', en: 'in comment' },
    UNDER_REVIEW: { zh: '合法性审核', en: 'under legality review' },
    REVIEWED: { zh: '已审核', en: 'reviewed' },
    APPROVED: { zh: '集体审议通过', en: 'approved by collective discussion' },
    SIGNED: { zh: '已签署', en: 'signed' },
    NUMBERED: { zh: '已登记编号', en: 'registered and numbered' },
    PUBLISHED: { zh: '已公布', en: 'published' },
    LAPSED: { zh: '失效', en: 'lapsed' },
    AMENDED: { zh: '已被修改', en: 'amended' },
    REPEALED: { zh: '已废止', en: 'repealed' },
    ABANDONED: { zh: '终止制定', en: 'abandoned' },
  },
  acts: {
    edit: { label: { zh: '修改草案信息', en: 'edit' }, from: ['DRAFTING'], to: 'DRAFTING' },
    assess: { label: { zh: '登记评估、审查', en: 'record an assessment' }, from: ['DRAFTING'], to: 'DRAFTING' },
    solicit: { label: { zh: '征求意见', en: 'solicit opinions' }, from: ['DRAFTING'], to: 'IN_COMMENT' },
    closeComments: { label: { zh: '汇总意见', en: 'close the comments' }, from: ['IN_COMMENT'], to: 'DRAFTING' },
    submit: { label: { zh: '送合法性审核', en: 'submit for review' }, from: ['DRAFTING'], to: 'UNDER_REVIEW' },
    check: { label: { zh: '逐项审查', en: 'check item by item' }, from: ['UNDER_REVIEW'], to: 'UNDER_REVIEW' },
    receiveOpinion: { label: { zh: '收到审核意见', en: 'receive the opinion' }, from: ['UNDER_REVIEW'], to: 'REVIEWED' },
    resume: { label: { zh: '退回起草', en: 'return to drafting' }, from: ['UNDER_REVIEW', 'REVIEWED', 'APPROVED'], to: 'DRAFTING' },
    approve: { label: { zh: '集体审议通过', en: 'approve' }, from: ['REVIEWED'], to: 'APPROVED' },
    sign: { label: { zh: '签署', en: 'sign' }, from: ['APPROVED'], to: 'SIGNED' },
    register: { label: { zh: '统一登记、编号', en: 'register and number' }, from: ['SIGNED'], to: 'NUMBERED' },
    publish: { label: { zh: '统一公布', en: 'publish' }, from: ['NUMBERED'], to: 'PUBLISHED' },
    interpret: { label: { zh: '登记解读', en: 'record the interpretation' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    evaluate: { label: { zh: '登记实施评估', en: 'record an evaluation' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    extend: { label: { zh: '重新登记、延续有效期', en: 'extend' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    archive: { label: { zh: '归档', en: 'archive' }, from: ['PUBLISHED'], to: 'PUBLISHED' },
    repeal: { label: { zh: '废止', en: 'repeal' }, from: ['PUBLISHED'], to: 'REPEALED' },
    amend: { label: { zh: '被修改', en: 'be amended' }, from: ['PUBLISHED'], to: 'AMENDED' },
    lapse: { label: { zh: '失效', en: 'lapse' }, from: ['PUBLISHED'], to: 'LAPSED' },
    abandon: { label: { zh: '终止制定', en: 'abandon' }, from: drafting, to: 'ABANDONED' },
  },
})

/** 规范性文件备案：报送、补正、登记或者不予登记、审查、纠正 */
export const documentFilingMachine = defineMachine({
  name: 'document-filing',
  initial: 'DUE',
  states: {
    DUE: { zh: '待报备', en: 'due' },
    SUBMITTED: { zh: '已报送', en: 'submitted' },
    SUPPLEMENT_REQUESTED: { zh: '待补正', en: 'supplement requested' },
    REGISTERED: { zh: '已备案登记', en: 'registered' },
    NOT_REGISTERED: { zh: '不予备案', en: 'not registered' },
    CORRECTION_ORDERED: { zh: '待纠正', en: 'correction ordered' },
    CORRECTION_REPORTED: { zh: '已报告纠正', en: 'correction reported' },
    CONCLUDED: { zh: '已办结', en: 'concluded' },
  },
  acts: {
    submit: { label: { zh: '报送备案', en: 'submit' }, from: ['DUE'], to: 'SUBMITTED' },
    requestSupplement: { label: { zh: '通知补正', en: 'request a supplement' }, from: ['SUBMITTED'], to: 'SUPPLEMENT_REQUESTED' },
    supplement: { label: { zh: '补正', en: 'supplement' }, from: ['SUPPLEMENT_REQUESTED'], to: 'SUBMITTED' },
    register: { label: { zh: '备案登记', en: 'register' }, from: ['SUBMITTED'], to: 'REGISTERED' },
    refuse: { label: { zh: '不予备案', en: 'refuse' }, from: ['SUBMITTED'], to: 'NOT_REGISTERED' },
    conclude: { label: { zh: '审查合法、存档', en: 'find lawful' }, from: ['REGISTERED'], to: 'CONCLUDED' },
    orderCorrection: { label: { zh: '要求纠正', en: 'order correction' }, from: ['REGISTERED', 'CORRECTION_REPORTED'], to: 'CORRECTION_ORDERED' },
    report: { label: { zh: '报告纠正情况', en: 'report the correction' }, from: ['CORRECTION_ORDERED'], to: 'CORRECTION_REPORTED' },
    settle: { label: { zh: '认可纠正', en: 'accept the correction' }, from: ['CORRECTION_REPORTED'], to: 'CONCLUDED' },
  },
})

/** 制定主体清单：一区划一时只有一版有效 */
export const makerListMachine = defineMachine({
  name: 'maker-list',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '拟订', en: 'draft' },
    IN_FORCE: { zh: '现行', en: 'in force' },
    SUPERSEDED: { zh: '已被新版代替', en: 'superseded' },
  },
  acts: {
    publish: { label: { zh: '公布', en: 'publish' }, from: ['DRAFT'], to: 'IN_FORCE' },
    supersede: { label: { zh: '代替', en: 'supersede' }, from: ['IN_FORCE'], to: 'SUPERSEDED' },
  },
})

/** 规范性文件清理 */
export const documentCleanUpMachine = defineMachine({
  name: 'document-clean-up',
  initial: 'OPEN',
  states: {
    OPEN: { zh: '清理中', en: 'open' },
    CLOSED: { zh: '已公布结果', en: 'closed and published' },
  },
  acts: {
    conclude: { label: { zh: '作出清理结论', en: 'conclude' }, from: ['OPEN'], to: 'OPEN' },
    close: { label: { zh: '公布清理结果', en: 'publish the result' }, from: ['OPEN'], to: 'CLOSED' },
  },
})

export type NormativeDocumentState = keyof typeof normativeDocumentMachine.states
export type NormativeDocumentAct = keyof typeof normativeDocumentMachine.acts
export type DocumentFilingState = keyof typeof documentFilingMachine.states
export type DocumentFilingAct = keyof typeof documentFilingMachine.acts
