import { defineMachine } from '../../../kernel/state-machine.ts'

/** 行政检查：实施、反馈结果、责令改正、复查、转线索 */
export const inspectionMachine = defineMachine({
  name: 'inspection',
  initial: 'CONDUCTED',
  states: {
    CONDUCTED: { zh: '已实施', en: 'conducted' },
    RESULT_TOLD: { zh: '已反馈结果', en: 'result told' },
    CORRECTION_ORDERED: { zh: '已责令改正', en: 'correction ordered' },
    RECHECKED: { zh: '已复查', en: 'checked again' },
    REFERRED: { zh: '已转案件线索', en: 'referred as a clue' },
  },
  acts: {
    tellResult: { label: { zh: '反馈检查结果', en: 'tell the result' }, from: ['CONDUCTED'], to: 'RESULT_TOLD' },
    orderCorrection: { label: { zh: '责令改正', en: 'order correction' }, from: ['CONDUCTED', 'RESULT_TOLD', 'RECHECKED'], to: 'CORRECTION_ORDERED' },
    recheck: { label: { zh: '复查', en: 'check again' }, from: ['CORRECTION_ORDERED'], to: 'RECHECKED' },
    refer: { label: { zh: '转案件线索', en: 'refer as a clue' }, from: ['CONDUCTED', 'RESULT_TOLD', 'CORRECTION_ORDERED', 'RECHECKED'], to: 'REFERRED' },
  },
})
