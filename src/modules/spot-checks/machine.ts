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

/** 种子份额提交方状态：承诺在抽样框固定之前，揭示在其后；由本方自行提交，他人不得代办 */
export const drawPartyMachine = defineMachine({
  name: 'draw-party',
  initial: 'INVITED',
  states: {
    INVITED: { zh: '已邀请', en: 'invited' },
    COMMITTED: { zh: '已提交承诺', en: 'committed' },
    REVEALED: { zh: '份额已揭示', en: 'revealed' },
    WITHDRAWN: { zh: '邀请已撤回', en: 'withdrawn' },
  },
  acts: {
    commitShare: { label: { zh: '提交份额承诺', en: 'commit to a share' }, from: ['INVITED'], to: 'COMMITTED' },
    reveal: { label: { zh: '自行揭示份额', en: 'reveal the own share' }, from: ['COMMITTED'], to: 'REVEALED' },
    withdraw: { label: { zh: '撤回邀请', en: 'withdraw the invitation' }, from: ['INVITED', 'COMMITTED'], to: 'WITHDRAWN' },
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
