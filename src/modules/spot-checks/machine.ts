import { defineMachine } from '../../kernel/state-machine.ts'

/** 评查计划状态：抽样框固定在先，种子公布在后，不可回退 */
export const spotCheckMachine = defineMachine({
  name: 'spot-check',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '起草', en: 'draft' },
    COMMITTED: { zh: '抽样框已固定', en: 'frame committed' },
    DRAWN: { zh: '已抽取', en: 'drawn' },
    CLOSED: { zh: '已结束', en: 'closed' },
  },
  acts: {
    commit: { label: { zh: '固定抽样框', en: 'commit the frame' }, from: ['DRAFT'], to: 'COMMITTED' },
    draw: { label: { zh: '抽取', en: 'draw' }, from: ['COMMITTED'], to: 'DRAWN' },
    close: { label: { zh: '结束', en: 'close' }, from: ['DRAWN'], to: 'CLOSED' },
  },
})

/** 问题整改状态 */
export const findingMachine = defineMachine({
  name: 'finding',
  initial: 'OPEN',
  states: {
    OPEN: { zh: '待整改', en: 'open' },
    RECTIFIED: { zh: '已整改', en: 'rectified' },
    VERIFIED: { zh: '已核验', en: 'verified' },
    WITHDRAWN: { zh: '经复核撤销', en: 'withdrawn after a re-review' },
  },
  acts: {
    rectify: { label: { zh: '整改', en: 'rectify' }, from: ['OPEN'], to: 'RECTIFIED' },
    verify: { label: { zh: '核验', en: 'verify' }, from: ['RECTIFIED'], to: 'VERIFIED' },
    reject: { label: { zh: '退回重新整改', en: 'reject the rectification' }, from: ['RECTIFIED'], to: 'OPEN' },
    withdraw: { label: { zh: '经复核撤销', en: 'withdraw after a re-review' }, from: ['OPEN'], to: 'WITHDRAWN' },
  },
})
