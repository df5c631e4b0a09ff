import { defineMachine } from '../../kernel/state-machine.ts'

/** 评查计划状态：抽样框固定在先，种子公布在后，不可回退 */
export const spotCheckMachine = defineMachine({
  name: 'spot-check',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '起草', en: 'draft' },
    COMMITTED: { zh: '抽样框已固定', en: 'frame committed' },
    SEEDED: { zh: '种子已形成', en: 'seeded' },
    DRAWN: { zh: '已抽取', en: 'drawn' },
    REVIEWING: { zh: '评查中', en: 'reviewing' },
    CLOSED: { zh: '已结束', en: 'closed' },
  },
  acts: {
    commit: { label: { zh: '固定抽样框', en: 'commit the frame' }, from: ['DRAFT'], to: 'COMMITTED' },
    revealShare: { label: { zh: '揭示份额', en: 'reveal a share' }, from: ['COMMITTED'], to: 'COMMITTED' },
    seed: { label: { zh: '形成种子', en: 'make the seed' }, from: ['COMMITTED'], to: 'SEEDED' },
    draw: { label: { zh: '抽取', en: 'draw' }, from: ['COMMITTED', 'SEEDED'], to: 'DRAWN' },
    startReview: { label: { zh: '开始评查', en: 'start the review' }, from: ['DRAWN'], to: 'REVIEWING' },
    substitute: { label: { zh: '替换案卷', en: 'substitute a file' }, from: ['REVIEWING'], to: 'REVIEWING' },
    extend: { label: { zh: '追加抽样', en: 'extend the sample' }, from: ['REVIEWING'], to: 'REVIEWING' },
    close: { label: { zh: '结束', en: 'close' }, from: ['DRAWN', 'REVIEWING'], to: 'CLOSED' },
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
  },
  acts: {
    rectify: { label: { zh: '整改', en: 'rectify' }, from: ['OPEN'], to: 'RECTIFIED' },
    verify: { label: { zh: '核验', en: 'verify' }, from: ['RECTIFIED'], to: 'VERIFIED' },
  },
})
