import { defineMachine } from '../../kernel/state-machine.ts'

/** 动态调整批次状态：公布后不得更改，更正另行公布 */
export const batchMachine = defineMachine({
  name: 'power-item-batch',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '起草', en: 'draft' },
    PUBLISHED: { zh: '已公布', en: 'published' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  },
  acts: {
    extend: { label: { zh: '补充明细', en: 'add lines' }, from: ['DRAFT'], to: 'DRAFT' },
    publish: { label: { zh: '公布', en: 'publish' }, from: ['DRAFT'], to: 'PUBLISHED' },
    withdraw: { label: { zh: '撤回', en: 'withdraw' }, from: ['DRAFT'], to: 'WITHDRAWN' },
  },
})

/** 赋权状态：全部事项收回后终止 */
export const empowermentMachine = defineMachine({
  name: 'empowerment',
  initial: 'GRANTED',
  states: {
    GRANTED: { zh: '已赋权', en: 'granted' },
    ENDED: { zh: '全部收回', en: 'all taken back' },
  },
  acts: {
    evaluate: { label: { zh: '评估', en: 'evaluate' }, from: ['GRANTED'], to: 'GRANTED' },
    end: { label: { zh: '终止', en: 'end' }, from: ['GRANTED'], to: 'ENDED' },
  },
})
