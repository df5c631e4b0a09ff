import { defineMachine } from '../../../kernel/state-machine.ts'

const open = ['APPLIED', 'REVIEWED', 'TRAINED', 'EXAM_REGISTERED', 'PASSED', 'PUBLIC_NOTICE', 'OBJECTED'] as const

/** 证件申领状态：先学习、再考试、后申领（行政执法监督条例第十七条） */
export const applicationMachine = defineMachine({
  name: 'certificate-application',
  initial: 'APPLIED',
  states: {
    APPLIED: { zh: '已申请', en: 'applied' },
    REVIEWED: { zh: '资格审核通过', en: 'reviewed' },
    TRAINED: { zh: '培训完成', en: 'trained' },
    EXAM_REGISTERED: { zh: '已报名考试', en: 'registered for the exam' },
    PASSED: { zh: '考试合格', en: 'passed' },
    PUBLIC_NOTICE: { zh: '公示中', en: 'public notice' },
    OBJECTED: { zh: '有异议', en: 'objected' },
    ISSUED: { zh: '已发证', en: 'issued' },
    REJECTED: { zh: '不予发证', en: 'rejected' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  acts: {
    review: { label: { zh: '资格审核', en: 'review' }, from: ['APPLIED'], to: 'REVIEWED' },
    completeTraining: { label: { zh: '确认培训完成', en: 'complete the training' }, from: ['REVIEWED'], to: 'TRAINED' },
    registerExam: { label: { zh: '报名考试', en: 'register for the exam' }, from: ['TRAINED', 'EXAM_REGISTERED'], to: 'EXAM_REGISTERED' },
    pass: { label: { zh: '确认考试合格', en: 'confirm the pass' }, from: ['TRAINED', 'EXAM_REGISTERED'], to: 'PASSED' },
    startNotice: { label: { zh: '公示', en: 'start the public notice' }, from: ['PASSED'], to: 'PUBLIC_NOTICE' },
    object: { label: { zh: '提出异议', en: 'object' }, from: ['PUBLIC_NOTICE'], to: 'OBJECTED' },
    dismissObjection: { label: { zh: '异议不成立', en: 'dismiss the objection' }, from: ['OBJECTED'], to: 'PUBLIC_NOTICE' },
    issue: { label: { zh: '发证', en: 'issue' }, from: ['REVIEWED', 'PASSED', 'PUBLIC_NOTICE'], to: 'ISSUED' },
    reject: { label: { zh: '不予发证', en: 'reject' }, from: open, to: 'REJECTED' },
    withdraw: { label: { zh: '撤回', en: 'withdraw' }, from: open, to: 'WITHDRAWN' },
  },
})

export type ApplicationStatus = keyof typeof applicationMachine.states
export type ApplicationAct = keyof typeof applicationMachine.acts
