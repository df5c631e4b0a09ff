import { defineMachine } from '../../../kernel/state-machine.ts'

/** 先行登记保存（行政处罚法第五十六条） */
export const registrationMachine = defineMachine({
  name: 'evidence-registration',
  initial: 'REGISTERED',
  states: { REGISTERED: { zh: '登记保存中', en: 'registered' }, DISPOSED: { zh: '已处理', en: 'disposed of' } },
  acts: {
    approve: { label: { zh: '补办批准', en: 'approve afterwards' }, from: ['REGISTERED'], to: 'REGISTERED' },
    dispose: { label: { zh: '作出处理决定', en: 'dispose of it' }, from: ['REGISTERED'], to: 'DISPOSED' },
  },
})

/** 检测、检验、检疫、鉴定 */
export const testMachine = defineMachine({
  name: 'case-test',
  initial: 'COMMISSIONED',
  states: { COMMISSIONED: { zh: '已委托', en: 'commissioned' }, REPORTED: { zh: '已出结果', en: 'reported' } },
  acts: { report: { label: { zh: '取得结果', en: 'receive the result' }, from: ['COMMISSIONED'], to: 'REPORTED' } },
})

/** 责令改正（行政处罚法第二十八条第一款） */
export const correctionMachine = defineMachine({
  name: 'correction-order',
  initial: 'ORDERED',
  states: { ORDERED: { zh: '已责令改正', en: 'ordered' }, CHECKED: { zh: '已复查', en: 'checked' } },
  acts: { check: { label: { zh: '复查改正情况', en: 'check the correction' }, from: ['ORDERED', 'CHECKED'], to: 'CHECKED' } },
})

/** 回避（行政处罚法第四十三条） */
export const recusalMachine = defineMachine({
  name: 'recusal',
  initial: 'REQUESTED',
  states: { REQUESTED: { zh: '已提出', en: 'asked for' }, DECIDED: { zh: '已决定', en: 'decided' } },
  acts: { decide: { label: { zh: '决定回避申请', en: 'decide on it' }, from: ['REQUESTED'], to: 'DECIDED' } },
})

/** 陈述、申辩（行政处罚法第四十五条） */
export const statementMachine = defineMachine({
  name: 'statement',
  initial: 'RECEIVED',
  states: { RECEIVED: { zh: '已听取', en: 'heard' }, REVIEWED: { zh: '已复核', en: 'reviewed' } },
  acts: { review: { label: { zh: '复核', en: 'review' }, from: ['RECEIVED'], to: 'REVIEWED' } },
})

/** 听证（行政处罚法第六十三条至第六十五条） */
export const hearingMachine = defineMachine({
  name: 'hearing',
  initial: 'REQUESTED',
  states: {
    REQUESTED: { zh: '已要求', en: 'asked for' },
    NOTIFIED: { zh: '已通知', en: 'notified' },
    CHALLENGED: { zh: '已申请主持人回避', en: 'presider challenged' },
    HELD: { zh: '已举行', en: 'held' },
    REPORTED: { zh: '已报告', en: 'reported' },
    ABANDONED: { zh: '已放弃', en: 'given up' },
  },
  acts: {
    notify: { label: { zh: '通知听证', en: 'notify' }, from: ['REQUESTED', 'NOTIFIED'], to: 'NOTIFIED' },
    challenge: { label: { zh: '申请主持人回避', en: 'challenge the presider' }, from: ['NOTIFIED'], to: 'CHALLENGED' },
    settle: { label: { zh: '决定主持人回避申请', en: 'decide on the challenge' }, from: ['CHALLENGED'], to: 'NOTIFIED' },
    hold: { label: { zh: '举行听证', en: 'hold' }, from: ['NOTIFIED'], to: 'HELD' },
    report: { label: { zh: '提出听证报告', en: 'report' }, from: ['HELD'], to: 'REPORTED' },
    abandon: { label: { zh: '放弃听证', en: 'give up' }, from: ['REQUESTED', 'NOTIFIED', 'CHALLENGED'], to: 'ABANDONED' },
  },
})
