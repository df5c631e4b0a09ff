import { defineMachine } from '../../../kernel/state-machine.ts'

/** 当事人申请更正公示信息、信用修复 */
export const publicationRequestMachine = defineMachine({
  name: 'publication-request',
  initial: 'RECEIVED',
  states: {
    RECEIVED: { zh: '已收到', en: 'received' },
    GRANTED: { zh: '已准予', en: 'granted' },
    REFUSED: { zh: '未准予', en: 'refused' },
  },
  acts: {
    grant: { label: { zh: '准予', en: 'grant' }, from: ['RECEIVED'], to: 'GRANTED' },
    refuse: { label: { zh: '不予准予', en: 'refuse' }, from: ['RECEIVED'], to: 'REFUSED' },
  },
})

export type PublicationRequestState = keyof typeof publicationRequestMachine.states
export type PublicationRequestAct = keyof typeof publicationRequestMachine.acts
