import { defineMachine } from '../../../kernel/state-machine.ts'

/** 行政机关合同：拟订、签订（须经合法性审查）、履行完毕或者解除 */
export const agencyContractMachine = defineMachine({
  name: 'agency-contract',
  initial: 'DRAFTED',
  states: {
    DRAFTED: { zh: '已拟订', en: 'drafted' },
    SIGNED: { zh: '已签订', en: 'signed' },
    PERFORMED: { zh: '履行完毕', en: 'performed' },
    TERMINATED: { zh: '已解除或者终止', en: 'terminated' },
    ABANDONED: { zh: '不再签订', en: 'not concluded' },
  },
  acts: {
    sign: { label: { zh: '登记签订', en: 'record the signing' }, from: ['DRAFTED'], to: 'SIGNED' },
    perform: { label: { zh: '登记履行完毕', en: 'record full performance' }, from: ['SIGNED'], to: 'PERFORMED' },
    terminate: { label: { zh: '登记解除、终止', en: 'record the termination' }, from: ['SIGNED'], to: 'TERMINATED' },
    abandon: { label: { zh: '放弃签订', en: 'give up concluding' }, from: ['DRAFTED'], to: 'ABANDONED' },
  },
})
export type ContractState = keyof typeof agencyContractMachine.states
export type ContractAct = keyof typeof agencyContractMachine.acts
