import { defineMachine } from '../../../kernel/state-machine.ts'

/** 审核人员库成员状态（国办发〔2018〕118号（十一）统筹调用） */
export const poolMemberMachine = defineMachine({
  name: 'legal-review-pool-member',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '在库', en: 'in the pool' }, ENDED: { zh: '已出库', en: 'no longer in the pool' } },
  acts: { end: { label: { zh: '出库', en: 'leave the pool' }, from: ['ACTIVE'], to: 'ENDED' } },
})
