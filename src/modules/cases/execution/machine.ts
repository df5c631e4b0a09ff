import { defineMachine } from '../../../kernel/state-machine.ts'

/** 行政机关强制执行（行政强制法第三十七条、第三十九条、第四十条、第四十二条） */
export const executionMachine = defineMachine({
  name: 'execution',
  initial: 'ORDERED',
  states: {
    ORDERED: { zh: '已决定强制执行', en: 'ordered' },
    AGREED: { zh: '已达成执行协议', en: 'agreement reached' },
    HALTED: { zh: '中止执行', en: 'halted' },
    CARRIED_OUT: { zh: '执行完毕', en: 'carried out' },
    ENDED: { zh: '终结执行', en: 'ended' },
  },
  acts: {
    agree: { label: { zh: '达成执行协议', en: 'agree on performance' }, from: ['ORDERED'], to: 'AGREED' },
    halt: { label: { zh: '中止执行', en: 'halt' }, from: ['ORDERED', 'AGREED'], to: 'HALTED' },
    resume: { label: { zh: '恢复执行', en: 'resume' }, from: ['HALTED', 'AGREED'], to: 'ORDERED' },
    carryOut: { label: { zh: '执行完毕', en: 'carry out' }, from: ['ORDERED', 'AGREED'], to: 'CARRIED_OUT' },
    end: { label: { zh: '终结执行', en: 'end' }, from: ['ORDERED', 'AGREED', 'HALTED'], to: 'ENDED' },
  },
})

/** 申请人民法院强制执行（行政强制法第五十三条至第五十八条） */
export const courtMachine = defineMachine({
  name: 'court-execution',
  initial: 'APPLIED',
  states: {
    APPLIED: { zh: '已申请', en: 'applied for' },
    ACCEPTED: { zh: '已受理', en: 'accepted' },
    ALLOWED: { zh: '准予执行', en: 'allowed' },
    ENFORCED: { zh: '执行完毕', en: 'enforced' },
    ENDED: { zh: '已终结', en: 'ended' },
  },
  acts: {
    accept: { label: { zh: '受理', en: 'accept' }, from: ['APPLIED'], to: 'ACCEPTED' },
    allow: { label: { zh: '准予执行', en: 'allow' }, from: ['ACCEPTED'], to: 'ALLOWED' },
    enforce: { label: { zh: '执行完毕', en: 'enforce' }, from: ['ALLOWED'], to: 'ENFORCED' },
    end: { label: { zh: '不予受理、不予执行或者终结执行', en: 'end without enforcement' }, from: ['APPLIED', 'ACCEPTED', 'ALLOWED'], to: 'ENDED' },
  },
})
