import { defineMachine } from '../../kernel/state-machine.ts'

/** 公示任务状态（国办发〔2018〕118号（六）；行政处罚法第四十八条） */
export const publicationMachine = defineMachine({
  name: 'publication',
  initial: 'DUE',
  states: {
    DUE: { zh: '待公示', en: 'due' },
    PUBLISHED: { zh: '已公示', en: 'published' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    EXEMPT: { zh: '不予公示', en: 'exempt' },
  },
  acts: {
    publish: { label: { zh: '公示', en: 'publish' }, from: ['DUE'], to: 'PUBLISHED' },
    exempt: { label: { zh: '决定不予公示', en: 'exempt' }, from: ['DUE'], to: 'EXEMPT' },
    withdraw: { label: { zh: '撤回公示', en: 'withdraw' }, from: ['PUBLISHED'], to: 'WITHDRAWN' },
  },
})

export type PublicationState = keyof typeof publicationMachine.states
export type PublicationAct = keyof typeof publicationMachine.acts
