import { defineMachine } from '../../../kernel/state-machine.ts'

/** 案件移送其他行政机关：发出、接收或者退回（行政处罚法第二十二条、第二十五条） */
export const jurisdictionTransferMachine = defineMachine({
  name: 'jurisdiction-transfer',
  initial: 'SENT',
  states: {
    SENT: { zh: '已发出', en: 'sent' },
    ACCEPTED: { zh: '已接收', en: 'accepted' },
    RETURNED: { zh: '已退回', en: 'returned' },
  },
  acts: {
    accept: { label: { zh: '接收', en: 'accept' }, from: ['SENT'], to: 'ACCEPTED' },
    giveBack: { label: { zh: '退回', en: 'return' }, from: ['SENT'], to: 'RETURNED' },
  },
})

/** 管辖争议：协商解决，协商不成的报请共同的上一级行政机关指定，也可以直接由其指定（行政处罚法第二十五条第二款） */
export const disputeMachine = defineMachine({
  name: 'jurisdiction-dispute',
  initial: 'RAISED',
  states: {
    RAISED: { zh: '发生争议', en: 'raised' },
    AGREED: { zh: '已协商一致', en: 'agreed' },
    REPORTED: { zh: '已报请指定', en: 'put to the superior' },
    DESIGNATED: { zh: '已指定管辖', en: 'designated' },
  },
  acts: {
    agree: { label: { zh: '协商一致', en: 'agree' }, from: ['RAISED'], to: 'AGREED' },
    report: { label: { zh: '报请指定', en: 'put to the superior' }, from: ['RAISED'], to: 'REPORTED' },
    designate: { label: { zh: '指定管辖', en: 'designate' }, from: ['RAISED', 'REPORTED'], to: 'DESIGNATED' },
  },
})

/** 执法协助：提出、提供或者不予协助（行政处罚法第二十六条） */
export const assistanceMachine = defineMachine({
  name: 'assistance-request',
  initial: 'ASKED',
  states: {
    ASKED: { zh: '已提出协助请求', en: 'asked for' },
    PROVIDED: { zh: '已提供协助', en: 'provided' },
    DECLINED: { zh: '不予协助', en: 'declined' },
  },
  acts: {
    provide: { label: { zh: '提供协助', en: 'provide' }, from: ['ASKED'], to: 'PROVIDED' },
    decline: { label: { zh: '不予协助', en: 'decline' }, from: ['ASKED'], to: 'DECLINED' },
  },
})
