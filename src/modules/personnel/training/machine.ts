import { defineMachine } from '../../../kernel/state-machine.ts'

/** 培训记录状态：登记有误的撤销，不删除 */
export const trainingMachine = defineMachine({
  name: 'training-record',
  initial: 'RECORDED',
  states: { RECORDED: { zh: '已登记', en: 'recorded' }, WITHDRAWN: { zh: '已撤销', en: 'withdrawn' } },
  acts: { withdraw: { label: { zh: '撤销', en: 'withdraw' }, from: ['RECORDED'], to: 'WITHDRAWN' } },
})
