import { defineMachine } from '../../kernel/state-machine.ts'

/** 法律顾问的聘任 */
export const legalAdviserMachine = defineMachine({
  name: 'legal-adviser',
  initial: 'ENGAGED',
  states: {
    ENGAGED: { zh: '聘任中', en: 'engaged' },
    ENDED: { zh: '已解聘', en: 'ended' },
  },
  acts: {
    renew: { label: { zh: '续聘', en: 'renew' }, from: ['ENGAGED', 'ENDED'], to: 'ENGAGED' },
    end: { label: { zh: '解聘', en: 'end' }, from: ['ENGAGED'], to: 'ENDED' },
    declareConflict: { label: { zh: '申报利益冲突', en: 'declare a conflict' }, from: ['ENGAGED'], to: 'ENGAGED' },
    endConflict: { label: { zh: '利益冲突消除', en: 'end a conflict' }, from: ['ENGAGED'], to: 'ENGAGED' },
    advise: { label: { zh: '登记法律意见', en: 'record an opinion' }, from: ['ENGAGED'], to: 'ENGAGED' },
  },
})

export type LegalAdviserAct = keyof typeof legalAdviserMachine.acts
