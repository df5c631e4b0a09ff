import { defineMachine } from '../../../kernel/state-machine.ts'

/** 线索状态：收到后立案、不予立案、移送或者并入（行政处罚法第二十二条、第二十五条、第五十四条第二款） */
export const clueMachine = defineMachine({
  name: 'case-clue',
  initial: 'RECEIVED',
  states: {
    RECEIVED: { zh: '已收到', en: 'received' },
    FILED: { zh: '已立案', en: 'filed' },
    NOT_FILED: { zh: '不予立案', en: 'not filed' },
    TRANSFERRED: { zh: '已移送', en: 'transferred' },
    MERGED: { zh: '已并入', en: 'merged' },
  },
  acts: {
    verify: { label: { zh: '登记核查情况', en: 'record a verification' }, from: ['RECEIVED'], to: 'RECEIVED' },
    extend: { label: { zh: '延长立案期限', en: 'extend the time for filing' }, from: ['RECEIVED'], to: 'RECEIVED' },
    file: { label: { zh: '决定立案', en: 'decide to file' }, from: ['RECEIVED'], to: 'FILED' },
    refuse: { label: { zh: '决定不予立案', en: 'decide not to file' }, from: ['RECEIVED'], to: 'NOT_FILED' },
    transfer: { label: { zh: '移送有管辖权的机关', en: 'transfer to the competent body' }, from: ['RECEIVED'], to: 'TRANSFERRED' },
    merge: { label: { zh: '并入其他线索', en: 'merge into another clue' }, from: ['RECEIVED'], to: 'MERGED' },
    reply: { label: { zh: '答复提供人', en: 'reply to the informant' }, from: ['NOT_FILED'], to: 'NOT_FILED' },
  },
})
