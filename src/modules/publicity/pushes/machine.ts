import { defineMachine } from '../../../kernel/state-machine.ts'

/** 跨省推送：推送至当事人登记地市场监督管理部门，由其协助公示（市场监督管理行政处罚信息公示规定第十条、第十一条） */
export const registerPushMachine = defineMachine({
  name: 'register-push',
  initial: 'DUE',
  states: {
    DUE: { zh: '待推送', en: 'due' },
    PUSHED: { zh: '已推送', en: 'pushed' },
    RECEIVED: { zh: '对方已收到', en: 'received' },
    RETURNED: { zh: '对方已退回', en: 'sent back' },
    PUBLISHED: { zh: '对方已公示', en: 'published by the register' },
    WITHDRAWN: { zh: '已通知撤回', en: 'withdrawal passed on' },
    CANCELLED: { zh: '不再推送', en: 'not to be pushed any more' },
  },
  acts: {
    push: { label: { zh: '推送', en: 'push' }, from: ['DUE', 'RETURNED'], to: 'PUSHED' },
    receive: { label: { zh: '登记对方收到', en: 'record the receipt' }, from: ['PUSHED'], to: 'RECEIVED' },
    return: { label: { zh: '登记对方退回', en: 'record that it was sent back' }, from: ['PUSHED', 'RECEIVED'], to: 'RETURNED' },
    publish: { label: { zh: '登记对方公示', en: 'record the publication' }, from: ['RECEIVED'], to: 'PUBLISHED' },
    withdraw: { label: { zh: '通知撤回', en: 'pass on the withdrawal' }, from: ['PUSHED', 'RECEIVED', 'PUBLISHED'], to: 'WITHDRAWN' },
    cancel: { label: { zh: '不再推送', en: 'cancel' }, from: ['DUE', 'RETURNED'], to: 'CANCELLED' },
  },
})
export type RegisterPushState = keyof typeof registerPushMachine.states
export type RegisterPushAct = keyof typeof registerPushMachine.acts

const [deciding, answering] = ['publication:publish', 'register-push:receive']

/** Whose act each is: that of the deciding authority, or the answer of the register, which its own side or an exchange records. */
export const pushPermission: Readonly<Record<Exclude<RegisterPushAct, 'cancel'>, string>> = {
  push: deciding, withdraw: deciding, receive: answering, return: answering, publish: answering,
}
