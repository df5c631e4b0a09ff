import { defineMachine } from '../../kernel/state-machine.ts'

/**
 * 公示任务状态（国办发〔2018〕118号（六）；行政处罚法第四十八条）。 What is published here is drafted, masked, reviewed and released; of what was published
 * elsewhere the day is recorded.
 */
export const publicationMachine = defineMachine({
  name: 'publication',
  initial: 'DUE',
  states: {
    DUE: { zh: '待公示', en: 'due' },
    DRAFTED: { zh: '已拟稿', en: 'drafted' },
    MASKED: { zh: '已脱敏', en: 'masked' },
    REVIEWED: { zh: '已审核', en: 'reviewed' },
    PUBLISHED: { zh: '已公示', en: 'published' },
    CORRECTED: { zh: '已更正', en: 'corrected' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    EXPIRED: { zh: '已停止公示', en: 'publication ended' },
    EXEMPT: { zh: '不予公示', en: 'exempt' },
  },
  acts: {
    draft: { label: { zh: '拟稿', en: 'draft' }, from: ['DUE', 'DRAFTED'], to: 'DRAFTED' },
    mask: { label: { zh: '脱敏', en: 'mask' }, from: ['DRAFTED'], to: 'MASKED' },
    returnDraft: { label: { zh: '退回修改', en: 'return the draft' }, from: ['MASKED', 'REVIEWED'], to: 'DRAFTED' },
    review: { label: { zh: '审核通过', en: 'pass the review' }, from: ['MASKED'], to: 'REVIEWED' },
    release: { label: { zh: '发布', en: 'release' }, from: ['REVIEWED'], to: 'PUBLISHED' },
    publish: { label: { zh: '公示', en: 'publish' }, from: ['DUE'], to: 'PUBLISHED' },
    exempt: { label: { zh: '决定不予公示', en: 'exempt' }, from: ['DUE', 'DRAFTED', 'MASKED', 'REVIEWED'], to: 'EXEMPT' },
    correct: { label: { zh: '更正', en: 'correct' }, from: ['PUBLISHED', 'CORRECTED'], to: 'CORRECTED' },
    withdraw: { label: { zh: '撤回公示', en: 'withdraw' }, from: ['PUBLISHED', 'CORRECTED'], to: 'WITHDRAWN' },
    expire: { label: { zh: '停止公示', en: 'end the publication' }, from: ['PUBLISHED', 'CORRECTED'], to: 'EXPIRED' },
  },
})

export type PublicationState = keyof typeof publicationMachine.states
export type PublicationAct = keyof typeof publicationMachine.acts
