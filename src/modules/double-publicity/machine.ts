import { defineMachine } from '../../kernel/state-machine.ts'

/** 双公示信息的报送：校验通过才可报送；更正、撤回后重新报送 */
export const doublePublicityMachine = defineMachine({
  name: 'double-publicity-record',
  initial: 'INCOMPLETE',
  states: {
    INCOMPLETE: { zh: '待补全', en: 'incomplete' },
    PENDING: { zh: '待报送', en: 'to be sent' },
    ACCEPTED: { zh: '平台已接收', en: 'accepted by the platform' },
    REFUSED: { zh: '平台已退回', en: 'refused by the platform' },
    DROPPED: { zh: '不再报送', en: 'not to be sent any more' },
  },
  acts: {
    complete: { label: { zh: '补全', en: 'complete' }, from: ['INCOMPLETE'], to: 'INCOMPLETE' },
    release: { label: { zh: '校验通过', en: 'pass the validation' }, from: ['INCOMPLETE'], to: 'PENDING' },
    correct: { label: { zh: '更正', en: 'correct' }, from: ['PENDING', 'ACCEPTED', 'REFUSED'], to: 'PENDING' },
    resend: { label: { zh: '重新报送', en: 'send again' }, from: ['ACCEPTED', 'REFUSED'], to: 'PENDING' },
    accept: { label: { zh: '登记平台接收', en: 'record that the platform accepted' }, from: ['PENDING'], to: 'ACCEPTED' },
    refuse: { label: { zh: '登记平台退回', en: 'record that the platform refused' }, from: ['PENDING'], to: 'REFUSED' },
    withdraw: { label: { zh: '撤回', en: 'withdraw' }, from: ['PENDING', 'ACCEPTED', 'REFUSED'], to: 'PENDING' },
    drop: { label: { zh: '不再报送', en: 'drop' }, from: ['INCOMPLETE'], to: 'DROPPED' },
  },
})

export type DoublePublicityState = keyof typeof doublePublicityMachine.states
