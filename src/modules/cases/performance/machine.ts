import { defineMachine } from '../../../kernel/state-machine.ts'

/** 当场收缴的罚款：收缴、交至机关、缴付银行（行政处罚法第七十一条） */
export const spotCollectionMachine = defineMachine({
  name: 'spot-collection',
  initial: 'COLLECTED',
  states: {
    COLLECTED: { zh: '已当场收缴', en: 'collected' },
    HANDED_IN: { zh: '已交至机关', en: 'handed in' },
    REMITTED: { zh: '已缴付银行', en: 'remitted' },
  },
  acts: {
    handIn: { label: { zh: '罚款交至机关', en: 'hand the fine in' }, from: ['COLLECTED'], to: 'HANDED_IN' },
    remit: { label: { zh: '罚款缴付银行', en: 'remit the fine to the bank' }, from: ['HANDED_IN'], to: 'REMITTED' },
  },
})

/** 延期、分期缴纳（行政处罚法第六十六条第二款） */
export const instalmentMachine = defineMachine({
  name: 'instalment',
  initial: 'APPLIED',
  states: {
    APPLIED: { zh: '已申请', en: 'applied for' },
    APPROVED: { zh: '已批准', en: 'approved' },
    REFUSED: { zh: '未批准', en: 'refused' },
    LAPSED: { zh: '未按期履行而失效', en: 'lapsed' },
  },
  acts: {
    approve: { label: { zh: '批准延期、分期', en: 'approve instalments' }, from: ['APPLIED'], to: 'APPROVED' },
    refuse: { label: { zh: '不批准延期、分期', en: 'refuse instalments' }, from: ['APPLIED'], to: 'REFUSED' },
    lapse: { label: { zh: '延期、分期失效', en: 'let instalments lapse' }, from: ['APPROVED'], to: 'LAPSED' },
  },
})

/** 行政复议、行政诉讼（行政处罚法第七十三条） */
export const remedyMachine = defineMachine({
  name: 'remedy',
  initial: 'APPLIED',
  states: {
    APPLIED: { zh: '已提出', en: 'applied for' },
    ACCEPTED: { zh: '已受理', en: 'accepted' },
    DECLINED: { zh: '不予受理', en: 'not accepted' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    CONCLUDED: { zh: '已有结果', en: 'concluded' },
  },
  acts: {
    accept: { label: { zh: '受理', en: 'accept' }, from: ['APPLIED'], to: 'ACCEPTED' },
    decline: { label: { zh: '不予受理', en: 'decline' }, from: ['APPLIED'], to: 'DECLINED' },
    withdraw: { label: { zh: '撤回', en: 'withdraw' }, from: ['APPLIED', 'ACCEPTED'], to: 'WITHDRAWN' },
    conclude: { label: { zh: '登记结果', en: 'record the result' }, from: ['ACCEPTED'], to: 'CONCLUDED' },
  },
})
